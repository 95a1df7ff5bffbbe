// What two people do who audit a case on a device each, by their browsers.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { go } from './begin.mjs';
import { tool } from './whole-audit.mjs';

export const WORDS = 'seven green bottles hanging';
export const canary = (who) => `CANARY-${who}`;
export const saved = (page) => expect(page.locator('#saved')).toHaveText(/^Saved/);

/** The text of a file that was saved, which is left nowhere. */
export async function textOf(download) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-file-'));
  const path = join(folder, 'file');
  await download.saveAs(path);
  const text = readFileSync(path, 'utf8');
  await download.delete();
  rmSync(folder, { recursive: true });
  return text;
}

/** Saves the file for the other person. */
export async function give(page, audit, words = WORDS) {
  await go(page, audit, 'together');
  await page.fill('#passphrase-new', words);
  await page.fill('#passphrase-again', words);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file for them' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^hand-over-K-17-\d{4}-\d\d-\d\d-from-(auditor|practitioner)\.age$/);
  const text = await textOf(file);
  expect(text).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
  return text;
}

const asFile = (text) => ({ name: 'hand-over.age', mimeType: 'text/plain', buffer: Buffer.from(text) });

/** Takes in a file from the other person. */
export async function take(page, where, text, words = WORDS) {
  await page.evaluate((address) => location.assign(address), where);
  await page.setInputFiles('#take-in', asFile(text));
  await expect(page.locator('#opens')).toBeFocused();
  await page.fill('#opens', words);
  await page.getByRole('button', { name: 'Open the file' }).click();
}

/** Seals what the person at this screen has answered. */
export async function seal(page, audit) {
  await go(page, audit, 'together');
  await page.getByRole('button', { name: 'Seal my answers' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Seal my answers' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await saved(page);
}

/** Writes the canary word of a person as a comment. */
export async function comment(page, audit, who) {
  const section = tool.sections[0];
  const [first] = section.children.filter((child) => child.ask);
  await go(page, audit, `section/${section.id}`);
  await page.fill(`#comment-${first.id}`, `${canary(who)} saw the record`);
  await page.locator(`#comment-${first.id}`).blur();
  await saved(page);
}
