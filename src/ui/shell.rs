use std::rc::Rc;

use yew::prelude::*;
use yew_router::prelude::*;

use super::app::App;
use super::components::{Frame, Gate};
use super::dom;
use super::pages;
use super::route::Route;
use crate::app::{Command, Ports};

/// What the browser entry hands over.
#[derive(Properties)]
pub struct ShellProps {
    /// The world.
    pub ports: Rc<Ports>,
    /// The first command, with this device's id and the shipped tools.
    pub start: Rc<Command>,
}

impl PartialEq for ShellProps {
    fn eq(&self, _: &Self) -> bool {
        true // handed over once, never changed
    }
}

/// The whole interface.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    // Before the router listens, which then shows the screen.
    let _listening = use_memo((), |()| (dom::watch_presses(), dom::remember_places()));
    html! {
        <HashRouter>
            <Inside ports={props.ports.clone()} start={props.start.clone()} />
        </HashRouter>
    }
}

/// Below the router, so that the application can show another screen.
#[component]
fn Inside(props: &ShellProps) -> Html {
    let navigator = use_navigator().expect("below the router");
    let app = use_memo((), |()| {
        let go = Callback::from(move |route: Route| navigator.push(&route));
        let app = App::new(props.ports.clone(), go);
        #[cfg(feature = "bench")]
        super::bench::expose(&app, &props.ports);
        app
    });
    let (start, started) = (props.start.clone(), app.clone());
    use_effect_with((), move |()| started.start((*start).clone()));
    html! {
        <ContextProvider<App> context={(*app).clone()}>
            <Frame>
                <Gate>
                    <Switch<Route> render={pages::page} />
                </Gate>
            </Frame>
        </ContextProvider<App>>
    }
}
