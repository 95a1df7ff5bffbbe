// No fault that axe finds, with every rule on, and nothing that scrolls sideways.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { faults } from './html.mjs';
import { expect } from './watch.mjs';

// The axe-core that @axe-core/playwright rests on; put into a page once, not for each look.
const here = createRequire(import.meta.url);
const SOURCE = readFileSync(createRequire(here.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');

// Every rule that axe has, those that it leaves off too (new, given up, or of level AAA), but
// one: contrast of level AAA, which the colours of the design system do not promise.
const OFF = ['color-contrast-enhanced'];

const WIDE = { width: 1280, height: 900 };
const NARROW = [['375 px', { width: 375, height: 812 }], ['400 %', { width: 320, height: 256 }]]; // the last is 1280 px at 400 %

/** The page as it stands, at three widths. */
export async function clean(page, name) {
  for (const [view, size] of [['1280 px', WIDE], ...NARROW]) {
    await page.setViewportSize(size);
    await look(page, `${name}, ${view}`);
  }
  await page.setViewportSize(WIDE);
}

/** The same, in forced colours and with reduced motion too, and its HTML: for whoever uses it. */
export async function cleanForAll(page, name) {
  expect(await faults(page), `HTML of ${name}`).toEqual([]);
  await clean(page, name);
  for (const media of [{ forcedColors: 'active' }, { reducedMotion: 'reduce' }]) {
    await page.emulateMedia(media);
    await look(page, `${name}, ${JSON.stringify(media)}`);
    await page.emulateMedia({ forcedColors: null, reducedMotion: null });
  }
}

async function look(page, name) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(SOURCE);
  const seen = await page.evaluate(async (off) => {
    const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: !off.includes(ruleId) }]));
    const { violations } = await axe.run(document, { resultTypes: ['violations'], rules });
    const root = document.documentElement;
    const errors = [...document.querySelectorAll('.govuk-error-message, .govuk-error-summary__list li')];
    const one = ({ textContent }) => /^[^.!?]*\.$/.test(textContent.trim());
    return {
      violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(', ')}`),
      stops: errors.filter(one).map(({ textContent }) => textContent), // one sentence has none
      sideways: root.scrollWidth > root.clientWidth,
      h1s: [...document.querySelectorAll('h1')].filter((h1) => h1.checkVisibility()).length,
    };
  }, OFF);
  expect(seen, name).toEqual({ violations: [], stops: [], sideways: false, h1s: 1 });
}
