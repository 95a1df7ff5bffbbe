use yew::prelude::*;

use crate::app::{Command, Field, Open};
use crate::audit::{Change, MOST_TEXT, excess};
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, ErrorSummary, TextArea};
use crate::ui::fields::{Draft, Ways};

/// A form of one text that may not be blank. What is typed is kept until it is sent.
#[derive(Properties, PartialEq)]
pub(super) struct SaidFormProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// Where what is typed is kept.
    pub place: String,
    /// What is to be said.
    pub label: AttrValue,
    /// How.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What is said while it is blank.
    pub blank: AttrValue,
    /// What stands in it while nothing is typed.
    #[prop_or_default]
    pub start: AttrValue,
    /// What the button says, and for whom cannot see beside what it stands.
    pub submit: AttrValue,
    /// To what the button belongs.
    #[prop_or_default]
    pub of: AttrValue,
    /// How much the button weighs.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// What the text changes.
    pub change: Callback<String, Change>,
    /// That was done.
    pub on_done: Callback<()>,
}

#[component]
pub(super) fn SaidForm(props: &SaidFormProps) -> Html {
    let app = use_app();
    let form = Draft::at(&app, props.place.clone(), props.start.to_string(), kept());
    let now = form.now();
    let tries = use_state(|| 0_u32);
    let is_wrong = |text: &str| text.trim().is_empty() || excess(text, MOST_TEXT) > 0;
    let error = if *tries > 0 && now.trim().is_empty() { props.blank.clone() } else { "".into() };
    let errors: Vec<(AttrValue, AttrValue)> =
        (!error.is_empty()).then(|| (props.id.clone(), error.clone())).into_iter().collect();
    let onsubmit = {
        let (form, tries) = (form.clone(), tries.clone());
        let (change, done) = (props.change.clone(), props.on_done.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let text = form.now();
            if is_wrong(&text) {
                return tries.set(*tries + 1);
            }
            let change = change.emit(text.trim().to_owned());
            app.send(Command::DoAll(vec![change, form.forget()]));
            tries.set(0);
            done.emit(());
        }
    };
    html! {
        <form novalidate=true {onsubmit}>
            <ErrorSummary {errors} attempt={*tries} />
            <TextArea
                id={&props.id}
                label={&props.label}
                hint={&props.hint}
                {error}
                value={now}
                on_change={form.with(|now, text| *now = text)}
                rows={3}
            />
            <Button submit=true kind={props.kind}>
                { &props.submit }
                <span class="govuk-visually-hidden">{ format!(" {}", props.of) }</span>
            </Button>
        </form>
    }
}

/// A text as a jotting. It ends with a line of its own, so that a text that was taken out
/// whole is not the same as one that was never touched.
pub(super) fn kept() -> Ways<String> {
    let read = |jotting: &str| jotting.strip_suffix('\n').unwrap_or(jotting).to_owned();
    (read, |text| format!("{text}\n"))
}

/// Whether something is typed at a place and not sent yet, so that its form is to stand open.
pub(super) fn is_begun(open: &Open, place: &str) -> bool {
    !open.text(&Field::Jotting(place.to_owned())).is_empty()
}
