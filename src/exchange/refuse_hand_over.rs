//! What people read when a file is not taken in as one that was handed over; see
//! [`super::refuse`].

use super::import::MOST_MEBIBYTES;
use super::migrate::Stranger;
use super::refuse::{ImportError, newer, refuse, short};
use crate::json::Refusal;

const CHOOSE: &str = "Choose the file that the other person saved for you; its name is like hand-over-CASE1-2026-03-14-from-auditor.age.";
const AGAIN: &str = "Ask the other person to save the file for you again, and open the new one.";

pub(super) fn too_large() -> ImportError {
    refuse(format_args!("The file is longer than {MOST_MEBIBYTES} MiB, which no audit is."), CHOOSE)
}

/// Text that could not be turned into a tree.
pub(super) fn not_whole(Refusal { found, .. }: &Refusal) -> ImportError {
    refuse(
        format_args!(
            "The file was not made to hand over an audit, or only part of it arrived: it cannot be read as JSON ({found})."
        ),
        AGAIN,
    )
}

/// A file that says of itself that it is something else.
pub(super) fn stranger(stranger: Stranger) -> ImportError {
    match stranger {
        Stranger::Nameless => refuse(
            "The file was not made to hand over an audit: it does not say its format.",
            CHOOSE,
        ),
        Stranger::Newer { format, by } => newer("an audit handed over", &format, by.as_deref()),
        Stranger::Other(format) if format.starts_with("plumbline.audit/") => refuse(
            "The file is an audit file, not one that was handed over.",
            "Go to “Open a file” on the list of audits, and choose it under “Audit file”.",
        ),
        Stranger::Other(format) => refuse(
            format_args!(
                "The file was not made to hand over an audit: its format is “{}”.",
                short(&format)
            ),
            CHOOSE,
        ),
    }
}

/// Something in the file that its format does not have.
pub(super) fn not_the_format(Refusal { pointer, expected, found }: &Refusal) -> ImportError {
    refuse(
        format_args!(
            "The file is not as the format plumbline.hand-over/1 says: at {}, expected {expected}, found {found}.",
            if pointer.is_empty() { "its top" } else { pointer }
        ),
        AGAIN,
    )
}

pub(super) fn not_handed() -> ImportError {
    refuse("The file holds something that nobody with whom you audit can have done.", AGAIN)
}

pub(super) fn no_beginning() -> ImportError {
    refuse("The file does not hold an audit from its beginning.", AGAIN)
}
