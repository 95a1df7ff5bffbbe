# What the scripts share. Sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Build tools that we install live here, beside other versions you may have.
tools="${PLUMBLINE_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/plumbline/tools}"
export PATH="$tools/bin:$PWD/node_modules/.bin:$PATH"

step() { printf '\n== %s\n' "$*"; }
stop() { printf '\nStopped: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

need_rust_and_node() {
  has cargo || stop "Rust is missing. Install it from https://rustup.rs (1.95 or newer), open a new terminal, and try again."
  has node || stop "Node.js is missing. Install version 20 or newer from https://nodejs.org, and try again."
  node -e 'process.exit(+process.versions.node.split(".")[0] >= 20 ? 0 : 1)' ||
    stop "Node.js $(node --version) is too old. Install version 20 or newer from https://nodejs.org, and try again."
}
