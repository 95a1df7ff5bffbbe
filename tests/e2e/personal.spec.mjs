// What may tell who somebody is: marked as it is typed, left out or kept, told again at export.
import { begin, go } from './begin.mjs';
import { clean } from './clean.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

test('words that may tell who somebody is are marked, kept by choice, and listed at export', async ({ page }) => {
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await page.locator('#q-risks-assessed-2').check();
  const comment = page.locator('#comment-risks-assessed');
  const question = page.locator('#question-risks-assessed');
  await comment.fill('Moved to the new home in March.');
  await expect(question.getByText('looks like')).toHaveCount(0);
  await comment.fill('Moved to SW1A 1AA in March; ring 020 7946 0018.');
  await expect(question.getByText('“SW1A 1AA” looks like a postcode.')).toBeVisible();
  await expect(question.getByText('“020 7946 0018” looks like a telephone number.')).toBeVisible();
  await shot(page, 'may-tell');
  await clean(page, 'may-tell');
  await question.getByRole('button', { name: 'Keep “SW1A 1AA”' }).click();
  await expect(question.getByText('looks like a postcode')).toHaveCount(0);
  await expect(comment).toBeFocused();
  await expect(page.locator('#saved')).toHaveText(/^Saved/);
  await page.reload(); // kept for good
  await expect(question.getByText('looks like a telephone number')).toBeVisible();
  await expect(question.getByText('looks like a postcode')).toHaveCount(0);
  await comment.fill('Moved to SW1A 1AA in March.');
  await go(page, audit, 'export');
  const listed = page.getByText('“SW1A 1AA” looks like a postcode. You kept it.');
  await expect(listed).toBeVisible();
  await expect(page.getByText('telephone')).toHaveCount(0);
  await shot(page, 'export-may-tell');
  await clean(page, 'export-may-tell');
  await listed.getByRole('link').click();
  await expect(comment).toBeVisible();
});
