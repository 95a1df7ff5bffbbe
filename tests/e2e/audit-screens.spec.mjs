// The screens of one audit, with a tool small enough to be answered in a minute:
// links lead to the very thing, focus is never lost, what is signed off stays put.
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { begin, go } from './begin.mjs';
import { expect, test } from './watch.mjs';

const tool = JSON.parse(readFileSync(new URL('../cases/instrument/base.json', import.meta.url)));
tool.verdicts[0].checks = [{ id: 'why', if: { count: ['seen'], atOrBelow: 'partly' }, ask: 'What makes up for it?' }];

/** Begins an audit with the small tool in place of a shipped one. */
async function beginSmall(page) {
  await page.route('**/instruments/placed-with-parents.json', (route) => route.fulfill({ json: tool }));
  const audit = await begin(page);
  await go(page, audit, 'facts');
  await page.check('#fact-status');
  return audit;
}

/** Everything but the answer to "Seen?" and what follows from it. */
async function answerTheRest(page, audit) {
  await go(page, audit, 'facts');
  await page.fill('#fact-start', '1/5/2025');
  await page.locator('#fact-start').blur();
  await page.fill('#fact-workers', '1');
  await page.fill('#fact-visits', '2025-05-04');
  await page.getByRole('button', { name: /^Add ?: ?Visits/ }).click();
  await go(page, audit, 'section/safety');
  await page.check('#q-heard');
  await go(page, audit, 'section/heading');
  await page.check('#q-moving');
}

const title = (page) => page.getByRole('heading', { level: 1 });
const clean = async (page) => expect((await new AxeBuilder({ page }).analyze()).violations.map((v) => v.id)).toEqual([]);

test('each thing that is missing is a link to that very thing', async ({ page }) => {
  const audit = await beginSmall(page);
  const follow = async (name) => {
    await go(page, audit, '');
    await expect(title(page)).toHaveText('K-17');
    const more = page.locator('main summary');
    if (await more.count()) await more.click();
    await page.getByRole('link', { name, exact: true }).click();
  };
  await follow('Give the fact: Placement began');
  await expect(page.locator('#fact-start')).toBeFocused();
  await page.setViewportSize({ width: 375, height: 400 });
  await follow('Answer: Moving?');
  await expect(page.locator('#q-moving')).toBeFocused();
  await expect(page.locator('legend', { hasText: 'Moving?' })).toBeInViewport();
  await clean(page);
});

test('evidence can be given, corrected and taken back, and focus is never lost', async ({ page }) => {
  const audit = await beginSmall(page);
  await go(page, audit, 'section/safety');
  await page.check('#q-seen-2');
  await page.click('#add-evidence-seen');
  await page.selectOption('#record-seen', 'Other');
  await page.fill('#place-seen', 'Police tab');
  await page.getByRole('button', { name: 'Add this evidence' }).click();
  const errors = page.locator('.govuk-error-summary');
  await expect(errors).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await errors.getByRole('link', { name: 'Say what kind of record it is' }).click();
  await expect(page.locator('#other-seen')).toBeFocused();
  await page.fill('#other-seen', 'Police report');
  await page.fill('#record-date-seen', '1');
  await page.getByRole('button', { name: 'Add this evidence' }).click();
  await errors.getByRole('link', { name: /^The date of the record must include/ }).click();
  await expect(page.locator('#record-date-seen')).toBeFocused();
  await clean(page);
  await page.fill('#record-date-seen-month', '3');
  await page.fill('#record-date-seen-year', '2026');
  await page.getByRole('button', { name: 'Add this evidence' }).click();
  await expect(page.locator('#add-evidence-seen')).toBeFocused();
  const item = page.locator('.pl-evidence li');
  await item.getByRole('button', { name: /^Change/ }).click();
  await expect(page.locator('#other-seen')).toHaveValue('Police report');
  await page.fill('#place-seen', 'Police tab, second page');
  await page.getByRole('button', { name: 'Save this evidence' }).click();
  await expect(page.locator('#change-evidence-seen-0')).toBeFocused();
  await expect(item).toHaveCount(1);
  await expect(item).toContainText('Police report, 1 March 2026: Police tab, second page');
  await page.getByRole('button', { name: 'Clear this answer' }).click();
  await expect(item, 'stays in view without its answer').toHaveCount(1);
  await item.getByRole('button', { name: /^Remove/ }).click();
  await expect(item).toHaveCount(0);
});

test('a check on a verdict is explained beside it; signing off, opening again and paper', async ({ page }) => {
  const audit = await beginSmall(page);
  await answerTheRest(page, audit);
  await go(page, audit, 'section/safety');
  await page.check('#q-seen-2');
  await page.click('#add-evidence-seen');
  await page.fill('#place-seen', 'Visits');
  await page.getByRole('button', { name: 'Add this evidence' }).click();

  await go(page, audit, 'check');
  await page.fill('#role', ' ');
  await page.getByRole('button', { name: 'Sign off' }).click();
  const summary = page.locator('.govuk-error-summary');
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await clean(page);
  await summary.getByRole('link', { name: 'Enter your role' }).click();
  await expect(page.locator('#role')).toBeFocused();
  await summary.getByRole('link', { name: 'Explain: What makes up for it?' }).click();
  await page.fill('#check-why', 'A grandparent is there. Ring 020 7946 0018.');
  await go(page, audit, 'check');
  await page.getByRole('button', { name: 'Sign off' }).click();
  await expect(page.locator('#signed-off')).toBeFocused();
  await expect(page.locator('main')).toContainText('It is not encrypted, so anyone who has it can read it.');
  await expect(page.getByText('“020 7946 0018” looks like a telephone number.')).toBeVisible();
  await expect(page.getByText('A grandparent is there.')).toBeVisible();
  await expect(page.getByText('At random')).toBeVisible();
  await clean(page);

  for (const screen of ['section/safety', 'section/heading/moving', 'facts', 'grades']) {
    await go(page, audit, screen);
    await expect(title(page)).not.toHaveText('Check and sign off');
    await expect(page.locator('main').locator('input, textarea, select'), screen).toHaveCount(0);
  }
  await go(page, audit, 'section/heading/moving');
  await expect(page.locator('#q-moving')).toBeFocused();

  await go(page, audit, 'check');
  await page.getByText('Open it again to change something').click();
  await page.getByRole('button', { name: 'Open again' }).click();
  await expect(page.locator('.govuk-error-summary')).toBeFocused();
  await page.getByRole('link', { name: 'Say why it needs to change' }).click();
  await expect(page.locator('#reopen')).toBeFocused();
  await page.fill('#reopen', 'A record came to light');
  await page.getByRole('button', { name: 'Open again' }).click();
  await expect(page.locator('#signed-off-before')).toBeFocused();
  await expect(page.locator('#signed-off-before')).toContainText('Opened again: A record came to light');
  await expect(page.getByRole('button', { name: 'Sign off' })).toBeVisible();
});

test('what facts rule out is kept, mentioned, and stands in nobody’s way', async ({ page }) => {
  const audit = await beginSmall(page);
  await answerTheRest(page, audit);
  await go(page, audit, 'section/safety');
  await page.check('#q-seen-4'); // not applicable, and no reason yet
  await go(page, audit, 'facts');
  await page.check('#fact-status-2');
  await page.check('#fact-home');
  await go(page, audit, 'section/safety');
  await expect(page.getByText('Applies only when')).toBeVisible();
  await expect(page.getByText('Answers given earlier are kept')).toBeVisible();
  await clean(page);
  await go(page, audit, '');
  await expect(page.getByRole('listitem').filter({ hasText: 'Safety' }).first()).toContainText('Does not apply');
  await expect(page.getByText('Nothing is missing.')).toBeVisible();
});
