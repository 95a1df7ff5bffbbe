/// Joins parts with commas and a last word: *a, b and c*.
pub(crate) fn list(parts: &[String], last: &str) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., end] => format!("{} {last} {end}", rest.join(", ")),
    }
}

/// A list that names at most five, so that a sentence can still be read.
pub(super) fn short_list(parts: &[String], last: &str) -> String {
    const MOST: usize = 5;
    if parts.len() <= MOST {
        return list(parts, last);
    }
    format!("{} {last} {} more", parts[..MOST].join(", "), parts.len() - MOST)
}

/// Small whole numbers as words, as one writes them in a sentence.
pub(crate) fn number(value: f64) -> String {
    const WORDS: [&str; 10] =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    let word = WORDS.iter().enumerate().find(|(i, _)| whole(*i) == value);
    word.map_or_else(|| value.to_string(), |(_, word)| (*word).to_owned())
}

pub(crate) fn quoted(text: &str) -> String {
    format!("“{text}”")
}

#[allow(clippy::cast_precision_loss)] // counts of criteria
pub(crate) fn whole(count: usize) -> f64 {
    count as f64
}
