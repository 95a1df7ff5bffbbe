// Complete cases of an audit tool, from a seed: every fact is known, every question answered.

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function dice(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every criterion, parents before children. */
export function criteria(instrument) {
  const within = (criterion) => [criterion, ...(criterion.children ?? []).flatMap(within)];
  return [...instrument.sections, ...(instrument.verdicts ?? [])].flatMap(within);
}

export function randomCase(instrument, random) {
  // Some audits are good, some are not: even dice would make nearly all of them bad.
  const luck = 0.3 + 4 * random();
  const audited = Date.UTC(2026, 5, 1) / DAY;
  const facts = (instrument.facts ?? []).map((fact) => [fact.id, randomFact(fact, random, audited)]);
  const asked = criteria(instrument).filter((criterion) => criterion.ask);
  const answer = ({ scale, mayNotApply }) => {
    if (mayNotApply && random() < 0.15) return { notApplicable: 'It does not arise.' };
    const levels = instrument.scales[scale];
    return levels[Math.floor(random() ** luck * levels.length)].id;
  };
  return {
    auditDate: iso(audited),
    facts: Object.fromEntries(facts),
    answers: Object.fromEntries(asked.map((question) => [question.id, answer(question)])),
  };
}

const DAY = 86_400_000;
const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);

function randomFact(fact, random, audited) {
  const day = () => iso(audited - Math.floor(400 * random() ** 2));
  switch (fact.kind) {
    case 'choice': return fact.options[Math.floor(random() * fact.options.length)].id;
    case 'yes-no': return random() < 0.5;
    case 'number': return Math.floor(12 * random() ** 2);
    case 'date': return random() < 0.2 ? 'not-yet' : day();
    default: return Array.from({ length: Math.floor(12 * random()) }, day);
  }
}
