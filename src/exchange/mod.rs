//! Files that leave or enter: versioned, canonical, refused when in doubt. The
//! only user of serde_json (through [`crate::json`]) on our own files.

mod audit_file;
mod backup;
mod backup_document;
mod backup_reader;
mod case_line;
mod central;
mod central_document;
mod central_promised;
mod commitment;
mod differences;
mod digest;
mod document;
mod explained;
mod fits;
mod grade_audit;
mod graded;
mod hand_over;
mod import;
mod late;
mod migrate;
mod parameters;
mod records;
mod refuse;
mod refuse_backup;
mod refuse_hand_over;
mod retention_record;
mod sample;
#[cfg(feature = "schema")]
mod schema;
mod vault_record;

pub use audit_file::{export, file_name};
pub use backup::{BackupWriter, MOST_BACKUP_MEBIBYTES, backup_file_name};
pub use backup_reader::{BackedUp, Backup, LockedBackup, read_backup, read_backup_in_slices};
pub use case_line::{CaseLine, GradedLine, LineError, explain_case, grade_case};
pub use central::{central_file_name, export_central};
pub use commitment::{commitment, is_as_sealed};
pub use digest::{instrument_digest, is_tool_of};
pub use hand_over::{
    HandOver, hand_over_file_name, read_hand_over, read_hand_over_in_slices, write_hand_over,
};
pub use import::{Imported, MOST_MEBIBYTES, import, import_in_slices};
pub use migrate::{Family, Stranger};
pub use records::{
    Head, Stage, Summary, read_event, read_head, read_summary, write_event, write_head,
    write_summary,
};
pub use refuse::{ExportError, ImportError};
pub use retention_record::{Announced, Fate, is_newer_announced, read_announced, write_announced};
pub use sample::{Asks, Candidate, Chosen, Sample, sample};
#[cfg(feature = "schema")]
pub use schema::{
    audit_schema, backup_schema, central_schema, hand_over_schema, instrument_schema,
};
pub use vault_record::{VaultRecord, is_newer_vault, key_id_of, read_vault, write_vault};
