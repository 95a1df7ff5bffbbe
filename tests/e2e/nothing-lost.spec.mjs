// Nothing is lost, and nothing that is refused changes anything.
import { readFileSync } from 'node:fs';
import { at, begin, go } from './begin.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

const title = (page) => page.getByRole('heading', { level: 1 });
const saved = (page) => expect(page.locator('#saved')).toHaveText(/^Saved/);

async function save(page, audit, path) {
  await go(page, audit, 'export');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file', exact: true }).click();
  await (await download).saveAs(path);
  return readFileSync(path, 'utf8');
}

async function openFile(page, text, name = 'audit.json') {
  await at(page, '/#/open');
  await page.locator('#file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('an answer with comment and evidence is there after the page is loaded again', async ({ page }) => {
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await page.check('#q-risks-assessed-3');
  await expect(page.getByText('Evidence is needed for “Partly met”.')).toBeVisible();
  await page.fill('#comment-risks-assessed', 'One risk is only mentioned.\nThe lodger.');
  await page.click('#add-evidence-risks-assessed');
  await page.selectOption('#record-risks-assessed', 'Assessment');
  await page.getByRole('button', { name: 'Add this evidence' }).click();
  await expect(page.locator('.govuk-error-summary')).toContainText('Say where on the file it is');
  await page.fill('#place-risks-assessed', 'Documents, March');
  await page.getByRole('button', { name: 'Add this evidence' }).click();
  await expect(page.getByText('Evidence is needed')).toHaveCount(0);
  await page.check('#q-incidents-6');
  await page.fill('#reason-incidents', 'Nothing new was reported');
  await page.click('#wait-safety');
  await page.fill('#waiting-safety', 'The police report');
  await saved(page);
  await page.reload();
  await expect(page.locator('#q-risks-assessed-3')).toBeChecked();
  await expect(page.locator('#comment-risks-assessed')).toHaveValue('One risk is only mentioned.\nThe lodger.');
  await expect(page.getByText('Assessment: Documents, March', { exact: true })).toBeVisible();
  await expect(page.locator('#reason-incidents')).toHaveValue('Nothing new was reported');
  await expect(page.locator('#waiting-safety')).toHaveValue('The police report');
  await go(page, audit, '');
  await page.goto('/');
  await expect(page.locator('.pl-shelf')).toContainText('K-17');
  await shot(page, 'home');
});

test('what is typed and not yet recorded is stored when the page is left at once', async ({ page }) => {
  page.on('dialog', (dialog) => dialog.accept()); // the browser asks while it is not stored
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await page.check('#q-contingency-2');
  await saved(page);
  await page.locator('#comment-contingency').pressSequentially('the last word');
  await page.reload();
  await expect(page.locator('#comment-contingency')).toHaveValue('the last word');
});

test('typing is stored without leaving the box', async ({ page }) => {
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await page.check('#q-contingency-2');
  await page.locator('#comment-contingency').pressSequentially('half a sentence');
  await expect(page.locator('#saved')).toHaveText('Saving…');
  await saved(page);
  await page.reload();
  await expect(page.locator('#comment-contingency')).toHaveValue('half a sentence');
});

test('a browser that keeps nothing: said at once, the form works, a copy can be saved', async ({ page }, info) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError'); } });
  });
  const audit = await begin(page);
  await expect(page.getByText('Nothing is being saved on this device')).toBeVisible();
  await expect(page.locator('#saved')).toHaveText('Not saved');
  await go(page, audit, 'section/safety');
  await page.check('#q-risks-assessed-2');
  await shot(page, 'storage-refused');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy of this audit' }).click();
  await (await download).saveAs(info.outputPath('copy.json'));
  const copy = JSON.parse(readFileSync(info.outputPath('copy.json'), 'utf8'));
  expect(copy.audit.tracks.auditor.entries['risks-assessed'].answer).toEqual({ level: 'met' });
});

test('a full disk: said at once, the form works, and all is stored when there is room again', async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      if (window.diskFull) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  const audit = await begin(page);
  await saved(page);
  await go(page, audit, 'section/safety');
  await page.evaluate(() => { window.diskFull = true; });
  await page.check('#q-risks-assessed-2');
  await expect(page.getByText('Your latest changes are not saved on this device')).toBeVisible();
  await expect(page.getByText('There is no room left on this device.')).toBeVisible();
  await page.check('#q-contingency-2');
  await shot(page, 'disk-full');
  await page.evaluate(() => { window.diskFull = false; });
  await page.getByRole('button', { name: 'Try again' }).click();
  await saved(page);
  await page.reload();
  await expect(page.locator('#q-risks-assessed-2')).toBeChecked();
  await expect(page.locator('#q-contingency-2')).toBeChecked();
});

test('the browser is asked to keep what is stored at the first answer; Settings say what it said', async ({ page }) => {
  await page.addInitScript(() => {
    window.asked = 0;
    const { storage } = navigator;
    storage.persisted = async () => window.asked > 0;
    storage.persist = async () => { window.asked += 1; return true; };
    storage.estimate = async () => ({ usage: 3_400_000, quota: 90_000_000 });
  });
  const asked = () => page.evaluate(() => window.asked);
  const audit = await begin(page);
  await saved(page);
  expect(await asked()).toBe(0);
  await page.goto('/#/settings');
  await expect(page.getByText('The browser may clear away what is here.')).toBeVisible();
  await go(page, audit, 'section/safety');
  await page.check('#q-risks-assessed-2');
  await saved(page);
  await expect.poll(asked).toBe(1);
  await page.check('#q-contingency-2');
  await saved(page);
  await page.goto('/#/settings');
  await expect(page.getByText('The browser keeps what is here')).toBeVisible();
  await expect(page.getByText('4 MB of 90 MB')).toBeVisible();
  expect(await asked()).toBe(1);
});

test('files that are not whole are refused, and what is here stays', async ({ page, browser, baseURL }, info) => {
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await page.check('#q-risks-assessed-2');
  await saved(page);
  const text = await save(page, audit, info.outputPath('audit.json'));
  const refusals = [
    ['not JSON', '{"format": ', /not.*JSON/i],
    ['empty', '', /.+/],
    ['another kind of file', '{"format": "plumbline.instrument/1"}', /audit tool/i],
    ['changed by hand', text.replace('"K-17"', '"K-18"'), /changed/i],
    ['already here', text, /already on this device/],
    ['hostile depth', '['.repeat(100000), /.+/],
  ];
  for (const [name, content, says] of refusals) {
    await openFile(page, content);
    const notice = page.locator('#notice');
    await expect(notice, name).toContainText('The file was not opened');
    await expect(notice, name).toContainText(says);
    if (name === 'changed by hand') await shot(page, 'import-refused');
    await notice.getByRole('button', { name: 'Close this message' }).click();
  }
  await page.goto('/');
  await expect(page.locator('.pl-shelf tbody tr')).toHaveCount(1);

  // On another device it comes back whole, and saves to the same bytes.
  const other = await browser.newPage({ baseURL });
  await openFile(other, text);
  await expect(other.locator('#notice')).toContainText('The audit K-17 is open and whole');
  await expect(title(other)).toHaveText('K-17');
  const again = await save(other, other.url(), info.outputPath('again.json'));
  expect(again).toBe(text);
  await other.close();
});

test('deleting asks first, and takes only what was named', async ({ page }) => {
  await begin(page, 'K-1');
  await begin(page, 'K-2');
  await page.goto('/');
  await page.getByRole('button', { name: 'Delete K-1' }).click();
  await expect(page.getByRole('dialog')).toContainText('Delete K-1, audit of 14 April 2026?');
  await shot(page, 'delete');
  await page.keyboard.press('Escape');
  await expect(page.locator('.pl-shelf tbody tr')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Delete K-1' })).toBeFocused();
  await page.getByRole('button', { name: 'Delete K-1' }).click();
  await page.getByRole('button', { name: 'Delete this audit' }).click();
  await expect(page.locator('.pl-shelf tbody tr')).toHaveCount(1);
  await page.reload();
  await expect(page.locator('.pl-shelf tbody tr')).toHaveCount(1);
  await expect(page.locator('.pl-shelf')).toContainText('K-2');
});

test('sign-off says what is missing and leads to it', async ({ page }) => {
  const audit = await begin(page);
  await go(page, audit, 'check');
  await page.getByRole('button', { name: 'Sign off' }).click();
  const summary = page.locator('.govuk-error-summary');
  await expect(summary).toBeFocused();
  await shot(page, 'check-missing');
  await summary.getByRole('link', { name: /Does a safety plan/ }).click();
  await expect(page.locator('#q-contingency')).toBeFocused();
  await page.goBack();
  await expect(title(page)).toHaveText('Check and sign off');
});
