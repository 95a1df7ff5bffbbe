//! What a section of a draft holds: its questions, measures and headings, what must
//! be explained, and the way to say that it cannot be completed yet.

use yew::prelude::*;

use crate::app::{Command, Field, Open};
use crate::audit::Change;
use crate::grading::{ruled_out, undecided};
use crate::instrument::{Ix, Kind, sentence};
use crate::ui::app::App;
use crate::ui::components::{Checkbox, TextArea, heading, line};
use crate::ui::fields::{Question, checks_owed, flush, measure_view, typing};
use crate::ui::text::{audit, section as words};

/// All that can be done in a section.
pub(super) fn body(app: &App, open: &Open, section: Ix) -> Html {
    let instrument = &open.tool.instrument;
    let of = |guard| sentence::guard(instrument, guard);
    if let Some(guard) = ruled_out(instrument, &open.inputs, section) {
        return html! {
            <>
                <p class="govuk-body">{ audit::only_when(&of(guard)) }</p>
                { kept_in(open, section) }
            </>
        };
    }
    html! {
        <>
            if let Some(guard) = undecided(instrument, &open.inputs, section) {
                <div class="govuk-inset-text">{ audit::hangs_on(&of(guard)) }</div>
            }
            { children(open, section, 2) }
            { waiting(app, open, section) }
        </>
    }
}

/// Everything inside a group, under headings of this level.
fn children(open: &Open, group: Ix, level: u8) -> Html {
    let Kind::Group(inside) = &open.tool.instrument.criteria[group].kind else {
        return Html::default();
    };
    html! {
        <>
            // In an element of its own, so that keys hold (see the facts).
            <div>{ for inside.children.iter().map(|ix| child(open, *ix, level)) }</div>
            { checks_owed(open, group, level) }
        </>
    }
}

fn child(open: &Open, ix: Ix, level: u8) -> Html {
    let instrument = &open.tool.instrument;
    let criterion = &instrument.criteria[ix];
    if ruled_out(instrument, &open.inputs, ix).is_some() {
        return kept(open, ix);
    }
    match &criterion.kind {
        Kind::Question(_) if !open.asks(ix) => Html::default(),
        Kind::Question(_) => html! { <Question key={criterion.id.clone()} {ix} /> },
        Kind::Measure(_) => measure_view(open, ix, level),
        Kind::Group(group) => html! {
            <div key={criterion.id.clone()}>
                { heading(level, "govuk-heading-m", &criterion.title) }
                if let Some(guard) = undecided(instrument, &open.inputs, ix) {
                    <p class="govuk-hint">{ audit::hangs_on(&sentence::guard(instrument, guard)) }</p>
                }
                if let Some(standard) = &group.standard {
                    <p class="govuk-body">{ standard }</p>
                }
                if group.grading.is_some() {
                    <p class="govuk-body"><strong>{ line(open, ix) }</strong></p>
                }
                { children(open, ix, level + 1) }
            </div>
        },
        Kind::Verdict(_) => Html::default(),
    }
}

/// What the facts rule out is not asked; an answer given before is only mentioned.
fn kept(open: &Open, ix: Ix) -> Html {
    let answered = answered_within(open, ix);
    html! {
        if !answered.is_empty() {
            <p class="govuk-body" key={open.tool.instrument.criteria[ix].id.clone()}>
                { format!("{}: {}", words::KEPT, answered.join("; ")) }
            </p>
        }
    }
}

/// The same for a section that is ruled out as a whole.
fn kept_in(open: &Open, section: Ix) -> Html {
    let answered = answered_within(open, section);
    html! {
        if !answered.is_empty() {
            <p class="govuk-body">{ words::ALSO_KEPT }</p>
            <ul class="govuk-list govuk-list--bullet">
                { for answered.into_iter().map(|title| html! { <li>{ title }</li> }) }
            </ul>
        }
    }
}

/// Titles of the questions in it that were answered.
fn answered_within(open: &Open, ix: Ix) -> Vec<&str> {
    let criteria = &open.tool.instrument.criteria;
    let answered = |ix: &Ix| open.audit().answer(open.track(), &criteria[*ix].id).is_some();
    let inside = open.tool.instrument.within(ix).filter(answered);
    inside.map(|ix| criteria[ix].title.as_str()).collect()
}

/// The way to say that the section cannot be completed yet, and why.
pub(super) fn waiting(app: &App, open: &Open, section: Ix) -> Html {
    let id = open.tool.instrument.criteria[section].id.clone();
    let voice = open.audit().tracks.get(&open.track());
    let waits = voice.is_some_and(|voice| voice.waiting.contains_key(&id));
    let field = Field::Waiting(id.clone());
    let (sender, of) = (app.clone(), id.clone());
    let change = Callback::from(move |ticked: bool| {
        let reason = ticked.then(|| waiting_before(&sender, &of));
        sender.send(Command::Do(Change::Wait { section: of.clone(), reason }));
    });
    html! {
        <div class="govuk-form-group">
            <Checkbox id={format!("wait-{id}")} label={words::WAIT} checked={waits} on_change={change} />
            if waits {
                <div class="govuk-!-margin-top-3">
                    <TextArea
                        id={format!("waiting-{id}")}
                        label={words::WAIT_WHY}
                        hint={words::WAIT_HINT}
                        value={open.text(&field)}
                        on_change={typing(app, field)}
                        on_leave={flush(app)}
                        rows={2}
                    />
                </div>
            }
        </div>
    }
}

/// The reason of before: a tick taken back by mistake loses no words.
fn waiting_before(app: &App, section: &str) -> String {
    let state = app.state();
    state.open.as_ref().map(|open| open.waiting_before(section).to_owned()).unwrap_or_default()
}
