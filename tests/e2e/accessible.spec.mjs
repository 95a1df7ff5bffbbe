// Every screen and state, once, as everybody may have it: axe with every rule, wide, narrow
// and at 400 %, in forced colours and with reduced motion; its HTML against the standard.
// An audit is in accessible-audit.spec.mjs, so that both run at once.
import { readFileSync } from 'node:fs';
import { begin, protect, WORDS } from './begin.mjs';
import { cleanForAll } from './clean.mjs';
import { faultsOf } from './html.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';
import { tool } from './whole-audit.mjs';

const title = (page) => page.getByRole('heading', { level: 1 });
const errors = (page) => page.locator('.govuk-error-summary');

/** The rest of a long document is more of the same: axe reads the beginning. */
const cut = (page, selector, most) => page.evaluate(([selector, most]) => {
  [...document.querySelectorAll(selector)].slice(most).forEach((block) => block.remove());
}, [selector, most]);

test('the page before the app is there', async () => {
  expect(await faultsOf(readFileSync('dist/index.html', 'utf8'))).toEqual([]);
});

test('screens of the device, without a passphrase', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('/');
  await page.getByText('There are no audits here yet').waitFor();
  await cleanForAll(page, 'home, empty');
  await page.goto('/#/start');
  await cleanForAll(page, 'a passphrase to choose');
  await page.getByRole('button', { name: 'Encrypt with this passphrase' }).click();
  await expect(errors(page)).toBeFocused();
  await cleanForAll(page, 'a passphrase to choose, with errors');
  await page.click('#no-passphrase');
  await expect(page.getByRole('dialog')).toBeVisible();
  await cleanForAll(page, 'a dialog');
  await page.getByRole('button', { name: 'Use no passphrase' }).click();
  await expect(title(page)).toHaveText('Start an audit');
  await cleanForAll(page, 'start');
  await page.click('button[type=submit]');
  await expect(errors(page)).toBeFocused();
  await cleanForAll(page, 'start, with errors');
  await shot(page, 'start-errors');
  for (const [address, heading] of [
    ['open', 'Open a file'], ['settings', 'Settings'], ['backup', 'Back up and restore'], ['accessibility', 'Accessibility of Plumbline'],
    ['nowhere', /./], ['tools', 'Audit tools'],
  ]) {
    await page.goto(`/#/${address}`);
    await expect(title(page)).toHaveText(heading);
    await cleanForAll(page, address);
    await shot(page, address);
  }
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await cleanForAll(page, 'keyboard shortcuts');
  await page.keyboard.press('Escape');
  await page.goto('/#/open');
  await page.setInputFiles('#file', { name: 'audit.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.locator('#notice')).toBeVisible();
  await cleanForAll(page, 'a file that is refused');
});

test('screens of audit tools', async ({ page }) => {
  test.setTimeout(240_000);
  const follow = async (name) => {
    await page.goto('/#/tools');
    await page.getByRole('link', { name: new RegExp(`^${name} ?: ?${tool.title}$`) }).click();
  };
  await follow('Rule book');
  await expect(title(page)).toHaveText('Rule book');
  await cut(page, '.pl-book > section > *', 60);
  await cleanForAll(page, 'rule book');
  await follow('Blank form for paper');
  await expect(title(page)).toHaveText('Blank form for paper');
  await cut(page, '.pl-paper > *', 12);
  await cleanForAll(page, 'blank form');
  await follow('Practise on worked cases');
  await expect(title(page)).not.toHaveText('Audit tools');
  await cleanForAll(page, 'practice');
  await page.getByRole('link', { name: 'Practice case 2', exact: true }).click();
  await page.getByRole('button', { name: 'Show what the rules give' }).click();
  await expect(errors(page)).toBeFocused();
  await cleanForAll(page, 'a worked case, with errors');
  for (const group of await page.locator('fieldset').all()) await group.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Show what the rules give' }).click();
  await expect(page.getByRole('heading', { name: /^You gave/ })).toBeFocused();
  await cleanForAll(page, 'a worked case, compared');
  const own = structuredClone(tool);
  const { id: _, ...stricter } = own.sections[0].rules.find((rule) => rule.atMost === 'inadequate' && !rule.where);
  own.sections[0].rules.push({ ...stricter, id: 'never-limits', atMost: 'good' });
  await page.goto('/#/tools');
  await page.setInputFiles('#tool-file', { name: 'tool.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(own)) });
  await expect(page.getByText('The tool cannot be used for an audit until its errors are mended.')).toBeVisible();
  await cleanForAll(page, 'check report');
});

test('locked, a backup, and what is in it', async ({ page }, info) => {
  test.setTimeout(240_000);
  await protect(page);
  await begin(page);
  await page.goto('/#/settings');
  await expect(page.locator('#lock-after')).toBeVisible();
  await cleanForAll(page, 'settings, encrypted');
  await page.goto('/#/backup');
  await page.fill('#passphrase-new', WORDS);
  await page.fill('#passphrase-again', WORDS);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup' }).click();
  const path = info.outputPath('backup.json');
  await (await download).saveAs(path);
  await page.setInputFiles('#backup', path);
  await page.fill('#backup-passphrase', 'none of them at all');
  await page.getByRole('button', { name: 'Open the backup' }).click();
  await expect(errors(page)).toBeFocused();
  await cleanForAll(page, 'a backup, with errors');
  await page.fill('#backup-passphrase', WORDS);
  await page.getByRole('button', { name: 'Open the backup' }).click();
  await expect(page.locator('#backup-preview')).toBeVisible();
  await cleanForAll(page, 'what is in a backup');
  await page.click('#lock');
  await expect(title(page)).toHaveText('Unlock Plumbline');
  await cleanForAll(page, 'locked');
  await page.getByRole('link', { name: 'Accessibility' }).click();
  await expect(title(page), 'may be read by whoever cannot unlock it').toHaveText('Accessibility of Plumbline');
  await page.goto('/#/');
  await page.fill('#passphrase', 'none of them at all');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(errors(page)).toBeFocused();
  await page.getByText('I have forgotten the passphrase').click();
  await cleanForAll(page, 'locked, with errors');
});
