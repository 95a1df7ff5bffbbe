// The app starts, and when it cannot it says so in words.
import { expect, test } from './watch.mjs';

test('the app starts', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('#boot')).toHaveCount(0);
});

test.describe('a part of the app does not arrive', () => {
  test.use({ expected: /Failed to load resource|Plumbline could not start|preload/ });

  for (const part of ['**/*_bg.wasm', '**/plumbline-app-*.js']) {
    test(part, async ({ page }) => {
      await page.route(part, (route) => route.abort());
      await page.goto('/');
      await expect(page.locator('#boot')).toContainText('Plumbline could not start');
      await expect(page.locator('#boot')).toContainText('Audits that were saved on this device are still here');
      await expect(page.locator('#boot')).toContainText('load the page again');
    });
  }

  test('a wasm file that is cut short', async ({ page }) => {
    await page.route('**/*_bg.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: '\0asm' }));
    await page.goto('/');
    await expect(page.locator('#boot')).toContainText('Plumbline could not start');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expected: /preloaded/ });

  test('the page says what it needs, and does not pretend to be starting', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('noscript p')).toBeVisible(); // by its text Playwright never finds it
    await expect(page.locator('#boot')).toBeHidden();
  });
});
