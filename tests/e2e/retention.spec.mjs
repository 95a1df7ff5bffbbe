// Finished audits are deleted some days after they were saved as files, if that was set;
// they are announced before, and one can be kept.
import { go, protect, unlock } from './begin.mjs';
import { clean } from './clean.mjs';
import { finished, openFinished } from './finished.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

/** Opens a finished audit and saves it as a file here. */
async function save(page, reference) {
  const audit = await openFinished(page, finished(reference));
  await go(page, audit, 'export');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file', exact: true }).click();
  await (await download).delete();
  await expect(page.locator('#notice')).toContainText('has been handed to your browser');
  await expect(page.locator('#saved')).toHaveText(/^Saved/);
  return audit;
}

async function set(page, days) {
  await page.goto('/#/settings');
  await page.selectOption('#delete-after', String(days));
}

const rows = (page) => page.locator('.pl-shelf tbody tr');
const soon = (page) => page.locator('#leaving-soon');
const notice = (page) => page.locator('#notice');

test('a finished audit is announced, deleted a week later and told; one that is kept stays', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-01T10:00:00') });
  await protect(page);
  await save(page, 'K-17');
  await save(page, 'K-18');
  await set(page, 30);
  await clean(page, 'settings');
  await shot(page, 'retention-settings');
  const openAt = async (time) => {
    await page.clock.setSystemTime(new Date(time));
    await page.goto('/#/');
    await page.reload();
    await unlock(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audits on this device');
  };
  await openAt('2026-11-23T09:00:00');
  await expect(rows(page)).toHaveCount(2);
  await expect(soon(page)).toHaveCount(0);
  await openAt('2026-11-25T09:00:00'); // after 24 November, when it would have been told first
  await expect(soon(page)).toContainText(/K-17, audit of \d+ \w+ \d{4} will be deleted from this device on 2 December 2026\. It was saved as a file on 1 November 2026\./);
  await expect(soon(page).getByRole('listitem')).toHaveCount(2);
  await clean(page, 'announced');
  await shot(page, 'retention-announced');
  await page.getByRole('button', { name: 'Keep it K-18' }).click();
  await expect(notice(page)).toContainText('The audit K-18 stays on this device');
  await expect(notice(page)).toBeFocused();
  await expect(soon(page).getByRole('listitem')).toHaveCount(1);
  await openAt('2026-12-01T23:00:00');
  await expect(soon(page).getByRole('listitem')).toHaveCount(1);
  await expect(rows(page)).toHaveCount(2);
  await openAt('2026-12-02T10:00:00');
  await expect(notice(page)).toContainText('1 audit was deleted from this device');
  await expect(notice(page)).toContainText('K-17');
  await expect(notice(page)).toContainText('saved as a file at least 30 days ago');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('K-18');
  await expect(soon(page)).toHaveCount(0);
  await clean(page, 'deleted');
  await shot(page, 'retention-deleted');
  await page.goto('/#/settings');
  await expect(page.locator('#delete-after')).toHaveValue('30');
  await expect(page.locator('#staying')).toContainText('1 audit stays here until you delete it');
  await openAt('2027-12-02T10:00:00');
  await expect(rows(page)).toContainText('K-18');
});

test('a number of days of one’s own is set, kept and shown', async ({ page }) => {
  await protect(page);
  await page.goto('/#/settings');
  const days = page.getByLabel('Number of days', { exact: true });
  await expect(days).toHaveCount(0);
  await page.selectOption('#delete-after', { label: 'Another number of days' });
  await days.fill('6');
  await page.keyboard.press('Enter');
  await expect(page.locator('.govuk-error-summary')).toBeFocused();
  await expect(page.locator('.govuk-error-summary')).toContainText('a whole number from 7 to 3650');
  await expect(page).toHaveTitle(/^Error/);
  await clean(page, 'days-wrong');
  await shot(page, 'retention-days');
  await days.fill('45');
  await page.keyboard.press('Enter');
  await expect(days).toHaveCount(0);
  await expect(page.locator('#delete-after')).toBeFocused();
  await expect(page.locator('#delete-after')).toHaveValue('45');
  await expect(page).not.toHaveTitle(/^Error/);
  await page.reload();
  await unlock(page);
  await expect(page.locator('#delete-after')).toHaveValue('45');
  await expect(page.locator('#delete-after option:checked')).toHaveText('After 45 days');
  await page.selectOption('#delete-after', 'never');
  await expect(page.locator('#delete-after option')).toHaveCount(7);
});

/** How many audits are being written in, by the locks that are held. */
const held = (page) => page.evaluate(async () => (await navigator.locks.query()).held.length);

test('on a page that stays open the day comes too, but not for what another tab has open', async ({ page, context }) => {
  await page.clock.install({ time: new Date('2026-11-01T10:00:00') });
  const first = await save(page, 'K-17');
  await save(page, 'K-18');
  await set(page, 30);
  await page.goto('/#/');
  const tick = async (time) => {
    await page.clock.setSystemTime(new Date(time));
    await page.clock.runFor(6_000); // it looks at the clock every five seconds
  };
  await tick('2026-11-24T00:00:30');
  await expect(soon(page).getByRole('listitem')).toHaveCount(2);
  const other = await context.newPage();
  await other.goto(first);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('K-17');
  await expect.poll(() => held(page)).toBe(1);
  await page.bringToFront();
  await tick('2026-12-02T00:00:30');
  await expect(notice(page)).toContainText('1 audit was deleted from this device');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('K-17');
  await other.close();
  // The browser lets go of a closed page's lock in its own time, and one looks once an hour.
  await expect.poll(() => held(page)).toBe(0);
  await tick('2026-12-02T02:00:00');
  await expect(rows(page)).toHaveCount(0);
  await expect(notice(page)).toContainText('2 audits were deleted from this device');
});

test('an announced audit can be deleted at once by hand', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-01T10:00:00') });
  await save(page, 'K-17');
  await page.clock.setSystemTime(new Date('2026-12-24T10:00:00'));
  await set(page, 30);
  await page.goto('/#/');
  await expect(soon(page)).toContainText('on 31 December 2026');
  await page.getByRole('button', { name: 'Delete it now K-17' }).click();
  await page.getByRole('button', { name: 'Delete this audit' }).click();
  await expect(notice(page)).toContainText('The audit K-17 has been deleted');
  await expect(soon(page)).toHaveCount(0);
});
