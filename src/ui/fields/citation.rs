use yew::prelude::*;

use crate::app::Command;
use crate::audit::{Change, Citation};
use crate::calendar::{Date, DateParts, in_words};
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, DateInput, Select, TextInput};
use crate::ui::dom;
use crate::ui::text::{common, section as words};

/// A citation in a line: *Visit record, 3 February 2026: visits tab*.
pub(in crate::ui) fn citation_words(citation: &Citation) -> String {
    match citation.date {
        Some(date) => format!("{}, {}: {}", citation.record, in_words(date), citation.place),
        None => format!("{}: {}", citation.record, citation.place),
    }
}

/// What a citation's form holds: nothing in it is saved before it is submitted.
#[derive(Clone, Default, PartialEq)]
struct Draft {
    /// One of the usual kinds; the last is named in `other`.
    record: String,
    other: String,
    date: DateParts,
    place: String,
}

impl Draft {
    fn of(citation: Option<&Citation>) -> Self {
        let Some(Citation { record, date, place, .. }) = citation else {
            return Self { record: words::RECORDS[0].into(), ..Self::default() };
        };
        let usual = *record != words::OTHER && words::RECORDS.contains(&record.as_str());
        Self {
            record: if usual { record.clone() } else { words::OTHER.into() },
            other: if usual { String::new() } else { record.clone() },
            date: date.map(DateParts::of).unwrap_or_default(),
            place: place.clone(),
        }
    }

    fn is_other(&self) -> bool {
        self.record == words::OTHER
    }

    fn record(&self) -> &str {
        if self.is_other() { self.other.trim() } else { &self.record }
    }

    /// The date, which may be left out; what is wrong with it otherwise.
    fn date(&self) -> Result<Option<Date>, String> {
        if self.date.is_blank() {
            return Ok(None);
        }
        self.date
            .read()
            .map(Some)
            .map_err(|fault| words::record_date_wrong(&common::date_fault(&fault)))
    }

    /// The inputs at which something is wrong, in the order of the form.
    fn wrong(&self) -> Vec<&'static str> {
        let mut wrong = Vec::new();
        if self.record().is_empty() {
            wrong.push("other");
        }
        if self.date().is_err() {
            wrong.push("record-date");
        }
        if self.place.trim().is_empty() {
            wrong.push("place");
        }
        wrong
    }
}

/// Cites evidence, or corrects what was cited.
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
    let draft = use_state(|| Draft::of(props.editing.as_ref()));
    let tried = use_state(|| false);
    let id = props.id.clone();
    let first = format!("record-{id}");
    let focus = first.clone();
    use_effect_with((), move |()| dom::focus_id(&focus));

    let submit = {
        let (app, id, done, tried) =
            (app.clone(), id.to_string(), props.on_done.clone(), tried.setter());
        let (draft, known) = (draft.clone(), props.editing.as_ref().map(|known| known.id.clone()));
        move |event: SubmitEvent| {
            event.prevent_default();
            let (Ok(date), None) = (draft.date(), draft.wrong().first()) else {
                tried.set(true);
                let wrong = draft.wrong();
                let at = wrong.first().map(|at| format!("{at}-{id}"));
                return dom::focus_id(&at.unwrap_or_default());
            };
            let citation = Citation {
                id: known.clone().unwrap_or_else(|| app.fresh_id()),
                record: draft.record().to_owned(),
                date,
                place: draft.place.trim().to_owned(),
            };
            app.send(Command::Do(Change::Cite { criterion: id.clone(), citation }));
            done.emit(());
        }
    };
    // Each input gives the draft with one thing changed.
    let setter = draft.setter();
    let before = (*draft).clone();
    let with = move |change: fn(&mut Draft, String)| {
        let (setter, before) = (setter.clone(), before.clone());
        Callback::from(move |text| {
            let mut draft = before.clone();
            change(&mut draft, text);
            setter.set(draft);
        })
    };
    let (setter, before) = (draft.setter(), (*draft).clone());
    let on_date = move |date| setter.set(Draft { date, ..before.clone() });
    let error = |at: &str, says: &'static str| {
        if *tried && draft.wrong().contains(&at) { says } else { "" }
    };
    let cancel = props.on_done.clone();
    let save = if props.editing.is_some() { words::SAVE_CHANGE } else { words::SAVE_EVIDENCE };
    html! {
        <form class="pl-evidence-form" onsubmit={submit} novalidate=true>
            <Select
                id={first}
                label={words::RECORD}
                options={words::RECORDS.iter().map(|r| ((*r).into(), (*r).into())).collect::<Vec<_>>()}
                chosen={draft.record.clone()}
                on_choose={with(|draft, text| draft.record = text)}
            />
            if draft.is_other() {
                <TextInput
                    id={format!("other-{id}")}
                    label={words::RECORD_OTHER}
                    error={error("other", words::RECORD_MISSING)}
                    value={draft.other.clone()}
                    on_change={with(|draft, text| draft.other = text)}
                />
            }
            <DateInput
                id={format!("record-date-{id}")}
                legend={words::RECORD_DATE}
                error={if *tried { draft.date().err().unwrap_or_default() } else { String::new() }}
                value={draft.date.clone()}
                on_change={on_date}
            />
            <TextInput
                id={format!("place-{id}")}
                label={words::PLACE}
                hint={words::PLACE_HINT}
                error={error("place", words::PLACE_MISSING)}
                value={draft.place.clone()}
                on_change={with(|draft, text| draft.place = text)}
                spellcheck=true
            />
            <div class="govuk-button-group">
                <Button kind={ButtonKind::Secondary} submit=true>{ save }</Button>
                <Button kind={ButtonKind::Link} on_click={move |()| cancel.emit(())}>
                    { common::CANCEL }
                </Button>
            </div>
        </form>
    }
}
