//! The rule book says all that the tool says, in words, and never an id.

use plumbline::instrument::{Block, Instrument, Kind, parse, rulebook};

const BASE: &str = include_str!("../cases/instrument/base.json");
const SHIPPED: [&str; 2] = [
    include_str!("../../static/instruments/case-audit.json"),
    include_str!("../../static/instruments/placed-with-parents.json"),
];

fn words(block: &Block) -> Vec<&str> {
    match block {
        Block::Heading(_, text) | Block::Text(text) => vec![text],
        Block::Term(term, text) => vec![term, text],
        Block::List(items) => items.iter().map(String::as_str).collect(),
        Block::Table { caption, heads, rows } => {
            let cells = rows.iter().flatten().map(String::as_str);
            [caption.as_str()].into_iter().chain(heads.iter().copied()).chain(cells).collect()
        }
        Block::Rule { sentence, notes } => {
            [sentence].into_iter().chain(notes).map(String::as_str).collect()
        }
    }
}

fn read(text: &str) -> (Instrument, String) {
    let instrument = parse(text).expect("sound");
    let book = rulebook(&instrument);
    let text = book.iter().flat_map(words).collect::<Vec<_>>().join("\n");
    (instrument, text)
}

#[test]
fn every_criterion_rule_reason_and_case_is_in_it() {
    for text in SHIPPED {
        let (instrument, book) = read(text);
        for criterion in &instrument.criteria {
            assert!(book.contains(&criterion.title), "{}", criterion.title);
            if let Kind::Question(question) = &criterion.kind {
                for seen in question.descriptors.iter().flatten() {
                    assert!(book.contains(seen), "{seen}");
                }
            }
        }
        for rule in &instrument.rules {
            let because = rule.because.as_ref().expect("a reason");
            assert!(book.contains(because), "{because}");
        }
        assert!(instrument.cases.iter().all(|case| book.contains(&case.name)));
    }
}

#[test]
fn it_never_shows_an_id() {
    for text in SHIPPED {
        let (instrument, book) = read(text);
        // Only an id with a hyphen cannot be a word of its own.
        let criteria = instrument.criteria.iter().map(|criterion| &criterion.id);
        let rules = instrument.rules.iter().map(|rule| &rule.id);
        let facts = instrument.facts.iter().map(|fact| &fact.id);
        for id in criteria.chain(rules).chain(facts).filter(|id| id.matches('-').count() > 1) {
            assert!(!book.contains(id.as_str()), "{id}");
        }
    }
}

#[test]
fn tables_are_even() {
    for block in rulebook(&read(BASE).0) {
        if let Block::Table { heads, rows, .. } = block {
            assert!(rows.iter().all(|row| row.len() == heads.len()));
        }
    }
}
