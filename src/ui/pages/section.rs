use yew::prelude::*;
use yew_router::prelude::*;

use super::answers::{Rows, answers_of};
use super::section_body::body;
use crate::app::{Field, Open};
use crate::grading::ruled_out;
use crate::instrument::Ix;
use crate::ui::app::use_part;
use crate::ui::components::{GradePanel, Page, SafetyGate, line};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::{audit, escalation, section as words};
use crate::ui::timeline::Strip;

/// One section: what good looks like, its questions, its grade beside them.
#[derive(Properties, PartialEq)]
pub(super) struct SectionProps {
    /// Id of the section.
    pub section: AttrValue,
    /// Id of the question, measure, check or input to go to.
    #[prop_or_default]
    pub question: Option<AttrValue>,
}

#[component]
pub(super) fn Section(props: &SectionProps) -> Html {
    let waiting = Field::Waiting(props.section.to_string());
    let (app, _) = use_part(move |app| {
        let state = app.state();
        state.open.as_ref().map(|open| (open.recorded(), open.text(&waiting)))
    });
    use_effect_with(props.question.clone(), |question| {
        if let Some(id) = question {
            dom::focus_first(&[&format!("q-{id}"), &format!("check-{id}"), id, "main"]);
        }
    });
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let instrument = &open.tool.instrument;
    let known = instrument.find(&props.section).filter(|ix| instrument.sections.contains(ix));
    let Some(section) = known else { return html! { <super::not_found::NotFound /> } };
    let criterion = &instrument.criteria[section];
    let id = open.audit().id.clone();
    html! {
        <Page
            heading={criterion.title.clone()}
            caption={audit::caption(&instrument.title, &open.audit().header.reference)}
            back={Route::Audit { id }}
            take_focus={props.question.is_none()}
        >
            <div class="pl-columns">
                <div class="pl-columns__main">
                    if let Some(standard) = criterion.standard() {
                        <div class="govuk-inset-text">
                            <h2 class="govuk-heading-s">{ words::STANDARD }</h2>
                            <p class="govuk-body">{ standard }</p>
                        </div>
                    }
                    <Strip {section} />
                    if open.can_change() {
                        { body(&app, open, section) }
                    } else {
                        if !open.is_draft() {
                            <p class="govuk-body">{ audit::READ_ONLY }</p>
                        }
                        { answers_of(open, section, Rows::All) }
                    }
                    { turning(open, section) }
                </div>
                <aside class="pl-columns__side pl-columns__side--sticky">
                    <SafetyGate />
                    <GradePanel {section} />
                </aside>
            </div>
            if instrument.scale_of(section).is_some() {
                <p class="pl-grade-bar" aria-hidden="true">
                    { line(open, section) }
                    if open.owes_escalation() {
                        <><br />{ escalation::GATE }</>
                    }
                </p>
            }
        </Page>
    }
}

/// The way on: the sections before and after that apply, and the task list.
fn turning(open: &Open, section: Ix) -> Html {
    let instrument = &open.tool.instrument;
    let applies = |ix: &&Ix| ruled_out(instrument, &open.inputs, **ix).is_none();
    let at = instrument.sections.iter().position(|ix| *ix == section).unwrap_or(0);
    let before = instrument.sections[..at].iter().rev().find(applies);
    let after = instrument.sections[at + 1..].iter().find(applies);
    let id = open.audit().id.clone();
    let link = |ix: &Ix, words: &str| {
        let criterion = &instrument.criteria[*ix];
        let to = Route::Section { id: id.clone(), section: criterion.id.clone() };
        html! {
            <li>
                <Link<Route> {to} classes="govuk-link">
                    { format!("{words}: {}", criterion.title) }
                </Link<Route>>
            </li>
        }
    };
    html! {
        <nav aria-label={audit::SECTIONS}>
            <ul class="govuk-list">
                { for after.map(|ix| link(ix, words::NEXT)) }
                { for before.map(|ix| link(ix, words::PREVIOUS)) }
                <li>
                    <Link<Route> to={Route::Audit { id: id.clone() }} classes="govuk-link">
                        { words::TO_TASKS }
                    </Link<Route>>
                </li>
            </ul>
        </nav>
    }
}
