// What follows from an audit: another grade than the calculated one, telling somebody that
// the child may not be safe, actions and what became of them, themes, feedback.
import { readFileSync } from 'node:fs';
import { begin, begun, go } from './begin.mjs';
import { clean } from './clean.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

const tool = JSON.parse(readFileSync(new URL('../../static/instruments/placed-with-parents.json', import.meta.url)));
const saved = (page) => expect(page.locator('#saved')).toHaveText(/^Saved/);
const questions = (section) => tool.sections.find(({ id }) => id === section).children.filter(({ ask }) => ask);

/** Answers all of a section with the level of this number, from 1. */
async function answer(page, audit, section, level) {
  await go(page, audit, `section/${section}`);
  for (const { id, scale } of questions(section)) {
    const nth = scale === 'safe' ? 1 : level;
    await page.check(nth === 1 ? `#q-${id}` : `#q-${id}-${nth}`);
  }
}

test('another grade than the calculated one stands beside it until it is withdrawn', async ({ page }) => {
  test.setTimeout(120_000);
  const audit = await begin(page);
  await answer(page, audit, 'safety', 2);
  await go(page, audit, 'grades/safety');
  const safety = page.locator('#grade-safety');
  await expect(safety).toBeFocused();
  await expect(safety.locator('.pl-reasons__grade')).toHaveText('Good');
  await page.click('#depart-safety');
  await expect(page.locator('#depart-level-safety')).toBeFocused();
  await safety.getByRole('button', { name: 'Give this grade' }).click();
  await expect(page.locator('#depart-level-safety-error')).toContainText('Choose a grade');
  await clean(page, 'departing with errors');
  await safety.getByRole('radio', { name: 'Requires improvement to be good' }).check();
  await page.fill('#depart-reason-safety', 'The worker told me of two visits');
  await saved(page);
  await page.reload();
  await expect(page.locator('#depart-reason-safety'), 'kept').toHaveValue('The worker told me of two visits');
  await shot(page, 'departing');
  await safety.getByRole('button', { name: 'Give this grade' }).click();
  const both = 'Requires improvement to be good (calculated: Good)';
  await expect(safety.locator('.pl-reasons__grade')).toHaveText(both);
  await expect(safety).toContainText('The worker told me of two visits');
  await expect(page.locator('#depart-safety')).toBeFocused();
  await clean(page, 'departed');
  await shot(page, 'departed');
  for (const screen of ['', 'section/safety', 'check']) {
    await go(page, audit, screen);
    await expect(page.locator('main'), screen).toContainText(both);
  }
  const inPlace = 'Requires improvement to be good was given in the place of Good, which was calculated.';
  for (const screen of ['check', 'export']) {
    await go(page, audit, screen);
    await expect(page.locator('main'), screen).toContainText(inPlace);
  }
  await go(page, audit, 'history');
  await expect(page.locator('.pl-history')).toContainText('in the place of Good, which is calculated. Team manager: The worker told me');

  await go(page, audit, 'section/safety');
  await page.check('#q-contingency-5'); // another grade is calculated now
  await go(page, audit, '');
  await page.getByText(/^Show \d+ more/).click();
  await page.getByRole('link', { name: /^Look again at the grade a person gave/ }).first().click();
  await expect(safety).toBeFocused();
  await clean(page, 'to look at again');
  await shot(page, 'departed-doubt');
  await safety.getByRole('button', { name: /^Go back to the calculated grade/ }).click();
  await expect(safety.locator('.pl-reasons__grade')).not.toContainText('calculated');

  await go(page, audit, 'section/safety');
  await page.check('#q-risks-assessed-5'); // a rule that nobody may go beyond
  await go(page, audit, 'grades/safety');
  await page.click('#depart-safety');
  await expect(safety).toContainText('No other grade can be given here.');
  await expect(page.locator('#depart-cancel-safety')).toBeFocused();
  await expect(page.locator('#depart-reason-safety')).toHaveCount(0);
  await clean(page, 'barred');
  await shot(page, 'departing-barred');
});

test('when the child may not be safe, somebody is told before the audit is signed off', async ({ page }) => {
  test.setTimeout(120_000);
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await expect(page.locator('.pl-safety-gate')).toHaveCount(0);
  await page.check('#q-risks-assessed-5');
  await expect(page.locator('.pl-safety-gate')).toContainText('Not assured');
  await expect(page.getByRole('status').filter({ hasText: 'Tell somebody today' })).toHaveCount(1);
  await clean(page, 'gate in a section');
  await shot(page, 'gate-section');
  await go(page, audit, 'summary');
  await expect(page.getByText('Write down who was told that the child may not be safe')).toBeVisible();
  await go(page, audit, 'check');
  await page.getByRole('button', { name: 'Sign off' }).click();
  await page.locator('.govuk-error-summary').getByRole('link', { name: /^Write down who was told/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.fill('#told-on', '31');
  await page.fill('#told-on-month', '2');
  await page.getByRole('button', { name: 'Save who was told' }).click();
  await expect(page.locator('.govuk-error-summary')).toBeFocused();
  await expect(page.locator('.govuk-error-summary li')).toHaveCount(3);
  await clean(page, 'telling, with errors');
  await shot(page, 'telling-errors');
  await page.fill('#told', 'Head of service');
  await page.fill('#told-on', '14');
  await page.fill('#told-on-month', '4');
  await page.fill('#told-on-year', '2026');
  await page.fill('#decided', 'A visit today, with the child seen alone');
  await saved(page);
  await page.reload();
  await expect(page.locator('#decided')).toHaveValue('A visit today, with the child seen alone');
  await page.getByRole('button', { name: 'Save who was told' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('K-17');
  await expect(page.locator('.pl-safety-gate')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Head of service was told on 14 April 2026.' })).toBeVisible();
  await clean(page, 'told');
  await shot(page, 'tasks-told');
});

test('actions are planned, questioned, closed, and followed up in the next audit', async ({ page }) => {
  test.setTimeout(150_000);
  const audit = await begin(page);
  await answer(page, audit, 'safety', 3);
  await go(page, audit, 'actions');
  await page.getByText('What would lift a grade').click();
  await clean(page, 'ideas');
  await shot(page, 'actions-ideas');
  await page.getByRole('button', { name: /^Plan an action for this ?: Safety now/ }).click();
  await expect(page.locator('#action-what')).toBeFocused();
  await expect(page.getByRole('form', { name: 'For: Safety now', exact: true })).toBeVisible();
  await page.fill('#action-what', 'Discuss in supervision');
  await expect(page.getByText('This names a step')).toBeVisible();
  await page.getByRole('button', { name: /^5 working days: / }).click();
  await expect(page.locator('#action-due')).not.toHaveValue('');
  await page.getByRole('button', { name: 'Save this action' }).click();
  await expect(page.locator('.govuk-error-summary')).toBeFocused();
  await clean(page, 'an action with errors');
  await shot(page, 'action-errors');
  await page.fill('#action-who', 'Social worker');
  await page.fill('#action-proof', 'Two visit records in which she is heard');
  await page.getByRole('button', { name: 'Save this action' }).click();
  await expect(page.locator('.govuk-error-summary li'), 'nothing else is owed').toHaveText(['Say what difference it will make for the child']);
  await page.fill('#action-difference', 'She is spoken of');
  await expect(page.getByText('This names a step')).toHaveCount(0);
  await saved(page);
  await page.reload();
  await expect(page.locator('#action-proof')).toHaveValue('Two visit records in which she is heard');
  await page.getByRole('button', { name: 'Save this action' }).click();
  const card = page.locator('.pl-evidence > li');
  await expect(card).toContainText('Discuss in supervision');
  await expect(card).toContainText('She is spoken of');
  await card.getByRole('button', { name: /^Change/ }).click();
  await page.fill('#action-what', 'See her alone at the next two visits');
  await page.fill('#action-difference', 'She can say what frightens her');
  await page.getByRole('button', { name: 'Save this action' }).click();
  await expect(card).toContainText('See her alone');
  await expect(page.locator('#add-action')).toBeFocused();
  await go(page, audit, 'summary');
  const planned = page.getByRole('listitem').filter({ hasText: /^Social worker, by .*: See her alone at the next two visits$/ });
  await expect(planned, 'in the one-page summary too').toHaveCount(1);
  await go(page, audit, 'actions');
  await card.getByRole('button', { name: /^Remove/ }).click();
  await expect(card).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await card.getByRole('button', { name: /^Close ?: / }).click();
  await page.locator('input[id^="closed-by-"]').fill('social worker');
  await page.locator('textarea[id^="closed-evidence-"]').fill('Visit records of May');
  await page.getByRole('button', { name: 'Close this action' }).click();
  await expect(page.locator('.govuk-error-message')).toContainText('Another role than the one that did it');
  await clean(page, 'closing with an error');
  await page.locator('input[id^="closed-by-"]').fill('Team manager');
  await page.getByRole('button', { name: 'Close this action' }).click();
  await expect(card).toContainText('Closed: By Team manager');
  await clean(page, 'actions');
  await shot(page, 'actions');
  await go(page, audit, 'check');
  await expect(page.locator('main')).toContainText('She can say what frightens her');

  await go(page, audit, 'export');
  await page.getByRole('button', { name: 'Audit this case again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start an audit');
  await expect(page.locator('#reference')).toHaveValue('K-17');
  await expect(page.locator('.govuk-inset-text')).toContainText('the 1 action planned there');
  await clean(page, 'start again');
  await shot(page, 'start-again');
  for (const [id, [day, month, year]] of [['from', ['15', '4', '2026']], ['to', ['14', '9', '2026']], ['audit-date', ['14', '9', '2026']]]) {
    await page.fill(`#${id}`, day);
    await page.fill(`#${id}-month`, month);
    await page.fill(`#${id}-year`, year);
  }
  await page.fill('#auditor', 'Team manager');
  await page.click('button[type=submit]');
  await begun(page);
  await page.getByRole('link', { name: /^Say what became of this: See her alone/ }).click();
  await expect(page.locator('input[id^="became-"]').first()).toBeFocused();
  await page.getByRole('radio', { name: 'Partly done' }).check();
  await page.fill('input[id^="became-line-"]', 'One visit of two');
  await page.locator('input[id^="became-line-"]').blur();
  await saved(page);
  await clean(page, 'promises');
  await shot(page, 'promises');
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await expect(page.getByRole('link', { name: /^Say what became/ })).toHaveCount(0);  // The list tells the two audits of this case apart.
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  const listed = page.locator('.pl-shelf tbody tr');
  await expect(listed).toHaveCount(2);
  await expect(listed.first()).toContainText('Audit of 14 September 2026');
  await expect(listed.first()).toContainText(/Follows up the audit of \d+ \w+ 2026/);
  await expect(listed.last()).not.toContainText('Follows up');
  await shot(page, 'home-again');
});

test('a finding has themes, and child, parent and carer are heard', async ({ page }) => {
  test.setTimeout(120_000);
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await page.check('#q-contingency-3');
  const question = page.locator('#question-contingency');
  await question.getByText('Themes').click();
  await page.check('#theme-contingency-drift-and-delay');
  await page.fill('#own-theme-contingency', 'Court delay');
  await page.getByRole('button', { name: 'Add this theme' }).click();
  await expect(page.locator('#theme-contingency-court-delay')).toBeChecked();
  await expect(question.locator('summary', { hasText: 'Themes' })).toHaveText(/court-delay/);
  await expect(page.locator('#own-theme-contingency')).toHaveValue('');
  await clean(page, 'themes');
  await shot(page, 'themes');

  await go(page, audit, 'feedback');
  await page.check('#feedback-child');
  await page.fill('#said-child', 'I like that she draws with me');
  await page.check('#feedback-carer-2');
  await page.fill('#why-carer', 'There is no carer');
  await page.check('#feedback-parent');
  await clean(page, 'feedback');
  await shot(page, 'feedback');
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await page.getByText(/^Show \d+ more/).click();
  await page.getByRole('link', { name: 'Finish the feedback of a parent, or clear it' }).click();
  await page.getByRole('button', { name: /^Clear this ?: A parent/ }).click();
  await expect(page.locator('#feedback-parent')).toBeFocused();
  await go(page, audit, 'check');
  await expect(page.locator('main')).toContainText('I like that she draws with me');
  await expect(page.locator('main')).toContainText('Not asked. There is no carer');
  await clean(page, 'check with what follows');
  await shot(page, 'check-follows');
});
