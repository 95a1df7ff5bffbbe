// A passphrase on the device: asked for once, needed at each visit, and it loses nothing.
import { at, begin, begun, fillStart, go, protect, unlock, WORDS } from './begin.mjs';
import { clean } from './clean.mjs';
import { Keys } from './keys.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

const saved = (page) => expect(page.locator('#saved')).toHaveText(/^Saved/);
const title = (page) => page.getByRole('heading', { level: 1 });

test('the first audit asks for a passphrase, by keyboard, and says how good it is', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('#not-encrypted')).toHaveCount(0);
  await page.goto('/#/start');
  await expect(title(page)).toHaveText('Choose a passphrase');
  await clean(page, 'choose');
  await shot(page, 'passphrase-choose');
  const keys = new Keys(page);
  const strength = page.locator('#strength');
  await keys.type(page.locator('#passphrase-new'), 'kettle');
  await expect(strength).toHaveText(/^Too short/);
  await page.keyboard.type(' violin');
  await expect(strength).toHaveText(/^Good enough/);
  await page.keyboard.press('Enter');
  const summary = page.locator('.govuk-error-summary');
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await clean(page, 'choose with errors');
  await summary.getByRole('link', { name: 'The two are not the same' }).click();
  await expect(page.locator('#passphrase-again')).toBeFocused();
  await page.keyboard.type('kettle violin');
  await page.getByRole('button', { name: /^Show ?: ?New passphrase/ }).click();
  await expect(page.locator('#passphrase-new')).toHaveAttribute('type', 'text');
  await expect(page.locator('#passphrase-new')).toHaveValue('kettle violin');
  await page.getByRole('button', { name: 'Encrypt with this passphrase' }).click();
  await expect(page.locator('#notice')).toContainText('Audits on this device are encrypted now');
  await expect(page.locator('#reference')).toBeVisible();
  await expect(page.locator('#not-encrypted')).toHaveCount(0);
});

test('a visit begins locked, a wrong passphrase loses nothing, an address inside an audit still leads there', async ({ page }) => {
  await protect(page);
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await page.check('#q-risks-assessed-2');
  await page.fill('#comment-risks-assessed', 'Seen twice');
  await saved(page);
  await page.reload();
  await expect(title(page)).toHaveText('Unlock Plumbline');
  await expect(page.getByText('K-17')).toHaveCount(0);
  await clean(page, 'unlock');
  await shot(page, 'passphrase-unlock');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.locator('.govuk-error-summary')).toContainText('Enter the passphrase');
  for (let i = 0; i < 3; i++) {
    await page.fill('#passphrase', 'another one');
    await page.getByRole('button', { name: 'Unlock' }).click();
    await expect(page.locator('#passphrase-error')).toContainText('That is not the passphrase');
  }
  await expect(page.locator('.govuk-error-summary')).toBeFocused();
  await clean(page, 'unlock, wrong');
  await shot(page, 'passphrase-wrong');
  await unlock(page);
  await expect(page.locator('#q-risks-assessed-2')).toBeChecked();
  await expect(page.locator('#comment-risks-assessed')).toHaveValue('Seen twice');
  expect(page.url()).toBe(`${audit}/section/safety`);
});

test('the button locks at once, after storing what is half typed', async ({ page }) => {
  await protect(page);
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await page.check('#q-risks-assessed-2');
  await saved(page);
  await page.locator('#comment-risks-assessed').pressSequentially('half a sen');
  await page.click('#lock');
  await expect(title(page)).toHaveText('Unlock Plumbline');
  await expect(title(page)).toBeFocused();
  await expect(page.locator('nav')).toHaveCount(0);
  await expect(page.locator('#saved')).toHaveCount(0);
  await unlock(page);
  await expect(page.locator('#comment-risks-assessed')).toHaveValue('half a sen');
  await page.reload();
  await unlock(page);
  await expect(page.locator('#comment-risks-assessed')).toHaveValue('half a sen');
});

test('it locks itself when nobody does anything, after the minutes that were chosen', async ({ page }) => {
  await page.clock.install();
  await protect(page);
  await page.goto('/#/settings');
  await expect(page.locator('#lock-after')).toHaveValue('10');
  await page.clock.fastForward('09:00');
  await page.keyboard.press('Shift'); // somebody is there
  await page.clock.fastForward('09:00');
  await expect(title(page)).toHaveText('Settings');
  await page.clock.fastForward('01:30');
  await expect(title(page)).toHaveText('Unlock Plumbline');
  await unlock(page);
  await page.selectOption('#lock-after', '2');
  await page.clock.fastForward('02:30');
  await expect(title(page)).toHaveText('Unlock Plumbline');
  await page.reload();
  await unlock(page);
  await expect(page.locator('#lock-after')).toHaveValue('2');
});

test('a computer that slept locks itself at the first touch, before anything else is done', async ({ page }) => {
  await page.clock.install();
  await protect(page);
  await page.goto('/#/settings');
  await expect(title(page)).toHaveText('Settings');
  await page.clock.setSystemTime(Date.now() + 60 * 60 * 1000); // no timer of the page has run
  await expect(title(page)).toHaveText('Settings');
  await page.keyboard.press('Shift');
  await expect(title(page)).toHaveText('Unlock Plumbline');
});

test('the button locks every tab, and what each has is stored', async ({ page, context }) => {
  await protect(page);
  const audit = await begin(page);
  await saved(page);
  const other = await context.newPage();
  await other.goto('/#/settings');
  await unlock(other);
  await go(page, audit, 'section/safety');
  await page.check('#q-risks-assessed-2');
  await saved(page);
  await page.locator('#comment-risks-assessed').pressSequentially('half a sen');
  await other.click('#lock');
  await expect(title(other)).toHaveText('Unlock Plumbline');
  await expect(title(page)).toHaveText('Unlock Plumbline');
  await unlock(page);
  await expect(page.locator('#comment-risks-assessed')).toHaveValue('half a sen');
  await expect(title(other)).toHaveText('Unlock Plumbline');
});

test('another passphrase', async ({ page }) => {
  await protect(page);
  await begin(page);
  await saved(page);
  await page.goto('/#/settings');
  await clean(page, 'settings, encrypted');
  await shot(page, 'passphrase-settings');
  const other = 'four other words entirely';
  const change = async (now) => {
    await page.fill('#passphrase-now', now);
    await page.fill('#passphrase-new', other);
    await page.fill('#passphrase-again', other);
    await page.getByRole('button', { name: 'Change the passphrase' }).click();
  };
  await change('wrong words');
  await expect(page.locator('#passphrase-now-error')).toContainText('That is not the passphrase');
  await change(WORDS);
  await expect(page.locator('#notice')).toContainText('Your passphrase was changed');
  await expect(page.locator('#passphrase-new')).toHaveValue('');
  await page.reload();
  await page.fill('#passphrase', WORDS);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.locator('#passphrase-error')).toBeVisible();
  await unlock(page, other);
  await page.goto('/#/');
  await expect(page.locator('.pl-shelf')).toContainText('K-17');
});

test('without a passphrase: only on purpose, with a standing warning; setting one later encrypts what is there', async ({ page, context }) => {
  await page.goto('/#/start');
  await page.click('#no-passphrase');
  await page.getByRole('button', { name: 'Go back' }).click();
  await expect(title(page)).toHaveText('Choose a passphrase');
  await fillStart(page, 'K-17');
  await page.click('button[type=submit]');
  const audit = await begun(page);
  await saved(page);
  const warning = page.locator('#not-encrypted');
  await expect(warning).toContainText('Audits on this device are not encrypted');
  await clean(page, 'with the warning');
  await shot(page, 'passphrase-none');
  const other = await context.newPage();
  await other.goto(`${audit}/section/safety`);
  await other.getByRole('button', { name: 'Edit here instead' }).click();
  await other.check('#q-risks-assessed-2');
  await saved(other);
  await warning.getByRole('link').click();
  await clean(page, 'settings, not encrypted');
  await protect(page, '/#/settings');
  await expect(warning).toHaveCount(0);
  // The other tab knows nothing of it, writes nothing that could be read, loses nothing.
  await other.click('#q-contingency-2');
  await expect(title(other)).toHaveText('Unlock Plumbline');
  await expect(other.getByText('could not be saved before this page was locked')).toBeVisible();
  await unlock(other);
  await expect(other.locator('#q-contingency-2')).toBeChecked();
  await saved(other);
  await other.close();
  await page.reload();
  await unlock(page);
  await go(page, audit, 'section/safety');
  await expect(page.locator('#q-risks-assessed-2')).toBeChecked();
  await expect(page.locator('#q-contingency-2')).toBeChecked();
});

test('forgotten: everything can be deleted, after asking, and begun afresh', async ({ page }) => {
  await protect(page);
  await begin(page);
  await saved(page);
  await page.reload();
  await page.getByText('I have forgotten the passphrase').click();
  await clean(page, 'forgotten');
  await page.getByRole('button', { name: 'Delete everything here' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(title(page)).toHaveText('Unlock Plumbline');
  await page.getByRole('button', { name: 'Delete everything here' }).click();
  await page.getByRole('button', { name: 'Delete all audits' }).click();
  await expect(page.locator('#notice')).toContainText('Everything on this device was deleted');
  await expect(page.getByText('There are no audits here yet')).toBeVisible();
  await at(page, '/#/start');
  await expect(page.locator('#reference')).toBeVisible();
});
