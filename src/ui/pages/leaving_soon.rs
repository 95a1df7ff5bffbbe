use yew::prelude::*;

use super::home::named;
use crate::app::{Command, Summary};
use crate::calendar::in_words;
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind};
use crate::ui::text::retention as words;

#[derive(Properties, PartialEq)]
pub(super) struct LeavingSoonProps {
    /// The person wants to delete one now.
    pub on_delete: Callback<Summary>,
}

/// The audits that will be deleted from this device by itself, and when.
#[component]
pub(super) fn LeavingSoon(props: &LeavingSoonProps) -> Html {
    let app = use_app();
    let state = app.state();
    let found = state.leaving_soon();
    if found.is_empty() {
        return Html::default();
    }
    let row = |(summary, on, exported): (&Summary, _, _)| {
        let id = summary.id.clone();
        let stay = {
            let (app, id) = (app.clone(), id.clone());
            move |()| app.send(Command::Stay(id.clone()))
        };
        let delete = props.on_delete.reform({
            let summary = summary.clone();
            move |()| summary.clone()
        });
        let of = html! {
            <span class="govuk-visually-hidden">{ format!(" {}", named(summary)) }</span>
        };
        html! {
            <li key={id}>
                <p class="govuk-body govuk-!-margin-bottom-1">
                    <strong>{ named(summary) }</strong>{ " " }
                    { words::leaves(&in_words(on), &in_words(app.day(exported))) }
                </p>
                <div class="govuk-button-group">
                    <Button kind={ButtonKind::Secondary} on_click={stay}>
                        { words::STAY }{ of.clone() }
                    </Button>
                    <Button kind={ButtonKind::Link} on_click={delete}>{ words::NOW }{ of }</Button>
                </div>
            </li>
        }
    };
    html! {
        <section class="govuk-inset-text" id="leaving-soon" aria-labelledby="leaving-soon-title">
            <h2 class="govuk-heading-s" id="leaving-soon-title">{ words::HEADING }</h2>
            <p class="govuk-body">{ words::WHY }</p>
            <ul class="govuk-list">{ for found.into_iter().map(row) }</ul>
        </section>
    }
}
