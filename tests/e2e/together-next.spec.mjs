// Two people on one audit: what each is told to do next, and where focus goes.
import { answerAll } from './answer.mjs';
import { begun, fillStart, go } from './begin.mjs';
import { clean } from './clean.mjs';
import { saved, seal } from './pair.mjs';
import { expect, test } from './watch.mjs';
import { tool } from './whole-audit.mjs';

const some = tool.sections.slice(0, 1);

/** An audit of two, begun in this way. */
async function start(page, way) {
  await fillStart(page, 'K-17');
  await page.check(way);
  await page.click('button[type=submit]');
  return begun(page);
}

test('who has answered nothing is led to the questions, and who seals is told what is left', async ({ page }) => {
  test.setTimeout(120_000);
  const audit = await start(page, '#way-3');
  await expect(page.locator('.govuk-task-list')).toContainText(['You are the auditor', '', '']);
  await go(page, audit, 'together');
  await expect(page.getByRole('heading', { name: 'Answer the questions first' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Seal my answers' })).toHaveClass(/secondary/);
  await clean(page, 'together, nothing answered');
  await page.getByRole('link', { name: 'Go to the questions in the task list' }).click();
  await expect(page.locator('#missing')).toBeVisible();

  await answerAll(page, audit, { 'risks-assessed': 'not-evidenced' }, some);
  await go(page, audit, 'together');
  await expect(page.getByText('Answer the questions first')).toHaveCount(0);
  const left = page.getByText(/explanation(s are| is) still missing/);
  await expect(left).toHaveCount(1);
  await page.getByRole('button', { name: 'Seal my answers' }).click();
  await expect(page.getByRole('dialog').getByText(/explanation(s are| is) still missing/)).toBeVisible();
  await clean(page, 'what is left undone');
  await page.getByRole('dialog').getByRole('button', { name: 'Seal my answers' }).click();
  await expect(page.locator('#sealed')).toBeFocused();
  await expect(page.locator('#sealed')).toContainText('Save a file for them: it tells them that you have sealed');
  await saved(page);
  await go(page, audit, '');
  await expect(page.locator('#missing ~ *').first()).toBeVisible();
  await expect(page.locator('aside')).not.toContainText(/Answer “|Explain|evidence/);
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await expect(page.locator('.pl-shelf')).toContainText('your answers are sealed');
  await clean(page, 'home, of two');
});

test('who does not take part is offered nothing more', async ({ page }) => {
  const audit = await start(page, '#way-2');
  await go(page, audit, 'together');
  await page.locator('summary', { hasText: 'The practitioner does not take part' }).click();
  await page.fill('#why-absent', 'Has left');
  await page.getByRole('button', { name: 'Record that they do not take part' }).click();
  await expect(page.getByText('Does not take part: Has left')).toBeVisible();
  await expect(page.locator('#why-absent')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Give the screen/ })).toHaveCount(0);
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 800 });
    const box = (name) => page.getByRole('button', { name }).boundingBox();
    const [above, below] = [await box('Seal my answers'), await box('They take part after all')];
    expect(below.y - above.y - above.height, `${width} pixels wide`).toBeGreaterThan(8);
  }
});

test('what is contested is named, warned of, and opened again with what was said', async ({ page }) => {
  test.setTimeout(180_000);
  const audit = await start(page, '#way-2');
  await answerAll(page, audit, { 'risks-assessed': 'not-evidenced' }, some);
  await seal(page, audit);
  await page.getByRole('button', { name: 'Give the screen to the practitioner' }).click();
  await page.getByRole('button', { name: 'I am the practitioner' }).click();
  await seal(page, audit);
  await page.getByRole('button', { name: 'Show what was sealed' }).click();
  await page.getByRole('link', { name: 'Compare your answers' }).click();
  await expect(page.locator('#differ')).toContainText('You answered no question differently');
  await expect(page.locator('#differ')).toContainText(/Only one of you answered \d+ other questions/);
  await expect(page.locator('.pl-difference').first()).toContainText('Not answered');

  await go(page, audit, `section/${tool.sections[0].id}`);
  const links = page.locator('.pl-rule').getByRole('link', { name: /^Contest this/ });
  await expect(links.first()).toHaveAccessibleName(/^Contest this\s*: A rule for the grade of “[^”]+”: ./);
  const names = await links.evaluateAll((all) => all.map((link) => link.textContent));
  expect(new Set(names).size).toBe(names.length);
  await links.first().click();
  await page.fill('#why-contested', 'It was seen');
  await page.getByRole('button', { name: 'Contest', exact: true }).click();
  await expect(page.locator('.pl-thread h3')).toContainText('A rule for the grade of');

  await go(page, audit, 'check');
  await expect(page.locator('#contested')).toContainText('One thing in this audit is contested and not resolved');
  await clean(page, 'check, contested');
  await page.locator('#contested').getByRole('link', { name: 'What is contested' }).click();
  await page.locator('.pl-thread summary', { hasText: /^Resolve/ }).click();
  await page.getByLabel('How you resolved it').fill('Both have read it again');
  await page.getByRole('button', { name: /^Save as resolved/ }).click();
  await page.getByRole('button', { name: /^Open it again/ }).click();
  await expect(page.locator('.pl-thread h3')).toBeFocused();
  await expect(page.locator('.pl-thread')).toContainText('Both have read it again');
  await expect(page.locator('#open-threads')).toHaveText('1 thing is contested');
  await saved(page);
});
