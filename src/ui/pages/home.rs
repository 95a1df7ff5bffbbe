use yew::prelude::*;
use yew_router::prelude::*;

use super::leaving_soon::LeavingSoon;
use crate::app::{Command, Summary};
use crate::calendar::in_words;
use crate::ui::app::use_app;
use crate::ui::components::{
    Button, ButtonKind, ButtonLink, Dialog, NewerVersion, Page, TextInput,
};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::{backup, home as words};

/// The audits on this device.
#[component]
pub(super) fn Home() -> Html {
    let app = use_app();
    let asked = use_state(|| None::<Summary>);
    let filter = use_state(String::new);
    let state = app.state();
    let list = match &state.shelf {
        None => html! { <p class="govuk-body" role="status">{ words::LOADING }</p> },
        Some(shelf) if shelf.is_empty() => html! { <p class="govuk-body-l">{ words::EMPTY }</p> },
        Some(shelf) => {
            let row = |summary: &Summary| {
                let (ask, of) = (asked.setter(), summary.clone());
                let ask = Callback::from(move |()| ask.set(Some(of.clone())));
                row(summary, ask)
            };
            let found = state.found(&filter);
            html! {
                <>
                    if shelf.len() > FEW {
                        { filter_box(&filter, found.len(), shelf.len()) }
                    }
                    { table(found.into_iter().map(row).collect()) }
                </>
            }
        }
    };
    let ways = html! {
        <div class="govuk-button-group">
            <ButtonLink to={Route::Start}>{ words::START }</ButtonLink>
            <ButtonLink to={Route::OpenFile} kind={ButtonKind::Secondary}>
                { words::OPEN_FILE }
            </ButtonLink>
            <Link<Route> to={Route::Backup} classes="govuk-link">{ backup::LINK }</Link<Route>>
        </div>
    };
    // Below forty audits nobody would find them; without any, one reads first.
    let empty = state.shelf.as_ref().is_none_or(Vec::is_empty);
    let ask = asked.setter();
    let leaving = move |summary| ask.set(Some(summary));
    html! {
        <Page heading={words::HEADING}>
            <NewerVersion />
            <Reminder />
            <LeavingSoon on_delete={leaving} />
            if empty {
                { list }
                { ways }
            } else {
                { ways }
                { list }
            }
            if let Some(summary) = &*asked {
                { dialog(summary, &app, asked.setter()) }
            }
        </Page>
    }
}

/// Says that there is work on this device only, once a working day has gone by.
#[component]
pub(super) fn Reminder() -> Html {
    let app = use_app();
    let audits = app.state().not_backed_up(app.moment(), |moment| dom::local(moment).0);
    if audits == 0 {
        return Html::default();
    }
    html! {
        <div class="govuk-inset-text" id="backup-reminder">
            <p class="govuk-body">{ backup::reminder(audits) }</p>
            <Link<Route> to={Route::Backup} classes="govuk-link">{ backup::MAKE }</Link<Route>>
        </div>
    }
}

/// Up to so many audits are seen at a glance and need no filter.
const FEW: usize = 8;

/// Says how many are left only once something was typed, so that it is heard then.
fn filter_box(filter: &UseStateHandle<String>, found: usize, of: usize) -> Html {
    let typed = filter.setter();
    let said = if filter.trim().is_empty() { String::new() } else { words::found(found, of) };
    html! {
        <>
            <TextInput
                id="filter"
                label={words::FILTER}
                hint={words::FILTER_HINT}
                width="govuk-input--width-20"
                value={(**filter).clone()}
                on_change={move |text| typed.set(text)}
            />
            <p class="govuk-body pl-told" role="status">{ said }</p>
        </>
    }
}

fn dialog(
    summary: &Summary,
    app: &crate::ui::app::App,
    asked: UseStateSetter<Option<Summary>>,
) -> Html {
    let (app, id, done) = (app.clone(), summary.id.clone(), asked.clone());
    let confirm = move |()| {
        done.set(None);
        app.send(Command::Delete(id.clone()));
    };
    html! {
        <Dialog
            id="delete"
            heading={words::delete_heading(&named(summary))}
            confirm={words::DELETE_IT}
            cancel={words::KEEP}
            warning=true
            on_confirm={confirm}
            on_cancel={move |()| asked.set(None)}
        >
            <p class="govuk-body">{ words::DELETE_SAYS }</p>
        </Dialog>
    }
}

/// The roles say what the elements are where the style sheet makes cards of them.
fn table(rows: Html) -> Html {
    html! {
        <table class="govuk-table pl-shelf" role="table" aria-label={words::HEADING}>
            <thead class="govuk-table__head" role="rowgroup">
                <tr class="govuk-table__row" role="row">
                    { for [words::REFERENCE, words::TOOL, words::PROGRESS, words::CHANGED].map(|name| {
                        html! { <th scope="col" role="columnheader" class="govuk-table__header">{ name }</th> }
                    }) }
                    <th scope="col" role="columnheader" class="govuk-table__header">
                        <span class="govuk-visually-hidden">{ words::ACTIONS }</span>
                    </th>
                </tr>
            </thead>
            <tbody class="govuk-table__body" role="rowgroup">{ rows }</tbody>
        </table>
    }
}

/// Which of the audits of one case it is.
fn which(summary: &Summary) -> Html {
    let line = |says: String| html! { <div class="pl-shelf__which">{ says }</div> };
    html! {
        <>
            { for summary.audit_date.map(|day| line(words::audit_of(&in_words(day)))) }
            { for summary.follows.map(|day| line(words::follows(&in_words(day)))) }
        </>
    }
}

/// An audit in a few words that no other audit has, as far as that is known.
pub(super) fn named(summary: &Summary) -> String {
    match summary.audit_date {
        Some(day) => words::named(&summary.reference, &in_words(day)),
        None => summary.reference.clone(),
    }
}

fn row(summary: &Summary, ask: Callback<()>) -> Html {
    let to = Route::Audit { id: summary.id.clone() };
    let progress = match summary.signed_off {
        true => words::SIGNED_OFF.to_owned(),
        false => words::answered(summary.answered, summary.questions),
    };
    let (day, time) = dom::local(summary.changed);
    html! {
        <tr class="govuk-table__row" role="row" key={summary.id.clone()}>
            <th scope="row" role="rowheader" class="govuk-table__header">
                <Link<Route> {to} classes="govuk-link">{ &summary.reference }</Link<Route>>
                if summary.copy {
                    <br />{ backup::COPY }
                }
                { which(summary) }
            </th>
            <td class="govuk-table__cell" role="cell">{ &summary.tool }</td>
            <td class="govuk-table__cell" role="cell">
                { progress }
                if let Some(stage) = summary.stage {
                    <br />{ words::stage(stage) }
                }
                if let Some(grade) = &summary.grade {
                    <br />{ grade }
                }
            </td>
            <td class="govuk-table__cell" role="cell">
                <span class="pl-shelf__label" aria-hidden="true">{ words::CHANGED }{ " " }</span>
                { words::changed(&in_words(day), &time) }
            </td>
            <td class="govuk-table__cell" role="cell">
                <Button kind={ButtonKind::Link} on_click={ask}>
                    { words::DELETE }
                    <span class="govuk-visually-hidden">{ format!(" {}", named(summary)) }</span>
                </Button>
            </td>
        </tr>
    }
}
