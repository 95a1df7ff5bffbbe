//! Which audits are to be moderated.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Asks, Command};
use plumbline::audit::{Change, Way};
use plumbline::calendar::parse_iso;
use plumbline::exchange::{Candidate, import, sample};

use super::devices::{begin, device, told};
use super::moderated::signed_off;
use crate::app::{TOOL, complete};
use crate::device::Device;

#[test]
fn a_sample_can_be_drawn_again_by_anybody() {
    let one = Candidate::of(&import(&signed_off()).expect("whole")).expect("signed off");
    let all: Vec<Candidate> =
        (0..40).map(|n| Candidate { id: format!("audit-{n}"), ..one.clone() }).collect();
    let random = |candidates: &[Candidate], seed: &str| {
        let drawn = sample(candidates, 10, seed).chosen.into_iter();
        let drawn = drawn.filter(|one| format!("{:?}", one.because).contains("RandomShare"));
        let mut ids: Vec<_> = drawn.map(|one| one.audit).collect();
        ids.sort();
        ids
    };
    assert_eq!(random(&all, "2026-11").len(), 4);
    let turned: Vec<_> = all.iter().rev().cloned().collect();
    assert_eq!(random(&all, "2026-11"), random(&turned, "2026-11"), "whatever the order");
    assert_ne!(random(&all, "2026-11"), random(&all, "2026-12"));
    assert_eq!(sample(&all, 0, "x").of, 40);
}

/// Of an audit with the best grades, whatever its safety verdict is, what asks for it.
fn asked_by(tool: &str) -> Vec<Asks> {
    let mut device = Device::start_as("a1", Rc::new(MemoryStore::default()), tool);
    begin(&mut device, Way::Alone);
    complete(&mut device);
    device.judge("seen", "met");
    device.send(Command::Do(Change::SignOff { role: "Team manager".into() }));
    device.send(Command::Export);
    let file = device.saved_files.borrow_mut().pop().expect("a file").1;
    Candidate::of(&import(&file).expect("whole")).expect("signed off").asks
}

#[test]
fn a_safety_verdict_at_its_best_asks_for_no_audit() {
    assert_eq!(asked_by(TOOL), [Asks::BestGrade]);
    let safe = TOOL.replacen("\"verdicts\"", "\"safetyVerdict\":\"overall\",\"verdicts\"", 1);
    assert_eq!(asked_by(&safe), []);
}

#[test]
fn a_sample_names_files_on_the_page_alone_and_says_that_the_list_goes() {
    let mut device = device("m1");
    device.send(Command::Candidate("CANARY-name.json".into(), Ok(signed_off())));
    let drawn = device.state.sampling.draw(100, "2026-11");
    assert_eq!(device.state.sampling.name_of(&drawn.chosen[0].audit), "CANARY-name.json");
    let day = parse_iso("2026-11-02").expect("a day");
    device.send(Command::SaveSample(100, "2026-11".into(), day));
    let (_, text) = device.saved_files.borrow_mut().pop().expect("a file");
    assert!(text.contains(&drawn.chosen[0].digest) && !text.contains("CANARY"));
    let (_, said) = told(&device);
    assert!(!said.contains("stays here") && said.contains("as soon as you leave"), "{said}");
    device.send(Command::NoCandidates);
    assert_eq!(device.state.sampling.name_of(&drawn.chosen[0].audit), "");
}
