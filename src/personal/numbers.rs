/// An NHS number: the tenth digit checks the others by modulus 11 (NHS Data Dictionary,
/// "NHS number"). None begins with 0.
pub(super) fn is_nhs_number(run: &str) -> bool {
    let digits: Option<Vec<u32>> = run.chars().map(|c| c.to_digit(10)).collect();
    let Some(digits) = digits.filter(|digits| digits.len() == 10 && digits[0] != 0) else {
        return false;
    };
    let sum: u32 =
        digits[..9].iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    // A remainder of 0 gives 11, which is written 0; one that gives 10 is never issued.
    (11 - sum % 11) % 11 == digits[9]
}

/// A National Insurance number, with its suffix (HMRC, NIM39110).
pub(super) fn is_national_insurance(run: &str) -> bool {
    let b = run.as_bytes();
    let none = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"];
    b.len() == 9
        && b[..2].iter().all(|c| c.is_ascii_uppercase() && !b"DFIQUV".contains(c))
        && b[1] != b'O'
        && !none.contains(&&run[..2])
        && b[2..8].iter().all(u8::is_ascii_digit)
        && (b'A'..=b'D').contains(&b[8])
}

/// A telephone number as it is dialled here: 0 and nine or ten digits more; or from abroad.
pub(super) fn is_phone(run: &str) -> bool {
    let digits = |text: &str, least: usize| {
        (least..=least + 1).contains(&text.len()) && text.bytes().all(|c| c.is_ascii_digit())
    };
    // A nought in brackets after the code of the country is dialled here alone.
    let abroad = run.strip_prefix("+44").or_else(|| run.strip_prefix("0044"));
    match (abroad, run.strip_prefix('0')) {
        (Some(rest), _) => digits(rest.strip_prefix('0').unwrap_or(rest), 9),
        (None, Some(rest)) => !rest.starts_with('0') && digits(rest, 9),
        (None, None) => false,
    }
}

pub(super) fn is_email(word: &str) -> bool {
    let Some((local, domain)) = word.split_once('@') else { return false };
    let Some((host, last)) = domain.rsplit_once('.') else { return false };
    let sound = |part: &str| !part.is_empty() && !part.contains(['@', '/', ':']);
    sound(local) && sound(host) && last.len() > 1 && last.bytes().all(|c| c.is_ascii_alphabetic())
}
