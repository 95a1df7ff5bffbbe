// A text that is too long is not cut, not called saved, and not lost; a number with a
// comma is not guessed at.
import { AxeBuilder } from '@axe-core/playwright';
import { begin, go } from './begin.mjs';
import { expect, test } from './watch.mjs';

test('a text that is too long stays in the box until it is shorter', async ({ page }) => {
  const audit = await begin(page, 'K-17', 'tool');
  await go(page, audit, 'section/safety');
  await page.check('#q-risks-assessed-2');
  const box = page.locator('#comment-risks-assessed');
  const saved = page.locator('#saved');
  await box.fill('x'.repeat(11_234));
  await expect(page.locator('#comment-risks-assessed-error')).toContainText('You have 1,234 characters too many');
  await expect(saved).toHaveText('Not saved: a text is too long');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => v.id)).toEqual([]);
  await go(page, audit, 'grades');
  await go(page, audit, 'section/safety');
  await expect(box).toHaveValue('x'.repeat(11_234));
  await box.fill('x'.repeat(10_000));
  await expect(page.locator('#comment-risks-assessed-error')).toHaveCount(0);
  await expect(saved).toContainText('Saved');
  await page.reload();
  await expect(box).toHaveValue('x'.repeat(10_000));
});

test('a number with a comma is refused with the reason', async ({ page }) => {
  const audit = await begin(page, 'K-17', 'tool-2');
  await go(page, audit, 'facts');
  const box = page.locator('.pl-fact input[inputmode=decimal]').first();
  const id = await box.getAttribute('id');
  await box.fill('1,5');
  await box.blur();
  await expect(page.locator(`[id="${id}-error"]`)).toContainText('Use a full stop for decimals');
  await box.fill('1.5');
  await box.blur();
  await expect(page.locator(`[id="${id}-error"]`)).toHaveCount(0);
  await page.locator('#saved').getByText('Saved').waitFor();
  await page.reload();
  await expect(page.locator(`[id="${id}"]`)).toHaveValue('1.5');
});
