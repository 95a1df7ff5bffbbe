// The decision-table view gives the same grades as Plumbline: over every worked case and
// 500 random ones of each shipped tool, and over the small tools of the grading tests,
// which between them use every construct.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import test from 'node:test';

import { criteria, dice, randomCase } from './cases.mjs';
import { read, run } from './engine.mjs';

const plumbline = `${process.env.CARGO_TARGET_DIR ?? 'target'}/debug/plumbline`;
const folder = (path) => readdirSync(path).sort().map((name) => `${path}/${name}`);

for (const file of folder('static/instruments')) {
  test(basename(file), () => compare(file, 500, { everyLevel: true }));
}
test('every construct', () => compare('tests/cases/dmn/every-construct.json', 500, { everyLevel: true }));
for (const path of folder('tests/cases/grading')) {
  const written = readFileSync(`${path}/cases.jsonl`, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  test(basename(path), () => compare(`${path}/instrument.json`, 60, { written }));
}

async function compare(file, random, { everyLevel = false, written = [] } = {}) {
  const instrument = JSON.parse(readFileSync(file, 'utf8'));
  const definitions = await read(execFileSync(plumbline, ['dmn', file], { encoding: 'utf8' }));
  const roll = dice(1);
  const worked = (instrument.cases ?? []).map(({ auditDate, facts, answers }) => ({ auditDate, facts, answers }));
  const all = criteria(instrument);
  const complete = ({ facts = {}, answers = {} }) =>
    (instrument.facts ?? []).every(({ id }) => id in facts) && all.every(({ ask, id }) => !ask || id in answers);
  const cases = [...worked, ...written.filter(complete), ...Array.from({ length: random }, () => randomCase(instrument, roll))];
  const graded = all.filter((criterion) => criterion.rules);
  const seen = new Set();
  grades(file, cases).forEach((grade, i) => {
    const found = run(definitions, inputs(instrument, all, cases[i], grade));
    for (const { id, scale } of graded) {
      const { applicable, mayNotApply, ceiling, floor } = grade[id];
      assert.ok(ceiling === floor && !mayNotApply, `case ${i} is not complete: ${id}`);
      const rank = found[variable('rank', id)];
      const level = rank === null ? 'not applicable' : instrument.scales[scale].at(-rank)?.id;
      assert.equal(level, applicable ? ceiling : 'not applicable', `case ${i}, ${id}: ${JSON.stringify(cases[i])}`);
      seen.add(`${id} ${level}`);
    }
  });
  if (!everyLevel) return;
  for (const { id, scale } of instrument.verdicts) {
    for (const level of instrument.scales[scale]) assert.ok(seen.has(`${id} ${level.id}`), `no case gives ${id} ${level.id}`);
  }
}

function grades(file, cases) {
  const lines = cases.map((one) => JSON.stringify(one)).join('\n');
  const { status, stdout, stderr } = spawnSync(plumbline, ['grade', file, '--cases', '-'], { input: lines, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(status, 0, stderr + stdout.split('\n').find((line) => line.startsWith('{"error"')));
  return stdout.trim().split('\n').map((line) => JSON.parse(line).criteria);
}

/** What stands in the inputs: facts, answers, and the levels that Plumbline worked out for measures. */
function inputs(instrument, all, { auditDate, facts = {}, answers = {} }, grade) {
  const given = (criterion) => {
    const level = criterion.ask ? answers[criterion.id] : grade[criterion.id].applicable && grade[criterion.id].ceiling;
    const { [criterion.scale]: levels } = instrument.scales;
    return typeof level === 'string' ? levels.length - levels.findIndex(({ id }) => id === level) : null;
  };
  return Object.fromEntries([
    [variable('fact', 'audit-date'), auditDate],
    ...(instrument.facts ?? []).map(({ id }) => [variable('fact', id), facts[id] ?? null]),
    ...all.filter(({ ask, measure }) => ask || measure).map((criterion) => [variable('given', criterion.id), given(criterion)]),
  ]);
}

function variable(kind, id) {
  return `${kind}_${id.replaceAll('-', '_')}`;
}
