//! Forms of several texts as one jotting: a character stands between them that no
//! keyboard writes.

/// Between two texts of a form: the ASCII unit separator.
const BETWEEN: char = '\u{1f}';

/// The texts of a form as one.
pub(super) fn jotted<const N: usize>(texts: [&str; N]) -> String {
    texts.map(|text| text.replace(BETWEEN, " ")).join(&BETWEEN.to_string())
}

/// The texts of a form again; those that are not there are blank.
pub(super) fn texts<const N: usize>(jotting: &str) -> [String; N] {
    let mut texts = jotting.split(BETWEEN).map(str::to_owned);
    std::array::from_fn(|_| texts.next().unwrap_or_default())
}

/// What a jotting says, one text a line.
#[must_use]
pub fn jotting_lines(jotting: &str) -> Vec<&str> {
    let lines = jotting.split([BETWEEN, '\n']);
    lines.filter(|line| !line.trim().is_empty()).collect()
}
