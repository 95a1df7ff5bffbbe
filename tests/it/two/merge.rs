//! Putting logs together: whichever to which, in what order and how often.

use plumbline::audit::{Apart, Change, Event, Log, Role, Track, fold};

use super::pair::{begin, canary, pair, restored};
use crate::dice::Dice;

/// A log of a whole co-audit, allowed steps and others.
fn played(dice: &mut Dice, first: Change) -> Log {
    let (mut auditor, mut practitioner) = pair(first);
    for _ in 0..40 {
        match dice.below(6) {
            0 => auditor.hears(&practitioner, || dice.chance(80)),
            1 => practitioner.hears(&auditor, || dice.chance(80)),
            2 | 3 => auditor.acts(dice),
            _ => practitioner.acts(dice),
        }
    }
    auditor.log.merge(&practitioner.log).expect("of one audit")
}

/// Some of its events, in any order, some of them twice; what was opened from a file, as
/// much of it as somebody may see.
fn some(dice: &mut Dice, log: &Log) -> Log {
    let mut events: Vec<Event> = Vec::new();
    for (at, event) in log.events().iter().enumerate() {
        let times = if at == 0 { 1 } else { dice.below(3) };
        for _ in 0..times {
            events.insert(dice.below(events.len() + 1), event.clone());
        }
    }
    let cut = log.seen_by(*dice.pick(&[Role::Auditor, Role::Practitioner]));
    let first = events.iter_mut().find(|event| event.seq == 1 && event.device == "da");
    *first.expect("its beginning") = cut.events()[0].clone();
    Log::load(events).expect("its beginning")
}

#[test]
fn it_does_not_matter_how_logs_are_put_together() {
    let mut grew = 0;
    for seed in 0..200_u64 {
        let dice = &mut Dice(seed);
        let whole = played(dice, if seed.is_multiple_of(2) { begin() } else { restored() });
        let [a, b, c] = [(); 3].map(|()| some(dice, &whole));
        let merge = |one: &Log, other: &Log| one.merge(other).expect("of one audit");
        let ab = merge(&a, &b);
        assert_eq!(ab, merge(&b, &a), "seed {seed}: commutative");
        assert_eq!(merge(&ab, &c), merge(&a, &merge(&b, &c)), "seed {seed}: associative");
        assert_eq!(merge(&a, &a), a, "seed {seed}: idempotent");
        assert_eq!(merge(&ab, &b), ab, "seed {seed}: nothing is lost");
        assert_eq!(merge(&ab, &whole), whole, "seed {seed}: what was lost comes again");
        assert_eq!(fold(ab.events()).as_ref(), Some(ab.audit()), "seed {seed}");
        grew += usize::from(ab.events().len() > a.events().len());
    }
    assert!(grew > 150, "only {grew} brought something");
}

#[test]
fn what_was_shown_stays_shown_whatever_arrives() {
    let mut shown = 0;
    for seed in 0..300 {
        let dice = &mut Dice(seed);
        let whole = played(dice, begin());
        let part = some(dice, &whole);
        for track in Track::ALL {
            let revealed = |log: &Log| log.audit().together.is_revealed(track);
            assert!(!revealed(&part) || revealed(&whole), "seed {seed}: {track:?}");
            shown += usize::from(revealed(&part));
        }
        let open = |log: &Log| log.audit().together.is_open();
        assert!(!open(&part) || open(&whole), "seed {seed}");
    }
    assert!(shown > 40, "only {shown} were shown");
}

#[test]
fn other_audits_and_altered_logs_are_refused() {
    let (auditor, mut practitioner) = pair(begin());
    practitioner.judges("seen", "met");
    let (log, number) = (&practitioner.log, |seq| Apart::Altered { device: "dp".into(), seq });
    for (from, to) in [("\"met\"", "\"not-met\""), ("\"clock\":2", "\"clock\":9")] {
        let altered = log.events().iter().map(|event| {
            let text = plumbline::exchange::write_event(event).replace(from, to);
            plumbline::exchange::read_event(&text).expect("an event")
        });
        let altered = Log::load(altered.collect()).expect("its beginning");
        assert_ne!(altered, *log);
        assert_eq!(log.merge(&altered), Err(number(1)));
        assert_eq!(altered.merge(log), Err(number(1)));
    }
    let (other, _) = pair(restored());
    assert_eq!(other.log.merge(&auditor.log), Err(Apart::Altered { device: "da".into(), seq: 1 }));
    let Change::Begin { instrument, header, .. } = begin() else { panic!("a beginning") };
    let (other, _) = pair(Change::Begin { audit: "0ther".into(), instrument, header });
    assert_eq!(other.log.merge(&auditor.log), Err(Apart::OtherAudit));
}

/// A file that was opened is given on without what the other may not see; who gets both
/// has all of it.
#[test]
fn an_opened_file_is_put_together_from_its_parts() {
    let (auditor, practitioner) = pair(restored());
    let word = canary(Track::Auditor);
    assert!(!super::pair::dump(&practitioner.log).contains(&word));
    let event = plumbline::exchange::write_event(&auditor.log.events()[0]);
    for altered in [event.replace(&word, "Else"), event.replace("K-17", "K-18")] {
        let altered = plumbline::exchange::read_event(&altered).expect("an event");
        let altered = Log::load(vec![altered]).expect("its beginning");
        let refused = Err(Apart::Altered { device: "da".into(), seq: 1 });
        assert_eq!(
            (auditor.log.merge(&altered), altered.merge(&auditor.log)),
            (refused.clone(), refused)
        );
    }
    let both = practitioner.log.merge(&auditor.log).expect("of one audit");
    assert_eq!(both, auditor.log);
}
