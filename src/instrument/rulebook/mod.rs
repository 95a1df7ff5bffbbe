//! The rule book: an audit tool as a document in plain sentences, for people who want
//! to read what they are graded by. Built from the tool itself, so that what is printed
//! is what runs. How a block looks is its reader's: a web page, a screen.

mod cases;
mod criteria;

use super::fact::{Fact, FactKind};
use super::model::{Effective, Instrument, Parameter};
use super::sentence;
use crate::calendar::in_words;

/// One piece of a rule book, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; 1 is the title of the whole.
    Heading(u8, String),
    /// Running text.
    Text(String),
    /// A few words and what they introduce: *Standard: what good looks like*.
    Term(&'static str, String),
    /// Points of equal rank.
    List(Vec<String>),
    /// Rows under column headings; each row is as long as the heads.
    Table {
        /// What the table shows.
        caption: String,
        /// Column headings.
        heads: Vec<&'static str>,
        /// Cells, row by row; the first of a row names it.
        rows: Vec<Vec<String>>,
    },
    /// A rule: its sentence, its reason, who says so.
    Rule {
        /// The whole sentence.
        sentence: String,
        /// Why, and by whose word; each a sentence or two.
        notes: Vec<String>,
    },
}

const GRADES: &str = "A grade is limited, never averaged. Each rule says: at most this grade, when that is so. \
The grade is the worst limit that applies, and the best grade there is when none does. So a worse \
answer never gives a better grade, and what makes a grade is always a rule that one can read here.";

const SAFETY: &str = "while this is not at its best, the audit asks at once who was told, when, \
and what was decided. It cannot be signed off before that is written down.";

/// The rule book of a tool.
#[must_use]
pub fn rulebook(instrument: &Instrument) -> Vec<Block> {
    let mut book = vec![
        Block::Heading(1, format!("{}: rule book", instrument.title)),
        Block::Text(instrument.purpose.clone()),
        Block::Term("Version", version(instrument)),
        Block::Heading(2, "How a grade comes about".into()),
        Block::Text(GRADES.into()),
    ];
    for section in instrument.sections.iter().chain(&instrument.verdicts) {
        criteria::criterion(instrument, *section, 2, &mut book);
    }
    book.push(Block::Heading(2, "What is asked about the case".into()));
    book.push(Block::List(instrument.facts.iter().map(fact).collect()));
    if !instrument.parameters.is_empty() {
        book.push(Block::Heading(2, "What each authority sets for itself".into()));
        book.push(Block::List(instrument.parameters.iter().map(parameter).collect()));
    }
    if let Some(safety) = instrument.safety {
        let criterion = &instrument.criteria[safety];
        book.push(Block::Heading(2, "When the child may not be safe".into()));
        book.push(Block::Text(format!("“{}”: {SAFETY}", criterion.title)));
    }
    if !instrument.themes.is_empty() {
        book.push(Block::Heading(2, "Themes that are counted across audits".into()));
        let labels = instrument.themes.iter().map(|theme| theme.label.clone());
        book.push(Block::List(labels.collect()));
    }
    cases::cases(instrument, &mut book);
    book
}

fn version(instrument: &Instrument) -> String {
    let Effective { from, to } = instrument.effective;
    let from = from.map(|day| format!(", in force from {}", in_words(day)));
    let to = to.map(|day| format!(" to {}", in_words(day)));
    format!("{}{}{}", instrument.version, from.unwrap_or_default(), to.unwrap_or_default())
}

fn fact(fact: &Fact) -> String {
    let kind = match &fact.kind {
        FactKind::Date => "a date".to_owned(),
        FactKind::Dates => "dates".to_owned(),
        FactKind::Number => "a number".to_owned(),
        FactKind::YesNo => "yes or no".to_owned(),
        FactKind::Choice(options) => {
            let labels: Vec<_> = options.iter().map(|option| option.label.as_str()).collect();
            format!("one of {}", labels.join("; "))
        }
    };
    let needed = if fact.required { ". Always needed" } else { "" };
    format!("{}: {kind}{needed}", fact.label)
}

fn parameter(parameter: &Parameter) -> String {
    let value = parameter.value.in_words();
    let source = parameter.source.as_ref().map(|source| format!(" ({})", sentence::source(source)));
    format!("{}: {value}{}", parameter.label, source.unwrap_or_default())
}
