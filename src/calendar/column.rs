use super::written::UNSEEN;
use super::{Date, parse_written};

/// Reads a column of dates, one a line; several on a line may stand between commas or
/// semicolons; between double quotes those part nothing that is one date together
/// (RFC 4180). Each piece comes back with what it was read as, in order.
///
/// A line on which no piece is a date comes back whole. So does one with dates in more
/// than one cell, with a tab between: which column is meant is not guessed, since dates
/// of another kind would count as if they were these.
#[must_use]
pub fn read_dates(text: &str) -> Vec<(&str, Read)> {
    let mut read = Vec::new();
    for line in text.lines() {
        let pieces = pieces(line);
        let whole = bare(line);
        if let Some(date) = parse_written(whole).filter(|_| !whole.contains('"')) {
            read.push((whole, Read::Date(date))); // `Saturday, 14 March 2026` is one date
            continue;
        }
        let columns_with_dates = line.split('\t').filter(|column| has_date(column)).count();
        match columns_with_dates {
            _ if pieces.is_empty() => {}
            0 => read.push((whole, Read::NoDate)),
            1 => read.extend(pieces.into_iter().map(|piece| (piece, read_piece(piece)))),
            _ => read.push((whole, Read::Columns)),
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

fn has_date(text: &str) -> bool {
    is_date(text) || pieces(text).into_iter().any(is_date)
}

fn is_date(text: &str) -> bool {
    parse_written(text).is_some()
}

const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// What stands in the cells of a line, the blank ones left out. Of a quoted cell with
/// several dates, each.
fn pieces(line: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    for cell in cells(line) {
        let whole = bare(cell);
        let parts: Vec<_> =
            cell.split(SEPARATORS).map(bare).filter(|part| !part.is_empty()).collect();
        match !is_date(whole) && parts.iter().any(|part| is_date(part)) {
            true => pieces.extend(parts),
            false => pieces.extend((!whole.is_empty()).then_some(whole)),
        }
    }
    pieces
}

fn cells(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(line);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = end_of_cell(text);
        rest = text.get(end + 1..);
        text.get(..end)
    })
}

/// Where the first cell ends: at the next separator, or at the one after its closing quote.
fn end_of_cell(text: &str) -> usize {
    let from = |start: usize| text[start..].find(SEPARATORS).map_or(text.len(), |at| start + at);
    let opens = text.trim_start_matches(|c| c == ' ' || UNSEEN.contains(&c)).strip_prefix('"');
    let closed = opens.and_then(|inside| Some(text.len() - inside.len() + inside.find('"')? + 1));
    match closed {
        Some(closed) if bare(&text[closed..from(closed)]).is_empty() => from(closed),
        _ => from(0),
    }
}

/// Without what a spreadsheet or a page puts around a field, seen or unseen.
pub(super) fn bare(field: &str) -> &str {
    let around = |c: char| c.is_whitespace() || matches!(c, '"' | '\'') || UNSEEN.contains(&c);
    field.trim_matches(around)
}
