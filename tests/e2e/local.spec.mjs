// A council sets its own timescales when an audit is started: they count, are shown, and
// go into the file. And what is asked about a reference that may be more than a pseudonym.
import { readFile } from 'node:fs/promises';
import { begun, fillStart, go } from './begin.mjs';
import { clean } from './clean.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

test('local timescales are set at the start, count, and go into the file', async ({ page }) => {
  await fillStart(page, 'K-20', 'tool');
  await page.getByText('Local timescales', { exact: true }).click();
  const supervision = page.getByLabel('Longest time between supervisions of a case, in weeks');
  await expect(supervision).toHaveValue('6');
  await supervision.fill('0');
  await page.getByRole('button', { name: 'Start the audit' }).click();
  await expect(page.getByRole('link', { name: /^Longest time between supervisions of a case: enter a whole number/ })).toBeVisible();
  await shot(page, 'start-local');
  await clean(page, 'start-local');
  await supervision.fill('4');
  await page.getByRole('button', { name: 'Start the audit' }).click();
  const audit = await begun(page);
  await go(page, audit, 'about');
  await page.getByText('Local timescales in force').click();
  const row = page.locator('.govuk-summary-list__row', { hasText: 'Longest time between supervisions' });
  await expect(row).toContainText('4 weeks');
  await go(page, audit, 'export');
  await expect(page.getByText('the case reference goes along')).toBeVisible();
  await shot(page, 'export-two-files');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file for central reporting' }).click();
  const file = JSON.parse(await readFile(await (await saved).path(), 'utf8'));
  expect(file.parameters['supervision-limit']).toEqual({ weeks: 4 });
  await page.goto('/#/tools');
  await page.getByText('Timescales a council may set').first().click();
  await expect(row.first()).toContainText('6 weeks');
  await shot(page, 'tools-timescales');
  await clean(page, 'tools-timescales');
});

test('a reference with a name or a date is asked about, and may stay', async ({ page }) => {
  await fillStart(page, 'Jane-Smith');
  const asked = page.getByText('This looks as if it holds a date or a name.');
  await expect(asked).toBeVisible();
  await shot(page, 'start-reference');
  await page.fill('#reference', 'CASE-14');
  await expect(asked).toHaveCount(0);
  await page.fill('#reference', 'K-14-3-2019');
  await expect(asked).toBeVisible();
  await page.getByRole('button', { name: 'Start the audit' }).click();
  await begun(page);
});
