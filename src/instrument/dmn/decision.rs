use std::collections::BTreeSet;

use super::super::model::{Instrument, Ix, Kind};
use super::super::sentence;
use super::feel::Feel;
use super::variable::Variable;

/// One decision: a variable, what it needs, and how it comes about.
pub(super) struct Decision {
    pub(super) of: Variable,
    pub(super) needs: BTreeSet<Variable>,
    pub(super) logic: Logic,
}

/// How a decision comes about.
pub(super) enum Logic {
    /// One FEEL expression and the type of its value.
    Expression(String, &'static str),
    /// COLLECT with MIN: of the rows that hold, the least rank.
    Table {
        /// Headings and FEEL expressions of the inputs.
        inputs: Vec<(&'static str, String)>,
        /// One for each rule, and the last for when none binds.
        rows: Vec<Row>,
    },
}

/// One row of a decision table.
pub(super) struct Row {
    pub(super) id: String,
    /// A test of each input.
    pub(super) tests: Vec<String>,
    pub(super) rank: usize,
    pub(super) says: String,
    pub(super) because: String,
}

/// All decisions, each after those it needs.
pub(super) fn decisions(instrument: &Instrument) -> Vec<Decision> {
    let guarded = (0..instrument.criteria.len()).filter_map(|ix| applies(instrument, ix));
    let ranked = instrument.order.iter().filter_map(|ix| rank(instrument, *ix));
    guarded.chain(ranked).collect()
}

fn applies(instrument: &Instrument, ix: Ix) -> Option<Decision> {
    let criterion = &instrument.criteria[ix];
    let own = criterion.applies_when.as_ref()?;
    let mut feel = Feel::new(instrument);
    let mut text = feel.guard(own, true);
    if let Some(above) = criterion.parent.and_then(|above| Variable::applies(instrument, above)) {
        text = format!("{} = true and {text}", feel.name(above));
    }
    let logic = Logic::Expression(text, "boolean");
    Some(Decision { of: Variable::Applies(ix), needs: feel.needs, logic })
}

/// `None` for a heading, and for an answer that counts as it was given.
fn rank(instrument: &Instrument, ix: Ix) -> Option<Decision> {
    let of = Variable::Rank(ix);
    let mut feel = Feel::new(instrument);
    let logic = match &instrument.criteria[ix].kind {
        Kind::Question(_) | Kind::Measure(_) => {
            let applies = feel.name(Variable::applies(instrument, ix)?);
            let given = feel.name(Variable::Given(ix));
            Logic::Expression(format!("if {applies} = true then {given} else null"), "number")
        }
        Kind::Group(group) => {
            group.grading.as_ref()?;
            // What stands below already counts only where the guards above let it.
            let some = format!("{} >= 1", feel.applicable(ranked_within(instrument, ix)));
            table(instrument, ix, some, &mut feel)
        }
        Kind::Verdict(verdict) => {
            let mut some = format!("{} >= 1", feel.applicable(verdict.named.iter().copied()));
            if let Some(applies) = Variable::applies(instrument, ix) {
                some = format!("{} = true and {some}", feel.name(applies));
            }
            table(instrument, ix, some, &mut feel)
        }
    };
    Some(Decision { of, needs: feel.needs, logic })
}

/// The children of a group, and through headings theirs.
fn ranked_within(instrument: &Instrument, ix: Ix) -> impl Iterator<Item = Ix> {
    let mut ranked = Vec::new();
    let mut open = vec![ix];
    while let Some(Kind::Group(group)) = open.pop().map(|ix| &instrument.criteria[ix].kind) {
        for child in &group.children {
            match instrument.scale_of(*child) {
                Some(_) => ranked.push(*child),
                None => open.push(*child),
            }
        }
    }
    ranked.into_iter()
}

fn table(instrument: &Instrument, ix: Ix, some: String, feel: &mut Feel<'_>) -> Logic {
    let rules = instrument.rules_of(ix);
    // A column in which nothing ever stands would only be in the way.
    let guarded = rules.iter().any(|rule| rule.where_.is_some());
    let mut inputs = vec![("applies", some)];
    if guarded {
        inputs.push(("where", "true".into()));
    }
    inputs.push(("when", "true".into()));
    let tests = |when: String, facts: String| {
        let mut tests = vec!["true".to_owned()];
        tests.extend(guarded.then_some(facts));
        tests.push(when);
        tests
    };
    let mut rows = Vec::new();
    for rule in rules {
        let facts = rule.where_.as_ref().map_or("-".into(), |facts| feel.guard(facts, true));
        rows.push(Row {
            id: format!("rule_{}", rule.id.replace('-', "_")),
            tests: tests(feel.condition(&rule.when), facts),
            rank: super::rank(instrument, ix, rule.at_most),
            says: sentence::rule_in_full(instrument, ix, rule),
            because: rule.because.clone().unwrap_or_default(),
        });
    }
    rows.push(Row {
        id: format!("best_of_{}", instrument.criteria[ix].id.replace('-', "_")),
        tests: tests("-".into(), "-".into()),
        rank: super::rank(instrument, ix, 0),
        says: format!("{} when no rule limits it.", instrument.label(ix, 0)),
        because: String::new(),
    });
    Logic::Table { inputs, rows }
}
