// `window.bench` for the peers' runner (its README says what each hook means). Grades,
// radios and comments are read from the page; only what has no screen goes to the app.
import { answered, records } from './records.mjs';

const query = new URLSearchParams(location.search);
const n = Number(query.get('n') ?? 50);
const form = fetch(`forms/${n}.json`).then((response) => response.json());

// A grade is a number once all is answered, or said not to apply, which the reference
// ignores in the same way. `answers=none` begins with nothing answered: only its start,
// typing and memory can be compared.
const blank = query.get('answers') === 'none';
const untouched = { answers: new Array(n).fill(3), comments: new Array(n).fill('') };
let id = '';
const shown = (records) => {
  id = records.audit;
  return records;
};
window.benchSeed = form.then((form) => {
  const seed = shown(records(form, blank ? [] : answered(untouched)));
  history.replaceState(null, '', `#/audit/${id}/section/s0`);
  return seed;
});

const LEVELS = { Good: '3', Fair: '2', Poor: '1' };
const $ = (selector) => document.querySelector(selector);
const radio = (q, o) => document.getElementById(o === 0 ? `q-q${q}` : `q-q${q}-${o + 1}`);
const grade = (text) => LEVELS[text] ?? '';

window.bench = {
  meta: { name: 'Plumbline', version: '0.1', paging: 'section', format: 'plumbline.audit/1', commit: 'keystroke' },
  get isReady() {
    return radio(0, 0) !== null;
  },
  radio,
  // Ours asks for a comment on every answer; the reference only on these two.
  comment: (q) => (radio(q, 1)?.checked || radio(q, 2)?.checked ? document.getElementById(`comment-q${q}`) : null),
  sectionGrade: (s) => (location.hash.endsWith(`/section/s${s}`) ? grade($('.pl-grade-panel__grade')?.textContent) : ''),
  overallGrade: () => grade($('.pl-grade-panel__verdicts p')?.textContent.replace('Overall: ', '')),
  showSection: (s) => {
    location.hash = `#/audit/${id}/section/s${s}`;
  },
  prepare: async (full) => records(await form, answered(full)),
  load: async (saved) => {
    await window.plumbline.put(shown(saved));
    location.hash = `#/audit/${id}/section/s0`;
  },
  serialize: () => window.plumbline.serialize(),
  engine: {
    create: async () => window.plumbline.engine((await form).tool),
    setEach: (model, full) => LEVELS[model(full.answers)] ?? '',
  },
};
