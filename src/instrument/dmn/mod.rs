//! The decision-table view: an audit tool as a DMN 1.3 file, so that grades can be
//! reached without any code of ours. Every construct of a rule has its words in FEEL.
//!
//! A level's rank counts from the worst, which is 1, so that COLLECT with MIN gives the
//! worst limit that binds. What is not applicable is null: no row of its table holds.
//! The view is of complete audits. Left out are bounds, departures and checks, and the
//! arithmetic of dates: the level of a measure is an input.

mod decision;
mod feel;
mod variable;
mod write;
mod xml;

use super::model::{Instrument, Ix, Rank};

/// The tool as a DMN 1.3 file; the same tool always gives the same text.
#[must_use]
pub fn dmn(instrument: &Instrument) -> String {
    write::write(instrument, &decision::decisions(instrument))
}

/// The rank of a level in the view, from 1 for the worst.
fn rank(instrument: &Instrument, ix: Ix, rank: Rank) -> usize {
    let scale = instrument.scale_of(ix).expect("what has a rank has a scale");
    scale.levels.len() - usize::from(rank)
}
