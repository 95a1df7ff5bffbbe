//! One audit: what a person did, folded into what stands. Pure.
//!
//! An audit is its event log (see DESIGN.md, "The audit is its event log").
//! [`Log`] holds the events; [`Audit`] is the state they fold into, and the part
//! of an export that people wrote. Grades are never stored here: [`grading`]
//! turns an audit into what the engine needs.
//!
//! Two people each answer blind, then hear each other and agree. [`Audit::not_now`] has the
//! laws of that, [`Log::seen_by`] what each may see, [`Log::merge`] puts the logs of two
//! devices together.
//!
//! [`grading`]: Audit::inputs

mod action;
mod action_draft;
mod agreed;
mod before;
mod citation_draft;
mod compare;
mod conclusion_draft;
mod content;
mod contested;
mod corrections;
mod departure;
mod differ;
mod draft;
mod earlier;
mod escalation;
mod event;
mod feedback;
mod fold;
mod header;
mod inputs;
mod jotted;
mod jottings;
mod lifecycle;
mod log;
mod merge;
mod missing;
mod moderation;
mod not_now;
mod progress;
mod role;
mod room;
mod seen;
mod subject;
mod texts;
mod theme;
mod thread;
mod together;
mod undo;
mod way;

pub use action::{Action, Closed, names_only_a_process, same_role};
pub use action_draft::{ActionDraft, ActionFault, ClosingDraft, ClosingFault};
pub use citation_draft::{CitationDraft, CitationFault};
pub use compare::{Comparison, Difference, Move, compare};
pub use conclusion_draft::{ConclusionDraft, ConclusionFault};
pub use content::{Answer, Audit, Citation, Entry, InstrumentRef, Track, Voice};
pub use departure::{Departure, DepartureDraft, DepartureFault, Doubt, doubt};
pub use differ::{Unsettled, differences, hidden_differences};
pub use draft::{HeaderDraft, HeaderFault};
pub use earlier::{Became, Earlier, Promise};
pub use escalation::{Escalation, EscalationDraft, EscalationFault, unsafe_at};
pub use event::{Change, Event, Name};
pub use feedback::{Feedback, Heard, Person};
pub use fold::fold;
pub use header::{AuditKind, Chosen, Header, Period, check_reference, may_identify};
pub use inputs::{Dropped, departed};
pub use jotted::jotting_lines;
pub use jottings::{
    ABSENCE_PLACE, ACTION_PLACE, CONCLUSION_PLACE, ESCALATION_PLACE, closing_place, contest_place,
    departure_place, evidence_place, fact_place, half_written, last_word_place, outlasts_sign_off,
    reply_place, resolving_place,
};
pub use lifecycle::{Lifecycle, SignOff};
pub use log::{Exported, Log, Stamp, is_beside_the_file};
pub use merge::Apart;
pub use missing::{HalfDone, Missing, missing, missing_at};
pub use moderation::{
    Conclusion, Moderated, Moderation, Outcome, ReasonCode, is_asked, limiting_questions, moderated,
};
pub use not_now::{NotNow, is_32_bytes};
pub use progress::{Answered, Progress, Status, progress};
pub use role::Role;
pub use room::{
    MOST_ACTIONS, MOST_CITATIONS, MOST_LINE, MOST_REPLIES, MOST_SHORT, MOST_TEXT, MOST_THEMES,
    MOST_THREADS, excess,
};
pub use texts::WrittenAt;
pub use theme::{MOST_THEME, is_theme_code, theme_code};
pub use thread::{About, Dissent, Reply, Thread};
pub use together::{Absence, Revealed, Seal, Together};
pub use way::Way;
