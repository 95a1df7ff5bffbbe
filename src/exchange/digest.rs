use super::document::{Algorithm, Canonicalisation, Digest};
use crate::instrument;
use crate::json::{self, Limits, Value};
use crate::vault::sha256_hex;

/// The digest by which an audit tool is known: SHA-256 over its RFC 8785 form.
#[must_use]
pub fn instrument_digest(body: &Value) -> String {
    sha256_hex(json::canonical_tree(body).as_bytes())
}

/// Whether a text is the tool that is known by this digest.
#[must_use]
pub fn is_tool_of(digest: &str, text: &str) -> bool {
    let limits = Limits { bytes: usize::MAX, ..instrument::LIMITS };
    json::parse(text, limits).is_ok_and(|body| instrument_digest(&body) == digest)
}

/// The member of a file that holds its digest, and over which it is not taken.
pub(super) const MEMBER: &str = "digest";

impl Digest {
    /// A digest not yet taken; the file around it is needed first.
    pub(super) fn blank() -> Self {
        Self {
            algorithm: Algorithm::Sha256,
            canonicalisation: Canonicalisation::Jcs,
            value: String::new(),
        }
    }
}

/// The digest of a file: SHA-256 over the RFC 8785 form of everything else in it.
pub(super) fn of_rest(file: &mut Value) -> String {
    let digest = file.as_object_mut().and_then(|file| file.shift_remove(MEMBER));
    let value = sha256_hex(json::canonical_tree(file).as_bytes());
    if let (Some(file), Some(digest)) = (file.as_object_mut(), digest) {
        file.insert(MEMBER.to_owned(), digest);
    }
    value
}
