//! What a sealed track is held against: a commitment that tells nothing of it, and that
//! nothing else than what was sealed fits once salt and track are shown.

use serde::Serialize;

use crate::audit::{Audit, Track, Voice};
use crate::json;
use crate::vault::sha256_hex;

/// The commitment to what a track says: SHA-256 over the RFC 8785 form of
/// `{"salt": …, "track": …, "voice": …}`. Without the salt, answers could be guessed one
/// after another; without the track, a commitment could be passed off as another person's.
#[must_use]
pub fn commitment(audit: &Audit, track: Track, salt: &str) -> String {
    #[derive(Serialize)]
    struct Sealed<'s> {
        salt: &'s str,
        track: Track,
        voice: &'s Voice,
    }
    let silent = Voice::default();
    let voice = audit.tracks.get(&track).unwrap_or(&silent);
    sha256_hex(json::canonical(&Sealed { salt, track, voice }).as_bytes())
}

/// Whether what a track says is what its person sealed; `None` until it is revealed.
///
/// Never stored: commitment, salt and track are, in the log as in an export, so anybody
/// can find a difference at any time and nobody can take it away. It also turns out
/// rightly when part of a track arrives late.
#[must_use]
pub fn is_as_sealed(audit: &Audit, track: Track) -> Option<bool> {
    let seal = audit.together.seals.get(&track)?;
    let revealed = seal.revealed.as_ref()?;
    Some(commitment(audit, track, &revealed.salt) == seal.commitment)
}
