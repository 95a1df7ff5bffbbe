use super::super::condition::{Condition, Count, Leaf, Row, Test};
use super::super::model::{Instrument, Ix, Number};
use super::leaf::Speaker;
use super::set;
use super::words::{number, whole};

/// A condition of a rule or check at the criterion `at`, with every title it names:
/// *any of “A”, “B” and “C” is Partly met or worse*.
#[must_use]
pub fn condition_in_full(instrument: &Instrument, at: Ix, condition: &Condition) -> String {
    Speaker { instrument, at, in_full: true }.condition(condition, false)
}

impl Speaker<'_> {
    pub(super) fn condition(&self, condition: &Condition, inner: bool) -> String {
        let (parts, word) = match condition {
            Condition::Leaf(leaf) => return self.leaf(leaf),
            Condition::All(parts) => (parts, "and"),
            Condition::Any(parts) => (parts, "or"),
        };
        let said: Vec<_> = parts.iter().map(|part| self.condition(part, true)).collect();
        let said = said.join(&format!(", {word} "));
        // Mixed "and" and "or" need brackets to be read in one way only.
        if inner { format!("({said})") } else { said }
    }

    fn leaf(&self, leaf: &Leaf) -> String {
        let these = self.these(leaf);
        let one = leaf.items.len() == 1;
        match &leaf.test {
            Test::AtOrBelow(n) => self.counted(leaf, n, &self.worse(&leaf.items)),
            Test::AtOrAbove(n) => self.counted(leaf, n, &self.better(&leaf.items)),
            Test::FewerAtOrAbove(n) => self.fewer(leaf, n),
            Test::Share(percent) => {
                let (least, worse) =
                    (self.instrument.default_number(*percent), self.worse(&leaf.items));
                // Unlike a count of all, a share leaves out what does not apply.
                match percent {
                    // A share of one alone is all of it or none.
                    _ if one && least > 0.0 => format!("{these} is {worse}"),
                    Number::Fixed(100.0) => format!("all of {these} that apply are {worse}"),
                    _ => format!(
                        "{} or more of {these} that apply are {worse}",
                        self.percent(*percent)
                    ),
                }
            }
            Test::Points(percent) => {
                let (verb, it) = if one { ("earns", "it") } else { ("earn", "they") };
                let percent = self.percent(*percent);
                format!("{these} {verb} less than {percent} of the points {it} could")
            }
        }
    }

    /// At least N of these are so.
    fn counted(&self, leaf: &Leaf, n: &Count, state: &str) -> String {
        let (these, of) = (self.these(leaf), leaf.items.len());
        let n = match n {
            Count::Fixed(n) => *n,
            Count::ByApplicable(rows) if of == 1 => self.for_one(rows),
            Count::ByApplicable(rows) => {
                return format!("enough of {these} ({}) are {state}", self.table(rows));
            }
        };
        match (of, n) {
            (1, Number::Fixed(1.0)) => format!("{these} is {state}"),
            // One alone is never two, so that such a rule never binds; it is said as it is.
            (1, _) => format!("{} or more are {state}, of {these} alone", self.number(n)),
            (_, Number::Fixed(1.0)) => format!("any of {these} is {state}"),
            (_, Number::Fixed(n)) if n == whole(of) => format!("all of {these} are {state}"),
            _ => format!("{} or more of {these} are {state}", self.number(n)),
        }
    }

    fn fewer(&self, leaf: &Leaf, n: &Count) -> String {
        let (these, state) = (self.these(leaf), self.better(&leaf.items));
        let n = match n {
            Count::Fixed(n) => *n,
            Count::ByApplicable(rows) if leaf.items.len() == 1 => self.for_one(rows),
            Count::ByApplicable(rows) => {
                return format!("too few of {these} ({}) are {state}", self.table(rows));
            }
        };
        match (leaf.items.len(), n) {
            (1, Number::Fixed(1.0)) => format!("{these} is not {state}"),
            (1, _) => format!("fewer than {} are {state}, of {these} alone", self.number(n)),
            (_, Number::Fixed(1.0)) => format!("none of {these} is {state}"),
            _ => format!("fewer than {} of {these} are {state}", self.number(n)),
        }
    }

    /// N where one thing alone can apply.
    fn for_one(&self, rows: &[Row]) -> Number {
        let reaches = |up_to| self.instrument.default_number(up_to) >= 1.0;
        let row = rows.iter().find(|row| row.up_to.is_none_or(reaches));
        row.expect("the last row has no end").n
    }

    fn number(&self, n: Number) -> String {
        set(self.instrument, n, number(self.instrument.default_number(n)))
    }

    fn percent(&self, n: Number) -> String {
        set(self.instrument, n, format!("{}%", self.instrument.default_number(n)))
    }

    fn table(&self, rows: &[Row]) -> String {
        let said: Vec<_> = rows
            .iter()
            .map(|row| {
                let n = self.number(row.n);
                match row.up_to {
                    Some(Number::Fixed(1.0)) => format!("{n} when one applies"),
                    Some(up_to) => {
                        let digits = self.instrument.default_number(up_to).to_string();
                        format!("{n} when up to {} apply", set(self.instrument, up_to, digits))
                    }
                    None if rows.len() == 1 => format!("{n} however many apply"),
                    None => format!("{n} when more do"),
                }
            })
            .collect();
        said.join(", ")
    }
}
