use yew::prelude::*;

use super::said_form::{is_begun, kept};
use crate::app::Command;
use crate::audit::{ABSENCE_PLACE, Change};
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, Details, ErrorSummary, TextInput};
use crate::ui::dom;
use crate::ui::fields::Draft;
use crate::ui::text::together as words;

/// Records that the other person does not take part, and why.
#[component]
pub(super) fn NoPart() -> Html {
    let app = use_app();
    let tries = use_state(|| 0u32);
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let (other, begun) = (open.other(), is_begun(open, ABSENCE_PLACE));
    drop(state);
    let form = Draft::at(&app, ABSENCE_PLACE, String::new(), kept());
    let now = form.now();
    let is_wrong = *tries > 0 && now.trim().is_empty();
    let error = if is_wrong { words::ENTER_WHY } else { "" };
    let errors: Vec<(AttrValue, AttrValue)> =
        is_wrong.then(|| (words::WHY_ABSENT_ID.into(), error.into())).into_iter().collect();
    let onsubmit = {
        let (form, tries) = (form.clone(), tries.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let reason = form.now().trim().to_owned();
            if reason.is_empty() {
                return tries.set(*tries + 1);
            }
            // Forgotten first: where the absence lets both be heard, whoever sits here speaks on
            // another track from then on.
            let absent = Change::Absent { track: other.track(), reason };
            app.send(Command::DoAll(vec![form.forget(), absent]));
            dom::focus_id("main"); // the form is gone
        }
    };
    html! {
        <Details summary={words::not_taking_part(other)} open={begun}>
            <form novalidate=true {onsubmit}>
                <ErrorSummary {errors} attempt={*tries} />
                <TextInput
                    id={words::WHY_ABSENT_ID}
                    label={words::WHY_ABSENT}
                    {error}
                    value={now}
                    on_change={form.with(|now, text| *now = text)}
                />
                <Button submit=true kind={ButtonKind::Secondary}>{ words::NO_PART }</Button>
            </form>
        </Details>
    }
}
