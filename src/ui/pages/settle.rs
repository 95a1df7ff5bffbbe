use yew::prelude::*;

use crate::app::{Command, Open, change_in_words};
use crate::audit::{Change, Event};
use crate::calendar::in_words;
use crate::ui::app::App;
use crate::ui::components::{Button, ButtonKind};
use crate::ui::dom;
use crate::ui::text::{about, together as words};

/// What two people changed without knowing of each other, each with both changes and the way
/// to let either stand, before which it tells so.
pub(super) fn unsettled(app: &App, open: &Open, on_settle: &Callback<()>) -> Html {
    let all = open.unsettled();
    if all.is_empty() {
        return Html::default();
    }
    let about = all.iter().any(|(here, _)| matches!(here.change, Change::Describe(_)));
    let one = |(here, there): (Event, Event)| {
        html! {
            <li class="pl-settle">
                { choice(app, open, (&here, &there), on_settle) }
                { choice(app, open, (&there, &here), on_settle) }
            </li>
        }
    };
    html! {
        <section aria-labelledby="settle">
            <h2 class="govuk-heading-m" id="settle" tabindex="-1">{ words::SETTLE_HEADING }</h2>
            <p class="govuk-body">{ words::SETTLE_SAYS }</p>
            if about {
                <p class="govuk-body">{ words::SETTLE_ABOUT }</p>
            }
            if !open.is_draft() {
                <p class="govuk-body">{ words::OPEN_TO_SETTLE }</p>
            }
            <ul class="govuk-list">{ for all.into_iter().map(one) }</ul>
        </section>
    }
}

fn choice(
    app: &App,
    open: &Open,
    (event, other): (&Event, &Event),
    on_settle: &Callback<()>,
) -> Html {
    let said = in_words_beside(open, event, other);
    let (day, time) = dom::local(event.at);
    let by = words::said_by(event.by, &in_words(day), &time);
    let may = open.can_step();
    let (app, change) = (app.clone(), open.lets_stand(event, other));
    let on_settle = on_settle.clone();
    let stand = move |()| {
        on_settle.emit(());
        app.send(Command::Do(change.clone()));
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

/// A change in words; of what the audit is about, what was corrected with it and is not the same
/// in the other.
fn in_words_beside(open: &Open, event: &Event, other: &Event) -> String {
    let (Change::Describe(mine), Change::Describe(theirs)) = (&event.change, &other.change) else {
        return change_in_words(&open.tool.instrument, &event.change).unwrap_or_default();
    };
    let before = open.header_before(event, other);
    let [mine, theirs, before] = [mine, theirs, &before].map(about::lines);
    let all = mine.iter().zip(&theirs).zip(&before);
    let differ = all.filter(|((mine, theirs), before)| mine != theirs && mine != before);
    let lines: Vec<String> = differ.map(|((mine, _), _)| mine.clone()).collect();
    match lines.is_empty() {
        true => words::AS_BEFORE.to_owned(),
        false => lines.join("\n"),
    }
}
