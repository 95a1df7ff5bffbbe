// What a screen reader is told, from the top of a screen to its foot, through an audit:
// compared with files, so that a change of it is read by somebody. To accept one:
//   PLUMBLINE_ACCEPT=1 playwright test --config tests/e2e/playwright.config.mjs heard
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { begin, go } from './begin.mjs';
import { steady, tool } from './whole-audit.mjs';
import { expect, test } from './watch.mjs';

const folder = new URL('heard/', import.meta.url);

/** The tree as it is told now, without what differs from run to run. */
async function told(page) {
  const tree = await page.locator('body').ariaSnapshot();
  return `${tree.replace(/[0-9a-f]{32}/g, '(id)').replace(/(tools\/)[0-9a-f]{12}/g, '$1(tool)').replace(/Plumbline \d+\.\d+\.\d+/g, 'Plumbline (version)')}\n`;
}

async function heard(page, name) {
  const file = new URL(`${name}.yml`, folder);
  const found = await told(page);
  if (process.env.PLUMBLINE_ACCEPT) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, found);
  } else {
    expect(found, `${name}: if the new one is right, run with PLUMBLINE_ACCEPT=1`).toBe(readFileSync(file, 'utf8'));
  }
  // Whatever is accepted: all that can be changed or pressed has a name, headings go down
  // one at a time.
  const nameless = found.split('\n').filter((line) => /^ *- (textbox|radio|checkbox|combobox|spinbutton|button|link|table|navigation|region|dialog)( \[[^\]]*\])*:?$/.test(line));
  expect(nameless, name).toEqual([]);
  const levels = [...found.matchAll(/- heading .*\[level=(\d)\]/g)].map(([, level]) => Number(level));
  const main = levels.slice(levels.indexOf(1));
  expect(main.filter((level) => level === 1), name).toHaveLength(1);
  main.forEach((level, at) => expect(level, `${name}, heading ${at + 1}`).toBeLessThanOrEqual((main[at - 1] ?? 0) + 1));
}

test('an audit as it is heard', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-04-14T10:00:00'));
  await page.goto('/');
  await page.getByText('There are no audits here yet').waitFor();
  await heard(page, 'home-empty');
  const audit = await begin(page);
  await heard(page, 'task-list');
  await go(page, audit, 'facts');
  await page.check('#fact-route');
  await page.locator('h1').waitFor();
  const section = tool.sections.find((section) => section.id === 'safety');
  await go(page, audit, 'section/safety');
  for (const { id, scale } of section.children.filter((child) => child.ask)) {
    const at = tool.scales[scale].findIndex((level) => level.id === steady.answers[id]);
    await page.check(at === 0 ? `#q-${id}` : `#q-${id}-${at + 1}`);
  }
  await page.check('#q-contingency-3');
  await expect(page.locator('#saved')).toHaveText(/^Saved/);
  await heard(page, 'section');
  for (const screen of ['grades', 'check', 'export']) {
    await go(page, audit, screen);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await heard(page, screen);
  }
  await page.goto('/#/');
  await expect(page.locator('.pl-shelf')).toBeVisible();
  await heard(page, 'home');
});
