// Nothing from data is ever HTML: elements written into every text of an audit tool and of an
// audit are read as text, on every screen.
import { readFileSync } from 'node:fs';
import { begin, go } from './begin.mjs';
import { expect, test } from './watch.mjs';

const PLANTED = '<img class="planted" src="x"><script class="planted">planted()</script>';
const WORDS = new Set(['title', 'purpose', 'ask', 'guidance', 'standard', 'label', 'because', 'ref', 'name']);

const tool = JSON.parse(readFileSync(new URL('../../static/instruments/placed-with-parents.json', import.meta.url), 'utf8'));

/** The same with elements in all words that people read. */
function plant(value) {
  if (Array.isArray(value)) return value.map(plant);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inside]) => {
    const words = typeof inside === 'string' && WORDS.has(key);
    return [key, words ? `${inside} ${PLANTED}` : plant(inside)];
  });
  return Object.fromEntries(entries);
}

test('elements in data are text wherever they are shown', async ({ page }) => {
  await page.goto('/#/tools');
  const buffer = Buffer.from(JSON.stringify(plant(tool)));
  await page.locator('#tool-file').setInputFiles({ name: 'tool.json', mimeType: 'application/json', buffer });
  await expect(page.getByText(/^(Nothing is wrong|The tool can be used)/)).toBeVisible();
  const seen = async (screen) => {
    await expect(page.locator('h1')).toBeVisible();
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => details.querySelector('summary').click()));
    const text = await page.locator('main').innerText();
    expect(await page.locator('.planted').count(), screen).toBe(0);
    return text.includes('<img class="planted"');
  };
  expect(await seen('check report')).toBe(true);
  const address = page.url();
  for (const other of ['rule-book', 'blank']) {
    await page.goto(address.replace(/\/check$/, `/${other}`));
    expect(await seen(other), `or it is no test: ${other}`).toBe(true);
  }
  const audit = await begin(page, 'K-17', 'tool-3');
  await go(page, audit, 'section/safety');
  await page.check('#q-risks-assessed-5');
  await page.fill('#comment-risks-assessed', PLANTED);
  expect(await seen('section')).toBe(true);
  for (const screen of ['', '/facts', '/grades', '/check', '/history', '/print', '/summary', '/timeline']) {
    await page.evaluate((to) => location.assign(to), `${audit}${screen}`);
    expect(await seen(screen), `or it is no test: ${screen}`).toBe(true);
  }
});
