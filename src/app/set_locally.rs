use super::state::Tool;
use super::text::tools as words;
use crate::instrument::{self, Local, Parameter};

impl Tool {
    /// The same tool with what an authority sets for itself.
    ///
    /// # Errors
    /// What was set and does not fit, such as bands that would be out of order: each by
    /// its label with its value.
    pub(super) fn set_locally(&self, local: &Local) -> Result<Self, Vec<String>> {
        let own = self.may_be_set(local);
        if own.is_empty() {
            return Ok(self.clone());
        }
        self.with(&own).ok_or_else(|| self.misfits(&own))
    }

    /// Of these, what is this tool's to set: what was typed for one tool may name what
    /// the law sets in another.
    fn may_be_set(&self, local: &Local) -> Local {
        let may = |id: &String| self.parameter(id).is_some_and(Parameter::may_be_set);
        local.iter().filter(|(id, _)| may(id)).map(|(id, n)| (id.clone(), *n)).collect()
    }

    fn with(&self, local: &Local) -> Option<Self> {
        let body = instrument::with_local(&self.body(), local);
        Some(Self::new(instrument::from_tree(&body).ok()?, &body))
    }

    /// Those but for which the rest would fit; where no single one is, all of them.
    fn misfits(&self, local: &Local) -> Vec<String> {
        let said = |(id, count): (&String, &u16)| {
            self.parameter(id).map(|one| words::set_locally(&one.label, *count))
        };
        let at_fault = |id: &String| {
            let mut rest = local.clone();
            rest.remove(id);
            rest.is_empty() || self.with(&rest).is_some()
        };
        let some: Vec<_> = local.iter().filter(|(id, _)| at_fault(id)).filter_map(said).collect();
        if some.is_empty() { local.iter().filter_map(said).collect() } else { some }
    }

    fn parameter(&self, id: &str) -> Option<&Parameter> {
        self.instrument.parameters.iter().find(|one| one.id == *id)
    }
}
