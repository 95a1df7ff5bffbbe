//! What unlocking costs in Chromium, and sealing.

use js_sys::Function;
use plumbline::vault::{Cost, Locked, Passphrase, Position, Unlocked};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

const RUNS: usize = 7;

/// Speed alone is measured, so the bytes may be predictable.
fn draw(bytes: &mut [u8]) {
    bytes.fill(7);
}

fn median(mut run: impl FnMut()) -> f64 {
    let now = Function::new_no_args("return performance.now()");
    let now = || now.call0(&JsValue::UNDEFINED).ok().and_then(|now| now.as_f64()).expect("a time");
    let time = |_| {
        let start = now();
        run();
        now() - start
    };
    let mut times: Vec<f64> = (0..RUNS).map(time).collect();
    times.sort_by(f64::total_cmp);
    times[RUNS / 2]
}

#[wasm_bindgen_test]
fn one_passphrase_is_tried() {
    let key = Unlocked::new(&draw);
    let passphrase = Passphrase::new("kettle violin harbour mango".into());
    for (memory, passes) in [(19, 2), (64, 3), (96, 4), (128, 4)] {
        let cost = Cost::new(memory * 1024, passes, 1).expect("within bounds");
        let locked = Locked::new(&key, &passphrase, cost, &draw);
        let took = median(|| drop(locked.unlock(&passphrase).expect("its passphrase")));
        console_log!("Argon2id, {memory} MiB, {passes} passes: {took:.0} ms");
    }
}

#[wasm_bindgen_test]
fn records_are_sealed_and_opened() {
    let key = Unlocked::new(&draw);
    let head = Position::Head { audit: "a" };
    for length in [300, 100_000] {
        let text = "x".repeat(length);
        let sealed = key.seal(head, &text, &draw);
        let seal = median(|| (0..10).for_each(|_| drop(key.seal(head, &text, &draw)))) / 10.0;
        let open = median(|| (0..10).for_each(|_| drop(key.open(head, &sealed)))) / 10.0;
        console_log!("{length} bytes: sealed in {seal:.2} ms, opened in {open:.2} ms");
    }
}
