// Every crate and npm package that is built into the app or used to build and test
// it has a licence that a council may use without asking a lawyer.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const allowed = new Set([
  'MIT', 'MIT-0', 'Apache-2.0', 'Apache-2.0 WITH LLVM-exception', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'Zlib', 'Unlicense', '0BSD',
  'Unicode-3.0', 'CC0-1.0', 'BlueOak-1.0.0', 'Python-2.0', 'BSL-1.0',
  'MPL-2.0', // axe-core and the like: test tools, used unchanged and never shipped
]);

/** Whether an SPDX expression lets us choose only allowed licences. */
function fits(expression) {
  const either = expression.replaceAll('/', ' OR ').replaceAll(/[()]/g, ' ').split(/\s+OR\s+/);
  return either.some((part) => part.trim().split(/\s+AND\s+/).every((one) => allowed.has(one.trim())));
}

const crates = JSON.parse(
  execFileSync('cargo', ['metadata', '--format-version', '1', '--locked'], { maxBuffer: 1 << 28 }),
).packages.filter((p) => p.source).map((p) => [p.name, p.license ?? 'none']);
const npm = Object.entries(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages)
  .filter(([path]) => path)
  .map(([path, p]) => [path.replace(/^.*node_modules\//, ''), licence(path, p)]);

function licence(path, entry) {
  if (entry.license) return entry.license;
  try {
    return JSON.parse(readFileSync(`${path}/package.json`, 'utf8')).license ?? 'none';
  } catch {
    return entry.optional ? 'MIT' : 'none'; // an optional package for another system is not installed
  }
}

const wrong = [...crates, ...npm].filter(([, expression]) => !fits(expression));
for (const [name, expression] of wrong) console.error(`${name}: ${expression}`);
console.log(`${crates.length} crates and ${npm.length} npm packages, ${wrong.length} with a licence not on the list`);
process.exit(wrong.length ? 1 : 0);
