// Writes into the built service worker which files it keeps, each with its SHA-256.
//   node scripts/precache.mjs FOLDER
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What the app never asks for itself: the worker, and schemas for other programs. */
const left = (path) => path === 'sw.js' || path.startsWith('schema/');
const digest = (bytes, form) => createHash('sha256').update(bytes).digest(form);

/** The exact list: path to integrity; '' is the page. */
export function precache(folder) {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = all.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const kept = paths.filter((path) => !left(path)).sort();
  const line = (path) => [path === 'index.html' ? '' : path, `sha256-${digest(readFileSync(join(folder, path)), 'base64')}`];
  return Object.fromEntries(kept.map(line));
}

const folder = process.argv[2] ?? process.env.TRUNK_STAGING_DIR;
const files = JSON.stringify(precache(folder));
const worker = join(folder, 'sw.js');
const fill = (text, from, to) => {
  if (!text.includes(from)) throw new Error(`${worker} has no place ${from}`);
  return text.replace(from, () => to);
};
const text = fill(readFileSync(worker, 'utf8'), '{} /* FILES */', files);
writeFileSync(worker, fill(text, "'' /* VERSION */", `'${digest(files, 'hex').slice(0, 16)}'`));
