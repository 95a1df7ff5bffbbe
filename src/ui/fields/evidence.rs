use yew::prelude::*;

use crate::app::{Command, Open};
use crate::audit::{Change, Citation, Missing, Track};
use crate::calendar::{DateParts, in_words};
use crate::instrument::Ix;
use crate::ui::app::{App, use_app};
use crate::ui::components::{Button, ButtonKind, DateInput, Select, TextInput};
use crate::ui::dom;
use crate::ui::text::{common, section as words};

/// Where an answer can be seen on file: citations, and a form for another.
#[derive(Properties, PartialEq)]
pub(super) struct EvidenceListProps {
    /// The question to which it belongs.
    pub ix: Ix,
}

#[component]
pub(super) fn EvidenceList(props: &EvidenceListProps) -> Html {
    let app = use_app();
    let adding = use_state(|| false);
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let instrument = &open.tool.instrument;
    let id = instrument.criteria[props.ix].id.clone();
    let entry = open.audit().entry(Track::Auditor, &id);
    let needed = open.missing.contains(&Missing::Evidence(props.ix));
    let add = adding.setter();
    let done = adding.setter();
    let button = format!("add-evidence-{id}");
    let back_to = button.clone();
    html! {
        <div>
            <h3 class="govuk-heading-s">{ words::EVIDENCE }</h3>
            if needed {
                <p class="govuk-body">{ needed_words(open, props.ix) }</p>
            }
            if !entry.evidence.is_empty() {
                <ul class="pl-evidence">
                    { for entry.evidence.iter().map(|citation| cited(&app, &id, citation)) }
                </ul>
            }
            if *adding {
                <CitationForm
                    id={id.clone()}
                    on_done={move |()| {
                        done.set(false);
                        let back_to = back_to.clone();
                        // After the form has gone and the button is there again.
                        std::mem::forget(dom::later(0, move || dom::focus_id(&back_to)));
                    }}
                />
            } else {
                <Button id={button} kind={ButtonKind::Secondary} on_click={move |()| add.set(true)}>
                    { words::ADD_EVIDENCE }
                    <span class="govuk-visually-hidden">
                        { format!(": {}", instrument.criteria[props.ix].title) }
                    </span>
                </Button>
            }
        </div>
    }
}

fn needed_words(open: &Open, ix: Ix) -> String {
    let rank = open.grades.of[ix].ceiling;
    words::evidence_needed(open.tool.instrument.label(ix, rank))
}

/// A citation in a line: *Visit record, 3 February 2026: visits tab*.
pub(in crate::ui) fn citation_words(citation: &Citation) -> String {
    match citation.date {
        Some(date) => format!("{}, {}: {}", citation.record, in_words(date), citation.place),
        None => format!("{}: {}", citation.record, citation.place),
    }
}

fn cited(app: &App, criterion: &str, citation: &Citation) -> Html {
    let (app, criterion, id) = (app.clone(), criterion.to_owned(), citation.id.clone());
    let remove = Callback::from(move |()| {
        let (criterion, citation) = (criterion.clone(), id.clone());
        app.send(Command::Do(Change::Uncite { criterion, citation }));
    });
    html! {
        <li key={citation.id.clone()}>
            <span class="pl-written">{ citation_words(citation) }</span>
            { " " }
            <Button kind={ButtonKind::Link} on_click={remove}>
                { words::REMOVE }
                <span class="govuk-visually-hidden">{ words::remove(&citation.record) }</span>
            </Button>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct CitationFormProps {
    id: AttrValue,
    on_done: Callback<()>,
}

#[component]
fn CitationForm(props: &CitationFormProps) -> Html {
    let app = use_app();
    let record = use_state(|| words::RECORDS[0].to_owned());
    let place = use_state(String::new);
    let date = use_state(DateParts::default);
    let tried = use_state(|| false);
    let id = props.id.clone();
    let first = format!("record-{id}");
    let focus = first.clone();
    use_effect_with((), move |()| dom::focus_id(&focus));

    let place_error = if *tried && place.trim().is_empty() { words::PLACE_MISSING } else { "" };
    let date_error = match date.read() {
        Err(fault) if *tried && !date.is_blank() => {
            format!("The date {}", common::date_fault(&fault))
        }
        _ => String::new(),
    };
    let submit = {
        let (app, id, done) = (app.clone(), id.to_string(), props.on_done.clone());
        let (record, place, date, tried) =
            (record.clone(), place.clone(), date.clone(), tried.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let dated = if date.is_blank() { Ok(None) } else { date.read().map(Some) };
            let (Ok(date), false) = (dated, place.trim().is_empty()) else {
                return tried.set(true);
            };
            let citation = Citation {
                id: app.fresh_id(),
                record: (*record).clone(),
                date,
                place: place.trim().to_owned(),
            };
            app.send(Command::Do(Change::Cite { criterion: id.clone(), citation }));
            done.emit(());
        }
    };
    let (set_record, set_place, set_date) = (record.setter(), place.setter(), date.setter());
    let cancel = props.on_done.clone();
    html! {
        <form class="pl-evidence-form" onsubmit={submit} novalidate=true>
            <Select
                id={first}
                label={words::RECORD}
                options={words::RECORDS.iter().map(|r| ((*r).into(), (*r).into())).collect::<Vec<_>>()}
                chosen={(*record).clone()}
                on_choose={move |value| set_record.set(value)}
            />
            <DateInput
                id={format!("record-date-{id}")}
                legend={words::RECORD_DATE}
                error={date_error}
                value={(*date).clone()}
                on_change={move |parts| set_date.set(parts)}
            />
            <TextInput
                id={format!("place-{id}")}
                label={words::PLACE}
                hint={words::PLACE_HINT}
                error={place_error}
                value={(*place).clone()}
                on_change={move |text| set_place.set(text)}
            />
            <div class="govuk-button-group">
                <Button kind={ButtonKind::Secondary} submit=true>{ words::SAVE_EVIDENCE }</Button>
                <Button kind={ButtonKind::Link} on_click={move |()| cancel.emit(())}>
                    { common::CANCEL }
                </Button>
            </div>
        </form>
    }
}
