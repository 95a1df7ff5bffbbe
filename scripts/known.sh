#!/usr/bin/env bash
# Known weaknesses of what we use, as far as the registries answer from here; what could
# not be asked is said, and is no failure. Licences, bans and sources need no network.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

deny=0.20.2
if ! fits cargo-deny "$deny"; then
  step "Installing cargo-deny $deny from source (2 to 4 minutes, once)"
  install cargo-deny --version "$deny" --locked
fi

cargo deny --offline --log-level error check licenses bans sources

if timeout 60 cargo deny --log-level error fetch db >/dev/null 2>&1; then
  cargo deny --log-level error check advisories
else
  echo "The list of advisories about crates (rustsec.org) does not answer from here: not asked."
fi

# npm ends with 1 for what it found and for a registry that does not answer. All packages
# are tools that build and test, and run on no council's machine: told, and no failure.
report=$(timeout 60 npm audit --json 2>/dev/null || true)
node -e '
const report = JSON.parse(process.argv[1] || "{}");
const found = report.metadata?.vulnerabilities;
if (!found) { console.log("The npm registry does not answer what is known about packages: not asked."); process.exit(0); }
console.log(`npm: ${found.total} known weaknesses in tools that build and test`);
for (const [name, { severity }] of Object.entries(report.vulnerabilities)) console.log(`  ${severity}: ${name}`);
' "$report"
