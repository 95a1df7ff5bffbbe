use super::super::condition::Condition;
use super::super::measure::Measure;
use super::super::model::{Check, Grading, Instrument, Ix, Kind, Question, Rule};
use super::super::sentence;
use super::Block;

/// A criterion under a heading of this level, and all below it.
pub(super) fn criterion(instrument: &Instrument, ix: Ix, level: u8, book: &mut Vec<Block>) {
    let criterion = &instrument.criteria[ix];
    book.push(Block::Heading(level, criterion.title.clone()));
    let mut term =
        |term, text: Option<String>| book.extend(text.map(|text| Block::Term(term, text)));
    let guard = criterion.applies_when.as_ref();
    term("Applies when", guard.map(|guard| sentence::guard_in_full(instrument, guard)));
    term("What good looks like", criterion.standard().map(str::to_owned));
    term("Source", criterion.source.as_ref().map(sentence::source));
    term("Where to look and what counts", criterion.guidance.clone());
    match &criterion.kind {
        Kind::Question(asked) => question(instrument, asked, book),
        Kind::Measure(measured) => measure(instrument, measured, book),
        Kind::Group(group) => {
            for child in &group.children {
                self::criterion(instrument, *child, (level + 1).min(6), book);
            }
            let title = &criterion.title;
            if let Some(grading) = &group.grading {
                rules(instrument, ix, grading, title, level, book);
            }
            checks(instrument, ix, &group.checks, book);
        }
        Kind::Verdict(verdict) => {
            rules(instrument, ix, &verdict.grading, &criterion.title, level, book);
            checks(instrument, ix, &verdict.checks, book);
        }
    }
}

fn question(instrument: &Instrument, question: &Question, book: &mut Vec<Block>) {
    let levels = &instrument.scales[question.scale].levels;
    let rows = levels.iter().zip(&question.descriptors);
    let rows =
        rows.map(|(level, seen)| vec![level.label.clone(), seen.clone().unwrap_or_default()]);
    book.push(Block::Table {
        caption: "Answers".into(),
        heads: vec!["Level", "What one would see"],
        rows: rows.collect(),
    });
    let label = |rank: u8| &levels[usize::from(rank)].label;
    let evidence = question.evidence;
    let end = |rank: u8, last: u8, word| match rank == last {
        true => format!("at {}", label(rank)),
        false => format!("at {} or {word}", label(rank)),
    };
    let worst = instrument.scales[question.scale].worst();
    let worse = evidence.at_or_below.map(|rank| end(rank, worst, "worse"));
    let better = evidence.at_or_above.map(|rank| end(rank, 0, "better"));
    let needed: Vec<_> = worse.into_iter().chain(better).collect();
    if !needed.is_empty() {
        book.push(Block::Term("Evidence is cited", needed.join(", and ")));
    }
    if question.may_not_apply {
        book.push(Block::Text("It may be answered “not applicable”, with a reason.".into()));
    }
}

fn measure(instrument: &Instrument, measure: &Measure, book: &mut Vec<Block>) {
    book.push(Block::Term("Counted", sentence::measure(instrument, measure)));
    book.push(Block::List(sentence::bands(instrument, measure)));
}

fn rules(
    instrument: &Instrument,
    at: Ix,
    grading: &Grading,
    title: &str,
    level: u8,
    book: &mut Vec<Block>,
) {
    book.push(Block::Heading((level + 1).min(6), format!("What limits “{title}”")));
    let rule = |rule: &Rule| {
        let absolute = rule.absolute.then(|| "Nobody may grade better than this limit.".to_owned());
        let source = rule.source.as_ref().map(sentence::source);
        Block::Rule {
            sentence: sentence::rule_in_full(instrument, at, rule),
            notes: rule.because.clone().into_iter().chain(absolute).chain(source).collect(),
        }
    };
    book.extend(instrument.rules[grading.rules.clone()].iter().map(rule));
}

fn checks(instrument: &Instrument, at: Ix, checks: &[Check], book: &mut Vec<Block>) {
    if checks.is_empty() {
        return;
    }
    let says = |when: &Condition| sentence::condition_in_full(instrument, at, when);
    let line = |check: &Check| format!("When {}: {}", says(&check.when), check.ask);
    book.push(Block::Text("An explanation is asked for, and touches no grade:".into()));
    book.push(Block::List(checks.iter().map(line).collect()));
}
