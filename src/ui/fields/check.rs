use yew::prelude::*;

use super::question::{flush, typing};
use crate::app::Field;
use crate::ui::app::use_app;
use crate::ui::components::TextArea;

/// A pair of answers that needs explaining. It never touches a grade.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct CheckFieldProps {
    /// Id of the check.
    pub id: AttrValue,
    /// What it asks.
    pub ask: AttrValue,
}

#[component]
pub(in crate::ui) fn CheckField(props: &CheckFieldProps) -> Html {
    let app = use_app();
    let field = Field::Explanation(props.id.to_string());
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    html! {
        <TextArea
            id={format!("check-{}", props.id)}
            label={&props.ask}
            value={open.text(&field)}
            on_change={typing(&app, field)}
            on_leave={flush(&app)}
        />
    }
}
