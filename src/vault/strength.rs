use super::expected::{EXPECTED, WALKS};
use super::passphrase::Passphrase;

/// The least characters of a passphrase.
pub const LEAST: usize = 12;

/// How hard a passphrase is to guess, as far as that can be seen by looking at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Fewer than [`LEAST`] characters: not taken.
    TooShort,
    /// Long enough only because it repeats itself or uses what everybody uses: not taken.
    Guessable,
    /// Would hold for a while.
    Fair,
    /// As good as four words that do not belong together.
    Strong,
}

impl Strength {
    /// Whether it may be used.
    #[must_use]
    pub fn is_enough(self) -> bool {
        self >= Self::Fair
    }
}

/// Estimates by length, after taking out what adds little: what guessers try first, also
/// with digits for letters; years; digits and marks at the end; keys that lie beside each
/// other; a character that repeats or follows the one before (`aaaa`, `1234`, `dcba`);
/// what has come before. It cannot see that a text is a famous quotation or the name of
/// the very council, so what is said beside it is to put words together that do not
/// belong together.
#[must_use]
pub fn strength(passphrase: &Passphrase) -> Strength {
    let text = passphrase.text().to_lowercase();
    if text.chars().count() < LEAST {
        return Strength::TooShort;
    }
    match worth(&text) {
        0..10 => Strength::Guessable,
        10..18 => Strength::Fair,
        _ => Strength::Strong,
    }
}

/// Stands for something that was taken out: something remains, for it was put somewhere.
const TAKEN: char = '\u{0}';

/// How many of its characters are not to be expected.
fn worth(text: &str) -> usize {
    let text = without_years(text);
    let body =
        text.trim_end_matches(|c: char| c.is_ascii_digit() || "!?.*#".contains(c) || c == TAKEN);
    let end = fresh(&text[body.len()..]);
    let end = end.saturating_sub(3).max(end.min(1)); // up to four count as one
    let readings = [body.to_owned(), letters(body, 'i'), letters(body, 'l')];
    let least = readings.iter().map(|body| of_words(&without_expected(body))).min();
    least.unwrap_or_default() + end
}

fn of_words(text: &str) -> usize {
    let mut seen: Vec<&str> = Vec::new();
    let mut worth = 0;
    for word in text.split(|c: char| !c.is_alphanumeric() && c != TAKEN) {
        let again = seen.contains(&word);
        worth += if again { usize::from(!word.is_empty()) } else { fresh(word) };
        seen.push(word);
    }
    worth
}

fn without_expected(text: &str) -> String {
    let mut rest = text.to_owned();
    for expected in EXPECTED {
        rest = rest.replace(expected, &TAKEN.to_string());
    }
    without_walks(&rest)
}

/// 1900 to 2099.
fn without_years(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut rest = String::new();
    let mut at = 0;
    while at < chars.len() {
        let is_year = matches!(chars[at..], ['1', '9', a, b, ..] | ['2', '0', a, b, ..]
            if a.is_ascii_digit() && b.is_ascii_digit());
        rest.push(if is_year { TAKEN } else { chars[at] });
        at += if is_year { 4 } else { 1 };
    }
    rest
}

/// Keys beside each other, from four on: three of them are in many words.
fn without_walks(text: &str) -> String {
    const LEAST_WALKED: usize = 4;
    let chars: Vec<char> = text.chars().collect();
    let ways: Vec<String> =
        WALKS.iter().flat_map(|way| [(*way).to_owned(), way.chars().rev().collect()]).collect();
    let mut rest = String::new();
    let mut at = 0;
    while at < chars.len() {
        let walked = |end: &usize| {
            let part: String = chars[at..*end].iter().collect();
            ways.iter().any(|way| way.contains(&part))
        };
        let end = (at + LEAST_WALKED..=chars.len()).take_while(walked).last();
        rest.push(if end.is_some() { TAKEN } else { chars[at] });
        at = end.unwrap_or(at + 1);
    }
    rest
}

/// The letters for which digits and marks often stand.
fn letters(text: &str, one: char) -> String {
    let letter = |c| match c {
        '0' => 'o',
        '1' | '!' | '|' => one,
        '3' | '€' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' | '+' => 't',
        '8' => 'b',
        '9' => 'g',
        other => other,
    };
    text.chars().map(letter).collect()
}

/// The characters of a word that neither repeat nor follow the one before; of one that
/// is another several times over, those of the other.
fn fresh(word: &str) -> usize {
    let chars: Vec<u32> = word.chars().map(u32::from).collect();
    let repeats = |period: &usize| chars[*period..] == chars[..chars.len() - period];
    let once = (1..=chars.len() / 2).find(repeats);
    let chars = &chars[..once.unwrap_or(chars.len())];
    let follows = |pair: &&[u32]| pair[0].abs_diff(pair[1]) <= 1;
    chars.len() - chars.windows(2).filter(follows).count() + usize::from(once.is_some())
}
