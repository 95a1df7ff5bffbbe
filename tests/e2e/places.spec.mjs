// Where a way leads: to the very thing, and back to where somebody was.
import { begin, begun, go } from './begin.mjs';
import { cleanForAll } from './clean.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

const h1 = (page) => page.getByRole('heading', { level: 1 });
const scroll = (page) => page.evaluate(() => Math.round(window.scrollY));

test('Back and Forward lead to where one was, and what has focus is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  const audit = await begin(page);
  await go(page, audit, 'check');
  const link = page.locator('main a[href*="/section/"]').nth(8);
  await link.focus();
  const before = await scroll(page);
  expect(before, 'far down, or this proves nothing').toBeGreaterThan(600);
  await page.keyboard.press('Enter');
  await expect(page.locator('input[type=radio]:focus')).toBeInViewport();
  await page.goBack();
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport({ ratio: 1 });
  expect(Math.abs(await scroll(page) - before)).toBeLessThan(3);
  await page.goForward();
  await expect(page.locator('input[type=radio]:focus')).toBeInViewport();
  await page.goBack();
  await expect(link).toBeFocused();
  // By an address, with focus at nothing on the page: back to its h1.
  await go(page, audit, 'history');
  await expect(h1(page)).toBeFocused();
  await page.evaluate(() => document.activeElement.blur());
  await page.goBack();
  await expect(link).toBeFocused();
  // A way that leads on begins at the top, also to a screen where one was before.
  await page.goForward();
  await expect(h1(page)).toBeFocused();
  await go(page, audit, 'check');
  await expect(h1(page)).toHaveText('Check and sign off');
  await expect(h1(page)).toBeFocused();
  await expect(h1(page)).toBeInViewport();
});

test('Back to an audit that was left meanwhile leads to where one was as well', async ({ page }) => {
  const audit = await begin(page);
  await go(page, audit, 'check');
  const link = page.locator('main a[href*="/section/"]').nth(8);
  await link.focus();
  await page.evaluate(() => location.assign('#/tools'));
  await expect(h1(page)).toHaveText('Audit tools');
  await page.goBack();
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport({ ratio: 1 });
  await page.evaluate(() => document.activeElement.blur());
  await page.evaluate(() => window.scrollTo(0, 0));
});

test('what had focus and is no longer there: the h1 has it, in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await page.check('#q-risks-assessed-2');
  await page.locator('#comment-risks-assessed').focus();
  await page.evaluate(() => window.scrollBy(0, 400));
  await go(page, audit, 'history');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.goBack();
  await expect(h1(page)).toBeFocused();
  await expect(h1(page)).toBeInViewport();
});

test('who was told: saved or cancelled, one is back where one came from', async ({ page }) => {
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await page.check('#q-risks-assessed-5');
  const write = page.getByRole('link', { name: 'Write down who was told' });
  await write.click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(h1(page)).toHaveText('Safety now');
  await write.click();
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await expect(h1(page)).toHaveText('Safety now');
  await write.click();
  await page.fill('#told', 'Head of service');
  await page.fill('#decided', 'A visit today');
  await page.getByRole('button', { name: 'Save who was told' }).click();
  await expect(h1(page)).toHaveText('Safety now');
  await expect(h1(page)).toBeFocused();
  await page.getByRole('link', { name: /^Head of service was told/ }).click();
  await page.reload(); // where one came from is not known any more
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(h1(page)).toHaveText('K-17');
});

test('the way to change how questions are shown leads to that, and back to the section', async ({ page }) => {
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await page.getByRole('link', { name: 'Change how questions are shown' }).click();
  const part = page.getByRole('heading', { name: 'How you like to work' });
  await expect(part).toBeFocused();
  await expect(part).toBeInViewport();
  await expect(page.getByRole('link', { name: 'Settings' })).toHaveAttribute('aria-current', 'page');
  await cleanForAll(page, 'a part of the settings');
  await page.check('#questions-2');
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await expect(h1(page)).toHaveText('Safety now');
  await expect(page.getByRole('link', { name: 'Answer the questions' })).toBeVisible();
  await page.goto('/#/');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(h1(page)).toBeFocused();
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await expect(page).toHaveURL(/#\/$/);
});

test('what is missing leads to the field: feedback, promises, an action half written', async ({ page }) => {
  const audit = await begin(page);
  await go(page, audit, 'feedback');
  await page.check('#feedback-parent');
  await page.check('#feedback-carer-2');
  await go(page, audit, 'actions');
  await page.click('#add-action');
  await page.fill('#action-what', 'See her alone');
  const follow = async (name) => {
    await go(page, audit, 'check');
    await page.getByRole('button', { name: 'Sign off' }).click();
    await page.locator('.govuk-error-summary').getByRole('link', { name }).click();
  };
  await follow(/^Finish the feedback of a parent/);
  await expect(page.locator('#said-parent')).toBeFocused();
  await expect(page.locator('#said-parent')).toBeInViewport();
  await follow(/^Finish the feedback of a carer/);
  await expect(page.locator('#why-carer')).toBeFocused();
  await follow(/^Save the action you began to write/);
  await expect(page.locator('#action-what')).toBeFocused();
  for (const [id, text] of [['who', 'Social worker'], ['difference', 'She is heard'], ['proof', 'Two records']]) await page.fill(`#action-${id}`, text);
  await page.getByRole('button', { name: /^5 working days: / }).click();
  await page.getByRole('button', { name: 'Save this action' }).click();

  await go(page, audit, 'export');
  await page.getByRole('button', { name: 'Audit this case again' }).click();
  for (const [id, [day, month, year]] of [['from', ['15', '4', '2026']], ['to', ['14', '9', '2026']], ['audit-date', ['14', '9', '2026']]]) {
    await page.fill(`#${id}`, day);
    await page.fill(`#${id}-month`, month);
    await page.fill(`#${id}-year`, year);
  }
  await page.fill('#auditor', 'Team manager');
  await page.click('button[type=submit]');
  const again = await begun(page);
  const promise = page.getByRole('link', { name: /^Say what became of this: See her alone/ });
  await promise.click();
  await expect(page.locator('input[id^="became-"][type=radio]').first()).toBeFocused();
  await page.getByRole('radio', { name: 'Partly done' }).check();
  await go(page, again, '');
  await promise.click();
  await expect(page.locator('input[id^="became-line-"]')).toBeFocused();
});

test('the list of what is missing is still there when one comes back from one of its links', async ({ page }) => {
  const audit = await begin(page);
  await go(page, audit, 'check');
  const summary = page.locator('.govuk-error-summary');
  await expect(summary).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign off' }).click();
  await expect(summary).toBeFocused();
  const count = await summary.getByRole('link').count();
  const link = summary.getByRole('link', { name: /^Answer: / }).nth(2);
  const name = await link.textContent();
  await link.click();
  await page.locator('input[type=radio]:focus').check();
  await page.goBack();
  await expect(summary).toBeVisible();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(summary.getByRole('link', { name, exact: true })).toHaveCount(0);
  await expect(summary.getByRole('link'), 'one less, or evidence in its place').toHaveCount(count - 1 + await summary.getByRole('link', { name: /^Cite evidence/ }).count());
  await go(page, audit, 'section/safety');
  await go(page, audit, 'check');
  await expect(summary).toBeVisible();
  await page.getByRole('button', { name: 'Sign off' }).click();
  await expect(summary).toBeFocused();
  await shot(page, 'check-missing-again');
  await page.goto('/#/');
  await expect(h1(page)).not.toHaveText('Check and sign off');
  await go(page, audit, 'check');
  await expect(h1(page)).toHaveText('Check and sign off');
  await expect(summary, 'who left the audit has not tried yet').toHaveCount(0);
});
