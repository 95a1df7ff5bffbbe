use yew::prelude::*;

use super::citation::{CitationForm, citation_words, half_written, record_input};
use crate::app::{Command, Open};
use crate::audit::{Change, Citation};
use crate::instrument::Ix;
use crate::ui::app::{App, use_part};
use crate::ui::components::{Button, ButtonKind};
use crate::ui::dom;
use crate::ui::focus::use_focus_next;
use crate::ui::text::section as words;

/// Where an answer can be seen on file: citations, each to be changed or removed, and
/// a form for another. One form is open at a time, and stays open, also after the page
/// was loaded again, until what is half written in it is saved or given up.
#[derive(Properties, PartialEq)]
pub(super) struct EvidenceListProps {
    /// The question to which it belongs.
    pub ix: Ix,
}

/// Which form is open.
#[derive(Clone, PartialEq)]
enum Form {
    None,
    Another,
    /// For the citation of this id.
    Of(String),
}

#[component]
pub(super) fn EvidenceList(props: &EvidenceListProps) -> Html {
    let ix = props.ix;
    let (app, shown) = use_part(move |app| app.state().open.as_ref().map(|open| shown(open, ix)));
    let opened = use_state(|| Form::None);
    let focus_on = use_focus_next();
    let state = app.state();
    let Some((open, (evidence, begun, needed))) = state.open.as_ref().zip(shown) else {
        return Html::default();
    };
    let criterion = &open.tool.instrument.criteria[ix];
    let id = criterion.id.as_str();
    let add_button = format!("add-evidence-{id}");
    let form = match begun {
        None => (*opened).clone(),
        Some(of) if evidence.iter().any(|known| known.id == of) => Form::Of(of),
        Some(_) => Form::Another,
    };
    let turn = |to: Form, focus: String| {
        let (opened, focus_on) = (opened.setter(), focus_on.clone());
        Callback::from(move |()| {
            *focus_on.borrow_mut() = Some(focus.clone());
            opened.set(to.clone());
        })
    };
    let item = |(n, citation): (usize, &Citation)| {
        let button = format!("change-evidence-{id}-{n}");
        let inside = if form == Form::Of(citation.id.clone()) {
            let (editing, on_done) = (citation.clone(), turn(Form::None, button));
            html! { <CitationForm id={id.to_owned()} {editing} {on_done} /> }
        } else {
            let on_change = turn(Form::Of(citation.id.clone()), record_input(id));
            let on_change = (form == Form::None).then_some(on_change);
            cited(&app, id, citation, button, on_change)
        };
        html! { <li key={citation.id.clone()}>{ inside }</li> }
    };
    html! {
        <div>
            <p class="govuk-label govuk-label--s" id={format!("evidence-{id}")}>{ words::EVIDENCE }</p>
            <p class="govuk-hint">{ words::EVIDENCE_HINT }</p>
            if let Some(needed) = needed {
                <p class="govuk-body"><strong>{ needed }</strong></p>
            }
            if !evidence.is_empty() {
                <ul class="pl-evidence" aria-labelledby={format!("evidence-{id}")}>
                    { for evidence.iter().enumerate().map(item) }
                </ul>
            }
            if form == Form::Another {
                <CitationForm id={id.to_owned()} on_done={turn(Form::None, add_button)} />
            } else if form == Form::None {
                <Button
                    id={add_button}
                    kind={ButtonKind::Secondary}
                    on_click={turn(Form::Another, record_input(id))}
                >
                    { words::ADD_EVIDENCE }
                    <span class="govuk-visually-hidden">{ format!(": {}", criterion.title) }</span>
                </Button>
            }
        </div>
    }
}

/// What is cited, to which citation a form belongs that is half written, and what is said
/// while evidence is missing.
fn shown(open: &Open, ix: Ix) -> (Vec<Citation>, Option<String>, Option<String>) {
    let instrument = &open.tool.instrument;
    let id = &instrument.criteria[ix].id;
    let evidence = open.audit().entry(open.track(), id).evidence.clone();
    let begun = half_written(open, id).map(|draft| draft.of);
    let label = || instrument.label(ix, open.grades.of[ix].ceiling);
    let needed = open.owes_evidence(ix).then(|| words::evidence_needed(label()));
    (evidence, begun, needed)
}

/// A citation as it stands, with its buttons; it cannot be changed while a form is open.
fn cited(
    app: &App,
    criterion: &str,
    citation: &Citation,
    button: String,
    on_change: Option<Callback<()>>,
) -> Html {
    let said = citation_words(citation);
    let (app, criterion, id) = (app.clone(), criterion.to_owned(), citation.id.clone());
    let remove = Callback::from(move |()| {
        let (criterion, citation) = (criterion.clone(), id.clone());
        // The button goes with the citation; go on where another can be added.
        dom::focus_first(&[&format!("add-evidence-{criterion}"), &format!("record-{criterion}")]);
        app.send(Command::Do(Change::Uncite { criterion, citation }));
    });
    let hidden = html! {
        <span class="govuk-visually-hidden">{ words::this_evidence(&said) }</span>
    };
    html! {
        <div class="pl-evidence__item">
            <span class="pl-written">{ said }</span>
            if let Some(on_change) = on_change {
                <Button id={button} kind={ButtonKind::Link} on_click={on_change}>
                    { words::CHANGE }{ hidden.clone() }
                </Button>
            }
            <Button kind={ButtonKind::Link} on_click={remove}>{ words::REMOVE }{ hidden }</Button>
        </div>
    }
}
