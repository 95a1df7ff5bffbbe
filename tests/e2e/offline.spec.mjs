// The app opens and works without a network, and a newer version waits for the person.
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { begin, unlock } from './begin.mjs';
import { readExport } from './read-export.mjs';
import { expect, test as base } from './watch.mjs';
import { wholeAudit } from './whole-audit.mjs';

const dist = new URL('../../dist', import.meta.url).pathname;

// A copy of the app that may be changed, a server that may be stopped, and a browser
// that may be closed and opened again as on the same device.
const test = base.extend({
  device: async ({ launchOptions }, use, info) => {
    const root = info.outputPath('app');
    cpSync(dist, root, { recursive: true });
    let server = await serve({ root, port: 0 });
    const device = {
      root,
      url: server.url,
      opened: [],
      async open() {
        const options = { ...launchOptions, acceptDownloads: true, baseURL: server.url };
        const context = await chromium.launchPersistentContext(info.outputPath('profile'), options);
        device.opened.push(context);
        return { context, page: context.pages()[0] };
      },
      async unplug() {
        await server.close();
      },
    };
    await use(device);
    await Promise.all(device.opened.map((context) => context.close()));
    await server.close().catch(() => {});
  },
});

/** As it says in the settings, once it is so. */
async function kept(page, url) {
  await page.goto(`${url}#/settings`);
  await expect(page.getByText('Plumbline opens and works')).toBeVisible();
}

/** Another version, which the page names, so that one can tell. */
function release(device, name) {
  const file = join(device.root, 'index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/<html [^>]*class=/, `<html lang="en-GB" data-release="${name}" class=`));
  cpSync(new URL('../../static/sw.js', import.meta.url).pathname, join(device.root, 'sw.js'));
  execFileSync('node', ['scripts/precache.mjs', device.root], { cwd: new URL('../..', import.meta.url).pathname });
}

const running = (page) => page.evaluate(() => document.documentElement.dataset.release ?? 'first');

test('loaded once, it opens with the server stopped and the browser started anew, and does a whole audit', async ({ device }, info) => {
  test.setTimeout(300_000);
  const first = await device.open();
  await kept(first.page, device.url);
  await first.context.close();
  await device.unplug();

  const { page } = await device.open();
  await page.goto(device.url);
  const file = await wholeAudit(page);
  const path = info.outputPath('audit.json');
  await file.saveAs(path);
  const read = readExport(path);
  expect([read.schema, read.digests]).toEqual([[], []]);
  await page.reload();
  await unlock(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check and sign off');
});

test('a newer version waits, is never put under a page that did not ask, and opens the draft', async ({ device }) => {
  const { context, page } = await device.open();
  await kept(page, device.url);
  const audit = await begin(page);
  await expect(page.locator('#saved')).toHaveText(/^Saved \d\d:\d\d:\d\d$/);
  release(device, 'second');

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('K-17');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting !== null)).toBe(true);
  await expect(page.locator('#newer-version')).toHaveCount(0); // an audit is open
  expect(await running(page)).toBe('first');

  const other = await context.newPage();
  await other.goto(device.url);
  await page.goto(device.url);
  await page.getByRole('button', { name: 'Use the newer version' }).click();
  await expect(page.getByText('open in another tab or window')).toBeVisible();
  expect(await running(page)).toBe('first');
  await other.close();

  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Use the newer version' }).click();
  await loaded;
  expect(await running(page)).toBe('second');
  await expect(page.locator('#newer-version')).toHaveCount(0);
  await page.goto(audit);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('K-17');
  const caches = await page.evaluate(() => caches.keys());
  expect(caches).toHaveLength(1);
});

test('a version whose files are not what was built is not taken, and the old one stays whole', async ({ device }) => {
  const { page } = await device.open();
  await kept(page, device.url);
  release(device, 'second');
  const [css] = readdirSync(device.root).filter((name) => name.endsWith('.css'));
  writeFileSync(join(device.root, css), 'body { display: none }');
  const failed = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise((resolve) => registration.addEventListener('updatefound', () => resolve(registration.installing)));
    await registration.update();
    const coming = await found;
    await new Promise((resolve) => coming.addEventListener('statechange', resolve, { once: true }));
    return coming.state;
  });
  expect(await failed).toBe('redundant');
  await page.reload();
  await expect(page.getByText('Plumbline opens and works')).toBeVisible();
  expect(await running(page)).toBe('first');
  expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
});

test('it keeps exactly its own files, and answers nothing else', async ({ device }) => {
  const { context, page } = await device.open();
  await kept(page, device.url);
  await page.reload();
  const found = await page.evaluate(async () => {
    const [name] = await caches.keys();
    const requests = await (await caches.open(name)).keys();
    return requests.map((request) => new URL(request.url).pathname.slice(1)).sort();
  });
  const all = readdirSync(device.root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = all.map((entry) => join(entry.parentPath, entry.name).slice(device.root.length + 1));
  const expected = paths.filter((path) => path !== 'sw.js' && !path.startsWith('schema/'));
  expect(found).toEqual(expected.map((path) => (path === 'index.html' ? '' : path)).sort());
  const answer = await page.evaluate(async () => (await fetch('schema/plumbline.audit.1.json')).ok);
  expect(answer).toBe(true); // from the server
  await device.unplug();
  const gone = page.evaluate(() => fetch('schema/plumbline.audit.1.json').then(() => 'there', () => 'gone'));
  expect(await gone).toBe('gone');
  await context.close();
});
