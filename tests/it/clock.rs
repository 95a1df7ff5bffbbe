//! Clocks, window by window: the rules of steps at their edges, and laws that hold for any.

use std::fs;

use plumbline::calendar::{Date, parse_iso};
use plumbline::exchange::{CaseLine, explain_case};
use plumbline::grading::{
    End, Inputs, Measured, Window, doubts, measured, window_in_words, windows,
};
use plumbline::instrument::{self, Instrument, Kind, Measure, RawFact, sentence};
use plumbline::json::Value;
use proptest::prelude::*;
use serde_json::json;

use crate::accept::cases;

/// One measure of gaps under these steps, as a tool.
fn tool(steps: &Value) -> Instrument {
    let file = json!({
        "format": "plumbline.instrument/1", "id": "clock", "version": "1.0.0", "title": "Clock",
        "scales": {"met": [{"id": "met", "label": "Met"}, {"id": "not-met", "label": "Not met"}]},
        "facts": [
            {"id": "start", "label": "Start", "kind": "date"},
            {"id": "second", "label": "Second", "kind": "date"},
            {"id": "end", "label": "End", "kind": "date"},
            {"id": "events", "label": "Events", "kind": "dates"},
        ],
        "sections": [{"id": "s", "title": "S", "graded": false, "children": [{
            "id": "clock-one", "title": "Clock", "scale": "met",
            "measure": {
                "gaps": {"of": "events", "until": "end"}, "steps": steps,
                "bands": [{"upTo": 0, "level": "met"}],
            },
        }]}],
    });
    instrument::from_tree(&file).expect("sound")
}

fn measure(instrument: &Instrument) -> &Measure {
    match &instrument.criteria[1].kind {
        Kind::Measure(measure) => measure,
        _ => unreachable!("the only child"),
    }
}

fn day(text: &str) -> Date {
    parse_iso(text).expect("an ISO date")
}

/// What is known, unless a case says otherwise.
fn inputs(instrument: &Instrument, case: &Value) -> Inputs {
    let mut inputs = Inputs::new(instrument, day("2026-06-01"));
    for (fact, usual) in [("start", "2026-01-05"), ("second", "not-yet"), ("end", "2026-03-30")] {
        let value = case[fact].as_str().unwrap_or(usual).to_owned();
        inputs.set_fact(instrument, fact, &RawFact::Text(value)).expect("a date");
    }
    let events = case["events"].as_array().expect("a list").iter();
    let events = events.map(|event| event.as_str().expect("a date").to_owned()).collect();
    inputs.set_fact(instrument, "events", &RawFact::List(events)).expect("dates");
    inputs
}

fn shown(window: &Window, inputs: &Inputs) -> String {
    let uncertain = if window.is_uncertain(inputs) { " uncertain" } else { "" };
    let (end, at) = match window.end {
        End::Done(at) => ("done", at),
        End::Replaced(at) => ("replaced", at),
        End::Open(at) => ("open", at),
    };
    let late = match window.days_late() {
        0 => String::new(),
        days => format!(" late {days}"),
    };
    format!("{} due {}{uncertain} {end} {at}{late}", window.from, window.due)
}

#[test]
fn every_rule_of_steps_at_its_edge() {
    let usual = json!([{"from": "start", "firstWithin": {"weeks": 1}, "then": {"weeks": 6}}]);
    let changed = json!([
        {"from": "start", "firstWithin": {"weeks": 1}, "then": {"weeks": 6}},
        {"from": "second", "firstWithin": {"weeks": 1}, "then": {"weeks": 4}},
    ]);
    let text = fs::read_to_string(cases("clock/steps.json")).expect("readable");
    let all: Vec<Value> = serde_json::from_str(&text).expect("cases");
    assert!(all.len() > 30);
    for case in &all {
        let name = case["name"].as_str().expect("a name");
        let instrument = tool(match case["steps"].as_str() {
            Some("A") => &usual,
            Some("B") => &changed,
            _ => &case["steps"],
        });
        let inputs = inputs(&instrument, case);
        let (windows, ignored) = windows(measure(&instrument), &inputs);
        let found: Vec<_> = windows.iter().map(|window| shown(window, &inputs)).collect();
        assert_eq!(json!(found), case["windows"], "{name}");
        let ignored: Vec<_> = ignored.iter().map(ToString::to_string).collect();
        let expected = case.get("ignored").cloned().unwrap_or(json!([]));
        let begun = measured(measure(&instrument), &inputs) != Measured::NotApplicable;
        assert_eq!(json!(ignored), if begun { expected } else { json!([]) }, "{name}");
        late_windows_are_the_breaches(measure(&instrument), &inputs);
    }
}

fn late_windows_are_the_breaches(measure: &Measure, inputs: &Inputs) {
    let (windows, _) = windows(measure, inputs);
    let late: Vec<_> = windows.into_iter().filter(|window| window.days_late() > 0).collect();
    if let Measured::Number { number, breaches, .. } = measured(measure, inputs) {
        assert_eq!(late, breaches);
        let worst = late.iter().map(Window::days_late).max().unwrap_or(0);
        assert_eq!(number, f64::from(i32::try_from(worst).expect("small")));
    }
}

#[test]
fn a_window_is_told_in_a_line() {
    let steps = json!([{"from": "start", "firstWithin": {"workingDays": 5}, "then": {"weeks": 1}}]);
    let instrument = tool(&steps);
    let told = |start: &str, events: Value, end: &str| {
        let case = json!({"start": start, "events": events, "end": end});
        let inputs = inputs(&instrument, &case);
        let (windows, _) = windows(measure(&instrument), &inputs);
        windows.iter().map(|window| window_in_words(&inputs, window)).collect::<Vec<_>>()
    };
    assert_eq!(
        told("2026-01-05", json!(["2026-01-12", "2026-01-20"]), "2026-01-20"),
        [
            "Due 12 January 2026 (5 working days from 5 January 2026), done 12 January 2026: in time",
            "Due 19 January 2026 (a week from 12 January 2026), done 20 January 2026: 1 day late",
            "Due 27 January 2026 (a week from 20 January 2026), not done yet: not overdue",
        ]
    );
    assert_eq!(
        told("2027-12-30", json!([]), "2028-01-09"),
        [
            "Due 7 January 2028 (5 working days from 30 December 2027), not done by the end: 2 days late (bank holidays are known to 2027; one added later would move the due date)"
        ]
    );
}

#[test]
fn limits_of_one_and_of_none_read_as_people_say_them() {
    let text = fs::read_to_string("static/instruments/placed-with-parents.json").expect("there");
    let instrument = instrument::parse(&text).expect("sound");
    let of = |id: &str| match &instrument.criteria[instrument.find(id).expect("there")].kind {
        Kind::Measure(measure) => sentence::limits(&instrument, measure),
        _ => unreachable!("a measure"),
    };
    assert_eq!(
        of("assessed-before"),
        "by the day of “First day at home under the order (the later of the order and the move)”"
    );
    let weekly = of("visits-interim-order");
    assert!(weekly.starts_with("every week (from “First day"), "{weekly}");
}

#[test]
fn an_explanation_tells_each_breach_with_its_limit_and_who_says_so() {
    let file = json!({
        "format": "plumbline.instrument/1", "id": "clock", "version": "1.0.0", "title": "Clock",
        "scales": {"met": [{"id": "met", "label": "Met"}, {"id": "not-met", "label": "Not met"}]},
        "parameters": {"gap": {
            "label": "Gap", "value": {"weeks": 2}, "source": {"tier": "local", "ref": "Our policy"},
        }},
        "facts": [
            {"id": "start", "label": "Start", "kind": "date"},
            {"id": "events", "label": "Events", "kind": "dates"},
        ],
        "sections": [{"id": "s", "title": "S", "graded": false, "children": [{
            "id": "clock-one", "title": "Clock", "scale": "met",
            "source": {"tier": "law", "ref": "An Act"},
            "measure": {
                "gaps": {"of": "events", "until": "audit-date"},
                "steps": [{"from": "start", "firstWithin": {"workingDays": 5}, "then": {"parameter": "gap"}}],
                "bands": [{"upTo": 0, "level": "met"}],
            },
        }]}],
    });
    let instrument = instrument::from_tree(&file).expect("sound");
    let case = json!({
        "auditDate": "2028-02-01",
        "facts": {"start": "2027-12-30", "events": ["2028-01-10"]},
    });
    let case: CaseLine = serde_json::from_value(case).expect("a case");
    let told = explain_case(&instrument, &case).expect("graded");
    let told = serde_json::to_value(&told).expect("JSON");
    assert_eq!(
        told["criteria"]["clock-one"]["late"],
        json!([
            {
                "due": "2028-01-07", "done": "2028-01-10", "daysLate": 3,
                "under": {
                    "limit": {"workingDays": 5}, "from": "2027-12-30", "since": "start",
                    "source": {"tier": "law", "ref": "An Act"}, "bankHolidaysKnownTo": 2027,
                },
                "sentence": "Due 7 January 2028 (5 working days from 30 December 2027), done 10 January 2028: 3 days late (bank holidays are known to 2027; one added later would move the due date)",
            },
            {
                "due": "2028-01-24", "daysLate": 8,
                "under": {
                    "limit": {"weeks": 2}, "parameter": "gap", "from": "2028-01-10",
                    "since": "events", "source": {"tier": "local", "ref": "Our policy"},
                },
                "sentence": "Due 24 January 2028 (2 weeks from 10 January 2028), not done by the end: 8 days late",
            },
        ])
    );
}

#[test]
fn dates_after_the_audit_or_before_the_start_are_doubted() {
    let steps = json!([
        {"from": "start", "then": {"weeks": 6}},
        {"from": {"fact": "second", "plus": {"weeks": 1}}, "then": {"weeks": 6}},
    ]);
    let instrument = tool(&steps);
    let of = |case: Value, fact: &str| {
        let fact = instrument.find_fact(fact).expect("a fact");
        let found = doubts(&instrument, &inputs(&instrument, &case), fact);
        let text = |dates: Vec<Date>| dates.iter().map(ToString::to_string).collect::<Vec<_>>();
        (text(found.in_future), text(found.too_early), found.start.map(|day| day.to_string()))
    };
    let events = json!(["2025-12-28", "2026-01-04", "2026-01-05", "2026-06-01", "2026-06-02"]);
    let (late, early, start) = of(json!({"events": events}), "events");
    assert_eq!(
        (late, early.join(" ")),
        (vec!["2026-06-02".into()], "2025-12-28 2026-01-04".into())
    );
    assert_eq!(start.as_deref(), Some("2026-01-05"));
    // Further back than a childhood, it is only asked whether the year is right.
    let found = |case: Value| {
        let fact = instrument.find_fact("events").expect("there");
        doubts(&instrument, &inputs(&instrument, &case), fact)
    };
    let old = found(json!({"events": ["1925-02-03", "2026-01-04"]}));
    assert_eq!((old.long_ago, old.too_early), (vec![day("1925-02-03")], vec![day("2026-01-04")]));
    // The second step, a week after its fact, begins before the first.
    let (_, early, start) = of(json!({"events": events, "second": "2025-12-25"}), "events");
    assert_eq!((early.join(" "), start.as_deref()), ("2025-12-28".into(), Some("2026-01-01")));
    // A single date from which clocks count is only doubted in the future.
    assert_eq!(of(json!({"events": [], "start": "2026-06-02"}), "start").0, ["2026-06-02"]);
    assert_eq!(of(json!({"events": []}), "start"), (vec![], vec![], None));
    assert_eq!(of(json!({"events": ["2026-06-02"], "start": "not-yet"}), "events").2, None);
    assert_eq!(of(json!({"events": []}), "second"), (vec![], vec![], None));
    // A later step that begins before the first turns the clock round; its day is asked about.
    let second = |day: &str| of(json!({"events": [], "second": day}), "second");
    let early = (vec![], vec!["2025-12-28".to_owned()], Some("2026-01-05".to_owned()));
    assert_eq!(second("2025-12-28"), early);
    assert_eq!(second("2025-12-29").1, [""; 0]); // a week after it the first begins
}

#[test]
fn a_review_before_the_placement_it_is_of_is_doubted() {
    let text = fs::read_to_string("static/instruments/placed-with-parents.json").expect("there");
    let instrument = instrument::parse(&text).expect("sound");
    let mut inputs = Inputs::new(&instrument, day("2026-06-01"));
    let text = |text: &str| RawFact::Text(text.into());
    for (fact, value) in [("placement-start", "2025-04-28"), ("first-review", "2025-02-01")] {
        inputs.set_fact(&instrument, fact, &text(value)).expect("of its kind");
    }
    let doubted = |fact: &str, inputs: &Inputs| {
        doubts(&instrument, inputs, instrument.find_fact(fact).expect("a fact")).too_early
    };
    assert_eq!(doubted("first-review", &inputs), [day("2025-02-01")]);
    assert_eq!(doubted("placement-start", &inputs), []);
    inputs.set_fact(&instrument, "first-review", &text("2025-05-20")).expect("a date");
    assert_eq!(doubted("first-review", &inputs), []);
}

#[test]
fn what_was_done_before_its_time_began_is_doubted_where_the_clock_applies() {
    let text = fs::read_to_string("static/instruments/case-audit.json").expect("there");
    let instrument = instrument::parse(&text).expect("sound");
    let mut inputs = Inputs::new(&instrument, day("2026-06-01"));
    let conference = instrument.find_fact("first-conference").expect("a fact");
    let text = |text: &str| RawFact::Text(text.into());
    for (fact, value) in [
        ("strategy-discussion", "2026-03-02"),
        ("first-conference", "2026-02-27"),
        ("pathway", "protection"),
    ] {
        inputs.set_fact(&instrument, fact, &text(value)).expect("of its kind");
    }
    assert_eq!(doubts(&instrument, &inputs, conference).too_early, [day("2026-02-27")]);
    inputs.set_fact(&instrument, "pathway", &text("help")).expect("an option");
    assert_eq!(doubts(&instrument, &inputs, conference), Default::default());
}

fn dates(days: &[i64]) -> Vec<String> {
    let first = day("2025-01-06");
    days.iter().map(|days| (first + chrono::TimeDelta::days(*days)).to_string()).collect()
}

/// The windows and the number of a clock whose days are counted from one Monday.
fn run(steps: &Value, [start, second, end]: [i64; 3], events: &[i64]) -> (Vec<Window>, Measured) {
    let instrument = tool(steps);
    let [start, second, end] = [start, second, end].map(|day| dates(&[day]).remove(0));
    let case = json!({"start": start, "second": second, "end": end, "events": dates(events)});
    let inputs = inputs(&instrument, &case);
    (windows(measure(&instrument), &inputs).0, measured(measure(&instrument), &inputs))
}

fn worst(steps: &Value, days: [i64; 3], events: &[i64]) -> i64 {
    run(steps, days, events).0.iter().map(Window::days_late).max().unwrap_or(0)
}

fn any_limit() -> impl Strategy<Value = Value> {
    (0..5_usize, 1..40_u16).prop_map(|(unit, count)| match unit {
        0 => json!({"days": count}),
        1 => json!({"workingDays": count}),
        2 => json!({"weeks": count % 8}),
        _ => json!({"months": count % 4}),
    })
}

proptest! {
    /// Only where the limit to the first is no longer than those that follow: an event
    /// soon after the start may otherwise bring the next one nearer.
    #[test]
    fn one_more_event_never_makes_the_worst_lateness_larger(
        (first, then) in prop_oneof![
            (0..5_u16, 0..8_u16).prop_map(|(a, b)| (json!({"weeks": a.min(b)}), json!({"weeks": b}))),
            (0..40_u16, 0..40_u16).prop_map(|(a, b)| (json!({"days": a.min(b)}), json!({"days": b}))),
            (0..30_u16, 0..30_u16).prop_map(|(a, b)| (json!({"workingDays": a.min(b)}), json!({"workingDays": b}))),
            (0..4_u16, 0..4_u16).prop_map(|(a, b)| (json!({"months": a.min(b)}), json!({"months": b}))),
        ],
        events in proptest::collection::vec(-20..300_i64, 0..12),
        more in -20..300_i64,
        end in 0..300_i64,
    ) {
        let steps = json!([{"from": "start", "firstWithin": first, "then": then}]);
        let before = worst(&steps, [0, 0, end], &events);
        let after = worst(&steps, [0, 0, end], &[events, vec![more]].concat());
        prop_assert!(after <= before, "{after} > {before}");
    }

    #[test]
    fn shifting_all_dates_by_whole_weeks_changes_nothing_for_week_limits(
        limits in proptest::collection::vec(0..8_u16, 4),
        events in proptest::collection::vec(-20..300_i64, 0..12),
        days in [-20..100_i64, -20..300, 0..300],
        weeks in -200..200_i64,
    ) {
        let week = |at: usize| json!({"weeks": limits[at]});
        let steps = json!([
            {"from": "start", "firstWithin": week(0), "then": week(1)},
            {"from": "second", "firstWithin": week(2), "then": week(3)},
        ]);
        let by = 7 * weeks;
        let (here, one) = run(&steps, days, &events);
        let later: Vec<_> = events.iter().map(|event| event + by).collect();
        let (there, other) = run(&steps, days.map(|day| day + by), &later);
        let moved: Vec<_> = here.iter().map(|window| moved(window, by)).collect();
        prop_assert_eq!(moved, there);
        let number = |measured| match measured {
            Measured::Number { number, ignored, .. } => Some((number, ignored.len())),
            _ => None,
        };
        prop_assert_eq!(number(one), number(other));
    }

    #[test]
    fn the_order_of_entry_means_nothing(
        limits in proptest::collection::vec(any_limit(), 4),
        (events, mixed) in proptest::collection::vec(-20..300_i64, 0..12)
            .prop_flat_map(|events| (Just(events.clone()), Just(events).prop_shuffle())),
        days in [-20..100_i64, -20..300, 0..300],
    ) {
        let steps = json!([
            {"from": "start", "firstWithin": limits[0], "then": limits[1]},
            {"from": "second", "firstWithin": limits[2], "then": limits[3]},
        ]);
        prop_assert_eq!(run(&steps, days, &events), run(&steps, days, &mixed));
    }

    /// Nothing is drawn twice or left out: each window begins where the one before
    /// ended, the first with a step, and only the last stands open.
    #[test]
    fn windows_follow_one_another(
        limits in proptest::collection::vec(any_limit(), 4),
        events in proptest::collection::vec(-20..300_i64, 0..12),
        days in [-20..100_i64, -20..300, 0..300],
    ) {
        let steps = json!([
            {"from": "start", "firstWithin": limits[0], "then": limits[1]},
            {"from": "second", "firstWithin": limits[2], "then": limits[3]},
        ]);
        let (windows, _) = run(&steps, days, &events);
        for pair in windows.windows(2) {
            prop_assert_eq!(pair[0].until(), pair[1].from);
            prop_assert!(!matches!(pair[0].end, End::Open(_)));
        }
        let last = windows.last().map(|window| window.end);
        prop_assert!(matches!(last, None | Some(End::Open(_))));
    }
}

fn moved(window: &Window, days: i64) -> Window {
    let by = |date: Date| date + chrono::TimeDelta::days(days);
    let end = match window.end {
        End::Done(day) => End::Done(by(day)),
        End::Replaced(day) => End::Replaced(by(day)),
        End::Open(day) => End::Open(by(day)),
    };
    Window { from: by(window.from), due: by(window.due), end, ..*window }
}
