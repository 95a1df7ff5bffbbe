use yew::prelude::*;
use yew_router::prelude::*;

use super::answers::answers_of;
use crate::app::{Command, Field, Open};
use crate::audit::{Change, Track};
use crate::grading::{Truth, holds, ruled_out};
use crate::instrument::{Ix, Kind, sentence};
use crate::ui::app::{App, use_app};
use crate::ui::components::{Checkbox, GradePanel, Page, TextArea, line};
use crate::ui::dom;
use crate::ui::fields::{CheckField, Question, flush, measure_view, typing};
use crate::ui::route::Route;
use crate::ui::text::{audit, section as words};

/// One section: what good looks like, its questions, its grade beside them.
#[derive(Properties, PartialEq)]
pub(super) struct SectionProps {
    /// Id of the section.
    pub section: AttrValue,
    /// Id of the question to go to.
    #[prop_or_default]
    pub question: Option<AttrValue>,
}

#[component]
pub(super) fn Section(props: &SectionProps) -> Html {
    let app = use_app();
    use_effect_with(props.question.clone(), |question| {
        if let Some(id) = question {
            dom::focus_id(&format!("q-{id}"));
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
                    { body(&app, open, section) }
                    { turning(open, section) }
                </div>
                <aside class="pl-columns__side pl-columns__side--sticky"><GradePanel {section} /></aside>
            </div>
            if instrument.scale_of(section).is_some() {
                <p class="pl-grade-bar" aria-hidden="true">{ line(open, section) }</p>
            }
        </Page>
    }
}

fn body(app: &App, open: &Open, section: Ix) -> Html {
    let instrument = &open.tool.instrument;
    if let Some(guard) = ruled_out(instrument, &open.inputs, section) {
        let said = audit::only_when(&sentence::guard(instrument, guard));
        return html! { <p class="govuk-body">{ said }</p> };
    }
    if !open.is_draft() {
        return html! {
            <>
                <p class="govuk-body">{ audit::READ_ONLY }</p>
                { answers_of(open, section) }
            </>
        };
    }
    html! {
        <>
            { children(open, section) }
            { waiting(app, open, section) }
        </>
    }
}

fn children(open: &Open, group: Ix) -> Html {
    let instrument = &open.tool.instrument;
    let Kind::Group(inside) = &instrument.criteria[group].kind else { return Html::default() };
    html! {
        <>
            { for inside.children.iter().map(|ix| child(open, *ix)) }
            { checks(open, group) }
        </>
    }
}

fn child(open: &Open, ix: Ix) -> Html {
    let instrument = &open.tool.instrument;
    let criterion = &instrument.criteria[ix];
    if ruled_out(instrument, &open.inputs, ix).is_some() {
        let answered = open.audit().entry(Track::Auditor, &criterion.id).answer.is_some();
        return html! {
            if answered {
                <p class="govuk-body" key={criterion.id.clone()}>
                    { format!("{}: {}.", words::KEPT, criterion.title) }
                </p>
            }
        };
    }
    match &criterion.kind {
        Kind::Question(_) => html! { <Question key={criterion.id.clone()} {ix} /> },
        Kind::Measure(_) => measure_view(open, ix),
        Kind::Group(group) => html! {
            <div key={criterion.id.clone()}>
                <h2 class="govuk-heading-m">{ &criterion.title }</h2>
                if let Some(standard) = &group.standard {
                    <p class="govuk-body">{ standard }</p>
                }
                if group.grading.is_some() {
                    <p class="govuk-body">{ line(open, ix) }</p>
                }
                { children(open, ix) }
            </div>
        },
        Kind::Verdict(_) => Html::default(),
    }
}

/// Only what must be explained now.
fn checks(open: &Open, group: Ix) -> Html {
    let instrument = &open.tool.instrument;
    let owed: Vec<_> = instrument.criteria[group]
        .checks()
        .iter()
        .filter(|check| holds(&check.when, instrument, &open.inputs, &open.grades) == Truth::True)
        .collect();
    if owed.is_empty() {
        return Html::default();
    }
    html! {
        <div class="pl-question">
            <h2 class="govuk-heading-m">{ words::CHECKS }</h2>
            { for owed.iter().map(|check| html! {
                <CheckField key={check.id.clone()} id={check.id.clone()} ask={check.ask.clone()} />
            }) }
        </div>
    }
}

fn waiting(app: &App, open: &Open, section: Ix) -> Html {
    let id = open.tool.instrument.criteria[section].id.clone();
    let voice = open.audit().tracks.get(&Track::Auditor);
    let waits = voice.is_some_and(|voice| voice.waiting.contains_key(&id));
    let field = Field::Waiting(id.clone());
    let (sender, of) = (app.clone(), id.clone());
    let change = Callback::from(move |ticked: bool| {
        let reason = ticked.then(String::new);
        sender.send(Command::Do(Change::Wait { section: of.clone(), reason }));
    });
    html! {
        <div class="govuk-form-group">
            <Checkbox id={format!("wait-{id}")} label={words::WAIT} checked={waits} on_change={change} />
            if waits {
                <TextArea
                    id={format!("waiting-{id}")}
                    label={words::WAIT_WHY}
                    value={open.text(&field)}
                    on_change={typing(app, field)}
                    on_leave={flush(app)}
                    rows={2}
                />
            }
        </div>
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
