// Kills the browser at every stage of two people auditing one case, and of a third moderating.
//   node tests/e2e/kill-together.mjs [seed=1]
// Each stage is killed twice: a moment after it was asked for, when it may be there whole or
// not at all, and as soon as the page says "Saved", when it must be there. Nobody's answers
// are on the other's screen before both are shown, whatever was killed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '../../scripts/serve.mjs';
import { answerAll, giveFacts } from './answer.mjs';
import { WORDS as DEVICE, begun, fillStart, go, protect, unlock } from './begin.mjs';
import { dice, launch } from './lives.mjs';
import { canary, comment, give, saved, take, textOf } from './pair.mjs';
import { tool } from './whole-audit.mjs';

const plan = dice(Number(process.argv[2] ?? 1));
const server = await serve({ root: new URL('../../dist', import.meta.url).pathname, port: 0 });
const folder = mkdtempSync(join(tmpdir(), 'plumbline-kill-'));
const wrong = [];
const tally = { kills: 0, kept: 0, again: 0 };
const desks = [];

/** Somebody with a device of their own; `hidden` names whose words they may not see yet. */
async function desk(who, hidden) {
  const one = { who, hidden, profile: join(folder, who), audit: '' };
  one.life = await launch(one.profile);
  await protect(one.life.page, `${server.url}#/start`);
  desks.push(one);
  return one;
}

/** The browser is killed, started again, and shows a screen of the audit. */
async function dies(one, screen = '') {
  await one.life.kill();
  tally.kills++;
  one.life = await launch(one.profile);
  const { page } = one.life;
  await page.goto(one.audit ? `${one.audit}/${screen}` : `${server.url}#/`);
  await page.locator('#passphrase').waitFor();
  await unlock(page, DEVICE);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Whether nothing of somebody else is on any screen. */
async function blind(one, when) {
  const { page } = one.life;
  for (const screen of ['', `section/${tool.sections[0].id}`, 'history', 'together', 'grades', 'print']) {
    await go(page, one.audit, screen);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const who of one.hidden) {
      if ((await page.content()).includes(canary(who))) wrong.push(`${when}: the ${one.who} sees the ${who}'s words on "${screen}"`);
    }
  }
}

/** Does something on a screen, kills the browser before and after it is stored, and looks. */
async function stage(one, name, screen, act, isDone) {
  console.log(`  ${one.who}: ${name}`);
  const there = async () => {
    await show(one, screen);
    return isDone(one.life.page);
  };
  await show(one, screen);
  await act(one.life.page);
  await wait(plan.below(60));
  await dies(one, screen);
  if (await there()) {
    tally.kept++;
  } else {
    tally.again++;
    await act(one.life.page);
    await saved(one.life.page);
    await dies(one, screen);
    if (!(await there())) wrong.push(`${name}: was said to be saved, and is not there`);
  }
  if (one.hidden.length > 0) await blind(one, name);
}

async function show(one, screen) {
  await go(one.life.page, one.audit, screen);
  await one.life.page.getByRole('heading', { level: 1 }).waitFor();
}

/** Opens a file of which the device has nothing yet, and says which audit it became. */
async function opens(one, name, act, title) {
  console.log(`  ${one.who}: ${name}`);
  const listed = () => one.life.page.getByRole('link', { name: title });
  await act(one.life.page);
  await wait(plan.below(60));
  await dies(one);
  if ((await listed().count()) === 0) {
    tally.again++;
    await act(one.life.page);
    await saved(one.life.page);
    await dies(one);
  } else tally.kept++;
  await listed().first().click();
  await one.life.page.waitForURL(/#\/audit\/[0-9a-f]{32}$/);
  one.audit = one.life.page.url();
  await blind(one, name);
}

const has = (selector, text) => async (page) => (await page.locator(selector, { hasText: text }).count()) > 0;
const lacks = (selector, text) => async (page) => !(await has(selector, text)(page));
const press = (name) => (page) => page.getByRole('button', { name }).first().click();
const sealing = async (page) => {
  await press('Seal my answers')(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Seal my answers' }).click();
};
const taking = (text) => (page) => take(page, page.url(), text);
const ROW = '.govuk-summary-list__row';
const sectionOf = `section/${tool.sections[0].id}`;
const written = (who) => (page) => page.locator('textarea').evaluateAll((all, words) => all.some(({ value }) => value.includes(words)), canary(who));

/** All answers, and the canary word of whoever gives them. */
async function answers(one, other) {
  await answerAll(one.life.page, one.audit, other);
  await comment(one.life.page, one.audit, one.who);
  await dies(one, sectionOf);
  if (!(await written(one.who)(one.life.page))) wrong.push(`the ${one.who}'s comment is lost`);
  await blind(one, 'answering');
}

try {
  const auditor = await desk('auditor', ['practitioner']);
  const practitioner = await desk('practitioner', ['auditor']);
  await fillStart(auditor.life.page, 'K-17', 'tool-2', server.url);
  await auditor.life.page.check('#way-3');
  await auditor.life.page.click('button[type=submit]');
  auditor.audit = await begun(auditor.life.page);
  await giveFacts(auditor.life.page, auditor.audit);
  await saved(auditor.life.page);
  const first = await give(auditor.life.page, auditor.audit);
  await opens(practitioner, 'takes in the first file', (page) => take(page, `${server.url}#/open`, first), /K-17/);
  await answers(auditor, { 'risks-assessed': 'partly' });
  await answers(practitioner, {});
  await stage(practitioner, 'seals', 'together', sealing, has('#sealed', 'are sealed'));
  const sealed = await give(practitioner.life.page, practitioner.audit);
  await stage(auditor, 'takes in what the practitioner sealed', 'together', taking(sealed), has(ROW, /Practitioner\s*Sealed/));
  await stage(auditor, 'seals', 'together', sealing, has('button', 'Show what was sealed'));
  await stage(auditor, 'shows', 'together', press('Show what was sealed'), lacks('button', 'Show what was sealed'));
  const shown = await give(auditor.life.page, auditor.audit);
  practitioner.hidden = []; // they have sealed: what they take in now, they may see
  await stage(practitioner, 'takes in what the auditor shows', 'together', taking(shown), has('button', 'Show what was sealed'));
  await stage(practitioner, 'shows', 'together', press('Show what was sealed'), has('#talk', 'Talk'));
  const both = await give(practitioner.life.page, practitioner.audit);
  auditor.hidden = [];
  await stage(auditor, 'takes in what the practitioner shows', 'together', taking(both), has('#talk', 'Talk'));
  for (const one of [auditor, practitioner]) {
    await show(one, 'together');
    const alike = await one.life.page.getByText('just as it was sealed').count();
    if (alike !== 2) wrong.push(`the ${one.who} is told of ${alike} tracks that they are as they were sealed`);
  }
  await stage(auditor, 'agrees what is equal', 'compare', press(/^Agree the \d+ answers/), lacks('button', /^Agree the/));
  await stage(auditor, 'agrees what differs', 'compare', (page) => page.locator('.pl-difference input[type=radio]').nth(1).check(), (page) => page.locator('.pl-difference input[type=radio]').nth(1).isChecked());
  await stage(auditor, 'contests', 'contested', async (page) => {
    await go(page, auditor.audit, 'compare');
    await page.getByRole('link', { name: /^Contest this/ }).first().click();
    await page.fill('#why-contested', 'The visit record of March shows it');
    await page.getByRole('button', { name: 'Contest', exact: true }).click();
  }, has('#open-threads', '1 thing is contested'));
  await stage(auditor, 'resolves', 'contested', async (page) => {
    await page.locator('.pl-thread summary', { hasText: /^Resolve/ }).click();
    await page.getByLabel('How you resolved it').fill('Both have read it again');
    await page.getByRole('button', { name: /^Save as resolved/ }).click();
  }, has('#open-threads', 'Nothing is contested now'));
  const agreed = await give(auditor.life.page, auditor.audit);
  await stage(practitioner, 'takes in what was agreed', 'together', taking(agreed), async (page) => {
    await go(page, practitioner.audit, 'contested');
    await page.locator('#open-threads').waitFor();
    return has('.pl-thread', 'Both have read it again')(page);
  });
  await stage(practitioner, 'has the last word', 'contested', async (page) => {
    await page.locator('details', { hasText: /Good|Outstanding/ }).last().locator('summary').click();
    await page.getByLabel('Why you disagree with this grade').last().fill('The plan was in force');
    await page.getByRole('button', { name: /^Save your last word/ }).last().click();
  }, has('.govuk-inset-text', 'The plan was in force'));
  const last = await give(practitioner.life.page, practitioner.audit);
  await stage(auditor, 'takes in the last word', 'contested', async (page) => {
    await take(page, `${auditor.audit}/together`, last);
  }, has('.govuk-inset-text', 'The plan was in force'));
  await stage(auditor, 'signs off', 'check', press('Sign off'), has('#signed-off', 'Audit signed off'));
  const download = auditor.life.page.waitForEvent('download');
  await press('Save the file')(auditor.life.page);
  const file = await textOf(await download);

  const moderator = await desk('moderator', ['auditor', 'practitioner']);
  const asFile = { name: 'audit.json', mimeType: 'application/json', buffer: Buffer.from(file) };
  await opens(moderator, 'opens the signed-off file', async (page) => {
    await page.evaluate((address) => location.assign(address), `${server.url}#/open`);
    await page.check('#purpose-2');
    await page.setInputFiles('#file', asFile);
  }, /K-17/);
  await answers(moderator, { 'risks-assessed': 'partly' });
  moderator.hidden = [];
  // The seal is stored before all is shown: a kill between leaves that to be done.
  await stage(moderator, 'seals', 'together', async (page) => {
    const show = page.getByRole('button', { name: 'Show the audit' });
    await ((await show.count()) ? show.click() : sealing(page));
  }, has('#concluding', ''));
  await stage(moderator, 'says what came of it', 'together', async (page) => {
    await page.check('#outcome');
    await page.getByRole('button', { name: 'Save the outcome' }).click();
  }, has('#concluded', ''));
} finally {
  for (const one of desks) await one.life.kill().catch(() => {});
  await server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${tally.kills} kills; of the ${tally.kept + tally.again} that came a moment after something was asked for, ${tally.kept} found it stored; ${wrong.length} faults`);
wrong.forEach((what) => console.error(what));
process.exit(wrong.length === 0 ? 0 : 1);
