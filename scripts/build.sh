#!/usr/bin/env bash
# Builds the release app into dist/.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
bash scripts/tools.sh
step "Building the release app (2 to 3 minutes the first time, seconds when nothing changed)"
trunk build --release --offline true "$@"
