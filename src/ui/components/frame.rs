use yew::prelude::*;
use yew_router::prelude::*;

use super::header::Header;
use super::notice::NoticeBanner;
use super::shortcuts::Shortcuts;
use super::storage_warning::StorageWarning;
use crate::ui::app::use_part;
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::{frame as words, vault};

/// What stands around every screen and stays while screens change, so that nothing
/// in it is announced twice.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct FrameProps {
    /// The screen.
    pub children: Html,
}

#[component]
pub(in crate::ui) fn Frame(props: &FrameProps) -> Html {
    let (_, locked) = use_part(|app| app.state().is_locked());
    // The address after # holds the screen, so the link moves focus itself.
    let skip = |event: MouseEvent| {
        event.prevent_default();
        dom::focus_id("main");
    };
    html! {
        <>
            <a href="#main" class="govuk-skip-link" onclick={skip}>{ words::SKIP }</a>
            <Header />
            if !locked {
                <PlainWarning />
                <StorageWarning />
                <NoticeBanner />
            }
            { props.children.clone() }
            <footer class="pl-footer">
                <div class="govuk-width-container">
                    <p>{ words::NOTHING_LEAVES }</p>
                    <p>{ words::VERSION }</p>
                    <ul class="pl-footer__list">
                        <li>
                            <Link<Route> to={Route::Accessibility} classes="govuk-link">
                                { words::ACCESSIBILITY }
                            </Link<Route>>
                        </li>
                        if !locked {
                            <Shortcuts />
                        }
                    </ul>
                </div>
            </footer>
            if !locked {
                <Voice />
            }
        </>
    }
}

/// Where what has changed by itself is said to those who hear the page. It goes when that
/// is locked, and is blank on another screen.
#[component]
fn Voice() -> Html {
    let (app, _) = use_part(|_| ());
    let here = use_route::<Route>();
    let said = use_state(String::new);
    let (set, blank) = (said.setter(), said.setter());
    use_effect_with((), move |()| {
        app.announcer().speak_through(Callback::from(move |said| set.set(said)));
    });
    use_effect_with(here, move |_| blank.set(String::new()));
    html! { <p class="govuk-visually-hidden" role="status" id="voice">{ (*said).clone() }</p> }
}

/// Stands on every screen while what is kept here can be read by everybody.
#[component]
fn PlainWarning() -> Html {
    let (_, warns) = use_part(|app| app.state().is_bare());
    if !warns {
        return Html::default();
    }
    html! {
        <section class="pl-bare" id="not-encrypted" aria-label={vault::WARNING}>
            <p class="govuk-width-container">
                { vault::NOT_ENCRYPTED }
                { " " }
                <Link<Route> to={Route::Settings} classes="govuk-link">{ vault::SET_ONE }</Link<Route>>
            </p>
        </section>
    }
}

/// The address of a screen, for a plain link.
pub(in crate::ui) fn href<R: Routable>(route: &R) -> String {
    format!("#{}", route.to_path())
}
