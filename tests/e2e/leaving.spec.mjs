// The page is left, or stops, at a bad moment; a part of it does not arrive.
import { at, begin, go } from './begin.mjs';
import { shot } from './shots.mjs';
import { expect, test } from './watch.mjs';

const saved = (page) => expect(page.locator('#saved')).toHaveText(/^Saved/);
const comment = '#comment-contingency';

async function beginSection(page) {
  const audit = await begin(page);
  await go(page, audit, 'section/safety');
  await page.check('#q-contingency-2');
  await saved(page);
  return page.url();
}

test('typed and loaded again at once: it is there', async ({ page }) => {
  await beginSection(page);
  await page.locator(comment).fill('half a sentence');
  await page.reload();
  await expect(page.locator(comment)).toHaveValue('half a sentence');
});

test('typed and the tab closed at once: it is there in another tab', async ({ page, context }) => {
  const url = await beginSection(page);
  page.on('dialog', (dialog) => dialog.accept());
  await page.locator(comment).fill('half a sentence');
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  const again = await context.newPage();
  await again.goto(url);
  await expect(again.locator(comment)).toHaveValue('half a sentence');
});

test('the page is hidden: what is typed is stored without waiting', async ({ page }) => {
  await beginSection(page);
  // With a clock that stands still, only being hidden can have stored it.
  await page.clock.install();
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
  await page.locator(comment).fill('half a sentence');
  await expect(page.locator('#saved')).toHaveText('Saving…');
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await saved(page);
});

test('closing is asked about only while something is not stored', async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      if (window.diskFull) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await beginSection(page);
  const asked = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    dialog.accept();
  });
  await page.reload();
  await expect(page.locator('#q-contingency-2')).toBeChecked();
  expect(asked).toEqual([]);
  await page.evaluate(() => { window.diskFull = true; });
  await page.check('#q-contingency-3');
  await expect(page.locator('#saved')).toHaveText('Not saved');
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
});

test.describe('a fault of its own', () => {
  const written = [];
  test.use({ expected: /Plumbline stopped at|page error/ });

  test('says what is safe, quotes nothing, and what was saved is there', async ({ page }) => {
    await page.addInitScript(() => {
      const random = Crypto.prototype.getRandomValues;
      Crypto.prototype.getRandomValues = function (bytes) {
        if (window.broken) throw new Error('broken');
        return random.call(this, bytes);
      };
    });
    page.on('console', (message) => written.push(message.text()));
    await beginSection(page);
    await page.locator(comment).fill('canary');
    await saved(page);
    await page.evaluate(() => { window.broken = true; });
    await page.locator('#q-contingency-3').click();
    const crash = page.locator('#crash');
    await expect(crash).toBeInViewport();
    await expect(crash).toContainText('Plumbline has stopped');
    await expect(crash).toContainText('Everything that was shown as saved is still on this device');
    await expect(crash).toContainText('Load the page again');
    await shot(page, 'crash');
    await page.locator(comment).pressSequentially(' and more');
    await expect(crash).toHaveCount(1);
    await expect(page.locator('#saved')).toHaveText('Not saved');
    expect(written.join()).toContain('src/platform/world.rs');
    expect(written.join()).not.toContain('canary');
    await page.reload();
    await expect(page.locator(comment)).toHaveValue('canary');
  });
});

test.describe('a fault in showing an answer', () => {
  test.use({ expected: /Plumbline stopped at|page error|failed to insert node/ });

  test('does not lose the answer', async ({ page }) => {
    await beginSection(page);
    await page.evaluate(() => {
      Node.prototype.insertBefore = () => { throw new Error('broken'); };
    });
    await page.locator('#q-contingency-3').click();
    await expect(page.locator('#crash')).toBeInViewport();
    await page.reload();
    await expect(page.locator('#q-contingency-3')).toBeChecked();
  });
});

test.describe('an audit tool does not arrive', () => {
  test.use({ expected: /Failed to load resource/ });

  for (const [how, answer] of [['no connection', (route) => route.abort()], ['not there', (route) => route.fulfill({ status: 404 })]]) {
    test(`${how}: it is said, and the other can be used`, async ({ page }) => {
      await page.route('**/instruments/case-audit.json', answer);
      await page.goto('/');
      const notice = page.locator('#notice');
      await expect(notice).toContainText('The audit tool case-audit.json cannot be used');
      await expect(notice).toContainText('Load the page again');
      await at(page, '/#/start');
      await expect(page.getByLabel(/placed with parents/i)).toBeVisible();
    });
  }
});
