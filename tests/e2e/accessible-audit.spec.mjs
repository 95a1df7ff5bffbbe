// The screens and states of one audit, as accessible.spec.mjs has those of the device.
import { begin, go } from './begin.mjs';
import { cleanForAll } from './clean.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';
import { steady, tool } from './whole-audit.mjs';

const title = (page) => page.getByRole('heading', { level: 1 });
const errors = (page) => page.locator('.govuk-error-summary');
const saved = (page) => expect(page.locator('#saved')).toHaveText(/^Saved/);

test('screens of an audit, while it is done', async ({ page, context }) => {
  test.setTimeout(300_000);
  const audit = await begin(page, 'K-17', 'tool');
  await cleanForAll(page, 'task list');
  const at = async (screen) => {
    await go(page, audit, screen);
    await expect(title(page)).toBeFocused();
  };
  await at('about');
  await cleanForAll(page, 'about');
  await at('facts');
  await page.check('#fact-pathway-3');
  await page.check('#fact-legal-status-3');
  await page.check('#fact-lives-with-parent');
  await page.check('#fact-time-there');
  await page.check('#fact-route');
  await page.fill('#fact-visits', '8/12/2025\n5 Jan 26\nlast Tuesday\n2026-02-02');
  await page.getByRole('button', { name: /^Add ?: ?Visits/ }).click();
  await expect(page.getByText('“last Tuesday”')).toBeVisible();
  await cleanForAll(page, 'facts');
  await shot(page, 'facts-care');
  await at('section/safety');
  await page.check('#q-risks-assessed-5');
  await expect(page.locator('.pl-safety-gate')).toBeVisible();
  await page.click('#add-evidence-risks-assessed');
  await page.getByRole('button', { name: 'Add this evidence' }).click();
  await expect(page.locator('.govuk-error-summary')).toContainText('Say where on the file it is');
  await page.fill('#comment-risks-assessed', 'Amy Smith, born on 3 May 2012');
  await expect(page.locator('.pl-may-tell')).toBeVisible();
  await page.locator('#question-risks-assessed summary', { hasText: 'Themes' }).click();
  await page.locator('details', { hasText: 'What would change this grade' }).locator('summary').click();
  await page.getByText('Why is this asked?').first().click();
  await cleanForAll(page, 'section, with an error and the safety gate');
  await shot(page, 'section-answered');
  await at('section/visits');
  await cleanForAll(page, 'section, with clocks');
  await at('timeline');
  await cleanForAll(page, 'timeline');
  await at('grades');
  await page.locator('[id^=depart-]:not(:disabled)').first().click();
  await cleanForAll(page, 'grades, departing from one');
  await at('safety');
  await page.getByRole('button', { name: 'Save who was told' }).click();
  await expect(errors(page)).toBeFocused();
  await cleanForAll(page, 'who was told, with errors');
  await at('actions');
  await page.getByText('What would lift a grade').click();
  await page.getByRole('button', { name: /^Plan an action for this/ }).first().click();
  await page.getByRole('button', { name: 'Save this action' }).click();
  await cleanForAll(page, 'an action, with errors');
  await at('feedback');
  await page.check('#feedback-child');
  await page.check('#feedback-carer-2');
  await cleanForAll(page, 'feedback');
  await at('check');
  await page.getByRole('button', { name: 'Sign off' }).click();
  await expect(errors(page)).toBeFocused();
  await cleanForAll(page, 'check, with errors');
  for (const screen of ['history', 'export', 'print', 'summary']) {
    await at(screen);
    await cleanForAll(page, screen);
  }
  const other = await context.newPage();
  await other.goto(`${audit}/section/safety`);
  await expect(other.locator('#elsewhere')).toContainText('open in another tab');
  await cleanForAll(other, 'section, in a tab that reads');
  await other.close();
  await page.goto('/#/');
  await page.getByRole('button', { name: /^Delete/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await cleanForAll(page, 'home, deleting an audit');
});

test('screens of an audit that is signed off', async ({ page }) => {
  test.setTimeout(240_000);
  const audit = await begin(page);
  await go(page, audit, 'facts');
  for (const fact of tool.facts) {
    const value = steady.facts[fact.id];
    const id = `#fact-${fact.id}`;
    if (value === undefined) continue;
    if (fact.kind === 'choice') {
      const nth = fact.options.findIndex((option) => option.id === value) + 1;
      await page.check(nth === 1 ? id : `${id}-${nth}`);
    } else if (fact.kind === 'yes-no') await page.check(value ? id : `${id}-2`);
    else if (fact.kind === 'number') await page.fill(id, String(value));
    else if (fact.kind === 'date') {
      const [year, month, day] = value.split('-');
      await page.fill(id, day);
      await page.fill(`${id}-month`, month);
      await page.fill(`${id}-year`, year);
    } else {
      await page.fill(id, value.join('\n'));
      await page.getByRole('button', { name: new RegExp(`^Add ?: ?${fact.label}`) }).click();
    }
  }
  for (const section of tool.sections) {
    await go(page, audit, `section/${section.id}`);
    await expect(title(page)).toHaveText(section.title);
    for (const child of section.children.filter((child) => child.ask)) {
      const nth = tool.scales[child.scale].findIndex((level) => level.id === steady.answers[child.id]) + 1;
      await page.check(nth === 1 ? `#q-${child.id}` : `#q-${child.id}-${nth}`);
    }
  }
  await go(page, audit, 'check');
  await page.getByRole('button', { name: 'Sign off' }).click();
  await expect(page.locator('#signed-off')).toBeFocused();
  await cleanForAll(page, 'signed off');
  await page.getByText('Open it again to change something').click();
  await page.getByRole('button', { name: 'Open again' }).click();
  await cleanForAll(page, 'signed off, opening it again with an error');
  await saved(page);
  await page.goto('/#/');
  await expect(page.locator('.pl-shelf')).toBeVisible();
  await cleanForAll(page, 'home, with an audit');
});
