// Builds the app with its bench hooks, as the peers' runner wants it, into
// ~/.cache/peerbench/dist/ours (PEERBENCH=... to move it). README.md says how to go on.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { tool } from './records.mjs';

const peers = process.env.PEERBENCH ?? join(homedir(), '.cache/peerbench');
const dist = join(peers, 'dist/ours');
const run = (program, ...words) => execFileSync(program, words, { stdio: 'inherit' });
run('trunk', 'build', '--release', '--offline', 'true', '--features', 'bench', '--dist', dist);

/** RFC 8785 for what stands in these tools: plain strings and small whole numbers. */
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
};

mkdirSync(join(dist, 'forms'), { recursive: true });
for (const n of [50, 500, 2000]) {
  const ours = tool(JSON.parse(readFileSync(join(peers, `dist/plain/forms/${n}.json`), 'utf8')));
  const digest = createHash('sha256').update(canonical(ours)).digest('hex');
  writeFileSync(join(dist, `forms/${n}.json`), JSON.stringify({ n, digest, tool: JSON.stringify(ours) }));
}
for (const file of ['hooks.js', 'records.mjs']) copyFileSync(join(import.meta.dirname, file), join(dist, file));
// The page loads the hooks first, at once with what they import, since they are none of the
// app's time; the service worker knows the page by its digest.
const [page, worker] = [join(dist, 'index.html'), join(dist, 'sw.js')];
const hooks = '<link rel="modulepreload" href="records.mjs"><script type="module" src="hooks.js"></script>';
const before = readFileSync(page, 'utf8');
const after = before.replace('<script', () => `${hooks}<script`);
const integrity = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
writeFileSync(page, after);
writeFileSync(worker, readFileSync(worker, 'utf8').replace(integrity(before), () => integrity(after)));
