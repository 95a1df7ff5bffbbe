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

test('a storage that never answers: the app starts all the same, and says that nothing is kept', async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => { IDBFactory.prototype.open = () => new EventTarget(); });
  await page.goto('/');
  // Once for the device's id, once for the list: the app asks when each is due.
  await expect(async () => {
    await page.clock.fastForward(11_000);
    await expect(page.getByText('Nothing is being saved on this device')).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await expect(page.getByText('its storage did not answer')).toBeVisible();
});
