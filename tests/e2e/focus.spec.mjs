// Where the focus is can be seen: nothing stands over it (WCAG 2.2, 2.4.11), and in forced
// colours it looks different from what has no focus (2.4.7).
import { begin, go } from './begin.mjs';
import { expect, test } from './watch.mjs';

/** A section with a grade beside it, the safety gate, an answer and all that unfolds. */
async function full(page) {
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await page.check('#q-risks-assessed-5');
  await page.check('#q-contingency-3');
  await page.click('#add-evidence-contingency');
  await expect(page.locator('.pl-safety-gate')).toBeVisible();
  await expect(page.locator('#saved')).toHaveText(/^Saved/);
}

/** Puts focus where the page begins. */
const top = (page) => page.evaluate(() => {
  document.querySelector('.govuk-skip-link').focus();
  window.scrollTo(0, 0);
});

/** Presses a key until focus has been everywhere, and says what was found at each stop. */
async function stops(page, key, seen) {
  const found = [];
  for (let i = 0; i < 300; i++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return null;
      const again = element.dataset.stopped;
      element.dataset.stopped = 'yes';
      const name = element.id || `${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 40)}”`;
      return again ? null : { name, kind: `${element.tagName} ${element.className} ${element.type ?? ''}` };
    });
    if (stop === null) break;
    found.push([stop.name, await seen(stop)]);
  }
  await page.evaluate(() => document.querySelectorAll('[data-stopped]').forEach((element) => delete element.dataset.stopped));
  return found;
}

/** How much of what has focus is in view with nothing else above it: points of nine by nine. */
const uncovered = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const label = element.labels?.[0];
  const { left, top, width, height } = element.getBoundingClientRect();
  let points = 0;
  for (let x = 0.5; x < 9; x++) {
    for (let y = 0.5; y < 9; y++) {
      const hit = document.elementFromPoint(left + (width * x) / 9, top + (height * y) / 9);
      if (hit && (element.contains(hit) || label?.contains(hit))) points++;
    }
  }
  return points;
});

for (const [width, height] of [[1280, 720], [375, 667], [320, 256]]) {
  test(`nothing stands over what has focus, ${width} by ${height} px, down and up again`, async ({ page }) => {
    test.setTimeout(120_000);
    await full(page);
    await page.setViewportSize({ width, height });
    await top(page);
    for (const key of ['Tab', 'Shift+Tab']) {
      const found = await stops(page, key, () => uncovered(page));
      expect(found.length).toBeGreaterThan(40);
      expect(found.filter(([, points]) => points === 0), key).toEqual([]);
    }
  });
}

test('what stands over the focus is seen, or those above prove nothing', async ({ page }) => {
  await full(page);
  await page.setViewportSize({ width: 375, height: 667 });
  await page.evaluate(() => {
    const bar = document.createElement('div');
    Object.assign(bar.style, { position: 'fixed', inset: '30% 0 0 0', background: '#ffffff', zIndex: 9 });
    document.body.append(bar);
  });
  await top(page);
  const found = await stops(page, 'Tab', () => uncovered(page));
  expect(found.filter(([, points]) => points === 0).length).toBeGreaterThan(5);
});

test('in forced colours, whatever has focus looks different', async ({ page }) => {
  test.setTimeout(120_000);
  await full(page);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await top(page);
  const kinds = new Set();
  const found = await stops(page, 'Tab', async ({ kind }) => {
    if (kinds.has(kind)) return true; // one of each kind
    kinds.add(kind);
    const focused = page.locator(':focus');
    const box = await focused.boundingBox();
    const clip = { x: Math.max(0, box.x - 8), y: Math.max(0, box.y - 8), width: box.width + 16, height: box.height + 16 };
    const caret = 'hide';
    const withFocus = await page.screenshot({ clip, caret });
    await focused.evaluate((element) => { window.stop = element; element.blur(); });
    const without = await page.screenshot({ clip, caret });
    await page.evaluate(() => window.stop.focus({ preventScroll: true }));
    return !withFocus.equals(without);
  });
  expect(kinds.size).toBeGreaterThan(8);
  expect(found.filter(([, differs]) => !differs)).toEqual([]);
});
