//! Grades and bounds as every screen shows them.

use yew::prelude::*;

use crate::app::Open;
use crate::grading::{Applies, Grade};
use crate::instrument::{Instrument, Ix};

/// A grade in words: *Good*, or *Between Good and Inadequate so far*; with the calculated one
/// beside it where another stands.
pub(in crate::ui) fn grade_words(open: &Open, ix: Ix) -> String {
    open.grade_in_words(ix)
}

/// A criterion's title and grade in one line.
pub(in crate::ui) fn line(open: &Open, ix: Ix) -> String {
    open.grade_line(ix)
}

/// The levels of a criterion's scale as a bar, with those still possible marked.
/// Words say the same beside it, so readers that hear the page pass over it.
pub(in crate::ui) fn bounds_bar(instrument: &Instrument, ix: Ix, grade: Grade) -> Html {
    let Some(scale) = instrument.scale_of(ix).filter(|_| grade.applies != Applies::No) else {
        return Html::default();
    };
    let settled = grade.settled().is_some();
    let levels = scale.levels.iter().enumerate().map(|(rank, level)| {
        let inside = (usize::from(grade.ceiling)..=usize::from(grade.floor)).contains(&rank);
        let mark = match (inside, settled) {
            (true, true) => "pl-bounds__level--grade",
            (true, false) => "pl-bounds__level--in",
            (false, _) => "",
        };
        html! { <li class={classes!("pl-bounds__level", mark)}>{ &level.label }</li> }
    });
    html! { <ol class="pl-bounds" aria-hidden="true">{ for levels }</ol> }
}
