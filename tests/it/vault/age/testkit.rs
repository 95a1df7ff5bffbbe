//! The vectors of the format's own authors (C2SP's CCTV, `age`), natively and as built for
//! a browser. `tests/cases/age/README.md` says where they are from.

use base64ct::{Base64, Encoding as _};
use plumbline::vault::age::{self, Identity, NotOpened, SecretKey};
use plumbline::vault::{Passphrase, sha256_hex};
use serde::Deserialize;

/// As they are in the package, but for those of keys that are not known here.
const VECTORS: &str = include_str!("../../../cases/age/cctv.json");

#[derive(Deserialize)]
struct Vector {
    name: String,
    expect: String,
    payload: Option<String>,
    identity: Vec<String>,
    passphrase: Vec<String>,
    compressed: bool,
    file: String,
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn every_vector_ends_as_its_authors_say() {
    let vectors: Vec<Vector> = serde_json::from_str(VECTORS).expect("vectors");
    let mut opened = 0;
    for vector in &vectors {
        let expect = &vector.expect[..];
        for outcome in outcomes(vector) {
            let right = match (&outcome, expect) {
                (Ok(text), "success") => {
                    opened += 1;
                    Some(sha256_hex(text.as_bytes())) == vector.payload
                }
                // What some are filled with is no text; that is known only at the end.
                (Err(NotOpened::NotText), "success") => vector.name.starts_with("stream_"),
                (Err(NotOpened::Wrong | NotOpened::OtherWay), "no match") => true,
                (Err(NotOpened::Damaged), "HMAC failure" | "payload failure") => true,
                (
                    Err(NotOpened::NotAge | NotOpened::CutShort | NotOpened::Damaged),
                    "header failure" | "armor failure",
                ) => true,
                (Err(NotOpened::Newer), _) => vector.name == "version_unsupported",
                (Err(NotOpened::TooMuchWork), _) => {
                    ["scrypt_work_factor_23", "scrypt_work_factor_overflow"]
                        .contains(&&vector.name[..])
                }
                _ => false,
            };
            assert!(right, "{}: {expect} is expected: {outcome:?}", vector.name);
        }
    }
    assert!(vectors.len() > 115 && opened > 10, "{opened} of {} opened", vectors.len());
}

/// How it ends with each passphrase and key of a vector; with any key, if it names none.
fn outcomes(vector: &Vector) -> Vec<Result<String, NotOpened>> {
    let packed = Base64::decode_vec(&vector.file).expect("base64");
    let file = match vector.compressed {
        true => miniz_oxide::inflate::decompress_to_vec_zlib(&packed).expect("zlib"),
        false => packed,
    };
    let keys = vector.identity.iter().map(|key| SecretKey::parse(key).map(Identity::Key));
    let said = vector.passphrase.iter().map(|text| Passphrase::new(text.clone()));
    let mut with: Vec<Identity> = keys.flatten().chain(said.map(Identity::Passphrase)).collect();
    if with.is_empty() {
        with.push(Identity::Key(SecretKey::new(&|bytes| bytes.fill(7))));
    }
    with.iter().map(|with| age::decrypt(&file, with)).collect()
}
