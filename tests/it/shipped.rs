//! The audit tools that are shipped: sound, worked cases that come out, and the
//! promises that DESIGN.md and the issues make of their content.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use plumbline::check::check;
use plumbline::grading::{Inputs, evaluate, run_cases};
use plumbline::instrument::{Instrument, Ix, Kind, Tier, parse};

fn shipped() -> Vec<(PathBuf, Instrument)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/instruments");
    let files = crate::accept::entries(&folder);
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("readable");
        let instrument = parse(&text).unwrap_or_else(|findings| {
            let all: Vec<_> = findings.iter().map(ToString::to_string).collect();
            panic!("{}:\n{}", path.display(), all.join("\n"))
        });
        (path, instrument)
    };
    files.into_iter().map(read).collect()
}

#[test]
fn worked_cases_come_out() {
    for (path, instrument) in shipped() {
        let faults: Vec<_> = run_cases(&instrument).iter().map(ToString::to_string).collect();
        assert!(faults.is_empty(), "{}:\n{}", path.display(), faults.join("\n"));
        assert!(instrument.cases.len() >= 12, "{}: too few cases", path.display());
    }
}

#[test]
fn worked_cases_span_every_level_of_every_verdict() {
    for (path, instrument) in shipped() {
        let mut reached: BTreeSet<(Ix, u8)> = BTreeSet::new();
        for case in &instrument.cases {
            let grades = evaluate(&instrument, &Inputs::of_case(&instrument, case));
            reached.extend(
                case.expect.iter().filter_map(|(ix, _)| Some((*ix, grades.of[*ix].settled()?))),
            );
        }
        for &verdict in &instrument.verdicts {
            let scale = instrument.scale_of(verdict).expect("verdicts have a scale");
            for (rank, level) in scale.levels.iter().enumerate() {
                let rank = u8::try_from(rank).expect("few levels");
                assert!(
                    reached.contains(&(verdict, rank)),
                    "{}: no case gives {} for {}",
                    path.display(),
                    level.label,
                    instrument.criteria[verdict].title
                );
            }
        }
    }
}

#[test]
fn the_clarity_check_finds_nothing() {
    for (path, instrument) in shipped() {
        let findings: Vec<_> = check(&instrument).iter().map(ToString::to_string).collect();
        assert!(findings.is_empty(), "{}:\n{}", path.display(), findings.join("\n"));
    }
}

#[test]
fn content_is_whole() {
    for (path, instrument) in shipped() {
        let path = path.display();
        for rule in &instrument.rules {
            assert!(rule.because.is_some(), "{path}: rule {} has no reason", rule.id);
        }
        for criterion in &instrument.criteria {
            let id = &criterion.id;
            match &criterion.kind {
                Kind::Question(question) => {
                    assert!(criterion.guidance.is_some(), "{path}: {id} has no guidance");
                    let whole = question.descriptors.iter().all(Option::is_some);
                    assert!(whole, "{path}: {id} lacks a descriptor");
                    let policy = question.evidence.at_or_below.or(question.evidence.at_or_above);
                    assert!(policy.is_some(), "{path}: {id} has no evidence policy");
                }
                Kind::Group(group) => {
                    assert!(group.standard.is_some(), "{path}: {id} has no standard");
                }
                Kind::Measure(_) | Kind::Verdict(_) => {}
            }
        }
        for &section in &instrument.sections {
            let id = &instrument.criteria[section].id;
            let mut ids = instrument.within(section).map(|ix| &instrument.criteria[ix].id);
            assert!(ids.any(|id| id.ends_with("-impact")), "{path}: {id} asks for no impact");
        }
    }
}

#[test]
fn whatever_limits_says_what_it_rests_on() {
    for (path, instrument) in shipped() {
        let path = path.display();
        let rules = instrument.rules.iter().map(|rule| (&rule.id, &rule.source));
        let parameters = instrument.parameters.iter().map(|own| (&own.id, &own.source));
        let criteria = instrument.criteria.iter();
        let owed = criteria
            .filter(|one| one.source.is_some() || !matches!(one.kind, Kind::Question(_)))
            .map(|one| (&one.id, &one.source));
        for (id, source) in rules.chain(parameters).chain(owed) {
            let source = source.as_ref().unwrap_or_else(|| panic!("{path}: {id} has no source"));
            let says = &source.reference;
            let ours = says.contains("Plumbline");
            let cited = says.starts_with("SI ") || says.contains(" Act ");
            match source.tier {
                Tier::Law => assert!(cited && !ours, "{path}: {id} cites no law: {says}"),
                Tier::Guidance => assert!(!ours, "{path}: {id} cites no guidance: {says}"),
                Tier::Local => {}
            }
        }
    }
}
