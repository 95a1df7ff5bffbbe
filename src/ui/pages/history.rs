use yew::prelude::*;

use crate::app::Past;
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, Page};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::{audit, history as words};

/// So many entries at first, and with each press of the button.
const STEP: usize = 100;

/// Who did what in the audit, and when.
#[component]
pub(super) fn History() -> Html {
    let app = use_app();
    let shown = use_state(|| STEP);
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let id = open.audit().id.clone();
    let caption = audit::caption(&open.tool.instrument.title, &open.audit().header.reference);
    let (listed, total) = (open.history().take(*shown), open.history().count());
    let more = {
        let shown = shown.clone();
        Callback::from(move |()| shown.set(*shown + STEP))
    };
    html! {
        <Page heading={words::HEADING} {caption} back={Route::Audit { id }}>
            <p class="govuk-body">{ words::INTRO }</p>
            { table(listed.map(row).collect()) }
            if total > *shown {
                <p class="govuk-body" role="status">{ words::shown(*shown, total) }</p>
                <Button kind={ButtonKind::Secondary} on_click={more}>{ words::MORE }</Button>
            }
        </Page>
    }
}

/// The roles say what the elements are where the style sheet makes a list of them.
fn table(rows: Html) -> Html {
    let column = |name: &'static str| {
        html! { <th scope="col" role="columnheader" class="govuk-table__header">{ name }</th> }
    };
    html! {
        <table class="govuk-table pl-history" role="table">
            <caption class="govuk-visually-hidden">{ words::HEADING }</caption>
            <thead class="govuk-table__head" role="rowgroup">
                <tr class="govuk-table__row" role="row">
                    { for [words::WHEN, words::WHO, words::WHAT].map(column) }
                </tr>
            </thead>
            <tbody class="govuk-table__body" role="rowgroup">{ rows }</tbody>
        </table>
    }
}

fn row(past: Past) -> Html {
    let (day, time) = dom::local(past.at);
    html! {
        <tr class="govuk-table__row" role="row">
            <td class="govuk-table__cell pl-history__when" role="cell">
                { words::when(&crate::calendar::in_words(day), &time) }
            </td>
            <td class="govuk-table__cell pl-history__who" role="cell">{ words::role(past.by) }</td>
            <td class="govuk-table__cell pl-history__what" role="cell">{ past.says }</td>
        </tr>
    }
}
