use yew::prelude::*;
use yew_router::prelude::*;

use super::absent::NoPart;
use super::conclude::Conclude;
use super::hand_over::HandOverForm;
use super::seal::{seal, seal_dialog, sealed};
use super::settle::unsettled;
use super::take_in::TakeIn;
use super::way::way_radios;
use crate::app::{Command, Open, Writer};
use crate::audit::{Change, Role, Together as Stand, Track, Way};
use crate::calendar::in_words;
use crate::ui::app::{App, use_app};
use crate::ui::components::{Button, ButtonKind, Details, Page};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::{audit, together as words};

/// How two people stand who work on one audit, and what each can do next.
#[component]
pub(super) fn Together() -> Html {
    let app = use_app();
    let sealing = use_state(|| false);
    use_news(app.state().open.as_ref().map(stage));
    let on_settle = use_settled();
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let id = open.audit().id.clone();
    let together = &open.audit().together;
    let caption = audit::caption(&open.tool.instrument.title, &open.audit().header.reference);
    let ask = sealing.setter();
    let pair = together.is_of_two();
    let here = open.writer() == Writer::Here;
    let alone = Stand::PAIR.iter().any(|track| together.is_gone(*track));
    html! {
        <Page heading={words::heading(open.role())} {caption} back={Route::Audit { id: id.clone() }}>
            { unsettled(&app, open, &on_settle) }
            { standing(open) }
            if open.role() == Role::Moderator {
                if !together.is_revealed(Track::Moderator) {
                    <p class="govuk-body">{ words::BLIND }</p>
                }
            }
            if open.can_seal() {
                { seal(open, ask) }
            } else if pair
                && open.role() != Role::Moderator
                && together.is_sealed(open.role().track())
                && !together.is_open()
            {
                { sealed(open) }
            }
            if !open.can_reveal().is_empty() {
                { reveal(&app, open) }
            }
            if open.role() == Role::Moderator && together.is_revealed(Track::Moderator) {
                <Conclude />
            }
            if together.is_open() && open.role() != Role::Moderator {
                <h2 class="govuk-heading-m" id="talk" tabindex="-1">{ words::TALK_HEADING }</h2>
                <p class="govuk-body">{ words::talk(alone, open.is_draft()) }</p>
                <ul class="govuk-list">
                    if !alone {
                        <li>
                            <Link<Route> to={Route::Compare { id: id.clone() }} classes="govuk-link">
                                { words::COMPARE }
                            </Link<Route>>
                        </li>
                    }
                    <li>
                        <Link<Route> to={Route::Threads { id: id.clone() }} classes="govuk-link">
                            { words::THREADS }
                        </Link<Route>>
                    </li>
                </ul>
            }
            if open.can_hand_over() {
                { hand(&app, open) }
            }
            if open.is_handed_over() && here && open.role() != Role::Moderator {
                <HandOverForm />
                <TakeIn />
            }
            if pair
                && open.role() == Role::Auditor
                && open.can_change()
                && !together.is_settled()
                && together.absent.is_empty()
            {
                <NoPart />
            }
            if let Some(change) = open.takes_part_after_all() {
                { after_all(&app, change) }
            }
            if open.can_change() && together.seals.is_empty() {
                <Details summary={words::CHANGE_WAY}>{ ways(&app, open) }</Details>
            }
            if *sealing {
                { seal_dialog(&app, open, sealing.setter()) }
            }
        </Page>
    }
}

/// Whether the person who sits here has sealed, whether that is shown, and whether both are.
fn stage(open: &Open) -> (bool, bool, bool) {
    let together = &open.audit().together;
    let track = open.role().track();
    let shown = if open.role() == Role::Moderator {
        together.is_revealed(track)
    } else {
        together.is_open()
    };
    (together.is_sealed(track), together.is_revealed(track), shown)
}

/// When something was sealed or shown, the button that did it is gone: focus goes to what is
/// to be done next.
#[hook]
fn use_news(stage: Option<(bool, bool, bool)>) {
    let before = use_mut_ref(|| stage);
    use_effect_with(stage, move |&stage| {
        if before.replace(stage) != stage {
            dom::focus_first(&["concluding", "talk", "sealed", "showing"]);
        }
    });
}

/// When something was settled, its buttons are gone after the render, and with the last of them
/// the heading above: focus goes to a heading that is left then.
#[hook]
fn use_settled() -> Callback<()> {
    let settled = use_mut_ref(|| false);
    let done = settled.clone();
    use_effect(move || {
        if done.replace(false) {
            dom::focus_first(&["settle", "concluding", "talk", "sealed", "main"]);
        }
    });
    Callback::from(move |()| *settled.borrow_mut() = true)
}

/// How they work, and where each of them is.
fn standing(open: &Open) -> Html {
    let together = &open.audit().together;
    let of = |track: Track| {
        let state = match (together.seals.get(&track), together.absent.get(&track)) {
            (Some(seal), _) if seal.revealed.is_some() => {
                words::shown(open.is_as_sealed(track)).to_owned()
            }
            (_, Some(absence)) => words::absent(&absence.reason),
            (Some(seal), _) => {
                let (day, time) = dom::local(seal.at);
                words::sealed(&in_words(day), &time)
            }
            (None, None) => words::answering().to_owned(),
        };
        row(words::who(track), &state)
    };
    let tracks: &[Track] = match open.role() {
        Role::Moderator => &[Track::Moderator],
        _ if together.is_of_two() => &Stand::PAIR,
        _ => &[],
    };
    html! {
        <dl class="govuk-summary-list" aria-label={words::STATE}>
            if open.role() != Role::Moderator {
                { row(words::HOW, words::way(together.way).0) }
            }
            { row(words::YOU_ARE, words::who(open.role().track())) }
            { for tracks.iter().map(|track| of(*track)) }
        </dl>
    }
}

/// A line of a list of what is known.
pub(super) fn row(key: &str, value: &str) -> Html {
    html! {
        <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{ key }</dt>
            <dd class="govuk-summary-list__value pl-written">{ value }</dd>
        </div>
    }
}

fn reveal(app: &App, open: &Open) -> Html {
    let (together, other) = (&open.audit().together, open.other().track());
    // Whoever does not take part has nothing to show, or nothing that is here.
    let alone = together.absent.contains_key(&other) && !open.can_reveal().contains(&other);
    let moderates = open.role() == Role::Moderator;
    let says = match together.way {
        _ if moderates => words::REVEAL_MODERATED,
        _ if alone => words::REVEAL_ALONE,
        Way::OneScreen => words::REVEAL_BOTH,
        _ => words::REVEAL_OWN,
    };
    let app = app.clone();
    let show = move |()| app.send(Command::Reveal);
    html! {
        <>
            <h2 class="govuk-heading-m" id="showing" tabindex="-1">{ words::REVEAL_HEADING }</h2>
            <p class="govuk-body">{ says }</p>
            <Button on_click={show}>
                { if moderates { words::REVEAL_AUDIT } else { words::REVEAL } }
            </Button>
        </>
    }
}

fn hand(app: &App, open: &Open) -> Html {
    let (app, other) = (app.clone(), open.other());
    let give = move |()| app.send(Command::HandOver(other));
    html! {
        <>
            <h2 class="govuk-heading-m">{ words::HAND }</h2>
            <Button kind={ButtonKind::Secondary} on_click={give}>{ words::hand_to(other) }</Button>
        </>
    }
}

/// Takes back that somebody does not take part.
fn after_all(app: &App, change: Change) -> Html {
    let app = app.clone();
    let say = move |()| {
        app.send(Command::Do(change.clone()));
        dom::focus_id("main");
    };
    // On a line of its own: another button may stand above.
    html! {
        <div>
            <Button kind={ButtonKind::Secondary} on_click={say}>{ words::PART_AFTER_ALL }</Button>
        </div>
    }
}

fn ways(app: &App, open: &Open) -> Html {
    let app = app.clone();
    let choose = Callback::from(move |way| app.send(Command::Do(Change::Work { way })));
    way_radios(Some(open.role()), open.audit().together.way, choose)
}
