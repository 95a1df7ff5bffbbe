// How long it takes until a file that cannot be opened is refused, and how long the page stands
// still meanwhile: `node tests/bench/refused.mjs`, on the release build in dist/, in Chromium.
import { chromium } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { at } from '../e2e/begin.mjs';

const FILES = {
  '100 MiB': () => 'x'.repeat(100 * 1024 * 1024),
  '15 MiB of open brackets': () => '['.repeat(15 * 1024 * 1024),
  '15 MiB of numbers, cut off': () => `[${'1,'.repeat(7 * 1024 * 1024)}`,
  'a text of 15 MiB, never closed': () => `{"format":"${'x'.repeat(15 * 1024 * 1024)}`,
  'duplicate keys': () => '{"a":1,"a":2}',
  'a huge number': () => `[${'9'.repeat(100_000)}]`,
  'a lone surrogate': () => '["\\ud800"]',
  'a mark of byte order and a NUL': () => '\ufeff{"a":"\0"}',
};

const server = await serve({ root: new URL('../../dist', import.meta.url).pathname, port: 0 });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await (await browser.newContext({ baseURL: server.url })).newPage();
for (const [name, content] of Object.entries(FILES)) {
  await page.goto('about:blank');
  await at(page, '/#/open');
  await page.locator('#file').waitFor();
  const { told, still, says } = await page.evaluate(async (make) => {
    const files = new DataTransfer();
    files.items.add(new File([new Function(`return (${make})()`)()], 'audit.json', { type: 'application/json' }));
    const input = document.querySelector('#file');
    let [last, still] = [performance.now(), 0];
    const began = last;
    const frame = (now) => { still = Math.max(still, now - last); last = now; requestAnimationFrame(frame); };
    requestAnimationFrame(frame);
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    while (!document.querySelector('#notice')) await new Promise(requestAnimationFrame);
    return { told: performance.now() - began, still, says: document.querySelector('#notice').innerText.split('\n')[2] };
  }, content.toString()).catch((error) => ({ says: error.message }));
  console.log(`| ${name} | ${Math.round(told)} ms | ${Math.round(still)} ms | ${says} |`);
}
await browser.close();
await server.close();
