use super::written::UNSEEN;
use super::{Date, parse_written};

/// Reads a column of dates, one a line; several on a line may stand between commas or
/// semicolons. Each piece comes back with what it was read as, in order.
///
/// A line on which no piece is a date comes back whole. So does one with dates in more
/// than one cell, with a tab between: which column is meant is not guessed, since dates
/// of another kind would count as if they were these.
#[must_use]
pub fn read_dates(text: &str) -> Vec<(&str, Read)> {
    let mut read = Vec::new();
    for line in text.lines().map(bare).filter(|line| pieces(line).next().is_some()) {
        if let Some(date) = parse_written(line) {
            read.push((line, Read::Date(date))); // `Saturday, 14 March 2026` is one date
            continue;
        }
        let cells_with_dates = line.split('\t').filter(|cell| has_date(cell)).count();
        match cells_with_dates {
            0 => read.push((line, Read::NoDate)),
            1 => read.extend(pieces(line).map(|piece| (piece, read_piece(piece)))),
            _ => read.push((line, Read::Columns)),
        }
    }
    read
}

/// What a piece of a column was read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Read {
    /// A date.
    Date(Date),
    /// No date.
    NoDate,
    /// A line of a table, with dates in more than one column.
    Columns,
}

impl Read {
    /// The date, if it is one.
    #[must_use]
    pub fn date(self) -> Option<Date> {
        match self {
            Self::Date(date) => Some(date),
            Self::NoDate | Self::Columns => None,
        }
    }
}

/// How many of the dates to be added are known already, or come again among those added.
#[must_use]
pub fn repeats(known: &[Date], added: &[Date]) -> usize {
    let again = |(at, date): &(usize, &Date)| known.contains(date) || added[..*at].contains(date);
    added.iter().enumerate().filter(again).count()
}

fn read_piece(piece: &str) -> Read {
    parse_written(piece).map_or(Read::NoDate, Read::Date)
}

fn has_date(cell: &str) -> bool {
    parse_written(cell).is_some() || pieces(cell).any(|piece| parse_written(piece).is_some())
}

fn pieces(line: &str) -> impl Iterator<Item = &str> {
    line.split([',', ';', '\t']).map(bare).filter(|piece| !piece.is_empty())
}

/// Without what a spreadsheet or a page puts around a field, seen or unseen.
pub(super) fn bare(field: &str) -> &str {
    let around = |c: char| c.is_whitespace() || matches!(c, '"' | '\'') || UNSEEN.contains(&c);
    field.trim_matches(around)
}
