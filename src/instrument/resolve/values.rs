use super::super::file::{LimitFile, NumberText};
use super::super::measure;
use super::super::model::{FactIx, Ix, Number, ParameterValue, Rank};
use super::Resolver;
use crate::calendar::{Limit, Unit};
use crate::json::step;

/// Limits are counted at most this far; anything longer is a slip of the pen.
const LONGEST: f64 = 10_000.0;

/// A number as people write it; one with very many digits by its power of ten.
pub(super) fn shown(number: f64) -> String {
    let plain = number == 0.0 || (1e-6..1e15).contains(&number.abs());
    if plain { number.to_string() } else { format!("{number:e}") }
}

impl Resolver {
    /// Notes a number outside its range. The range is inclusive.
    pub(super) fn in_range(&mut self, number: f64, least: f64, most: f64, pointer: &str) -> bool {
        let inside = (least..=most).contains(&number);
        if !inside {
            let says =
                format!("Expected a number from {least} to {most}; found {}.", shown(number));
            self.fault("out-of-range", pointer, says, "Correct the number.");
        }
        inside
    }

    /// A whole number in a range.
    pub(super) fn whole(&mut self, number: f64, least: f64, most: f64, pointer: &str) -> bool {
        let whole = number.fract() == 0.0;
        if !whole {
            let says = format!("Expected a whole number; found {}.", shown(number));
            self.fault("not-whole", pointer, says, "Correct the number.");
        }
        whole && self.in_range(number, least, most, pointer)
    }

    /// A number or a parameter that holds one, and its value for checking.
    pub(super) fn number(&mut self, text: &NumberText, pointer: &str) -> Option<(Number, f64)> {
        match text {
            NumberText::Number(value) => Some((Number::Fixed(*value), *value)),
            NumberText::Parameter(id) => {
                let ix = self.parameter(id, pointer)?;
                if let ParameterValue::Number(value) = self.parameters[ix].value {
                    return Some((Number::Parameter(ix), value));
                }
                let says = format!("Expected a number; found “{id}”, which holds a limit.");
                self.fault(
                    "wrong-parameter",
                    pointer,
                    says,
                    "Name a parameter that holds a number.",
                );
                None
            }
        }
    }

    pub(super) fn percent(&mut self, text: &NumberText, pointer: &str) -> Option<Number> {
        let (number, value) = self.number(text, pointer)?;
        let inside = self.in_range(value, 0.0, 100.0, pointer);
        (inside && self.three_decimals(value, pointer)).then_some(number)
    }

    /// Notes a number with more decimals than grading takes: points and per cent are
    /// counted in whole thousandths, so that no grade hangs on rounding.
    pub(super) fn three_decimals(&mut self, number: f64, pointer: &str) -> bool {
        // The nearest number to a decimal of three places, which is what a file gives.
        let exact = (number * 1_000.0).round() / 1_000.0 == number;
        if !exact {
            let says = format!("Expected at most three decimals; found {}.", shown(number));
            self.fault("too-fine", pointer, says, "Round the number.");
        }
        exact
    }

    fn parameter(&mut self, id: &str, pointer: &str) -> Option<usize> {
        let ix = self.parameter_ids.get(id).copied();
        if ix.is_none() {
            self.unknown("parameter", id, &step(pointer, "parameter"));
        }
        ix
    }

    pub(super) fn limit(&mut self, limit: &LimitFile, pointer: &str) -> Option<measure::Limit> {
        let Some(id) = &limit.parameter else {
            return self.fixed_limit(limit, pointer).map(measure::Limit::Fixed);
        };
        self.one_key(limit, pointer)?;
        let ix = self.parameter(id, pointer)?;
        if let ParameterValue::Number(_) = self.parameters[ix].value {
            let says = format!("Expected a limit; found “{id}”, which holds a number.");
            self.fault("wrong-parameter", pointer, says, "Name a parameter that holds a limit.");
            return None;
        }
        Some(measure::Limit::Parameter(ix))
    }

    pub(super) fn fixed_limit(&mut self, limit: &LimitFile, pointer: &str) -> Option<Limit> {
        self.one_key(limit, pointer)?;
        let units = [
            (limit.days, Unit::Days, "days"),
            (limit.working_days, Unit::WorkingDays, "workingDays"),
            (limit.weeks, Unit::Weeks, "weeks"),
            (limit.months, Unit::Months, "months"),
        ];
        let found = units.into_iter().find_map(|(count, unit, key)| Some((count?, unit, key)));
        let Some((count, unit, key)) = found else {
            let says = "Expected days, workingDays, weeks or months; found a parameter.".to_owned();
            self.fault("not-the-format", pointer, says, "Write the limit itself here.");
            return None;
        };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // whole and in range
        self.whole(count, 0.0, LONGEST, &step(pointer, key))
            .then_some(Limit { count: count as u16, unit })
    }

    fn one_key(&mut self, limit: &LimitFile, pointer: &str) -> Option<()> {
        let numbers = [limit.days, limit.working_days, limit.weeks, limit.months];
        let keys = numbers.iter().flatten().count() + usize::from(limit.parameter.is_some());
        if keys == 1 {
            return Some(());
        }
        let says = format!(
            "Expected exactly one of days, workingDays, weeks, months, parameter; found {keys}."
        );
        self.fault("not-the-format", pointer, says, "Write one limit, such as {\"weeks\": 6}.");
        None
    }

    pub(super) fn fact(&mut self, id: &str, pointer: &str) -> Option<FactIx> {
        let ix = self.fact_ids.get(id).copied();
        if ix.is_none() {
            self.unknown("fact", id, pointer);
        }
        ix
    }

    /// The rank of a level on the scale of a criterion whose scale is known.
    pub(super) fn rank(&mut self, scale: usize, level: &str, pointer: &str) -> Option<Rank> {
        let full = self.is_full();
        let scale = &self.scales[scale];
        let rank = scale.rank(level);
        if rank.is_none() && !full {
            let says = format!("Expected {}; found “{level}”.", scale.expected());
            self.fault("unknown-level", pointer, says, "Use one of these levels.");
        }
        rank
    }

    /// A criterion that has a scale.
    pub(super) fn criterion(&mut self, id: &str, pointer: &str) -> Option<Ix> {
        let Some(&ix) = self.criterion_ids.get(id) else {
            self.unknown("criterion", id, pointer);
            return None;
        };
        if self.headings[ix] {
            let says = format!("Expected something graded; found “{id}”, which is a heading.");
            self.fault("heading-named", pointer, says, "Name what stands under the heading.");
            return None;
        }
        self.scale_by_ix[ix].map(|_| ix)
    }
}
