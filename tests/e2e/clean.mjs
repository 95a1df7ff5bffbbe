// No fault that axe finds, with every rule on, and nothing that scrolls sideways.
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from './watch.mjs';

/** The page as it stands, at three widths. */
export async function clean(page, name) {
  for (const [width, height] of [[1280, 900], [375, 812], [320, 256]]) {
    await page.setViewportSize({ width, height }); // the last is 1280 px at 400 %
    const { violations } = await new AxeBuilder({ page }).analyze();
    const said = violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(', ')}`);
    expect(said, `${name} at ${width} px`).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(wide, `${name} scrolls sideways at ${width} px`).toBe(false);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}
