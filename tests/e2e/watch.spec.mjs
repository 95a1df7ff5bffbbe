// What every test watches for is seen: each of these is one thing that must not happen.
import { expect, test } from '@playwright/test';
import { watching } from './watch.mjs';

const FAULTS = [
  ['a complaint in the console', /^console: something is wrong$/, () => console.error('something is wrong')],
  ['a fault that nobody caught', /^page error: not caught$/, () => void setTimeout(() => { throw new Error('not caught'); })],
  ['a script in the page', /^console: content policy: script-src/, () => document.body.append(Object.assign(document.createElement('script'), { textContent: '1' }))],
  ['a request off the origin', /^request off the origin: https:\/\/example\.org$/, () => void new Image().setAttribute('src', 'https://example.org/a.png')],
  ['a request that sends', /^request that sends: POST \/$/, () => fetch('/', { method: 'POST', body: 'x' })],
];

for (const [name, said, fault] of FAULTS) {
  test(name, async ({ context, page, baseURL }) => {
    const wrong = await watching(context, baseURL, /^never$/);
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(wrong).toEqual([]);
    await page.evaluate(fault);
    await expect.poll(() => wrong.some((one) => said.test(one)), { message: JSON.stringify(wrong) }).toBe(true);
  });
}
