// Two people audit one case, on a device each and on one screen; a third moderates. What is
// sealed is found nowhere until it is shown: each writes a canary word.
import { readFileSync } from 'node:fs';
import { answerAll, giveFacts } from './answer.mjs';
import { begin, begun, fillStart, go } from './begin.mjs';
import { clean } from './clean.mjs';
import { WORDS, canary, comment, give, saved, seal, take } from './pair.mjs';
import { shot } from './shots.mjs';
import { expect, test, watching } from './watch.mjs';
import { tool } from './whole-audit.mjs';

const title = (page) => page.getByRole('heading', { level: 1 });
const notice = (page) => page.locator('#notice');

/** The device of somebody else, watched like the first. */
async function device(browser, baseURL, task) {
  const context = await browser.newContext({ baseURL, acceptDownloads: true });
  const wrong = await watching(context, baseURL, /^never$/);
  await task(await context.newPage());
  expect(wrong).toEqual([]);
  await context.close();
}

/** Everything that a page holds and its device has stored, as text. */
async function everything(page) {
  return page.evaluate(async () => {
    const stored = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of db.objectStoreNames) {
        stored.push(await new Promise((resolve) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(JSON.stringify(request.result));
        }));
      }
      db.close();
    }
    return document.documentElement.outerHTML + stored.join('');
  });
}

/** Changes a fact that both can change. */
async function days(page, audit, count) {
  await go(page, audit, 'facts');
  await page.fill('#fact-record-days', count);
  await page.locator('#fact-record-days').blur();
  await saved(page);
}

/** Corrects what the audit is about. */
async function about(page, audit, fields) {
  await go(page, audit, 'about');
  for (const [id, text] of Object.entries(fields)) await page.fill(`#${id}`, text);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await saved(page);
}

test('two audit on two devices, hear each other, agree; a third moderates', async ({ page, browser, baseURL }) => {
  test.setTimeout(360_000);
  await fillStart(page, 'K-17');
  await page.check('#way-3');
  await shot(page, 'together-start');
  await page.click('button[type=submit]');
  const audit = await begun(page);
  await giveFacts(page, audit);
  await saved(page);
  await go(page, audit, 'together');
  await clean(page, 'together, two devices');
  await shot(page, 'together-two-devices');
  await go(page, audit, 'export');
  await expect(page.getByRole('button', { name: /^Save the file/ })).toHaveCount(0);
  const first = await give(page, audit);
  let signedOff = '';
  await device(browser, baseURL, async (other) => {
    await other.goto('/#/open');
    await other.locator('#no-passphrase').click();
    await other.getByRole('button', { name: 'Use no passphrase' }).click();
    await other.locator('#take-in').waitFor();
    await take(other, '/#/open', first, 'not these words at all');
    await expect(other.locator('.govuk-error-summary')).toContainText('does not open the file');
    await clean(other, 'a file that does not open');
    await other.fill('#opens', WORDS);
    await other.getByRole('button', { name: 'Open the file' }).click();
    await expect(notice(other)).toContainText('You work on it as the practitioner');
    const here = other.url().replace(/\/together$/, '');
    await answerAll(page, audit, { 'risks-assessed': 'partly' });
    await answerAll(other, here);
    await comment(page, audit, 'auditor');
    await comment(other, here, 'practitioner');
    await other.reload();
    await seal(other, here);
    await page.reload();
    await seal(page, audit);
    await page.reload();

    const sealed = await give(other, here);
    await take(page, `${audit}/together`, sealed.slice(0, sealed.length / 2));
    await expect(notice(page)).toContainText('Only part of the file arrived');
    await take(page, `${audit}/together`, sealed);
    await expect(notice(page)).toContainText('taken in');
    expect(await everything(page)).not.toContain(canary('practitioner'));
    expect(await everything(page)).toContain(canary('auditor')); // or one would not see it
    await page.getByRole('button', { name: 'Show what was sealed' }).click();
    await expect(page.locator('#sealed')).toBeFocused();
    await expect(page.locator('#sealed')).toContainText('they show theirs and send one back');
    await saved(page);
    expect(await everything(other)).not.toContain(canary('auditor'));
    await take(other, `${here}/together`, await give(page, audit));
    await expect(notice(other)).toContainText('taken in');
    await other.getByRole('button', { name: 'Show what was sealed' }).click();
    await saved(other);
    const shown = await give(other, here);
    await take(page, `${audit}/together`, shown);
    await expect(page.getByText('just as it was sealed')).toHaveCount(2);
    expect(await everything(page)).toContain(canary('practitioner'));
    await take(page, `${audit}/together`, shown);
    await expect(notice(page)).toContainText('nothing new');
    await clean(page, 'together, shown');
    await shot(page, 'together-shown');

    await page.getByRole('link', { name: 'Compare your answers' }).click();
    await expect(title(page)).toBeFocused();
    await expect(page.locator('.pl-difference')).toHaveCount(1);
    await clean(page, 'compare');
    await shot(page, 'compare');
    const wide = page.viewportSize();
    await page.setViewportSize({ width: 375, height: 812 }); // by keyboard, on the width of a phone
    await page.getByRole('button', { name: /^Agree the \d+ answers that are the same/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('#differ')).toBeFocused();
    await page.getByRole('link', { name: /^Contest this/ }).first().click();
    await expect(page.locator('#contest')).toBeFocused();
    await page.getByRole('button', { name: 'Contest', exact: true }).click();
    await expect(page.locator('.govuk-error-summary')).toBeFocused();
    await clean(page, 'contest, with an error');
    await page.fill('#why-contested', 'The visit record of March shows it');
    await page.getByRole('button', { name: 'Contest', exact: true }).click();
    await expect(page.locator('#open-threads')).toHaveText('1 thing is contested');
    await clean(page, 'threads');
    await shot(page, 'threads');
    await go(page, audit, 'check');
    await page.getByRole('button', { name: 'Sign off' }).click();
    await expect(page.locator('.govuk-error-summary')).toContainText('Resolve what is contested');
    await go(page, audit, 'contested');
    await page.locator('.pl-thread summary', { hasText: /^Resolve/ }).click();
    await page.getByLabel('How you resolved it').fill('Both have read it again');
    await page.getByRole('button', { name: /^Save as resolved/ }).click();
    await expect(page.locator('#open-threads')).toHaveText('Nothing is contested now');
    await go(page, audit, 'compare');
    await page.locator('.pl-difference input[type=radio]').nth(1).focus(); // as the practitioner has it
    await page.keyboard.press('Space');
    await expect(page.locator('.pl-difference input[type=radio]').nth(1)).toBeChecked();
    await saved(page);
    await page.setViewportSize(wide);

    await take(other, `${here}/together`, await give(page, audit));
    await expect(notice(other)).toContainText('taken in');
    await go(other, here, 'contested');
    await other.locator('details', { hasText: /Good|Outstanding/ }).last().locator('summary').click();
    await other.getByLabel('Why you disagree with this grade').last().fill('The plan was in force');
    await other.getByRole('button', { name: /^Save your last word/ }).last().click();
    await saved(other);
    await clean(other, 'last words');
    await take(page, `${audit}/together`, await give(other, here));
    await expect(notice(page)).toContainText('taken in');

    await days(page, audit, '1');
    await days(other, here, '2');
    await about(page, audit, { auditor: 'Service manager', practitioner: 'Social worker' });
    await about(other, here, { auditor: 'Head of service', 'audit-date': '13' });
    await take(page, `${audit}/together`, await give(other, here));
    await expect(notice(page)).toContainText('settle which are to stand');
    await expect(page.locator('#settle')).toBeVisible();
    await clean(page, 'two changes of one fact');
    await shot(page, 'settle');
    const corrected = page.locator('.pl-settle', { hasText: 'Auditor’s role' });
    const [mine, theirs] = [0, 1].map((nth) => corrected.locator('.pl-settle__one .pl-written').nth(nth));
    await expect(mine).toHaveText(/^Auditor’s role: Service manager\s+Social worker’s role or code: Social worker$/);
    await expect(theirs).toHaveText(/^Date of the audit: 13 April 2026\s+Auditor’s role: Head of service$/);
    await corrected.getByRole('button', { name: /^Let this stand/ }).last().click();
    await expect(page.locator('.pl-settle')).toHaveCount(1);
    await page.getByRole('button', { name: /^Let this stand/ }).first().click();
    await expect(page.locator('#settle, #talk')).toBeFocused();
    await expect(page.locator('#settle')).toHaveCount(0);
    await saved(page);
    await go(page, audit, 'about');
    await expect(page.locator('#auditor')).toHaveValue('Head of service');
    await expect(page.locator('#practitioner')).toHaveValue('Social worker');
    await expect(page.locator('#audit-date')).toHaveValue('13');

    await go(page, audit, 'check');
    await page.getByRole('button', { name: 'Sign off' }).click();
    await expect(page.getByRole('heading', { name: 'Audit signed off' })).toBeVisible();
    await saved(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the file', exact: true }).click();
    signedOff = readFileSync(await (await download).path(), 'utf8');
    const { audit: whole, grades } = JSON.parse(signedOff);
    expect(Object.keys(grades).sort()).toEqual(['agreed', 'auditor', 'practitioner']);
    expect(Object.keys(whole.dissents)).toHaveLength(1);
    await go(page, audit, 'for-practitioner');
    await clean(page, 'for the practitioner');
    await shot(page, 'for-practitioner');

    // What is contested after sign-off is told where the audit is read.
    await go(page, audit, 'facts');
    await page.getByRole('link', { name: /^Contest this/ }).first().click();
    await page.fill('#why-contested', 'It was another day');
    await page.getByRole('button', { name: 'Contest', exact: true }).click();
    await saved(page);
    await go(page, audit, 'check');
    await expect(page.getByRole('heading', { name: 'Audit signed off' })).toBeVisible();
    await expect(page.locator('#contested')).toContainText('One thing in this audit is contested');
    await clean(page, 'check, contested after sign-off');
    await go(page, audit, 'together');
    await expect(page.getByText('The audit is signed off, so its answers stay as they are.')).toBeVisible();
  });
  await device(browser, baseURL, (third) => moderate(third, signedOff));
});

/** Grades again what somebody stands by. */
async function moderate(page, file) {
  await page.goto('/#/open');
  await page.locator('#no-passphrase').click();
  await page.getByRole('button', { name: 'Use no passphrase' }).click();
  await page.check('#purpose-2');
  await clean(page, 'open a file');
  await shot(page, 'open-file');
  await page.setInputFiles('#file', { name: 'audit.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await page.waitForURL(/#\/audit\/[0-9a-f]{32}$/);
  const audit = page.url();
  await saved(page);
  expect(await page.locator('main').innerHTML()).not.toContain('CANARY');
  await clean(page, 'task list, moderating');
  await shot(page, 'moderating');
  await answerAll(page, audit, { 'risks-assessed': 'partly' });
  for (const screen of ['', '/grades', '/check', '/history', '/print', '/summary', '/contested', '/compare', '/export']) {
    await page.goto(`${audit}${screen}`);
    await expect(title(page)).toBeVisible();
    expect(await page.content(), screen).not.toContain('CANARY');
  }
  await page.reload();
  await seal(page, audit);
  await page.getByRole('button', { name: 'Save the outcome' }).click();
  await expect(page.locator('.govuk-error-summary')).toBeFocused();
  await page.check('#outcome-2');
  await page.getByRole('button', { name: 'Save the outcome' }).click();
  await expect(page.locator('.govuk-error-summary')).toContainText('at least one reason');
  await clean(page, 'outcome, with an error');
  await page.setViewportSize({ width: 375, height: 800 });
  const box = (locator) => locator.boundingBox();
  const [last, next] = [
    await box(page.locator('#outcome-reasons label, fieldset .govuk-checkboxes label').last()),
    await box(page.locator('label[for=outcome-words]')),
  ];
  expect(next.y - last.y - last.height, 'room above the words').toBeGreaterThan(12);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByLabel('The evidence does not show what was answered').check();
  await page.locator('#outcome-words').pressSequentially('The record of the visit says less');
  await page.reload();
  await expect(page.locator('#outcome-words')).toHaveValue('The record of the visit says less');
  await expect(page.getByLabel('The evidence does not show what was answered')).toBeChecked();
  await saved(page);
  await page.getByRole('button', { name: 'Save the outcome' }).click();
  await expect(page.locator('#concluded')).toBeFocused();
  await shot(page, 'moderated');
  await page.getByRole('link', { name: 'Save the file' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file', exact: true }).click();
  const result = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(result.audit.moderation.of).toBe(JSON.parse(file).digest.value);
  expect(result.audit.moderation.conclusion.outcome).toBe('changed');
  expect(result.audit.moderation.conclusion.words).toBe('The record of the visit says less');
  expect(Object.keys(result.moderated).length).toBeGreaterThan(0);
}

test('two answer in turn on one screen; nothing of the other is in sight', async ({ page }) => {
  test.setTimeout(180_000);
  await fillStart(page, 'K-17');
  await page.check('#way-2');
  await page.click('button[type=submit]');
  const audit = await begun(page);
  await answerAll(page, audit, {}, tool.sections.slice(0, 1));
  await comment(page, audit, 'auditor');
  await go(page, audit, 'together');
  await clean(page, 'together, one screen');
  await shot(page, 'together-one-screen');
  await page.getByRole('button', { name: 'Seal my answers' }).click();
  await clean(page, 'seal, asked');
  await shot(page, 'seal-asked');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Seal my answers' })).toBeFocused();
  await page.getByRole('button', { name: 'Give the screen to the practitioner' }).click();
  await expect(title(page)).toHaveText('Who is at the screen?');
  await clean(page, 'who is at the screen');
  await shot(page, 'who');
  await page.getByRole('button', { name: 'I am the practitioner' }).click();
  for (const screen of ['', '/section/' + tool.sections[0].id, '/history', '/grades', '/print', '/check']) {
    await go(page, audit, screen.slice(1));
    await expect(title(page)).toBeVisible();
    expect(await page.content(), screen).not.toContain(canary('auditor'));
  }
  await answerAll(page, audit, {}, tool.sections.slice(0, 1));
  await comment(page, audit, 'practitioner');
  await seal(page, audit);
  await page.reload();
  await expect(title(page)).toHaveText('Who is at the screen?');
  expect(await page.content()).not.toContain('CANARY');
  await page.getByRole('button', { name: 'I am the auditor' }).click();
  await clean(page, 'who, asked again');
  await page.getByRole('dialog').getByRole('button', { name: 'I am the auditor' }).click();
  await go(page, audit, `section/${tool.sections[0].id}`);
  await expect(title(page)).toBeFocused();
  expect(await page.content()).not.toContain(canary('practitioner'));
  await seal(page, audit);
  await page.getByRole('button', { name: 'Show what was sealed' }).click();
  await expect(page.locator('#talk')).toBeFocused();
  await page.getByRole('link', { name: 'Compare your answers' }).click();
  await expect(page.locator('#differ')).toContainText('You answered no question differently');
});

test('one who does not take part is recorded with the reason', async ({ page }) => {
  await fillStart(page, 'K-17');
  await page.check('#way-3');
  await page.click('button[type=submit]');
  const audit = await begun(page);
  await go(page, audit, 'check');
  await expect(page.locator('#not-from-here')).toContainText('Nobody can sign it off yet');
  await go(page, audit, 'together');
  await page.locator('summary', { hasText: 'The practitioner does not take part' }).click();
  await page.getByRole('button', { name: 'Record that they do not take part' }).click();
  await expect(page.locator('.govuk-error-summary')).toBeFocused();
  await expect(page).toHaveTitle(/^Error/);
  await page.fill('#why-absent', 'Has left the council');
  await page.getByRole('button', { name: 'Record that they do not take part' }).click();
  await expect(page.getByText('Does not take part: Has left the council')).toBeVisible();
  await go(page, audit, 'check');
  await expect(page.getByRole('button', { name: 'Sign off' })).toBeVisible();
});

test('an audit of one person has no more to do than before', async ({ page }) => {
  const audit = await begin(page);
  await go(page, audit, 'together');
  await expect(page.getByRole('button', { name: 'Seal my answers' })).toHaveCount(0);
  await clean(page, 'together, alone');
});
