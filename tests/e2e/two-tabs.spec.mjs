// Two tabs on one device, in a browser that cannot tell which of them writes: neither
// undoes what the other stored, nor brings back what the other deleted. What may happen to
// a sign-off is tested without a browser; with one that can tell, see one-writer.spec.mjs.
import { begin, go } from './begin.mjs';
import { expect, test } from './watch.mjs';

test.beforeEach(({ context }) => context.addInitScript(() => {
  Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });
}));

const saved = (page) => expect(page.locator('#saved')).toHaveText(/^Saved/);

/** A second tab at the same place. */
async function tab(page, context) {
  const other = await context.newPage();
  await other.goto(page.url());
  return other;
}

async function section(page) {
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await saved(page);
  return audit;
}

/** What a browser tells a page that the person comes back to. */
const lookedAtAgain = (page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));

test('a tab that did not know of an answer shows it as soon as it stores its own', async ({ page, context }) => {
  await section(page);
  const other = await tab(page, context);
  await saved(other);
  await page.check('#q-risks-assessed-2');
  await saved(page);
  await other.check('#q-contingency-2');
  await saved(other);
  await expect(other.locator('#q-risks-assessed-2')).toBeChecked();
  await other.close();
  await page.reload();
  await expect(page.locator('#q-risks-assessed-2')).toBeChecked();
  await expect(page.locator('#q-contingency-2')).toBeChecked();
});

test('a tab that the person comes back to shows what was done in the other', async ({ page, context }) => {
  await section(page);
  const other = await tab(page, context);
  await saved(other);
  await page.check('#q-risks-assessed-2');
  await saved(page);
  await lookedAtAgain(other);
  await expect(other.locator('#q-risks-assessed-2')).toBeChecked();
  await other.goto('/');
  await expect(other.locator('.pl-shelf tbody tr')).toHaveCount(1);
  await begin(page, 'K-18');
  await saved(page);
  await lookedAtAgain(other);
  await expect(other.locator('.pl-shelf tbody tr')).toHaveCount(2);
});

test('a number given in one tab is shown in the other, and a key pressed there does not wipe it', async ({ page, context }) => {
  const audit = await begin(page);
  await go(page, audit, 'facts');
  await saved(page);
  const other = await tab(page, context);
  await saved(other);
  await page.fill('#fact-record-days', '4');
  await page.locator('#fact-record-days').blur();
  await saved(page);
  await lookedAtAgain(other);
  const box = other.locator('#fact-record-days');
  await expect(box).toHaveValue('4');
  await box.press('End');
  await other.keyboard.type('5');
  await other.keyboard.press('Backspace');
  await box.blur();
  await saved(other);
  await page.reload();
  await expect(page.locator('#fact-record-days')).toHaveValue('4');
});

test('what the audit is about: a form takes what another tab corrected, and changes only what was changed in it', async ({ page, context }) => {
  const audit = await begin(page);
  await go(page, audit, 'about');
  const other = await tab(page, context);
  await saved(other);
  await page.fill('#auditor', 'Practice lead');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await saved(page);
  await lookedAtAgain(other);
  await expect(other.locator('#auditor')).toHaveValue('Practice lead');
  await other.fill('#practitioner', 'SW 4');
  await go(page, audit, 'about');
  await page.fill('#auditor', 'Service manager');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await saved(page);
  await lookedAtAgain(other);
  await expect(other.locator('#auditor')).toHaveValue('Service manager');
  await other.getByRole('button', { name: 'Save changes' }).click();
  await saved(other);
  await go(page, audit, 'about');
  await page.reload();
  await expect(page.locator('#auditor')).toHaveValue('Service manager');
  await expect(page.locator('#practitioner')).toHaveValue('SW 4');
});

async function deletedElsewhere(page, context) {
  await section(page);
  const other = await tab(page, context);
  await saved(other);
  await page.goto('/');
  await page.getByRole('button', { name: 'Delete K-17' }).click();
  await page.getByRole('button', { name: 'Delete this audit' }).click();
  await expect(page.locator('.pl-shelf')).toHaveCount(0);
  await other.check('#q-contingency-2');
  await expect(other.getByText('This audit is no longer kept on this device')).toBeVisible();
  await expect(other.locator('#saved')).toHaveText('Not saved');
  await other.check('#q-risks-assessed-2'); // it goes on working
  return other;
}

test('an audit deleted in another tab is not stored again unless the person says so', async ({ page, context }) => {
  const other = await deletedElsewhere(page, context);
  await page.reload();
  await expect(page.getByRole('link', { name: 'Start an audit' }).first()).toBeVisible();
  await expect(page.locator('.pl-shelf')).toHaveCount(0);
  await other.getByRole('button', { name: 'Keep it on this device' }).click();
  await saved(other);
  await other.reload();
  await expect(other.locator('#q-contingency-2')).toBeChecked();
  await expect(other.locator('#q-risks-assessed-2')).toBeChecked();
});

test('an audit deleted in another tab can be let go', async ({ page, context }) => {
  const other = await deletedElsewhere(page, context);
  await other.getByRole('button', { name: 'Let it go' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Audits on this device');
  await other.reload(); // nothing is unsaved, so nothing is asked
  await expect(other.locator('.pl-shelf')).toHaveCount(0);
});
