// The checks that every screen goes through see what they are there to see.
import { cleanForAll } from './clean.mjs';
import { expect, test } from './watch.mjs';

const FAULTS = [
  ['an input without a name', '<input type="text">', /input-missing-label|label:/],
  ['grey on grey', '<p class="grey">Some words</p>', /color-contrast/],
  ['what is too small to press', '<button type="button" class="small">a</button><button type="button" class="small">b</button>', /target-size/],
  ['what is wider than the page at 400 %', '<div class="wide">w</div>', /"sideways": true/],
  ['a second h1', '<h1>Again</h1>', /"h1s": 2|heading-level/],
  ['a heading that is left out', '<h2>Two</h2><h4>Four</h4>', /heading-order|heading-level/],
  ['an error of one sentence with a full stop', '<p class="govuk-error-message">Enter a day.</p>', /Enter a day\./],
  ['an id that is there twice', '<p id="twice">a</p><p id="twice">b</p>', /no-dup-id/],
];

test('a fault of each kind is seen', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/#/accessibility');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await cleanForAll(page, 'without a fault');
  for (const [name, html, said] of FAULTS) {
    await page.evaluate((html) => {
      const added = document.createElement('div');
      added.id = 'added';
      added.innerHTML = html;
      const set = (selector, style) => added.querySelectorAll(selector).forEach((element) => Object.assign(element.style, style));
      // Not in the HTML: the content policy forbids styles there.
      set('.small', { width: '10px', height: '10px', padding: 0, border: 0, fontSize: '8px' });
      set('.wide', { width: '400px' });
      set('.grey', { color: '#999', background: '#aaa' });
      document.querySelector('main').append(added);
    }, html);
    await expect(cleanForAll(page, name), name).rejects.toThrow(said);
    await page.evaluate(() => document.querySelector('#added').remove());
    await page.setViewportSize({ width: 1280, height: 900 });
  }
});
