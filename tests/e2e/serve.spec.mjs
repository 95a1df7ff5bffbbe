// The server of `make run`: what it sends, and what it refuses.
import { readFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { headers, serve } from '../../scripts/serve.mjs';
import { expect, test } from './watch.mjs';

const root = new URL('../../dist', import.meta.url).pathname;

// Not fetch: it would tidy the path before it is sent.
function status(url, path, method = 'GET') {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    ask({ hostname, port, path, method }, (answer) => resolve(answer.resume().statusCode)).on('error', reject).end();
  });
}

test('the page and the server state one content policy', () => {
  const page = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
  const [, meta] = page.match(/Content-Security-Policy" content="([^"]+)"/);
  // A page cannot say frame-ancestors for itself; only a header can.
  expect(headers['Content-Security-Policy']).toBe(`${meta}; frame-ancestors 'none'`);
});

test('the sample configurations send the same headers', () => {
  for (const [file, form] of [['nginx.conf', (name, value) => `add_header ${name} "${value}" always;`], ['apache.conf', (name, value) => `Header always set ${name} "${value}"`]]) {
    const text = readFileSync(new URL(`../../hosting/${file}`, import.meta.url), 'utf8');
    for (const [name, value] of Object.entries(headers).filter(([name]) => name !== 'Cache-Control')) {
      expect(text, `${file}: ${name}`).toContain(form(name, value));
    }
    expect(text).toContain(form('Strict-Transport-Security', 'max-age=31536000')); // not by `make run`, which has no HTTPS
    expect(text).toContain('application/wasm');
  }
});

test('files with their types and headers', async ({ request }) => {
  const page = await request.get('/');
  expect(page.headers()).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': headers['Content-Security-Policy'],
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  });
  const [wasm] = (await page.text()).match(/[\w-]+_bg\.wasm/);
  expect((await request.head(`/${wasm}`)).headers()['content-type']).toBe('application/wasm');
});

test('the manifest has what browsers ask for before they install', async ({ page, request }) => {
  await page.goto('/');
  const link = await page.locator('link[rel="manifest"]').getAttribute('href');
  const answer = await request.get(`/${link}`);
  expect(answer.headers()['content-type']).toContain('application/manifest+json');
  const manifest = await answer.json();
  expect(manifest).toMatchObject({ name: 'Plumbline', start_url: './', scope: './', display: 'standalone' });
  for (const size of ['192x192', '512x512']) {
    const icon = manifest.icons.find(({ sizes, purpose }) => sizes === size && !purpose);
    const png = await (await request.get(`/${icon.src}`)).body();
    // The header of a PNG file has its width and height at bytes 16 and 20.
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(size);
  }
});

test('nothing outside the folder, nothing but reading', async () => {
  const served = await serve({ root, port: 0 });
  try {
    for (const path of ['/../Cargo.toml', '/..%2fCargo.toml', '/%2e%2e/Cargo.toml', '/..%5cCargo.toml', '//etc/passwd', '/instruments', '/nowhere']) {
      expect(await status(served.url, path), path).toBe(404);
    }
    for (const path of ['/%00', '/%zz']) expect(await status(served.url, path), path).toBe(400);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect(await status(served.url, '/', method), method).toBe(405);
  } finally {
    await served.close();
  }
});

test('a busy port and a wrong one are said plainly', async () => {
  const served = await serve({ root, port: 0 });
  const port = new URL(served.url).port;
  await expect(serve({ root, port })).rejects.toThrow(`Port ${port} is in use by another program. Stop that program, or choose another port: PORT=8081 make run`);
  await served.close();
  await expect(serve({ root, port: Number('http') })).rejects.toThrow('PORT is not a number from 0 to 65535');
});
