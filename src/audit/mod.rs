//! One audit: what a person did, folded into what stands. Pure.
//!
//! An audit is its event log (see DESIGN.md, "The audit is its event log").
//! [`Log`] holds the events; [`Audit`] is the state they fold into, and the part
//! of an export that people wrote. Grades are never stored here: [`grading`]
//! turns an audit into what the engine needs.
//!
//! [`grading`]: Audit::inputs

mod before;
mod citation_draft;
mod content;
mod draft;
mod event;
mod fold;
mod header;
mod inputs;
mod jottings;
mod log;
mod missing;
mod progress;
mod room;
mod texts;
mod undo;

pub use citation_draft::{CitationDraft, CitationFault};
pub use content::{
    Answer, Audit, Citation, Entry, InstrumentRef, Lifecycle, SignOff, Track, Voice,
};
pub use draft::{HeaderDraft, HeaderFault};
pub use event::{Change, Event, Role};
pub use fold::fold;
pub use header::{AuditKind, Chosen, Header, Period, check_reference, may_identify};
pub use inputs::Dropped;
pub use jottings::{evidence_place, fact_place, half_written};
pub use log::{Exported, Log, Stamp};
pub use missing::{Missing, missing, missing_at};
pub use progress::{Answered, Progress, Status, progress};
pub use room::{MOST_CITATIONS, MOST_LINE, MOST_TEXT, excess};
pub use texts::WrittenAt;
