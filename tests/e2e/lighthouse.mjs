// Lighthouse's accessibility and best practices of the release build: home, a section, the
// check. By hand, since Lighthouse is large (README.md here says how, and what it gave):
//   node tests/e2e/lighthouse.mjs FOLDER-WITH-LIGHTHOUSE [PORT]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { begin, go } from './begin.mjs';

const [folder, port = '8091'] = process.argv.slice(2);
const found = createRequire(join(resolve(folder), 'package.json')).resolve('lighthouse');
const { default: lighthouse } = await import(pathToFileURL(found));
const debugging = Number(port) + 1000;
const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const server = spawn('node', ['scripts/serve.mjs', process.env.DIST ?? 'dist', port], { stdio: 'ignore' });
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  baseURL: `http://127.0.0.1:${port}/`,
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debugging}`],
});
let missed = 0;
try {
  await new Promise((done) => setTimeout(done, 1_000)); // the server
  const page = await context.newPage();
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await page.check('#q-risks-assessed-5');
  await page.getByText(/^Saved/).waitFor();
  await page.close(); // or it would write in the audit, and the other only read
  for (const address of [`http://127.0.0.1:${port}/`, `${audit}/section/safety`, `${audit}/check`]) {
    const { lhr } = await lighthouse(address, {
      port: debugging, onlyCategories: ['accessibility', 'best-practices'], disableStorageReset: true, logLevel: 'error',
    });
    const said = Object.values(lhr.categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`);
    console.log(`${lhr.finalDisplayedUrl.replace(/[0-9a-f]{32}/, '…')}  ${said.join(', ')}`);
    for (const { auditRefs } of Object.values(lhr.categories)) {
      for (const { id, weight } of auditRefs) {
        const { score, title } = lhr.audits[id];
        if (weight > 0 && score !== null && score < 1) {
          missed += 1;
          const items = lhr.audits[id].details?.items ?? [];
          console.log(`  ${id}: ${title} ${JSON.stringify(items.slice(0, 3)).slice(0, 600)}`);
        }
      }
    }
  }
  console.log(`Lighthouse ${createRequire(found)('lighthouse/package.json').version}, ${context.browser()?.version() ?? 'Chromium'}`);
} finally {
  await context.close();
  server.kill();
  rmSync(profile, { recursive: true, force: true });
}
process.exit(missed ? 1 : 0);
