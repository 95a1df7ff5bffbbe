use base64ct::{Base64, Encoding as _};

use super::NotOpened;
use super::header::VERSIONS;

const BEGIN: &str = "-----BEGIN AGE ENCRYPTED FILE-----";
const END: &str = "-----END AGE ENCRYPTED FILE-----";
/// Characters of a line, and the bytes that they stand for.
const LINE: usize = 64;
const BYTES: usize = 48;

/// Bytes as text: strict PEM (RFC 7468, figure 3).
pub(super) fn put_on(bytes: &[u8]) -> String {
    let lines = bytes.len().div_ceil(BYTES);
    let mut text = String::with_capacity(BEGIN.len() + END.len() + 2 + lines * (LINE + 1));
    text.push_str(BEGIN);
    text.push('\n');
    let mut buffer = [0; LINE];
    for line in bytes.chunks(BYTES) {
        let line = Base64::encode(line, &mut buffer);
        text.push_str(line.expect("64 characters hold 48 bytes"));
        text.push('\n');
    }
    text.push_str(END);
    text.push('\n');
    text
}

/// Whether a text wears it.
pub(super) fn is_begun(file: &str) -> bool {
    file.trim_start().starts_with(BEGIN)
}

/// The bytes again; they themselves, if they wear no armor. Space before and after is
/// overlooked, as is a CR at the end of a line, since mail adds them; nothing else is,
/// so that there is one way to write a file.
pub(super) fn take_off(file: &[u8]) -> Result<Vec<u8>, NotOpened> {
    if file.starts_with(VERSIONS.as_bytes()) {
        return Ok(file.to_vec());
    }
    let text = str::from_utf8(file).map_err(|_| NotOpened::NotAge)?.trim();
    let inside = text.strip_prefix(BEGIN).ok_or(NotOpened::NotAge)?;
    if !inside.contains(END) {
        return Err(NotOpened::CutShort);
    }
    let inside = inside.strip_suffix(END).ok_or(NotOpened::Damaged)?;
    read_lines(inside).ok_or(NotOpened::Damaged)
}

/// From the end of the first line to the beginning of the last.
fn read_lines(inside: &str) -> Option<Vec<u8>> {
    let inside = inside.strip_prefix('\r').unwrap_or(inside).strip_prefix('\n')?;
    let mut bytes = Vec::with_capacity(inside.len() / LINE * BYTES + BYTES);
    let mut lines = inside.strip_suffix('\n')?.split('\n').peekable();
    while let Some(line) = lines.next() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        let mut buffer = [0; BYTES];
        let read = Base64::decode(line, &mut buffer).ok()?;
        if read.is_empty() || (lines.peek().is_some() && read.len() < BYTES) {
            return None;
        }
        bytes.extend_from_slice(read);
    }
    Some(bytes)
}
