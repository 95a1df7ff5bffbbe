use yew::prelude::*;

use crate::audit::{Role, Way};
use crate::ui::components::{RadioOption, Radios};
use crate::ui::text::together as words;

const WAYS: [(&str, Way); 4] = [
    ("alone", Way::Alone),
    ("one-screen", Way::OneScreen),
    ("two-devices", Way::TwoDevices),
    ("reflection", Way::Reflection),
];

/// How people work on an audit, each way with what it means: those that a person of this
/// role can choose, or all while there is nobody yet.
pub(super) fn way_radios(role: Option<Role>, chosen: Way, on_choose: Callback<Way>) -> Html {
    let fits = |(_, way): &&(&'static str, Way)| match role {
        Some(Role::Auditor) => *way != Way::Reflection,
        Some(Role::Practitioner) => *way != Way::Alone,
        Some(Role::Moderator) | None => true,
    };
    let option = |(value, way): &(&'static str, Way)| {
        let (label, hint) = words::way(*way);
        RadioOption::new(*value, label).hint(hint)
    };
    let value =
        WAYS.iter().find(|(_, way)| *way == chosen).map(|(value, _)| AttrValue::from(*value));
    let choose = move |value: AttrValue| {
        if let Some((_, way)) = WAYS.iter().find(|(known, _)| *known == value.as_str()) {
            on_choose.emit(*way);
        }
    };
    html! {
        <Radios
            id={words::WAY_ID}
            legend={words::WAY}
            options={WAYS.iter().filter(fits).map(option).collect::<Vec<_>>()}
            chosen={value}
            on_choose={choose}
        />
    }
}
