use chacha20poly1305::Nonce;
use chacha20poly1305::aead::Aead as _;

use super::derive::{cipher, derived};
use super::{FileKey, NotOpened};
use crate::vault::{Draw, drawn};

/// Bytes of a piece, before and after.
const PIECE: usize = 64 * 1024;
const TAG: usize = 16;
const SEALED: usize = PIECE + TAG;
const NONCE: usize = 16;

/// Seals a text piece by piece, each bound to its place and the last one to being so.
pub(super) fn seal(text: &[u8], key: &FileKey, draw: Draw<'_>, file: &mut Vec<u8>) {
    let nonce: [u8; NONCE] = drawn(draw);
    let cipher = cipher(&derived(&**key, &nonce, "payload"));
    file.reserve_exact(NONCE + text.len() + pieces(text.len(), PIECE) * TAG);
    file.extend_from_slice(&nonce);
    let mut rest = text;
    for place in 0.. {
        let last = rest.len() <= PIECE;
        let (piece, after) = rest.split_at(rest.len().min(PIECE));
        let sealed = cipher.encrypt(&numbered(place, last), piece);
        file.extend_from_slice(&sealed.expect("64 KiB are not too many"));
        if last {
            return;
        }
        rest = after;
    }
}

/// Opens the text again, all of it or nothing.
pub(super) fn open(payload: &[u8], key: &FileKey) -> Result<Vec<u8>, NotOpened> {
    let (nonce, mut rest) = payload.split_first_chunk::<NONCE>().ok_or(NotOpened::CutShort)?;
    let cipher = cipher(&derived(&**key, nonce, "payload"));
    let mut text = Vec::with_capacity(length(payload));
    for place in 0.. {
        let last = rest.len() <= SEALED;
        let (piece, after) = rest.split_at(rest.len().min(SEALED));
        let piece = cipher.decrypt(&numbered(place, last), piece);
        let piece = piece.map_err(|_| NotOpened::Damaged)?;
        // Else a text of whole pieces could be written in two ways.
        if piece.is_empty() && place > 0 {
            return Err(NotOpened::Damaged);
        }
        text.extend_from_slice(&piece);
        if last {
            break;
        }
        rest = after;
    }
    Ok(text)
}

/// Bytes of the text that a payload would hold.
pub(super) fn length(payload: &[u8]) -> usize {
    let sealed = payload.len().saturating_sub(NONCE);
    sealed.saturating_sub(pieces(sealed, SEALED) * TAG)
}

fn pieces(bytes: usize, piece: usize) -> usize {
    bytes.div_ceil(piece).max(1)
}

/// The nonce of the piece at this place: its number, and whether it is the last.
fn numbered(place: u64, last: bool) -> Nonce {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&place.to_be_bytes());
    nonce[11] = u8::from(last);
    nonce.into()
}
