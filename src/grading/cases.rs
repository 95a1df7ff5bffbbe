use super::{Inputs, evaluate, limiting};
use crate::instrument::{Case, Finding, Instrument, Ix, Rank, Severity};

/// Runs all worked cases of an instrument and says which do not give what they expect.
#[must_use]
pub fn run_cases(instrument: &Instrument) -> Vec<Finding> {
    let cases = instrument.cases.iter().enumerate();
    cases.flat_map(|(i, case)| run(instrument, case, i)).collect()
}

fn run(instrument: &Instrument, case: &Case, number: usize) -> Vec<Finding> {
    let grades = evaluate(instrument, &Inputs::of_case(instrument, case));
    let mut findings = Vec::new();
    let mut fault = |ix: Ix, key: &str, says: String| {
        let id = &instrument.criteria[ix].id;
        findings.push(Finding {
            code: "case-fails",
            severity: Severity::Error,
            pointer: format!("/cases/{number}/{key}/{id}"),
            says: format!("The case “{}” {says}", case.name),
            mend: match instrument.parameters.is_empty() {
                true => "Correct the rules, or what the case expects.".into(),
                false => "Correct the rules, or what the case expects. If you changed a parameter, each case that it touches expects something else now; a council's own value needs no change of the file: it is set when an audit is started.".into(),
            },
            counter_example: None,
        });
    };
    for (ix, rank) in &case.expect {
        let grade = grades.of[*ix];
        if grade.settled() != Some(*rank) {
            let expected = instrument.label(*ix, *rank);
            let found = bounds(instrument, *ix, grade);
            fault(*ix, "expect", format!("expects {expected}; the rules give {found}."));
        }
    }
    for (ix, rules) in &case.limited_by {
        let mut found = limiting(instrument, &grades, *ix);
        let mut expected = rules.clone();
        found.sort_unstable();
        expected.sort_unstable();
        if found != expected {
            let names = |rules: &[usize]| match rules {
                [] => "no rule".to_owned(),
                rules => rules
                    .iter()
                    .map(|rule| instrument.rules[*rule].id.as_str())
                    .collect::<Vec<_>>()
                    .join(", "),
            };
            let (expected, found) = (names(&expected), names(&found));
            fault(*ix, "limitedBy", format!("expects to be limited by {expected}; found {found}."));
        }
    }
    findings
}

fn bounds(instrument: &Instrument, ix: Ix, grade: super::Grade) -> String {
    use super::Applies;
    let label = |rank: Rank| instrument.label(ix, rank);
    match (grade.applies, grade.settled()) {
        (Applies::No, _) => "not applicable".into(),
        (_, Some(rank)) => label(rank).to_owned(),
        (Applies::Yes, None) => {
            format!("between {} and {}", label(grade.ceiling), label(grade.floor))
        }
        (Applies::May, None) => format!(
            "between {} and {}, or not applicable",
            label(grade.ceiling),
            label(grade.floor)
        ),
    }
}
