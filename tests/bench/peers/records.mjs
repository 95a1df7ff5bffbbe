// The peers' audit form as a tool of ours, and audits of it as the device keeps them.
// Runs in Node, to write the forms, and in the page, which puts the records on the device.

/** The neutral definition (the peers' lib/spec.mjs) as an audit tool. */
export function tool({ n, title, sections }) {
  const options = [['met', 'Met', 2], ['partly', 'Partly met', 1], ['notmet', 'Not met', 0]];
  const grades = [['good', 'Good', 2], ['fair', 'Fair', 1], ['poor', 'Poor', 0]];
  const scale = (levels) => levels.map(([id, label, points]) => ({ id, label, points }));
  const rule = (id, atMost, when) => ({ id, atMost, when, because: 'As the form says.' });
  const section = ({ id, title, questions }) => ({
    id,
    title,
    scale: 'grade',
    children: questions.map(({ id, text }) => ({ id, ask: text, scale: 'met', mayNotApply: true })),
    rules: [
      rule(`${id}-poor`, 'poor', { count: 'children', atOrBelow: 'notmet' }),
      rule(`${id}-fair`, 'fair', { count: 'children', atOrBelow: 'partly' }),
    ],
  });
  // The mean of 3, 2, 1 is below 2.5 (rounded: at most 2) when points of 2, 1, 0 are below
  // 75 % of the most there could be, and below 1.5 when they are below 25 %.
  const overall = {
    id: 'overall',
    title: 'Overall',
    scale: 'grade',
    rules: [
      rule('mean-1', 'poor', { points: 'sections', belowPercent: 25 }),
      rule('mean-2', 'fair', { points: 'sections', belowPercent: 75 }),
      rule('one-above-worst', 'fair', { count: 'sections', atOrBelow: 'poor' }),
    ],
  };
  return {
    format: 'plumbline.instrument/1',
    id: `peers-${n}`,
    version: '1',
    title,
    purpose: 'To be measured beside other form engines.',
    scales: { grade: scale(grades), met: scale(options) },
    sections: sections.map(section),
    verdicts: [overall],
  };
}

const AT = '2026-06-01T09:00:00.000Z';
const LEVELS = ['met', 'partly', 'notmet'];
const header = {
  reference: 'BENCH-1',
  chosen: 'random',
  kind: 'full',
  period: { from: '2025-06-01', to: '2026-05-31' },
  auditDate: '2026-06-01',
  auditor: 'Team manager',
  practitioner: '',
};

/**
 * An audit as the device keeps it. `form` is what build.mjs wrote: the tool's text, digest
 * and number of questions. `changes` come after its beginning.
 */
export function records({ tool, digest, n }, changes = []) {
  const audit = crypto.randomUUID();
  const instrument = { id: `peers-${n}`, version: '1', digest };
  const begin = { begin: { audit, instrument, header } };
  const event = (change, at) => JSON.stringify({ device: 'bench', seq: at + 1, clock: at + 1, at: AT, by: 'auditor', track: 'auditor', change });
  const head = { id: audit, reference: header.reference, tool: 'Case file audit', instrument: digest, questions: n, answered: 0, signedOff: false, changed: AT };
  return { audit, log: crypto.randomUUID(), digest, tool, head: JSON.stringify(head), events: [begin, ...changes].map(event) };
}

/** An answer to each question, with the comments; as one would have given them. */
export function answered({ answers, comments }) {
  const level = (o) => (o === 3 ? { notApplicable: 'Not in this case.' } : { level: LEVELS[o] });
  const judged = answers.map((o, q) => ({ judge: { question: `q${q}`, answer: level(o) } }));
  const said = comments.flatMap((text, q) => (text ? [{ comment: { criterion: `q${q}`, text } }] : []));
  return [...judged, ...said];
}
