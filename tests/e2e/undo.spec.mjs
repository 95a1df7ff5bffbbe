// What was done can be undone, by button and by key, and the history tells all of it.
import { begin } from './begin.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

const status = (page) => page.locator('.pl-steps__said');

test('undo and redo by button and by key, without taking a text box’s own undo', async ({ page }) => {
  const audit = await begin(page);
  await page.goto(`${audit}/section/safety`);
  const first = page.locator('#q-risks-assessed');
  await first.check();
  await page.locator('#q-risks-assessed-3').check();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(first).toBeChecked();
  await expect(status(page)).toHaveText(/^Undone\. Now: Answer to/);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.locator('#q-risks-assessed-3')).toBeChecked();

  await page.locator('#q-risks-assessed-3').focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.locator('input[name="q-risks-assessed"]:checked')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(first).toBeChecked();

  const comment = page.locator('#comment-risks-assessed');
  await comment.fill('Seen in March');
  await expect(page.locator('#saved')).toHaveText(/^Saved/);
  await comment.focus();
  await page.keyboard.press('Control+z'); // the browser's, within the text
  await expect(comment).toHaveValue('');
  await expect(first).toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click(); // of that
  await expect(comment).toHaveValue('Seen in March');
});

test('evidence that was taken away comes back, and the history tells both', async ({ page }) => {
  const audit = await begin(page);
  await page.goto(`${audit}/section/safety`);
  await page.locator('#q-risks-assessed').check();
  await page.locator('#q-risks-assessed-2').check();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('#saved')).toHaveText(/^Saved/);
  await page.goto(`${audit}/history`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('History');
  const rows = page.locator('.pl-history tbody tr');
  await expect(rows).toHaveCount(4);
  await expect(rows.last()).toContainText('The audit was begun.');
  await expect(rows.nth(0)).toContainText('Auditor');
  await expect(rows.nth(0)).toContainText('Exceeds');
  await expect(rows.nth(1)).toContainText('Met');
  await page.reload();
  await expect(rows).toHaveCount(4);
  await shot(page, 'history');
  // On a phone each entry has the whole width, and no word of it is broken.
  for (const width of [375, 320]) {
    await page.setViewportSize({ width, height: 640 });
    const broken = await rows.evaluateAll((rows) => rows.flatMap((row) => [...row.cells].flatMap((cell) => {
      const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const words = [];
      for (let node = text.nextNode(); node; node = text.nextNode()) {
        for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (range.getClientRects().length > 1) words.push(word);
        }
      }
      return words;
    })));
    expect(broken, `at ${width} px`).toEqual([]);
  }
});
