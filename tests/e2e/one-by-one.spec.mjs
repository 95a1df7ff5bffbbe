// Facts and questions on a page each, and questions close together, as the person likes.
import { begin, go } from './begin.mjs';
import { cleanForAll } from './clean.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

const h1 = (page) => page.getByRole('heading', { level: 1 });

/** Sets how one likes to work, by the ids of what to choose. */
async function like(page, ...ids) {
  await page.goto('/#/settings');
  for (const id of ids) await page.check(`#${id}`);
}

test('a section is a list of its answers, and each question a page of its own', async ({ page }) => {
  const audit = await begin(page);
  await like(page, 'questions-2');
  await go(page, audit, 'section/safety');
  await expect(h1(page)).toHaveText('Safety now');
  await expect(page.locator('input[type=radio]')).toHaveCount(0);
  await cleanForAll(page, 'the list of a section, nothing answered');
  await shot(page, 'one-list');
  await page.getByRole('link', { name: 'Answer the questions' }).click();
  await expect(h1(page)).toHaveText(/^Safety now: question 1 of \d+$/);
  await expect(h1(page)).toBeFocused();
  await expect(page.locator('.pl-question')).toHaveCount(1);
  const id = (await page.locator('.pl-question').getAttribute('id')).replace('question-', '');
  await page.check(`#q-${id}`);
  await cleanForAll(page, 'one question, answered');
  await shot(page, 'one-question');
  await page.getByRole('link', { name: 'Continue', exact: true }).click();
  await expect(h1(page)).toHaveText(/^Safety now: question 2 of \d+$/);
  await expect(h1(page)).toBeFocused();
  await page.goBack();
  await expect(h1(page)).toHaveText(/^Safety now: question 1 of \d+$/);
  await expect(page.locator(`#q-${id}`)).toBeChecked();
  await page.goForward();
  await expect(h1(page)).toHaveText(/^Safety now: question 2 of \d+$/);
  await page.getByRole('link', { name: 'Previous question' }).click();
  await expect(h1(page)).toHaveText(/^Safety now: question 1 of \d+$/);
  const all = Number((await h1(page).textContent()).match(/of (\d+)/)[1]);
  for (let n = 2; n <= all; n++) {
    await page.getByRole('link', { name: 'Continue', exact: true }).click();
    await expect(h1(page)).toHaveText(`Safety now: question ${n} of ${all}`);
  }
  await page.getByRole('link', { name: 'Continue', exact: true }).click();
  await expect(h1(page)).toHaveText('Safety now');
  await page.reload();
  await expect(page.getByRole('link', { name: 'Answer the questions' }), 'it still is as the person likes').toBeVisible();
});

test('single keys answer the one question and go from page to page', async ({ page }) => {
  const audit = await begin(page);
  await like(page, 'questions-2');
  await go(page, audit, 'section/safety');
  await expect(h1(page)).toHaveText('Safety now'); // while it opens, another heading has focus
  await expect(h1(page)).toBeFocused();
  await page.keyboard.press('n');
  await expect(h1(page)).toHaveText(/question 1 of \d+$/);
  await expect(h1(page)).toBeFocused();
  await page.keyboard.press('2');
  await expect(page.locator('.pl-question input[type=radio]').nth(1)).toBeChecked();
  await page.keyboard.press('n');
  await expect(h1(page)).toHaveText(/question 2 of \d+$/);
  await page.keyboard.press('p');
  await expect(h1(page)).toHaveText(/question 1 of \d+$/);
  await expect(page.locator('.pl-question input[type=radio]').nth(1)).toBeChecked();
});

test('what is missing leads to the page of its question, a check to the list', async ({ page }) => {
  const audit = await begin(page);
  await like(page, 'questions-2');
  await go(page, audit, 'check');
  await page.locator('main a[href*="/section/"]').first().click();
  await expect(h1(page)).toHaveText(/: question \d+ of \d+$/);
  await expect(page.locator('.pl-question')).toHaveCount(1);
});

test('close together, the answers stand in a row and what they mean unfolds', async ({ page }) => {
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  const question = page.locator('.pl-question').first();
  await question.waitFor();
  const tall = (await question.boundingBox()).height;
  await like(page, 'room-2');
  await go(page, audit, 'section/safety');
  await expect(question.getByText('What each answer means')).toBeVisible();
  const low = (await question.boundingBox()).height;
  expect(low, 'less than two thirds as tall').toBeLessThan(tall * 0.67);
  await question.getByText('What each answer means').click();
  await question.locator('input[type=radio]').first().check();
  await cleanForAll(page, 'close together');
  await shot(page, 'close');
});

test('facts are asked one at a time once an audit has begun, and stand on one page too', async ({ page }) => {
  const audit = await begin(page);
  await go(page, audit, 'facts');
  await page.getByRole('link', { name: 'Give them one at a time' }).click();
  await expect(page.getByText(/^Fact 1 of \d+$/)).toBeVisible();
  await expect(h1(page)).toBeFocused();
  await cleanForAll(page, 'one fact');
  await shot(page, 'one-fact');
  const radio = page.locator('.pl-fact input[type=radio]').first();
  if (await radio.count()) {
    await radio.check();
    await expect(radio, 'facts that come up meanwhile take nobody’s place').toBeFocused();
  }
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByText(/^Fact 2 of \d+$/)).toBeVisible();
  await expect(h1(page)).toBeFocused();
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page.getByText(/^Fact 1 of \d+$/)).toBeVisible();
  await page.getByRole('link', { name: 'All facts on one page' }).click();
  await expect(page.locator('.pl-fact').nth(1)).toBeVisible();
});
