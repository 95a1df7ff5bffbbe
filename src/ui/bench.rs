//! What the measurements beside other form engines call (tests/bench/peers). In no build
//! that is shipped: behind the feature `bench`.

use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::app::App;
use crate::app::{Append, Command, Effect, PLAIN, Ports, grade_in_words};
use crate::calendar::parse_iso;
use crate::grading::{Answer, Inputs, Running};
use crate::instrument::{self, Instrument, Ix, Kind};

/// Puts the audit on the device that `window.benchSeed` promises, before it is opened
/// like any other.
pub async fn seed(ports: Rc<Ports>) {
    let seed = Promise::from(get(&js_sys::global(), "benchSeed"));
    if let Ok(records) = JsFuture::from(seed).await {
        put(ports, records).await;
    }
}

/// Sets `window.plumbline`.
pub(super) fn expose(app: &App, ports: &Rc<Ports>) {
    let ports = ports.clone();
    let store = Closure::<dyn Fn(JsValue) -> Promise>::new(move |records| {
        let put = put(ports.clone(), records);
        future_to_promise(async { Ok(put.await.into()) })
    });
    let app = app.clone();
    let write = Closure::<dyn Fn() -> Option<String>>::new(move || exported(&app));
    let engine = Closure::<dyn Fn(String) -> Function>::new(|tool: String| engine(&tool));
    let hooks = Object::new();
    set(&hooks, "put", store.into_js_value());
    set(&hooks, "serialize", write.into_js_value());
    set(&hooks, "engine", engine.into_js_value());
    set(&js_sys::global(), "plumbline", hooks.into());
}

/// Whether the store took the records.
async fn put(ports: Rc<Ports>, records: JsValue) -> bool {
    let text = |name: &str| get(&records, name).as_string().unwrap_or_default();
    let events = Array::from(&get(&records, "events"));
    let append = Append {
        under: PLAIN.to_owned(),
        audit: text("audit"),
        log: text("log"),
        after: 0,
        head: text("head"),
        entries: (0..).zip(events.iter().filter_map(|event| event.as_string())).collect(),
        tool: (text("digest"), text("tool").into()),
    };
    let store = ports.store.borrow().clone();
    store.append(append).await.is_ok()
}

/// The open audit as its file has it.
fn exported(app: &App) -> Option<String> {
    app.send(Command::Flush); // so that nothing but the file follows from exporting
    app.follow(Command::Export).into_iter().find_map(|effect| match effect {
        Effect::Offer { text, .. } => Some(text),
        _ => None,
    })
}

/// A function that takes answers (0 to 2 a level, 3 not applicable), gives them one by one,
/// each followed by all grades that hang on it, and returns the first verdict in words.
fn engine(tool: &str) -> Function {
    let tool = instrument::parse(tool).expect("a sound tool");
    let answer = Closure::<dyn Fn(Array) -> String>::new(move |answers: Array| {
        let answers = answers.iter().map(|answer| match answer.as_f64() {
            Some(level) if level < 3.0 => Answer::Level(level as u8),
            _ => Answer::NotApplicable,
        });
        graded(&tool, answers)
    });
    answer.into_js_value().unchecked_into()
}

fn graded(tool: &Instrument, answers: impl Iterator<Item = Answer>) -> String {
    let mut inputs = Inputs::new(tool, parse_iso("2026-06-01").expect("a date"));
    let mut grades = Running::new(tool, &inputs);
    let is_question = |ix: &Ix| matches!(tool.criteria[*ix].kind, Kind::Question(_));
    for (ix, answer) in (0..tool.criteria.len()).filter(is_question).zip(answers) {
        inputs.answer(ix, Some(answer));
        grades.change(tool, &inputs, [ix]);
    }
    let verdict = tool.verdicts[0];
    grade_in_words(tool, verdict, grades.of[verdict])
}

fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn set(of: &JsValue, name: &str, value: JsValue) {
    let _ = Reflect::set(of, &name.into(), &value); // our own objects take everything
}
