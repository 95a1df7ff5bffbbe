use super::super::case::{Case, CaseAnswer};
use super::super::model::Instrument;
use super::super::sentence;
use super::Block;
use crate::calendar::in_words;

/// The worked cases: what was known and answered, and the grades that follow.
pub(super) fn cases(instrument: &Instrument, book: &mut Vec<Block>) {
    if instrument.cases.is_empty() {
        return;
    }
    book.push(Block::Heading(2, "Worked cases".into()));
    for case in &instrument.cases {
        one(instrument, case, book);
    }
}

fn one(instrument: &Instrument, case: &Case, book: &mut Vec<Block>) {
    let title = |ix: usize| instrument.criteria[ix].title.clone();
    book.push(Block::Heading(3, case.name.clone()));
    book.push(Block::Term("Day of the audit", in_words(case.audit_date)));
    let facts = case.facts.iter().map(|(fact, value)| {
        let label = &instrument.facts[*fact].label;
        vec![label.clone(), sentence::fact_value(instrument, *fact, value)]
    });
    table("What is known", ["Fact", "Value"], facts.collect(), book);
    let answers = case.answers.iter().map(|(ix, answer)| {
        let answer = match answer {
            CaseAnswer::Level(rank) => instrument.label(*ix, *rank).to_owned(),
            CaseAnswer::NotApplicable(why) => format!("Not applicable: {why}"),
        };
        vec![title(*ix), answer]
    });
    table("What is answered", ["Question", "Answer"], answers.collect(), book);
    let expect = case.expect.iter().map(|(ix, rank)| {
        let limits = case.limited_by.iter().find(|(of, _)| of == ix);
        let limits = limits.map(|(_, rules)| rules.as_slice()).unwrap_or_default();
        let why = limits
            .iter()
            .map(|rule| sentence::rule_in_full(instrument, *ix, &instrument.rules[*rule]));
        vec![title(*ix), instrument.label(*ix, *rank).to_owned(), why.collect::<Vec<_>>().join(" ")]
    });
    table("What follows", ["Grade of", "Grade", "Limited by"], expect.collect(), book);
}

fn table<const N: usize>(
    caption: &str,
    heads: [&'static str; N],
    rows: Vec<Vec<String>>,
    book: &mut Vec<Block>,
) {
    if !rows.is_empty() {
        book.push(Block::Table { caption: caption.into(), heads: heads.to_vec(), rows });
    }
}
