// What is half written: there after the page is loaded again, in its open form, named
// before sign-off, and asked about where nothing can keep it.
import { at, begin, fillStart, go } from './begin.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

const saved = (page) => expect(page.locator('#saved')).toHaveText(/^Saved/);

async function beginSection(page) {
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await page.check('#q-contingency-2');
  return audit;
}

test('evidence half written is there, its form open, when the page is loaded again', async ({ page }) => {
  await beginSection(page);
  await page.click('#add-evidence-contingency');
  await expect(page.locator('#record-contingency')).toBeFocused();
  await page.selectOption('#record-contingency', 'Other');
  await page.fill('#other-contingency', 'Police report');
  await page.fill('#record-date-contingency', '3');
  await page.locator('#place-contingency').pressSequentially('Police tab, sec');
  await page.reload();
  await expect(page.locator('#other-contingency')).toHaveValue('Police report');
  await expect(page.locator('#record-date-contingency')).toHaveValue('3');
  await expect(page.locator('#place-contingency')).toHaveValue('Police tab, sec');
  await expect(page.locator('#place-contingency'), 'nothing takes focus by itself').not.toBeFocused();
  await saved(page);

  await page.fill('#record-date-contingency', '');
  await page.getByRole('button', { name: 'Add this evidence' }).click();
  await expect(page.locator('#add-evidence-contingency')).toBeFocused();
  await expect(page.locator('.pl-evidence li')).toContainText('Police report: Police tab, sec');
  await saved(page);
  await page.reload();
  await expect(page.locator('#add-evidence-contingency')).toBeVisible();
  await expect(page.locator('#place-contingency')).toHaveCount(0);
});

test('a correction half written is there too, and giving it up leaves the evidence as it was', async ({ page }) => {
  await beginSection(page);
  await page.click('#add-evidence-contingency');
  await page.fill('#place-contingency', 'Documents');
  await page.getByRole('button', { name: 'Add this evidence' }).click();
  const item = page.locator('.pl-evidence li');
  await item.getByRole('button', { name: /^Change/ }).click();
  await page.fill('#place-contingency', '');
  await saved(page);
  await page.reload();
  await expect(item.locator('#place-contingency')).toHaveValue('');
  await expect(page.locator('#add-evidence-contingency'), 'one form at a time').toHaveCount(0);
  await item.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('#change-evidence-contingency-0')).toBeFocused();
  await expect(item).toContainText('Visit record: Documents');
  await saved(page);
  await page.reload();
  await expect(item).toContainText('Visit record: Documents');
});

test('dates half typed are there when the page is loaded again', async ({ page }) => {
  const audit = await begin(page, 'K-17', 'tool');
  await go(page, audit, 'facts');
  await page.check('#fact-pathway-3');
  await page.check('#fact-legal-status-3');
  await page.check('#fact-lives-with-parent');
  await page.check('#fact-time-there');
  await page.check('#fact-route');
  await page.locator('#fact-visits').pressSequentially('8/12/2025\n5 Ja');
  await page.reload();
  await expect(page.locator('#fact-visits')).toHaveValue('8/12/2025\n5 Ja');
  await page.getByRole('button', { name: /^Add ?: ?Visits/ }).click();
  await expect(page.locator('.pl-dates__item')).toHaveCount(1);
  await saved(page);
  await page.reload();
  await expect(page.locator('#fact-visits')).toHaveValue('5 Ja');
  await expect(page.locator('.pl-dates__item')).toHaveCount(1);
});

test('sign-off names what is half written, and leads to it', async ({ page }) => {
  const audit = await beginSection(page);
  await page.click('#add-evidence-contingency');
  await page.fill('#place-contingency', 'Documents');
  await go(page, audit, 'check');
  await page.getByRole('button', { name: 'Sign off' }).click();
  const summary = page.locator('.govuk-error-summary');
  await summary.getByRole('link', { name: /^Add the evidence you began to write, or cancel it: Does a safety plan/ }).click();
  await expect(page.locator('#record-contingency')).toBeFocused();
  await expect(page.locator('#place-contingency')).toHaveValue('Documents');
  await page.getByRole('button', { name: 'Clear this answer' }).click();
  await expect(page.locator('#place-contingency'), 'stays in view without its answer').toHaveValue('Documents');
});

test('Space, Space over “cannot complete it yet” brings its reason back', async ({ page }) => {
  await beginSection(page);
  await page.check('#wait-safety');
  await page.locator('#waiting-safety').pressSequentially('The health report');
  await page.locator('#wait-safety').focus();
  await page.keyboard.press('Space');
  await expect(page.locator('#waiting-safety')).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(page.locator('#waiting-safety')).toHaveValue('The health report');
});

test('arrow keys over “Not applicable” bring its reason back', async ({ page }) => {
  await beginSection(page);
  await page.check('#q-incidents-6');
  await page.locator('#reason-incidents').pressSequentially('Nothing new');
  await page.locator('#q-incidents-6').focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('#q-incidents-5')).toBeChecked();
  await expect(page.locator('#reason-incidents')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#reason-incidents')).toHaveValue('Nothing new');
});

test('a date half typed is there when the page is loaded again; a whole one is taken', async ({ page }) => {
  const audit = await begin(page, 'K-17', 'tool');
  await go(page, audit, 'facts');
  await page.check('#fact-pathway-3');
  const boxes = page.locator('.govuk-date-input').first().locator('input');
  await boxes.nth(0).fill('5');
  await boxes.nth(1).pressSequentially('Ja');
  await page.reload();
  await expect(boxes.nth(0)).toHaveValue('5');
  await expect(boxes.nth(1)).toHaveValue('Ja');
  await saved(page);
  await boxes.nth(1).fill('Jan');
  await boxes.nth(2).pressSequentially('2026');
  await page.reload(); // before the pause after which it is taken
  await expect(boxes.nth(1)).toHaveValue('1');
  await boxes.nth(0).fill('');
  await boxes.nth(0).blur();
  await expect(page.getByText('must include a day. It does not count yet.')).toBeVisible();
  await page.reload();
  await expect(boxes.nth(0)).toHaveValue('');
  await expect(boxes.nth(2)).toHaveValue('2026');
});

test('what is no number is kept and named, and the number given before stands', async ({ page }) => {
  const audit = await begin(page);
  await go(page, audit, 'facts');
  const box = page.locator('#fact-record-days');
  await box.fill('7');
  await box.blur();
  await saved(page);
  await box.fill('70 or so');
  await box.blur();
  const error = page.locator('#fact-record-days-error');
  await expect(error).toContainText('It does not count yet.');
  await saved(page);
  await page.reload();
  await expect(box).toHaveValue('70 or so');
  await expect(error).toBeVisible();
  await go(page, audit, 'check');
  const row = page.locator('.govuk-summary-list__row', { hasText: 'Longest time from a visit' });
  await expect(row.locator('dd').first()).toHaveText('7');
  await page.getByRole('button', { name: 'Sign off' }).click();
  await page.locator('.govuk-error-summary').getByRole('link', { name: /you typed.*Longest time from a visit/ }).click();
  await expect(box).toBeFocused();

  await box.fill('2.0'); // a pause in the middle of "2.05" must not take the point away
  await saved(page);
  await expect(box).toHaveValue('2.0');
  await box.fill('2.50');
  await page.reload();
  await expect(box).toHaveValue('2.5');
  await expect(error).toHaveCount(0);
  await box.fill('');
  await saved(page);
  await page.reload();
  await expect(box).toHaveValue('');
});

test('ticking and unticking “not yet” brings the date back', async ({ page }) => {
  const audit = await begin(page, 'K-17', 'tool');
  await go(page, audit, 'facts');
  await page.locator('[id$="-not-yet"]').first().waitFor();
  const id = (await page.locator('[id$="-not-yet"]').first().getAttribute('id')).replace(/-not-yet$/, '');
  await page.fill(`#${id}`, '5/1/2026');
  await page.locator(`#${id}`).blur();
  await page.check(`#${id}-not-yet`);
  await expect(page.locator(`#${id}`)).toHaveCount(0);
  await page.uncheck(`#${id}-not-yet`);
  await expect(page.locator(`#${id}`)).toHaveValue('5');
  await expect(page.locator(`#${id}-year`)).toHaveValue('2026');
});

test('a start that is filled in is not called saved, and closing asks; leaving it untouched does not', async ({ page }) => {
  const asked = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    dialog.accept();
  });
  await at(page, '/#/start');
  await page.locator('#reference').waitFor();
  await page.reload();
  expect(asked).toEqual([]);
  await page.locator('#reference').pressSequentially('K-17');
  await expect(page.locator('#saved')).toHaveText('Not saved yet');
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  const audit = await begin(page);
  await saved(page);
  await page.reload();
  expect(asked).toHaveLength(1);

  await go(page, audit, 'about');
  await saved(page);
  await page.locator('#auditor').pressSequentially(' of the west');
  await expect(page.locator('#saved')).toHaveText('Not saved yet');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await saved(page);
  await page.reload();
  expect(asked).toHaveLength(1);
});

test('a start that is filled in is there again after going elsewhere, until it is cleared', async ({ page }) => {
  await fillStart(page, 'K-17');
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page.locator('#saved'), 'of another screen nothing is said').toHaveCount(0);
  await page.getByRole('link', { name: 'Start an audit' }).first().click();
  await expect(page.locator('#reference')).toHaveValue('K-17');
  await expect(page.locator('#tool-2')).toBeChecked();
  await expect(page.locator('#from-year')).toHaveValue('2025');
  await expect(page.locator('#saved')).toHaveText('Not saved yet');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audits on this device');
  await page.goForward();
  await expect(page.locator('#reference')).toHaveValue('K-17');
  await page.getByRole('button', { name: 'Clear this form' }).click();
  await expect(page.locator('#reference')).toHaveValue('');
  await expect(page.locator('#tool')).toBeFocused();
  await expect(page.locator('#saved')).toHaveCount(0);
  await begin(page, 'K-18');
  await page.getByRole('link', { name: 'Start an audit' }).first().click();
  await expect(page.locator('#reference')).toHaveValue('');
});

test('changes to what the audit is about are there again after going elsewhere, until they are undone', async ({ page }) => {
  const audit = await begin(page);
  await go(page, audit, 'about');
  await page.fill('#practitioner', 'SW 4');
  await page.getByRole('link', { name: 'Back' }).click();
  await saved(page);
  await go(page, audit, 'about');
  await expect(page.locator('#practitioner')).toHaveValue('SW 4');
  await expect(page.locator('#saved')).toHaveText('Not saved yet');
  await page.getByRole('button', { name: 'Undo these changes' }).click();
  await expect(page.locator('#practitioner')).toHaveValue('');
  await expect(page.locator('#reference')).toBeFocused();
  await saved(page);
});

test('another audit of the same case is begun only deliberately', async ({ page }) => {
  await begin(page, 'K-17');
  await fillStart(page, 'k-17');
  await page.click('button[type=submit]');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('There is already an audit of this case');
  await shot(page, 'again');
  await page.keyboard.press('Escape');
  await expect(page.locator('#reference')).toHaveValue('k-17');
  await page.click('button[type=submit]');
  await dialog.getByRole('link', { name: 'K-17' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('K-17');
  await fillStart(page, 'k-17');
  await page.click('button[type=submit]');
  await page.getByRole('button', { name: 'Start another audit of this case' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Facts of the case');
  await page.goto('/');
  await expect(page.locator('.pl-shelf tbody tr')).toHaveCount(2);
});
