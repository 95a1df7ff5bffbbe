use yew::prelude::*;

use crate::app::{Command, Field, Open};
use crate::audit::{Change, Heard, Person};
use crate::ui::app::{App, use_app};
use crate::ui::components::{Button, ButtonKind, Page, RadioOption, Radios, TextArea};
use crate::ui::dom;
use crate::ui::fields::{flush, typing};
use crate::ui::route::Route;
use crate::ui::text::{audit, feedback as words};

/// What child, parent and carer said, or why they were not asked.
#[derive(Properties, PartialEq)]
pub(super) struct FeedbackProps {
    /// Whose feedback to go to, as a word.
    #[prop_or_default]
    pub person: Option<AttrValue>,
}

#[component]
pub(super) fn Feedback(props: &FeedbackProps) -> Html {
    let app = use_app();
    use_effect_with(props.person.clone(), |person| {
        if let Some(person) = person {
            let ids = [SAID, WHY, FEEDBACK].map(|input| format!("{input}-{person}"));
            let [said, why, feedback] = &ids;
            dom::arrive_at(&[said, why, feedback, "main"]);
        }
    });
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let back = Route::Audit { id: open.audit().id.clone() };
    let caption = audit::caption(&open.tool.instrument.title, &open.audit().header.reference);
    html! {
        <Page heading={words::HEADING} {caption} {back} take_focus={props.person.is_none()}>
            if open.can_change() {
                <p class="govuk-body">{ words::INTRO }</p>
                { for Person::ALL.map(|person| ask(&app, open, person)) }
            } else {
                { feedback_rows(open) }
            }
        </Page>
    }
}

/// How the ids of the inputs begin: what was said, why nobody was asked, which of both.
const SAID: &str = "said";
const WHY: &str = "why";
const FEEDBACK: &str = "feedback";

const ASKED: &str = "asked";
const NOT_ASKED: &str = "not-asked";

fn ask(app: &App, open: &Open, person: Person) -> Html {
    let heard = open.audit().feedback.of(person);
    let chosen = heard.map(|heard| match heard {
        Heard::Said(_) => AttrValue::from(ASKED),
        Heard::NotAsked(_) => AttrValue::from(NOT_ASKED),
    });
    let text = |what: &str, label: &'static str, field: Field| {
        html! {
            <TextArea
                id={format!("{what}-{}", person.word())}
                {label}
                value={open.text(&field)}
                on_change={typing(app, field)}
                on_leave={flush(app)}
            />
        }
    };
    let options = vec![
        RadioOption::new(ASKED, words::ASKED).reveal(text(SAID, words::SAID, Field::Said(person))),
        RadioOption::new(NOT_ASKED, words::NOT_ASKED).reveal(text(
            WHY,
            words::WHY,
            Field::NotAsked(person),
        )),
    ];
    let sender = app.clone();
    let on_choose = move |value: AttrValue| {
        let asked = value == ASKED;
        // What was written before: the way to one radio may lead over the other.
        let text = {
            let state = sender.state();
            state.open.as_ref().map(|open| open.heard_before(person, asked).to_owned())
        };
        let text = text.unwrap_or_default();
        let heard = Some(if asked { Heard::Said(text) } else { Heard::NotAsked(text) });
        sender.send(Command::Do(Change::Hear { person, heard }));
    };
    let id = format!("{FEEDBACK}-{}", person.word());
    let (sender, first) = (app.clone(), id.clone());
    let clear = move |()| {
        sender.send(Command::Do(Change::Hear { person, heard: None }));
        dom::focus_id(&first); // the button has gone
    };
    html! {
        <div class="pl-question" key={person.word()}>
            <Radios
                {id}
                legend={words::person(person)}
                legend_class="govuk-fieldset__legend--m"
                {options}
                chosen={chosen.clone()}
                {on_choose}
            />
            if chosen.is_some() {
                <Button kind={ButtonKind::Link} on_click={clear}>
                    { words::CLEAR }
                    <span class="govuk-visually-hidden">{ format!(": {}", words::person(person)) }</span>
                </Button>
            }
        </div>
    }
}

/// What was said, one row a person; nothing while nobody was asked for.
pub(super) fn feedback_rows(open: &Open) -> Html {
    let row = |person: Person| {
        let heard = open.audit().feedback.of(person)?;
        Some(html! {
            <div class="govuk-summary-list__row" key={person.word()}>
                <dt class="govuk-summary-list__key">{ words::person(person) }</dt>
                <dd class="govuk-summary-list__value pl-written">
                    { words::heard(heard) }
                </dd>
            </div>
        })
    };
    let rows: Vec<_> = Person::ALL.into_iter().filter_map(row).collect();
    if rows.is_empty() {
        return html! { <p class="govuk-body">{ audit::NOT_GIVEN }</p> };
    }
    html! { <dl class="govuk-summary-list">{ for rows }</dl> }
}
