use yew::prelude::*;
use yew_router::prelude::*;

use super::damaged::damaged;
use super::together::row;
use super::what_follows::departures;
use crate::app::{Command, Open};
use crate::audit::Role;
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, Page, may_tell_list};
use crate::ui::route::Route;
use crate::ui::text::{actions, audit as words, for_practitioner, paper, together};

/// What the file is, who may have it, and the button that makes it.
#[component]
pub(super) fn Export() -> Html {
    let app = use_app();
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let id = open.audit().id.clone();
    let (status, says) = match open.is_draft() {
        true => (words::STATE_DRAFT, words::EXPORT_DRAFT),
        false => (words::SIGNED_OFF, words::EXPORT_FINAL),
    };
    let save = {
        let app = app.clone();
        Callback::from(move |()| app.send(Command::Export))
    };
    let save_central = {
        let app = app.clone();
        Callback::from(move |()| app.send(Command::ExportCentral))
    };
    let again = {
        let app = app.clone();
        Callback::from(move |()| app.send(Command::Again))
    };
    html! {
        <Page
            heading={words::EXPORT}
            caption={words::caption(&open.tool.instrument.title, &open.audit().header.reference)}
            back={Route::Audit { id: id.clone() }}
        >
            { damaged(open) }
            <p class="govuk-body">{ says }</p>
            <p class="govuk-body">{ words::EXPORT_WHAT }</p>
            { care(open) }
            <dl class="govuk-summary-list">
                { row(words::FILE_NAME, &open.file_name()) }
                { row(words::STATE, status) }
                { row(words::FORMAT, words::FORMAT_IS) }
            </dl>
            { departures(open) }
            if let Some(why) = not_yet(open) {
                <p class="govuk-body">{ why }</p>
            } else {
            <Button on_click={save}>{ words::SAVE_FILE }</Button>
            <h2 class="govuk-heading-m">{ words::CENTRAL }</h2>
            <p class="govuk-body">{ words::CENTRAL_WHAT }</p>
            <p class="govuk-body">{ words::CENTRAL_CARE }</p>
            <Button kind={ButtonKind::Secondary} on_click={save_central}>{ words::SAVE_CENTRAL }</Button>
            }
            <h2 class="govuk-heading-m">{ actions::AGAIN }</h2>
            <p class="govuk-body">{ actions::AGAIN_SAYS }</p>
            <Button kind={ButtonKind::Secondary} on_click={again}>{ actions::AGAIN }</Button>
            <h2 class="govuk-heading-m">{ words::ON_PAPER }</h2>
            <p class="govuk-body">{ words::PRINT_INTRO }</p>
            <ul class="govuk-list">
                { way(Route::Print { id: id.clone() }, paper::AUDIT) }
                { way(Route::Summary { id: id.clone() }, paper::SUMMARY) }
                // It would tell the practitioner of grades that are not the audit's.
                if open.is_told() && open.role() != Role::Moderator {
                    { way(Route::ForPractitioner { id: id.clone() }, for_practitioner::HEADING) }
                }
                { way(Route::Check { id }, words::SEE_ALL) }
            </ul>
        </Page>
    }
}

/// Why the whole audit cannot be saved yet; `None` if it can.
fn not_yet(open: &Open) -> Option<&'static str> {
    match open.role() {
        _ if open.is_told() => None,
        Role::Moderator => Some(together::NOT_A_FILE_BLIND),
        _ => Some(together::NOT_A_FILE_YET),
    }
}

/// What to know before the file of an audit is saved: that anyone can read it, and what in
/// it may tell who somebody is. Stands wherever the file can be saved.
pub(super) fn care(open: &Open) -> Html {
    html! {
        <>
            <div class="govuk-warning-text">
                <span class="govuk-warning-text__icon" aria-hidden="true">{ "!" }</span>
                <strong class="govuk-warning-text__text">
                    <span class="govuk-visually-hidden">{ words::WARNING }</span>
                    { words::EXPORT_CARE }
                </strong>
            </div>
            { may_tell_list(open) }
        </>
    }
}

fn way(to: Route, label: &'static str) -> Html {
    html! { <li><Link<Route> {to} classes="govuk-link">{ label }</Link<Route>></li> }
}
