use serde::{Deserialize, Serialize};

use super::audit_file::{plain_reference, sealed};
use super::digest;
use super::document::{Application, Digest, InstrumentCopy};
use super::fits::fits;
use super::import::{LIMITS, SLICE, tool, unchanged};
use super::migrate::HAND_OVER;
use super::refuse::{ExportError, ImportError};
use super::refuse_hand_over as refuse;
use crate::audit::{Audit, Change, Event, Log, Role, Track};
use crate::calendar::Date;
use crate::instrument::Instrument;
use crate::json::{self, Value};
use crate::slices::{Pace, Sliced, at_once};

/// What one person gives another with whom they audit a case: what that one may see of the
/// log, and the tool.
#[derive(Debug, Clone)]
pub struct HandOver {
    /// For whom.
    pub to: Role,
    /// The events.
    pub log: Log,
    /// The tool.
    pub instrument: Instrument,
    /// The tool as the file has it.
    pub body: Value,
    /// The tool's digest.
    pub digest: String,
}

/// The file as it is written and read: `plumbline.hand-over/1`. Whoever encrypts it puts it
/// into a file of the age format.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct HandOverFile {
    /// The format and its version.
    format: Format,
    /// What wrote the file.
    application: Application,
    /// For whom: nobody else may see all of it.
    to: Role,
    /// The audit tool, whole.
    instrument: InstrumentCopy,
    /// What the person may see of what was done, in order.
    events: Vec<Event>,
    /// Shows whether the file was changed after it was written.
    digest: Digest,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
enum Format {
    #[serde(rename = "plumbline.hand-over/1")]
    HandOverOne,
}

/// The file for a person of this role, from a whole log. Nothing in it depends on when or
/// where it is written.
///
/// # Errors
/// A log so long that no file of it could be opened again.
pub fn write_hand_over(
    log: &Log,
    to: Role,
    instrument: &Instrument,
    body: &Value,
) -> Result<String, ExportError> {
    sealed(&HandOverFile {
        format: Format::HandOverOne,
        application: Application::this(),
        to,
        instrument: InstrumentCopy {
            id: instrument.id.clone(),
            version: instrument.version.clone(),
            digest: digest::instrument_digest(body),
            body: body.clone(),
        },
        events: log.handed_to(to).events().to_vec(),
        digest: Digest::blank(),
    })
}

/// Reads one.
///
/// # Errors
/// A file that is none, is damaged, or does not match its digest.
pub fn read_hand_over(text: &str) -> Result<HandOver, ImportError> {
    at_once(|pace| read(text, pace))
}

/// The same in slices, for a screen that must not stand still meanwhile.
#[must_use]
pub fn read_hand_over_in_slices(text: String) -> Sliced<Result<HandOver, ImportError>> {
    Sliced::new(|pace| async move { read(&text, pace).await })
}

async fn read(text: &str, pace: Pace) -> Result<HandOver, ImportError> {
    if text.len() > LIMITS.bytes {
        return Err(refuse::too_large());
    }
    let tree = json::parse_in_slices(text, LIMITS, SLICE, &pace).await;
    let mut tree = tree.map_err(|r| refuse::not_whole(&r))?;
    HAND_OVER.version_of(&tree).map_err(refuse::stranger)?;
    pace.rest(0.5).await;
    unchanged(&mut tree)?; // as it was written, before anything is brought up to date
    let tree = HAND_OVER.migrate(tree).map_err(refuse::stranger)?;
    pace.rest(0.7).await;
    let file: HandOverFile = json::read(&tree).map_err(|r| refuse::not_the_format(&r))?;
    drop(tree);
    pace.rest(0.8).await;
    if file.to == Role::Moderator || !file.events.iter().all(is_handed) {
        return Err(refuse::not_handed());
    }
    let log = Log::load(file.events).ok_or_else(refuse::no_beginning)?;
    let instrument = tool(&file.instrument, &log.audit().instrument)?;
    fits(log.audit(), &instrument)?;
    let InstrumentCopy { body, digest, .. } = file.instrument;
    Ok(HandOver { to: file.to, log, instrument, body, digest })
}

/// Whether an event is one that a file to hand over can hold. What is only about a device, or
/// said by a moderator, comes from nobody with whom one audits; a clock so far ahead is no
/// accident, and would leave no room for what is done after it.
fn is_handed(event: &Event) -> bool {
    const MOST: u64 = 1 << 40;
    let kind = !matches!(
        event.change,
        Change::Sit { .. }
            | Change::Salt { .. }
            | Change::Jot { .. }
            | Change::Export
            | Change::Moderate { .. }
            | Change::Conclude { .. }
    );
    let said = event.track != Track::Moderator && event.by != Role::Moderator;
    kind && said && event.clock <= MOST && event.seq <= MOST
}

/// `hand-over-<reference>-<day>-from-<role>.age`, or `.json` where it is not encrypted. Who
/// made it is in the name, or each of two people could take their own file for the other's.
#[must_use]
pub fn hand_over_file_name(audit: &Audit, day: Date, from: Role, encrypted: bool) -> String {
    let from = match from {
        Role::Auditor => "auditor",
        Role::Practitioner => "practitioner",
        Role::Moderator => "moderator",
    };
    let ending = if encrypted { "age" } else { "json" };
    format!("hand-over-{}-{day}-from-{from}.{ending}", plain_reference(audit))
}
