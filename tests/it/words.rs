//! What screens say about grades and gaps.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{by_place, grade_in_words, grade_line};
use plumbline::audit::Missing;
use plumbline::grading::{Applies, Grade, undecided};
use plumbline::instrument::{Instrument, RawFact, parse};

use crate::device::Device;

const TOOL: &str = include_str!("../cases/instrument/base.json");

fn tool() -> Instrument {
    parse(TOOL).expect("a sound tool")
}

fn grade(applies: Applies, ceiling: u8, floor: u8) -> Grade {
    Grade { applies, ceiling, floor }
}

#[test]
fn only_a_settled_grade_is_called_by_its_name_alone() {
    let tool = tool();
    let overall = tool.find("overall").expect("a verdict");
    let said =
        |applies, ceiling, floor| grade_in_words(&tool, overall, grade(applies, ceiling, floor));
    assert_eq!(said(Applies::Yes, 0, 0), "Good");
    assert_eq!(said(Applies::Yes, 0, 2), "Between Good and Poor so far");
    assert_eq!(said(Applies::May, 1, 1), "Fair, or does not apply");
    assert_eq!(said(Applies::May, 1, 2), "Between Fair and Poor so far, or does not apply");
    assert_eq!(said(Applies::No, 0, 0), "Does not apply");
}

#[test]
fn a_title_that_asks_is_answered_without_a_colon() {
    let tool = tool();
    let find = |id| tool.find(id).expect("a criterion");
    let good = grade(Applies::Yes, 0, 0);
    assert_eq!(grade_line(&tool, find("overall"), good), "Overall: Good");
    assert_eq!(grade_line(&tool, find("seen"), good), "Seen? Met");
}

#[test]
fn what_is_missing_stands_by_its_place_facts_first() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    device.begin();
    let open = device.open();
    let tool = &open.tool.instrument;
    let places = by_place(tool, open.missing());
    let titles: Vec<_> = places
        .iter()
        .map(|(place, _)| place.map_or("facts", |ix| tool.criteria[ix].title.as_str()))
        .collect();
    // "Moving?" is asked in a plan below a heading: its place is the section.
    assert_eq!(titles, ["facts", "Safety", "Heading"]);
    let all: Vec<Missing> = places.into_iter().flat_map(|(_, things)| things).collect();
    assert_eq!(all, open.missing());
}

#[test]
fn what_hangs_on_a_fact_says_on_which_until_it_is_given() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    device.begin();
    let safety = device.open().tool.instrument.find("safety").expect("a section");
    let hangs = |device: &Device| {
        let open = device.open();
        undecided(&open.tool.instrument, &open.inputs, safety).is_some()
    };
    assert!(hangs(&device));
    device.fact("status", RawFact::Text("order".into()));
    assert!(!hangs(&device));
}

#[test]
fn a_question_knows_the_rules_that_look_at_it() {
    let instrument = plumbline::instrument::parse(include_str!("../cases/instrument/base.json"));
    let instrument = instrument.expect("sound");
    let naming = |id: &str| {
        let ix = instrument.find(id).expect(id);
        let rules = instrument.rules_naming(ix).into_iter();
        let names = rules.map(|(at, rule)| {
            let (at, rule) = (&instrument.criteria[at].id, &instrument.rules[rule].id);
            format!("{at}/{rule}")
        });
        names.collect::<Vec<_>>()
    };
    assert_eq!(naming("seen"), ["safety/not-seen", "safety/many-partly"]);
    assert_eq!(naming("heard"), ["safety/many-partly"], "as one of the children");
    assert_eq!(naming("safety"), ["overall/any-poor", "overall/none-good"]);
    assert_eq!(naming("overall"), [""; 0]);
}
