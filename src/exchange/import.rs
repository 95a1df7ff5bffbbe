use super::differences::differences;
use super::digest;
use super::document::{AuditFile, Digest, InstrumentCopy};
use super::fits::fits;
use super::migrate::AUDIT;
use super::refuse::{self, ImportError};
use crate::audit::{Audit, InstrumentRef};
use crate::instrument::{self, Instrument};
use crate::json::{self, Limits, Refusal, Value};
use crate::slices::{Pace, Sliced, at_once};
use crate::vault::age;

/// An audit that was read from a file, whole.
#[derive(Debug, Clone)]
pub struct Imported {
    /// What stands in it.
    pub audit: Audit,
    /// The file's digest.
    pub digest: String,
    /// Its tool.
    pub instrument: Instrument,
    /// Its tool as the file has it.
    pub body: Value,
    /// Where grades in the file differ from those computed now, in sentences.
    pub differences: Vec<String>,
}

/// The longest file of an audit, in mebibytes. With the texts and lists of the shipped
/// tools filled as far as the application lets them, a file stays below it.
pub const MOST_MEBIBYTES: usize = 32;
/// The tool's body lies two levels deep in the file.
pub(super) const LIMITS: Limits =
    Limits { bytes: MOST_MEBIBYTES * 1024 * 1024, depth: instrument::LIMITS.depth + 2 };

/// Bytes that are read between two rests: some milliseconds in a browser.
pub(super) const SLICE: usize = 256 * 1024;

/// Reads an exported audit. The digest comes before anything in the file is believed.
///
/// # Errors
/// A file that is not one, is damaged, or does not match its digest.
pub fn import(text: &str) -> Result<Imported, ImportError> {
    at_once(|pace| read(text, pace))
}

/// The same in slices, for a screen that must not stand still meanwhile.
#[must_use]
pub fn import_in_slices(text: String) -> Sliced<Result<Imported, ImportError>> {
    Sliced::new(|pace| async move { read(&text, pace).await })
}

async fn read(text: &str, pace: Pace) -> Result<Imported, ImportError> {
    if text.len() > LIMITS.bytes {
        return Err(refuse::too_large(MOST_MEBIBYTES));
    }
    if age::is_begun(text) {
        return Err(refuse::handed_over()); // nothing else of ours is encrypted like that
    }
    let tree = json::parse_in_slices(text, LIMITS, SLICE, &pace).await;
    let mut tree = tree.map_err(|r| refuse::not_plain_json(&r))?;
    AUDIT.version_of(&tree).map_err(refuse::stranger)?;
    pace.rest(0.5).await;
    unchanged(&mut tree)?; // as it was written, before anything is brought up to date
    let tree = AUDIT.migrate(tree).map_err(refuse::stranger)?;
    pace.rest(0.7).await;
    let file: AuditFile = json::read(&tree).map_err(|r| refuse::not_the_format(&r))?;
    drop(tree);
    pace.rest(0.8).await;
    let instrument = tool(&file.instrument, &file.audit.instrument)?;
    pace.rest(0.9).await;
    fits(&file.audit, &instrument)?;
    Ok(Imported {
        differences: differences(&file, &instrument),
        audit: file.audit,
        digest: file.digest.value,
        instrument,
        body: file.instrument.body,
    })
}

/// Whether the file is what was exported, to the last character.
pub(super) fn unchanged(tree: &mut Value) -> Result<(), ImportError> {
    let claimed = tree.get(digest::MEMBER).ok_or_else(|| Refusal::new("", "a digest", "none"));
    let claimed: Digest = claimed
        .and_then(|claimed| json::read(claimed).map_err(|r| r.under("/digest")))
        .map_err(|r| refuse::not_the_format(&r))?;
    match digest::of_rest(tree) == claimed.value {
        true => Ok(()),
        false => Err(refuse::changed()),
    }
}

/// The tool in the file, once it is what the file and the audit say it is.
pub(super) fn tool(copy: &InstrumentCopy, of: &InstrumentRef) -> Result<Instrument, ImportError> {
    if digest::instrument_digest(&copy.body) != copy.digest {
        return Err(refuse::tool_changed());
    }
    let InstrumentRef { id, version, digest } = of;
    let named = format!("{id} {version}");
    let brought = format!("{} {}", copy.id, copy.version);
    if named != brought || id != &copy.id {
        return Err(refuse::other_tool(&named, &brought));
    }
    if *digest != copy.digest {
        let another = format!("another {brought} with a different digest");
        return Err(refuse::other_tool(&named, &another));
    }
    if json::line(&copy.body).len() > instrument::LIMITS.bytes {
        return Err(refuse::tool_too_large(instrument::LIMITS.bytes / (1024 * 1024)));
    }
    let instrument =
        instrument::from_tree(&copy.body).map_err(|findings| refuse::faulty_tool(&findings))?;
    let body = format!("{} {}", instrument.id, instrument.version);
    if body != named || instrument.id != copy.id {
        return Err(refuse::other_tool(&named, &body));
    }
    Ok(instrument)
}
