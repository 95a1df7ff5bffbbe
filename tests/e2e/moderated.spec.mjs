// Somebody grades an audit again: told whose grades they see, held to answer all of it; what they
// found is read on another device. What is sealed and hidden is tested in together.spec.mjs.
import { readFileSync } from 'node:fs';

import { at, go } from './begin.mjs';
import { clean } from './clean.mjs';
import { finished } from './finished.mjs';
import { saved, seal } from './pair.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

const file = finished('K-17');
const { sections } = JSON.parse(file.buffer.toString()).instrument.body;
const whose = (page) => page.getByRole('region', { name: 'Whose grades these are' });

const asked = (criterion) => (criterion.ask ? [criterion] : (criterion.children ?? []).flatMap(asked));

/** Answers every question with the best level. */
async function answer(page, audit, some = sections) {
  for (const section of some) {
    await go(page, audit, `section/${section.id}`);
    for (const { id } of asked(section)) await page.check(`#q-${id}`);
  }
  await saved(page);
}

async function moderated(page) {
  await at(page, '/#/open');
  await page.check('#purpose-2');
  await page.setInputFiles('#file', file);
  await page.waitForURL(/#\/audit\/[0-9a-f]{32}$/);
  const audit = page.url();
  await expect(whose(page)).toContainText('grade blind');
  await clean(page, 'task list, moderating blind');
  await answer(page, audit, sections.slice(1));
  await go(page, audit, 'together');
  await expect(page.locator('#left-to-seal')).toContainText('One question is not answered. Answer it first');
  await expect(page.getByText('The other person')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Seal my answers' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Go to the questions' }).click();
  await answer(page, audit, sections.slice(0, 1));
  await seal(page, audit);
  return audit;
}

test('a moderator is told whose grades they see, and what they found is read elsewhere', async ({ page, browser, baseURL }) => {
  const audit = await moderated(page);
  await expect(page.locator('#differ')).toContainText('differently');
  await expect(page.getByText('The audit: Partly')).toBeVisible();
  await clean(page, 'what moderator and audit answered');
  await shot(page, 'moderated-answers');
  for (const screen of ['', 'check', 'print', 'summary', 'export']) {
    await go(page, audit, screen);
    await expect(whose(page), screen).toContainText('not the audit’s own');
  }
  await expect(page.getByRole('link', { name: 'Feedback for the practitioner' })).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(whose(page)).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await go(page, audit, 'check');
  await expect(page.locator('#beside')).toContainText('Say whether the grades hold');
  await go(page, audit, 'together');
  await page.check('#outcome-2');
  await page.getByLabel('Something else').check();
  await page.fill('#outcome-words', 'The plan was made anew in May');
  await page.getByRole('button', { name: 'Save the outcome' }).click();
  await expect(page.locator('#concluded')).toBeFocused();
  await go(page, audit, 'check');
  await expect(page.locator('#beside')).toContainText('you have said whether its grades hold');
  await go(page, audit, 'export');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file', exact: true }).click();
  const result = await download;
  expect(result.suggestedFilename()).toMatch(/^audit-K-17-.*-moderated\.json$/);
  const buffer = readFileSync(await result.path());

  const context = await browser.newContext({ baseURL });
  const other = await context.newPage();
  await at(other, '/#/open');
  await other.setInputFiles('#file', { name: 'audit.json', mimeType: 'application/json', buffer });
  await other.waitForURL(/#\/audit\/[0-9a-f]{32}$/);
  const here = other.url();
  await expect(whose(other)).toHaveCount(0);
  await other.getByRole('link', { name: 'Outcome of moderation' }).click();
  const said = async () => {
    await expect(other.getByText('Changed: at least one grade')).toBeVisible();
    await expect(other.getByText('The plan was made anew in May')).toBeVisible();
    await expect(other.getByRole('columnheader', { name: 'The moderator' })).toBeVisible();
  };
  await said();
  await clean(other, 'outcome of moderation');
  await shot(other, 'outcome');
  for (const screen of ['check', 'print']) {
    await go(other, here, screen);
    await said();
  }
  await other.emulateMedia({ media: 'print' });
  await said();
  await context.close();
});

test('what is chosen at the wrong place says the right one', async ({ page }) => {
  const text = (name, words) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) });
  const notice = page.locator('#notice');
  await at(page, '/#/open');
  await page.setInputFiles('#take-in', text('letter.age', 'Dear colleague'));
  await expect(notice).toContainText('not made to hand over');
  await expect(page.locator('#opens')).toHaveCount(0);
  await page.setInputFiles('#file', text('a.age', '-----BEGIN AGE ENCRYPTED FILE-----\nYQ=='));
  await expect(notice).toContainText('choose it under “Take in a file from the other person”');
  await page.setInputFiles('#take-in', file);
  await expect(notice).toContainText('choose it under “Audit file”');
  await page.setInputFiles('#take-in', text('from-anna.age', '-----BEGIN AGE ENCRYPTED FILE-----\nYQ=='));
  await expect(page.locator('#opens')).toBeFocused();
  await expect(page.locator('#opens')).toHaveAccessibleDescription(/from-anna\.age/);
});
