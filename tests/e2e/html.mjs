// Whether HTML is as the standard has it, by html-validate.
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const loader = new StaticConfigLoader({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    'heading-level': ['error', { minInitialRank: 'h2' }], // a notice is above the h1, as the design system has it
    'require-sri': ['error', { target: 'crossorigin' }], // nothing comes from anywhere else
  },
});
const validator = new HtmlValidate(loader);

/** What is wrong with the page as it stands now. */
export async function faults(page) {
  return faultsOf(await page.content());
}

/** What is wrong with this HTML. */
export async function faultsOf(html) {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`));
}
