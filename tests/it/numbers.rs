//! Numbers as people type them: read as meant, or refused with the reason.

use plumbline::instrument::NumberFault::{Comma, NotANumber};
use plumbline::instrument::parse_number;
use proptest::prelude::*;

#[test]
fn typed_numbers_are_read_as_meant_or_refused() {
    for (typed, expected) in [
        ("3", Ok(3.0)),
        (" 2.5 ", Ok(2.5)),
        ("007", Ok(7.0)),
        ("-4", Ok(-4.0)),
        ("0.1", Ok(0.1)),
        ("1,5", Err(Comma)),
        ("1,000", Err(Comma)),
        ("1,000.5", Err(Comma)),
        ("1.000,5", Err(Comma)),
        ("1 000", Err(NotANumber)),
        ("1'000", Err(NotANumber)),
        ("1e3", Err(NotANumber)),
        ("+3", Err(NotANumber)),
        (".5", Err(NotANumber)),
        ("5.", Err(NotANumber)),
        ("1.2.3", Err(NotANumber)),
        ("--1", Err(NotANumber)),
        ("inf", Err(NotANumber)),
        ("NaN", Err(NotANumber)),
        ("two", Err(NotANumber)),
        ("٣", Err(NotANumber)),
        ("", Err(NotANumber)),
    ] {
        assert_eq!(parse_number(typed), expected, "{typed:?}");
    }
}

proptest! {
    /// What is shown for a number is read as that number again.
    #[test]
    fn a_number_shown_is_read_again(number in -1e9_f64..1e9) {
        prop_assert_eq!(parse_number(&number.to_string()), Ok(number));
    }

    #[test]
    fn nothing_typed_makes_it_stop(text in "\\PC{0,20}") {
        let _ = parse_number(&text);
    }
}
