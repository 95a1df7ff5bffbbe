use yew::prelude::*;

use crate::app::{Command, Habits};
use crate::ui::app::{App, use_app};
use crate::ui::components::{Checkbox, RadioOption, Radios};
use crate::ui::text::habits as words;

/// How the person likes to work on this device.
#[component]
pub(super) fn HabitsForm() -> Html {
    let app = use_app();
    let habits = app.state().habits;
    let choice = |id: &'static str,
                  legend: &'static str,
                  options: [(&'static str, &'static str); 2],
                  second: bool,
                  set: fn(&mut Habits, bool)| {
        let [first, other] = options;
        let values = ["first", "other"];
        let options = [(values[0], first), (values[1], other)];
        let options =
            options.map(|(value, (label, hint))| RadioOption::new(value, label).hint(hint));
        html! {
            <Radios
                {id}
                {legend}
                options={options.to_vec()}
                chosen={Some(AttrValue::from(values[usize::from(second)]))}
                on_choose={change(&app, set).reform(|value: AttrValue| value == "other")}
            />
        }
    };
    html! {
        <>
            <p class="govuk-body">{ words::SAYS }</p>
            { choice("questions", words::QUESTIONS, [words::TOGETHER, words::ONE_BY_ONE], habits.one_by_one,
                |habits, one_by_one| habits.one_by_one = one_by_one) }
            { choice("room", words::ROOM, [words::ROOMY, words::CLOSE], habits.close,
                |habits, close| habits.close = close) }
            <div class="govuk-form-group">
                <Checkbox
                    id="single-keys"
                    label={words::SINGLE_KEYS}
                    hint={words::SINGLE_KEYS_HINT}
                    checked={habits.single_keys}
                    on_change={change(&app, |habits, single_keys| habits.single_keys = single_keys)}
                />
            </div>
        </>
    }
}

fn change(app: &App, set: fn(&mut Habits, bool)) -> Callback<bool> {
    let app = app.clone();
    Callback::from(move |value| {
        let mut habits = app.state().habits;
        set(&mut habits, value);
        app.send(Command::Habits(habits));
    })
}
