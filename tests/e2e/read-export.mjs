// Reads an exported audit, whole or for central reporting, with none of Plumbline's own code: the published JSON
// Schema through ajv, and the digest through `canonicalize` and `sha256sum`.
//
//     node tests/e2e/read-export.mjs audit-CASE1-2026-03-14.json
//
// says "schema ok" and "digest ok", and exits with 1 if either is not.

import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import canonicalize from 'canonicalize';

/**
 * What a stranger's program finds in an export.
 * @param {string} path of the file
 * @returns {{file: object, schema: string[], digests: string[]}} the file, and
 *   what is wrong with it by its schema and by its digests: nothing, if all is well
 */
export function readExport(path) {
  const file = JSON.parse(readFileSync(path, 'utf8'));
  const schema = file.format === 'plumbline.central/1' ? 'plumbline.central.1.json' : 'plumbline.audit.1.json';
  return { file, schema: againstPublished(schema, file), digests: againstDigests(file) };
}

/**
 * What is wrong with a document by one of the published schemas.
 * @param {string} name of the schema
 * @param {unknown} document
 * @returns {string[]}
 */
export function againstPublished(name, document) {
  // Strict: a schema that ajv does not wholly understand is an error too.
  const ajv = new Ajv2020({ allowUnionTypes: true, strict: true });
  addFormats(ajv);
  ajv.addSchema(SCHEMAS.map(published));
  const validate = ajv.getSchema(name);
  if (validate(document)) return [];
  return validate.errors.map((error) => `${error.instancePath || '(top)'} ${error.message}`);
}

const SCHEMAS = ['plumbline.audit.1.json', 'plumbline.central.1.json', 'plumbline.instrument.1.json'];

function published(name) {
  const path = new URL(`../../static/schema/${name}`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8'));
}

function againstDigests({ digest, ...rest }) {
  const whole = [['the file', digest?.value, rest]];
  // The file for central reporting only names its tool.
  const claims = rest.format === 'plumbline.central/1' ? whole : [
    ...whole,
    ['the audit tool', rest.instrument?.digest, rest.instrument?.body],
    ['the audit tool, as the audit names it', rest.audit?.instrument?.digest, rest.instrument?.body],
  ];
  return claims
    .map(([what, claimed, content]) => [what, claimed, sha256(canonicalize(content))])
    .filter(([, claimed, found]) => claimed !== found)
    .map(([what, claimed, found]) => `${what}: says ${claimed}, is ${found}`);
}

function sha256(text = '') {
  return execFileSync('sha256sum', { input: text, encoding: 'utf8' }).slice(0, 64);
}

function main(path) {
  if (!path) {
    console.error('usage: node tests/e2e/read-export.mjs FILE');
    return 1;
  }
  const { schema, digests } = readExport(path);
  console.log(schema.length ? `schema wrong\n  ${schema.join('\n  ')}` : 'schema ok');
  console.log(digests.length ? `digest wrong\n  ${digests.join('\n  ')}` : 'digest ok');
  return schema.length || digests.length ? 1 : 0;
}

const called = process.argv[1] && realpathSync(process.argv[1]);
if (called === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv[2]);
