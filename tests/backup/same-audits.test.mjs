// Each frozen backup, opened by a program that nobody of Plumbline wrote the parts of:
// what is in it is what our own restoring says (the text beside the file, which
// tests/it/backup/file.rs compares), and only its passphrase and its very bytes open it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';

import canonicalize from 'canonicalize';

import { openBackup } from './open-backup.mjs';

const folder = new URL('../cases/formats/plumbline.backup.1/', import.meta.url);
const WORDS = 'kettle violin harbour mango';
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name) => readFileSync(new URL(name, folder), 'utf8');

test('there are backups to open', () => assert.ok(files.length > 0));

for (const name of files) {
  const text = read(name);
  test(`${name} holds what our restoring says`, () => {
    const [{ contents }, ...records] = openBackup(text, WORDS);
    const audits = records.map((record, i) => ({ place: i + 1, ...record })).filter((record) => record.audit);
    const tools = records.filter((record) => record.tool).map((record) => record.tool);
    assert.deepEqual(audits.map(({ audit }) => audit.events), JSON.parse(read(name.replace(/json$/, 'txt'))));
    assert.equal(audits.length + tools.length, records.length, 'nothing else is in it');
    // The contents name each audit where it stands, and each audit has its tool.
    const reference = (audit) => audit.events[0].change.begin.header.reference;
    assert.deepEqual(contents, audits.map(({ place, audit }) => ({ place, reference: reference(audit) })));
    for (const { audit } of audits) {
      assert.equal(audit.events[0].change.begin.audit, audit.id);
      assert.ok(tools.some((tool) => tool.digest === audit.instrument));
    }
    for (const tool of tools) {
      const digest = createHash('sha256').update(canonicalize(JSON.parse(tool.text))).digest('hex');
      assert.equal(digest, tool.digest);
    }
  });

  test(`${name} opens with nothing else`, () => {
    assert.throws(() => openBackup(text, `${WORDS} `), /authenticate/);
    for (const [was, is] of [['"created":"2026-11-24', '"created":"2026-11-25'], ['"place":1,', '"place":9,']]) {
      assert.ok(text.includes(was));
      assert.throws(() => openBackup(text.replace(was, is), WORDS), /authenticate/);
    }
  });
}
