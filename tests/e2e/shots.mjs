// Screenshots for people to look at, at the widths of a laptop, a tablet and a phone.
import { mkdirSync } from 'node:fs';

const folder = new URL('../../test-results/shots/', import.meta.url).pathname;

export async function shot(page, name) {
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  for (const [width, height] of [[1280, 900], [768, 1024], [375, 812]]) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `${folder}${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize(before);
}
