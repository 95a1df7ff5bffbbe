// All audits in one encrypted file, and back again on a device that has none or has others.
import { readFileSync } from 'node:fs';
import { begin, go, protect, unlock, WORDS } from './begin.mjs';
import { clean } from './clean.mjs';
import { finished, openFinished } from './finished.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

const saved = (page) => expect(page.locator('#saved')).toHaveText(/^Saved/);
const OTHER = 'lantern orchard mirror thistle';

async function backUp(page, name) {
  await page.goto('/#/backup');
  await page.fill('#passphrase-new', OTHER);
  await page.fill('#passphrase-again', OTHER);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^plumbline-backup-\d{4}-\d\d-\d\d\.json$/);
  await expect(page.locator('#notice')).toContainText('has been handed to your browser');
  await expect(page.locator('#passphrase-new')).toHaveValue('');
  const path = test.info().outputPath(name);
  await file.saveAs(path);
  return path;
}

async function openBackup(page, path, words = OTHER) {
  await page.goto('/#/backup');
  await page.setInputFiles('#backup', path);
  await page.fill('#backup-passphrase', words);
  await page.getByRole('button', { name: 'Open the backup' }).click();
}

async function restore(page) {
  await page.getByRole('button', { name: 'Restore these audits' }).click();
  await expect(page.locator('#notice')).toContainText('restored');
  await expect(page.locator('.pl-shelf')).toBeVisible();
}

async function answered(page) {
  await protect(page);
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await page.check('#q-risks-assessed-2');
  await page.fill('#comment-risks-assessed', 'Seen twice');
  await saved(page);
  return audit;
}

test('a backup brings everything back on another device, after its passphrase and a look at what is in it', async ({ page, browser, baseURL }) => {
  const audit = await answered(page);
  await page.goto('/#/');
  await page.getByRole('link', { name: 'Back up and restore' }).click();
  await clean(page, 'back up');
  await shot(page, 'backup');
  const path = await backUp(page, 'one.json');
  const text = readFileSync(path, 'utf8');
  for (const word of ['K-17', 'Seen twice', 'Team manager', 'risks-assessed', OTHER, WORDS]) expect(text).not.toContain(word);
  await clean(page, 'backed up');
  await expect(page.locator('#newest-backup')).toContainText('The newest backup was saved here on');

  const context = await browser.newContext({ baseURL });
  const other = await context.newPage();
  await protect(other, '/#/backup');
  await other.setInputFiles('#backup', path);
  await expect(other.getByRole('heading', { name: 'Restore a backup' })).toBeFocused();
  await clean(other, 'passphrase of the backup');
  await other.fill('#backup-passphrase', WORDS);
  await other.getByRole('button', { name: 'Open the backup' }).click();
  await expect(other.locator('#backup-passphrase-error')).toContainText('That is not the passphrase of this backup');
  await expect(other.locator('.govuk-error-summary')).toBeFocused();
  await clean(other, 'wrong passphrase');
  await other.fill('#backup-passphrase', OTHER);
  await other.getByRole('button', { name: 'Open the backup' }).click();
  await expect(other.locator('#backup-preview')).toContainText('Not here: it will be added');
  await clean(other, 'what is in it');
  await shot(other, 'backup-preview');
  await restore(other);
  await other.goto(`${audit}/section/safety`);
  await expect(other.locator('#q-risks-assessed-2')).toBeChecked();
  await expect(other.locator('#comment-risks-assessed')).toHaveValue('Seen twice');
  await other.reload();
  await unlock(other);
  await expect(other.locator('#comment-risks-assessed')).toHaveValue('Seen twice');
  await openBackup(other, path);
  await expect(other.locator('#backup-preview')).toContainText('The same: nothing to do');
  await expect(other.getByRole('button', { name: 'Restore these audits' })).toHaveCount(0);
  await context.close();
});

test('what went on separately is there twice, and neither is replaced', async ({ page, browser, baseURL }) => {
  const audit = await answered(page);
  const path = await backUp(page, 'one.json');
  const context = await browser.newContext({ baseURL });
  const other = await context.newPage();
  await protect(other, '/#/backup');
  await openBackup(other, path);
  await restore(other);
  await go(other, audit, 'section/safety');
  await other.fill('#comment-risks-assessed', 'On the other device');
  await saved(other);
  const theirs = await backUp(other, 'two.json');
  await context.close();

  await page.goto(`${audit}/section/safety`);
  await page.fill('#comment-risks-assessed', 'On this device');
  await saved(page);
  await openBackup(page, theirs);
  await expect(page.locator('#backup-preview')).toContainText('Both went on separately, 1 change here and 1 change in the backup');
  await clean(page, 'both went on');
  await shot(page, 'backup-apart');
  await restore(page);
  await expect(page.locator('.pl-shelf tbody tr')).toHaveCount(2);
  await clean(page, 'with a copy');
  await shot(page, 'backup-copy');
  const copy = page.locator('.pl-shelf tbody tr').filter({ hasText: 'Restored copy' });
  await copy.getByRole('link').click();
  await expect(page).toHaveURL(/#\/audit\/[0-9a-f]{32}$/);
  const copied = page.url();
  expect(copied).not.toBe(audit);
  await go(page, copied, 'section/safety');
  await expect(page.locator('#comment-risks-assessed')).toHaveValue('On the other device');
  await go(page, audit, 'section/safety');
  await expect(page.locator('#comment-risks-assessed')).toHaveValue('On this device');
});

test('what is no backup, or only part of one, is refused and nothing changes', async ({ page }) => {
  await answered(page);
  const path = await backUp(page, 'one.json');
  const whole = readFileSync(path, 'utf8');
  const notice = page.locator('#notice');
  await page.goto('/#/backup');
  for (const [text, says] of [
    [whole.slice(0, whole.length / 2), 'only part of one is there'],
    ['{"format":"plumbline.audit/1"}', 'The file is one audit, not a backup'],
    ['{"format":"plumbline.backup/2","application":{"version":"0.7.0"}}', 'Plumbline 0.7.0 wrote it, and that or a newer one reads it'],
  ]) {
    await page.setInputFiles('#backup', { name: 'file.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(notice).toContainText(says);
    await expect(notice).toContainText('Nothing on this device has changed');
  }
  await clean(page, 'refused');
});

/** Copies of the one audit here, each whole, until there are so many. */
async function copies(page, count) {
  await page.evaluate(async (count) => {
    const [{ name }] = await indexedDB.databases();
    const open = indexedDB.open(name);
    const db = await new Promise((resolve) => { open.onsuccess = () => resolve(open.result); });
    const transaction = db.transaction(['audits', 'events'], 'readwrite');
    const [audits, events] = ['audits', 'events'].map((store) => transaction.objectStore(store));
    const got = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
    const [[head], [id], texts, keys] = await Promise.all([audits.getAll(), audits.getAllKeys(), events.getAll(), events.getAllKeys()].map(got));
    for (let i = 1; i < count; i++) {
      const other = String(i).padStart(32, '0');
      const of = (text) => text.replaceAll(id, other).replaceAll('K-17', `N-${i}`);
      audits.put(of(head), other);
      keys.forEach(([, log, place], at) => events.put(of(texts[at]), [other, log, place]));
    }
    await new Promise((resolve) => { transaction.oncomplete = resolve; });
    db.close();
  }, count);
}

test('a large backup shows how far it is while it is saved, read and opened, and can be stopped', async ({ page }) => {
  await page.clock.install();
  await openFinished(page, finished('K-17', 300_000));
  await saved(page);
  await copies(page, 25);
  await page.goto('/#/backup');
  await page.reload();
  const busy = page.locator('#backup-busy');
  const stop = page.getByRole('button', { name: 'Stop', exact: true });
  const downloads = [];
  page.on('download', (download) => downloads.push(download));
  await page.fill('#passphrase-new', OTHER);
  await page.fill('#passphrase-again', OTHER);
  // Pressed by the page itself as soon as a few are in it: a test would be too slow for a fast device.
  const stopped = busy.evaluate((status) => new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!/^[1-9]\d? of 25 audits…$/.test(status.textContent.trim())) return;
      observer.disconnect();
      document.querySelector('#backup-busy + button').click();
      resolve();
    }).observe(status, { subtree: true, childList: true, characterData: true });
  }));
  await page.getByRole('button', { name: 'Save a backup' }).click();
  await stopped;
  await expect(busy).toHaveText('');
  await expect(stop).toHaveCount(0);
  const path = await backUp(page, 'large.json');
  expect(downloads.length, 'the one that was stopped gave no file').toBe(1);

  // With a clock that stands still, a slice is done and no more.
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
  const bar = page.getByRole('progressbar');
  await page.setInputFiles('#backup', path);
  await expect(page.getByRole('progressbar', { name: 'Reading the file…' })).toBeVisible();
  await shot(page, 'backup-reading');
  await page.getByRole('button', { name: 'Stop reading' }).click();
  await expect(bar).toHaveCount(0);
  await page.clock.resume();
  await expect(page.locator('#backup')).toBeVisible();
  await page.setInputFiles('#backup', path);
  await page.fill('#backup-passphrase', OTHER);
  await page.clock.pauseAt(new Date(Date.now() + 300_000));
  await page.getByRole('button', { name: 'Open the backup' }).click();
  await page.clock.runFor(50); // so long it shows that it tries the passphrase
  await expect(page.getByRole('progressbar', { name: 'Opening the backup…' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop reading' }).click();
  await expect(bar).toHaveCount(0);
  await page.clock.resume();
  await page.getByRole('button', { name: 'Open the backup' }).click();
  await expect(page.locator('#backup-preview tbody tr')).toHaveCount(25, { timeout: 30_000 });
  await expect(page.locator('#backup-preview tbody tr').first()).toContainText('The same: nothing to do');
  await expect(bar).toHaveCount(0);
});

test('a working day after work that is only here, the list of audits says so, until there is a backup', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-24T10:00:00') });
  await answered(page);
  const reminder = page.locator('#backup-reminder');
  await page.goto('/#/');
  await expect(page.locator('.pl-shelf')).toBeVisible();
  await expect(reminder).toHaveCount(0);
  await page.clock.setSystemTime(new Date('2026-11-25T10:00:00'));
  await page.reload();
  await unlock(page);
  await expect(reminder).toContainText('1 audit has changes that are on this device only');
  await clean(page, 'reminded');
  await shot(page, 'backup-reminder');
  await reminder.getByRole('link', { name: 'Save a backup' }).click();
  await backUp(page, 'one.json');
  await page.goto('/#/');
  await expect(page.locator('.pl-shelf')).toBeVisible();
  await expect(reminder).toHaveCount(0);
});
