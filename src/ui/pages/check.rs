use yew::prelude::*;
use yew_router::prelude::*;

use super::about_rows::{about_rows, facts_rows, local_rows};
use super::answers::{Rows, answers_of, explanations};
use super::damaged::damaged;
use super::moderated;
use super::sign_off::{MissingSummary, SignOffForm};
use super::signed_off::{SignedOff, signed_off_before};
use super::what_follows::what_follows;
use crate::app::{Command, Open};
use crate::audit::{Role, Track, Way};
use crate::grading::ruled_out;
use crate::instrument::{Ix, sentence};
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, Page, line};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::{audit as words, moderation, threads, together};
use crate::ui::title::use_error_title;

/// All answers on one page, to check, to sign off, to print.
#[component]
pub(super) fn Check() -> Html {
    let app = use_app();
    let times = use_state(|| 0_u32);
    let role = use_state(|| {
        let state = app.state();
        state.open.as_ref().map(|open| open.audit().header.auditor.clone()).unwrap_or_default()
    });
    let state = app.state();
    let is_draft = state.open.as_ref().is_some_and(Open::is_draft);
    let wrong = {
        let open = state.open.as_ref().filter(|open| open.can_change() && open.has_tried());
        open.is_some_and(|open| !open.is_ready() || role.trim().is_empty())
    };
    use_news(is_draft);
    use_error_title(wrong);
    let mending = app.clone();
    use_effect_with(wrong, move |wrong| {
        // Also when the screen is reached with all of it mended elsewhere.
        if !wrong && mending.state().open.as_ref().is_some_and(Open::has_tried) {
            mending.send(Command::Tried(false));
        }
    });
    let Some(open) = &state.open else { return Html::default() };
    let instrument = &open.tool.instrument;
    let id = open.audit().id.clone();
    let tried = if wrong { *times + 1 } else { 0 };
    let (trying, sender, typed) = (times.clone(), app.clone(), role.setter());
    let on_try = move |()| {
        if sender.state().open.as_ref().is_some_and(Open::is_draft) {
            sender.send(Command::Tried(true));
            trying.set(*trying + 1);
        }
    };
    html! {
        <Page
            heading={words::CHECK}
            caption={words::caption(&instrument.title, &open.audit().header.reference)}
            back={Route::Audit { id }}
        >
            { damaged(open) }
            { contested(open) }
            if is_draft {
                <MissingSummary {tried} role_missing={role.trim().is_empty()} />
                { signed_off_before(open) }
                <p class="govuk-body">{ words::DRAFT }</p>
                <p class="govuk-body pl-no-print">{ words::CHECK_INTRO }</p>
                <Button kind={ButtonKind::Secondary} on_click={|()| dom::print()}>{ words::PRINT }</Button>
            } else if open.role() == Role::Moderator {
                { beside(open) }
            } else {
                <SignedOff />
                { signed_off_before(open) }
            }
            { moderated::outcome(open) }
            { verdicts(open) }
            { about_rows(open) }
            { local_rows(open) }
            { facts_rows(open, Rows::All) }
            { for instrument.sections.iter().map(|ix| section(open, *ix)) }
            { what_follows(open) }
            if let Some(why) = not_from_here(open) {
                <p class="govuk-body" id="not-from-here">{ why }</p>
                if open.role() == Role::Practitioner && open.can_hand_over() {
                    <p class="govuk-body pl-no-print">
                        <Link<Route> to={Route::Together { id: open.audit().id.clone() }} classes="govuk-link">
                            { together::GIVE_SCREEN }
                        </Link<Route>>
                    </p>
                }
            } else if open.can_change() {
                <SignOffForm
                    role={(*role).clone()}
                    on_role={move |text| typed.set(text)}
                    {tried}
                    {on_try}
                />
            }
        </Page>
    }
}

/// That something is contested and not resolved, whether or not somebody stands by it: it may
/// have come after they signed off.
fn contested(open: &Open) -> Html {
    let audit = open.audit();
    let count = audit.threads.iter().filter(|thread| thread.is_open()).count();
    if count == 0 || open.role() == Role::Moderator {
        return Html::default();
    }
    let safety = !audit.contested_safety(&open.tool.instrument).is_empty();
    html! {
        <div id="contested">
            <div class="govuk-warning-text govuk-!-margin-bottom-2">
                <span class="govuk-warning-text__icon" aria-hidden="true">{ "!" }</span>
                <strong class="govuk-warning-text__text">
                    <span class="govuk-visually-hidden">{ words::WARNING }</span>
                    { threads::unresolved(count) }
                    if safety {
                        { " " }{ threads::ABOUT_SAFETY }
                    }
                </strong>
            </div>
            <p class="govuk-body pl-no-print">
                <Link<Route> to={Route::Threads { id: audit.id.clone() }} classes="govuk-link">
                    { threads::HEADING }
                </Link<Route>>
            </p>
        </div>
    }
}

/// Where a moderator stands, and what comes next for them.
fn beside(open: &Open) -> Html {
    let id = open.audit().id.clone();
    let (says, to, label) = if moderated::conclusion(open).is_some() {
        (moderation::STANDS_DONE, Route::Export { id }, moderation::TO_FILE)
    } else if open.audit().together.is_revealed(Track::Moderator) {
        (moderation::STANDS_CONCLUDE, Route::Together { id }, together::MODERATION)
    } else {
        (moderation::STANDS_SEAL, Route::Together { id }, together::MODERATION)
    };
    html! {
        <>
            <p class="govuk-body" id="beside">{ says }</p>
            <p class="govuk-body pl-no-print">
                <Link<Route> {to} classes="govuk-link">{ label }</Link<Route>>
            </p>
        </>
    }
}

/// Why nobody can sign it off from here, whatever else is missing; `None` if somebody can.
fn not_from_here(open: &Open) -> Option<&'static str> {
    match (open.role(), open.audit().together.way) {
        _ if !open.is_draft() || open.can_stand() => None,
        (_, Way::Reflection) => Some(together::STANDS_NEVER),
        (Role::Practitioner, _) => Some(together::STANDS_ELSEWHERE),
        _ => Some(together::STANDS_LATER),
    }
}

/// When the audit is signed off or opened again, the button that did it is gone: focus
/// goes to what says so.
#[hook]
fn use_news(is_draft: bool) {
    let before = use_mut_ref(|| is_draft);
    use_effect_with(is_draft, move |&is_draft| {
        if before.replace(is_draft) != is_draft {
            dom::focus_id(if is_draft { "signed-off-before" } else { "signed-off" });
            dom::to_top();
        }
    });
}

fn verdicts(open: &Open) -> Html {
    let verdicts = &open.tool.instrument.verdicts;
    let explained: Vec<_> = verdicts.iter().flat_map(|ix| explanations(open, *ix)).collect();
    html! {
        <div class="govuk-!-margin-bottom-6">
            { for verdicts.iter().map(|ix| html! {
                <p class="govuk-body-l govuk-!-margin-bottom-2">{ line(open, *ix) }</p>
            }) }
            if !explained.is_empty() {
                <dl class="govuk-summary-list">{ for explained }</dl>
            }
        </div>
    }
}

fn section(open: &Open, ix: Ix) -> Html {
    let instrument = &open.tool.instrument;
    let criterion = &instrument.criteria[ix];
    let inside = match ruled_out(instrument, &open.inputs, ix) {
        Some(guard) => html! {
            <p class="govuk-body">{ words::only_when(&sentence::guard(instrument, guard)) }</p>
        },
        None => answers_of(open, ix, Rows::All),
    };
    html! {
        <section key={criterion.id.clone()}>
            <h2 class="govuk-heading-m">
                { if instrument.scale_of(ix).is_some() { line(open, ix) } else { criterion.title.clone() } }
            </h2>
            { inside }
        </section>
    }
}
