// axe-core with every rule of WCAG and best practice, on every screen, wide and narrow.
import { at, begin, go } from './begin.mjs';
import { clean } from './clean.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

test('every screen', async ({ page }) => {
  test.setTimeout(420_000); // some twenty screens, each at three widths
  await page.goto('/');
  await page.getByText('There are no audits here yet').waitFor();
  await clean(page, 'home, empty');
  for (const screen of ['start', 'open', 'settings', 'nowhere']) {
    await page.goto(`/#/${screen}`);
    await page.locator('h1').waitFor();
    await clean(page, screen);
    await shot(page, screen);
  }
  await at(page, '/#/start');
  await page.click('button[type=submit]');
  await page.locator('.govuk-error-summary').waitFor();
  await clean(page, 'start with errors');
  await shot(page, 'start-errors');
  const audit = await begin(page, 'K-17', 'tool');
  await clean(page, 'tasks');
  for (const screen of ['about', 'facts', 'section/safety', 'section/visits', 'grades', 'check', 'history', 'export']) {
    await go(page, audit, screen);
    await page.locator('h1').waitFor();
    await clean(page, screen);
  }
  await go(page, audit, 'facts');
  await page.check('#fact-pathway-3');
  await page.check('#fact-legal-status-3');
  await page.check('#fact-lives-with-parent');
  await page.check('#fact-time-there');
  await page.check('#fact-route');
  await page.fill('#fact-visits', '8/12/2025\n5 Jan 26\nlast Tuesday\n2026-02-02');
  await page.getByRole('button', { name: /^Add ?: ?Visits/ }).click();
  await expect(page.getByText('“last Tuesday”')).toBeVisible();
  await clean(page, 'facts given');
  await shot(page, 'facts-care');
  await go(page, audit, 'section/safety');
  await page.check('#q-risks-assessed-5');
  await page.click('#add-evidence-risks-assessed');
  await page.locator('details', { hasText: 'What would change this grade' }).locator('summary').click();
  await page.getByText('Why is this asked?').first().click();
  await clean(page, 'section, answered');
  await shot(page, 'section-answered');
  await go(page, audit, 'section/visits');
  await clean(page, 'clocks');
  await shot(page, 'clocks');
  await go(page, audit, 'grades');
  await clean(page, 'grades, limited');
  await shot(page, 'grades-limited');
});
