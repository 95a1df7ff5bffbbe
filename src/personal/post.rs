use super::words::Word;

/// A postcode in full (BS 7666): district, then a digit and two letters.
pub(super) fn is_postcode(run: &str, words: &[Word<'_>]) -> bool {
    if !(5..=7).contains(&run.len()) || !run.is_ascii() {
        return false;
    }
    let (out, inward) = run.split_at(run.len() - 3);
    // Written apart, the gap is before the last three.
    if words.len() == 2 && words[1].text.len() != 3 {
        return false;
    }
    // "w1 2nd week" is none.
    let end = &words[words.len() - 1].text;
    let ordinal = ["st", "nd", "rd", "th"].iter().any(|ending| end.ends_with(ending));
    !ordinal && is_district(out.as_bytes()) && is_inward(inward.as_bytes())
}

fn is_district(out: &[u8]) -> bool {
    let letters = out.iter().take_while(|c| c.is_ascii_uppercase()).count();
    let first = matches!(letters, 1 | 2) && !b"QVX".contains(&out[0]);
    let second = letters == 1 || !b"IJZ".contains(&out[1]);
    let rest = match &out[letters..] {
        [digit] => digit.is_ascii_digit(),
        [digit, last] => digit.is_ascii_digit() && last.is_ascii_alphanumeric(),
        _ => false,
    };
    first && second && rest
}

fn is_inward(inward: &[u8]) -> bool {
    let letter = |c: &u8| c.is_ascii_uppercase() && !b"CIKMOV".contains(c);
    inward[0].is_ascii_digit() && inward[1..].iter().all(letter)
}
