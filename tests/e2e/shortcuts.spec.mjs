// Single keys: they answer and move, never while somebody writes, and can be turned off.
import { begin, go } from './begin.mjs';
import { tool } from './whole-audit.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

const section = tool.sections.find((section) => section.id === 'safety');
const questions = section.children.filter((child) => child.ask);
const radio = (page, question, n) => page.locator(`#q-${question.id}${n === 1 ? '' : `-${n}`}`);

async function atSafety(page) {
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(section.title);
  return audit;
}

test('a whole section is answered with number keys, from question to question', async ({ page }) => {
  await atSafety(page);
  const shown = await page.locator('.pl-question').count();
  for (let i = 0; i < shown; i++) {
    await page.keyboard.press('n');
    const focused = page.locator('.pl-question', { has: page.locator(':focus') });
    await expect(page.locator('.pl-question').nth(i).locator(':focus')).toHaveCount(1);
    await page.keyboard.press(String(1 + i % 3));
    const answer = focused.locator('.govuk-radios__input').nth(i % 3);
    await expect(answer).toBeChecked();
    await expect(answer).toBeFocused();
    if (i === 1) await shot(page, 'shortcuts-numbers');
  }
  expect(shown).toBeGreaterThan(3);
  await page.keyboard.press('n');
  await expect(page.getByRole('link', { name: /^Next section/ })).toBeFocused();
  await page.keyboard.press('p');
  await expect(page.locator('.pl-question').last().locator(':checked')).toBeFocused();
  await page.keyboard.press('p');
  await expect(page.locator('.pl-question').nth(shown - 2).locator(':checked')).toBeFocused();
});

test('the number of an answer is beside it where it is its key, and is not read out', async ({ page }) => {
  await atSafety(page);
  const item = page.locator(`#question-${questions[0].id} .govuk-radios__item`).nth(1);
  const number = () => item.evaluate((item) => getComputedStyle(item, '::after').content);
  expect(await number()).toBe('none');
  await page.keyboard.press('n');
  expect(await number()).toContain('counter(key)');
  await expect(radio(page, questions[0], 2)).toHaveAccessibleName(tool.scales[questions[0].scale][1].label);
});

test('what is typed in a text answers nothing, nor does a key with Ctrl', async ({ page }) => {
  await atSafety(page);
  const [question] = questions;
  await radio(page, question, 2).check();
  await page.locator(`#comment-${question.id}`).focus();
  await page.keyboard.type('13 visits? no');
  await expect(page.locator(`#comment-${question.id}`)).toHaveValue('13 visits? no');
  await expect(radio(page, question, 2)).toBeChecked();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.click(`#add-evidence-${question.id}`);
  await page.locator(`#record-${question.id}`).focus();
  await page.keyboard.press('1');
  await page.locator(`#record-date-${question.id}`).focus();
  await page.keyboard.type('1');
  await expect(radio(page, question, 2)).toBeChecked();
  await radio(page, question, 2).focus();
  await page.keyboard.press('Control+1');
  await page.keyboard.press('9'); // has no such answer
  await expect(radio(page, question, 2)).toBeChecked();
  await page.keyboard.press('1');
  await expect(radio(page, question, 1), 'or this proves nothing').toBeChecked();
});

test('a list of the keys opens above the page, does nothing to what is under it, and closes', async ({ page }) => {
  await atSafety(page);
  await radio(page, questions[0], 2).focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await shot(page, 'shortcuts');
  await page.keyboard.press('1');
  await page.keyboard.press('n');
  await expect(page.locator('.pl-question :checked')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(radio(page, questions[0], 2)).toBeFocused();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(dialog).toContainText('You can turn them off in Settings.');
});

test('turned off in Settings they do nothing, there and at the next visit', async ({ page }) => {
  const audit = await atSafety(page);
  await page.goto('/#/settings');
  await page.uncheck('#single-keys');
  await shot(page, 'settings-keyboard');
  for (const visit of ['this', 'next']) {
    await page.goto(`${audit}/section/safety`);
    if (visit === 'next') await page.reload();
    await radio(page, questions[0], 2).focus();
    for (const key of ['1', 'n', 'p', '?']) await page.keyboard.press(key);
    await expect(radio(page, questions[0], 2), visit).toBeFocused();
    await expect(page.locator('.pl-question :checked'), visit).toHaveCount(0);
    await expect(page.getByRole('dialog'), visit).toHaveCount(0);
    await expect(page.locator('html')).not.toHaveAttribute('data-numbered');
  }
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(page.getByRole('dialog')).toContainText('turned off on this device');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.goto('/#/settings');
  await page.check('#single-keys');
  await page.goto(`${audit}/section/safety`);
  await radio(page, questions[0], 2).focus();
  await page.keyboard.press('2');
  await expect(radio(page, questions[0], 2)).toBeChecked();
});

test('a number answers a fact as it does a question, and beside it stands which', async ({ page }) => {
  const audit = await begin(page);
  await go(page, audit, 'facts');
  const radios = page.locator('.pl-fact', { has: page.locator('#fact-route') }).locator('.govuk-radios__input');
  await expect(page.locator('.pl-fact').first()).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.locator('.pl-fact :checked'), 'outside of facts').toHaveCount(0);
  await radios.first().focus();
  await page.keyboard.press('2');
  await expect(radios.nth(1)).toBeChecked();
  await expect(radios.nth(1)).toBeFocused();
  const item = radios.nth(1).locator('..');
  expect(await item.evaluate((item) => getComputedStyle(item, '::after').content)).toContain('counter(key)');
  await page.locator('#fact-record-days').focus();
  await page.keyboard.press('1');
  await expect(page.locator('#fact-record-days')).toHaveValue('1');
  await expect(radios.nth(1)).toBeChecked();
  // Alone on its page, wherever focus is there; n and p lead on and back.
  await go(page, audit, 'fact/legal-status');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.locator('.pl-fact .govuk-radios__input').first()).toBeChecked();
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/fact\/route$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.locator('#fact-route')).toBeChecked();
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/fact\/legal-status$/);
});
