/// Why what a person typed is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberFault {
    /// It has a comma, which may stand for a decimal or for thousands.
    Comma,
    /// It is something else.
    NotANumber,
}

/// Reads a number as a person types it: digits, with a full stop before decimals and
/// perhaps a minus sign. Nothing is guessed: `1,5` is not 15, and `1 000` is refused.
///
/// # Errors
/// Why it is none.
pub fn parse_number(text: &str) -> Result<f64, NumberFault> {
    let text = text.trim();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let sound = match unsigned.split_once('.') {
        None => digits(unsigned),
        Some((whole, decimals)) => digits(whole) && digits(decimals),
    };
    match text.parse() {
        Ok(number) if sound => Ok(number),
        _ if text.contains(',') => Err(NumberFault::Comma),
        _ => Err(NumberFault::NotANumber),
    }
}
