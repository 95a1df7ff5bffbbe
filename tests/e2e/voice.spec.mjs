// What is told to those who hear the page without their asking: one thing at a time, at
// least two seconds apart, the latest of each, nothing that matters left out.
import { begin, go, protect } from './begin.mjs';
import { expect, test } from './watch.mjs';

/** In a section, with a clock that stands still but for what is run of it. */
async function listening(page) {
  await page.clock.install();
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await expect(page.locator('#q-risks-assessed')).toBeVisible();
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
  await page.evaluate(() => {
    window.heard = [];
    const voice = document.querySelector('#voice');
    new MutationObserver(() => {
      const said = voice.textContent.trim();
      if (said) window.heard.push([Date.now(), said]);
    }).observe(voice, { childList: true, characterData: true, subtree: true });
  });
  return audit;
}

const heard = (page) => page.evaluate(() => window.heard);

/** Runs the clock in small steps, so that what is to be told in between is. */
async function pass(page, millis) {
  for (let done = 0; done < millis; done += 100) await page.clock.runFor(100);
}

test('words typed that may tell who somebody is are told once, when typing has paused', async ({ page }) => {
  await listening(page);
  await page.check('#q-risks-assessed-2');
  await pass(page, 5_000);
  await page.evaluate(() => { window.heard = []; });
  const comment = page.locator('#comment-risks-assessed');
  for (const text of ['SW1A 1AA', 'SW1A 1AA 020 7946 00', 'SW1A 1AA 020 7946 0018']) {
    await comment.fill(text);
    await pass(page, 700);
  }
  expect(await heard(page)).toEqual([]);
  await expect(page.getByText('“SW1A 1AA” looks like a postcode.')).toBeVisible();
  await pass(page, 3_000);
  const told = (await heard(page)).map(([, said]) => said);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('“SW1A 1AA” looks like a postcode.');
  expect(told[0]).toContain('“020 7946 0018” looks like a telephone number.');
  await comment.fill('SW1A 1AA 020 7946 0018 a@b.org');
  await pass(page, 3_000);
  expect((await heard(page)).at(-1)[1], 'the new one alone').toBe('“a@b.org” looks like an e-mail address.');
});

test('that somebody is to be told today is said at once; all else keeps its distance and is said', async ({ page }) => {
  await listening(page);
  await page.check('#q-contingency-2');
  await pass(page, 1_950);
  await page.locator('#comment-contingency').fill('SW1A 1AA');
  await pass(page, 100);
  await page.check('#q-risks-assessed-5');
  await expect(page.locator('.pl-safety-gate')).toBeVisible();
  await pass(page, 300);
  await page.check('#q-incidents-4');
  await pass(page, 10_000);
  const all = await heard(page);
  const said = all.map(([, said]) => said).join(' ');
  expect(said).toContain('Tell somebody today.');
  expect(said).toContain('“SW1A 1AA” looks like a postcode.');
  expect(said).toMatch(/Safety now: /);
  expect(all.length).toBeGreaterThan(1);
  for (let i = 1; i < all.length; i++) expect(all[i][0] - all[i - 1][0], JSON.stringify(all)).toBeGreaterThanOrEqual(2_000);
  const gate = all.find(([, said]) => said.includes('Tell somebody today.'));
  expect(gate[0] - all[0][0], 'as soon as nothing else was said just now').toBeLessThanOrEqual(2_100);
});

test('what was told is gone on the next screen', async ({ page }) => {
  await listening(page);
  await page.check('#q-incidents-4');
  await pass(page, 5_000);
  await expect(page.locator('#voice')).toContainText('Safety now');
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await expect(page.locator('#voice')).toHaveText('');
});

test('nothing that was told stays while it is locked', async ({ page }) => {
  await protect(page);
  await expect(page.locator('#voice')).toHaveCount(1);
  await page.click('#lock');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unlock Plumbline');
  await expect(page.locator('#voice')).toHaveCount(0);
});
