#!/usr/bin/env bash
# Finds each build tool; uses what is there if its version fits, else installs it.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

need_rust_and_node

# The crate and the program that reads its output must be of one version, so the
# lock file is the only place that says which.
bindgen=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/"/, "", $3); print $3; exit }' Cargo.lock)
trunk=0.21.14

if ! [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]; then
  has rustup || stop "Rust's WebAssembly target is missing, and so is rustup to install it. Install rustup from https://rustup.rs."
  step "Installing Rust's WebAssembly target (half a minute)"
  rustup target add wasm32-unknown-unknown || stop "Could not install the target wasm32-unknown-unknown."
fi
if ! fits wasm-bindgen "$bindgen" || ! has wasm-bindgen-test-runner; then
  step "Installing wasm-bindgen $bindgen from source (1 to 3 minutes, once)"
  # Not --locked: its own lock file can name versions that a mirror lacks.
  install wasm-bindgen-cli --version "$bindgen"
fi
if ! fits trunk "$trunk"; then
  step "Installing Trunk $trunk from source (4 to 8 minutes, once)"
  install trunk --version "$trunk" --locked --no-default-features --features rustls
fi
if ! cmp -s package-lock.json node_modules/.plumbline-lock 2>/dev/null; then
  step "Installing npm packages (under a minute)"
  # No package of ours needs to run code when it is installed, or its optional parts.
  npm ci --ignore-scripts --omit=optional --no-audit --no-fund --loglevel=error || stop "npm could not install the packages of package-lock.json."
  cp package-lock.json node_modules/.plumbline-lock
fi
has wasm-opt || stop "wasm-opt is missing although the npm package binaryen brings it. Delete node_modules and try again."
