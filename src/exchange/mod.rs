//! Files that leave or enter: versioned, canonical, refused when in doubt. The
//! only user of serde_json (through [`crate::json`]) on our own files.

mod audit_file;
mod case_line;
mod import;
mod records;

pub use audit_file::{export, file_name, instrument_digest};
pub use case_line::{CaseLine, GradedLine, LineError, grade_case};
pub use import::{ImportError, Imported, import};
pub use records::{Summary, read_event, read_summary, write_event, write_summary};
