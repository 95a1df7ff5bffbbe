//! The inputs of what an audit is about.

use yew::prelude::*;

use super::header_form::Tried;
use crate::app::{Command, Filled, Form};
use crate::audit::{HeaderDraft, may_identify};
use crate::ui::app::App;
use crate::ui::components::{DateInput, RadioOption, Radios, TextInput};
use crate::ui::text::about as words;

/// A form with what it holds now.
#[derive(Clone)]
pub(super) struct Filling {
    pub(super) app: App,
    pub(super) form: Form,
    pub(super) filled: Filled,
}

impl Filling {
    /// Puts something into it.
    pub(super) fn put(&self, change: impl FnOnce(&mut Filled)) {
        let mut filled = self.filled.clone();
        change(&mut filled);
        self.app.send(Command::Fill(self.form.clone(), filled.into()));
    }

    /// Takes everything out of it that the person put in.
    pub(super) fn give_up(&self) {
        self.put(|filled| *filled = Filled::at(filled.start.clone()));
    }
}

/// All of it but the choice of a tool.
pub(super) fn inputs(filling: &Filling, tried: &Tried) -> Html {
    let now = &filling.filled.now;
    html! {
        <>
            <TextInput
                id={words::REFERENCE_ID}
                label={words::REFERENCE}
                hint={words::REFERENCE_HINT}
                error={tried.at(words::REFERENCE_ID)}
                width="govuk-input--width-20"
                value={now.reference.clone()}
                on_change={change(filling, |draft, text| draft.reference = text)}
            />
            <p class="govuk-body pl-told" role="status">
                if may_identify(now.reference.trim()) {
                    <strong>{ words::MAY_IDENTIFY }</strong>
                }
            </p>
            { one_of(filling, tried, words::CHOSEN_ID, words::CHOSEN, &words::WAYS_OF_CHOOSING,
                now.chosen, |draft, value| draft.chosen = Some(value)) }
            { one_of(filling, tried, words::KIND_ID, words::KIND, &words::KINDS,
                now.kind, |draft, value| draft.kind = Some(value)) }
            { period(filling, tried) }
            <DateInput
                id={words::AUDIT_DATE_ID}
                legend={words::AUDIT_DATE}
                hint={words::AUDIT_DATE_HINT}
                error={tried.at(words::AUDIT_DATE_ID)}
                value={now.audit_date.clone()}
                on_change={change(filling, |draft, date| draft.audit_date = date)}
            />
            <TextInput
                id={words::AUDITOR_ID}
                label={if filling.form == Form::Start { words::AUDITOR } else { words::AUDITOR_ROLE }}
                hint={words::AUDITOR_HINT}
                error={tried.at(words::AUDITOR_ID)}
                width="govuk-input--width-20"
                spellcheck=true
                value={now.auditor.clone()}
                on_change={change(filling, |draft, text| draft.auditor = text)}
            />
            <TextInput
                id={words::PRACTITIONER_ID}
                label={words::PRACTITIONER}
                hint={words::PRACTITIONER_HINT}
                width="govuk-input--width-20"
                spellcheck=true
                value={now.practitioner.clone()}
                on_change={change(filling, |draft, text| draft.practitioner = text)}
            />
        </>
    }
}

fn period(filling: &Filling, tried: &Tried) -> Html {
    let now = &filling.filled.now;
    html! {
        <fieldset class="govuk-fieldset" aria-describedby="period-hint">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{ words::PERIOD }</legend>
            <div class="govuk-hint" id="period-hint">{ words::PERIOD_HINT }</div>
            <div class="pl-beside">
                <DateInput
                    id={words::FROM_ID}
                    legend={words::FROM}
                    legend_class=""
                    hint={words::FROM_HINT}
                    error={tried.at(words::FROM_ID)}
                    value={now.from.clone()}
                    on_change={change(filling, |draft, date| draft.from = date)}
                />
                <DateInput
                    id={words::TO_ID}
                    legend={words::TO}
                    legend_class=""
                    hint={words::TO_HINT}
                    error={tried.at(words::TO_ID)}
                    value={now.to.clone()}
                    on_change={change(filling, |draft, date| draft.to = date)}
                />
            </div>
        </fieldset>
    }
}

/// Radios for a choice whose options are known here.
fn one_of<T: Copy + PartialEq + 'static>(
    filling: &Filling,
    tried: &Tried,
    id: &'static str,
    legend: &'static str,
    options: &'static [(T, &'static str, &'static str)],
    chosen: Option<T>,
    set: fn(&mut HeaderDraft, T),
) -> Html {
    let at = options.iter().position(|(value, ..)| Some(*value) == chosen);
    let radios: Vec<_> = options
        .iter()
        .enumerate()
        .map(|(at, (_, label, hint))| RadioOption::new(at.to_string(), *label).hint(*hint))
        .collect();
    let filling = filling.clone();
    let on_choose = move |value: AttrValue| {
        let at: Option<usize> = value.parse().ok();
        if let Some((value, ..)) = at.and_then(|at| options.get(at)) {
            filling.put(|filled| set(&mut filled.now, *value));
        }
    };
    html! {
        <Radios
            {id}
            {legend}
            error={tried.at(id)}
            options={radios}
            chosen={at.map(|at| AttrValue::from(at.to_string()))}
            {on_choose}
        />
    }
}

/// Takes what was put into one input.
fn change<T: 'static>(filling: &Filling, set: fn(&mut HeaderDraft, T)) -> Callback<T> {
    let filling = filling.clone();
    Callback::from(move |value| filling.put(|filled| set(&mut filled.now, value)))
}
