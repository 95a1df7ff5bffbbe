//! Browser entry: builds the adapters and mounts the screens. No logic.

#[cfg(target_arch = "wasm32")]
fn main() {
    use std::cell::RefCell;
    use std::rc::Rc;

    use plumbline::app::{Keeping, Ports, Random as _};
    use plumbline::platform::{BrowserStore, ServiceWorker, WebLocks, World, crashed, start};
    use plumbline::ui::{Shell, ShellProps};

    // Not std's: Yew would put its own in that place.
    yew::set_custom_panic_hook(Box::new(crashed));
    let store = BrowserStore::new("plumbline", BrowserStore::VERSION);
    yew::platform::spawn_local(async move {
        let start = start(&store, World.id()).await;
        let ports = Rc::new(Ports {
            store: RefCell::new(Rc::new(store)),
            keeping: RefCell::new(Keeping::default()),
            clock: Box::new(World),
            random: Box::new(World),
            files: Box::new(World),
            timer: Box::new(World),
            page: Box::new(World),
            copy: Box::new(ServiceWorker),
            health: Box::new(World),
            locks: Box::new(WebLocks::default()),
        });
        #[cfg(feature = "bench")]
        plumbline::ui::bench::seed(ports.clone()).await;
        let place = gloo::utils::document().get_element_by_id("app").expect("index.html has it");
        place.set_text_content(None); // the words that stood there while starting
        yew::Renderer::<Shell>::with_root_and_props(
            place,
            ShellProps { ports, start: start.into() },
        )
        .render();
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: make run. The command line is `plumbline`.");
}
