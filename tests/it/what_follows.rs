//! What follows from an audit: departures from a grade, who was told that the child may not
//! be safe, actions and what became of them, themes, feedback.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Field, Place};
use plumbline::audit::Way;
use plumbline::audit::{
    ACTION_PLACE, Action, ActionDraft, ActionFault, Became, Change, Chosen, Closed, ClosingDraft,
    ClosingFault, DepartureDraft, DepartureFault, Doubt, ESCALATION_PLACE, EscalationDraft,
    EscalationFault, HalfDone, Heard, Lifecycle, Missing, Person, closing_place, departure_place,
    names_only_a_process, same_role, theme_code,
};
use plumbline::calendar::{DateParts, Moment, parse_iso};
use plumbline::exchange::{export, import};
use plumbline::instrument::{Ix, RawFact};

use crate::device::Device;
use crate::vault::device::{protect, unlock};

const TOOL: &str = include_str!("../cases/instruments/watched.json");

fn at() -> Moment {
    Moment::from_millis(1_780_000_000_000)
}

/// An audit with everything given: safety and overall are good, the child is safe.
fn complete() -> Device {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    device.begin();
    let start = device.open().audit().header.audit_date;
    for fact in ["placement-start", "first-review"] {
        device.fact(fact, RawFact::Text(start.to_string()));
    }
    device.fact("visits", RawFact::List(vec![start.to_string()]));
    device.fact("legal-status", RawFact::Text("care-order".into()));
    device.fact("social-workers", RawFact::Number(1.0));
    device.fact("with-parent", RawFact::YesNo(false));
    for question in ["seen-alone", "plan-current", "contact", "views"] {
        device.judge(question, "met");
    }
    assert_eq!(device.open().missing(), []);
    device
}

fn ix(device: &Device, id: &str) -> Ix {
    device.open().tool.instrument.find(id).expect("there")
}

fn says(device: &Device, id: &str) -> String {
    device.open().grade_in_words(ix(device, id))
}

fn depart(device: &mut Device, criterion: &str, level: &str) {
    let draft = DepartureDraft {
        level: level.into(),
        reason: "Seen at the door".into(),
        role: "Head of service".into(),
    };
    let ix = ix(device, criterion);
    let departure = device.open().read_departure(ix, &draft, at()).expect("whole");
    let criterion = criterion.to_owned();
    device.send(Command::Do(Change::Depart { criterion, departure: Some(departure) }));
}

fn sign_off(device: &mut Device) -> bool {
    device.send(Command::Do(Change::SignOff { role: "Team manager".into() }));
    device.open().audit().lifecycle() == Lifecycle::SignedOff
}

/// What the file of the open audit says, once it was read again.
fn through_a_file(device: &Device) {
    let open = device.open();
    let file = export(open.audit(), &open.tool.instrument, &open.tool.body()).expect("small");
    let read = import(&file).expect("whole");
    assert_eq!((&read.audit, read.differences), (open.audit(), Vec::new()));
}

#[test]
fn a_departure_stands_beside_what_is_calculated_until_it_is_withdrawn() {
    let mut device = complete();
    depart(&mut device, "safety", "inadequate");
    assert_eq!(says(&device, "safety"), "Inadequate (calculated: Good)");
    assert_eq!(says(&device, "overall"), "Inadequate (calculated: Good)");
    assert_eq!(says(&device, "plan"), "Good");
    let safety = ix(&device, "safety");
    assert_eq!(device.open().grade_line(safety), "Safety now: Inadequate (calculated: Good)");
    let grade = device.open().summary().grade.expect("settled");
    assert_eq!(grade, "Overall: Inadequate (calculated: Good)");
    let told = device.open().history().next().expect("one").says;
    assert_eq!(
        told,
        "Grade of “Safety now”: Inadequate in the place of Good, which is calculated. Head of service: Seen at the door"
    );
    through_a_file(&device);
    assert_eq!(device.open().missing(), []);
    device.send(Command::Do(Change::Depart { criterion: "safety".into(), departure: None }));
    assert_eq!(says(&device, "overall"), "Good");
    device.send(Command::Undo);
    assert_eq!(says(&device, "overall"), "Inadequate (calculated: Good)");
    assert!(sign_off(&mut device));
}

#[test]
fn nobody_departs_beyond_an_absolute_rule_or_from_what_is_not_settled() {
    let mut device = complete();
    device.judge("seen-alone", "not-met");
    device.cite("seen-alone");
    let safety = ix(&device, "safety");
    let ways = device.open().ways_to_depart(safety);
    assert!(ways.iter().all(|(_, barred)| barred.is_some()) && ways.len() == 2, "{ways:?}");
    depart(&mut device, "safety", "good");
    assert_eq!(device.open().departure(safety), None);
    let notice = device.state.notice.clone().expect("it is said");
    assert!(notice.body[0].contains("A child who is not seen alone"), "{notice:?}");
    device.send(Command::Do(Change::Judge { question: "seen-alone".into(), answer: None }));
    assert_eq!(device.open().ways_to_depart(safety), []);
    depart(&mut device, "safety", "requires-improvement");
    assert_eq!(device.open().departure(safety), None);
    assert!(device.open().ways_to_depart(ix(&device, "seen-alone")).is_empty());
}

#[test]
fn a_departure_whose_grade_has_changed_is_looked_at_again() {
    let mut device = complete();
    depart(&mut device, "safety", "requires-improvement");
    let safety = ix(&device, "safety");
    assert_eq!(device.open().doubt(safety), None);
    device.judge("seen-alone", "partly");
    device.cite("seen-alone");
    assert_eq!(device.open().doubt(safety), Some(Doubt::Changed));
    assert!(device.open().missing().contains(&Missing::Departure(safety)));
    assert!(!sign_off(&mut device));

    // An absolute rule that binds now takes its force; what is calculated stands.
    let mut device = complete();
    depart(&mut device, "safety", "requires-improvement");
    device.judge("seen-alone", "not-met");
    let safety = ix(&device, "safety");
    assert!(matches!(device.open().doubt(safety), Some(Doubt::Barred(_))));
    assert_eq!(says(&device, "safety"), "Inadequate");
    let id = device.open().audit().id.clone();
    let mut again = Device::start(device.store.clone(), TOOL);
    again.send(Command::Open(id));
    assert_eq!(*again.open().grades, *device.open().grades);
    through_a_file(&device);
    device.judge("seen-alone", "met");
    assert_eq!(says(&device, "safety"), "Requires improvement (calculated: Good)");
    assert_eq!(device.open().doubt(safety), None);
}

#[test]
fn beside_a_departure_answers_are_counted_as_ever() {
    let mut device = complete();
    let counted = |device: &Device| device.open().summary().answered;
    let all = counted(&device);
    depart(&mut device, "safety", "requires-improvement");
    device.send(Command::Do(Change::Judge { question: "views".into(), answer: None }));
    assert_eq!(counted(&device), all - 1);
    device.judge("views", "met");
    assert_eq!(counted(&device), all);
}

#[test]
fn a_departure_needs_a_level_a_reason_and_a_role() {
    let blank = DepartureDraft { reason: "  ".into(), ..DepartureDraft::default() };
    let faults = [DepartureFault::Level, DepartureFault::Reason, DepartureFault::Role];
    assert_eq!(blank.read("good", at()), Err(faults.into()));
    let long =
        DepartureDraft { level: "good".into(), reason: "x".repeat(10_001), role: "Lead".into() };
    assert_eq!(long.read("inadequate", at()), Err(vec![DepartureFault::Reason]));
    let draft = DepartureDraft { reason: "Two\nlines".into(), ..long };
    assert_eq!(DepartureDraft::from_jotting(&draft.jotting()), draft);
}

#[test]
fn while_the_child_may_not_be_safe_sign_off_waits_until_somebody_was_told() {
    let mut device = complete();
    device.judge("seen-alone", "partly");
    device.cite("seen-alone");
    assert_eq!(device.open().missing(), [Missing::Escalation]);
    assert!(!sign_off(&mut device));
    let tell = |device: &mut Device| {
        let draft = EscalationDraft {
            told: "Head of service".into(),
            on: DateParts { day: "2".into(), month: "6".into(), year: "2026".into() },
            decided: "Visit today".into(),
        };
        let level = device.open().unsafe_level().expect("not safe").to_owned();
        let escalation = Some(draft.read(&level).expect("whole"));
        device.send(Command::Do(Change::Escalate { escalation }));
    };
    tell(&mut device);
    assert_eq!(device.open().missing(), []);
    through_a_file(&device);
    // It has become worse since.
    device.judge("seen-alone", "not-met");
    assert_eq!(device.open().missing(), [Missing::Escalation]);
    tell(&mut device);
    assert_eq!(device.open().missing(), []);
    let told = device.open().history().next().expect("one").says;
    assert_eq!(told, "Who was told: Head of service, on 2 June 2026. Decided: Visit today");
    assert!(sign_off(&mut device));
}

#[test]
fn a_departure_does_not_hide_that_the_child_may_not_be_safe() {
    let mut device = complete();
    device.judge("seen-alone", "partly");
    device.cite("seen-alone");
    depart(&mut device, "safe", "assured");
    assert_eq!(says(&device, "safe"), "Assured (calculated: Cannot assure)");
    assert_eq!(device.open().missing(), [Missing::Escalation]);
    assert_eq!(device.open().unsafe_level(), Some("cannot-assure"));
}

#[test]
fn an_escalation_says_who_when_and_what() {
    let blank = EscalationDraft::default().read("cannot-assure").expect_err("blank");
    assert!(
        matches!(
            blank[..],
            [EscalationFault::Told, EscalationFault::On(_), EscalationFault::Decided]
        ),
        "{blank:?}"
    );
    let draft = EscalationDraft {
        told: "Head".into(),
        on: DateParts { day: "31".into(), month: "2".into(), year: "2026".into() },
        decided: "Visit".into(),
    };
    assert_eq!(EscalationDraft::from_jotting(&draft.jotting()), draft);
    assert!(matches!(draft.read("x").expect_err("no day")[..], [EscalationFault::On(_)]));
}

fn action(id: &str) -> Action {
    Action {
        id: id.into(),
        criterion: Some("safety".into()),
        what: "See her alone".into(),
        who: "Social worker".into(),
        due: parse_iso("2026-07-14").expect("a day"),
        difference: "She can say what frightens her".into(),
        proof: "Two visit records".into(),
        closed: None,
    }
}

#[test]
fn actions_are_planned_corrected_taken_out_and_come_back() {
    let mut device = complete();
    device.send(Command::Do(Change::Plan { action: action("a") }));
    let other = Action { who: "Team manager".into(), ..action("a") };
    device.send(Command::Do(Change::Plan { action: other.clone() }));
    assert_eq!(device.open().audit().actions, std::slice::from_ref(&other));
    device.send(Command::Do(Change::Unplan { action: "a".into() }));
    assert_eq!(device.open().audit().actions, []);
    device.send(Command::Undo);
    assert_eq!(device.open().audit().actions, [other]);
    device.send(Command::Undo);
    assert_eq!(device.open().audit().actions, [action("a")]);
    let told = device.open().history().next().expect("one").says;
    assert_eq!(told, "Action: See her alone. Social worker, by 14 July 2026");
    through_a_file(&device);
}

#[test]
fn an_action_from_before_the_difference_was_asked_for_stays() {
    let mut device = complete();
    let blank = Action { difference: String::new(), ..action("a") };
    device.send(Command::Do(Change::Plan { action: blank.clone() }));
    assert_eq!(device.open().audit().actions, [blank]);
    through_a_file(&device);
    assert!(sign_off(&mut device), "and holds nothing back");
}

#[test]
fn an_action_is_closed_by_another_role_also_after_sign_off() {
    let mut device = complete();
    device.send(Command::Do(Change::Plan { action: action("a") }));
    assert!(sign_off(&mut device));
    let close = |device: &mut Device, by: &str| {
        let closed = Some(Closed { by: by.into(), evidence: "Visit record".into(), at: at() });
        device.send(Command::Do(Change::Close { action: "a".into(), closed }));
        device.open().audit().actions[0].closed.is_some()
    };
    assert!(!close(&mut device, " social  Worker"));
    let half = || Field::Jotting(closing_place("a"));
    device.send(Command::Type(half(), "Team man".into()));
    device.send(Command::Flush);
    let mut again = Device::start(device.store.clone(), TOOL);
    again.send(Command::Open(device.open().audit().id.clone()));
    assert_eq!(again.open().text(&half()), "Team man", "half written after sign-off too");
    assert!(close(&mut device, "Team manager"));
    through_a_file(&device);
    assert_eq!(device.open().audit().lifecycle(), Lifecycle::SignedOff);
    device.send(Command::Do(Change::Close { action: "a".into(), closed: None }));
    assert_eq!(device.open().audit().actions[0].closed, None);
    device.send(Command::Do(Change::Unplan { action: "a".into() }));
    assert_eq!(device.open().audit().actions.len(), 1, "it cannot be taken out any more");
}

#[test]
fn what_is_wrong_with_an_action_is_said_in_the_order_of_its_form() {
    let faults = ActionDraft::default().read("a".into()).expect_err("blank");
    assert!(
        matches!(
            faults[..],
            [
                ActionFault::What,
                ActionFault::Who,
                ActionFault::Due(_),
                ActionFault::Difference,
                ActionFault::Proof
            ]
        ),
        "{faults:?}"
    );
    let draft = ActionDraft::of(&action("a"));
    assert_eq!(ActionDraft::from_jotting(&draft.jotting()), draft);
    assert_eq!(draft.read("a".into()), Ok(action("a")));
    for difference in ["x".repeat(1_001), " \n".to_owned()] {
        let unfit = ActionDraft { difference, ..draft.clone() };
        assert_eq!(unfit.read("a".into()), Err(vec![ActionFault::Difference]));
    }
    let closing = ClosingDraft { by: "SOCIAL WORKER".into(), evidence: String::new() };
    let faults = [ClosingFault::SameRole, ClosingFault::Evidence];
    assert_eq!(closing.read(&action("a"), at()), Err(faults.into()));
    assert_eq!(ClosingDraft::from_jotting(&closing.jotting()), closing);
    assert!(same_role("Team  manager", "team manager ") && !same_role("Team manager", "Manager"));
}

#[test]
fn an_action_that_only_names_a_process_is_known_by_its_first_word() {
    for (what, only) in [
        ("Discuss in supervision", true),
        ("To be reviewed", false),
        ("review the plan", true),
        ("Reviewing the plan", true),
        ("Please ensure visits", true),
        ("Social worker to remind the school", false),
        ("Worker should monitor contact", true),
        ("Keep in view", true),
        ("Visit her alone twice before 14 July", false),
        ("Reviewer writes to the court", false),
        ("", false),
    ] {
        assert_eq!(names_only_a_process(what), only, "{what}");
    }
}

#[test]
fn a_form_that_is_half_written_holds_sign_off_back() {
    let mut device = complete();
    let safety = ix(&device, "safety");
    for (place, half) in [
        (departure_place("safety"), HalfDone::Departure(safety)),
        (ESCALATION_PLACE.to_owned(), HalfDone::Escalation),
        (ACTION_PLACE.to_owned(), HalfDone::Action),
    ] {
        device.send(Command::Type(Field::Jotting(place.clone()), "half".into()));
        assert!(!sign_off(&mut device));
        assert_eq!(device.open().missing(), [Missing::HalfDone(half)]);
        device.send(Command::Do(Change::Jot { place, text: String::new() }));
        assert_eq!(device.open().missing(), []);
    }
}

#[test]
fn an_audit_again_asks_what_became_of_what_was_promised() {
    let mut device = complete();
    device.send(Command::Do(Change::Plan { action: action("a") }));
    assert!(sign_off(&mut device));
    let (first, day) = {
        let audit = device.open().audit();
        (audit.id.clone(), audit.header.audit_date)
    };
    device.send(Command::Again);
    assert_eq!(device.place, Some(Place::Start));
    let filled = device.state.form(&plumbline::app::Form::Start, Default::default());
    assert_eq!((filled.tool, filled.now.chosen), (Some(0), Some(Chosen::ReAudit)));
    assert_eq!(filled.now.reference, "K-17");
    protect(&mut device);
    device.send(Command::Lock);
    assert!(device.state.is_locked());
    unlock(&mut device);
    let asked_about = |device: &Device| device.state.audit_to_ask_about("K-17").is_some();
    assert!(!asked_about(&device), "it was asked for");
    device.begin();
    assert_ne!(device.open().audit().id, first);
    assert!(asked_about(&device), "asked for once, not asked about once");
    assert_eq!(device.open().events().len(), 2, "stored as one with its beginning");
    let earlier = device.open().audit().earlier.clone().expect("follows up");
    assert_eq!((earlier.audit, earlier.audit_date), (first, day));
    assert_eq!(earlier.promises[0].action, action("a"));
    let open = |device: &Device| device.open().missing().contains(&Missing::Promise(0));
    assert!(open(&device));
    let became = Some(Became::Partly);
    device.send(Command::Do(Change::Become { action: "a".into(), became }));
    assert!(open(&device), "a line is owed too");
    device.send(Command::Type(Field::Promise("a".into()), "One visit of two".into()));
    device.send(Command::Flush);
    assert!(!open(&device));
    through_a_file(&device);
    device.begin();
    assert_eq!(device.open().audit().earlier, None, "asked for once, taken up once");
}

#[test]
fn another_case_takes_up_nothing() {
    let mut device = complete();
    device.send(Command::Again);
    let mut header = crate::device::header();
    header.reference = "K-18".into();
    device.send(Command::Begin { tool: 0, header, local: Default::default(), way: Way::Alone });
    assert_eq!(device.open().audit().earlier, None);
    let asked_about = |device: &Device, case| device.state.audit_to_ask_about(case).is_some();
    device.send(Command::Again);
    assert!(asked_about(&device, "K-17"), "it is K-18 that was asked for");
    assert!(!asked_about(&device, "K-18"));
    device.send(Command::NotAgain);
    assert!(asked_about(&device, "K-18"));
    device.begin();
    assert_eq!(device.open().audit().earlier, None);
}

#[test]
fn feedback_that_was_begun_is_finished_and_goes_to_and_fro_without_loss() {
    let mut device = complete();
    let hear = |device: &mut Device, asked: bool| {
        let text = device.open().heard_before(Person::Child, asked).to_owned();
        let heard = Some(if asked { Heard::Said(text) } else { Heard::NotAsked(text) });
        device.send(Command::Do(Change::Hear { person: Person::Child, heard }));
    };
    hear(&mut device, true);
    assert_eq!(device.open().missing(), [Missing::Feedback(Person::Child)]);
    device.send(Command::Type(Field::Said(Person::Child), "I like her".into()));
    hear(&mut device, false); // before the pause has passed
    device.send(Command::Type(Field::NotAsked(Person::Child), "A baby".into()));
    device.send(Command::Flush);
    assert_eq!(device.open().missing(), []);
    hear(&mut device, true);
    let child = device.open().audit().feedback.child.clone();
    assert_eq!(child, Some(Heard::Said("I like her".into())));
    through_a_file(&device);
}

#[test]
fn a_theme_is_a_code_of_the_tool_or_a_persons_own() {
    for (written, code) in [
        ("Drift in court", Some("drift-in-court")),
        ("  A&E  visits ", Some("a-e-visits")),
        ("—", None),
        ("", None),
        ("a word that goes on for longer than a code may go on", None),
    ] {
        assert_eq!(theme_code(written).as_deref(), code, "{written}");
    }
    let mut device = complete();
    let mark = |theme: &str| Change::Mark { criterion: "plan-current".into(), theme: theme.into() };
    device.send(Command::DoAll(vec![mark("drift"), mark("own")]));
    let told: Vec<_> = device.open().history().take(2).map(|past| past.says).collect();
    assert_eq!(
        told,
        ["Theme of “Is the plan current?”: own", "Theme of “Is the plan current?”: Drift or delay"]
    );
    through_a_file(&device);
}
