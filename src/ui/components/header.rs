use yew::prelude::*;
use yew_router::prelude::*;

use super::frame::href;
use crate::app::{Command, Form, Standing, Storage};
use crate::ui::app::{App, use_part};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::{frame as words, vault};

/// The name, the ways to go, and whether the open audit is saved.
#[component]
pub(super) fn Header() -> Html {
    let here = use_route::<Route>().unwrap_or(Route::NotFound);
    let (app, (standing, locked)) =
        use_part(|app| (app.state().vault.standing, app.state().is_locked()));
    let arriving = app.clone();
    use_effect_with(here.clone(), move |here| arriving.arrive(here));
    let link = |to: Route, name: &str| {
        let part = to == Route::Settings && matches!(here, Route::Setting { .. });
        let current = (to == here || part).then_some("page");
        html! { <li><a href={href(&to)} aria-current={current}>{ name }</a></li> }
    };
    let lock = move |_: MouseEvent| app.send(Command::Lock);
    html! {
        <header class="pl-header">
            <div class="govuk-width-container pl-header__inside">
                <a class="pl-header__name" href={href(&Route::Home)}>{ words::NAME }</a>
                if !locked {
                    <nav class="pl-header__nav" aria-label={words::MENU}>
                        <ul class="pl-header__list">
                            { link(Route::Home, words::AUDITS) }
                            { link(Route::Start, words::START) }
                            { link(Route::OpenFile, words::OPEN_FILE) }
                            { link(Route::Tools, words::TOOLS) }
                            { link(Route::Settings, words::SETTINGS) }
                        </ul>
                    </nav>
                }
                if !locked {
                    <Saved here={here.clone()} />
                }
                if standing == Standing::Unlocked {
                    <button type="button" class="pl-header__lock" id="lock" onclick={lock}>
                        { vault::LOCK }
                    </button>
                }
            </div>
        </header>
    }
}

#[derive(Properties, PartialEq)]
struct SavedProps {
    /// The screen: it changes far less often than what is saved, and is not asked for each time.
    here: Route,
}

/// By itself, since it changes with every answer.
#[component]
fn Saved(props: &SavedProps) -> Html {
    let here = props.here.clone();
    let (_, saved) = use_part(move |app| saved(app, &here));
    html! {
        if !saved.is_empty() {
            <p class="pl-header__saved" id="saved">{ saved }</p>
        }
    }
}

/// Whether the audit on screen is saved. On other screens only bad news is told.
fn saved(app: &App, here: &Route) -> String {
    let state = app.state();
    let form = match here {
        Route::Start => Some(Form::Start),
        Route::About { id } => Some(Form::About(id.clone())),
        _ => None,
    };
    if form.is_some_and(|form| state.is_filling(&form)) && state.storage == Storage::Kept {
        return words::NOT_YET.into();
    }
    let Some(open) = &state.open else {
        return String::new();
    };
    let on_screen = here.audit() == Some(&open.audit().id);
    match (&state.storage, open.saved) {
        (Storage::Failing(_) | Storage::Memory(_), _) => words::NOT_SAVED.into(),
        _ if open.is_gone() => words::NOT_SAVED.into(),
        _ if !on_screen => String::new(),
        (Storage::Kept, None) if open.holds_back() => words::TOO_LONG.into(),
        (Storage::Kept, None) => words::SAVING.into(),
        (Storage::Kept, Some(at)) => {
            let (day, time) = dom::local(at);
            let (today, _) = dom::local(app.moment());
            words::saved(&time, (day != today).then_some(day))
        }
    }
}
