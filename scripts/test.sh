#!/usr/bin/env bash
# Everything that must hold, in the order in which it fails soonest.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# The last line says how it went, for whoever reads only that.
trap 'code=$?; [ $code = 0 ] && printf "\nAll of it passed.\n" || printf "\nFailed at: %s\n" "$now"; exit $code' EXIT

need_rust_and_node
node scripts/serve.mjs --free "${PLUMBLINE_TEST_PORT:-8090}" # better now than after ten minutes
bash scripts/tools.sh
bash scripts/browser.sh

step "Format (seconds)"
cargo fmt --check || stop "Some sources are not formatted. Run: make fmt"

step "Licences of what we use (seconds)"
node scripts/licences.mjs

step "Known weaknesses of what we use (seconds, as far as registries answer)"
bash scripts/known.sh

step "Clippy, native and WebAssembly (1 to 2 minutes the first time)"
cargo clippy --quiet --all-targets --all-features -- -D warnings
cargo clippy --quiet --target wasm32-unknown-unknown --lib --bins --test browser --test wasm-bench -- -D warnings

step "Documentation (half a minute)"
RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps --lib

step "Native tests (1 minute)"
cargo test --features schema --lib --bins --test it

step "Decision tables, run by engines that are not ours (1 minute)"
cargo build --quiet --features schema --bin plumbline
node --test tests/dmn/same-grades.test.mjs

step "Working days, against a calendar that is not ours (seconds)"
node --test tests/calendar/same-days.test.mjs

step "The frozen backup, opened by a program that is not ours (seconds)"
node --test tests/backup/same-audits.test.mjs

step "Browser tests of the parts that need one (1 to 3 minutes the first time)"
export CHROMEDRIVER="${CHROMEDRIVER:-$(command -v chromedriver)}"
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
export WASM_BINDGEN_TEST_WEBDRIVER_JSON="$PWD/tests/browser/webdriver.json"
cargo test --target wasm32-unknown-unknown --test browser

now="Building the release app"
bash scripts/build.sh

step "End to end, on the release build in Chromium (2 to 4 minutes)"
playwright test --config tests/e2e/playwright.config.mjs

step "Twenty kills of the browser while somebody types (2 minutes)"
node tests/e2e/kill.mjs 20

step "Kills at every stage of two people auditing one case (1 to 2 minutes)"
node tests/e2e/kill-together.mjs
