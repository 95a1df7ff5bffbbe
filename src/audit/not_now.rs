use super::content::{Audit, Track};
use super::event::{Change, Event};
use super::lifecycle::Lifecycle;
use super::role::Role;
use super::together::{Absence, Revealed, Seal, Together};

/// Why something cannot be done now, as far as it is about who hears what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotNow {
    /// What this track says was sealed and stays as it is.
    Sealed(Track),
    /// This track was shown already.
    Revealed(Track),
    /// This track is not sealed yet.
    Unsealed(Track),
    /// The two have not heard each other yet, so they cannot agree or contest anything.
    Unheard,
    /// A track is sealed and revealed, and the last word is had, only by the person whose
    /// it is.
    OfAnother(Track),
    /// What people say to each other stands beside what they agreed, on no other track.
    BesideAgreed,
    /// Only the practitioner can be recorded as not taking part, and only by the auditor.
    NoParty(Track),
    /// It is not said why.
    NoReason,
    /// A commitment or a salt is not 32 bytes in hexadecimal.
    NoHex,
}

impl Audit {
    /// Why a person of this role cannot do this now on this track; `None` if it can be
    /// done, or if something else stands in the way.
    ///
    /// What has once been allowed stays so, whatever else turns out to have happened
    /// before it: seals and reveals are never taken back, nor an absence once something was
    /// shown because of it. So what was shown to somebody stays shown when logs are put
    /// together.
    #[must_use]
    pub fn not_now(&self, by: Role, track: Track, change: &Change) -> Option<NotNow> {
        let together = &self.together;
        let of_another = (by.track() != track).then_some(NotNow::OfAnother(track));
        let sealed = |track| together.is_sealed(track).then_some(NotNow::Sealed(track));
        match change {
            Change::Work { .. } => together.seals.keys().next().copied().map(NotNow::Sealed),
            Change::Seal { commitment } => {
                of_another.or_else(|| sealed(track)).or_else(|| no_hex(commitment))
            }
            // The auditor keeps the audit: nobody else says of another that they are not there.
            Change::Absent { track, .. }
                if *track != Track::Practitioner || by != Role::Auditor =>
            {
                Some(NotNow::NoParty(*track))
            }
            Change::Absent { track, reason } if reason.is_empty() => self.no_return(*track),
            Change::Absent { reason, .. } if reason.trim().is_empty() => Some(NotNow::NoReason),
            Change::Absent { track, .. } => {
                together.is_revealed(*track).then_some(NotNow::Revealed(*track))
            }
            Change::Reveal { salt } => of_another
                .or_else(|| together.unsealed(track).map(NotNow::Unsealed))
                .or_else(|| together.is_revealed(track).then_some(NotNow::Revealed(track)))
                .or_else(|| no_hex(salt)),
            Change::Raise { text, .. }
            | Change::Reply { text, .. }
            | Change::Resolve { how: Some(text), .. }
                if text.trim().is_empty() =>
            {
                Some(NotNow::NoReason)
            }
            Change::Dissent { .. } if by != Role::Practitioner => {
                Some(NotNow::OfAnother(Track::Practitioner))
            }
            change if change.is_of_thread() => match track {
                Track::Agreed if by == Role::Moderator && !together.is_sealed(by.track()) => {
                    Some(NotNow::Unsealed(by.track()))
                }
                Track::Agreed => (!together.is_open()).then_some(NotNow::Unheard),
                _ => Some(NotNow::BesideAgreed),
            },
            Change::Moderate { .. } | Change::Conclude { .. } if by != Role::Moderator => {
                Some(NotNow::OfAnother(Track::Moderator))
            }
            Change::Moderate { of, .. } => no_hex(of),
            Change::Conclude { .. } if !together.is_revealed(Track::Moderator) => {
                Some(NotNow::Unsealed(Track::Moderator))
            }
            Change::Conclude { conclusion: Some(conclusion) } if !conclusion.is_whole() => {
                Some(NotNow::NoReason)
            }
            Change::Salt { salt } => of_another.or_else(|| sealed(track)).or_else(|| no_hex(salt)),
            change if !change.is_of_voice() => None,
            _ if track == Track::Agreed => (!together.is_open()).then_some(NotNow::Unheard),
            _ => sealed(track),
        }
    }

    /// Why it cannot be said any more that somebody takes part after all.
    fn no_return(&self, track: Track) -> Option<NotNow> {
        let others = Together::PAIR.into_iter().filter(|one| *one != track);
        let shown = others.into_iter().find(|one| self.together.is_revealed(*one));
        match (self.together.absent.contains_key(&track), self.lifecycle()) {
            (true, Lifecycle::Draft) => shown.map(NotNow::Revealed),
            _ => Some(NotNow::NoReason),
        }
    }

    /// Takes a seal, an absence or a reveal that can be done now.
    pub(super) fn hear(&mut self, event: &Event) {
        let Together { seals, absent, .. } = &mut self.together;
        let at = event.at;
        match &event.change {
            Change::Seal { commitment } => {
                let seal = Seal { commitment: commitment.clone(), at, revealed: None };
                seals.insert(event.track, seal);
            }
            Change::Absent { track, reason } if reason.is_empty() => drop(absent.remove(track)),
            Change::Absent { track, reason } => {
                absent.insert(*track, Absence { reason: reason.clone(), at });
            }
            Change::Reveal { salt } => {
                if let Some(seal) = seals.get_mut(&event.track) {
                    seal.revealed = Some(Revealed { salt: salt.clone(), at });
                }
            }
            _ => {}
        }
    }
}

fn no_hex(text: &str) -> Option<NotNow> {
    (!is_32_bytes(text)).then_some(NotNow::NoHex)
}

/// Whether a text is 32 bytes in lower-case hexadecimal.
#[must_use]
pub fn is_32_bytes(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}
