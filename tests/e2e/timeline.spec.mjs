// Dates are pasted as a column, and what was late is read: in the section, drawn on the
// timeline, and in the table beneath it.
import { begin, go } from './begin.mjs';
import { clean } from './clean.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Thirty visits from 8 May 2025, nine days apart, but for one gap of fifty days. */
function visits() {
  const first = Date.UTC(2025, 4, 8);
  return Array.from({ length: 30 }, (_, i) => new Date(first + 86_400_000 * (9 * i + (i < 20 ? 0 : 41))));
}

/** As a spreadsheet, a case system and a person write it. */
function written(date, i) {
  const [year, month, day] = date.toISOString().slice(0, 10).split('-');
  return [`${day}/${month}/${year}`, `${year}-${month}-${day}`, `${+day} ${MONTHS[month - 1]} ${year.slice(2)}`, `${+day}.${+month}.${year}`][i % 4];
}

async function date(page, id, [day, month, year]) {
  await page.fill(`#${id}`, day);
  await page.fill(`#${id}-month`, month);
  await page.fill(`#${id}-year`, year);
}

/** An audit whose visits were pasted; the first was three days late, one eight. */
async function pasted(page) {
  const audit = await begin(page);
  await go(page, audit, 'facts');
  await page.check('#fact-legal-status');
  await page.check('#fact-route');
  await page.check('#fact-over-a-year-2');
  await date(page, 'fact-placement-start', ['28', '4', '2025']);
  await date(page, 'fact-period-start', ['28', '4', '2025']);
  const lines = visits().map(written);
  lines.splice(12, 0, 'last Tuesday');
  await page.fill('#fact-visits', lines.join('\n'));
  await page.getByRole('button', { name: /^Add ?: ?Visits/ }).click();
  const field = page.locator('.pl-fact', { has: page.locator('#fact-visits') });
  await expect(field.locator('.pl-dates__item')).toHaveCount(30);
  return { audit, field };
}

test('thirty dates pasted: the unreadable line stays, and each breach is told with its limit', async ({ page }) => {
  const { audit, field } = await pasted(page);
  await expect(field.getByText('“last Tuesday”')).toBeVisible();
  await expect(page.locator('#fact-visits')).toHaveValue('last Tuesday');
  await expect(field.locator('.pl-dates__item').first()).toContainText('8 May 2025');
  await expect(field.locator('.pl-dates__item').last()).toContainText('6 March 2026');
  // A date too many either way is asked about, kept, and can be taken out again.
  await page.fill('#fact-visits', '1/4/2025\n1 Jan 27');
  await page.getByRole('button', { name: /^Add ?: ?Visits/ }).click();
  await expect(field.getByText('1 January 2027 is after the day of the audit (14 April 2026). Is that right?')).toBeVisible();
  await expect(field.getByText('1 April 2025 is before the day from which a clock counts (28 April 2025). Is that right?')).toBeVisible();
  await expect(field.locator('.pl-dates__item')).toHaveCount(32);
  await field.getByRole('button', { name: 'Remove 1 April 2025' }).click();
  await field.getByRole('button', { name: 'Remove 1 January 2027' }).click();
  await expect(field.getByText('Is that right?')).toHaveCount(0);
  await go(page, audit, 'section/visits');
  const table = page.locator('#question-visits-full-order table');
  await expect(table.locator('caption')).toContainText('Law: SI 2010/959 reg 28(2)(a) and (5)');
  const rows = await table.locator('tbody tr').allInnerTexts();
  expect(rows.map((row) => row.replace(/\s+/g, ' '))).toEqual([
    '5 May 2025 a week from 28 April 2025 8 May 2025 3 days late',
    '7 December 2025 6 weeks from 26 October 2025 15 December 2025 8 days late',
  ]);
});

test('a year that was mistyped is asked about, and does not press the picture together', async ({ page }) => {
  const { audit, field } = await pasted(page);
  await page.fill('#fact-visits', '3/2/1925\n"12 March 2026, 10:30"');
  await page.getByRole('button', { name: /^Add ?: ?Visits/ }).click();
  await expect(field.getByText('3 February 1925 is more than 19 years before the day of the audit (14 April 2026). Is that right?')).toBeVisible();
  await expect(field.locator('.pl-dates__item').last()).toContainText('12 March 2026');
  await shot(page, 'facts-past-year');
  await go(page, audit, 'timeline');
  await expect(page.getByText('1 date is too far from the day of the audit to be in the picture: 3 February 1925, Visits')).toBeVisible();
  await expect(page.getByText(/^Shown: 28 April 2025 to/)).toBeVisible();
  await shot(page, 'timeline-past-year');
});

test('where every date is far off, the timeline names them instead of saying that none was given', async ({ page }) => {
  const audit = await begin(page, 'K-31');
  await go(page, audit, 'facts');
  await page.check('#fact-legal-status');
  await page.check('#fact-route');
  await page.check('#fact-over-a-year-2');
  await page.fill('#fact-visits', '3/2/1925');
  await page.getByRole('button', { name: /^Add ?: ?Visits/ }).click();
  await go(page, audit, 'timeline');
  await expect(page.getByText('1 date is too far from the day of the audit to be in the picture: 3 February 1925, Visits')).toBeVisible();
  await expect(page.getByText('There is nothing to draw yet.')).toHaveCount(0);
});

test('what was pasted is read back: columns side by side, dates that come twice, many dates', async ({ page }) => {
  const { field } = await pasted(page);
  await expect(field.getByText('Added 30 dates, from 8 May 2025 to 6 March 2026.')).toBeVisible();
  const add = field.getByRole('button', { name: /^Add ?: ?Visits/ });
  // Which of two columns is meant is not guessed.
  const rows = '02/06/2025\t09/06/2025\n03/06/2025\t10/06/2025';
  await page.fill('#fact-visits', `${rows}\n2/3/2026\n2/3/2026`);
  await add.click();
  await expect(field.getByText('2 lines hold two dates or more each, with a tab between')).toBeVisible();
  await expect(page.locator('#fact-visits')).toHaveValue(rows);
  await expect(field.getByText('Added: 2 March 2026, 2 March 2026. One of them is now on the list more than once.')).toBeVisible();
  await expect(field.locator('.pl-dates__item')).toHaveCount(32);
  // With nothing in the box the button adds nothing, and does not seem to.
  await page.fill('#fact-visits', '4/3/2026');
  await add.click();
  await expect(field.getByText('Added: 4 March 2026.')).toBeVisible();
  await add.click();
  await expect(field.getByText(/^Added/)).toHaveCount(0);
});

/** No other words stand over those for the day of the audit, which stand whole in the picture. */
async function apart(picture) {
  const over = await picture.locator('svg').evaluate((svg) => {
    const box = (one) => one.getBoundingClientRect();
    const day = svg.querySelector('.pl-timeline__audit text');
    const [a, all] = [box(day), box(svg)];
    const meet = (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const others = [...svg.querySelectorAll('text')].filter((one) => one !== day && meet(box(one)));
    const whole = a.left >= all.left && a.right <= all.right && a.top >= all.top;
    return { others: others.map((one) => one.textContent), whole };
  });
  expect(over).toEqual({ others: [], whole: true });
}

test('the timeline: shapes and words, keyboard, zoom, tables, and no fault that axe finds', async ({ page }) => {
  test.setTimeout(180_000);
  const { audit } = await pasted(page);
  await page.fill('#fact-visits', '');
  for (const id of ['assessment-done', 'approved']) await date(page, `fact-${id}`, ['22', '4', '2025']);
  await date(page, 'fact-agreement-signed', ['14', '5', '2025']);
  await page.fill('#fact-supervisions', '2/5/2025, 5/6/2025, 1/7/2025, 1/9/2025, 6/10/2025, 10/11/2025, 15/12/2025');
  await page.getByRole('button', { name: /^Add ?: ?Supervisions/ }).click();
  await page.getByRole('link', { name: 'Continue to the task list' }).click();
  await page.getByRole('link', { name: 'Timeline of the clocks' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Timeline');
  const picture = page.getByRole('region', { name: /^Timeline from/ });
  const lane = picture.getByRole('group', { name: 'Visits on time: care order, living with a parent' });
  const marks = lane.getByRole('img');
  await expect(lane.locator('.pl-timeline__late')).toHaveText(['3 days late', '8 days late']);
  await expect(picture.locator('.pl-timeline__late').filter({ hasText: /not done$/ })).toHaveCount(1);
  // Reviews were not given: they are no empty lane, and the tables say what they wait for.
  await expect(picture.getByText('Reviews held at least every six months')).toHaveCount(0);
  await expect(page.getByText('Reviews held at least every six months: waits for facts')).toBeVisible();
  await shot(page, 'timeline');
  await clean(page, 'timeline');

  // By keyboard alone: Tab to a lane, arrows along it, Escape hides what is told.
  await marks.first().focus();
  await expect(picture.locator('.pl-timeline__tip')).toContainText('First day at home under the order');
  await page.keyboard.press('ArrowRight');
  await expect(marks.nth(1)).toBeFocused();
  await expect(marks.nth(1)).toHaveAccessibleName(/done 8 May 2025: 3 days late$/);
  await shot(page, 'timeline-tip');
  await page.keyboard.press('Escape');
  await expect(picture.locator('.pl-timeline__tip')).toHaveCount(0);
  await expect(marks.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(marks.last()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(lane.locator(':focus')).toHaveCount(0);

  // By pointer: it stays while the pointer goes on to it, goes with Escape or the pointer.
  await marks.nth(5).hover();
  const tip = picture.locator('.pl-timeline__tip');
  await expect(tip).toContainText('in time');
  await tip.hover();
  await expect(tip).toContainText('in time');
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
  await marks.nth(6).hover();
  await expect(tip).toHaveCount(1);
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(tip).toHaveCount(0);

  // Zoom: what lies outside is not drawn; the tables stay whole.
  const whole = await marks.count();
  const table = page.locator('.pl-timeline__table', { hasText: 'Visits on time: care order, living with a parent' });
  await expect(table.locator('tbody tr')).toHaveCount(31);
  await apart(picture);
  await page.selectOption('#shown', { label: '3 months to the audit' });
  await expect(page.getByText('Shown: 14 January 2026 to 14 April 2026.')).toBeVisible();
  expect(await marks.count()).toBeLessThan(whole);
  await expect(table.locator('tbody tr')).toHaveCount(31);
  await page.selectOption('#shown', { label: 'From one day to another' });
  await date(page, 'shown-from', ['1', '12', '2025']);
  await date(page, 'shown-to', ['31', '12', '2025']);
  await expect(page.getByText('Shown: 1 December 2025 to 31 December 2025.')).toBeVisible();
  await expect(lane.locator('.pl-timeline__late')).toHaveText(['8 days late']);
  await shot(page, 'timeline-month');
  // The day of the audit at the very beginning.
  await date(page, 'shown-from', ['14', '4', '2026']);
  await date(page, 'shown-to', ['31', '12', '2026']);
  await expect(page.getByText('Shown: 14 April 2026 to 31 December 2026.')).toBeVisible();
  await apart(picture);
  await page.fill('#shown-to-year', '2024');
  await expect(page.getByText('Give two days, the later one second')).toBeVisible();
  await clean(page, 'timeline');

  // In a section: above the questions, folded until asked for; nothing without dates.
  await go(page, audit, 'section/safety');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('See the clocks of this section on a timeline')).toHaveCount(0);
  await go(page, audit, 'section/visits');
  await expect(page.locator('.pl-timeline')).toHaveCount(0);
  await page.getByText('See the clocks of this section on a timeline').click();
  await expect(page.locator('.pl-timeline').getByRole('group')).toHaveCount(1);
  await shot(page, 'timeline-strip');
  await clean(page, 'timeline');
});

test('what was late is not covered; where narrow, what a mark tells is all in view', async ({ page }) => {
  const { audit } = await pasted(page);
  await page.fill('#fact-visits', '9/5/2025');
  await page.getByRole('button', { name: /^Add ?: ?Visits/ }).click();
  await go(page, audit, 'timeline');
  const lane = page.getByRole('group', { name: 'Visits on time: care order, living with a parent' });
  const marks = lane.getByRole('img');
  // What is drawn later lies above: the breaches come after every mark.
  const above = lane.locator('.pl-timeline__breaches .pl-mark--late');
  await expect(above).toHaveCount(2);
  const last = await lane.evaluate((group) => group.lastElementChild.getAttribute('class'));
  expect(last).toBe('pl-timeline__breaches');
  for (const width of [375, 320]) {
    await page.setViewportSize({ width, height: 568 });
    for (const mark of [marks.first(), marks.last()]) {
      await mark.focus();
      const told = page.locator('.pl-timeline-told');
      await expect(told).toHaveText(await mark.getAttribute('aria-label'));
      const { x, y, width: wide, height } = await told.boundingBox();
      expect(x, `${width} px`).toBeGreaterThanOrEqual(0);
      expect(y, `${width} px`).toBeGreaterThanOrEqual(0);
      expect(x + wide, `${width} px`).toBeLessThanOrEqual(width);
      expect(y + height, `${width} px`).toBeLessThanOrEqual(568);
      await expect(page.locator('.pl-timeline__tip')).toBeHidden();
    }
  }
  await shot(page, 'timeline-narrow');
  await page.keyboard.press('Escape');
  await expect(page.locator('.pl-timeline-told')).toHaveCount(0);
});

test('it prints: the picture within the paper, without what is only for the screen', async ({ page }, info) => {
  const { audit } = await pasted(page);
  await go(page, audit, 'timeline');
  await page.locator('.pl-timeline').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 1000 }); // A4 between margins
  const [picture, paper] = await page.evaluate(() => [
    document.querySelector('.pl-timeline__picture').getBoundingClientRect().right,
    document.documentElement.clientWidth,
  ]);
  expect(picture).toBeLessThanOrEqual(paper);
  await expect(page.locator('#shown')).toBeHidden();
  const broken = await page.evaluate(() => ['tr', 'caption', 'thead'].map((part) => {
    const { breakInside, breakAfter } = getComputedStyle(document.querySelector(`.pl-windows ${part}`));
    return [part, breakInside, breakAfter];
  }));
  expect(broken).toEqual([['tr', 'avoid', 'auto'], ['caption', 'avoid', 'avoid'], ['thead', 'avoid', 'avoid']]);
  await page.pdf({ path: info.outputPath('timeline.pdf'), format: 'A4', printBackground: false });
});
