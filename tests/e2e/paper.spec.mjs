// What is made to be printed: read on the screen, and as pages of a PDF.
import { readFile, writeFile } from 'node:fs/promises';
import { begin, go } from './begin.mjs';
import { clean } from './clean.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

/** How many pages the screen has on paper; the PDF is left beside the screenshots, to be looked at. */
async function pages(page, name) {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  await writeFile(`test-results/${name}.pdf`, pdf);
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
}

test('an audit on paper has what was answered and why; its summary is one page', async ({ page }) => {
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await page.locator('#q-risks-assessed-3').check();
  await page.fill('#comment-risks-assessed', 'The plan names no date.');
  await page.locator('#q-incidents').check();
  await expect(page.locator('#saved')).toHaveText(/^Saved/);
  await go(page, audit, 'export');
  await page.getByRole('link', { name: 'Audit on paper' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audit on paper');
  const paper = page.locator('.pl-paper');
  await expect(paper).toContainText('The plan names no date.');
  await expect(paper.locator('#q-risks-assessed')).toBeVisible();
  await expect(paper.getByText('Not answered')).toHaveCount(0);
  await shot(page, 'paper-audit');
  await clean(page, 'paper-audit');
  expect(await pages(page, 'paper-audit')).toBeGreaterThan(1);

  await go(page, audit, 'summary');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One-page summary');
  await expect(paper.getByRole('row', { name: /^Safety/ })).toBeVisible();
  await expect(paper).not.toContainText('The plan names no date.');
  await shot(page, 'paper-summary');
  await clean(page, 'paper-summary');
  expect(await pages(page, 'paper-summary')).toBe(1);
});

/** The smallest letters on paper, in points, of all that has words. */
async function smallest(page) {
  await page.emulateMedia({ media: 'print' });
  const sizes = await page.locator('main').evaluate((main) => [...main.querySelectorAll('*')]
    .filter((one) => one.checkVisibility() && [...one.childNodes].some((child) => child.nodeType === 3 && child.data.trim()))
    .map((one) => parseFloat(getComputedStyle(one).fontSize) * 0.75));
  await page.emulateMedia({ media: null });
  return Math.min(...sizes);
}

test('a whole case audit has few pages, its summary one', async ({ page }) => {
  test.setTimeout(120_000);
  const audit = await begin(page, 'K-18', 'tool');
  await go(page, audit, 'facts');
  await page.check('#fact-pathway-3');
  for (const section of ['safety', 'assessment', 'plan', 'oversight', 'visits', 'voice', 'challenge']) {
    await go(page, audit, `section/${section}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    for (const group of await page.locator('.pl-question .govuk-radios').all()) await group.locator('input').nth(1).check();
  }
  await expect(page.locator('#saved')).toHaveText(/^Saved/);
  await go(page, audit, 'print');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audit on paper');
  expect(await smallest(page)).toBeGreaterThanOrEqual(10);
  expect(await pages(page, 'paper-audit-whole')).toBeLessThanOrEqual(8);
  await go(page, audit, 'grades');
  const rule = page.locator('.pl-rule details').first();
  await expect(rule).not.toHaveAttribute('open');
  const sentence = rule.locator('.govuk-details__text');
  await expect(sentence).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(sentence).toBeVisible();
  await page.emulateMedia({ media: null });
  await shot(page, 'grades-whole');
  await pages(page, 'paper-grades-whole');
  await go(page, audit, 'summary');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One-page summary');
  await shot(page, 'paper-summary-whole');
  expect(await pages(page, 'paper-summary-whole')).toBe(1);

  await go(page, audit, 'for-practitioner');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Feedback for the practitioner');
  expect(await pages(page, 'paper-feedback-whole')).toBe(1);
});

test('a blank form has every question with its boxes', async ({ page }) => {
  await page.goto('/#/tools');
  await page.getByRole('link', { name: /^Blank form for paper/ }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Blank form for paper');
  expect(await page.locator('.pl-blank').count()).toBeGreaterThan(30);
  // What each answer means, and on every page which version of which tool it is.
  const tool = JSON.parse(await readFile('static/instruments/case-audit.json', 'utf8'));
  const form = await page.locator('.pl-paper').innerText();
  const questions = tool.sections.flatMap(({ children }) => children).filter(({ descriptors }) => descriptors);
  expect(questions.length).toBeGreaterThan(20);
  for (const { descriptors } of questions) {
    for (const seen of Object.values(descriptors)) expect(form).toContain(seen);
  }
  const head = await page.evaluate(() => document.documentElement.style.getPropertyValue('--pl-running-head'));
  expect(head).toBe(`"${tool.title}, version ${tool.version} · Blank form for paper"`);
  expect(await smallest(page)).toBeGreaterThanOrEqual(10);
  await shot(page, 'paper-blank');
  await clean(page, 'paper-blank');
  expect(await pages(page, 'paper-blank')).toBeGreaterThan(5);
});
