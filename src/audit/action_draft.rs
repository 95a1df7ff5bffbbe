use super::action::{Action, Closed, same_role};
use super::jotted::{jotted, texts};
use super::room::{MOST_LINE, MOST_SHORT, excess};
use crate::calendar::{DateParts, Moment, PartsFault};

/// An action while it is being written: anything may be missing or wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActionDraft {
    /// Id of the action that is corrected; blank for another.
    pub of: String,
    /// Id of the criterion whose grade it is to lift; blank if none.
    pub criterion: String,
    /// What will be done.
    pub what: String,
    /// Who does it.
    pub who: String,
    /// By when.
    pub due: DateParts,
    /// What difference it makes for the child.
    pub difference: String,
    /// How one will know.
    pub proof: String,
}

/// What is wrong with an action, in the order of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActionFault {
    /// It is not said what will be done, or at too great a length.
    What,
    /// It is not said who does it, or at too great a length.
    Who,
    /// The day by which it is due.
    Due(PartsFault),
    /// It is not said what difference it makes, or at too great a length.
    Difference,
    /// It is not said how one will know, or at too great a length.
    Proof,
}

impl ActionDraft {
    /// An action to be corrected.
    #[must_use]
    pub fn of(action: &Action) -> Self {
        Self {
            of: action.id.clone(),
            criterion: action.criterion.clone().unwrap_or_default(),
            what: action.what.clone(),
            who: action.who.clone(),
            due: DateParts::of(action.due),
            difference: action.difference.clone(),
            proof: action.proof.clone(),
        }
    }

    /// The action under this id, if all of it is there and right.
    ///
    /// # Errors
    /// Everything that is wrong, at least one thing.
    pub fn read(&self, id: String) -> Result<Action, Vec<ActionFault>> {
        let [what, who, difference, proof] =
            [&self.what, &self.who, &self.difference, &self.proof].map(|text| text.trim());
        let mut faults = Vec::new();
        faults.extend(unfit(what, MOST_SHORT).then_some(ActionFault::What));
        faults.extend(unfit(who, MOST_LINE).then_some(ActionFault::Who));
        let due = self.due.read();
        faults.extend(due.as_ref().err().cloned().map(ActionFault::Due));
        faults.extend(unfit(difference, MOST_SHORT).then_some(ActionFault::Difference));
        faults.extend(unfit(proof, MOST_SHORT).then_some(ActionFault::Proof));
        match due {
            Ok(due) if faults.is_empty() => Ok(Action {
                id,
                criterion: Some(self.criterion.clone()).filter(|id| !id.is_empty()),
                what: what.to_owned(),
                who: who.to_owned(),
                due,
                difference: difference.to_owned(),
                proof: proof.to_owned(),
                closed: None,
            }),
            _ => Err(faults),
        }
    }

    /// As a jotting.
    #[must_use]
    pub fn jotting(&self) -> String {
        let Self { of, criterion, what, who, due, difference, proof } = self;
        let DateParts { day, month, year } = due;
        jotted([of, criterion, what, who, day, month, year, difference, proof])
    }

    /// From its jotting; parts that are not there are blank.
    #[must_use]
    pub fn from_jotting(text: &str) -> Self {
        let [of, criterion, what, who, day, month, year, difference, proof] = texts(text);
        let due = DateParts { day, month, year };
        Self { of, criterion, what, who, due, difference, proof }
    }
}

/// How an action is closed, while that is being written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClosingDraft {
    /// The role that has seen it.
    pub by: String,
    /// Where it can be seen.
    pub evidence: String,
}

/// What is wrong with the closing of an action, in the order of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClosingFault {
    /// It is not said who has seen it, or at too great a length.
    By,
    /// It is the role that did it.
    SameRole,
    /// It is not said where it can be seen, or at too great a length.
    Evidence,
}

impl ClosingDraft {
    /// How this action is closed, if all of it is there and right.
    ///
    /// # Errors
    /// Everything that is wrong, at least one thing.
    pub fn read(&self, action: &Action, at: Moment) -> Result<Closed, Vec<ClosingFault>> {
        let (by, evidence) = (self.by.trim(), self.evidence.trim());
        let mut faults = Vec::new();
        if unfit(by, MOST_LINE) {
            faults.push(ClosingFault::By);
        } else if same_role(by, &action.who) {
            faults.push(ClosingFault::SameRole);
        }
        faults.extend(unfit(evidence, MOST_SHORT).then_some(ClosingFault::Evidence));
        match faults.is_empty() {
            true => Ok(Closed { by: by.to_owned(), evidence: evidence.to_owned(), at }),
            false => Err(faults),
        }
    }

    /// As a jotting.
    #[must_use]
    pub fn jotting(&self) -> String {
        jotted([&self.by, &self.evidence])
    }

    /// From its jotting; parts that are not there are blank.
    #[must_use]
    pub fn from_jotting(text: &str) -> Self {
        let [by, evidence] = texts(text);
        Self { by, evidence }
    }
}

fn unfit(text: &str, most: usize) -> bool {
    text.is_empty() || excess(text, most) > 0
}
