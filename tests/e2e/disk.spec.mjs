// What a thief of the device reads: every file that the browser leaves behind, byte by
// byte, after an audit full of words that nobody else would write.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { chromium, expect, test } from '@playwright/test';
import canonicalize from 'canonicalize';
import { at, begin, go, protect, unlock, WORDS } from './begin.mjs';

// No four letters of one stand in another, so that Snappy, which packs the tables of
// LevelDB by leaving out what it has seen before, has to write the first of each in full.
const CANARIES = {
  reference: 'QXVBZJWKTF', auditor: 'HNGYPDLMRC', practitioner: 'UWOJXEKZQA', comment: 'VTPSBGIFNO',
  record: 'MKRHYCDUJL', place: 'ZEAQGWXTSB', reason: 'FOLPVNHIKM', waiting: 'JDYRCUGEQZ', half: 'XASWTLBVOP',
};

const tool = readFileSync(new URL('../../static/instruments/case-audit.json', import.meta.url), 'utf8');
const DIGEST = createHash('sha256').update(canonicalize(JSON.parse(tool))).digest('hex');

const words = (canary) => CANARIES[canary];

/** Writes each canary where a person writes, and waits until it is stored. */
async function fillIn(page) {
  const audit = await begin(page, words('reference'), 'tool');
  await go(page, audit, 'about');
  await page.fill('#auditor', words('auditor'));
  await page.fill('#practitioner', words('practitioner'));
  await page.getByRole('button', { name: 'Save changes' }).click();
  await go(page, audit, 'section/safety');
  await page.check('#q-risks-assessed-3');
  await page.fill('#comment-risks-assessed', `The child said ${words('comment')}`);
  await page.click('#add-evidence-risks-assessed');
  await page.selectOption('#record-risks-assessed', 'Other');
  await page.fill('#other-risks-assessed', words('record'));
  await page.fill('#place-risks-assessed', words('place'));
  await page.getByRole('button', { name: 'Add this evidence' }).click();
  await page.check('#q-incidents-6');
  await page.fill('#reason-incidents', words('reason'));
  await page.click('#wait-safety');
  await page.fill('#waiting-safety', words('waiting'));
  await page.click('#add-evidence-risks-assessed');
  await page.fill('#place-risks-assessed', words('half'));
  await expect(page.locator('#saved')).toHaveText(/^Saved/);
  for (const screen of ['', 'grades', 'check', 'export']) {
    await go(page, audit, screen);
    await page.locator('h1').waitFor();
  }
  await page.goto('/#/');
  await page.locator('.pl-shelf').waitFor();
  return audit;
}

/** Every file below a folder, with its bytes. */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`)
    .map((path) => [path.slice(folder.length), readFileSync(path)]);
}

/** In which files a text stands, as bytes of UTF-8 or of UTF-16 (keys have the high byte first). */
function holding(files, text) {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()];
  return files.filter(([, bytes]) => forms.some((form) => bytes.includes(form))).map(([name]) => name);
}

async function profile(info, baseURL, use) {
  const folder = info.outputPath('profile');
  const { launchOptions } = info.project.use;
  const context = await chromium.launchPersistentContext(folder, { ...launchOptions, baseURL });
  try {
    return [await use(context.pages()[0] ?? await context.newPage()), folder];
  } finally {
    await context.close();
  }
}

test('with a passphrase, none of it is on the disk', async ({ baseURL }, info) => {
  const [audit, folder] = await profile(info, baseURL, async (page) => {
    await protect(page);
    return fillIn(page);
  });
  const files = filesBelow(folder);
  for (const [name, text] of Object.entries(CANARIES)) expect(holding(files, text), name).toEqual([]);
  expect(holding(files, WORDS), 'the passphrase').toEqual([]);
  const database = files.filter(([name]) => name.includes('IndexedDB'));
  expect(holding(database, DIGEST), 'which audit tool it is').toEqual([]);
  expect(holding(database, 'plumbline.record/1:')).not.toEqual([]);
  // It is there all the same.
  await profile(info, baseURL, async (page) => {
    await page.goto(`${audit}/section/safety`);
    await unlock(page);
    await expect(page.locator('#comment-risks-assessed')).toHaveValue(`The child said ${words('comment')}`);
  });
});

test('without one, all of it is: so the test above would notice', async ({ baseURL }, info) => {
  const [, folder] = await profile(info, baseURL, async (page) => {
    await at(page, '/#/start');
    return fillIn(page);
  });
  const files = filesBelow(folder);
  for (const [name, text] of Object.entries(CANARIES)) expect(holding(files, text).join(), name).toContain('IndexedDB');
  expect(holding(files, DIGEST).join(), 'which audit tool it is').toContain('IndexedDB');
});
