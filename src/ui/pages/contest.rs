use yew::prelude::*;

use super::said_form::SaidForm;
use crate::audit::{About, Change, contest_place};
use crate::ui::app::use_app;
use crate::ui::components::about_words;
use crate::ui::dom;
use crate::ui::text::threads as words;

/// Contests one answer, one rule's effect or one fact, and says why.
#[derive(Properties, PartialEq)]
pub(super) struct ContestProps {
    /// What.
    pub about: About,
}

#[component]
pub(super) fn Contest(props: &ContestProps) -> Html {
    let app = use_app();
    let done = use_state(|| false);
    use_effect_with((), |()| dom::focus_id("contest"));
    let state = app.state();
    let Some(open) = state.open.as_ref().filter(|_| !*done) else { return Html::default() };
    let what = about_words(open, &props.about);
    let place = contest_place(open.role(), &props.about);
    let raise = {
        let (app, about) = (app.clone(), props.about.clone());
        move |text: String| {
            let thread = app.fresh_id();
            Change::Raise { thread, about: about.clone(), text }
        }
    };
    let is_done = done.setter();
    let on_done = move |()| {
        is_done.set(true);
        dom::focus_id("open-threads"); // the form is gone
    };
    html! {
        <section aria-labelledby="contest">
            <h2 class="govuk-heading-m" id="contest" tabindex="-1">{ words::CONTEST }</h2>
            <p class="govuk-body"><strong>{ what }</strong></p>
            <SaidForm
                id="why-contested"
                {place}
                label={words::WHY}
                hint={words::WHY_HINT}
                blank={words::ENTER_WHY}
                submit={words::RAISE}
                change={raise}
                {on_done}
            />
        </section>
    }
}
