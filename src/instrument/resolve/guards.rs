use super::super::fact::{FactKind, RawFact};
use super::super::file::{GuardFile, NumberText};
use super::super::guard::Guard;
use super::super::model::FactIx;
use super::Resolver;
use crate::json::step;

impl Resolver {
    pub(super) fn guard(&mut self, guard: &GuardFile, at: &str) -> Option<Guard> {
        let GuardFile { fact, is, r#in, at_least, at_most, all, any, not } = guard;
        let tests = usize::from(is.is_some())
            + usize::from(r#in.is_some())
            + usize::from(at_least.is_some())
            + usize::from(at_most.is_some());
        let forms = usize::from(fact.is_some())
            + usize::from(all.is_some())
            + usize::from(any.is_some())
            + usize::from(not.is_some());
        if forms != 1 || tests != usize::from(fact.is_some()) {
            let says = "Expected one of: fact with one of is, in, atLeast, atMost; all; any; not. Found another set of keys.".to_owned();
            self.fault(
                "not-the-format",
                at,
                says,
                "Write each test as a guard of its own, under all or any.",
            );
            return None;
        }
        match (fact, all, any, not) {
            (Some(id), ..) => {
                let ix = self.fact(id, &step(at, "fact"))?;
                self.test(ix, guard, at)
            }
            (_, Some(parts), ..) => self.guards(parts, &step(at, "all")).map(Guard::All),
            (_, _, Some(parts), _) => self.guards(parts, &step(at, "any")).map(Guard::Any),
            (.., not) => {
                let part = self.guard(not.as_ref()?, &step(at, "not"))?;
                Some(Guard::Not(Box::new(part)))
            }
        }
    }

    fn guards(&mut self, parts: &[GuardFile], at: &str) -> Option<Vec<Guard>> {
        if parts.is_empty() {
            self.empty(at, "guard");
            return None;
        }
        // Resolve all before giving up on one, so that every fault is found.
        let parts: Vec<_> =
            parts.iter().enumerate().map(|(i, part)| self.guard(part, &step(at, i))).collect();
        parts.into_iter().collect()
    }

    fn test(&mut self, ix: FactIx, guard: &GuardFile, at: &str) -> Option<Guard> {
        if let Some(number) = &guard.at_least {
            let number = self.fact_number(ix, number, &step(at, "atLeast"))?;
            return Some(Guard::AtLeast(ix, number));
        }
        if let Some(number) = &guard.at_most {
            let number = self.fact_number(ix, number, &step(at, "atMost"))?;
            return Some(Guard::AtMost(ix, number));
        }
        if let Some(value) = &guard.is {
            return self.values(ix, std::slice::from_ref(value), |_| step(at, "is"));
        }
        let values = guard.r#in.as_deref()?;
        if values.is_empty() {
            self.empty(&step(at, "in"), "value");
            return None;
        }
        self.values(ix, values, |i| step(&step(at, "in"), i))
    }

    fn values(
        &mut self,
        ix: FactIx,
        raw: &[RawFact],
        at: impl Fn(usize) -> String,
    ) -> Option<Guard> {
        let kind = self.facts[ix].kind.clone();
        if kind == FactKind::Dates {
            let says = "Expected a fact with one value; found a list of dates.".to_owned();
            self.fault("wrong-fact", &at(0), says, "Guard on another fact, or measure the dates.");
            return None;
        }
        let mut values = Vec::new();
        for (i, value) in raw.iter().enumerate() {
            match kind.read(value) {
                Ok(value) => values.push(value),
                Err(_) if self.is_full() => {}
                Err(expected) => {
                    let found = crate::json::canonical(value);
                    let says = format!("Expected {expected}; found {found}.");
                    self.fault(
                        "wrong-value",
                        &at(i),
                        says,
                        "Write a value that the fact can have.",
                    );
                }
            }
        }
        (values.len() == raw.len()).then_some(Guard::In(ix, values))
    }

    fn fact_number(
        &mut self,
        ix: FactIx,
        number: &NumberText,
        at: &str,
    ) -> Option<super::super::model::Number> {
        if self.facts[ix].kind != FactKind::Number {
            let says = format!(
                "Expected a fact that is a number; found “{}”, which is not.",
                self.facts[ix].id
            );
            self.fault("wrong-fact", at, says, "Use is or in for this fact.");
            return None;
        }
        let (number, value) = self.number(number, at)?;
        self.in_range(value, -1e9, 1e9, at).then_some(number)
    }
}
