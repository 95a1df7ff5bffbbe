use std::cell::OnceCell;

use super::lost::Lost;
use super::recording::calculated;
use super::seat::Seat;
use super::state::Tool;
use super::steps::Steps;
use super::storing::Storing;
use super::text::refusals as words;
use super::typing::{Field, Typing};
use super::writer::Writer;
use crate::audit::{
    Answered, Audit, Change, Dropped, Event, Lifecycle, Log, Missing, Person, Role, WrittenAt,
    outlasts_sign_off, same_role,
};
use crate::calendar::Moment;
use crate::exchange::{Summary, file_name};
use crate::grading::{Grades, Inputs, Running};
use crate::instrument::{Fact, RawFact};

/// The audit that is open, with everything that follows from it.
#[derive(Debug)]
pub struct Open {
    /// Its tool, in the version it began with.
    pub tool: Tool,
    /// What the engine grades.
    pub inputs: Inputs,
    /// Grades and bounds of all criteria, as they stand.
    pub grades: Running,
    /// The same as if nobody had departed from any; `None` while nobody has.
    pub(super) calculated: Option<Grades>,
    /// Facts and answers that the tool does not take.
    pub dropped: Vec<Dropped>,
    /// When everything done so far had been committed; `None` while it has not.
    pub saved: Option<Moment>,
    /// How many of its entries cannot be read.
    pub unreadable: u64,
    /// Which of them, as far as that is known.
    pub lost: Vec<Lost>,
    /// What the person who sits here may see.
    pub(super) log: Log,
    pub(super) seat: Seat,
    pub(super) answered: Answered,
    /// What is missing, once it was asked for: most screens do not, and it takes longer the
    /// larger the tool is.
    pub(super) missing: OnceCell<Vec<Missing>>,
    pub(super) typing: Vec<Typing>,
    pub(super) storing: Storing,
    pub(super) steps: Steps,
    pub(super) writer: Writer,
    /// Whether somebody has tried to sign it off, in this visit to it, before it was ready.
    pub(super) tried: bool,
}

impl Open {
    /// Opens a log.
    pub(super) fn new(tool: Tool, log: Log, storing: Storing) -> Self {
        let at = log.events().last().map(|event| event.at);
        let saved = at.filter(|_| storing.unsaved.is_empty());
        let (seat, log) = Seat::take(log.sits(), log);
        let track = seat.track(log.audit());
        let (inputs, dropped) = log.audit().inputs(&tool.instrument, track);
        let grades = Running::new(&tool.instrument, &inputs);
        let answered = Answered::count(log.audit(), track, &tool.instrument, &inputs);
        let calculated = calculated(&log, track, &tool.instrument, &inputs);
        Self {
            tool,
            inputs,
            grades,
            calculated,
            dropped,
            saved,
            unreadable: 0,
            lost: Vec::new(),
            log,
            seat,
            answered,
            missing: OnceCell::new(),
            typing: Vec::new(),
            storing,
            steps: Steps::default(),
            writer: Writer::Asking,
            tried: false,
        }
    }

    /// What stands in it.
    #[must_use]
    pub fn audit(&self) -> &Audit {
        self.log.audit()
    }

    /// All that was done in it.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        self.log.events()
    }

    /// Another one whenever something was recorded, this page began or ceased to write, or
    /// somebody else took the seat. All
    /// that a screen shows of it follows from that, but for texts that are being typed and
    /// for what is stored.
    #[must_use]
    pub fn recorded(&self) -> (usize, Writer, Role, bool) {
        (self.whole().events().len(), self.writer, self.role(), self.is_unattended())
    }

    /// Whether nobody stands by it yet.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.audit().lifecycle() == Lifecycle::Draft
    }

    /// Whether somebody has tried to sign it off since it was opened, and what was wrong then
    /// is not all mended: it is told until it is.
    #[must_use]
    pub fn has_tried(&self) -> bool {
        self.tried
    }

    /// A text as the person sees it, recorded or not.
    #[must_use]
    pub fn text(&self, field: &Field) -> String {
        match self.typing.iter().find(|typing| typing.field == *field) {
            Some(typing) => typing.text.clone(),
            None => field.recorded(&self.log, self.track()),
        }
    }

    /// Whether this change can be made to it now.
    pub(super) fn takes(&self, change: &Change) -> bool {
        if self.audit().not_now(self.role(), self.track(), change).is_some() {
            return false;
        }
        if self.role() == Role::Moderator {
            return change.is_of_voice() && self.is_answering()
                || change.is_of_thread()
                || matches!(change, Change::Conclude { .. } | Change::Jot { .. } | Change::Export);
        }
        match change {
            Change::Begin { .. } | Change::Restore(_) | Change::Copy { .. } => false,
            // These have commands of their own.
            Change::Sit { .. } | Change::Salt { .. } | Change::Differ { .. } => false,
            Change::Seal { .. } | Change::Reveal { .. } | Change::Moderate { .. } => false,
            Change::Export => true,
            Change::Close { .. } => true,
            Change::Jot { place, .. } if outlasts_sign_off(place) => true,
            Change::Follow { .. } => self.is_draft() && self.audit().earlier.is_none(),
            Change::Reopen { reason } => !self.is_draft() && !reason.trim().is_empty(),
            Change::SignOff { .. } => self.is_draft() && self.is_ready() && self.can_stand(),
            change if change.is_of_thread() => true,
            _ => self.is_draft(),
        }
    }

    /// Everything that was written in words of its own, and where.
    #[must_use]
    pub fn texts(&self) -> Vec<(WrittenAt<'_>, &str)> {
        self.audit().texts()
    }

    /// Whether somebody is to be told at once that the child may not be safe.
    #[must_use]
    pub fn owes_escalation(&self) -> bool {
        self.audit().owes_escalation(&self.tool.instrument, [self.calculated(), &self.grades])
    }

    /// The grades as if nobody had departed from any.
    #[must_use]
    pub fn calculated(&self) -> &Grades {
        self.calculated.as_ref().unwrap_or(&self.grades)
    }

    /// What was last written of a person while they were asked, or while they were not.
    #[must_use]
    pub fn heard_before(&self, person: Person, asked: bool) -> &str {
        self.log.heard_before(person, asked)
    }

    /// The reason with which a question last did not apply.
    #[must_use]
    pub fn reason_before(&self, question: &str) -> &str {
        self.log.reason_before(self.track(), question)
    }

    /// The reason for which a section last could not be completed yet.
    #[must_use]
    pub fn waiting_before(&self, section: &str) -> &str {
        self.log.waiting_before(self.track(), section)
    }

    /// What a fact was before it was said that it has not happened yet.
    #[must_use]
    pub fn fact_before(&self, fact: &str) -> Option<RawFact> {
        self.log.fact_before(fact).cloned()
    }

    /// Why a change cannot be taken, in a sentence; `None` if it can.
    pub(super) fn refuses(&self, change: &Change) -> Option<String> {
        if let Change::State { fact, value: Some(value) } = change
            && let Some(fact) = self.tool.instrument.find_fact(fact)
        {
            let Fact { label, kind, .. } = &self.tool.instrument.facts[fact];
            return kind.read(value).err().map(|what| words::must_be(label, &what));
        }
        if let Change::Depart { criterion, departure: Some(departure) } = change {
            return self.refuses_departure(criterion, departure);
        }
        if let Change::Close { action, closed: Some(closed) } = change
            && self.audit().action(action).is_some_and(|one| same_role(&one.who, &closed.by))
        {
            return Some(words::SAME_ROLE.into());
        }
        self.audit().no_room_for(self.track(), change)
    }

    /// The name of the file it would be saved as.
    #[must_use]
    pub fn file_name(&self) -> String {
        file_name(self.audit())
    }

    /// What the list of audits shows of it.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let audit = self.audit();
        Summary {
            id: audit.id.clone(),
            reference: audit.header.reference.clone(),
            tool: self.tool.instrument.title.clone(),
            instrument: self.tool.digest.clone(),
            audit_date: Some(audit.header.audit_date),
            follows: audit.earlier.as_ref().map(|earlier| earlier.audit_date),
            auditor: Some(audit.header.auditor.clone()),
            questions: self.answered.questions,
            answered: self.answered.answered,
            signed_off: audit.lifecycle() == Lifecycle::SignedOff,
            // A moderator's grades are not the audit's.
            grade: self
                .settled_verdict()
                .filter(|_| self.is_told() && self.role() != Role::Moderator),
            changed: audit.changed,
            began: self.events().first().map(|event| event.at),
            exported: self.log.exported(),
            copy: self.log.is_copy(),
            stage: self.stage(),
        }
    }

    /// The first verdict in words, once nothing can change it.
    fn settled_verdict(&self) -> Option<String> {
        let instrument = &self.tool.instrument;
        let verdict = *instrument.verdicts.first()?;
        let grade = self.grades.of[verdict];
        grade.settled().map(|_| self.grade_line(verdict))
    }
}
