// Working a page by keyboard alone, as somebody without a mouse does.
import { expect } from './watch.mjs';

export class Keys {
  constructor(page) {
    this.page = page;
  }

  /** Presses Tab until focus is on the element, as a person looking for it would. */
  async tabTo(locator, most = 400) {
    await expect(locator).toHaveCount(1);
    for (let i = 0; i < most; i++) {
      if (await locator.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reached ${locator}`);
  }

  async press(key) {
    await this.page.keyboard.press(key);
  }

  async follow(locator) {
    await this.tabTo(locator);
    await this.press('Enter');
  }

  async type(locator, text) {
    await this.tabTo(locator);
    await this.page.keyboard.type(text);
  }

  /** Chooses the nth radio (from 0) of the group with this id. */
  async choose(id, n) {
    await this.tabTo(this.page.locator(`#${id}`));
    await this.press('Space');
    for (let i = 0; i < n; i++) await this.press('ArrowDown');
    const nth = n === 0 ? id : `${id}-${n + 1}`;
    await expect(this.page.locator(`#${nth}`)).toBeChecked();
  }

  /** Types a date into three boxes. */
  async date(id, date) {
    const [year, month, day] = date.split('-');
    await this.type(this.page.locator(`#${id}`), String(Number(day)));
    await this.type(this.page.locator(`#${id}-month`), String(Number(month)));
    await this.type(this.page.locator(`#${id}-year`), year);
  }
}
