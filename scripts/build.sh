#!/usr/bin/env bash
# Builds the release app into dist/.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
bash scripts/tools.sh
sources=(Cargo.toml Cargo.lock Trunk.toml index.html package-lock.json src static)
if [ -f dist/index.html ] && [ -z "$(find "${sources[@]}" -newer dist/index.html -print -quit)" ]; then
  step "The release app in dist/ is up to date"
  exit 0
fi
step "Building the release app (2 to 3 minutes the first time, seconds when nothing changed)"
mkdir -p target
touch target/build-began
trunk build --release --offline true "$@"
# What is there to be measured (the feature `bench`) is in no build that is shipped.
if grep -qa benchSeed dist/*.wasm dist/*.js; then
  rm dist/index.html
  stop "The build holds the hooks of tests/bench/peers. Build it without the feature bench."
fi
# Sources that were changed while it built are newer than this, and are built next time.
touch -r target/build-began dist/index.html
