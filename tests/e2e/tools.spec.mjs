// The audit tools themselves: read as a rule book, practised on worked cases.
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { at, begin, go } from './begin.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

const TOOL = JSON.parse(readFileSync('static/instruments/placed-with-parents.json', 'utf8'));

async function clean(page, name) {
  for (const [width, height] of [[1280, 900], [320, 256]]) {
    await page.setViewportSize({ width, height });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => v.id), `${name} at ${width} px`).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(wide, `${name} scrolls sideways at ${width} px`).toBe(false);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('a tool is read as a rule book', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/#/tools');
  await expect(page.getByRole('heading', { name: TOOL.title })).toBeVisible();
  await clean(page, 'tools');
  await shot(page, 'tools');
  await page.getByRole('link', { name: new RegExp(`^Rule book ?: ?${TOOL.title}$`) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rule book');
  const book = await page.locator('main').innerText();
  for (const section of TOOL.sections) {
    for (const rule of section.rules ?? []) expect(book).toContain(rule.because);
  }
  await shot(page, 'rule-book');
  // Its contents lead to each part, again and again, and each part back to them.
  const contents = page.getByRole('navigation', { name: 'Contents' });
  const titles = [...TOOL.sections, ...TOOL.verdicts].map(({ title }) => title);
  for (const title of titles) await expect(contents.getByRole('link', { name: title, exact: true })).toHaveCount(1);
  const last = page.getByRole('heading', { name: 'Worked cases' });
  for (const _ of [1, 2]) {
    await contents.getByRole('link', { name: 'Worked cases' }).click();
    await expect(last).toBeFocused();
    await expect(last).toBeInViewport();
    await page.evaluate(() => scrollTo(0, 0));
  }
  await page.locator('section', { has: last }).getByRole('link', { name: 'Back to the contents' }).click();
  await expect(contents.getByRole('heading')).toBeFocused();
  await expect(contents.getByRole('heading')).toBeInViewport();
  await page.goBack();
  await expect(last).toBeInViewport();
  // The rest of it is more of the same, and long: axe reads the beginning.
  await page.evaluate(() => [...document.querySelectorAll('.pl-book > section > *')].slice(80).forEach((block) => block.remove()));
  await clean(page, 'rule book');
});

test('a worked case is graded first, then compared with the rules', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/#/tools');
  await page.getByRole('link', { name: new RegExp(`^Practise on worked cases ?: ?${TOOL.title}$`) }).click();
  const at = TOOL.cases.findIndex((one) => Object.values(one.limitedBy ?? {}).some((rules) => rules.length > 0));
  const example = TOOL.cases[at];
  // Neither the list nor the case gives away what its name says, before it is graded.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Practise on worked cases');
  await shot(page, 'practice-list');
  const list = await page.locator('main').innerText();
  for (const { name } of TOOL.cases) expect(list).not.toContain(name);
  for (const { label } of TOOL.scales.grade) expect(list).not.toContain(label);
  const which = `Practice case ${at + 1}`;
  await page.getByRole('link', { name: which, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(which);
  await expect(page.getByText(example.name)).toHaveCount(0);
  await page.getByRole('button', { name: 'Show what the rules give' }).click();
  await expect(page.locator('.govuk-error-summary')).toBeVisible();
  await clean(page, 'practice, not chosen');
  for (const group of await page.locator('fieldset').all()) await group.getByRole('radio').first().check();
  await shot(page, 'practice');
  await page.getByRole('button', { name: 'Show what the rules give' }).click();
  const expected = Object.keys(example.expect).length;
  await expect(page.getByText(new RegExp(`^You gave \\d+ of ${expected} as the rules do\\.$`))).toBeVisible();
  await expect(page.getByRole('heading', { name: /^You gave/ })).toBeFocused();
  await expect(page.getByText(`What this case shows: ${example.name}.`)).toBeVisible();
  await expect(page.locator('.pl-rule').first()).toBeVisible();
  await clean(page, 'practice, shown');
  await shot(page, 'practice-shown');
  await page.getByRole('button', { name: 'Try this case again' }).click();
  await expect(page.getByRole('radio').first()).toBeFocused();
});

test('a tool that is not open is said to be so', async ({ page }) => {
  await page.goto('/#/tools/000000000000/rule-book');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('That audit tool is not open');
});

test('a tool from a file is checked; one with an error can be read and not used', async ({ page }) => {
  const open = (tool) => page.locator('#tool-file').setInputFiles({
    name: 'tool.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(tool)),
  });
  await page.goto('/#/tools');
  await open({ ...TOOL, sections: [{ ...TOOL.sections[0], id: 'Not An Id' }] });
  await expect(page.getByText(/^The file was not opened as an audit tool/)).toBeVisible();
  const own = structuredClone(TOOL);
  own.title = 'Our own';
  const { id: _, ...stricter } = own.sections[0].rules.find((rule) => rule.atMost === 'inadequate' && !rule.where);
  own.sections[0].rules.push({ ...stricter, id: 'never-limits', atMost: 'good' });
  await open(own);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check report');
  await expect(page.getByText('The tool cannot be used for an audit until its errors are mended.')).toBeVisible();
  await clean(page, 'check report');
  await shot(page, 'check-report');
  await at(page, '/#/start');
  await expect(page.getByLabel(TOOL.title)).toBeVisible();
  await expect(page.getByLabel('Our own')).toHaveCount(0);
});

test('words of three hundred letters widen neither the task list nor the facts', async ({ page }) => {
  const own = structuredClone(TOOL);
  const word = 'x'.repeat(300);
  for (const part of [...own.sections, ...own.verdicts]) part.title = `${word} ${part.title}`;
  for (const fact of own.facts) fact.label = `${word} ${fact.label}`;
  await page.goto('/#/tools');
  await page.locator('#tool-file').setInputFiles({
    name: 'tool.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(own)),
  });
  await expect(page.getByText(/^(Nothing is wrong|The tool can be used)/)).toBeVisible();
  const audit = await begin(page, 'K-17', 'tool-3');
  await page.setViewportSize({ width: 320, height: 640 });
  for (const screen of ['', 'facts']) {
    await go(page, audit, screen);
    await expect(page.getByText(word).first()).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, `“${screen}” scrolls sideways`).toBe(0);
  }
});

// As many questions as a tool may well have, and rules that take long to look through.
function large() {
  const scale = (...labels) => labels.map((label) => ({ id: label.toLowerCase(), label }));
  const section = (s) => ({
    id: `s${s}`,
    title: `Section ${s}`,
    scale: 'grade',
    children: Array.from({ length: 5 }, (_, q) => ({ id: `s${s}q${q}`, ask: `Question ${s}, ${q}?`, scale: 'met', mayNotApply: true })),
    rules: [{ id: `r${s}`, atMost: 'poor', when: { count: 'children', atOrBelow: 'no' }, because: 'One is too many.' }],
  });
  const share = (percent) => ({ id: `share-${percent}`, atMost: 'poor', when: { share: 'sections', atOrBelow: 'poor', atLeastPercent: percent }, because: 'So many.' });
  return JSON.stringify({
    format: 'plumbline.instrument/1', id: 'large', version: '1', title: 'Large', purpose: 'Large',
    scales: { grade: scale('Good', 'Poor'), met: scale('Yes', 'No') },
    sections: Array.from({ length: 1_500 }, (_, s) => section(s)),
    verdicts: [{ id: 'overall', title: 'Overall', scale: 'grade', rules: [25, 50, 75].map(share) }],
  });
}

test('the check of a large tool shows how far it is, and can be stopped', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/#/tools');
  await page.locator('#tool-file').setInputFiles({ name: 'large.json', mimeType: 'application/json', buffer: Buffer.from(large()) });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check report');
  await expect(page.getByRole('status').filter({ hasText: 'Checking' })).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Checking' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop the check' }).click();
  await expect(page.getByText('The check was stopped.')).toBeVisible();
  await clean(page, 'check stopped');
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await shot(page, 'checking');
  await expect(page.getByText('The tool can be used.')).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});
