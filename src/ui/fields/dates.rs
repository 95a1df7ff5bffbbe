use yew::prelude::*;

use super::fact::give;
use super::question::typing;
use crate::app::{Command, Field};
use crate::audit::{Change, fact_place};
use crate::calendar::{Date, Read, in_words, parse_iso, read_dates, repeats};
use crate::instrument::{MOST_DATES, RawFact};
use crate::ui::app::{App, use_app};
use crate::ui::components::{Button, ButtonKind, TextArea};
use crate::ui::dom;
use crate::ui::text::facts as words;

/// A list of dates: typed, or pasted as a column from a spreadsheet or case system.
/// What cannot be read is pointed at and stays in the box; the others are taken, by
/// the button or when the box is left, so that going elsewhere loses none.
#[derive(Properties, PartialEq)]
pub(super) struct DatesFieldProps {
    /// Id of the fact.
    pub id: AttrValue,
    /// What dates they are.
    pub label: AttrValue,
    /// The dates given so far, sorted; `None` while nothing was said.
    pub dates: Option<Vec<Date>>,
    /// What is asked about them; blank if nothing is doubtful.
    pub doubt: AttrValue,
    /// How many times somebody has tried to go on with what is no date in the box.
    pub tried: u32,
}

/// What the last thing done came to, in words.
#[derive(Clone, Default, PartialEq)]
struct Told {
    done: String,
    error: String,
}

#[component]
pub(super) fn DatesField(props: &DatesFieldProps) -> Html {
    let app = use_app();
    let told = use_state(Told::default);
    // Whether what was told last came of leaving the box: the press of the button comes after
    // it, on a box that is blank by then.
    let by_leaving = use_mut_ref(|| false);
    let take = |leaving: bool| {
        let (app, id, audit) = (app.clone(), props.id.clone(), audit_of(&app));
        let (told, by_leaving) = (told.setter(), by_leaving.clone());
        Callback::from(move |()| {
            if audit_of(&app) != audit {
                return;
            }
            match take_in(&app, &id) {
                Some(now) => {
                    told.set(now);
                    by_leaving.replace(leaving);
                }
                None if leaving || by_leaving.replace(false) => {}
                None => told.set(Told::default()),
            }
        })
    };
    // The list grows, so what is being pressed must be let go first.
    let (later, held, id) = (take(true), app.clone(), props.id.clone());
    let on_leave = move |()| {
        let (later, held, id, left) = (later.clone(), held.clone(), id.clone(), typed(&held, &id));
        dom::once_released(move || {
            // Unless the button was what it was left for.
            if typed(&held, &id) == left {
                later.emit(());
            }
        });
    };
    let again = take(true);
    use_effect_with(props.tried, move |tried| {
        if *tried > 0 {
            again.emit(());
        }
    });
    let (sender, id, tell) = (app.clone(), props.id.clone(), told.setter());
    let none = move |()| {
        give(&sender, &id, Some(RawFact::List(Vec::new())));
        tell.set(Told::default());
    };
    html! {
        <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{ &props.label }</legend>
            { given(props, &app, &told) }
            <p class="govuk-body pl-told" role="status">{ &told.done }</p>
            <TextArea
                id={format!("fact-{}", props.id)}
                label={words::ADD_DATES}
                label_class=""
                hint={words::ADD_HINT}
                error={told.error.clone()}
                most={None::<usize>}
                value={typed(&app, &props.id)}
                on_change={typing(&app, field(&props.id))}
                {on_leave}
            />
            <div class="govuk-button-group">
                <Button kind={ButtonKind::Secondary} on_click={take(false)}>
                    { words::ADD }
                    <span class="govuk-visually-hidden">{ format!(": {}", props.label) }</span>
                </Button>
                if props.dates.is_none() {
                    <Button kind={ButtonKind::Link} on_click={none}>
                        { words::NO_DATES }
                        <span class="govuk-visually-hidden">{ format!(": {}", props.label) }</span>
                    </Button>
                }
            </div>
        </fieldset>
    }
}

/// What was given so far.
fn given(props: &DatesFieldProps, app: &App, told: &UseStateHandle<Told>) -> Html {
    let known = props.dates.as_deref().unwrap_or_default();
    let lines = known.iter().enumerate().map(|(at, date)| {
        let (app, fact, rest) = (app.clone(), props.id.clone(), known.to_vec());
        let (tell, date) = (told.setter(), *date);
        let remove = Callback::from(move |()| {
            // The button goes with the last line: focus goes to what is left.
            if at + 1 == rest.len() {
                dom::focus_id(&match at {
                    0 => format!("fact-{fact}"),
                    _ => format!("fact-{fact}-remove-{}", at - 1),
                });
            }
            let left = rest.iter().enumerate().filter(|(other, _)| *other != at);
            let left = list(left.map(|(_, date)| *date));
            // With the last one gone nothing is said: not that there were none.
            give(&app, &fact, (rest.len() > 1).then_some(left));
            tell.set(Told { done: words::removed(date, rest.len() - 1), error: String::new() });
        });
        html! {
            <li class="pl-dates__item" key={at}>
                <span>{ in_words(date) }</span>
                <Button
                    id={AttrValue::from(format!("fact-{}-remove-{at}", props.id))}
                    kind={ButtonKind::Link}
                    on_click={remove}
                >
                    { words::REMOVE }
                    <span class="govuk-visually-hidden">{ format!(" {}", in_words(date)) }</span>
                </Button>
            </li>
        }
    });
    let (sender, id) = (app.clone(), props.id.clone());
    let take_back = move |()| give(&sender, &id, None);
    html! {
        <>
            if !known.is_empty() {
                <p class="govuk-body govuk-!-margin-bottom-1">{ words::count(known.len()) }</p>
                <ul class="pl-dates">{ for lines }</ul>
            }
            <p class="govuk-body pl-told" role="status"><strong>{ &props.doubt }</strong></p>
            if props.dates.as_ref().is_some_and(Vec::is_empty) {
                <p class="govuk-body">
                    { words::NONE_GIVEN }{ " " }
                    <Button kind={ButtonKind::Link} on_click={take_back}>
                        { words::TAKE_BACK }
                        <span class="govuk-visually-hidden">{ format!(": {}", props.label) }</span>
                    </Button>
                </p>
            }
        </>
    }
}

/// Adds what can be read to the fact, leaves the rest in the box, and says so.
/// `None` if the box is empty.
fn take_in(app: &App, fact: &str) -> Option<Told> {
    let text = typed(app, fact);
    let read = read_dates(&text);
    if read.is_empty() {
        return None;
    }
    let added: Vec<Date> = read.iter().filter_map(|(_, read)| read.date()).collect();
    let rest = read.iter().filter(|(_, read)| read.date().is_none());
    let rest: Vec<&str> = rest.map(|(piece, _)| *piece).collect();
    let left = Change::Jot { place: fact_place(fact), text: rest.join("\n") };
    let mut dates = known(app, fact);
    if dates.len() + added.len() > MOST_DATES {
        return Some(Told { done: String::new(), error: words::too_many_dates(dates.len()) });
    }
    let repeated = repeats(&dates, &added);
    if added.is_empty() {
        app.send(Command::Do(left));
    } else {
        dates.extend(&added);
        dates.sort_unstable();
        let value = Some(list(dates.into_iter()));
        app.send(Command::DoAll(vec![Change::State { fact: fact.to_owned(), value }, left]));
    }
    Some(Told { done: words::added(&added, repeated), error: wrong(&read) })
}

/// What the box holds: kept as it is typed, and no part of the audit until it is taken.
fn field(fact: &str) -> Field {
    Field::Jotting(fact_place(fact))
}

/// What the box holds now, whatever this field last showed.
fn typed(app: &App, fact: &str) -> String {
    app.state().open.as_ref().map(|open| open.text(&field(fact))).unwrap_or_default()
}

/// The dates as they stand now, whatever this field last showed.
fn known(app: &App, fact: &str) -> Vec<Date> {
    let state = app.state();
    match state.open.as_ref().and_then(|open| open.audit().facts.get(fact)) {
        Some(RawFact::List(list)) => list.iter().filter_map(|date| parse_iso(date)).collect(),
        _ => Vec::new(),
    }
}

/// Takes what the box holds, as far as it is dates.
pub(super) fn take(app: &App, fact: &str) {
    take_in(app, fact);
}

/// What is wrong with what stands in the box; blank if it is empty.
pub(super) fn wrong_at(app: &App, fact: &str) -> String {
    let text = typed(app, fact);
    let read = read_dates(&text);
    let dates = read.iter().filter(|(_, read)| read.date().is_some()).count();
    let known = known(app, fact).len();
    if known + dates > MOST_DATES { words::too_many_dates(known) } else { wrong(&read) }
}

fn wrong(read: &[(&str, Read)]) -> String {
    let those = |kind: Read| -> Vec<&str> {
        read.iter().filter(|(_, read)| *read == kind).map(|(piece, _)| *piece).collect()
    };
    words::left(&those(Read::NoDate), those(Read::Columns).len())
}

fn audit_of(app: &App) -> Option<String> {
    app.state().open.as_ref().map(|open| open.audit().id.clone())
}

fn list(dates: impl Iterator<Item = Date>) -> RawFact {
    RawFact::List(dates.map(|date| date.to_string()).collect())
}
