use indexmap::IndexMap;
use serde::Serialize;

use super::digest;
use super::document::{
    Apart, Application, AuditFile, Digest, Format, InstrumentCopy, Profile, Status,
};
use super::grade_audit::grade_audit;
use super::import::{LIMITS, MOST_MEBIBYTES};
use super::parameters;
use super::refuse::{self, ExportError};
use crate::audit::{self, Audit, Track};
use crate::instrument::Instrument;
use crate::json::{self, Value};

/// The file of an audit, format `plumbline.audit/1`. Nothing in it depends on when
/// or where it is written, so the same audit always gives the same bytes. Indented, or
/// on one line when it would otherwise be too long to be opened again.
///
/// # Errors
/// An audit so large that no file of it could be opened again.
pub fn export(audit: &Audit, instrument: &Instrument, body: &Value) -> Result<String, ExportError> {
    sealed(&AuditFile {
        format: Format::AuditOne,
        application: Application::this(),
        profile: Profile::Full,
        audit: audit.clone(),
        status: Status::of(audit),
        instrument: InstrumentCopy {
            id: instrument.id.clone(),
            version: instrument.version.clone(),
            digest: digest::instrument_digest(body),
            body: body.clone(),
        },
        parameters: parameters::in_force(instrument),
        grades: grade_audit(audit, instrument),
        moderated: moderated(audit, instrument),
        digest: Digest::blank(),
    })
}

/// How far moderator and audit lie apart, once the moderator has sealed and sees the audit.
pub(super) fn moderated(audit: &Audit, instrument: &Instrument) -> Option<IndexMap<String, Apart>> {
    let sees = audit.moderation.is_some() && audit.together.is_revealed(Track::Moderator);
    sees.then(|| {
        let all = audit::moderated(audit, instrument).into_iter();
        all.map(|one| (instrument.criteria[one.of].id.clone(), Apart { better: one.better }))
            .collect()
    })
}

/// A file with its digest, as text.
pub(super) fn sealed(file: &impl Serialize) -> Result<String, ExportError> {
    let mut file = json::tree(file);
    plain_numbers(&mut file);
    let value = digest::of_rest(&mut file);
    file[digest::MEMBER]["value"] = value.into();
    let fits = |text: &String| text.len() <= LIMITS.bytes;
    Some(json::pretty(&file))
        .filter(fits)
        .or_else(|| Some(json::line(&file)).filter(fits))
        .ok_or_else(|| refuse::no_file(MOST_MEBIBYTES))
}

/// `audit-<reference>-<date>.json`; that of a moderated audit ends in `-moderated.json`, so
/// that it does not take the place of the file that was signed off.
#[must_use]
pub fn file_name(audit: &Audit) -> String {
    let moderated = if audit.moderation.is_some() { "-moderated" } else { "" };
    format!("audit-{}-{}{moderated}.json", plain_reference(audit), audit.header.audit_date)
}

/// The case reference; one that was never checked must not lead out of a folder.
pub(super) fn plain_reference(audit: &Audit) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    audit.header.reference.chars().take(40).map(plain).collect()
}

/// Writes 3 and not 3.0 wherever the number is ours; the tool's own file stays as
/// its owner wrote it.
fn plain_numbers(file: &mut Value) {
    for (key, value) in file.as_object_mut().into_iter().flatten() {
        if key != "instrument" {
            plain(value);
        }
    }
}

fn plain(value: &mut Value) {
    /// Beyond this, not every whole number is a number of JSON as RFC 8785 sees it.
    const MOST: f64 = 9_007_199_254_740_991.0;
    match value {
        Value::Array(items) => items.iter_mut().for_each(plain),
        Value::Object(members) => members.values_mut().for_each(plain),
        Value::Number(number) => {
            let whole = number.as_f64().filter(|n| n.fract() == 0.0 && n.abs() <= MOST);
            #[allow(clippy::cast_possible_truncation)] // whole and in range
            if let Some(whole) = whole {
                *value = Value::from(whole as i64);
            }
        }
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}
