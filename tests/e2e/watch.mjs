// What every browser test watches for, whatever else it tests: nothing leaves the
// origin, the content policy is never broken, nothing is complained of in the console.
import { test as base, expect } from '@playwright/test';

export { expect };

export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const wrong = [];
    const origin = new URL(baseURL).origin;
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') wrong.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => wrong.push(`page error: ${error.message}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      const inside = url.origin === origin || url.protocol === 'blob:' || url.protocol === 'data:';
      if (!inside) wrong.push(`request off the origin: ${url.origin}`);
      if (request.method() !== 'GET') wrong.push(`request that sends: ${request.method()} ${url.pathname}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`content policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    await use(page);
    expect(wrong).toEqual([]);
  },
});
