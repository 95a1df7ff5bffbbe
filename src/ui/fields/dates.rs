use yew::prelude::*;

use super::fact::give;
use crate::calendar::{Date, in_words, read_dates};
use crate::instrument::RawFact;
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, TextArea};
use crate::ui::text::facts as words;

/// A list of dates: typed, or pasted as a column from a spreadsheet or case system.
/// What cannot be read is pointed at and stays in the box; the others are taken.
#[derive(Properties, PartialEq)]
pub(super) struct DatesFieldProps {
    /// Id of the fact.
    pub id: AttrValue,
    /// What dates they are.
    pub label: AttrValue,
    /// The dates given so far, sorted; `None` while nothing was said.
    pub dates: Option<Vec<Date>>,
    /// A date after this is questioned.
    pub last: Date,
}

#[component]
pub(super) fn DatesField(props: &DatesFieldProps) -> Html {
    let app = use_app();
    let text = use_state(String::new);
    let error = use_state(String::new);
    let id = props.id.to_string();
    let known = props.dates.clone().unwrap_or_default();
    let save = {
        let (app, id) = (app.clone(), id.clone());
        move |dates: &[Date]| {
            let list = dates.iter().map(ToString::to_string).collect();
            give(&app, &id, Some(RawFact::List(list)));
        }
    };
    let add = {
        let (text, error, save, known) =
            (text.clone(), error.setter(), save.clone(), known.clone());
        move |()| {
            let read = read_dates(&text);
            let unread: Vec<&str> =
                read.iter().filter(|(_, date)| date.is_none()).map(|(piece, _)| *piece).collect();
            let mut dates = known.clone();
            dates.extend(read.iter().filter_map(|(_, date)| *date));
            dates.sort_unstable();
            if dates.len() > known.len() {
                save(&dates);
            }
            error.set(if unread.is_empty() { String::new() } else { words::unread(&unread) });
            text.set(unread.join("\n"));
        }
    };
    let late = known.iter().filter(|date| **date > props.last).count();
    let lines = known.iter().enumerate().map(|(at, date)| {
        let (save, rest) = (save.clone(), known.clone());
        let remove = Callback::from(move |()| {
            let mut rest = rest.clone();
            rest.remove(at);
            save(&rest);
        });
        html! {
            <li class="pl-dates__item" key={at}>
                <span>{ in_words(*date) }</span>
                <Button kind={ButtonKind::Link} on_click={remove}>
                    { words::REMOVE }
                    <span class="govuk-visually-hidden">{ format!(" {}", in_words(*date)) }</span>
                </Button>
            </li>
        }
    });
    let type_in = text.setter();
    let (none, back, sender) = (save.clone(), id.clone(), app.clone());
    html! {
        <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{ &props.label }</legend>
            if !known.is_empty() {
                <p class="govuk-body govuk-!-margin-bottom-1">{ words::count(known.len()) }</p>
                <ul class="pl-dates">{ for lines }</ul>
            }
            if late > 0 {
                <p class="govuk-body"><strong>{ words::in_future(late) }</strong></p>
            }
            if props.dates.as_ref().is_some_and(Vec::is_empty) {
                <p class="govuk-body">
                    { words::NONE_GIVEN }{ " " }
                    <Button kind={ButtonKind::Link} on_click={move |()| give(&sender, &back, None)}>
                        { words::TAKE_BACK }
                    </Button>
                </p>
            }
            <TextArea
                id={format!("fact-{id}")}
                label={words::ADD_DATES}
                label_class=""
                hint={words::ADD_HINT}
                error={(*error).clone()}
                value={(*text).clone()}
                on_change={move |now| type_in.set(now)}
            />
            <div class="govuk-button-group">
                <Button kind={ButtonKind::Secondary} on_click={add}>
                    { words::ADD }
                    <span class="govuk-visually-hidden">{ format!(": {}", props.label) }</span>
                </Button>
                if props.dates.is_none() {
                    <Button kind={ButtonKind::Link} on_click={move |()| none(&[])}>
                        { words::NO_DATES }
                        <span class="govuk-visually-hidden">{ format!(": {}", props.label) }</span>
                    </Button>
                }
            </div>
        </fieldset>
    }
}
