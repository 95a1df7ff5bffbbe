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

/// Estimates by length, after taking out what adds none: what guessers try first,
/// a character that repeats or follows the one before (`aaaa`, `1234`, `dcba`), a word
/// that has come before. It cannot see that a text is a famous quotation, so what is
/// said beside it is to put words together that do not belong together.
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

/// How many of its characters are not to be expected.
fn worth(text: &str) -> usize {
    let mut rest = text.to_owned();
    for expected in EXPECTED {
        rest = rest.replace(expected, "\u{0}"); // something remains: it was put somewhere
    }
    let mut seen: Vec<&str> = Vec::new();
    let mut worth = 0;
    for word in rest.split(|c: char| !c.is_alphanumeric() && c != '\u{0}') {
        let again = seen.contains(&word);
        worth += if again { 1 } else { fresh(word) };
        seen.push(word);
    }
    worth
}

/// The characters of a word that neither repeat nor follow the one before.
fn fresh(word: &str) -> usize {
    let chars: Vec<u32> = word.chars().map(u32::from).collect();
    let follows = |pair: &&[u32]| pair[0].abs_diff(pair[1]) <= 1;
    chars.len() - chars.windows(2).filter(follows).count()
}

/// What is tried first where the trade, the place and the programme are known.
const EXPECTED: [&str; 42] = [
    "password",
    "passphrase",
    "passwort",
    "letmein",
    "welcome",
    "qwertyuiop",
    "qwerty",
    "asdfgh",
    "zxcvbn",
    "plumbline",
    "council",
    "children",
    "services",
    "social",
    "worker",
    "audit",
    "secret",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "spring",
    "summer",
    "autumn",
    "winter",
    "london",
    "2025",
    "2026",
];
