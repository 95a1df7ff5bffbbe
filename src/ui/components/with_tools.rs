use yew::prelude::*;

use crate::app::Command;
use crate::ui::app::use_app;

/// Shows a screen about audit tools once the shipped ones have been read, which it does
/// not wait for.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct WithToolsProps {
    /// The screen.
    pub children: Html,
}

#[component]
pub(in crate::ui) fn WithTools(props: &WithToolsProps) -> Html {
    let app = use_app();
    let reading = app.state().is_reading_tools();
    use_effect_with(reading, move |reading| {
        if *reading {
            app.send(Command::GoOn);
        }
    });
    match reading {
        true => Html::default(), // for a moment only
        false => props.children.clone(),
    }
}
