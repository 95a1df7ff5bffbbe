// What needs no browser: released files and audit tools against the published
// schemas and digests, read with none of our own code.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

import { againstPublished, readExport } from './read-export.mjs';

const root = new URL('../../', import.meta.url).pathname;
const RELEASED = join(root, 'tests/cases/formats/plumbline.audit.1');
const CENTRAL = join(root, 'tests/cases/formats/plumbline.central.1');
const SMALL = join(root, 'tests/cases/instruments/small.json');
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const files = (folder) => readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => join(folder, name));

for (const path of [...files(RELEASED), ...files(CENTRAL)]) {
  test(`a stranger reads ${path.slice(root.length)}`, () => {
    const { schema, digests } = readExport(path);
    expect({ schema, digests }).toEqual({ schema: [], digests: [] });
  });
}

test('a stranger sees what was changed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  try {
    const path = join(folder, 'changed.json');
    const file = json(join(RELEASED, 'complete.json'));
    file.audit.header.reference = 'not a reference';
    file.instrument.body.title = 'Another';
    writeFileSync(path, JSON.stringify(file));
    const { schema, digests } = readExport(path);
    expect(schema.join()).toContain('/audit/header/reference must match pattern');
    expect(digests).toHaveLength(3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('every audit tool that is shipped fits the published schema', () => {
  for (const path of [SMALL, ...files(join(root, 'static/instruments'))]) {
    expect(againstPublished('plumbline.instrument.1.json', json(path)), path).toEqual([]);
  }
});

// Each: what is made of the small tool, and why the schema says no.
const WRONG = {
  'an unknown key': (tool) => (tool.colour = 'red'),
  'another format': (tool) => (tool.format = 'plumbline.instrument/2'),
  'an id with a capital': (tool) => (tool.facts[0].id = 'Start'),
  'a scale of one level': (tool) => tool.scales.met.splice(1),
  'a day that is none': (tool) => (tool.effective.from = '2026-02-30'),
  'two units in a limit': (tool) => (tool.parameters['visit-gap'].value.days = 3),
  'a question with rules': (tool) => (tool.sections[0].children[0].rules = []),
  'a group without rules': (tool) => delete tool.sections[0].rules,
  'a heading that is graded': (tool) => (tool.sections[1].children[3].graded = true),
  'a measure of two kinds': (tool) => (tool.sections[0].children[1].measure.value = 'visits'),
  'a rule that rewards': (tool) => (tool.sections[0].rules[0].when = { count: ['seen-alone'], atOrAbove: 'met', atLeast: 1 }),
  'a guard with two tests': (tool) => (tool.sections[1].appliesWhen = { fact: 'social-workers', atLeast: 1, atMost: 2 }),
  'a verdict with children': (tool) => (tool.verdicts[0].children = tool.sections),
};
for (const [name, make] of Object.entries(WRONG)) {
  test(`the schema refuses ${name}`, () => {
    const tool = json(SMALL);
    make(tool);
    expect(againstPublished('plumbline.instrument.1.json', tool)).not.toEqual([]);
  });
}
