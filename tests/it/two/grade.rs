//! The audit's own grades come from what was agreed, and from the auditor's answers where
//! nothing was.

use plumbline::audit::{Answer, Audit, Citation, Departure, Missing, Track, missing};
use plumbline::exchange::{export, import};
use plumbline::grading::evaluate;
use plumbline::json::{self, Limits, Value};

use super::heard::{QUESTIONS, heard, say, tool, unanswered};
use crate::dice::Dice;

fn file(audit: &Audit) -> Value {
    let (tool, body) = tool();
    let text = export(audit, &tool, &body).expect("small");
    let opened = import(&text).expect("whole");
    assert_eq!(opened.differences, [""; 0]);
    assert_eq!(export(&opened.audit, &opened.instrument, &opened.body).expect("small"), text);
    json::parse(&text, Limits { bytes: usize::MAX, depth: 64 }).expect("JSON")
}

fn grade<'f>(file: &'f Value, track: &str, criterion: &str) -> &'f str {
    file["grades"][track][criterion]["grade"].as_str().unwrap_or("-")
}

#[test]
fn a_file_has_the_grades_of_each_track_and_why() {
    let mut audit = heard();
    let before = file(&audit);
    assert_eq!(before["grades"].as_object().expect("by track").len(), 2);
    assert_eq!(audit.own_track(), Track::Auditor);
    say(&mut audit, Track::Agreed, "views", "met");
    assert_eq!(audit.own_track(), Track::Agreed);
    let file = file(&audit);
    let of = |track| ["safe", "plan", "overall"].map(|id| grade(&file, track, id));
    assert_eq!(of("practitioner"), ["not-assured", "good", "inadequate"]);
    assert_eq!(of("auditor"), ["assured", "requires-improvement", "requires-improvement"]);
    assert_eq!(of("agreed"), ["assured", "good", "good"]);
    let why = |track: &str, id: &str| {
        let rules = file["grades"][track][id]["rules"].as_array().expect("rules").iter();
        let binds = rules.filter(|rule| rule["status"] == "binds");
        binds.map(|rule| rule["rule"].as_str().expect("an id").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(why("practitioner", "safe"), ["not-seen-safe", "late-visits-safe"]);
    assert_eq!(why("auditor", "plan"), ["half-partly"]);
    assert!(why("agreed", "plan").is_empty());
    for track in ["practitioner", "auditor"] {
        assert_eq!(file["grades"][track], before["grades"][track], "agreeing changes neither");
    }
}

#[test]
fn what_was_not_agreed_is_as_the_auditor_says() {
    let (tool, _) = tool();
    let levels = ["met", "partly", "not-met"];
    let mut differed = 0;
    for seed in 0..200 {
        let dice = &mut Dice(seed);
        let (mut audit, mut model) = (unanswered(), unanswered());
        for question in QUESTIONS {
            for track in [Track::Practitioner, Track::Auditor, Track::Agreed] {
                if dice.chance(60) {
                    let level = *dice.pick(&levels);
                    say(&mut audit, track, question, level);
                    // Later tracks overwrite, but for the practitioner's.
                    if track != Track::Practitioner {
                        say(&mut model, Track::Moderator, question, level);
                    }
                }
            }
        }
        let (own, dropped) = audit.inputs(&tool, Track::Agreed);
        assert_eq!((&own, dropped.len()), (&model.inputs(&tool, Track::Moderator).0, 0));
        let [own, auditors] = [own, audit.inputs(&tool, Track::Auditor).0];
        differed += usize::from(evaluate(&tool, &own) != evaluate(&tool, &auditors));
    }
    assert!(differed > 80, "agreeing changed a grade in {differed}");
}

#[test]
fn evidence_and_explanations_need_not_be_given_twice() {
    let (tool, _) = tool();
    let seen = tool.find("seen-alone").expect("there");
    let owed = |audit: &Audit| {
        let (inputs, _) = audit.inputs(&tool, Track::Agreed);
        let grades = evaluate(&tool, &inputs);
        missing(audit, Track::Agreed, &tool, &inputs, (&grades, &grades))
    };
    let mut audit = heard();
    say(&mut audit, Track::Agreed, "seen-alone", "partly");
    assert_eq!(owed(&audit), [Missing::Escalation, Missing::Evidence(seen)]);
    let citation = Citation {
        id: "c1".into(),
        record: "Visit record".into(),
        date: None,
        place: "Visits".into(),
    };
    let voice = audit.tracks.get_mut(&Track::Practitioner).expect("heard");
    voice.entries.get_mut("seen-alone").expect("answered").evidence.push(citation);
    assert_eq!(owed(&audit), [Missing::Escalation]);
    assert_eq!(audit.answer(Track::Agreed, "views"), Some(&Answer::Level("partly".into())));
    let voice = audit.tracks.get_mut(&Track::Auditor).expect("heard");
    voice.explanations.insert("late-yet-seen".into(), "Rain".into());
    assert_eq!(audit.explained(Track::Agreed, "late-yet-seen"), "Rain");
    assert_eq!(audit.explained(Track::Practitioner, "late-yet-seen"), "");
}

/// The auditor departed from what their own answers gave. What both agreed gives another
/// grade, from which somebody may depart anew.
#[test]
fn a_departure_is_from_the_grade_of_its_own_track() {
    let (tool, _) = tool();
    let plan = tool.find("plan").expect("there");
    let mut audit = heard();
    let departure = Departure {
        level: "inadequate".into(),
        calculated: "requires-improvement".into(),
        reason: "The plan was copied".into(),
        role: "Team manager".into(),
        at: audit.began,
    };
    let voice = audit.tracks.get_mut(&Track::Auditor).expect("heard");
    voice.departures.insert("plan".into(), departure);
    say(&mut audit, Track::Agreed, "views", "met");
    let departed = |track| audit.inputs(&tool, track).0.departure(plan);
    assert_eq!((departed(Track::Auditor), departed(Track::Agreed)), (Some(2), None));
    let file = file(&audit);
    assert_eq!(file["grades"]["auditor"]["plan"]["standing"]["floor"], "inadequate");
    assert_eq!(grade(&file, "agreed", "plan"), "good");
}

#[test]
fn an_explanation_that_counts_is_told_with_whose_it_is() {
    let mut audit = heard();
    let explain = |audit: &mut Audit, track: Track, text: &str| {
        let voice = audit.tracks.entry(track).or_default();
        voice.explanations.insert("why".into(), text.into());
    };
    assert_eq!(audit.explained_by(Track::Agreed, "why"), None);
    explain(&mut audit, Track::Auditor, "The record shows it");
    let by = Some((Track::Auditor, "The record shows it"));
    assert_eq!(audit.explained_by(Track::Agreed, "why"), by);
    assert_eq!(audit.explained_by(Track::Practitioner, "why"), None, "not heard yet");
    explain(&mut audit, Track::Agreed, " ");
    assert_eq!(audit.explained_by(Track::Agreed, "why"), by);
    explain(&mut audit, Track::Agreed, "Both have seen it");
    assert_eq!(
        audit.explained_by(Track::Agreed, "why"),
        Some((Track::Agreed, "Both have seen it"))
    );
}
