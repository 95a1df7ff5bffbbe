// What the service worker answers by itself, and what it leaves to the network: its own file,
// run here without a browser, since a browser does not tell who answered.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { expect, test } from '@playwright/test';

const file = readFileSync(new URL('../../dist/sw.js', import.meta.url), 'utf8');

/** Whether it would answer this request. */
function answers(method, address) {
  const heard = {};
  const self = { registration: { scope: 'https://council.example/plumbline/' }, addEventListener: (name, does) => (heard[name] = does) };
  const caches = { open: async () => ({ match: async () => 'kept' }) };
  vm.runInNewContext(file, { self, caches, URL, Request, fetch: async () => 'fetched' });
  let answered = false;
  heard.fetch({ request: { method, url: address }, respondWith: () => (answered = true) });
  return answered;
}

test('it answers only what is asked for with GET, of its own files, at its own place', () => {
  const page = 'https://council.example/plumbline/';
  expect(answers('GET', page)).toBe(true);
  expect(answers('GET', `${page}boot.js`)).toBe(true);
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) expect(answers(method, page), method).toBe(false);
  expect(answers('GET', `${page}elsewhere.json`)).toBe(false);
  expect(answers('GET', 'https://council.example/boot.js')).toBe(false);
  expect(answers('GET', 'https://other.example/plumbline/boot.js')).toBe(false);
});
