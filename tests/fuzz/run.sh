#!/usr/bin/env bash
# Runs one target for a while: run.sh instrument|case|import|check|paste|backup|hand_over|age [SECONDS]
# and then keeps, in kept/TARGET, the inputs that reach what no seed does.
# Needs cargo-fuzz (cargo install cargo-fuzz --locked) and a C++ compiler; no nightly,
# since there is no unsafe code for a sanitizer to watch.
set -euo pipefail
cd "$(dirname "$0")"
target="$1" seconds="${2:-600}" cases=../cases

seeds="seeds/$target"
rm -rf "$seeds"
mkdir -p "$seeds" "corpus/$target"
case "$target" in
  instrument | check)
    for file in "$cases"/grading/*/instrument.json; do cp "$file" "$seeds/$(basename "$(dirname "$file")").json"; done
    cp "$cases"/instrument/base.json "$cases"/instruments/small.json "$cases"/sentences/tool.json ../../static/instruments/*.json "$seeds" ;;
  case) cat "$cases"/grading/*/cases.jsonl | split -l 1 -a 4 - "$seeds/" ;;
  paste) printf '%s\n' '3 Feb 26' '03/02/2026, 14:00' '2026-02-03T10:00:00Z' '"3 February 2026",visit' 'Tue 3rd Feb' '31/02/2026' '45,000.5' >"$seeds/dates" ;;
  backup) cp "$cases"/formats/plumbline.backup.1/*.json "$seeds" ;;
  age) node -e '
    const { writeFileSync } = require("node:fs");
    for (const { name, expect, compressed, file } of require("../cases/age/cctv.json")) if (expect === "success" && !compressed) writeFileSync(`${process.argv[1]}/${name}`, file, "base64");
    ' "$seeds" ;;
  hand_over) cp "$cases"/formats/plumbline.hand-over.1/*.json "$seeds" ;;
  import) cp "$cases"/formats/plumbline.audit.1/*.json "$seeds" ;;
esac

# Every word in quotes that stands in a seed.
grep -ohrE '"[A-Za-z0-9./ -]{1,40}"' "$seeds" | sort -u | sed 's/"/\\"/g; s/.*/"&"/' >"seeds/$target.dict"

mkdir -p "kept/$target"
run() { cargo fuzz run --fuzz-dir . --sanitizer none "$target" "$@"; }
run "corpus/$target" "kept/$target" "$seeds" -- -dict="seeds/$target.dict" -max_len=65536 -max_total_time="$seconds" \
  -timeout=60 -rss_limit_mb=2048 -print_final_stats=1

# Short inputs alone, so that the folder stays small enough for a repository.
rm -rf "seeds/$target.short" && mkdir "seeds/$target.short"
find "corpus/$target" "kept/$target" -type f -size -2k -exec cp -t "seeds/$target.short" {} +
rm -rf "kept/$target" && cp -r "$seeds" "kept/$target"
run "kept/$target" "seeds/$target.short" -- -merge=1 -rss_limit_mb=2048
(cd "$seeds" && find . -type f -print0) | (cd "kept/$target" && xargs -0 rm -f)
