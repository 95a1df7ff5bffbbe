/// The longest code that a person may give a theme.
pub const MOST_THEME: usize = 40;

/// A code as somebody wrote it, as a code: small letters, digits and hyphens. `None` if
/// nothing is left of it, or too much.
#[must_use]
pub fn theme_code(written: &str) -> Option<String> {
    let lower = written.to_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let code = words.collect::<Vec<_>>().join("-");
    (is_theme_code(&code) && code.len() <= MOST_THEME).then_some(code)
}

/// Whether this is a code of a theme, of an audit tool or of a person's own.
#[must_use]
pub fn is_theme_code(code: &str) -> bool {
    let sound = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=100).contains(&code.len()) && code.bytes().all(sound)
}
