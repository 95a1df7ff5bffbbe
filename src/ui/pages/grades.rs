use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::Open;
use crate::grading::{Applies, ruled_out};
use crate::instrument::{Ix, Kind, sentence};
use crate::ui::app::use_app;
use crate::ui::components::{Page, bounds_bar, grade_words, limiting_rules, other_rules};
use crate::ui::route::Route;
use crate::ui::text::audit as words;

/// Every grade with the rules that made it.
#[component]
pub(super) fn Grades() -> Html {
    let app = use_app();
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let instrument = &open.tool.instrument;
    let id = open.audit().id.clone();
    let graded = |ix: &Ix| matches!(&instrument.criteria[*ix].kind, Kind::Group(group) if group.grading.is_some());
    let groups =
        instrument.sections.iter().flat_map(|section| instrument.within(*section)).filter(graded);
    let to = Route::Audit { id: id.clone() };
    html! {
        <Page
            heading={words::GRADES}
            caption={words::caption(&instrument.title, &open.audit().header.reference)}
            back={Route::Audit { id }}
        >
            <p class="govuk-body">{ words::WHERE_FROM }</p>
            if !open.missing.is_empty() {
                <p class="govuk-body">
                    <Link<Route> {to} classes="govuk-link">
                        { words::things_missing(open.missing.len()) }
                    </Link<Route>>
                </p>
            }
            { for instrument.verdicts.iter().map(|ix| one(open, *ix)) }
            <h2 class="govuk-heading-l">{ words::ALL_SECTIONS }</h2>
            { for groups.map(|ix| one(open, ix)) }
        </Page>
    }
}

fn one(open: &Open, ix: Ix) -> Html {
    let instrument = &open.tool.instrument;
    let criterion = &instrument.criteria[ix];
    let grade = open.grades.of[ix];
    let why = if grade.applies == Applies::No {
        let guard = ruled_out(instrument, &open.inputs, ix);
        let said = guard.map(|guard| words::only_when(&sentence::guard(instrument, guard)));
        html! { <p class="govuk-body">{ said.unwrap_or_default() }</p> }
    } else {
        let settled = grade.settled().is_some();
        html! {
            <>
                { bounds_bar(instrument, ix, grade) }
                <p class="govuk-body">
                    { if settled { words::SETTLED } else { words::NOT_SETTLED } }
                </p>
                <h4 class="govuk-heading-s">{ words::LIMITED_BY }</h4>
                { limiting_rules(open, ix) }
                { other_rules(open, ix) }
            </>
        }
    };
    html! {
        <section key={criterion.id.clone()} class="pl-reasons">
            <h3 class="govuk-heading-m govuk-!-margin-bottom-1">{ &criterion.title }</h3>
            <p class="pl-reasons__grade">{ grade_words(instrument, ix, grade) }</p>
            { why }
        </section>
    }
}
