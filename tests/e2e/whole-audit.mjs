// The main job, whole, by keyboard alone: choose a passphrase, start, give the facts,
// answer every question, check, sign off, save the file.
import { readFileSync } from 'node:fs';
import { WORDS } from './begin.mjs';
import { Keys } from './keys.mjs';
import { shot } from './shots.mjs';
import { expect } from './watch.mjs';

export const tool = JSON.parse(readFileSync(new URL('../../static/instruments/placed-with-parents.json', import.meta.url)));
export const steady = tool.cases[0]; // a worked case: everything met, so its grades are known

/** From the list of audits to the file; `between` happens after the third section. */
export async function wholeAudit(page, between = async () => {}) {
  const keys = new Keys(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audits on this device');
  await shot(page, 'home-empty');

  await keys.follow(page.locator('main').getByRole('link', { name: 'Start an audit' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose a passphrase');
  await keys.type(page.locator('#passphrase-new'), WORDS);
  await keys.type(page.locator('#passphrase-again'), WORDS);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start an audit');
  await keys.choose('tool', 1);
  await keys.type(page.locator('#reference'), 'K-17');
  await keys.choose('chosen', 0);
  await keys.choose('kind', 2);
  await keys.date('from', '2025-12-01');
  await keys.date('to', '2026-04-14');
  for (const id of ['audit-date', 'audit-date-month', 'audit-date-year']) {
    await keys.tabTo(page.locator(`#${id}`));
    await keys.press('Control+A');
    await page.keyboard.type({ 'audit-date': '14', 'audit-date-month': '4', 'audit-date-year': '2026' }[id]);
  }
  await keys.type(page.locator('#auditor'), 'Team manager');
  await shot(page, 'start');
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Facts of the case');
  await facts(page, keys);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('K-17');
  await shot(page, 'tasks-new');

  await sections(page, keys, tool.sections.slice(0, 3));
  await between();
  await sections(page, keys, tool.sections.slice(3));
  await shot(page, 'tasks-done');

  await keys.follow(page.getByRole('link', { name: 'Grades and why' }));
  await expect(page.locator('.pl-reasons__grade').first()).toHaveText('Good');
  await shot(page, 'grades');
  await keys.follow(page.getByRole('link', { name: 'Back' }));
  await keys.follow(page.getByRole('link', { name: 'Check and sign off' }));
  await shot(page, 'check');
  await keys.follow(page.getByRole('button', { name: 'Sign off' }));
  await expect(page.getByRole('heading', { name: 'Audit signed off' })).toBeVisible();
  await shot(page, 'signed-off');
  await expect(page.locator('#saved')).toHaveText(/^Saved \d\d:\d\d:\d\d$/);

  const download = page.waitForEvent('download');
  await keys.follow(page.getByRole('button', { name: 'Save the file', exact: true }));
  const file = await download;
  expect(file.suggestedFilename()).toBe('audit-K-17-2026-04-14.json');
  return file;
}

/** Gives the facts of the worked case, each on its page. */
async function facts(page, keys) {
  for (const fact of tool.facts) {
    const value = steady.facts[fact.id];
    const id = `fact-${fact.id}`;
    if (value === undefined) continue; // not asked for on this pathway
    await expect(page).toHaveTitle(`Facts of the case: ${fact.label} – Plumbline`);
    if (fact.kind === 'choice') await keys.choose(id, fact.options.findIndex((option) => option.id === value));
    else if (fact.kind === 'yes-no') await keys.choose(id, value ? 0 : 1);
    else if (fact.kind === 'date') await keys.date(id, value);
    else if (fact.kind === 'number') await keys.type(page.locator(`#${id}`), String(value));
    else {
      await keys.tabTo(page.locator(`#${id}`));
      for (const date of value) {
        await page.keyboard.type(date.split('-').reverse().join('/'));
        await keys.press('Enter');
      }
      await keys.press('Tab'); // the button below
      await keys.press('Enter');
      const list = page.locator('.pl-fact', { has: page.locator(`#${id}`) }).locator('.pl-dates__item');
      await expect(list).toHaveCount(value.length);
    }
    if (fact === tool.facts[0]) await shot(page, 'fact-first');
    await keys.follow(page.getByRole('button', { name: /^Continue/ }));
  }
}

/** Answers every question of some sections as the worked case does. */
async function sections(page, keys, list) {
  for (const section of list) {
    await keys.follow(page.getByRole('link', { name: section.title, exact: true }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(section.title);
    for (const child of section.children.filter((child) => child.ask)) {
      const levels = tool.scales[child.scale].map((level) => level.id);
      await keys.choose(`q-${child.id}`, levels.indexOf(steady.answers[child.id]));
    }
    if (section.id === 'safety') await keys.type(page.locator('#comment-risks-assessed'), 'Seen in the assessment of March');
    await shot(page, `section-${section.id}`);
    await keys.follow(page.getByRole('link', { name: 'Back to the task list' }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('K-17');
  }
}
