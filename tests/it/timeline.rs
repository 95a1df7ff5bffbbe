//! The timeline as geometry: what is where, and that nothing is left out or covered.

use plumbline::calendar::{Date, Limit, Unit, parse_iso};
use plumbline::grading::{Inputs, window_in_words};
use plumbline::instrument::{self, FactValue, Instrument, RawFact};
use plumbline::timeline::{
    Axis, Lane, LaneKind, MarkKind, Stretch, WIDTH, chart, far, lanes, span, tip,
};
use proptest::prelude::*;

use crate::accept::{cases, matches_file};

fn shipped(name: &str) -> Instrument {
    let text = std::fs::read_to_string(format!("static/instruments/{name}.json")).expect("there");
    instrument::parse(&text).expect("sound")
}

fn day(text: &str) -> Date {
    parse_iso(text).expect("an ISO date")
}

fn case(instrument: &Instrument, name: &str) -> Inputs {
    let case = instrument.cases.iter().find(|case| case.name.starts_with(name)).expect("a case");
    Inputs::of_case(instrument, case)
}

/// A picture of what is drawn, in words.
fn told(lanes: &[Lane], axis: Axis, instrument: &Instrument, inputs: &Inputs) -> String {
    let chart = chart(lanes, axis, instrument, inputs);
    let mut text = format!("{} to {}, {:.0} high\n", axis.from(), axis.to(), chart.height);
    let ticks = |ticks: &[plumbline::timeline::Tick]| {
        ticks
            .iter()
            .map(|tick| format!("{}@{:.0}", tick.label, tick.x))
            .collect::<Vec<_>>()
            .join(" ")
    };
    text += &format!("{}\n{}\n", ticks(&chart.ticks), ticks(&chart.years));
    for (lane, row) in lanes.iter().zip(&chart.rows) {
        if row.heading.is_some() {
            let section = lane.section.map_or("Other dates", |ix| &instrument.criteria[ix].title);
            text += &format!("== {section}\n");
        }
        let title = match &lane.kind {
            LaneKind::Clock { ix, .. } => &instrument.criteria[*ix].title,
            LaneKind::Dates(dates) => &instrument.facts[dates[0].1].label,
        };
        text += &format!("-- {title} (at {:.0})\n", row.y);
        for bar in &row.bars {
            let kind = if bar.overdue { "overdue" } else { "in time" };
            text += &format!("{kind} {:.0} to {:.0}\n", bar.x, bar.x + bar.width);
        }
        for mark in &row.marks {
            let of = match &lane.kind {
                _ if mark.kind == MarkKind::Ignored => String::new(),
                LaneKind::Clock { windows, .. } => window_in_words(inputs, &windows[mark.of]),
                LaneKind::Dates(dates) => dates[mark.of].0.to_string(),
            };
            text += &format!("{:?} at {:.0}: {of}\n", mark.kind, mark.x);
        }
        for label in &row.labels {
            text += &format!("“{}” at {:.0} in row {}\n", label.text, label.x, label.row);
        }
    }
    text
}

#[test]
fn worked_cases_are_drawn() {
    let mut text = String::new();
    for (tool, name) in [
        ("case-audit", "Child protection plan: a fortnight's gap"),
        ("case-audit", "At home under an interim order, visited every six weeks"),
        ("placed-with-parents", "Interim order, then a care order"),
    ] {
        let instrument = shipped(tool);
        let inputs = case(&instrument, name);
        let lanes = lanes(&instrument, &inputs, None);
        let whole = span(&lanes, inputs.audit_date()).expect("dates");
        text += &format!("# {name}\n{}\n", told(&lanes, whole, &instrument, &inputs));
    }
    matches_file(&cases("timeline/worked.txt"), &text);
}

#[test]
fn a_section_has_its_own_clocks_and_no_others() {
    let instrument = shipped("placed-with-parents");
    let inputs = case(&instrument, "Interim order, then a care order");
    let visits = instrument.find("visits").expect("a section");
    let lanes = lanes(&instrument, &inputs, Some(visits));
    let ids: Vec<_> = lanes
        .iter()
        .map(|lane| match &lane.kind {
            LaneKind::Clock { ix, .. } => instrument.criteria[*ix].id.as_str(),
            LaneKind::Dates(_) => "dates",
        })
        .collect();
    assert_eq!(ids, ["visits-order-changed"]);
    assert!(lanes.iter().all(|lane| lane.section == Some(visits)));
}

#[test]
fn a_clock_that_waits_for_facts_is_there_and_has_nothing_to_draw() {
    let instrument = shipped("placed-with-parents");
    let mut inputs = case(&instrument, "Interim order, then a care order");
    let visits = instrument.find_fact("visits").expect("a fact");
    inputs.know(visits, None);
    let section = instrument.find("visits").expect("a section");
    let lanes = lanes(&instrument, &inputs, Some(section));
    assert_eq!(lanes.iter().map(Lane::is_empty).collect::<Vec<_>>(), [true]);
}

#[test]
fn dates_that_no_clock_reads_have_lanes_of_their_own() {
    let text = r#"{
        "format": "plumbline.instrument/1", "id": "t", "version": "1.0.0", "title": "T",
        "scales": {"met": [{"id": "met", "label": "Met"}, {"id": "not-met", "label": "Not met"}]},
        "facts": [
            {"id": "court", "label": "Court date", "kind": "date"},
            {"id": "plans", "label": "Plans", "kind": "dates"},
            {"id": "panel", "label": "Panel", "kind": "date"},
            {"id": "moved", "label": "Moved", "kind": "date"}
        ],
        "sections": [{"id": "s", "title": "S", "graded": false, "children": [
            {"id": "q", "ask": "Q?", "scale": "met"}]}]
    }"#;
    let instrument = instrument::parse(text).expect("sound");
    let mut inputs = Inputs::new(&instrument, day("2026-06-01"));
    assert_eq!(span(&lanes(&instrument, &inputs, None), day("2026-06-01")), None);
    let known = |id: &str, value: RawFact, inputs: &mut Inputs| {
        inputs.set_fact(&instrument, id, &value).expect("a date");
    };
    known("court", RawFact::Text("2026-05-01".into()), &mut inputs);
    known("panel", RawFact::Text("2026-03-01".into()), &mut inputs);
    known("moved", RawFact::Text("not-yet".into()), &mut inputs);
    let plans = vec!["2026-04-01".into(), "2026-02-01".into()];
    known("plans", RawFact::List(plans), &mut inputs);
    let lanes = lanes(&instrument, &inputs, None);
    let dates = |dates: &[(&str, usize)]| {
        let dates = dates.iter().map(|(date, fact)| (day(date), *fact)).collect();
        Lane { section: None, kind: LaneKind::Dates(dates) }
    };
    let expected = [
        dates(&[("2026-03-01", 3), ("2026-05-01", 1)]),
        dates(&[("2026-02-01", 2), ("2026-04-01", 2)]),
    ];
    assert_eq!(lanes, expected);
    let whole = span(&lanes, inputs.audit_date());
    assert_eq!(whole, Axis::new(day("2026-02-01"), day("2026-06-01")));
}

#[test]
fn a_date_left_out_for_a_slip_of_the_year_does_not_stretch_the_time() {
    let instrument = shipped("placed-with-parents");
    let whole = |slips: &[&str]| {
        let mut inputs = case(&instrument, "Interim order, then a care order");
        let visits = instrument.find_fact("visits").expect("a fact");
        let Some(FactValue::Dates(dates)) = inputs.fact(visits) else { panic!("no visits") };
        let dates = dates.iter().map(ToString::to_string);
        let dates = dates.chain(slips.iter().map(|slip| (*slip).to_owned())).collect();
        inputs.set_fact(&instrument, "visits", &RawFact::List(dates)).expect("dates");
        let lanes = lanes(&instrument, &inputs, None);
        (span(&lanes, inputs.audit_date()).expect("dates"), inputs.audit_date())
    };
    let (usual, audit_date) = whole(&[]);
    assert_eq!(whole(&["2079-03-01"]).0, usual);
    assert_eq!(whole(&["1925-03-01"]).0, usual);
    // One that may be meant is shown.
    let year = Limit { count: 12, unit: Unit::Months }.after(audit_date);
    assert_eq!(whole(&[&year.to_string()]).0.to(), year);
    let beyond = year.succ_opt().expect("a day").to_string();
    assert_eq!(whole(&[&beyond]).0, usual);
}

#[test]
fn a_start_long_ago_does_not_stretch_the_time_and_is_told_of() {
    let instrument = shipped("placed-with-parents");
    let mut inputs = case(&instrument, "Interim order, then a care order");
    let start = instrument.find_fact("placement-start").expect("a fact");
    assert_eq!(far(&instrument, &inputs), []);
    // 19 years before the day of the audit to the day is near; the day before is not.
    let edge = Limit { count: 12 * 19, unit: Unit::Months };
    let mut days = day("2000-01-01").iter_days();
    let near = days.find(|day| edge.after(*day) >= inputs.audit_date()).expect("a day");
    let long_ago = near.pred_opt().expect("a day");
    for (date, told) in [(near, vec![]), (long_ago, vec![(long_ago, start)])] {
        inputs.know(start, Some(FactValue::Date(date)));
        let whole = span(&lanes(&instrument, &inputs, None), inputs.audit_date()).expect("dates");
        assert_eq!((whole.from() == near, far(&instrument, &inputs)), (told.is_empty(), told));
        assert!(whole.from() >= near);
    }
}

#[test]
fn a_stretch_is_part_of_the_time() {
    let whole = Axis::new(day("2020-01-31"), day("2026-08-01")).expect("a time");
    let of =
        |stretch| Axis::of(stretch, whole, day("2026-05-31")).map(|axis| (axis.from(), axis.to()));
    let days = |from, to| Some((day(from), day(to)));
    assert_eq!(of(Stretch::Whole), days("2020-01-31", "2026-08-01"));
    assert_eq!(of(Stretch::Last(3)), days("2026-02-28", "2026-05-31"));
    assert_eq!(of(Stretch::Last(12)), days("2025-05-31", "2026-05-31"));
    let between = |from, to| Stretch::Between(day(from), day(to));
    assert_eq!(of(between("2026-01-01", "2026-01-02")), days("2026-01-01", "2026-01-02"));
    assert_eq!(of(between("2026-01-02", "2026-01-02")), None);
    assert_eq!(of(between("2026-01-03", "2026-01-02")), None);
}

#[test]
fn what_is_not_shown_is_not_drawn() {
    let instrument = shipped("placed-with-parents");
    let inputs = case(&instrument, "Interim order, then a care order");
    let lanes = lanes(&instrument, &inputs, None);
    let day_before = day("2000-01-01");
    let axis = Axis::new(day_before, day_before.succ_opt().expect("a day")).expect("a time");
    let chart = chart(&lanes, axis, &instrument, &inputs);
    assert_eq!(chart.rows.len(), lanes.len());
    assert!(chart.rows.iter().all(|row| row.marks.is_empty() && row.labels.is_empty()));
    assert!(chart.rows.iter().all(|row| row.bars.is_empty()));
    assert_eq!(chart.audit, None);
}

#[test]
fn a_tip_stays_inside_the_picture() {
    let long = "word ".repeat(40);
    for (x, y) in [(0.0, 10.0), (WIDTH, 10.0), (WIDTH / 2.0, 290.0), (10.0, 295.0)] {
        let tip = tip(x, y, &long, 300.0);
        assert!(tip.x >= 0.0 && tip.x + tip.width <= WIDTH, "{tip:?}");
        assert!(tip.y >= 0.0 && tip.y + tip.height <= 300.0, "{tip:?}");
        let lines: Vec<_> = tip.lines.iter().map(|(_, line)| line.as_str()).collect();
        assert_eq!(lines.join(" "), long.trim());
        assert!(tip.lines.iter().all(|(foot, _)| (tip.y..tip.y + tip.height).contains(foot)));
    }
    assert_eq!(tip(5.0, 5.0, "One line", 300.0).lines.len(), 1);
}

proptest! {
    /// At any zoom months and years stand inside the picture, in order, and apart.
    #[test]
    fn ticks_never_touch(from in 0..100_000_i64, days in 1..60_000_i64) {
        let first = day("1900-01-01") + chrono::TimeDelta::days(from);
        let axis = Axis::new(first, first + chrono::TimeDelta::days(days)).expect("a time");
        for ticks in [axis.ticks(), axis.years()] {
            for pair in ticks.windows(2) {
                let apart = pair[1].x - pair[0].x;
                let room = 7.5 * pair[0].label.len() as f64;
                prop_assert!(apart > room, "{pair:?}");
            }
            prop_assert!(ticks.iter().all(|tick| (0.0..=WIDTH).contains(&tick.x)));
        }
        prop_assert!(axis.ticks().len() + axis.years().len() > 1, "no ticks");
    }

    /// Whatever was late has its words in the picture, and no words cover others.
    #[test]
    fn every_breach_that_is_shown_has_words(
        events in proptest::collection::vec(0..900_i64, 0..60),
        (from, days) in (0..900_i64, 1..900_i64),
    ) {
        let instrument = shipped("placed-with-parents");
        let mut inputs = case(&instrument, "At home for three years, and one visit missed");
        let first = day("2024-01-01");
        let at = |days: i64| (first + chrono::TimeDelta::days(days)).to_string();
        let list = events.iter().map(|days| at(*days)).collect();
        inputs.set_fact(&instrument, "visits", &RawFact::List(list)).expect("dates");
        inputs.set_fact(&instrument, "period-start", &RawFact::Text(at(0))).expect("a date");
        let axis = Axis::new(day(&at(from)), day(&at(from + days))).expect("a time");
        let lanes = lanes(&instrument, &inputs, None);
        let chart = chart(&lanes, axis, &instrument, &inputs);
        for (lane, row) in lanes.iter().zip(&chart.rows) {
            let LaneKind::Clock { windows, .. } = &lane.kind else { continue };
            let late = windows.iter().filter(|w| w.days_late() > 0 && axis.shows(w.until()));
            let late: Vec<_> = late.map(|window| window.days_late()).collect();
            prop_assert_eq!(late.len(), row.labels.len());
            for (label, days) in row.labels.iter().zip(late) {
                prop_assert!(label.text.contains(&days.to_string()), "{}", label.text);
                let half = label.text.len() as f64 * 3.5;
                prop_assert!(label.x - half >= 0.0 && label.x + half <= WIDTH);
            }
            for (at, label) in row.labels.iter().enumerate() {
                for other in &row.labels[at + 1..] {
                    let apart = (other.x - label.x).abs();
                    let room = (label.text.len() + other.text.len()) as f64 * 3.5;
                    prop_assert!(label.row != other.row || apart >= room, "{label:?} {other:?}");
                }
            }
            prop_assert!(row.bars.iter().all(|bar| bar.x >= 0.0 && bar.x + bar.width <= WIDTH));
        }
    }
}
