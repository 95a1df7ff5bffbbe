use super::{Inputs, Truth};
use crate::instrument::{FactIx, FactValue, Guard};

impl Inputs {
    /// Whether a guard holds; unknown while a fact that decides it is missing.
    #[must_use]
    pub fn guard(&self, guard: &Guard) -> Truth {
        match guard {
            Guard::In(fact, values) => match self.fact(*fact) {
                Some(value) => values.contains(value).into(),
                None => Truth::Unknown,
            },
            Guard::AtLeast(fact, least) => {
                let least = self.number(*least);
                self.compare(*fact, |value| value >= least)
            }
            Guard::AtMost(fact, most) => {
                let most = self.number(*most);
                self.compare(*fact, |value| value <= most)
            }
            Guard::All(parts) => Truth::all(parts.iter().map(|part| self.guard(part))),
            Guard::Any(parts) => Truth::any(parts.iter().map(|part| self.guard(part))),
            Guard::Not(part) => !self.guard(part),
        }
    }

    /// The first fact that is missing in a guard and leaves it open.
    pub(crate) fn open_fact(&self, guard: &Guard) -> Option<FactIx> {
        if self.guard(guard) != Truth::Unknown {
            return None;
        }
        match guard {
            Guard::In(fact, _) | Guard::AtLeast(fact, _) | Guard::AtMost(fact, _) => Some(*fact),
            Guard::All(parts) | Guard::Any(parts) => parts.iter().find_map(|p| self.open_fact(p)),
            Guard::Not(part) => self.open_fact(part),
        }
    }

    fn compare(&self, fact: FactIx, test: impl Fn(f64) -> bool) -> Truth {
        match self.fact(fact) {
            Some(FactValue::Number(value)) => test(*value).into(),
            _ => Truth::Unknown,
        }
    }
}
