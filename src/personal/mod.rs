//! What in a text looks as if it said who somebody is: a person with their date of birth,
//! an NHS number, a National Insurance number, a postcode, a telephone number, an e-mail
//! address. Pure.
//!
//! An audit is about a case under a pseudonym, and should name nobody. Whoever wrote it may
//! keep it all the same: what looks like a postcode may be the name of a form. So this marks
//! and never refuses, and would rather miss something than mark every other line.

mod birth;
mod numbers;
mod post;
mod words;

use words::{Word, words};

/// Something in a text that may say who somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Personal<'t> {
    /// What it looks like.
    pub looks: Looks,
    /// As it stands in the text.
    pub words: &'t str,
}

/// What it looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Looks {
    /// A date of birth, with the name before it if one stands there.
    Birth,
    /// Ten digits of which the last checks the others.
    NhsNumber,
    /// Two letters, six digits, one letter.
    NationalInsurance,
    /// A postcode of the United Kingdom.
    Postcode,
    /// A telephone number as dialled in or from the United Kingdom.
    Phone,
    /// An e-mail address.
    Email,
}

/// All that a text holds, in its order.
#[must_use]
pub fn personal(text: &str) -> Vec<Personal<'_>> {
    // Nothing of this is written without a digit or an @; most texts end here.
    if !text.contains(|c: char| c.is_ascii_digit() || c == '@') {
        return Vec::new();
    }
    let words = words(text);
    let births = birth::births(text, &words);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let here = births
            .iter()
            .find(|birth| birth.contains(&at))
            .map(|birth| (Looks::Birth, birth.end))
            .or_else(|| starting(text, &words, at));
        let Some((looks, end)) = here else {
            at += 1;
            continue;
        };
        found.push(Personal { looks, words: &text[words[at].from..words[end - 1].to] });
        at = end;
    }
    found
}

/// What begins at this word, and the word after it. Longer before shorter, so that a part of
/// a number is not taken for another.
fn starting(text: &str, words: &[Word<'_>], at: usize) -> Option<(Looks, usize)> {
    if numbers::is_email(words[at].text) {
        return Some((Looks::Email, at + 1));
    }
    let near = &words[at..words.len().min(at + MOST_WORDS)];
    if !near.iter().any(|word| word.text.contains(|c: char| c.is_ascii_digit())) {
        return None;
    }
    (1..=MOST_WORDS).rev().find_map(|count| {
        let run = words::run(text, words.get(at..at + count)?)?;
        let looks = match &*run {
            run if numbers::is_nhs_number(run) => Looks::NhsNumber,
            run if numbers::is_national_insurance(run) => Looks::NationalInsurance,
            run if numbers::is_phone(run) => Looks::Phone,
            run if count <= 2 && post::is_postcode(run, &words[at..at + count]) => Looks::Postcode,
            _ => return None,
        };
        Some((looks, at + count))
    })
}

/// A number is written in at most so many groups: `AB 12 34 56 C`.
const MOST_WORDS: usize = 5;
