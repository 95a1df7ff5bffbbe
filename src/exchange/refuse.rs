//! What people read when a file is not opened: what happened, what is safe, what
//! to do. One message for each cause, and none that needs a developer to read it.

use std::fmt;

use super::migrate::Stranger;
use crate::instrument::Finding;
use crate::json::{self, Refusal};

/// Why a file was not opened. Nothing on the device has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportError {
    /// What is wrong and what is safe, in two or three sentences.
    pub says: String,
    /// What one can do.
    pub mend: String,
}

/// Why there is no file of an audit. The audit is unchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportError {
    /// What is wrong and what is safe, in two sentences.
    pub says: String,
    /// What one can do.
    pub mend: String,
}

pub(super) fn no_file(mebibytes: usize) -> ExportError {
    ExportError {
        says: format!(
            "The file would be longer than {mebibytes} MiB, and could not be opened again. Everything that was saved is still here."
        ),
        mend: "Shorten the longest texts, then save the file again.".to_owned(),
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.says, self.mend)
    }
}

impl std::error::Error for ImportError {}

pub(super) fn refuse(what: impl fmt::Display, mend: &str) -> ImportError {
    ImportError {
        says: format!("{what} Nothing on this device has changed."),
        mend: mend.to_owned(),
    }
}

const CHOOSE: &str =
    "Choose a file that Plumbline exported; its name is like audit-CASE1-2026-03-14.json.";
const SEND_AGAIN: &str =
    "Do not rely on it. Ask whoever sent it to export the audit again and send the new file.";
const FRESH: &str = "It was made or changed by another program. Export the audit from Plumbline again, and open that file.";

pub(super) fn too_large(mebibytes: usize) -> ImportError {
    refuse(format_args!("The file is longer than {mebibytes} MiB, which no audit is."), CHOOSE)
}

/// A file of another kind than an audit: one person gives it to another.
pub(super) fn handed_over() -> ImportError {
    refuse(
        "The file is not an audit file. It was made to hand over an audit to another person.",
        "Go to “Open a file”, and choose it under “Take in a file from the other person”.",
    )
}

/// Text that could not be turned into a tree.
pub(super) fn not_plain_json(refusal: &Refusal) -> ImportError {
    let Refusal { pointer, found, .. } = refusal;
    match refusal.expected.as_str() {
        json::EACH_KEY_ONCE => refuse(
            format_args!(
                "The file holds the same key twice, at {pointer}, so it could be read in two ways."
            ),
            FRESH,
        ),
        json::IS_JSON => refuse(
            format_args!(
                "The file is not an audit, or only part of one arrived: it cannot be read as JSON ({found})."
            ),
            "If it was exported by Plumbline, ask for it to be sent again. Otherwise choose another file.",
        ),
        _ => refuse("The file is not an audit: it is nested far deeper than one.", CHOOSE),
    }
}

/// A file that says of itself that it is something else than an audit that can be read.
pub(super) fn stranger(stranger: Stranger) -> ImportError {
    match stranger {
        Stranger::Nameless => {
            refuse("The file is not an audit: it does not say its format.", CHOOSE)
        }
        Stranger::Newer { format, by } => newer("an audit", &format, by.as_deref()),
        Stranger::Other(format) if format.starts_with("plumbline.central/") => refuse(
            "The file is for central reporting. It holds no dates and no text, so no audit can be opened from it.",
            "Ask whoever made it for the file of the whole audit, whose name begins with “audit-”.",
        ),
        Stranger::Other(format) if format.starts_with("plumbline.hand-over/") => handed_over(),
        Stranger::Other(format) if format.starts_with("plumbline.instrument/") => refuse(
            "The file is an audit tool, not an audit.",
            "Choose an exported audit. It brings the tool it was made with.",
        ),
        Stranger::Other(format) if format.starts_with("plumbline.backup/") => refuse(
            "The file is a backup of all audits, not one audit.",
            "To restore it, go to “Back up and restore” on the list of audits.",
        ),
        Stranger::Other(format) => refuse(
            format_args!("The file is not an audit: its format is “{}”.", short(&format)),
            CHOOSE,
        ),
    }
}

/// A file that only a newer Plumbline can read.
pub(super) fn newer(what: &str, format: &str, by: Option<&str>) -> ImportError {
    let this = env!("CARGO_PKG_VERSION");
    let reads = match by {
        Some(by) => format!("Plumbline {} wrote it, and that or a newer one reads it.", short(by)),
        None => "It does not say which Plumbline reads it.".to_owned(),
    };
    refuse(
        format_args!(
            "The file is {what} in the format {}, which is newer than this Plumbline, {this}. {reads}",
            short(format)
        ),
        "Load this page again while you are online, so that it becomes the newer one. Then open the file again.",
    )
}

/// Something in the file that its format does not have.
pub(super) fn not_the_format(refusal: &Refusal) -> ImportError {
    let Refusal { pointer, expected, found } = refusal;
    refuse(
        format_args!(
            "The file is not as the format plumbline.audit/1 says: at {}, expected {expected}, found {found}.",
            if pointer.is_empty() { "its top" } else { pointer }
        ),
        FRESH,
    )
}

pub(super) fn changed() -> ImportError {
    refuse(
        "The file was changed after it was exported, or was damaged on the way: what it says does not match its digest.",
        SEND_AGAIN,
    )
}

pub(super) fn tool_changed() -> ImportError {
    refuse(
        "The audit tool inside the file was changed: it does not match the digest by which the file names it.",
        SEND_AGAIN,
    )
}

/// The audit names one tool and the file brings another; both in words.
pub(super) fn other_tool(named: &str, brought: &str) -> ImportError {
    refuse(
        format_args!(
            "The audit was made with {}, but the file brings {}.",
            short(named),
            short(brought)
        ),
        SEND_AGAIN,
    )
}

pub(super) fn tool_too_large(mebibytes: usize) -> ImportError {
    refuse(
        format_args!(
            "The audit tool inside the file is longer than {mebibytes} MiB, which no tool may be."
        ),
        "Ask the owner of the tool to split it. An audit made with a smaller tool can be opened.",
    )
}

pub(super) fn faulty_tool(findings: &[Finding]) -> ImportError {
    let first = findings.first();
    let (at, says) = first.map_or(("", ""), |f| (&f.pointer, &f.says));
    let count = match findings.len() {
        1 => "a fault".to_owned(),
        n => format!("{n} faults"),
    };
    refuse(
        format_args!(
            "The audit tool inside the file has {count}, so its grades cannot be worked out. At /instrument/body{at}: {says}"
        ),
        "Ask the owner of the tool to mend it. An audit made with a sound tool can be opened.",
    )
}

/// A value that the audit tool in the file does not take.
pub(super) fn does_not_fit(pointer: &str, expected: &str) -> ImportError {
    refuse(
        format_args!(
            "The audit does not fit the audit tool in the file: at {pointer}, expected {expected}."
        ),
        FRESH,
    )
}

/// A value that no audit may have.
pub(super) fn out_of_bounds(pointer: &str, rule: &str) -> ImportError {
    refuse(format_args!("The file has a value that no audit may have, at {pointer}. {rule}"), FRESH)
}

/// What a stranger's file says is shown, but not at any length.
pub(super) fn short(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}
