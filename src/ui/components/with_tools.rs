use yew::prelude::*;

use crate::ui::app::use_app;

/// Shows a screen about audit tools once the shipped ones have been read.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct WithToolsProps {
    /// The screen.
    pub children: Html,
}

#[component]
pub(in crate::ui) fn WithTools(props: &WithToolsProps) -> Html {
    let reading = use_app().state().is_reading_tools();
    match reading {
        true => Html::default(), // for a moment only
        false => props.children.clone(),
    }
}
