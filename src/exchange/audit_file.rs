use crate::audit::Audit;
use crate::instrument::Instrument;
use crate::json::{self, Value};
use crate::vault::sha256_hex;

/// The digest by which an audit tool is known: SHA-256 over its RFC 8785 form.
#[must_use]
pub fn instrument_digest(body: &Value) -> String {
    sha256_hex(json::canonical(body).as_bytes())
}

/// The file of an audit, format `plumbline.audit/1`.
#[must_use]
pub fn export(_audit: &Audit, _instrument: &Instrument, _body: &Value) -> String {
    String::new()
}

/// `audit-<reference>-<date>.json`.
#[must_use]
pub fn file_name(audit: &Audit) -> String {
    format!(
        "audit-{}-{}.json",
        audit.header.reference, audit.header.audit_date
    )
}
