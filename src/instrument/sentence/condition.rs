use super::super::condition::{Condition, Count, Leaf, Row, Test};
use super::super::model::{Instrument, Ix};
use super::leaf::Speaker;
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
                let (percent, worse) =
                    (self.instrument.default_number(*percent), self.worse(&leaf.items));
                match percent {
                    // A share of one alone is all of it or none.
                    _ if one && percent > 0.0 => format!("{these} is {worse}"),
                    100.0 => format!("all of {these} are {worse}"),
                    _ => format!("{percent}% or more of {these} are {worse}"),
                }
            }
            Test::Points(percent) => {
                let percent = self.instrument.default_number(*percent);
                let (verb, it) = if one { ("earns", "it") } else { ("earn", "they") };
                format!("{these} {verb} less than {percent}% of the points {it} could")
            }
        }
    }

    /// At least N of these are so.
    fn counted(&self, leaf: &Leaf, n: &Count, state: &str) -> String {
        let (these, of) = (self.these(leaf), leaf.items.len());
        let n = match n {
            Count::Fixed(n) => self.instrument.default_number(*n),
            Count::ByApplicable(rows) if of == 1 => self.for_one(rows),
            Count::ByApplicable(rows) => {
                return format!("enough of {these} ({}) are {state}", self.table(rows));
            }
        };
        match of {
            1 if n == 1.0 => format!("{these} is {state}"),
            // One alone is never two, so that such a rule never binds; it is said as it is.
            1 => format!("{} or more are {state}, of {these} alone", number(n)),
            _ if n == 1.0 => format!("any of {these} is {state}"),
            _ if n == whole(of) => format!("all of {these} are {state}"),
            _ => format!("{} or more of {these} are {state}", number(n)),
        }
    }

    fn fewer(&self, leaf: &Leaf, n: &Count) -> String {
        let (these, state) = (self.these(leaf), self.better(&leaf.items));
        let n = match n {
            Count::Fixed(n) => self.instrument.default_number(*n),
            Count::ByApplicable(rows) if leaf.items.len() == 1 => self.for_one(rows),
            Count::ByApplicable(rows) => {
                return format!("too few of {these} ({}) are {state}", self.table(rows));
            }
        };
        match leaf.items.len() {
            1 if n == 1.0 => format!("{these} is not {state}"),
            1 => format!("fewer than {} are {state}, of {these} alone", number(n)),
            _ if n == 1.0 => format!("none of {these} is {state}"),
            _ => format!("fewer than {} of {these} are {state}", number(n)),
        }
    }

    /// N where one thing alone can apply.
    fn for_one(&self, rows: &[Row]) -> f64 {
        let number = |n| self.instrument.default_number(n);
        let row = rows.iter().find(|row| row.up_to.is_none_or(|up_to| number(up_to) >= 1.0));
        number(row.expect("the last row has no end").n)
    }

    fn table(&self, rows: &[Row]) -> String {
        let said: Vec<_> = rows
            .iter()
            .map(|row| {
                let n = number(self.instrument.default_number(row.n));
                match row.up_to {
                    Some(up_to) => match self.instrument.default_number(up_to) {
                        1.0 => format!("{n} when one applies"),
                        up_to => format!("{n} when up to {up_to} apply"),
                    },
                    None if rows.len() == 1 => format!("{n} however many apply"),
                    None => format!("{n} when more do"),
                }
            })
            .collect();
        said.join(", ")
    }
}
