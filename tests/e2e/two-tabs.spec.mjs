// Two tabs on one audit: neither overwrites an answer that the other stored. Deleting,
// signing off and importing in two tabs at once are not tested, and not safe yet.
import { begin, go } from './begin.mjs';
import { expect, test } from './watch.mjs';

const saved = (page) => expect(page.locator('#saved')).toHaveText(/^Saved/);

test('what two tabs answer is all there when the audit is opened again', async ({ page, context }) => {
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await page.check('#q-risks-assessed-2');
  await saved(page);
  await other.check('#q-contingency-2');
  await saved(other);
  await other.close();
  await page.reload();
  await expect(page.locator('#q-risks-assessed-2')).toBeChecked();
  await expect(page.locator('#q-contingency-2')).toBeChecked();
});
