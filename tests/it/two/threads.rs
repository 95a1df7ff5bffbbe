//! What one of the two contests, and the last word of a practitioner who still disagrees.

use plumbline::audit::{About, Change, Lifecycle, Missing, NotNow, Role, Thread, Track, missing};
use plumbline::exchange::{export, import};
use plumbline::grading::evaluate;

use super::heard::{heard, tool};
use super::pair::{Desk, begin, judge, pair};

fn raise(thread: &str, about: About) -> Change {
    Change::Raise { thread: thread.into(), about, text: "She was seen at school".into() }
}

fn reply(thread: &str, text: &str) -> Change {
    Change::Reply { thread: thread.into(), text: text.into() }
}

fn resolve(thread: &str, how: Option<&str>) -> Change {
    Change::Resolve { thread: thread.into(), how: how.map(ToOwned::to_owned) }
}

fn dissent(text: &str) -> Change {
    Change::Dissent { criterion: "overall".into(), text: text.into(), level: Some("fair".into()) }
}

fn answer(question: &str) -> About {
    About::Answer { track: Track::Auditor, question: question.into() }
}

/// Both have heard each other.
fn open() -> (Desk, Desk) {
    let (mut auditor, mut practitioner) = pair(begin());
    auditor.judges("seen", "partly");
    for desk in [&mut auditor, &mut practitioner] {
        desk.does(desk.seal());
    }
    swap(&mut auditor, &mut practitioner);
    for desk in [&mut auditor, &mut practitioner] {
        desk.does(desk.reveal());
    }
    swap(&mut auditor, &mut practitioner);
    (auditor, practitioner)
}

fn swap(one: &mut Desk, other: &mut Desk) {
    one.hears(other, || true);
    other.hears(one, || true);
}

fn thread(desk: &Desk) -> &Thread {
    desk.log.audit().thread("t1").expect("raised")
}

#[test]
fn a_thread_is_raised_answered_resolved_and_opened_again() {
    let (mut auditor, mut practitioner) = open();
    practitioner.does_on(Track::Agreed, raise("t1", answer("seen")));
    practitioner.does_on(Track::Agreed, raise("t1", answer("heard")));
    swap(&mut auditor, &mut practitioner);
    auditor.does_on(Track::Agreed, reply("t1", "Where is that written?"));
    practitioner.does_on(Track::Agreed, reply("t1", "In the school’s note"));
    swap(&mut auditor, &mut practitioner);
    assert_eq!(auditor.log, practitioner.log);
    assert_eq!(
        (&thread(&auditor).about, thread(&auditor).raised.by),
        (&answer("seen"), Role::Practitioner)
    );
    assert_eq!(auditor.log.audit().threads.len(), 1, "an id is raised once");
    let replies: Vec<_> = thread(&auditor).replies.iter().map(|reply| reply.by).collect();
    assert_eq!(replies, [Role::Auditor, Role::Practitioner], "in the order of both devices");
    auditor.does_on(Track::Agreed, resolve("t1", Some("The note is there")));
    assert!(!thread(&auditor).is_open());
    let again = resolve("t1", None).inverse(auditor.log.audit(), Track::Agreed);
    assert_eq!(again, Some(resolve("t1", Some("The note is there"))));
    let resolution = thread(&auditor).resolved.clone().expect("resolved");
    auditor.does_on(Track::Agreed, resolve("t1", None));
    assert!(thread(&auditor).is_open());
    assert_eq!(thread(&auditor).replies.len(), 3);
    assert_eq!(thread(&auditor).replies[2], resolution, "said by whom and when it was");
    auditor.does_on(Track::Agreed, resolve("t1", None));
    assert_eq!(thread(&auditor).replies.len(), 3, "opened again once");
    swap(&mut auditor, &mut practitioner);
    assert_eq!(auditor.log, practitioner.log);
    let said = reply("t1", "No").inverse(auditor.log.audit(), Track::Agreed);
    assert_eq!(said, None, "what was said was said");
}

#[test]
fn nobody_contests_what_they_have_not_heard() {
    let (auditor, _) = pair(begin());
    let raised = raise("t1", answer("seen"));
    let why = |desk: &Desk, by, track, change| desk.log.audit().not_now(by, track, change);
    let unheard = why(&auditor, Role::Auditor, Track::Agreed, &raised);
    assert_eq!(unheard, Some(NotNow::Unheard));
    let (auditor, _) = open();
    assert_eq!(why(&auditor, Role::Auditor, Track::Agreed, &raised), None);
    let beside = why(&auditor, Role::Auditor, Track::Auditor, &raised);
    assert_eq!(beside, Some(NotNow::BesideAgreed));
    let moderator = why(&auditor, Role::Moderator, Track::Agreed, &raised);
    assert_eq!(moderator, Some(NotNow::Unsealed(Track::Moderator)));
    for blank in [reply("t1", " "), resolve("t1", Some(""))] {
        let why = auditor.log.audit().not_now(Role::Auditor, Track::Agreed, &blank);
        assert_eq!(why, Some(NotNow::NoReason));
    }
}

/// Somebody may have signed off without knowing of a doubt that was on its way.
#[test]
fn a_doubt_and_the_last_word_are_heard_after_sign_off_too() {
    let (mut auditor, mut practitioner) = open();
    auditor.does(Change::SignOff { role: "Team manager".into() });
    practitioner.hears(&auditor, || true);
    practitioner.does_on(Track::Agreed, raise("t1", answer("seen")));
    practitioner.does_on(Track::Agreed, dissent("I still disagree"));
    practitioner.does_on(Track::Agreed, judge("seen", "met"));
    auditor.hears(&practitioner, || true);
    let audit = auditor.log.audit();
    assert_eq!(audit.lifecycle(), Lifecycle::SignedOff);
    assert!(thread(&auditor).is_open());
    assert_eq!(audit.dissents["overall"].text, "I still disagree");
    assert!(audit.entry(Track::Agreed, "seen").answer.is_none(), "no answer changes");
}

#[test]
fn the_last_word_is_the_practitioners() {
    let (mut auditor, mut practitioner) = open();
    let why = auditor.log.audit().not_now(Role::Auditor, Track::Agreed, &dissent("No"));
    assert_eq!(why, Some(NotNow::OfAnother(Track::Practitioner)));
    auditor.does_on(Track::Agreed, dissent("No"));
    practitioner.does_on(Track::Agreed, dissent("I still disagree"));
    swap(&mut auditor, &mut practitioner);
    let audit = auditor.log.audit().clone();
    assert_eq!(audit.dissents["overall"].text, "I still disagree");
    practitioner.does_on(Track::Agreed, dissent(" "));
    assert!(practitioner.log.audit().dissents.is_empty());
    assert_eq!(dissent("").inverse(&audit, Track::Agreed), Some(dissent("I still disagree")));
}

#[test]
fn what_safety_hangs_on_is_known_by_question_rule_and_fact() {
    let (tool, _) = tool();
    let (auditor, mut practitioner) = open();
    let rule = |criterion: &str, rule: &str| About::Rule {
        criterion: criterion.into(),
        rule: rule.into(),
    };
    let fact = |fact: &str| About::Fact { fact: fact.into() };
    let mut holds = |about: About| {
        practitioner.does_on(Track::Agreed, resolve("t1", Some("Yes")));
        practitioner.log = auditor.log.clone();
        practitioner.does_on(Track::Agreed, raise("t1", about));
        let held = !practitioner.log.audit().contested_safety(&tool).is_empty();
        practitioner.does_on(Track::Agreed, resolve("t1", Some("Yes")));
        assert!(practitioner.log.audit().contested_safety(&tool).is_empty(), "once resolved");
        held
    };
    assert!(holds(answer("seen-alone")));
    assert!(!holds(answer("views")), "the plan is not what safety hangs on");
    assert!(holds(rule("safe", "not-seen-safe")));
    assert!(!holds(rule("safety", "not-seen")), "a section that the verdict does not count");
    assert!(!holds(fact("visits")), "nor do the visits on which that rests");
    assert!(!holds(answer("no-such-question")));
}

/// In the other tool the verdict counts a section, with all that this rests on.
#[test]
fn a_fact_beneath_the_safety_verdict_holds_too() {
    let text =
        crate::app::TOOL.replacen("\"verdicts\"", "\"safetyVerdict\":\"overall\",\"verdicts\"", 1);
    let limits = plumbline::json::Limits { bytes: usize::MAX, depth: 64 };
    let body = plumbline::json::parse(&text, limits).expect("JSON");
    let tool = plumbline::instrument::from_tree(&body).expect("sound");
    let (_, practitioner) = open();
    let holds = |about| {
        let mut desk = practitioner.clone();
        desk.does_on(Track::Agreed, raise("t1", about));
        desk.log.audit().contested_safety(&tool) == [0]
    };
    // A measure's, a rule's, a guard's; none rests on the last.
    for (fact, held) in [("visits", true), ("workers", true), ("home", true), ("none", false)] {
        assert_eq!(holds(About::Fact { fact: fact.into() }), held, "{fact}");
    }
    assert!(holds(answer("moving")), "in a section within a heading");
}

/// What rules a group out rules out all that is in it, though safety hangs on one part only.
#[test]
fn a_fact_that_rules_out_a_group_holds_where_a_part_of_it_does() {
    let text = include_str!("../../cases/instruments/watched.json");
    let counted = r#"{"count": ["seen-alone"], "atOrBelow": "partly"}, "because": "It is"#;
    assert_eq!(text.matches(counted).count(), 1);
    let text = text.replace(counted, &counted.replace("seen-alone", "plan-current"));
    let limits = plumbline::json::Limits { bytes: usize::MAX, depth: 64 };
    let body = plumbline::json::parse(&text, limits).expect("JSON");
    let changed = plumbline::instrument::from_tree(&body).expect("sound");
    let (_, mut practitioner) = open();
    let about = About::Fact { fact: "legal-status".into() };
    practitioner.does_on(Track::Agreed, raise("t1", about));
    let audit = practitioner.log.audit();
    assert_eq!(audit.contested_safety(&changed), [0]);
    assert!(audit.contested_safety(&tool().0).is_empty(), "safety does not hang on the plan");
}

#[test]
fn an_open_thread_about_safety_holds_sign_off() {
    let (tool, _) = tool();
    let (_, mut practitioner) = open();
    let mut audit = heard();
    super::heard::say(&mut audit, Track::Agreed, "seen-alone", "met");
    let mut owed = |about: About, resolved| {
        practitioner.does_on(Track::Agreed, raise("t1", about));
        practitioner.does_on(Track::Agreed, resolve("t1", resolved));
        audit.threads.clone_from(&practitioner.log.audit().threads);
        let (inputs, _) = audit.inputs(&tool, Track::Agreed);
        let grades = evaluate(&tool, &inputs);
        missing(&audit, Track::Agreed, &tool, &inputs, (&grades, &grades))
    };
    assert_eq!(owed(answer("seen-alone"), None), [Missing::Thread(0)]);
    assert_eq!(owed(answer("seen-alone"), Some("Both saw it")), []);
}

#[test]
fn a_file_keeps_threads_and_refuses_those_about_nothing() {
    let (tool, body) = tool();
    let (_, mut practitioner) = open();
    practitioner.does_on(Track::Agreed, raise("t1", answer("seen-alone")));
    practitioner.does_on(Track::Agreed, dissent("I still disagree"));
    let mut audit = heard();
    audit.threads.clone_from(&practitioner.log.audit().threads);
    audit.dissents.clone_from(&practitioner.log.audit().dissents);
    let text = export(&audit, &tool, &body).expect("small");
    let opened = import(&text).expect("whole");
    assert_eq!((&opened.audit, opened.differences.len()), (&audit, 0));
    assert_eq!(export(&opened.audit, &tool, &body).expect("small"), text);
    let refused = |audit| import(&export(&audit, &tool, &body).expect("small")).expect_err("unfit");
    let mut twice = audit.clone();
    twice.threads.push(twice.threads[0].clone());
    assert!(refused(twice).says.contains("/audit/threads/1/id"));
    let mut nothing = audit.clone();
    nothing.threads[0].about = About::Rule { criterion: "safe".into(), rule: "late".into() };
    assert!(refused(nothing).says.contains("/audit/threads/0/about"));
    audit.dissents.insert("nothing".into(), audit.dissents["overall"].clone());
    assert!(refused(audit).says.contains("/audit/dissents/nothing"));
}

#[test]
fn what_was_said_to_resolve_a_thread_stands_once_whatever_is_done_again() {
    let (mut auditor, mut practitioner) = open();
    auditor.does_on(Track::Agreed, raise("t1", answer("seen")));
    swap(&mut auditor, &mut practitioner);
    let said = |desk: &Desk| {
        let thread = thread(desk);
        let replies = thread.replies.iter().chain(&thread.resolved);
        replies.map(|reply| reply.text.clone()).collect::<Vec<_>>()
    };
    auditor.does_on(Track::Agreed, resolve("t1", Some("Read again")));
    for _ in 0..3 {
        auditor.does_on(Track::Agreed, resolve("t1", None));
        assert!(thread(&auditor).is_open());
        auditor.does_on(Track::Agreed, resolve("t1", Some("Read again"))); // a step back
        assert_eq!(said(&auditor), ["Read again"]);
    }
    // Both resolve it, and neither knows of the other: both words stand.
    practitioner.does_on(Track::Agreed, resolve("t1", Some("Asked the school")));
    swap(&mut auditor, &mut practitioner);
    let mut both = said(&auditor);
    both.sort();
    assert_eq!(both, ["Asked the school", "Read again"]);
    assert_eq!(said(&auditor), said(&practitioner));
    let audit = auditor.log.audit();
    assert_eq!(resolve("t1", Some("Again")).inverse(audit, Track::Agreed), None);
    assert!(resolve("t1", None).inverse(audit, Track::Agreed).is_some());
}
