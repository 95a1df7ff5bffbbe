//! Opening a file, through the screen that does it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::utils::document;
use js_sys::Function;
use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Keeping, Ports, Timer as _};
use plumbline::platform::{ServiceWorker, WebLocks, World};
use plumbline::ui::{Shell, ShellProps};
use wasm_bindgen_test::wasm_bindgen_test;

/// Shows the screen, gives it a file made by this JavaScript, waits for the notice.
async fn notice_for(file: &str) -> String {
    let ports = Rc::new(Ports {
        store: RefCell::new(Rc::new(MemoryStore::default())),
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
    let start = Command::Start { device: "d1".into(), tools: Vec::new() };
    gloo::utils::window().location().set_hash("#/open").expect("shown");
    let place = document().create_element("div").expect("made");
    gloo::utils::body().append_child(&place).expect("shown");
    let props = ShellProps { ports, start: start.into() };
    let app = yew::Renderer::<Shell>::with_root_and_props(place.clone(), props).render();
    wait_for("#no-passphrase").await;
    let run = |script: &str| Function::new_no_args(script).call0(&wasm_bindgen::JsValue::NULL);
    run("document.querySelector('#no-passphrase').click()").expect("asked");
    wait_for("dialog[open]").await;
    run("document.querySelector('dialog[open] button').click()").expect("said");
    wait_for("#file").await;
    let choose = format!(
        "const files = new DataTransfer();
         files.items.add(new File([{file}], 'audit.json'));
         const input = document.getElementById('file');
         input.files = files.files;
         input.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    run(&choose).expect("chosen");
    let notice = wait_for("#notice").await;
    app.destroy();
    place.remove();
    notice
}

/// The text of the first such element, once there is one.
async fn wait_for(selector: &str) -> String {
    for _ in 0..200 {
        if let Ok(Some(element)) = document().query_selector(selector) {
            return element.text_content().unwrap_or_default();
        }
        World.after(20).await;
    }
    panic!("{selector} never came")
}

#[wasm_bindgen_test]
async fn the_text_of_a_file_arrives() {
    let notice = notice_for("'not an audit'").await;
    assert!(notice.contains("The file was not opened"), "{notice}");
    assert!(notice.contains("JSON"), "{notice}");
}

#[wasm_bindgen_test]
async fn a_file_that_is_far_too_large_is_not_even_read() {
    let notice = notice_for("new Uint8Array(32 * 1024 * 1024 + 1)").await;
    assert!(notice.contains("larger than 32 MiB"), "{notice}");
    assert!(notice.contains("Nothing on this device has changed"), "{notice}");
}
