// Opens a backup with none of Plumbline's own code, as src/exchange/backup_document.rs,
// records.rs and vault_record.rs say that it is written: AES-256-GCM of Node, JCS of the
// package `canonicalize`, and Argon2id (RFC 9106) of `@noble/hashes`, which is here for
// this alone, since Node has none before version 24.
import { createDecipheriv } from 'node:crypto';

import { argon2id } from '@noble/hashes/argon2.js';
import canonicalize from 'canonicalize';

/**
 * @param {string} text of the file
 * @param {string} passphrase of it
 * @returns {object[]} what is in its records, by their places
 */
export function openBackup(text, passphrase) {
  const { format, application, created, key, records } = JSON.parse(text);
  if (format !== 'plumbline.backup/1' || key.kdf !== 'argon2id') throw new Error(`not of this format: ${format}, ${key.kdf}`);
  const wrapping = argon2id(passphrase.normalize('NFC'), bytes(key.salt), { t: key.passes, m: key.memory, p: key.lanes, dkLen: 32 });
  const data = opened(wrapping, bytes(key.wrapped), Buffer.from(`plumbline.vault/1:${key.id}`));
  const about = Buffer.from(canonicalize([format, application, created, key]));
  const open = ({ place, sealed }) => {
    const [name, base64] = sealed.split(':');
    if (name !== 'plumbline.record/1') throw new Error(`not of this format: ${name}`);
    // The format, a zero byte, the kind, the text with its length before it, the place.
    const bound = Buffer.concat([Buffer.from('plumbline.record/1\0B'), uint64(about.length), about, uint64(place)]);
    return JSON.parse(opened(data, bytes(base64), bound));
  };
  return [...records].sort((a, b) => a.place - b.place).map(open);
}

/** A nonce of 12 bytes, the text encrypted, and the tag of 16 bytes. */
function opened(key, sealed, bound) {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
}

const bytes = (base64) => Buffer.from(base64, 'base64');

function uint64(number) {
  const eight = Buffer.alloc(8);
  eight.writeBigUInt64BE(BigInt(number));
  return eight;
}
