use yew::prelude::*;

use super::grade::{bounds_bar, grade_words, line};
use super::outlook::Outlooks;
use super::rules::limiting_rules;
use crate::app::Open;
use crate::grading::Applies;
use crate::instrument::Ix;
use crate::ui::app::use_part;
use crate::ui::dom;
use crate::ui::text::{audit as words, departure};

/// The grade of a section beside its questions, changing as answers are given.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct GradePanelProps {
    /// Which section.
    pub section: Ix,
}

#[component]
pub(in crate::ui) fn GradePanel(props: &GradePanelProps) -> Html {
    let (app, _) = use_part(|app| app.state().open.as_ref().map(Open::recorded));
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let instrument = &open.tool.instrument;
    let here = Some(props.section).filter(|section| instrument.scale_of(*section).is_some());
    let verdicts = instrument.verdicts.iter().copied();
    let lines: Vec<String> = here.into_iter().chain(verdicts).map(|ix| line(open, ix)).collect();
    html! {
        <section class="pl-grade-panel" aria-labelledby="grade-now">
            <h2 class="govuk-heading-s" id="grade-now">{ words::GRADE_NOW }</h2>
            if let Some(section) = here {
                <p class="pl-grade-panel__grade">{ grade_words(open, section) }</p>
                { bounds_bar(instrument, section, open.grades.of[section]) }
                if open.grades.of[section].settled().is_some() {
                    <p class="govuk-body">{ words::SETTLED }</p>
                }
                if open.grades.of[section].applies != Applies::No {
                    <h3 class="govuk-heading-s">{ limited_by(open, section) }</h3>
                    { limiting_rules(open, section, false) }
                    <Outlooks key={section} ix={section} />
                }
            }
            <div class="pl-grade-panel__verdicts">
                { for lines.iter().skip(usize::from(here.is_some())).map(|line| html! {
                    <p class="govuk-body govuk-!-margin-bottom-1">{ line }</p>
                }) }
            </div>
            <Announcer {lines} />
        </section>
    }
}

/// What the rules below hold: the grade, or the calculated one where another was given.
pub(in crate::ui) fn limited_by(open: &Open, ix: Ix) -> &'static str {
    match open.inputs.departure(ix) {
        Some(_) => departure::CALCULATED_HEAD,
        None => words::LIMITED_BY,
    }
}

/// Says to those who hear the page which of these lines have changed, once they have
/// stayed the same for two seconds, so that quick answering is not talked over.
#[derive(Properties, PartialEq)]
struct AnnouncerProps {
    lines: Vec<String>,
}

const QUIET: u32 = 2_000;

#[component]
fn Announcer(props: &AnnouncerProps) -> Html {
    let said = use_state(AttrValue::default);
    // What stood there when the screen was reached is read with the screen.
    let known = use_mut_ref(|| props.lines.clone());
    let setter = said.setter();
    use_effect_with(props.lines.clone(), move |lines| {
        let lines = lines.clone();
        let news = *known.borrow() != *lines;
        let later = news.then(|| {
            dom::later(QUIET, move || {
                let before = known.replace(lines.clone());
                let news = lines.iter().filter(|line| !before.contains(line)).map(String::as_str);
                setter.set(news.collect::<Vec<_>>().join(". ").into());
            })
        });
        move || drop(later)
    });
    html! { <p class="govuk-visually-hidden" role="status">{ (*said).clone() }</p> }
}
