// What every browser test watches for, whatever else it tests: nothing leaves the
// origin, the content policy is never broken, nothing is complained of in the console.
// A test of something that must be complained of names it:
//   test.use({ expected: /Failed to load resource/ })
import { test as base, expect } from '@playwright/test';

export { expect };

export const test = base.extend({
  expected: [/^never$/, { option: true }],
  // The context, not the page, so that a second tab is watched too.
  context: async ({ context, baseURL, expected }, use) => {
    const wrong = await watching(context, baseURL, expected);
    await use(context);
    expect(wrong).toEqual([]);
  },
});

/** What goes wrong in a context from now on, as a list that grows; not what is expected. */
export async function watching(context, baseURL, expected) {
  const wrong = [];
  const say = (text) => expected.test(text) || wrong.push(text);
  const origin = new URL(baseURL).origin;
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') say(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => say(`page error: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const inside = url.origin === origin || url.protocol === 'blob:' || url.protocol === 'data:';
    if (!inside) wrong.push(`request off the origin: ${url.origin}`);
    if (request.method() !== 'GET') wrong.push(`request that sends: ${request.method()} ${url.pathname}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`content policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return wrong;
}
