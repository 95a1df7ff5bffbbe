use yew::prelude::*;

use super::grade::{bounds_bar, grade_words, line};
use super::outlook::Outlooks;
use super::rules::limiting_rules;
use crate::app::{Haste, Open};
use crate::grading::Applies;
use crate::instrument::Ix;
use crate::ui::announcer::use_announced;
use crate::ui::app::use_part;
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
    let said: Vec<_> = lines.iter().map(|line| format!("{line}.")).collect();
    html! {
        <section class="pl-grade-panel" aria-labelledby="grade-now">
            <h2 class="govuk-heading-s" id="grade-now">{ words::GRADE_NOW }</h2>
            if let Some(section) = here {
                <div class="pl-grade-panel__grade">{ grade_words(open, section) }</div>
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
            <Announced lines={said} />
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

/// Tells those who hear the page which of these lines have changed.
#[derive(Properties, PartialEq)]
struct AnnouncedProps {
    lines: Vec<String>,
}

#[component]
fn Announced(props: &AnnouncedProps) -> Html {
    use_announced("grade", Haste::Settled, props.lines.clone());
    Html::default()
}
