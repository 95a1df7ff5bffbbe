use yew::prelude::*;

use crate::app::{Command, Open, change_in_words};
use crate::audit::Event;
use crate::calendar::in_words;
use crate::ui::app::App;
use crate::ui::components::{Button, ButtonKind};
use crate::ui::dom;
use crate::ui::text::together as words;

/// What two people changed without knowing of each other, each with both changes and the way
/// to let either stand.
pub(super) fn unsettled(app: &App, open: &Open) -> Html {
    let all = open.unsettled();
    if all.is_empty() {
        return Html::default();
    }
    let one = |(here, there): (Event, Event)| {
        html! {
            <li class="pl-settle">
                { choice(app, open, &here) }
                { choice(app, open, &there) }
            </li>
        }
    };
    html! {
        <section aria-labelledby="settle">
            <h2 class="govuk-heading-m" id="settle" tabindex="-1">{ words::SETTLE_HEADING }</h2>
            <p class="govuk-body">{ words::SETTLE_SAYS }</p>
            if !open.is_draft() {
                <p class="govuk-body">{ words::OPEN_TO_SETTLE }</p>
            }
            <ul class="govuk-list">{ for all.into_iter().map(one) }</ul>
        </section>
    }
}

fn choice(app: &App, open: &Open, event: &Event) -> Html {
    let said = change_in_words(&open.tool.instrument, &event.change).unwrap_or_default();
    let (day, time) = dom::local(event.at);
    let by = words::said_by(event.by, &in_words(day), &time);
    let may = open.can_step();
    let (app, change) = (app.clone(), event.change.clone());
    let stand = move |()| {
        app.send(Command::Do(change.clone()));
        dom::focus_first(&["settle", "main"]);
    };
    html! {
        <div class="pl-settle__one">
            <p class="govuk-body govuk-!-margin-bottom-1 pl-written">{ &said }</p>
            <p class="govuk-hint govuk-!-margin-bottom-1">{ by }</p>
            if may {
            <Button kind={ButtonKind::Secondary} on_click={stand}>
                { words::STAND }
                <span class="govuk-visually-hidden">{ format!(": {said}") }</span>
            </Button>
            }
        </div>
    }
}
