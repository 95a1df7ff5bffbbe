// Every crate and npm package that is built into the app or used to build and test
// it has a licence that a council may use without asking a lawyer.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const allowed = new Set([
  'MIT', 'MIT-0', 'Apache-2.0', 'Apache-2.0 WITH LLVM-exception', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'Zlib', 'Unlicense', '0BSD',
  'Unicode-3.0', 'CC0-1.0', 'BlueOak-1.0.0', 'Python-2.0', 'BSL-1.0',
]);

// Test tools, used unchanged and never shipped, may have these too: axe-core does, and
// date-holidays with what it rests on, whose days are Wikipedia's.
const tools = new Set([...allowed, 'MPL-2.0', 'CC-BY-3.0', 'PSF-2.0']);

/** Whether an SPDX expression lets us choose only licences on the list: AND binds before OR. */
function fits(expression, list) {
  const tokens = expression.replaceAll('/', ' OR ').match(/[()]|[^\s()]+(?: WITH [^\s()]+)?/g) ?? [];
  let at = 0;
  const one = () => {
    if (tokens[at] !== '(') return list.has(tokens[at++]);
    at++;
    const inner = either();
    at++;
    return inner;
  };
  const both = () => {
    let holds = one();
    while (tokens[at] === 'AND') { at++; holds = one() && holds; }
    return holds;
  };
  const either = () => {
    let holds = both();
    while (tokens[at] === 'OR') { at++; holds = both() || holds; }
    return holds;
  };
  return either() && at >= tokens.length;
}

const crates = JSON.parse(
  execFileSync('cargo', ['metadata', '--format-version', '1', '--locked', '--all-features'], { maxBuffer: 1 << 28 }),
).packages.filter((p) => p.source).map((p) => [p.name, p.license ?? 'none']);
const npm = Object.entries(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages)
  .filter(([path]) => path)
  .map(([path, p]) => [path.replace(/^.*node_modules\//, ''), p.license ?? 'none']);

const wrong = [
  ...crates.filter(([, expression]) => !fits(expression, allowed)),
  ...npm.filter(([, expression]) => !fits(expression, tools)),
];
for (const [name, expression] of wrong) console.error(`${name}: ${expression}`);
console.log(`${crates.length} crates and ${npm.length} npm packages, ${wrong.length} with a licence not on the list`);
process.exit(wrong.length ? 1 : 0);
