use yew::prelude::*;

use crate::app::Command;
use crate::audit::Change;
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, Details, ErrorSummary, TextInput};
use crate::ui::text::together as words;

/// Records that the other person does not take part, and why.
#[component]
pub(super) fn NoPart() -> Html {
    let app = use_app();
    let why = use_state(String::new);
    let tries = use_state(|| 0u32);
    let Some(other) = app.state().open.as_ref().map(|open| open.other()) else {
        return Html::default();
    };
    let is_wrong = *tries > 0 && why.trim().is_empty();
    let error = if is_wrong { words::ENTER_WHY } else { "" };
    let errors: Vec<(AttrValue, AttrValue)> =
        is_wrong.then(|| (words::WHY_ABSENT_ID.into(), error.into())).into_iter().collect();
    let onsubmit = {
        let (why, tries) = (why.clone(), tries.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let reason = why.trim().to_owned();
            match reason.is_empty() {
                true => tries.set(*tries + 1),
                false => app.send(Command::Do(Change::Absent { track: other.track(), reason })),
            }
        }
    };
    let typed = why.setter();
    html! {
        <Details summary={words::not_taking_part(other)}>
            <form novalidate=true {onsubmit}>
                <ErrorSummary {errors} attempt={*tries} />
                <TextInput
                    id={words::WHY_ABSENT_ID}
                    label={words::WHY_ABSENT}
                    {error}
                    value={(*why).clone()}
                    on_change={move |text| typed.set(text)}
                />
                <Button submit=true kind={ButtonKind::Secondary}>{ words::NO_PART }</Button>
            </form>
        </Details>
    }
}
