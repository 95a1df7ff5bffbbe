use yew::prelude::*;

use crate::audit::Way;
use crate::ui::components::{RadioOption, Radios};
use crate::ui::text::together as words;

const WAYS: [(&str, Way); 4] = [
    ("alone", Way::Alone),
    ("one-screen", Way::OneScreen),
    ("two-devices", Way::TwoDevices),
    ("reflection", Way::Reflection),
];

/// How people work on an audit, each way with what it means.
pub(super) fn way_radios(chosen: Way, on_choose: Callback<Way>) -> Html {
    let option = |(value, way): &(&'static str, Way)| {
        let (label, hint) = words::way(*way);
        RadioOption::new(*value, label).hint(hint)
    };
    let value = WAYS.iter().find(|(_, way)| *way == chosen).map(|(value, _)| AttrValue::from(*value));
    let choose = move |value: AttrValue| {
        if let Some((_, way)) = WAYS.iter().find(|(known, _)| *known == value.as_str()) {
            on_choose.emit(*way);
        }
    };
    html! {
        <Radios
            id={words::WAY_ID}
            legend={words::WAY}
            options={WAYS.iter().map(option).collect::<Vec<_>>()}
            chosen={value}
            on_choose={choose}
        />
    }
}
