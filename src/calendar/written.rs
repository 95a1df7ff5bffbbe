use super::column::bare;
use super::{Date, Datelike, YEARS};

/// Reads a date as people in Britain write it: `14/03/2026`, `14.3.26`,
/// `14 March 2026`, `Sat 14th Mar 26`, `14-Mar-2026 09:30`; also `2026-03-14`,
/// with a time or without.
///
/// The day always comes before the month unless the year comes first: nothing is
/// guessed from which number is greater. A year of two digits is 2000 to 2079 or
/// 1980 to 1999. `None` if it is anything else, or not a real date.
#[must_use]
pub fn parse_written(text: &str) -> Option<Date> {
    let mut tokens = tokens(text)?;
    if let Some(Token::Word(word)) = tokens.first()
        && WEEKDAYS.iter().any(|day| is_short_for(word, day, 3))
    {
        tokens.remove(0);
    }
    if let [Token::Number(_), Token::Word(ending), ..] = tokens.as_slice()
        && matches!(ending.as_str(), "st" | "nd" | "rd" | "th")
    {
        tokens.remove(1);
    }
    match tokens.as_slice() {
        [Token::Number(year), Token::Number(month), Token::Number(day)] if year.len() == 4 => {
            date(day, short_number(month)?, year)
        }
        [Token::Number(day), Token::Number(month), Token::Number(year)] => {
            date(day, short_number(month)?, year)
        }
        [Token::Number(day), Token::Word(month), Token::Number(year)] => {
            date(day, month_named(month)?, year)
        }
        _ => None,
    }
}

/// A date in three boxes, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DateParts {
    /// Day of the month.
    pub day: String,
    /// Month, as a number or a name.
    pub month: String,
    /// Year.
    pub year: String,
}

/// Why three boxes hold no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartsFault {
    /// These are blank; all three if nothing was typed.
    Lacks(Vec<Part>),
    /// There is no such date.
    NotReal,
}

/// One of three boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Day of the month.
    Day,
    /// Month.
    Month,
    /// Year.
    Year,
}

impl DateParts {
    /// The boxes for a date.
    #[must_use]
    pub fn of(date: Date) -> Self {
        Self {
            day: date.day().to_string(),
            month: date.month().to_string(),
            year: date.year().to_string(),
        }
    }

    /// The boxes as a text, a line each.
    #[must_use]
    pub fn lines(&self) -> String {
        [&self.day, &self.month, &self.year].map(|part| part.replace('\n', " ")).join("\n")
    }

    /// The boxes from such a text; those that are not there are blank.
    #[must_use]
    pub fn from_lines(text: &str) -> Self {
        let mut lines = text.splitn(3, '\n').map(str::to_owned);
        let mut next = || lines.next().unwrap_or_default();
        Self { day: next(), month: next(), year: next() }
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        [&self.day, &self.month, &self.year].iter().all(|part| part.trim().is_empty())
    }

    /// The date, read as [`parse_written`] reads.
    ///
    /// # Errors
    /// What is missing, or that there is no such date.
    pub fn read(&self) -> Result<Date, PartsFault> {
        let Self { day, month, year } = self;
        let parts = [(Part::Day, day), (Part::Month, month), (Part::Year, year)];
        let blank = parts.iter().filter(|(_, text)| text.trim().is_empty());
        let lacks: Vec<_> = blank.map(|(part, _)| *part).collect();
        if !lacks.is_empty() {
            return Err(PartsFault::Lacks(lacks));
        }
        let (day, month) = (day.trim(), month.trim().to_lowercase());
        let month = short_number(&month).or_else(|| month_named(&month));
        month.and_then(|month| date(day, month, year.trim())).ok_or(PartsFault::NotReal)
    }
}

const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

#[derive(Debug, PartialEq)]
enum Token {
    Number(String),
    /// In lower case.
    Word(String),
}

/// What may stand between the parts of a date; among them the hyphens and the dash that
/// word processors put in.
const APART: [char; 10] =
    [' ', '\t', '/', '-', '.', ',', '\u{a0}', '\u{2010}', '\u{2011}', '\u{2013}'];

/// What copying from a page or a file can bring along, and no one sees.
pub(super) const UNSEEN: [char; 2] = ['\u{200b}', '\u{feff}'];

/// Numbers and words without what stands between them; a time of day is left out.
fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens: Vec<Token> = Vec::new();
    let text = without_time(bare(text)).trim_start_matches(['•', '*', '\u{b7}']);
    for part in text.split(APART) {
        let mut fresh = true;
        for c in part.chars().filter(|c| !UNSEEN.contains(c)) {
            match (c, tokens.last_mut()) {
                ('0'..='9', Some(Token::Number(digits))) if !fresh => digits.push(c),
                ('0'..='9', _) => tokens.push(Token::Number(c.into())),
                (_, Some(Token::Word(word))) if !fresh && c.is_ascii_alphabetic() => {
                    word.push(c.to_ascii_lowercase());
                }
                _ if c.is_ascii_alphabetic() => {
                    tokens.push(Token::Word(c.to_ascii_lowercase().into()));
                }
                _ => return None,
            }
            fresh = false;
        }
    }
    Some(tokens)
}

/// The text before a time of day such as `T09:30:00Z` or ` 9:30 am`.
fn without_time(text: &str) -> &str {
    let text = text.trim();
    let Some((before, _)) = text.split_once(':') else {
        return text;
    };
    let hour = before.trim_end_matches(|c: char| c.is_ascii_digit());
    match hour.strip_suffix(['T', ' ']) {
        Some(date) if before.len() - hour.len() <= 2 && before.len() > hour.len() => date.trim(),
        _ => text, // the colon then makes it no date
    }
}

fn short_number(text: &str) -> Option<u32> {
    let short = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    short.then(|| text.parse().ok()).flatten()
}

/// The month of a name in lower case, whole or at least three letters of it.
fn month_named(name: &str) -> Option<u32> {
    let is = |month: &&str| is_short_for(name, &month.to_lowercase(), 3);
    let at = super::MONTHS.iter().position(is)?;
    u32::try_from(at + 1).ok()
}

/// `least` letters or more of `whole`; `sept` and `tues` are among them.
fn is_short_for(text: &str, whole: &str, least: usize) -> bool {
    text.len() >= least && whole.starts_with(text)
}

fn date(day: &str, month: u32, year: &str) -> Option<Date> {
    let digits = year.bytes().all(|b| b.is_ascii_digit());
    let number: i32 = year.parse().ok().filter(|_| digits)?;
    let year = match (year.len(), number) {
        (4, _) => number,
        (2, 0..=79) => 2000 + number,
        (2, _) => 1900 + number,
        _ => return None,
    };
    Date::from_ymd_opt(year, month, short_number(day)?).filter(|_| YEARS.contains(&year))
}
