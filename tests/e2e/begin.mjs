// A short way into an audit, for tests of something else.

/** Goes to a screen of the app; says that there is to be no passphrase if that is asked. */
export async function at(page, path) {
  await page.goto(path);
  const ask = page.locator('#no-passphrase');
  await ask.or(page.locator('form, #file')).first().waitFor();
  if (await ask.count() === 0) return;
  await ask.click();
  await page.getByRole('button', { name: 'Use no passphrase' }).click();
  await ask.waitFor({ state: 'detached' });
}

export const WORDS = 'kettle violin harbour mango';

/** Sets a passphrase, where it is asked for first or, with the address, in the settings. */
export async function protect(page, path = '/#/start') {
  await page.goto(path);
  await page.fill('#passphrase-new', WORDS);
  await page.fill('#passphrase-again', WORDS);
  await page.getByRole('button', { name: 'Encrypt with this passphrase' }).click();
  await page.locator('#lock').waitFor();
}

/** Unlocks what is locked. */
export async function unlock(page, words = WORDS) {
  await page.fill('#passphrase', words);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.locator('#lock').waitFor();
}

/** Fills in the first screen, all but its button; `base` where the page has none of its own. */
export async function fillStart(page, reference, tool = 'tool-2', base = '/') {
  await at(page, `${base}#/start`);
  await page.check(`#${tool}`);
  await page.fill('#reference', reference);
  await page.check('#chosen');
  await page.check('#kind');
  for (const [id, [day, month, year]] of [['from', ['1', '12', '2025']], ['to', ['14', '4', '2026']], ['audit-date', ['14', '4', '2026']]]) {
    await page.fill(`#${id}`, day);
    await page.fill(`#${id}-month`, month);
    await page.fill(`#${id}-year`, year);
  }
  await page.fill('#auditor', 'Team manager');
}

export async function begin(page, reference = 'K-17', tool = 'tool-2', base = '/') {
  await fillStart(page, reference, tool, base);
  await page.click('button[type=submit]');
  return begun(page);
}

/** From the first fact, which is asked when an audit has begun, to its task list. */
export async function begun(page) {
  await page.waitForURL(/#\/audit\/[0-9a-f]{32}\/fact\//);
  const audit = page.url().replace(/\/fact\/.*/, '');
  await page.evaluate((address) => location.assign(address), audit);
  await page.locator('.govuk-task-list').first().waitFor();
  return audit;
}

/** Goes to another screen of the audit at this address. */
export async function go(page, audit, screen) {
  await page.evaluate((address) => location.assign(address), `${audit}/${screen}`);
}
