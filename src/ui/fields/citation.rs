use yew::prelude::*;

use super::question::typing;
use crate::app::{Command, Field, Open};
use crate::audit::{Change, Citation, CitationDraft, CitationFault, evidence_place};
use crate::calendar::in_words;
use crate::ui::app::{App, use_app};
use crate::ui::components::{Button, ButtonKind, DateInput, ErrorSummary, Select, TextInput};
use crate::ui::text::{common, section as words};

/// A citation in a line: *Visit record, 3 February 2026: visits tab*.
pub(in crate::ui) fn citation_words(citation: &Citation) -> String {
    match citation.date {
        Some(date) => format!("{}, {}: {}", citation.record, in_words(date), citation.place),
        None => format!("{}: {}", citation.record, citation.place),
    }
}

/// What the form at a criterion holds, if something was typed into it.
pub(super) fn half_written(open: &Open, criterion: &str) -> Option<CitationDraft> {
    let text = open.text(&Field::Jotting(evidence_place(criterion)));
    (!text.is_empty()).then(|| CitationDraft::from_jotting(&text))
}

/// What it holds now, whatever was last rendered.
fn held(app: &App, criterion: &str) -> Option<CitationDraft> {
    app.state().open.as_ref().and_then(|open| half_written(open, criterion))
}

/// What the form holds before anything is typed into it.
fn untouched(editing: Option<&Citation>) -> CitationDraft {
    let another = || CitationDraft { record: words::RECORDS[0].into(), ..Default::default() };
    editing.map_or_else(another, |citation| CitationDraft::of(citation, &words::RECORDS))
}

/// Cites evidence, or corrects what was cited. What is typed is kept, and is no part
/// of the audit until the form is submitted.
#[derive(Properties, PartialEq)]
pub(super) struct CitationFormProps {
    /// Id of the criterion.
    pub id: AttrValue,
    /// What is corrected; a new one if nothing.
    #[prop_or_default]
    pub editing: Option<Citation>,
    /// It was saved or given up.
    pub on_done: Callback<()>,
}

#[component]
pub(super) fn CitationForm(props: &CitationFormProps) -> Html {
    let app = use_app();
    let tried = use_state(|| 0_u32);
    let id = props.id.as_str();
    let start = untouched(props.editing.as_ref());
    let now = {
        let (app, id, start) = (app.clone(), props.id.clone(), start.clone());
        move || held(&app, &id).unwrap_or_else(|| start.clone())
    };
    let draft = now();
    let faults = match *tried {
        0 => Vec::new(),
        _ => draft.read(String::new()).err().unwrap_or_default(),
    };
    let errors = faults.iter().map(|fault| (input_of(fault, id).into(), says(fault).into()));
    let errors: Vec<_> = errors.collect();
    let forget = Change::Jot { place: evidence_place(id), text: String::new() };

    let submit = {
        let (app, now, forget) = (app.clone(), now.clone(), forget.clone());
        let (criterion, done, tried) = (id.to_owned(), props.on_done.clone(), tried.clone());
        let known = props.editing.as_ref().map(|known| known.id.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            match now().read(known.clone().unwrap_or_else(|| app.fresh_id())) {
                Ok(citation) => {
                    let cite = Change::Cite { criterion: criterion.clone(), citation };
                    app.send(Command::DoAll(vec![cite, forget.clone()]));
                    done.emit(());
                }
                Err(_) => tried.set(*tried + 1),
            }
        }
    };
    let cancel = {
        let (app, done) = (app.clone(), props.on_done.clone());
        move |()| {
            app.send(Command::Do(forget.clone()));
            done.emit(());
        }
    };
    // Each input gives the draft with one thing changed; untouched, nothing is kept.
    let typed = typing(&app, Field::Jotting(evidence_place(id)));
    let change = Callback::from(move |change: Box<dyn FnOnce(&mut CitationDraft)>| {
        let mut draft = now();
        change(&mut draft);
        typed.emit(if draft == start { String::new() } else { draft.jotting() });
    });
    let save = if props.editing.is_some() { words::SAVE_CHANGE } else { words::SAVE_EVIDENCE };
    html! {
        <form class="pl-evidence-form" onsubmit={submit} novalidate=true>
            <ErrorSummary {errors} attempt={*tried} />
            { inputs(id, &draft, &faults, &change) }
            <div class="govuk-button-group">
                <Button kind={ButtonKind::Secondary} submit=true>{ save }</Button>
                <Button kind={ButtonKind::Link} on_click={cancel}>{ common::CANCEL }</Button>
            </div>
        </form>
    }
}

/// A change of one thing in the draft.
type Changing = Callback<Box<dyn FnOnce(&mut CitationDraft)>>;

fn inputs(id: &str, draft: &CitationDraft, faults: &[CitationFault], change: &Changing) -> Html {
    let with = |set: fn(&mut CitationDraft, String)| {
        change.reform(move |text: String| -> Box<dyn FnOnce(&mut CitationDraft)> {
            Box::new(move |draft| set(draft, text))
        })
    };
    let error = |input: &str| {
        let found = faults.iter().find(|fault| input_of(fault, id) == input);
        found.map(says).unwrap_or_default()
    };
    let (other, date) = (input_of(&CitationFault::Record, id), format!("record-date-{id}"));
    let place = input_of(&CitationFault::Place, id);
    let is_other = draft.record.is_empty();
    html! {
        <>
            <Select
                id={record_input(id)}
                label={words::RECORD}
                options={words::RECORDS.iter().chain([&words::OTHER]).map(|r| ((*r).into(), (*r).into())).collect::<Vec<_>>()}
                chosen={if is_other { words::OTHER.to_owned() } else { draft.record.clone() }}
                on_choose={with(|draft, text| {
                    draft.record = if text == words::OTHER { String::new() } else { text };
                })}
            />
            if is_other {
                <TextInput
                    id={other.clone()}
                    label={words::RECORD_OTHER}
                    error={error(&other)}
                    value={draft.other.clone()}
                    on_change={with(|draft, text| draft.other = text)}
                />
            }
            <DateInput
                id={date.clone()}
                legend={words::RECORD_DATE}
                error={error(&date)}
                value={draft.date.clone()}
                on_change={change.reform(|date| -> Box<dyn FnOnce(&mut CitationDraft)> {
                    Box::new(move |draft| draft.date = date)
                })}
            />
            <TextInput
                id={place.clone()}
                label={words::PLACE}
                hint={words::PLACE_HINT}
                error={error(&place)}
                value={draft.place.clone()}
                on_change={with(|draft, text| draft.place = text)}
                spellcheck=true
            />
        </>
    }
}

/// The form's first input.
pub(super) fn record_input(criterion: &str) -> String {
    format!("record-{criterion}")
}

/// What is wrong.
fn says(fault: &CitationFault) -> String {
    match fault {
        CitationFault::Record => words::RECORD_MISSING.into(),
        CitationFault::Date(why) => words::record_date_wrong(&common::date_fault(why)),
        CitationFault::Place => words::PLACE_MISSING.into(),
    }
}

/// The input at which something is wrong.
fn input_of(fault: &CitationFault, criterion: &str) -> String {
    let input = match fault {
        CitationFault::Record => "other",
        CitationFault::Date(_) => "record-date",
        CitationFault::Place => "place",
    };
    format!("{input}-{criterion}")
}
