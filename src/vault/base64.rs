use base64ct::{Base64Unpadded, Encoding as _};

/// Bytes as text: base64 (RFC 4648, section 4) without padding.
#[must_use]
pub fn base64(bytes: &[u8]) -> String {
    Base64Unpadded::encode_string(bytes)
}

/// The bytes again; `None` if the text is not what [`base64()`] makes of any.
#[must_use]
pub fn from_base64(text: &str) -> Option<Vec<u8>> {
    Base64Unpadded::decode_vec(text).ok()
}
