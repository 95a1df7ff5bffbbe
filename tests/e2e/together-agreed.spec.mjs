// What two people have before them once both are shown: what each said, on paper too; what
// counts until they agree something else; what they begin to say to each other.
import { answerAll } from './answer.mjs';
import { begin, begun, fillStart, go } from './begin.mjs';
import { clean } from './clean.mjs';
import { canary, comment, saved, seal } from './pair.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';
import { tool } from './whole-audit.mjs';

const title = (page) => page.getByRole('heading', { level: 1 });
const section = `section/${tool.sections[0].id}`;
const CHECK = 'safe-yet-risk-open';
const EXPLAINED = 'The visits of March show it';

/** Gives the screen to somebody, who says that they are there where that is asked. */
async function hand(page, audit, who, asked) {
  await go(page, audit, 'together');
  await page.getByRole('button', { name: `Give the screen to the ${who}` }).click();
  if (asked) await page.getByRole('button', { name: `I am the ${who}` }).click();
}

/** Both have answered one section and sealed; the practitioner shows it. */
async function shown(page) {
  await fillStart(page, 'K-17');
  await page.check('#way-2');
  await page.click('button[type=submit]');
  const audit = await begun(page);
  const some = tool.sections.slice(0, 1);
  await answerAll(page, audit, { 'risks-assessed': 'not-evidenced' }, some);
  await page.fill(`#check-${CHECK}`, EXPLAINED);
  await comment(page, audit, 'auditor');
  await seal(page, audit);
  await hand(page, audit, 'practitioner', true);
  await answerAll(page, audit, {}, some);
  await comment(page, audit, 'practitioner');
  await seal(page, audit);
  await page.getByRole('button', { name: 'Show what was sealed' }).click();
  await expect(page.locator('#talk')).toBeFocused();
  return audit;
}

test('whoever showed the answers, the auditor gets the screen and signs off', async ({ page }) => {
  test.setTimeout(120_000);
  const audit = await shown(page);
  await go(page, audit, 'check');
  await expect(page.locator('#not-from-here')).toHaveText('The auditor signs the audit off.');
  await clean(page, 'check, for the practitioner');
  await page.getByRole('link', { name: /^Give the screen to the auditor/ }).click();
  await page.getByRole('button', { name: 'Give the screen to the auditor' }).click();
  await expect(page.getByRole('button', { name: 'Give the screen to the practitioner' })).toBeVisible();
  await go(page, audit, 'check');
  await expect(page.getByRole('button', { name: 'Sign off' })).toBeVisible();

  // What counts until something else is agreed cannot be cleared; what was agreed can.
  await go(page, audit, section);
  await expect(title(page)).toBeFocused();
  const risks = page.locator('#question-risks-assessed');
  const taken = risks.locator('input[type=radio]:checked');
  await expect(taken).toHaveValue('not-evidenced');
  const clear = risks.getByRole('button', { name: /^Clear this answer/ });
  await expect(clear).toHaveCount(0);
  await expect(page.locator(`#said-check-${CHECK}`)).toContainText(EXPLAINED);
  await expect(page.locator(`#said-check-${CHECK}`)).toContainText('Auditor’s explanation');
  await clean(page, 'section, agreed');
  await shot(page, 'section-agreed');
  await page.fill(`#check-${CHECK}`, 'Both have read the visits');
  await expect(page.locator(`#said-check-${CHECK}`)).toHaveCount(0);
  await risks.locator('input[type=radio][value=partly]').check();
  await clear.click();
  await expect(taken).toHaveValue('not-evidenced');
  await expect(clear).toHaveCount(0);
  await saved(page);

  // On paper what was agreed is followed by what each said.
  for (const screen of ['print', 'check']) {
    await go(page, audit, screen);
    await expect(title(page)).toBeFocused();
    await page.emulateMedia({ media: 'print' });
    for (const who of ['auditor', 'practitioner']) {
      await expect(page.getByText(`${canary(who)} saw the record`)).toBeVisible();
    }
    await expect(page.getByText('Contest this').first()).toBeHidden();
    // Whoever said no more than what counts is not printed twice.
    await expect(page.locator('.pl-said--full')).toHaveCount(1);
    await page.emulateMedia({ media: null });
    await clean(page, `${screen}, agreed`);
    await shot(page, `${screen}-agreed`);
  }
  await go(page, audit, 'for-practitioner');
  await expect(page.locator('.pl-paper')).toContainText('for going through it on 14 April 2026');
});

test('what they begin to say is there when the page is loaded again, for whoever began it', async ({ page }) => {
  test.setTimeout(120_000);
  const audit = await shown(page);
  await page.getByRole('link', { name: 'Compare your answers' }).click();
  await page.getByRole('link', { name: /^Contest this/ }).first().click();
  await page.locator('#why-contested').pressSequentially('The visit record of');
  await page.reload();
  await expect(page.locator('#why-contested')).toHaveValue('The visit record of');
  await saved(page);
  await page.locator('#why-contested').pressSequentially(' March');
  await page.getByRole('button', { name: 'Contest', exact: true }).click();
  await expect(page.locator('.pl-thread')).toContainText('The visit record of March');
  await expect(page.locator('#why-contested')).toHaveCount(0);

  await page.locator('.pl-thread summary', { hasText: /^Resolve/ }).click();
  await page.getByLabel('How you resolved it').fill('Both read');
  await page.locator('#last-words ~ details summary').first().click();
  await page.getByLabel('Why you disagree with this grade').first().fill('The plan was');
  await saved(page);
  await go(page, audit, 'contested');
  await page.reload();
  await expect(page.getByLabel('How you resolved it')).toHaveValue('Both read');
  await expect(page.getByLabel('How you resolved it')).toBeVisible();
  await expect(page.getByLabel('Why you disagree with this grade').first()).toHaveValue('The plan was');
  await expect(page.getByLabel('Why you disagree with this grade').first()).toBeVisible();
  await expect(page.getByLabel('Your answer')).toBeHidden();
  await clean(page, 'what is contested, half written');
  await page.getByRole('button', { name: 'Speak as the auditor instead' }).click();
  await expect(page.getByText('You speak as the auditor.')).toBeVisible();
  await expect(page.getByLabel('How you resolved it'), 'not theirs to send').toHaveValue('');
  await page.getByRole('button', { name: 'Speak as the practitioner instead' }).click();
  await expect(page.getByLabel('How you resolved it')).toHaveValue('Both read');
  await page.getByRole('button', { name: /^Save as resolved/ }).click();
  await expect(page.locator('#open-threads')).toBeFocused();
  await expect(page.locator('#open-threads')).toHaveText('Nothing is contested now');
  const word = page.getByLabel('Why you disagree with this grade').first();
  await page.getByRole('button', { name: /^Save your last word/ }).first().click();
  await expect(word).toHaveValue('The plan was');
  await word.fill('');
  await expect(word, 'blank is not what was there').toHaveValue('');
  await page.getByRole('button', { name: /^Save your last word/ }).first().click();
  await expect(page.locator('.govuk-error-summary')).toBeFocused();
  await saved(page);
});

test('why somebody does not take part is kept as it is typed, and nothing is said of two', async ({ page }) => {
  await fillStart(page, 'K-17');
  await page.check('#way-3');
  await page.click('button[type=submit]');
  const audit = await begun(page);
  await go(page, audit, 'together');
  await page.locator('summary', { hasText: 'The practitioner does not take part' }).click();
  await page.locator('#why-absent').pressSequentially('Has left');
  await page.reload();
  await expect(page.locator('#why-absent')).toBeVisible();
  await expect(page.locator('#why-absent')).toHaveValue('Has left');
  await page.getByRole('button', { name: 'Record that they do not take part' }).click();
  await expect(page.getByText('Does not take part: Has left')).toBeVisible();
  await seal(page, audit);
  await expect(page.getByText('The practitioner does not take part, so you can show your answers')).toBeVisible();
  await expect(page.getByText('Both of you have sealed')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show what was sealed' }).click();
  await expect(page.locator('#talk')).toBeFocused();
  await go(page, audit, 'for-practitioner');
  await expect(page.locator('.pl-paper')).toContainText('Thank you for the work on this case.');
  await expect(page.locator('.pl-paper')).not.toContainText('going through it');
});

test('nobody who audits alone went through it with the practitioner', async ({ page }) => {
  const audit = await begin(page);
  await go(page, audit, 'for-practitioner');
  await expect(page.locator('.pl-paper')).toContainText('Thank you for the work on this case.');
  await expect(page.locator('.pl-paper')).not.toContainText('going through it');
});
