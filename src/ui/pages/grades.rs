use yew::prelude::*;
use yew_router::prelude::*;

use super::answers::counted;
use super::last_word::last_word;
use crate::app::Open;
use crate::grading::{Applies, ruled_out};
use crate::instrument::{Criterion, Ix, Kind, sentence};
use crate::ui::app::use_app;
use crate::ui::components::{
    Departing, Outlooks, Page, bounds_bar, grade_words, heading, limited_by, limiting_rules,
    link_to, other_rules,
};
use crate::ui::dom;
use crate::ui::fields::checks_owed;
use crate::ui::route::Route;
use crate::ui::text::audit as words;

/// Every grade with the rules that made it, and the way to give another.
#[derive(Properties, PartialEq)]
pub(super) struct GradesProps {
    /// Id of the criterion whose grade to go to.
    #[prop_or_default]
    pub criterion: Option<AttrValue>,
}

#[component]
pub(super) fn Grades(props: &GradesProps) -> Html {
    let app = use_app();
    use_effect_with(props.criterion.clone(), |criterion| {
        if let Some(id) = criterion {
            dom::arrive_at(&[&format!("grade-{id}"), "main"]);
        }
    });
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let instrument = &open.tool.instrument;
    let id = open.audit().id.clone();
    let to = Route::Audit { id: id.clone() };
    html! {
        <Page
            heading={words::GRADES}
            caption={words::caption(&instrument.title, &open.audit().header.reference)}
            back={Route::Audit { id }}
            take_focus={props.criterion.is_none()}
        >
            <p class="govuk-body">{ words::WHERE_FROM }</p>
            if !open.missing().is_empty() {
                <p class="govuk-body">
                    <Link<Route> {to} classes="govuk-link">
                        { words::things_missing(open.missing().len()) }
                    </Link<Route>>
                </p>
            }
            <h2 class="govuk-heading-l">{ words::VERDICTS }</h2>
            { for instrument.verdicts.iter().map(|ix| one(open, *ix, 3)) }
            <h2 class="govuk-heading-l">{ words::SECTIONS }</h2>
            { for instrument.sections.iter().map(|ix| one(open, *ix, 3)) }
        </Page>
    }
}

/// A criterion that has a grade, or a heading over such, under a heading of this level.
fn one(open: &Open, ix: Ix, level: u8) -> Html {
    let instrument = &open.tool.instrument;
    let criterion = &instrument.criteria[ix];
    let guard = ruled_out(instrument, &open.inputs, ix);
    let graded = criterion.kind.grading().is_some();
    html! {
        <section
            key={criterion.id.clone()}
            id={format!("grade-{}", criterion.id)}
            tabindex="-1"
            class={classes!("pl-reasons", (level > 3).then_some("pl-reasons--inside"))}
        >
            { heading(level, "govuk-heading-m govuk-!-margin-bottom-1", &criterion.title) }
            if graded {
                <div class="pl-reasons__grade">{ grade_words(open, ix) }</div>
            }
            if let Some(guard) = guard {
                <p class="govuk-body">{ words::only_when(&sentence::guard(instrument, guard)) }</p>
            } else {
                if graded && open.grades.of[ix].applies != Applies::No {
                    { why(open, ix, level + 1) }
                }
                if matches!(criterion.kind, Kind::Verdict(_)) {
                    { checks_owed(open, ix, level + 1) }
                }
                { inside(open, criterion, level + 1) }
            }
        </section>
    }
}

fn why(open: &Open, ix: Ix, level: u8) -> Html {
    let grade = open.grades.of[ix];
    html! {
        <>
            { bounds_bar(&open.tool.instrument, ix, grade) }
            <p class="govuk-body">
                { if grade.settled().is_some() { words::SETTLED } else { words::NOT_SETTLED } }
            </p>
            { last_word(open, ix) }
            <Departing key={ix} {ix} {level} />
            { heading(level, "govuk-heading-s", limited_by(open, ix)) }
            { limiting_rules(open, ix, false) }
            { other_rules(open, ix, level) }
            <Outlooks key={ix} {ix} />
        </>
    }
}

/// What was counted in a group, and the groups inside it.
fn inside(open: &Open, criterion: &Criterion, level: u8) -> Html {
    let Kind::Group(group) = &criterion.kind else { return Html::default() };
    let criteria = &open.tool.instrument.criteria;
    let kept = |ix: &&Ix| ruled_out(&open.tool.instrument, &open.inputs, **ix).is_none();
    let measures: Vec<_> = group
        .children
        .iter()
        .filter(kept)
        .filter_map(|ix| match &criteria[*ix].kind {
            Kind::Measure(measure) => Some(html! {
                <li>{ link_to(open, *ix) }{ ": " }{ counted(open, *ix, measure) }</li>
            }),
            _ => None,
        })
        .collect();
    let groups = group.children.iter().filter(|ix| matches!(criteria[**ix].kind, Kind::Group(_)));
    html! {
        <>
            if !measures.is_empty() {
                { heading(level, "govuk-heading-s", words::COUNTED) }
                <ul class="govuk-list govuk-list--bullet">{ for measures }</ul>
            }
            { for groups.map(|ix| one(open, *ix, level)) }
        </>
    }
}
