use yew::prelude::*;

use super::grade::{bounds_bar, grade_words};
use super::rules::limiting_rules;
use crate::app::Open;
use crate::instrument::Ix;
use crate::ui::app::use_app;
use crate::ui::dom;
use crate::ui::text::{audit as words, grade};

/// The grade of a section beside its questions, changing as answers are given.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct GradePanelProps {
    /// Which section.
    pub section: Ix,
}

#[component]
pub(in crate::ui) fn GradePanel(props: &GradePanelProps) -> Html {
    let app = use_app();
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let instrument = &open.tool.instrument;
    let graded = instrument.scale_of(props.section).is_some();
    let said = if graded { line(open, props.section) } else { String::new() };
    html! {
        <section class="pl-grade-panel" aria-labelledby="grade-now">
            <h2 class="govuk-heading-s" id="grade-now">{ words::GRADE_NOW }</h2>
            if graded {
                <p class="pl-grade-panel__grade">
                    { grade_words(instrument, props.section, open.grades.of[props.section]) }
                </p>
                { bounds_bar(instrument, props.section, open.grades.of[props.section]) }
                <h3 class="govuk-heading-s">{ words::LIMITED_BY }</h3>
                { limiting_rules(open, props.section) }
            }
            <div class="pl-grade-panel__verdicts">
                { for instrument.verdicts.iter().map(|ix| html! {
                    <p class="govuk-body govuk-!-margin-bottom-1">{ line(open, *ix) }</p>
                }) }
            </div>
            <Announcer text={said} />
        </section>
    }
}

/// A criterion's title and grade in one line.
pub(in crate::ui) fn line(open: &Open, ix: Ix) -> String {
    let instrument = &open.tool.instrument;
    grade::now(&instrument.criteria[ix].title, &grade_words(instrument, ix, open.grades.of[ix]))
}

/// Says a text to those who hear the page, once it has stayed the same for two
/// seconds, so that quick answering is not talked over.
#[derive(Properties, PartialEq)]
struct AnnouncerProps {
    text: AttrValue,
}

const QUIET: u32 = 2_000;

#[component]
fn Announcer(props: &AnnouncerProps) -> Html {
    let said = use_state(AttrValue::default);
    let first = use_mut_ref(|| true);
    let setter = said.setter();
    use_effect_with(props.text.clone(), move |text| {
        // What stood there when the screen was reached is read with the screen.
        let quiet = first.replace(false);
        let text = text.clone();
        let later = (!quiet).then(|| dom::later(QUIET, move || setter.set(text)));
        move || drop(later)
    });
    html! { <p class="govuk-visually-hidden" role="status">{ (*said).clone() }</p> }
}
