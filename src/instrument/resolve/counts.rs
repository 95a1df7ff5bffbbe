use super::super::condition::{Count, Row};
use super::super::file::{CountFile, NumberText, RowFile};
use super::super::model::Number;
use super::Resolver;
use super::values::shown;
use crate::json::step;

impl Resolver {
    pub(super) fn n(&mut self, count: &CountFile, at: &str) -> Option<Count> {
        match count {
            CountFile::Number(n) => {
                self.at_least_one(&NumberText::Number(*n), at).map(Count::Fixed)
            }
            CountFile::Object(table) => {
                match (&table.by_applicable, &table.parameter) {
                    (Some(rows), None) => self.rows(rows, &step(at, "byApplicable")),
                    (None, Some(id)) => {
                        self.at_least_one(&NumberText::Parameter(id.clone()), at).map(Count::Fixed)
                    }
                    _ => {
                        let says = "Expected exactly one of byApplicable, parameter; found both or neither.".to_owned();
                        self.fault("not-the-format", at, says, "Write one of the two.");
                        None
                    }
                }
            }
        }
    }

    fn at_least_one(&mut self, text: &NumberText, at: &str) -> Option<Number> {
        let (number, value) = self.number(text, at)?;
        self.whole(value, 1.0, 1e6, at).then_some(number)
    }

    fn rows(&mut self, rows: &[RowFile], at: &str) -> Option<Count> {
        if rows.last().is_none_or(|row| row.up_to.is_some()) {
            let says = "Expected a last row without “upTo”; found none.".to_owned();
            self.fault(
                "no-last-row",
                at,
                says,
                "End the table with a row that holds for all larger numbers.",
            );
            return None;
        }
        let mut resolved = Vec::new();
        let mut before = -1.0;
        for (i, row) in rows.iter().enumerate() {
            let here = step(at, i);
            let n = self.at_least_one(&row.n, &step(&here, "n"));
            let up_to = match &row.up_to {
                Some(text) => {
                    let at = step(&here, "upTo");
                    let (number, value) = self.number(text, &at)?;
                    self.whole(value, 0.0, 1e6, &at);
                    if value <= before {
                        let says = format!(
                            "Expected more than in the row before; found {}.",
                            shown(value)
                        );
                        self.fault("rows-out-of-order", &at, says, "Put the rows in rising order.");
                    }
                    before = value;
                    Some(number)
                }
                None if i + 1 < rows.len() => {
                    let says = "Expected “upTo” in every row but the last; found none.".to_owned();
                    self.fault("rows-out-of-order", &here, says, "Move this row to the end.");
                    None
                }
                None => None,
            };
            resolved.push(n.map(|n| Row { up_to, n }));
        }
        resolved.into_iter().collect::<Option<Vec<_>>>().map(Count::ByApplicable)
    }
}
