# What the scripts share. Sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Build tools that we install live here, beside other versions you may have.
tools="${PLUMBLINE_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/plumbline/tools}"
export PATH="$tools/bin:$PWD/node_modules/.bin:$PATH"

# Trunk reads NO_COLOR as true or false and stops at the usual 1.
[ -z "${NO_COLOR:-}" ] || export NO_COLOR=true

now="Setting up"
step() { now="$*"; printf '\n== %s\n' "$now"; }
stop() { printf '\nStopped: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# Whether a tool is here in this version.
fits() { has "$1" && "$1" --version 2>/dev/null | grep -qE "\b${2//./\\.}\b"; }

# Tools that only build others need no optimising: it would double the wait.
install() {
  CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    cargo install --quiet --root "$tools" "$@" ||
    stop "Could not install $1. Without a network: put it on PATH yourself ($*)."
}

need_rust_and_node() {
  has cargo || stop "Rust is missing. Install it from https://rustup.rs, open a new terminal, and try again."
  local rust found
  rust=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
  found=$(rustc --version | awk '{ print $2 }')
  printf '%s\n' "$rust" "$found" | sort -C -V ||
    stop "Rust $found is too old. Install $rust or newer with: rustup update stable"
  # Sass and its helpers ask for 20.19.
  has node || stop "Node.js is missing. Install version 20.19 or newer from https://nodejs.org, and try again."
  node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' ||
    stop "Node.js $(node --version) is too old. Install version 20.19 or newer from https://nodejs.org, and try again."
}
