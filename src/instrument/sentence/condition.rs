use super::super::condition::{Condition, Count, Leaf, Named, Row, Test};
use super::super::model::{Instrument, Rank};
use super::words::{number, quoted, short_list, whole};

/// A condition: *any of “A”, “B” and “C” is Partly met or worse*.
#[must_use]
pub fn condition(instrument: &Instrument, condition: &Condition) -> String {
    Speaker { instrument }.condition(condition, false)
}

struct Speaker<'i> {
    instrument: &'i Instrument,
}

impl Speaker<'_> {
    fn condition(&self, condition: &Condition, inner: bool) -> String {
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
        match &leaf.test {
            Test::AtOrBelow(n) => self.counted(leaf, n, &self.worse(leaf)),
            Test::AtOrAbove(n) => self.counted(leaf, n, &self.better(leaf)),
            Test::FewerAtOrAbove(n) => self.fewer(leaf, n),
            Test::Share(percent) => {
                let percent = self.instrument.default_number(*percent);
                format!(
                    "{percent}% or more of {} are {}",
                    self.names(leaf, "and"),
                    self.worse(leaf)
                )
            }
            Test::Points(percent) => {
                let percent = self.instrument.default_number(*percent);
                format!(
                    "{} earn less than {percent}% of the points they could",
                    self.names(leaf, "and")
                )
            }
        }
    }

    /// At least N of these are so.
    fn counted(&self, leaf: &Leaf, n: &Count, state: &str) -> String {
        let of = leaf.items.len();
        let n = match n {
            Count::Fixed(n) => self.instrument.default_number(*n),
            Count::ByApplicable(rows) => {
                let table = self.table(rows);
                return format!("enough of {} ({table}) are {state}", self.names(leaf, "and"));
            }
        };
        match of {
            1 if leaf.named == Named::List => format!("{} is {state}", self.names(leaf, "and")),
            _ if n == 1.0 => match leaf.named {
                Named::List => format!("any of {} is {state}", self.names(leaf, "and")),
                Named::Children => format!("anything in this section is {state}"),
                Named::Sections => format!("any section is {state}"),
            },
            _ if n == whole(of) => format!("all of {} are {state}", self.names(leaf, "and")),
            _ => format!("{} or more of {} are {state}", number(n), self.names(leaf, "and")),
        }
    }

    fn fewer(&self, leaf: &Leaf, n: &Count) -> String {
        let state = self.better(leaf);
        let n = match n {
            Count::Fixed(n) => self.instrument.default_number(*n),
            Count::ByApplicable(rows) => {
                let table = self.table(rows);
                return format!("too few of {} ({table}) are {state}", self.names(leaf, "and"));
            }
        };
        match leaf.items.len() {
            1 if leaf.named == Named::List => format!("{} is not {state}", self.names(leaf, "and")),
            _ if n == 1.0 => format!("none of {} is {state}", self.names(leaf, "and")),
            _ => format!("fewer than {} of {} are {state}", number(n), self.names(leaf, "and")),
        }
    }

    fn table(&self, rows: &[Row]) -> String {
        let said: Vec<_> = rows
            .iter()
            .map(|row| {
                let n = number(self.instrument.default_number(row.n));
                match row.up_to {
                    Some(up_to) => {
                        format!("{n} when up to {} apply", self.instrument.default_number(up_to))
                    }
                    None => format!("{n} when more do"),
                }
            })
            .collect();
        said.join(", ")
    }

    fn names(&self, leaf: &Leaf, last: &str) -> String {
        match leaf.named {
            Named::Children => "everything in this section".into(),
            Named::Sections => "the sections".into(),
            Named::List => {
                let title = |ix: usize| quoted(&self.instrument.criteria[ix].title);
                let titles: Vec<_> = leaf.items.iter().map(|item| title(item.ix)).collect();
                short_list(&titles, last)
            }
        }
    }

    /// The level at which the test looks: its label on the first criterion's scale,
    /// and whether it is the best and the worst there.
    fn level(&self, leaf: &Leaf) -> (&str, bool, bool) {
        let item = leaf.items[0];
        let scale = self.instrument.scale_of(item.ix).expect("what is named has a scale");
        let rank: Rank = item.rank;
        (self.instrument.label(item.ix, rank), rank == 0, rank == scale.worst())
    }

    fn worse(&self, leaf: &Leaf) -> String {
        match self.level(leaf) {
            (label, _, true) => label.to_owned(),
            (label, ..) => format!("{label} or worse"),
        }
    }

    fn better(&self, leaf: &Leaf) -> String {
        match self.level(leaf) {
            (label, true, _) => label.to_owned(),
            (label, ..) => format!("{label} or better"),
        }
    }
}
