//! Browser entry: builds the adapters and mounts the screens. No logic.

#[cfg(target_arch = "wasm32")]
fn main() {
    use std::cell::RefCell;
    use std::rc::Rc;

    use plumbline::app::{Ports, Random as _};
    use plumbline::platform::{BrowserStore, World, show_crash, start};
    use plumbline::ui::{Shell, ShellProps};

    std::panic::set_hook(Box::new(|info| {
        // Positions in our own sources, and messages that are constants: no case content.
        console_error_panic_hook::hook(info);
        show_crash();
    }));
    let store = BrowserStore::new("plumbline");
    yew::platform::spawn_local(async move {
        let start = start(&store, World.id()).await;
        let ports = Rc::new(Ports {
            store: RefCell::new(Rc::new(store)),
            clock: Box::new(World),
            random: Box::new(World),
            files: Box::new(World),
            timer: Box::new(World),
            page: Box::new(World),
        });
        let place = gloo::utils::document().get_element_by_id("app").expect("index.html has it");
        place.set_text_content(None); // the words that stood there while starting
        yew::Renderer::<Shell>::with_root_and_props(place, ShellProps { ports, start }).render();
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: make run. The command line is `plumbline`.");
}
