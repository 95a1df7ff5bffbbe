#!/usr/bin/env bash
# Builds the app and serves it on this machine.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
need_rust_and_node
# Before the wait for the build, not after it.
node scripts/serve.mjs --free "$1"
bash scripts/build.sh
exec node scripts/serve.mjs dist "$1"
