use yew::prelude::*;

use super::{Button, ButtonKind};
use crate::app::Command;
use crate::ui::app::use_app;

/// How far the work is that is under way, and the way to stop it.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct ProgressProps {
    /// What is going on.
    pub label: AttrValue,
    /// How much of it is done, from 0 to 1.
    pub done: f64,
    /// What the button that stops it says.
    pub stop: AttrValue,
}

#[component]
pub(in crate::ui) fn Progress(props: &ProgressProps) -> Html {
    let percent = (props.done * 100.0).floor().to_string();
    let app = use_app();
    let stop = move |()| app.send(Command::Stop);
    html! {
        <div class="pl-progress">
            // Told once; the bar is there for whoever wants to know more.
            <p class="govuk-body" id="progress-label" role="status">{ &props.label }</p>
            <progress aria-labelledby="progress-label" max="100" value={percent} />
            <Button kind={ButtonKind::Secondary} on_click={stop}>{ &props.stop }</Button>
        </div>
    }
}
