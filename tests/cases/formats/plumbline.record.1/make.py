"""Wrote example.json, with nothing of Plumbline's: what is stored on a device with a
passphrase, as src/exchange/records.rs and vault_record.rs say it. Needs the Python
package `cryptography` (48.0 was used). Everything that is drawn at random is fixed here."""

import base64
import hashlib
import hmac
import json
import struct

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

PASSPHRASE = "kettle violin harbour mango – é"
ID = "00112233445566778899aabbccddeeff"
KEY = bytes(range(32))
SALT = bytes(range(100, 116))
MEMORY, PASSES, LANES = 19 * 1024, 2, 1


def text(data):
    return base64.b64encode(data).decode().rstrip("=")


def sealed(key, nonce, plain, bound):
    return nonce + AESGCM(key).encrypt(nonce, plain, bound)


def bound(kind, *ids, place=None):
    data = b"plumbline.record/1\0" + kind
    for part in ids:
        data += struct.pack(">Q", len(part.encode())) + part.encode()
    return data if place is None else data + struct.pack(">Q", place)


def record(number, plain, bound):
    return "plumbline.record/1:" + text(sealed(KEY, bytes([number]) * 12, plain.encode(), bound))


wrapping = Argon2id(
    salt=SALT, length=32, iterations=PASSES, lanes=LANES, memory_cost=MEMORY
).derive(PASSPHRASE.encode())
vault = {
    "format": "plumbline.vault/1",
    "key": {
        "id": ID,
        "kdf": "argon2id",
        "lanes": LANES,
        "memory": MEMORY,
        "passes": PASSES,
        "salt": text(SALT),
        "wrapped": text(sealed(wrapping, b"\xff" * 12, KEY, f"plumbline.vault/1:{ID}".encode())),
    },
    "lockAfter": 10,
}
digest = "ab" * 32
name = "sealed-" + hmac.new(KEY, f"plumbline.tool/1:{digest}".encode(), hashlib.sha256).hexdigest()
summary = {"answered": 1, "changed": "2026-05-28T20:26:40.000Z", "id": "audit-1", "instrument": digest}
summary |= {"questions": 3, "reference": "K-17", "signedOff": False, "tool": "Case audit"}
head = json.dumps({"length": 2, "log": "log-1", "summary": summary}, separators=(",", ":"))
example = {
    "passphrase": PASSPHRASE,
    "vault": json.dumps(vault, separators=(",", ":")),
    "records": [
        {"kind": "head", "audit": "audit-1", "text": head, "stored": record(1, head, bound(b"H", "audit-1"))},
        {
            "kind": "entry",
            "audit": "audit-1",
            "log": "log-1",
            "place": 258,
            "text": "{\"said\":\"é 漢\"}",
            "stored": record(2, "{\"said\":\"é 漢\"}", bound(b"E", "audit-1", "log-1", place=258)),
        },
        {"kind": "tool", "digest": digest, "name": name, "text": "{}", "stored": record(3, "{}", bound(b"T", name))},
    ],
}
print(json.dumps(example, indent=2, ensure_ascii=False))
