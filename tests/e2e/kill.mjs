// Kills the browser at random moments while somebody answers and types, opens the same
// profile again, and compares what is there with what the page had been given.
//   node tests/e2e/kill.mjs [rounds=20] [seed=1]
// A value given more than a second before the kill must be there; nothing may be there that
// was never given; and the audit must open, and at the end be a file that others can read.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '../../scripts/serve.mjs';
import { begin, protect, unlock } from './begin.mjs';
import { dice, launch } from './lives.mjs';
import { readExport } from './read-export.mjs';

const [rounds, seed] = [Number(process.argv[2] ?? 20), Number(process.argv[3] ?? 1)];
const AGE = 1_000; // what is older than this, in milliseconds, may not be lost
const SECTION = 'safety';
const tool = JSON.parse(readFileSync(new URL('../../static/instruments/placed-with-parents.json', import.meta.url)));
const questions = tool.sections.find((section) => section.id === SECTION).children.filter((child) => child.ask);

/** What the section shows: each answer as a level's place, each comment as text. */
async function shown(page, audit) {
  await page.goto(`${audit}/section/${SECTION}`);
  const locked = page.locator('#passphrase');
  await locked.or(page.locator('.pl-question').first()).first().waitFor();
  if (await locked.count()) await unlock(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const found = {};
  for (const { id } of questions) {
    const radios = page.locator(`input[name="q-${id}"]`);
    await radios.first().waitFor();
    found[`answer ${id}`] = await radios.evaluateAll((all) => all.findIndex((radio) => radio.checked));
    const comment = page.locator(`#comment-${id}`);
    found[`comment ${id}`] = (await comment.count()) ? await comment.inputValue() : '';
  }
  return found;
}

/**
 * Answers and types by plan until the browser is gone; notes what was given and when. It is
 * noted before it is done, since a kill may come when the page has it and nobody has heard:
 * until then nothing says that the page had it, and it may be found or lost.
 */
async function work(page, plan, given, stop) {
  const give = async (field, value, deed) => {
    const noted = { value, at: Infinity };
    given[field].push(noted);
    await deed();
    noted.at = performance.now();
  };
  try {
    while (!stop.now) {
      const { id } = questions[plan.below(questions.length)];
      const radios = page.locator(`input[name="q-${id}"]`);
      if (plan.below(3) > 0) {
        const nth = plan.below(4);
        await give(`answer ${id}`, nth, () => radios.nth(nth).check({ timeout: 5_000 }));
        continue;
      }
      const comment = page.locator(`#comment-${id}`);
      if (!(await comment.count()) || !(await comment.isVisible())) continue;
      await comment.focus();
      await comment.press('End');
      let text = await comment.inputValue();
      for (let i = 0; i < 5 + plan.below(20) && !stop.now; i++) {
        const letter = String.fromCharCode(97 + plan.below(26));
        text += letter;
        await give(`comment ${id}`, text, async () => {
          await page.keyboard.type(letter);
          const shown = await comment.inputValue();
          if (shown !== text) throw new Error(`${id} shows ${JSON.stringify(shown)} after ${JSON.stringify(text)} was typed`);
        });
      }
    }
  } catch (error) {
    if (!stop.now) throw error; // the kill ends whatever was under way
  }
}

/** What may not be there: the fields that lost something older, or hold what was never given. */
function lost(found, given, killedAt) {
  const wrong = [];
  let oldest = 0;
  for (const [field, values] of Object.entries(given)) {
    const at = values.findLastIndex(({ value }) => value === found[field]);
    if (at < 0) {
      wrong.push(`${field} holds ${JSON.stringify(found[field])}, which was never given`);
      continue;
    }
    const next = values[at + 1]; // the first that is not there
    if (!next) continue;
    const age = killedAt - next.at;
    oldest = Math.max(oldest, age);
    if (age > AGE) wrong.push(`${field} lost what was given ${Math.round(age)} ms before the kill`);
  }
  return { wrong, oldest };
}

const profile = mkdtempSync(join(tmpdir(), 'plumbline-kill-'));
const server = await serve({ root: new URL('../../dist', import.meta.url).pathname, port: 0 });
const plan = dice(seed);
const [wrong, ages] = [[], []];
let [events, partly] = [0, 0];
try {
  let life = await launch(profile);
  await protect(life.page, `${server.url}#/start`); // everything that is stored is sealed
  const audit = await begin(life.page, 'K-17', 'tool-2', server.url);
  let found = await shown(life.page, audit);
  for (let round = 1; round <= rounds; round++) {
    const given = Object.fromEntries(Object.entries(found).map(([field, value]) => [field, [{ value, at: performance.now() }]]));
    const stop = { now: false };
    const working = work(life.page, plan, given, stop);
    await wait(200 + plan.below(3_000));
    stop.now = true;
    const killedAt = performance.now();
    await life.kill();
    await working;
    life = await launch(profile);
    found = await shown(life.page, audit);
    const result = lost(found, given, killedAt);
    events += Object.values(given).reduce((sum, values) => sum + values.length - 1, 0);
    partly += result.oldest > 0;
    ages.push(result.oldest);
    wrong.push(...result.wrong.map((what) => `round ${round}: ${what}`));
  }
  await life.page.goto(`${audit}/export`);
  const [download] = await Promise.all([life.page.waitForEvent('download'), life.page.getByRole('button', { name: 'Save the file', exact: true }).click()]);
  const file = join(profile, 'audit.json');
  await download.saveAs(file);
  const read = readExport(file);
  wrong.push(...read.schema.map((what) => `the file at the end: ${JSON.stringify(what)}`), ...read.digests);
  await life.kill();
} finally {
  await server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${rounds} kills (seed ${seed}): ${events} values given; ${partly} kills lost something younger than ${AGE} ms, the oldest ${Math.round(Math.max(...ages))} ms old; ${wrong.length} faults`);
wrong.forEach((what) => console.error(what));
process.exit(wrong.length === 0 ? 0 : 1);
