# What the scripts share. Sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Build tools that we install live here, beside other versions you may have.
tools="${PLUMBLINE_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/plumbline/tools}"
export PATH="$tools/bin:$PWD/node_modules/.bin:$PATH"

step() { printf '\n== %s\n' "$*"; }
stop() { printf '\nStopped: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }
