// Facts and answers of the worked case, given as fast as a test may.
import { go } from './begin.mjs';
import { expect } from './watch.mjs';
import { steady, tool } from './whole-audit.mjs';

/** Gives all facts of the worked case. */
export async function giveFacts(page, audit) {
  await go(page, audit, 'facts');
  for (const fact of tool.facts) {
    const value = steady.facts[fact.id];
    const id = `#fact-${fact.id}`;
    if (value === undefined) continue;
    if (fact.kind === 'choice') {
      const nth = fact.options.findIndex((option) => option.id === value) + 1;
      await page.check(nth === 1 ? id : `${id}-${nth}`);
    } else if (fact.kind === 'yes-no') await page.check(value ? id : `${id}-2`);
    else if (fact.kind === 'number') await page.fill(id, String(value));
    else if (fact.kind === 'date') {
      const [year, month, day] = value.split('-');
      await page.fill(id, day);
      await page.fill(`${id}-month`, month);
      await page.fill(`${id}-year`, year);
    } else {
      await page.fill(id, value.join('\n'));
      await page.getByRole('button', { name: new RegExp(`^Add ?: ?${fact.label}`) }).click();
    }
  }
}

/** Answers every question of these sections as the worked case does, but for these. */
export async function answerAll(page, audit, other = {}, sections = tool.sections) {
  for (const section of sections) {
    await go(page, audit, `section/${section.id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(section.title);
    for (const { id, scale } of section.children.filter((child) => child.ask)) {
      const level = other[id] ?? steady.answers[id];
      const at = tool.scales[scale].findIndex((one) => one.id === level);
      await page.check(at === 0 ? `#q-${id}` : `#q-${id}-${at + 1}`);
    }
  }
  await expect(page.locator('#saved')).toHaveText(/^Saved/);
}
