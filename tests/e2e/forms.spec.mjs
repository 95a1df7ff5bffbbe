// Forms say what is wrong: in a list that takes focus, in the title, at each input. A press
// is never lost to a message that appears, and there is always a way on.
import { answerAll } from './answer.mjs';
import { begin, go } from './begin.mjs';
import { cleanForAll } from './clean.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';
import { tool } from './whole-audit.mjs';

const summary = (page) => page.locator('.govuk-error-summary');
const h1 = (page) => page.getByRole('heading', { level: 1 });
const onwards = (page) => page.getByRole('button', { name: /^Continue/ });

/** To the page of one fact. */
async function fact(page, id) {
  const audit = await begin(page);
  await go(page, audit, 'facts');
  await page.check('#fact-route');
  await go(page, audit, `fact/${id}`);
  await expect(page).toHaveTitle(/^Facts of the case: /);
  await expect(h1(page)).toBeFocused();
  return audit;
}

/** Focus is on a list with these errors, the title says so, and the first leads to this input. */
async function told(page, errors, first) {
  await expect(summary(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(summary(page).getByRole('listitem')).toHaveText(errors);
  await summary(page).getByRole('link').first().click();
  await expect(page.locator(`[id="${first}"]`)).toBeFocused();
}

test('half a date is told when one goes on, and can be left for now', async ({ page }) => {
  await fact(page, 'placement-start');
  const here = page.url();
  await page.fill('#fact-placement-start', '3');
  await page.locator('#fact-placement-start-month').pressSequentially('4');
  await page.keyboard.press('Enter');
  await told(page, ['The date must include a year. It does not count yet.'], 'fact-placement-start');
  await expect(page.locator('#fact-placement-start-error')).toContainText('The date must include a year.');
  expect(page.url()).toBe(here);
  await cleanForAll(page, 'one fact, with an error');
  await shot(page, 'one-fact-error');
  await onwards(page).click();
  await expect(summary(page), 'each time').toBeFocused();
  await page.getByRole('link', { name: 'Leave it for now' }).click();
  await expect(page).not.toHaveURL(here);
  await expect(h1(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Facts of the case: /);
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await expect(page.locator('#fact-placement-start-month'), 'it is kept').toHaveValue('4');
  await expect(summary(page)).toHaveCount(0);
  await page.fill('#fact-placement-start-year', '2025');
  await onwards(page).click();
  await expect(page).not.toHaveURL(here);
});

test('what is no number is told as well', async ({ page }) => {
  await fact(page, 'record-days');
  await page.fill('#fact-record-days', 'about 3');
  await onwards(page).click();
  await told(page, ['Enter a number, such as 3. It does not count yet.'], 'fact-record-days');
  await page.fill('#fact-record-days', '3');
  await expect(summary(page), 'mended').toHaveCount(0);
  await expect(page).toHaveTitle(/^Facts/);
  await onwards(page).click();
  await expect(page).not.toHaveURL(/record-days/);
});

test('what are no dates is told as well, and those that are count', async ({ page }) => {
  const audit = await begin(page, 'K-17', 'tool');
  await go(page, audit, 'facts');
  for (const id of ['pathway-3', 'legal-status-3', 'lives-with-parent', 'time-there', 'route']) await page.check(`#fact-${id}`);
  await go(page, audit, 'fact/visits');
  await page.fill('#fact-visits', '5/1/2026\nMonday');
  await onwards(page).click();
  await told(page, [/^This is not a date and does not count yet: “Monday”/], 'fact-visits');
  await expect(page.locator('#fact-visits-error')).toContainText('“Monday”');
  await expect(page.locator('.pl-dates__item'), 'the other one counts').toHaveCount(1);
  await page.reload();
  await onwards(page).click();
  await expect(page.locator('#fact-visits-error'), 'at the box too').toContainText('“Monday”');
});

test('a press with the mouse is not lost, however slow, when leaving a box makes an error appear', async ({ page }) => {
  const audit = await fact(page, 'placement-start');
  const press = async (locator) => {
    await locator.scrollIntoViewIfNeeded();
    const box = await locator.boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + 4);
    await page.mouse.down();
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    await page.mouse.up();
  };
  await page.fill('#fact-placement-start', '3');
  await page.locator('#fact-placement-start-month').pressSequentially('4');
  await press(onwards(page));
  await expect(summary(page)).toBeFocused();
  await go(page, audit, 'fact/record-days');
  await page.locator('#fact-record-days').pressSequentially('x');
  await press(onwards(page));
  await expect(summary(page)).toBeFocused();
  // On the page of all facts what stands below moves too.
  await go(page, audit, 'facts');
  await page.fill('#fact-placement-start', '');
  await page.locator('#fact-placement-start-year').pressSequentially('1');
  await press(page.locator('#fact-placement-start-not-yet'));
  await expect(page.locator('#fact-placement-start-not-yet')).toBeChecked();
  await page.locator('#fact-record-days').fill('x');
  await page.locator('#fact-record-days').pressSequentially('y');
  await press(page.getByRole('link', { name: 'Continue to the task list' }));
  await expect(h1(page)).toHaveText('K-17');
});

test('another grade is not given without its reason', async ({ page }) => {
  const audit = await begin(page);
  await answerAll(page, audit, {}, tool.sections.filter(({ id }) => id === 'safety'));
  await go(page, audit, 'grades/safety');
  await page.click('#depart-safety');
  await page.fill('#depart-role-safety', '');
  await page.getByRole('button', { name: 'Give this grade' }).click();
  const errors = ['Choose a grade', 'Say why this grade is right', 'Enter your role'];
  await told(page, errors, 'depart-level-safety');
  await cleanForAll(page, 'departing with errors');
  await shot(page, 'departing-errors');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page).toHaveTitle(/^Grades/);
});

test('an action is not planned or closed without what it needs', async ({ page }) => {
  const audit = await begin(page);
  await go(page, audit, 'actions');
  await page.click('#add-action');
  await page.fill('#action-due', '31');
  await page.fill('#action-due-month', '2');
  await page.fill('#action-due-year', '2026');
  await page.getByRole('button', { name: 'Save this action' }).click();
  await told(page, ['Say what will be done', 'Say who does it', 'The day must be a real date, such as 14 3 2026', /./, /./], 'action-what');
  await cleanForAll(page, 'an action with errors');
  await shot(page, 'action-errors');
  for (const [id, text] of [['what', 'See her alone'], ['who', 'Social worker'], ['difference', 'She is heard'], ['proof', 'Two records']]) {
    await page.fill(`#action-${id}`, text);
  }
  await page.fill('#action-due-month', '3');
  await expect(page).toHaveTitle(/^Actions/);
  await page.getByRole('button', { name: 'Save this action' }).click();
  await page.getByRole('button', { name: /^Close ?: / }).click();
  await page.getByRole('button', { name: 'Close this action' }).click();
  const by = await page.locator('input[id^="closed-by-"]').getAttribute('id');
  await told(page, ['Say who has seen that it was done', 'Say where it can be seen'], by);
  await cleanForAll(page, 'closing with errors');
  await shot(page, 'closing-errors');
});

test('an answer that does not apply reads well before its reason is given', async ({ page }) => {
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await page.check('#q-incidents-6');
  await go(page, audit, 'feedback');
  await page.check('#feedback-child');
  await go(page, audit, 'check');
  await expect(page.getByText('Not applicable: no reason given yet', { exact: true })).toBeVisible();
  await expect(page.getByText('Asked: not told yet', { exact: true })).toBeVisible();
});
