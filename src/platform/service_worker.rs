use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::future::TimeoutFuture;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

use crate::app::{Kept, OwnCopy};

/// The application's own files, kept by the service worker (`static/sw.js`).
#[derive(Debug, Clone, Copy)]
pub struct ServiceWorker;

/// In milliseconds: keeping everything takes a processor and the connection from whatever
/// the person waits for.
const AFTER_FIRST_SCREEN: u32 = 1_000;

type Told = Rc<dyn Fn(Kept)>;

impl OwnCopy for ServiceWorker {
    fn keep(&self, told: Box<dyn Fn(Kept)>) {
        let told: Told = told.into();
        let Some(container) = container() else {
            // Not at once: whoever asks is not done with asking.
            return wasm_bindgen_futures::spawn_local(async move { told(Kept::Never) });
        };
        listen(&container, &told);
        wasm_bindgen_futures::spawn_local(async move {
            TimeoutFuture::new(AFTER_FIRST_SCREEN).await;
            match JsFuture::from(container.register("sw.js")).await {
                Ok(registration) => watch(registration.unchecked_into(), &told),
                Err(_) => told(Kept::Never),
            }
        });
    }

    fn use_newer(&self) {
        let Some(container) = container() else { return };
        wasm_bindgen_futures::spawn_local(async move {
            let Ok(registration) = JsFuture::from(container.get_registration()).await else {
                return;
            };
            let registration = registration.dyn_into::<ServiceWorkerRegistration>().ok();
            let Some(waiting) = registration.and_then(|registration| registration.waiting()) else {
                return;
            };
            let newer = waiting.clone();
            EventListener::new(&waiting, "statechange", move |_| {
                if newer.state() == ServiceWorkerState::Activated {
                    let _ = gloo::utils::window().location().reload();
                }
            })
            .forget();
            let _ = waiting.post_message(&JsValue::from("use-newer"));
        });
    }
}

/// There is none where the page did not come over a safe connection.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = gloo::utils::window().navigator();
    let has = js_sys::Reflect::get(&navigator, &"serviceWorker".into()).ok()?;
    has.dyn_into().ok()
}

/// For as long as the page lives.
fn listen(container: &ServiceWorkerContainer, told: &Told) {
    let others = told.clone();
    EventListener::new(container, "message", move |event| {
        let message = event.dyn_ref::<web_sys::MessageEvent>().map(web_sys::MessageEvent::data);
        if message.and_then(|data| data.as_string()).as_deref() == Some("other-pages") {
            others(Kept::OthersOpen);
        }
    })
    .forget();
}

fn watch(registration: ServiceWorkerRegistration, told: &Told) {
    tell(&registration, told);
    let (found, told) = (registration.clone(), told.clone());
    EventListener::new(&registration, "updatefound", move |_| {
        let Some(installing) = found.installing() else { return };
        let (registration, told) = (found.clone(), told.clone());
        let coming = installing.clone();
        EventListener::new(&installing, "statechange", move |_| {
            if coming.state() != ServiceWorkerState::Installing {
                tell(&registration, &told);
            }
        })
        .forget();
    })
    .forget();
}

fn tell(registration: &ServiceWorkerRegistration, told: &Told) {
    told(match (registration.waiting(), registration.active()) {
        (Some(_), Some(_)) => Kept::Newer,
        (_, Some(_)) => Kept::Whole,
        _ => Kept::NotYet,
    });
}
