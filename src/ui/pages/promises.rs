//! What an earlier audit promised, and what became of it.

use yew::prelude::*;

use super::actions::action_lines;
use crate::app::{Command, Field, Open, became_words};
use crate::audit::{Became, Change, Earlier, Promise};
use crate::calendar::in_words;
use crate::ui::app::App;
use crate::ui::components::{RadioOption, Radios, TextInput};
use crate::ui::fields::{flush, typing};
use crate::ui::text::actions as words;

/// Each promise with the question what became of it; nothing if this audit follows up none.
pub(super) fn promises(app: &App, open: &Open) -> Html {
    let Some(earlier) = &open.audit().earlier else { return Html::default() };
    html! {
        <section>
            { heading(earlier) }
            { for earlier.promises.iter().map(|promise| match open.can_change() {
                true => ask(app, open, promise),
                false => said(open, promise),
            }) }
        </section>
    }
}

fn heading(earlier: &Earlier) -> Html {
    let says = match earlier.promises.is_empty() {
        true => words::NO_PROMISES.to_owned(),
        false => words::promised_on(&in_words(earlier.audit_date)),
    };
    html! {
        <>
            <h2 class="govuk-heading-m">{ words::PROMISED }</h2>
            <p class="govuk-body">{ says }</p>
        </>
    }
}

/// The same as text, with what became of each.
pub(super) fn promise_rows(open: &Open) -> Html {
    let Some(earlier) = &open.audit().earlier else { return Html::default() };
    html! {
        <section>
            { heading(earlier) }
            { for earlier.promises.iter().map(|promise| said(open, promise)) }
        </section>
    }
}

fn ask(app: &App, open: &Open, promise: &Promise) -> Html {
    let action = &promise.action;
    let options = words::WAYS.map(|became| RadioOption::new(word(became), became_words(became)));
    let (sender, id) = (app.clone(), action.id.clone());
    let on_choose = move |value: AttrValue| {
        let became = words::WAYS.into_iter().find(|became| word(*became) == value.as_str());
        sender.send(Command::Do(Change::Become { action: id.clone(), became }));
    };
    let field = Field::Promise(action.id.clone());
    html! {
        <div class="pl-question" key={action.id.clone()}>
            { what(open, promise) }
            <Radios
                id={words::became_id(&action.id)}
                legend={words::BECAME}
                options={options.to_vec()}
                chosen={promise.became.map(|became| AttrValue::from(word(became)))}
                {on_choose}
                class="govuk-radios--small"
            />
            <TextInput
                id={words::became_line_id(&action.id)}
                label={words::SAID}
                value={open.text(&field)}
                on_change={typing(app, field)}
                on_leave={flush(app)}
                spellcheck=true
            />
        </div>
    }
}

fn what(open: &Open, promise: &Promise) -> Html {
    html! {
        <>
            <p class="govuk-body govuk-!-margin-bottom-1">
                { words::who_when(&promise.action.who, &in_words(promise.action.due)) }
            </p>
            { action_lines(open, &promise.action) }
        </>
    }
}

fn said(open: &Open, promise: &Promise) -> Html {
    let became = promise.became.map_or(words::NOT_SAID, became_words);
    html! {
        <div class="pl-reasons" key={promise.action.id.clone()}>
            { what(open, promise) }
            <p class="govuk-body pl-written">
                <strong>{ format!("{became}. ") }</strong>{ &promise.said }
            </p>
        </div>
    }
}

fn word(became: Became) -> &'static str {
    match became {
        Became::Done => "done",
        Became::Partly => "partly",
        Became::NotDone => "not-done",
        Became::NotNeeded => "not-needed",
    }
}
