use super::content::Citation;
use crate::calendar::{DateParts, PartsFault};

/// A citation while it is being written: anything may be missing or wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CitationDraft {
    /// Id of the citation that is corrected; blank for another.
    pub of: String,
    /// One of the usual kinds of record; blank if it is named in `other`.
    pub record: String,
    /// Any other kind of record.
    pub other: String,
    /// The record's date; may be blank.
    pub date: DateParts,
    /// Where on the file it is.
    pub place: String,
}

/// What is wrong with a citation, in the order of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CitationFault {
    /// It is not said what kind of record it is.
    Record,
    /// The date is there and is none.
    Date(PartsFault),
    /// It is not said where on the file it is.
    Place,
}

impl CitationDraft {
    /// A citation to be corrected; `usual` are the kinds of record that have a name.
    #[must_use]
    pub fn of(citation: &Citation, usual: &[&str]) -> Self {
        let record = citation.record.clone();
        let (record, other) = match usual.contains(&record.as_str()) {
            true => (record, String::new()),
            false => (String::new(), record),
        };
        let date = citation.date.map(DateParts::of).unwrap_or_default();
        Self { of: citation.id.clone(), record, other, date, place: citation.place.clone() }
    }

    /// The citation under this id, if all of it is there and right.
    ///
    /// # Errors
    /// Everything that is wrong, at least one thing.
    pub fn read(&self, id: String) -> Result<Citation, Vec<CitationFault>> {
        let mut faults = Vec::new();
        let record = if self.record.is_empty() { self.other.trim() } else { &self.record };
        faults.extend(record.is_empty().then_some(CitationFault::Record));
        let date = (!self.date.is_blank()).then(|| self.date.read()).transpose();
        faults.extend(date.as_ref().err().cloned().map(CitationFault::Date));
        let place = self.place.trim();
        faults.extend(place.is_empty().then_some(CitationFault::Place));
        match date {
            Ok(date) if faults.is_empty() => {
                Ok(Citation { id, record: record.to_owned(), date, place: place.to_owned() })
            }
            _ => Err(faults),
        }
    }

    /// As a jotting: a line for each part, the place last, since it alone may have
    /// lines of its own.
    #[must_use]
    pub fn jotting(&self) -> String {
        let Self { of, record, other, date: DateParts { day, month, year }, place } = self;
        let line = |text: &String| text.replace('\n', " ");
        let lines = [of, record, other, day, month, year].map(line);
        format!("{}\n{place}", lines.join("\n"))
    }

    /// From its jotting; parts that are not there are blank.
    #[must_use]
    pub fn from_jotting(text: &str) -> Self {
        let mut lines = text.splitn(7, '\n').map(str::to_owned);
        let mut next = || lines.next().unwrap_or_default();
        let (of, record, other) = (next(), next(), next());
        let date = DateParts { day: next(), month: next(), year: next() };
        Self { of, record, other, date, place: next() }
    }
}
