// Which audits are to be moderated: drawn again by anybody, by the page and the command alike.
import { readFileSync } from 'node:fs';
import { at } from './begin.mjs';
import { clean } from './clean.mjs';
import { finished } from './finished.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

test('a sample is drawn from files, with its reasons, and saved with its seed', async ({ page }) => {
  await at(page, '/#/open');
  await page.getByRole('link', { name: 'Choose audits to moderate' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const files = Array.from({ length: 20 }, (_, n) => ({ ...finished(`K-${n}`), name: `audit-${n}.json` }));
  await page.setInputFiles('#audits', [...files, { name: 'letter.json', mimeType: 'application/json', buffer: Buffer.from('Dear') }]);
  await expect(page.locator('#candidates')).toHaveText('20 audits to draw from.');
  await expect(page.getByText(/^letter\.json: The file is not an audit/)).toBeVisible();
  await page.fill('#share', '15');
  await page.fill('#seed', '2026-11');
  const rows = page.locator('table tbody tr');
  const drawn = rows.filter({ hasText: 'Drawn at random' });
  await expect(drawn).toHaveCount(3);
  const first = await drawn.allTextContents();
  await clean(page, 'sample');
  await shot(page, 'sample');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the sample with its seed' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^moderation-sample-\d{4}-\d\d-\d\d\.json$/);
  const sample = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect([sample.seed, sample.share, sample.of]).toEqual(['2026-11', 15, 20]);
  expect(sample.chosen.filter(({ because }) => because.includes('random-share'))).toHaveLength(3);
  await page.fill('#seed', '2026-12');
  await page.fill('#seed', '2026-11');
  expect(await drawn.allTextContents()).toEqual(first);
  await page.fill('#share', 'some');
  await expect(page.locator('.govuk-error-message')).toContainText('a whole number from 0 to 100');
});
