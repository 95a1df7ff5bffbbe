#!/usr/bin/env bash
# How fast it is, natively and in Chromium. Not a test: nothing here fails for being slow.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
need_rust_and_node
bash scripts/tools.sh
bash scripts/browser.sh

step "Natively (10 minutes, half of it building)"
cargo bench --profile native --bench native -- --noplot
node tests/bench/table.mjs

step "In Chromium (3 minutes, most of it building)"
export CHROMEDRIVER="${CHROMEDRIVER:-$(command -v chromedriver)}"
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
export WASM_BINDGEN_TEST_WEBDRIVER_JSON="$PWD/tests/browser/webdriver.json"
cargo test --release --target wasm32-unknown-unknown --test wasm-bench -- --nocapture
