// The app can be installed like a program: Chromium has nothing against it.
import { chromium } from '@playwright/test';
import { expect, test } from './watch.mjs';

test('nothing stands in the way of installing it', async ({ baseURL, launchOptions }, info) => {
  // Not in a private window, as the other tests are: nothing can be installed from those.
  const context = await chromium.launchPersistentContext(info.outputPath('profile'), { ...launchOptions, baseURL });
  try {
    const page = await context.newPage();
    await page.goto('/');
    await page.getByText('There are no audits here yet').waitFor();
    const browser = await context.newCDPSession(page);
    const manifest = await browser.send('Page.getAppManifest');
    expect(manifest.url).toMatch(/plumbline\.webmanifest$/);
    expect(manifest.errors).toEqual([]);
    const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
    // Or this proves nothing: the same page without its manifest.
    await page.evaluate(() => document.querySelector('link[rel=manifest]').remove());
    const { installabilityErrors: without } = await browser.send('Page.getInstallabilityErrors');
    expect(without.map(({ errorId }) => errorId)).toEqual(['no-manifest']);
  } finally {
    await context.close();
  }
});
