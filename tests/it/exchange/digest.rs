//! Digests are taken over RFC 8785 as everybody else understands it.

use plumbline::exchange::instrument_digest;
use plumbline::json::{Value, canonical};

use super::samples::tree;

/// RFC 8785, Appendix B: bits of a number and how it is written.
const NUMBERS: &[(u64, &str)] = &[
    (0x0000_0000_0000_0000, "0"),
    (0x8000_0000_0000_0000, "0"),
    (0x0000_0000_0000_0001, "5e-324"),
    (0x8000_0000_0000_0001, "-5e-324"),
    (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"),
    (0xffef_ffff_ffff_ffff, "-1.7976931348623157e+308"),
    (0x4340_0000_0000_0000, "9007199254740992"),
    (0xc340_0000_0000_0000, "-9007199254740992"),
    (0x4430_0000_0000_0000, "295147905179352830000"),
    (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"),
    (0x44b5_2d02_c7e1_4af6, "1e+23"),
    (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"),
    (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"),
    (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"),
    (0x444b_1ae4_d6e2_ef50, "1e+21"),
    (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"),
    (0x3eb0_c6f7_a0b5_ed8d, "0.000001"),
    (0x41b3_de43_5555_5553, "333333333.3333332"),
    (0x41b3_de43_5555_5554, "333333333.33333325"),
    (0x41b3_de43_5555_5555, "333333333.3333333"),
    (0x41b3_de43_5555_5556, "333333333.3333334"),
    (0x41b3_de43_5555_5557, "333333333.33333343"),
    (0xbecb_f647_612f_3696, "-0.0000033333333333333333"),
    (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
];

#[test]
fn numbers_are_written_and_read_as_the_standard_says() {
    for (bits, text) in NUMBERS {
        let number = f64::from_bits(*bits);
        assert_eq!(canonical(&Value::from(number)), *text);
        assert_eq!(canonical(&tree(&format!("[{text}]"))), format!("[{text}]"));
    }
}

/// RFC 8785, section 3.2: sorting is by UTF-16, and escapes are the shortest.
#[test]
fn keys_and_texts_are_written_as_the_standard_says() {
    let keys = r#"{"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7}"#;
    let sorted = "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\u{fb33}\":3}";
    assert_eq!(canonical(&tree(keys)), sorted);
    let text = r#"["\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"]"#;
    assert_eq!(canonical(&tree(text)), r#"["€$\u000f\nA'B\"\\\\\"/"]"#);
}

/// `printf '{"a":[1,true,null],"b":"ü"}' | sha256sum`
#[test]
fn the_digest_is_over_that_form() {
    let digest = instrument_digest(&tree(r#"{"b": "ü", "a": [1.0, true, null]}"#));
    assert_eq!(digest, "0556012393cc2bd7c99513896d3275364f0917f53eb68ec2c1831ae45e53c72b");
}
