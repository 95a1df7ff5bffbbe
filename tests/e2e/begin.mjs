// A short way into an audit, for tests of something else.

/** Fills in the first screen, all but its button; `base` where the page has none of its own. */
export async function fillStart(page, reference, tool = 'tool-2', base = '/') {
  await page.goto(`${base}#/start`);
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
  await page.waitForURL(/#\/audit\/[0-9a-f]{32}$/);
  return page.url();
}

/** Goes to another screen of the audit at this address. */
export async function go(page, audit, screen) {
  await page.evaluate((address) => location.assign(address), `${audit}/${screen}`);
}
