// The list of audits: with many of them, and with a reference as long as it may be.
import { AxeBuilder } from '@axe-core/playwright';
import { at, begin, go } from './begin.mjs';
import { Keys } from './keys.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

const clean = async (page) => expect((await new AxeBuilder({ page }).analyze()).violations.map((v) => v.id)).toEqual([]);

/** Copies of the one audit here, as if forty had been begun. */
async function copies(page, count) {
  await page.evaluate(async (count) => {
    const [{ name }] = await indexedDB.databases();
    const open = indexedDB.open(name);
    const db = await new Promise((resolve) => { open.onsuccess = () => resolve(open.result); });
    const transaction = db.transaction('audits', 'readwrite');
    const store = transaction.objectStore('audits');
    const all = store.getAll();
    all.onsuccess = () => {
      const first = JSON.parse(all.result[0]);
      for (let i = 1; i < count; i++) {
        const summary = { ...first, id: String(i).padStart(32, '0'), reference: `N-${i}`, grade: i % 2 ? 'Overall: Good' : undefined };
        store.put(JSON.stringify(summary), summary.id);
      }
    };
    await new Promise((resolve) => { transaction.oncomplete = resolve; });
    db.close();
  }, count);
}

test('a few audits need no filter; many are found as one types', async ({ page }) => {
  await begin(page);
  await expect(page.locator('#saved')).toHaveText(/^Saved/);
  await copies(page, 8);
  await page.goto('/');
  await page.reload();
  await expect(page.locator('.pl-shelf tbody tr')).toHaveCount(8);
  await expect(page.locator('#filter')).toHaveCount(0);
  await copies(page, 40);
  await page.reload();
  await expect(page.locator('.pl-shelf tbody tr')).toHaveCount(40);
  await expect(page.locator('.pl-shelf')).toContainText('Overall: Good');
  await clean(page);
  await shot(page, 'home-many');
  const keys = new Keys(page);
  await keys.type(page.locator('#filter'), 'n-3');
  await expect(page.locator('.pl-shelf tbody tr')).toHaveCount(11);
  await expect(page.getByRole('status').filter({ hasText: '11 of 40 audits' })).toBeVisible();
  await keys.type(page.locator('#filter'), 'zzz');
  await expect(page.getByRole('status').filter({ hasText: 'None of 40 audits' })).toBeVisible();
  await clean(page);
  await expect(page.locator('#filter')).toBeFocused();
});

test('the list says the day of an audit; the next begins with its tool and the auditor’s role alone', async ({ page }) => {
  await begin(page, 'K-17', 'tool');
  await expect(page.locator('#saved')).toHaveText(/^Saved/);
  await at(page, '/#/start');
  await page.reload();
  await expect(page.locator('#tool')).toBeChecked();
  await expect(page.locator('#auditor')).toHaveValue('Team manager');
  for (const id of ['reference', 'practitioner', 'from', 'to']) await expect(page.locator(`#${id}`)).toHaveValue('');
  await expect(page.locator('[name=chosen]:checked, [name=kind]:checked')).toHaveCount(0);
  // Nothing was put into it yet.
  await expect(page.getByRole('button', { name: 'Clear this form' })).toHaveCount(0);
  await shot(page, 'start-next');
  await page.goto('/#/');
  await expect(page.locator('.pl-shelf tbody tr')).toContainText('Audit of 14 April 2026');
  await page.getByRole('button', { name: 'Delete K-17, audit of 14 April 2026' }).click();
  await expect(page.getByRole('dialog', { name: 'Delete K-17, audit of 14 April 2026?' })).toBeVisible();
});

test('a reference of forty letters widens no screen', async ({ page }) => {
  test.setTimeout(240_000);
  const reference = 'ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMN';
  await page.setViewportSize({ width: 320, height: 640 });
  const audit = await begin(page, reference);
  const narrow = async (name) => {
    await page.locator('h1').waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, name).toBe(0);
  };
  await narrow('tasks');
  for (const screen of ['about', 'facts', 'section/safety', 'grades', 'check', 'export']) {
    await go(page, audit, screen);
    await narrow(screen);
  }
  await shot(page, 'long-reference');
  await page.goto('/');
  await page.locator('.pl-shelf').waitFor();
  await narrow('home');
  await page.getByRole('button', { name: `Delete ${reference}` }).click();
  await narrow('delete');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.goto('/#/start');
  await narrow('start');
});
