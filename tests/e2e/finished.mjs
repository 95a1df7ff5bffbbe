// Files of audits that are done, made of the frozen example: for tests of what comes after.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import canonicalize from 'canonicalize';

import { at } from './begin.mjs';

const example = new URL('../cases/formats/plumbline.audit.1/complete.json', import.meta.url);

/** A signed-off audit of this reference, with a comment of this length. */
export function finished(reference, comment = 0) {
  const { digest, ...file } = JSON.parse(readFileSync(example, 'utf8'));
  file.audit.id = createHash('md5').update(reference).digest('hex');
  file.audit.header.reference = reference;
  const [entry] = Object.values(file.audit.tracks.auditor.entries);
  if (comment > 0) entry.comment = 'x'.repeat(comment);
  digest.value = createHash('sha256').update(canonicalize(file)).digest('hex');
  const text = JSON.stringify({ ...file, digest }, null, 2);
  return { name: 'audit.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** Opens its file; says that there is to be no passphrase if that is asked. */
export async function openFinished(page, file) {
  await at(page, '/#/open');
  await page.setInputFiles('#file', file);
  await page.waitForURL(/#\/audit\/[0-9a-f]{32}$/);
  return page.url();
}
