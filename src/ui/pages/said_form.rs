use yew::prelude::*;

use crate::audit::{MOST_TEXT, excess};
use crate::ui::components::{Button, ButtonKind, ErrorSummary, TextArea};

/// A form of one text that may not be blank.
#[derive(Properties, PartialEq)]
pub(super) struct SaidFormProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// What is to be said.
    pub label: AttrValue,
    /// How.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What is said while it is blank.
    pub blank: AttrValue,
    /// What stands in it at first, and again whenever that changes.
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
    /// The text.
    pub on_done: Callback<String>,
}

#[component]
pub(super) fn SaidForm(props: &SaidFormProps) -> Html {
    let start = props.start.to_string();
    let text = use_state(|| start.clone());
    {
        let text = text.setter();
        use_effect_with(start.clone(), move |start| text.set(start.clone()));
    }
    let tries = use_state(|| 0_u32);
    let is_wrong = |text: &str| text.trim().is_empty() || excess(text, MOST_TEXT) > 0;
    let error = if *tries > 0 && text.trim().is_empty() { props.blank.clone() } else { "".into() };
    let errors: Vec<(AttrValue, AttrValue)> =
        (!error.is_empty()).then(|| (props.id.clone(), error.clone())).into_iter().collect();
    let onsubmit = {
        let (text, tries, done) = (text.clone(), tries.clone(), props.on_done.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            if is_wrong(&text) {
                return tries.set(*tries + 1);
            }
            done.emit(text.trim().to_owned());
            text.set(start.clone());
            tries.set(0);
        }
    };
    let typed = text.setter();
    html! {
        <form novalidate=true {onsubmit}>
            <ErrorSummary {errors} attempt={*tries} />
            <TextArea
                id={&props.id}
                label={&props.label}
                hint={&props.hint}
                {error}
                value={(*text).clone()}
                on_change={move |now| typed.set(now)}
                rows={3}
            />
            <Button submit=true kind={props.kind}>
                { &props.submit }
                <span class="govuk-visually-hidden">{ format!(" {}", props.of) }</span>
            </Button>
        </form>
    }
}
