// The file for central reporting, as a stranger reads it.
import { readFileSync } from 'node:fs';
import { begin, go } from './begin.mjs';
import { readExport } from './read-export.mjs';
import { expect, test } from './watch.mjs';

test('the file for central reporting holds no date and nothing that was written', async ({ page }, info) => {
  const audit = await begin(page, 'K-18');
  await go(page, audit, 'facts');
  await page.check('#fact-legal-status'); // the move matters once this and the route are known
  await page.check('#fact-route');
  await page.fill('#fact-placement-start', '2');
  await page.fill('#fact-placement-start-month', '3');
  await page.fill('#fact-placement-start-year', '2026');
  await go(page, audit, 'section/safety');
  await page.check('#q-risks-assessed-3');
  await page.fill('#comment-risks-assessed', 'Seen in the assessment of March');
  await go(page, audit, 'export');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file for central reporting' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('central-K-18.json');
  const path = info.outputPath('central.json');
  await file.saveAs(path);
  const read = readExport(path);
  expect([read.schema, read.digests]).toEqual([[], []]);
  expect(read.file.facts['placement-start']).toEqual({ daysBeforeAudit: 43 });
  const text = readFileSync(path, 'utf8');
  expect(text).not.toMatch(/\d{4}-\d\d-\d\d|March|manager/);
});
