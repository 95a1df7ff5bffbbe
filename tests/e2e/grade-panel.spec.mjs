// The grade beside the questions, with a tool whose rules are long.
import { begin, go } from './begin.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

async function limited(page) {
  const audit = await begin(page, 'K-17', 'tool');
  await go(page, audit, 'facts');
  await page.check('#fact-pathway-3');
  await go(page, audit, 'section/safety');
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const id of ['risks-assessed', 'contingency', 'incidents', 'safety-impact']) await page.check(`#q-${id}-3`);
  return page.locator('.pl-grade-panel');
}

test('what holds the grade begins with the answers at fault, in view, each with its level', async ({ page }) => {
  const panel = await limited(page);
  const rule = panel.locator('.pl-rule').first();
  const answer = rule.getByRole('listitem').first();
  await expect(answer).toContainText('Partly met');
  await answer.scrollIntoViewIfNeeded();
  await shot(page, 'grade-panel');
  await page.evaluate(() => window.scrollTo(0, 0));
  await panel.evaluate((panel) => { panel.closest('aside').scrollTop = 0; });
  await expect(answer.getByRole('link'), 'without scrolling').toBeInViewport({ ratio: 1 });
  const full = rule.locator('details');
  await expect(full).not.toHaveAttribute('open');
  await full.locator('summary').click();
  await expect(full).toContainText(/At most (Good|Requires improvement)/);
  const tops = await Promise.all([answer, rule.locator(':scope > p'), full].map((part) => part.boundingBox()));
  expect(tops.map((box) => box.y)).toEqual([...tops.map((box) => box.y)].sort((a, b) => a - b));
  await shot(page, 'grade-panel-open');
  await answer.getByRole('link').click();
  await expect(page.locator('#q-risks-assessed')).toBeFocused();
});

test('the page of all grades has each rule in full, to unfold', async ({ page }) => {
  await limited(page);
  await go(page, page.url().split('/section')[0], 'grades');
  const full = page.locator('.pl-rule details').first();
  await expect(full).not.toHaveAttribute('open');
  await full.locator('summary').click();
  await expect(full).toContainText(/At most (Good|Requires improvement)/);
  await shot(page, 'grades-many');
});

test('what would change a grade is worked out when asked for, with the way to the answers', async ({ page }) => {
  const panel = await limited(page);
  const outlook = panel.locator('details', { hasText: 'What would change this grade' });
  await outlook.locator('summary').click();
  await expect(outlook).toContainText('What would lift it');
  await expect(outlook).toContainText(/(are|is) at (their|its) best\./);
  await expect(outlook).toContainText('What could lower it');
  await shot(page, 'outlook');
  await outlook.getByRole('link').first().click();
  await expect(page.locator('input[type=radio]:focus')).toHaveCount(1);
});

test('a question says which rules look at it', async ({ page }) => {
  await limited(page);
  const question = page.locator('#question-risks-assessed');
  await question.getByText('Why is this asked?').click();
  await expect(question.locator('details', { hasText: 'Why is this asked?' }).getByRole('listitem').first()).toContainText('At most');
  await shot(page, 'why-asked');
});
