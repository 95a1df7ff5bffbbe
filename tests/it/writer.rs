//! One tab writes in an audit and the others read it; whatever they do, and whenever one
//! of them dies, nothing that was stored is lost and both show the same.

use std::collections::BTreeSet;
use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Field, Writer};
use plumbline::audit::{Change, Track};

use crate::app::{TOOL, complete};
use crate::desk::Desk;
use crate::device::Device;
use crate::dice::Dice;

const NAMES: [&str; 2] = ["d1", "d2"];

/// Two tabs of a browser that says which of them writes.
struct Tabs {
    desk: Rc<Desk>,
    store: Rc<MemoryStore>,
    audit: String,
    one: Device,
    other: Device,
}

/// With one audit open in both, begun in the first.
fn tabs(prepare: impl FnOnce(&mut Device)) -> Tabs {
    let (desk, store) = (Rc::new(Desk::default()), Rc::new(MemoryStore::default()));
    let start = |name| Device::start_with(desk.tab(name), name, store.clone(), TOOL);
    let (mut one, mut other) = (start("d1"), start("d2"));
    one.begin();
    prepare(&mut one);
    let audit = one.open().audit().id.clone();
    other.send(Command::Open(audit.clone()));
    Tabs { desk, store, audit, one, other }
}

impl Tabs {
    /// Both hear what the browser has to tell them.
    fn hear(&mut self) {
        self.desk.tell("d1", &mut self.one);
        self.desk.tell("d2", &mut self.other);
    }
}

fn answered(device: &Device, question: &str) -> bool {
    device.open().audit().entry(Track::Auditor, question).answer.is_some()
}

fn comment(text: &str) -> Command {
    Command::Type(Field::Comment("seen".into()), text.into())
}

#[test]
fn the_tab_that_opens_an_audit_second_reads_it_and_changes_nothing() {
    let Tabs { one, mut other, .. } = tabs(complete);
    assert_eq!((one.open().writer(), other.open().writer()), (Writer::Here, Writer::Elsewhere));
    let before = other.open().audit().clone();
    other.judge("seen", "not-met");
    other.send(comment("Seen twice"));
    other.send(Command::Undo);
    other.send(Command::Do(Change::SignOff { role: "Team manager".into() }));
    other.send(Command::Flush);
    assert_eq!(other.open().audit(), &before);
    assert_eq!(other.open().text(&Field::Comment("seen".into())), "");
    assert!(!other.open().can_undo() && other.open().is_stored());
}

#[test]
fn what_is_signed_off_is_not_opened_again_by_a_tab_that_only_reads() {
    let Tabs { mut other, .. } = tabs(|one| {
        complete(one);
        one.send(Command::Do(Change::SignOff { role: "Team manager".into() }));
    });
    assert!(!other.open().is_draft());
    other.send(Command::Do(Change::Reopen { reason: "A late visit".into() }));
    assert!(!other.open().is_draft());
}

#[test]
fn a_tab_that_takes_over_has_read_everything_before_its_first_change() {
    let mut tabs = tabs(|_| {});
    tabs.one.judge("seen", "met");
    assert!(!answered(&tabs.other, "seen"), "it has not looked yet");
    tabs.other.send(Command::EditHere);
    assert!(answered(&tabs.other, "seen") && tabs.other.open().can_change());
    tabs.hear();
    assert_eq!(tabs.one.open().writer(), Writer::Moved);
    tabs.one.judge("heard", "met");
    assert!(!answered(&tabs.one, "heard"));
}

#[test]
fn what_is_half_typed_in_the_tab_that_loses_the_audit_is_stored_and_shown_in_the_other() {
    let mut tabs = tabs(|one| one.send(comment("Half a sen")));
    tabs.other.send(Command::EditHere);
    tabs.hear();
    assert!(tabs.one.open().is_stored());
    tabs.other.send(Command::Look);
    assert_eq!(tabs.other.open().text(&Field::Comment("seen".into())), "Half a sen");
    tabs.other.judge("heard", "partly");
    tabs.one.send(Command::Look);
    assert_eq!(tabs.one.open().audit(), tabs.other.open().audit());
}

#[test]
fn an_append_on_its_way_when_the_audit_is_taken_lands() {
    let mut tabs = tabs(|_| {});
    tabs.one.hold = true;
    tabs.one.judge("seen", "met");
    tabs.other.send(Command::EditHere);
    tabs.other.judge("heard", "partly");
    tabs.hear();
    tabs.one.release();
    tabs.other.send(Command::Look);
    assert!(answered(&tabs.other, "seen") && answered(&tabs.other, "heard"));
    assert_eq!(tabs.one.open().audit(), tabs.other.open().audit());
}

#[test]
fn when_the_tab_that_writes_is_closed_the_other_reads_all_of_it_and_writes() {
    let mut tabs = tabs(|_| {});
    tabs.one.judge("seen", "met");
    tabs.desk.gone("d1");
    tabs.hear();
    assert!(answered(&tabs.other, "seen") && tabs.other.open().can_change());
}

#[test]
fn an_audit_that_is_left_can_be_written_in_the_other_tab_and_is_read_again_on_return() {
    let mut tabs = tabs(|_| {});
    tabs.one.send(Command::Leave(tabs.audit.clone()));
    tabs.hear();
    tabs.other.judge("seen", "met");
    assert!(answered(&tabs.other, "seen"));
    tabs.one.send(Command::Open(tabs.audit.clone()));
    assert_eq!(tabs.one.open().writer(), Writer::Elsewhere);
    assert!(answered(&tabs.one, "seen"));
    tabs.other.send(Command::Leave(tabs.audit.clone()));
    tabs.hear();
    assert!(tabs.one.open().can_change());
}

#[test]
fn another_audit_opened_in_the_tab_that_writes_lets_go_of_the_first() {
    let mut tabs = tabs(|_| {});
    tabs.one.begin();
    assert!(tabs.one.open().can_change());
    tabs.hear();
    assert!(tabs.other.open().can_change());
    // The screen of the first is taken down after that of the second was put up.
    tabs.one.send(Command::Leave(tabs.audit.clone()));
    assert!(tabs.one.open().can_change());
}

#[test]
fn a_page_that_the_browser_had_set_aside_asks_again_and_reads() {
    let mut tabs = tabs(|_| {});
    tabs.desk.gone("d1"); // its locks are let go of
    tabs.hear();
    tabs.other.judge("seen", "met");
    tabs.one.send(Command::Back);
    assert_eq!(tabs.one.open().writer(), Writer::Moved);
    assert!(answered(&tabs.one, "seen"));
    tabs.desk.gone("d2");
    tabs.hear();
    assert!(tabs.one.open().can_change());
}

#[test]
fn whatever_two_tabs_do_and_whenever_one_dies_nothing_is_lost_and_nothing_forks() {
    for seed in 0..120 {
        play(seed);
    }
}

/// Plays at random, then lets everything come to rest and looks at what there is.
fn play(seed: u64) {
    let mut dice = Dice(seed);
    let Tabs { desk, store, audit, one, other } = tabs(|_| {});
    let mut tabs = [one, other];
    // What a person was told is saved, by name: it must be there whatever comes after.
    let mut promised = BTreeSet::new();
    for step in 0..40 {
        let at = dice.below(2);
        let (name, tab) = (NAMES[at], &mut tabs[at]);
        let could = tab.state.open.as_ref().is_some_and(|open| open.can_change());
        match dice.below(12) {
            0..3 => {
                let before = tab.state.open.as_ref().map(|open| open.events().len());
                tab.judge(
                    dice.pick::<&str>(&["seen", "heard", "moving"]),
                    dice.pick::<&str>(&["met", "partly", "not-met"]),
                );
                let after = tab.state.open.as_ref().map(|open| open.events().len());
                assert!(could || before == after, "seed {seed}: a tab that reads changed it");
            }
            3 | 4 => tab.send(comment(&format!("{name} {step}"))),
            5 => tab.send(if dice.chance(50) { Command::Undo } else { Command::Flush }),
            6 => tab.send(Command::EditHere),
            7 => desk.tell(name, tab),
            8 => tab.send(if dice.chance(50) { Command::Look } else { Command::Back }),
            9 => match tab.hold {
                true => tab.release(),
                false => tab.hold = true, // from now on its disk is slow
            },
            10 => tab.send(match dice.chance(50) {
                true => Command::Leave(audit.clone()),
                false => Command::Open(audit.clone()),
            }),
            _ if dice.chance(30) => {
                desk.gone(name);
                // A page that was loaded again gives other names to what it does.
                let writer = format!("{name}-{step}");
                *tab = Device::start_with(desk.tab(name), &writer, store.clone(), TOOL);
                tab.send(Command::Open(audit.clone()));
            }
            _ => tab.wake_after(1_000),
        }
        for tab in &tabs {
            promised.extend(saved(tab));
        }
    }
    for (name, tab) in NAMES.into_iter().zip(&mut tabs) {
        tab.release();
        tab.send(Command::Open(audit.clone()));
        desk.tell(name, tab);
        tab.send(Command::Flush);
    }
    for tab in &mut tabs {
        tab.send(Command::Look);
    }
    let [one, other] = &tabs;
    let names = saved(one);
    assert!(promised.is_subset(&names), "seed {seed}: lost {:?}", promised.difference(&names));
    assert_eq!(names.len(), one.open().events().len(), "seed {seed}: told twice");
    assert_eq!(one.open().events(), other.open().events(), "seed {seed}: forked");
    let writers = tabs.iter().filter(|tab| tab.open().writer() == Writer::Here).count();
    assert_eq!(writers, 1, "seed {seed}");
}

/// The names of what a tab shows, while it says that all of it is saved.
fn saved(tab: &Device) -> BTreeSet<(String, u64)> {
    let open = tab.state.open.as_ref().filter(|open| open.saved.is_some() && open.is_stored());
    let events = open.map(|open| open.events()).unwrap_or_default();
    events.iter().map(|event| (event.device.clone(), event.seq)).collect()
}
