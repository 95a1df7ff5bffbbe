//! What looks as if it said who somebody is, and what does not.

use plumbline::personal::{Looks, personal};

#[test]
fn what_may_say_who_somebody_is_is_found_as_it_was_written() {
    use Looks::{Birth, Email, NationalInsurance, NhsNumber, Phone, Postcode};
    let cases: &[(&str, &[(Looks, &str)])] = &[
        // Published as an example in the NHS Data Dictionary's text on the check digit.
        ("NHS no. 943 476 5919.", &[(NhsNumber, "943 476 5919")]),
        ("(9434765919)", &[(NhsNumber, "9434765919")]),
        ("943-476-5919", &[(NhsNumber, "943-476-5919")]),
        ("NI QQ123456C is reserved, AA 12 34 56 C is not", &[(NationalInsurance, "AA 12 34 56 C")]),
        ("ab123456d", &[(NationalInsurance, "ab123456d")]),
        ("Lives at SW1A 1AA, moved from b1 2ab.", &[(Postcode, "SW1A 1AA"), (Postcode, "b1 2ab")]),
        ("M11AE", &[(Postcode, "M11AE")]),
        (
            "Ring (020) 7946 0018 or 07700 900123",
            &[(Phone, "020) 7946 0018"), (Phone, "07700 900123")],
        ),
        ("+44 (0)20 7946 0018", &[(Phone, "+44 (0)20 7946 0018")]),
        ("jane.smith@example.org.uk, please", &[(Email, "jane.smith@example.org.uk")]),
        ("Jane Smith, 3/4/2012, was seen.", &[(Birth, "Jane Smith, 3/4/2012")]),
        ("Jane Smith (DOB 3.4.2012)", &[(Birth, "Jane Smith (DOB 3.4.2012")]),
        ("The child was born on 3 May 2012 in", &[(Birth, "born on 3 May 2012")]),
        ("Amy O’Neill was born on 3 May 2012", &[(Birth, "Amy O’Neill was born on 3 May 2012")]),
        ("D.O.B.: 2012-05-03", &[(Birth, "D.O.B.: 2012-05-03")]),
        ("03/05/2012 (date of birth)", &[(Birth, "03/05/2012")]),
    ];
    for (text, expected) in cases {
        let found: Vec<_> = personal(text).iter().map(|one| (one.looks, one.words)).collect();
        assert_eq!(found, *expected, "{text}");
    }
}

#[test]
fn what_stands_in_any_case_file_is_not_marked() {
    let cases = [
        "",
        "943 476 5918 has a wrong check digit, 1234567890 too, 0000000000 as well",
        "Seen alone on 3 May 2026 and 10/06/2026; next visit 2026-07-01 at 14:30.",
        "Core Group 3/4/2026, Strategy Meeting (12.05.2026), Team Manager 3 May 2026",
        "SI 2010/959 reg 28(2)(a), section 47, s20, C4 form, week w1 2nd visit",
        "6 of 12 visits late; 10 working days; 14,000 words; case K-17-2026; 020 7946",
        "AB 12 visits; PO1 for the plan; IRO 3AB; @school; me@; a@b; http://user@host/x.uk",
        "Reviewed 12/03/2026 12/04/2026 12/05/2026; born in Leeds",
        "\u{1F476}\u{1F3FD} 👶 naïve — “quoted” … §47 ½",
    ];
    for text in cases {
        assert_eq!(personal(text), [], "{text}");
    }
}

#[test]
fn no_text_is_too_strange() {
    let mut dice = crate::dice::Dice(7);
    let parts = [
        "943", " ", "\u{a0}", "é", "+44", "(", ")", "-", "Jane", "Smith", "3/4/2012", "dob", "@",
        ".", "SW1A", "1AA", "\n", "👶", "AA", "12", "C",
    ];
    for _ in 0..20_000 {
        let text: String = (0..dice.below(12)).map(|_| parts[dice.below(parts.len())]).collect();
        for found in personal(&text) {
            assert!(text.contains(found.words) && !found.words.is_empty(), "{text:?}");
        }
    }
}
