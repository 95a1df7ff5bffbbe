/// A word of a text, without the punctuation around it.
pub(super) struct Word<'t> {
    pub text: &'t str,
    /// Where it begins, in bytes.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// The words of a text, in its order.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let start = text.as_ptr() as usize;
    text.split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '+'))
        .filter(|word| !word.is_empty())
        .map(|text| {
            let from = text.as_ptr() as usize - start;
            Word { text, from, to: from + text.len() }
        })
        .collect()
}

/// Words as one run of letters and digits, in capitals; `None` where something stands between
/// them or in them that no number has.
pub(super) fn run(text: &str, words: &[Word<'_>]) -> Option<String> {
    let whole = &text[words.first()?.from..words.last()?.to];
    let fits = |c: char| c.is_ascii_alphanumeric() || " +-()".contains(c);
    let signs = |c: &char| c.is_ascii_alphanumeric() || *c == '+';
    whole.chars().all(fits).then(|| whole.to_ascii_uppercase().chars().filter(signs).collect())
}
