//! What screens say about grades and gaps, as text and order alone: no markup, so
//! that it is tested without a browser.

use indexmap::IndexMap;

use super::text::grades as words;
use crate::audit::Missing;
use crate::grading::{Applies, Grade};
use crate::instrument::{Instrument, Ix};

/// A grade in words: *Good*, or *Between Good and Inadequate so far*. Only what
/// nothing missing can change is called by its name alone.
///
/// # Panics
/// If the criterion is a heading, which has no grade.
#[must_use]
pub fn grade_in_words(instrument: &Instrument, ix: Ix, grade: Grade) -> String {
    if grade.applies == Applies::No {
        return words::DOES_NOT_APPLY.into();
    }
    let label = |rank| instrument.label(ix, rank);
    let said = if grade.ceiling == grade.floor {
        label(grade.ceiling).to_owned()
    } else {
        words::between(label(grade.ceiling), label(grade.floor))
    };
    match grade.applies {
        Applies::May => words::or_does_not_apply(&said),
        _ => said,
    }
}

/// A criterion's title and grade in one line. A title that asks is answered; any
/// other is followed by its grade.
///
/// # Panics
/// As [`grade_in_words`].
#[must_use]
pub fn grade_line(instrument: &Instrument, ix: Ix, grade: Grade) -> String {
    words::line(&instrument.criteria[ix].title, &grade_in_words(instrument, ix, grade))
}

/// What is missing, by where it is: facts (`None`), then each section or verdict, in
/// the order in which an auditor meets them.
#[must_use]
pub fn by_place(instrument: &Instrument, missing: &[Missing]) -> Vec<(Option<Ix>, Vec<Missing>)> {
    let mut places: IndexMap<Option<Ix>, Vec<Missing>> = IndexMap::new();
    for &thing in missing {
        let place = thing.criterion().map(|ix| instrument.section_of(ix).unwrap_or(ix));
        places.entry(place).or_default().push(thing);
    }
    places.into_iter().collect()
}
