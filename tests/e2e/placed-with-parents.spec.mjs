// The main job, whole, by keyboard alone, with an interruption, to a file that others read.
import { WORDS } from './begin.mjs';
import { Keys } from './keys.mjs';
import { readExport } from './read-export.mjs';
import { expect, test } from './watch.mjs';
import { steady, tool, wholeAudit } from './whole-audit.mjs';

test('a whole audit by keyboard, with an interruption, to a file that others can read', async ({ page }, info) => {
  test.setTimeout(300_000);
  await page.goto('/');
  const file = await wholeAudit(page, () => interrupted(page));
  const path = info.outputPath('audit.json');
  await file.saveAs(path);
  const read = readExport(path); // by programs that are not ours
  expect([read.schema, read.digests]).toEqual([[], []]);
  const audit = read.file;
  expect(audit.status).toBe('signed-off');
  for (const [id, level] of Object.entries(steady.expect)) {
    expect(audit.grades.auditor[id].grade, id).toBe(level);
  }
  for (const [id, level] of Object.entries(steady.answers)) {
    expect(audit.audit.tracks.auditor.entries[id].answer, id).toEqual({ level });
  }
});

/** The page is loaded again in the middle: the same place, and everything there. */
async function interrupted(page) {
  const keys = new Keys(page);
  await keys.follow(page.getByRole('link', { name: tool.sections[0].title, exact: true }));
  await expect(page.locator('#saved')).toHaveText(/^Saved/);
  const address = page.url();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unlock Plumbline');
  await keys.type(page.locator('#passphrase'), WORDS);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(tool.sections[0].title);
  expect(page.url()).toBe(address);
  await expect(page.locator('#comment-risks-assessed')).toHaveValue('Seen in the assessment of March');
  await expect(page.locator('#q-risks-assessed-2')).toBeChecked();
  await keys.follow(page.getByRole('link', { name: 'Back to the task list' }));
}
