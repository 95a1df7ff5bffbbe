// Two tabs on one audit: one writes, the other reads and says so, and can take over.
// What becomes of every order of events is tested without a browser (tests/it/writer.rs).
import { begin, begun, go, protect, unlock, fillStart } from './begin.mjs';
import { clean } from './clean.mjs';
import { expect, test } from './watch.mjs';

const saved = (page) => expect(page.locator('#saved')).toHaveText(/^Saved/);
const says = (page, words) => expect(page.locator('#elsewhere')).toContainText(words);
const reads = (page) => says(page, 'This audit is open in another tab. You can read it here.');
const moved = (page) => says(page, 'Editing moved to another tab. Everything you wrote here is saved.');
const writes = (page) => says(page, 'You can edit this audit here now.');
const editHere = (page) => page.getByRole('button', { name: 'Edit here instead' }).click();

/** What a browser tells a page that it had set aside, or is about to. */
const setAside = (page, event) => page.evaluate((name) => {
  window.dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
}, event);

/** An audit at a section, in one tab that writes and one that reads. */
async function two(page, context) {
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await expect(page.locator('#q-risks-assessed-2')).toBeVisible();
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await reads(other);
  return { audit, other };
}

test('the second tab reads, on every screen, and has nothing to write in', async ({ page, context }) => {
  test.setTimeout(240_000);
  const { audit, other } = await two(page, context);
  await page.check('#q-risks-assessed-2');
  await page.fill('#comment-risks-assessed', 'Seen in May');
  await page.locator('#comment-risks-assessed').blur();
  await saved(page);
  await other.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(other.locator('main')).toContainText('Seen in May');
  const screens = ['', '/about', '/facts', '/section/safety', '/timeline', '/grades', '/check', '/history', '/export'];
  for (const screen of screens) {
    await go(other, audit, screen.slice(1));
    await expect(other).toHaveURL(screen ? `${audit}${screen}` : `${audit}/`);
    await reads(other);
    await expect(other.locator('main :is(input, textarea, select)'), screen).toHaveCount(0);
    await expect(other.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    if (['/section/safety', '/facts', '/check'].includes(screen)) await clean(other, `reading ${screen}`);
  }
  await expect(page.locator('#elsewhere')).toHaveText('');
});

test('the second tab takes over; what was half typed in the first is kept and shown', async ({ page, context }) => {
  const { other } = await two(page, context);
  await page.check('#q-risks-assessed-2');
  await page.locator('#comment-risks-assessed').pressSequentially('Half a sen');
  await editHere(other);
  await writes(other);
  await expect(other.locator('#elsewhere [role=status]')).toBeFocused();
  await expect(other.locator('#q-risks-assessed-2')).toBeChecked();
  await moved(page);
  await expect(page.locator('main')).toContainText('Half a sen');
  await expect(page.locator('main textarea')).toHaveCount(0);
  await clean(page, 'moved');
  await other.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(other.locator('#comment-risks-assessed')).toHaveValue('Half a sen');
  await other.check('#q-contingency-2');
  await saved(other);
  await editHere(page);
  await writes(page);
  await moved(other);
  await expect(page.locator('#q-contingency-2')).toBeChecked();
  await other.close();
  await page.reload();
  await expect(page.locator('#comment-risks-assessed')).toHaveValue('Half a sen');
});

test('when the tab that writes is closed, or leaves the audit, the other can be written in', async ({ page, context }) => {
  const { audit, other } = await two(page, context);
  await page.goto('/#/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audits on this device');
  await writes(other);
  await other.check('#q-contingency-2');
  await saved(other);
  await page.goto(`${audit}/section/safety`);
  await reads(page);
  await other.close();
  await writes(page);
  await expect(page.locator('#q-contingency-2')).toBeChecked();
  // Said once: not on the next screen.
  await go(page, audit, 'facts');
  await expect(page.locator('main input').first()).toBeVisible();
  await expect(page.locator('#elsewhere')).toHaveText('');
});

test('a tab that nobody sees does not take the audit from one that is loaded again', async ({ page, context }) => {
  const { other } = await two(page, context);
  const seen = (is) => other.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, !is);
  await seen(false);
  await page.reload();
  await page.check('#q-contingency-2');
  await saved(page);
  await reads(other);
  await seen(true);
  await page.close();
  await writes(other);
  await expect(other.locator('#q-contingency-2')).toBeChecked();
});

test('a page that the browser set aside lets others write, and asks again when it is back', async ({ page, context }) => {
  const { other } = await two(page, context);
  await setAside(page, 'pagehide');
  await writes(other);
  await other.check('#q-contingency-2');
  await saved(other);
  await setAside(page, 'pageshow');
  await moved(page);
  await expect(page.locator('#q-contingency')).toBeVisible();
  await other.close();
  await writes(page);
  await expect(page.locator('#q-contingency-2')).toBeChecked();
});

test('what is locked with a passphrase is locked at once when the browser brings the page back', async ({ page, context }) => {
  await protect(page);
  await fillStart(page, 'K-17');
  await page.click('button[type=submit]');
  await begun(page);
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await unlock(other);
  await reads(other);
  await setAside(page, 'pageshow');
  await expect(page.locator('#passphrase')).toBeVisible();
  await expect(page.getByText('K-17')).toHaveCount(0);
  await writes(other); // who cannot read it does not keep others from writing
  await unlock(page);
  await reads(page);
});
