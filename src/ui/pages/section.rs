use yew::prelude::*;
use yew_router::prelude::*;

use super::answers::{Rows, answers_of};
use super::one_by_one;
use super::section_body::body;
use super::settings::HABITS;
use crate::app::{Field, Open, State};
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
        let open = state.open.as_ref()?;
        Some((open.recorded(), open.text(&waiting), state.habits))
    });
    let state = app.state();
    let at = state.open.as_ref().and_then(|open| section_of(open, &props.section));
    let view = View::of(&state, at, props.question.as_deref());
    // A page of one question alone begins at its h1, as any other does.
    let inside = props.question.clone().filter(|name| !view.is_all_of(&state, name));
    use_effect_with(inside.clone(), |inside| {
        if let Some(id) = inside {
            dom::arrive_at(&[&format!("q-{id}"), &format!("check-{id}"), id, "main"]);
        }
    });
    let Some(open) = &state.open else { return Html::default() };
    let Some(section) = at else { return html! { <super::not_found::NotFound /> } };
    let instrument = &open.tool.instrument;
    let criterion = &instrument.criteria[section];
    let heading = match view {
        View::One(ix) => one_by_one::heading(open, section, ix),
        View::Together | View::List | View::Told => criterion.title.clone(),
    };
    let id = open.audit().id.clone();
    let whole = !matches!(view, View::One(_));
    html! {
        <Page
            {heading}
            caption={audit::caption(&instrument.title, &open.audit().header.reference)}
            back={Route::Audit { id }}
            take_focus={inside.is_none()}
        >
            <div class="pl-columns">
                <div class="pl-columns__main">
                    if whole {
                        if let Some(standard) = criterion.standard() {
                            <div class="govuk-inset-text">
                                <h2 class="govuk-heading-s">{ words::STANDARD }</h2>
                                <p class="govuk-body">{ standard }</p>
                            </div>
                        }
                        <Strip {section} />
                    }
                    { match view {
                        View::Together => body(&app, open, section),
                        View::List => one_by_one::list(&app, open, section),
                        View::One(ix) => one_by_one::one(open, section, ix),
                        View::Told => told(open, section),
                    } }
                    if whole {
                        { turning(open, section) }
                    }
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

/// What a section's screen shows.
#[derive(Clone, Copy)]
enum View {
    /// All its questions.
    Together,
    /// Its answers, each with the way to its question.
    List,
    /// One question or measure.
    One(Ix),
    /// Its answers, to read.
    Told,
}

impl View {
    fn of(state: &State, section: Option<Ix>, name: Option<&str>) -> Self {
        let Some((open, section)) = state.open.as_ref().zip(section) else { return Self::Told };
        if !open.can_answer() {
            return Self::Told;
        }
        // What the facts rule out as a whole has no list to show.
        let asked = ruled_out(&open.tool.instrument, &open.inputs, section).is_none();
        if !state.habits.one_by_one || !asked {
            return Self::Together;
        }
        let one = name.and_then(|name| one_by_one::named(open, section, name));
        one.map_or(Self::List, Self::One)
    }

    /// Whether the screen is this question's alone.
    fn is_all_of(self, state: &State, name: &str) -> bool {
        let criteria = state.open.as_ref().map(|open| &open.tool.instrument.criteria);
        matches!(self, Self::One(ix) if criteria.is_some_and(|all| all[ix].id == name))
    }
}

fn section_of(open: &Open, id: &str) -> Option<Ix> {
    let instrument = &open.tool.instrument;
    instrument.find(id).filter(|ix| instrument.sections.contains(ix))
}

fn told(open: &Open, section: Ix) -> Html {
    html! {
        <>
            if !open.is_draft() {
                <p class="govuk-body">{ audit::READ_ONLY }</p>
            }
            { answers_of(open, section, Rows::All) }
        </>
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
    // Where the key goes that goes on from the last question.
    let go_on = |on: bool| on.then_some("go-on");
    let link = |ix: &Ix, words: &str, on: bool| {
        let criterion = &instrument.criteria[*ix];
        let to = Route::Section { id: id.clone(), section: criterion.id.clone() };
        html! {
            <li id={go_on(on)}>
                <Link<Route> {to} classes="govuk-link">
                    { format!("{words}: {}", criterion.title) }
                </Link<Route>>
            </li>
        }
    };
    html! {
        <nav aria-label={audit::SECTIONS}>
            <ul class="govuk-list">
                { for after.map(|ix| link(ix, words::NEXT, true)) }
                { for before.map(|ix| link(ix, words::PREVIOUS, false)) }
                <li id={go_on(after.is_none())}>
                    <Link<Route> to={Route::Audit { id: id.clone() }} classes="govuk-link">
                        { words::TO_TASKS }
                    </Link<Route>>
                </li>
                if open.can_answer() {
                    <li>
                        <Link<Route> to={Route::Setting { part: HABITS.to_owned() }} classes="govuk-link">
                            { words::HOW_SHOWN }
                        </Link<Route>>
                    </li>
                }
            </ul>
        </nav>
    }
}
