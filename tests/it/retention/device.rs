//! On a device: announced, kept, deleted, told.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Deed, Standing, StoreError, Tone};
use plumbline::audit::Way;
use plumbline::audit::{Change, Header};
use plumbline::calendar::in_words;

use crate::app::{TOOL, complete};
use crate::device::{Device, header};
use crate::vault::device::{protect, unlock};

pub(super) const DAY: i64 = 24 * 60 * 60 * 1000;

pub(super) fn finish(device: &mut Device, reference: &str) -> String {
    let header = Header { reference: reference.into(), ..header() };
    device.send(Command::Begin { tool: 0, header, local: Default::default(), way: Way::Alone });
    complete(device);
    device.send(Command::Do(Change::SignOff { role: "Team manager".into() }));
    device.send(Command::Export);
    let id = device.open().audit().id.clone();
    device.send(Command::Leave(id.clone()));
    id
}

pub(super) fn set(device: &mut Device, days: Option<u16>) {
    device.send(Command::Vault(Deed::DeleteAfter(days)));
}

/// A device without a passphrase that deletes after 30 days.
pub(super) fn device() -> Device {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    device.send(Command::Vault(Deed::GoPlain));
    set(&mut device, Some(30));
    device
}

pub(super) fn announced(device: &Device) -> Vec<(String, String)> {
    let found = device.state.leaving_soon().into_iter();
    found.map(|(summary, on, _)| (summary.reference.clone(), in_words(on))).collect()
}

pub(super) fn here(device: &Device) -> Vec<&str> {
    let mut found: Vec<_> =
        device.state.shelf.iter().flatten().map(|summary| &*summary.reference).collect();
    found.sort_unstable();
    found
}

pub(super) fn sweep_after(device: &mut Device, millis: i64) {
    device.pass(millis);
    device.send(Command::Sweep);
}

fn title(device: &Device) -> &str {
    device.state.notice.as_ref().map_or("", |notice| &notice.title)
}

#[test]
fn a_finished_audit_is_announced_then_deleted_and_that_is_told() {
    let mut device = device();
    let id = finish(&mut device, "K-17");
    sweep_after(&mut device, 22 * DAY);
    assert_eq!(announced(&device), []);
    sweep_after(&mut device, DAY); // saved on 28 May, so 27 June is the day
    assert_eq!(announced(&device), [("K-17".into(), "27 June 2026".into())]);
    assert_eq!(here(&device), ["K-17"]);
    sweep_after(&mut device, 7 * DAY - 1);
    assert_eq!(here(&device), ["K-17"]);
    sweep_after(&mut device, 1);
    assert_eq!(here(&device), Vec::<&str>::new());
    assert_eq!(device.stored(&id), Err(StoreError::Absent));
    let notice = device.state.notice.as_ref().expect("told");
    assert_eq!(
        (notice.tone, &*notice.title),
        (Tone::Success, "1 audit was deleted from this device")
    );
    assert!(notice.body[0].contains("K-17") && notice.body[1].contains("at least 30 days ago"));
    assert!(device.state.open.is_none(), "nor is it left on the page");
    // Told once.
    device.send(Command::Dismiss);
    sweep_after(&mut device, DAY);
    assert_eq!(device.state.notice, None);
    assert!(device.store.dump().contains(r#"{\"audits\":{},"#), "and forgotten");
}

#[test]
fn a_device_that_was_switched_off_announces_first_when_it_is_unlocked() {
    let mut device = device();
    protect(&mut device);
    finish(&mut device, "K-17");
    let mut found = Vec::new();
    for days in [60, 6, 1] {
        device.send(Command::Lock);
        device.pass(days * DAY);
        unlock(&mut device);
        found.push((here(&device).len(), announced(&device)));
    }
    let told = vec![("K-17".to_owned(), "3 August 2026".to_owned())];
    assert_eq!(found, [(1, told.clone()), (1, told), (0, vec![])]);
}

#[test]
fn what_is_to_stay_stays_and_what_is_deleted_by_hand_is_announced_anew_when_it_comes_back() {
    let mut device = device();
    let id = finish(&mut device, "K-17");
    let file = device.saved_files.borrow()[0].1.clone();
    sweep_after(&mut device, 25 * DAY);
    device.send(Command::Stay(id.clone()));
    assert_eq!(title(&device), "The audit K-17 stays on this device");
    assert_eq!((announced(&device), device.state.staying()), (vec![], 1));
    sweep_after(&mut device, 400 * DAY);
    assert_eq!(here(&device), ["K-17"]);
    // Until a person deletes it: then it is like any other.
    device.send(Command::Delete(id.clone()));
    device.send(Command::Import(Ok(file), plumbline::app::Purpose::Read));
    sweep_after(&mut device, 400 * DAY);
    assert_eq!((here(&device), announced(&device)), (vec!["K-17"], vec![]), "not saved since");
    device.send(Command::Export);
    device.send(Command::Leave(id));
    sweep_after(&mut device, 40 * DAY);
    assert_eq!((here(&device), announced(&device).len()), (vec!["K-17"], 1));
    sweep_after(&mut device, 7 * DAY);
    assert_eq!(here(&device), Vec::<&str>::new());
}

#[test]
fn what_is_changed_after_the_announcement_stays() {
    let mut device = device();
    let id = finish(&mut device, "K-17");
    sweep_after(&mut device, 25 * DAY);
    device.send(Command::Open(id.clone()));
    device.send(Command::Do(Change::Reopen { reason: "A late visit".into() }));
    assert_eq!(announced(&device), [], "at once");
    device.send(Command::Leave(id.clone()));
    sweep_after(&mut device, 30 * DAY);
    assert_eq!(here(&device), ["K-17"]);
    device.send(Command::Open(id.clone()));
    device.send(Command::Do(Change::SignOff { role: "Team manager".into() }));
    device.send(Command::ExportCentral);
    device.send(Command::Leave(id));
    sweep_after(&mut device, 100 * DAY);
    assert_eq!((here(&device), announced(&device)), (vec!["K-17"], vec![]), "only for counting");
}

#[test]
fn setting_it_announces_everything_that_is_old_and_never_deletes_at_once() {
    let mut device = device();
    set(&mut device, None);
    let left = ["K-17", "K-18", "K-19"].map(|name| finish(&mut device, name));
    sweep_after(&mut device, 400 * DAY);
    assert_eq!(announced(&device), []);
    set(&mut device, Some(90));
    assert_eq!(announced(&device).len(), left.len());
    assert_eq!(here(&device).len(), left.len());
    set(&mut device, None);
    assert_eq!(announced(&device), [], "and taken back again");
    sweep_after(&mut device, 8 * DAY);
    set(&mut device, Some(30));
    assert_eq!(here(&device).len(), left.len(), "each notice is a new one");
    sweep_after(&mut device, 7 * DAY);
    assert_eq!(here(&device), Vec::<&str>::new());
    assert_eq!(title(&device), "3 audits were deleted from this device");
    let again = Device::start_as("d2", device.store.clone(), TOOL);
    assert_eq!(again.state.vault.delete_after, Some(30));
}

#[test]
fn days_of_ones_own_are_kept_to_the_day_and_others_are_not_taken() {
    let mut device = device();
    for odd in [0, 6, 3_651] {
        set(&mut device, Some(odd));
        assert_eq!(device.state.vault.delete_after, Some(30), "{odd}");
    }
    set(&mut device, Some(7));
    finish(&mut device, "K-17");
    device.send(Command::Sweep);
    assert_eq!(announced(&device), [("K-17".into(), "4 June 2026".into())]); // saved on 28 May
    sweep_after(&mut device, 7 * DAY - 1);
    assert_eq!(here(&device), ["K-17"]);
    sweep_after(&mut device, 1);
    assert_eq!(here(&device), Vec::<&str>::new());
    let again = Device::start_as("d2", device.store.clone(), TOOL);
    assert_eq!(again.state.vault.delete_after, Some(7));
}

#[test]
fn a_deletion_that_fails_is_told_and_tried_again() {
    let mut device = device();
    finish(&mut device, "K-17");
    sweep_after(&mut device, 25 * DAY);
    *device.store.failing.borrow_mut() = Some(StoreError::Other("it is worn out".into()));
    sweep_after(&mut device, 7 * DAY);
    let notice = device.state.notice.as_ref().expect("told");
    assert_eq!(notice.tone, Tone::Problem);
    assert!(
        notice.body[0].starts_with("K-17. ") && notice.body[0].contains("worn out"),
        "{notice:?}"
    );
    assert_eq!(here(&device), ["K-17"]);
    *device.store.failing.borrow_mut() = None;
    sweep_after(&mut device, DAY);
    assert_eq!(here(&device), Vec::<&str>::new());
}

#[test]
fn what_is_damaged_is_left_to_people() {
    let mut device = device();
    let id = finish(&mut device, "K-17");
    sweep_after(&mut device, 25 * DAY);
    device.store.tamper(&id, |_, entries| entries[2].1 = "nonsense".into());
    sweep_after(&mut device, 30 * DAY);
    assert_eq!(here(&device), ["K-17"]);
}

/// The list says that all is signed off and saved; the log says something else.
#[test]
fn the_log_decides_not_the_list() {
    let mut device = device();
    let id = finish(&mut device, "K-17");
    let mut head = String::new();
    device.store.tamper(&id, |is, _| head.clone_from(is));
    device.send(Command::Open(id.clone()));
    device.send(Command::Do(Change::Reopen { reason: "A late visit".into() }));
    device.send(Command::Leave(id.clone()));
    device.store.tamper(&id, |is, _| *is = head);
    device.send(Command::Look);
    sweep_after(&mut device, 25 * DAY);
    assert_eq!(announced(&device).len(), 1, "or this proves nothing");
    sweep_after(&mut device, 30 * DAY);
    assert!(device.stored(&id).is_ok());
}

#[test]
fn with_a_passphrase_nothing_happens_while_it_is_locked_and_what_was_deleted_is_told_after() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    protect(&mut device);
    set(&mut device, Some(30));
    finish(&mut device, "K-17");
    finish(&mut device, "K-18");
    sweep_after(&mut device, 25 * DAY);
    assert_eq!(announced(&device).len(), 2);
    device.send(Command::Lock);
    let before = device.store.dump();
    sweep_after(&mut device, 30 * DAY);
    assert_eq!(device.store.dump(), before, "nothing is done");
    unlock(&mut device);
    assert_eq!(here(&device), Vec::<&str>::new());
    assert!(device.state.notice.as_ref().expect("told").body[0].contains("K-17"));
    // Locked before anybody has read it: no reference stays, and it is told again.
    device.send(Command::Lock);
    assert_eq!(device.state.vault.standing, Standing::Locked);
    assert!(!format!("{:?}", device.state).contains("K-17"));
    unlock(&mut device);
    assert_eq!(title(&device), "2 audits were deleted from this device");
    let says = &device.state.notice.as_ref().expect("told").body[0];
    assert_eq!(says, "2 before this page was locked.");
}

#[test]
fn days_are_set_on_a_device_with_and_without_a_passphrase_and_outlive_one_that_is_set() {
    let mut device = device();
    protect(&mut device);
    let mut again = Device::start_as("d2", device.store.clone(), TOOL);
    unlock(&mut again);
    assert_eq!(again.state.vault.delete_after, Some(30));
    // Both settings at once, while a passphrase is at work.
    again.hold = true;
    again.send(Command::Vault(Deed::LockAfter(20)));
    set(&mut again, Some(60));
    again.send(Command::Vault(Deed::LockAfter(30)));
    again.release();
    let mut third = Device::start_as("d3", device.store.clone(), TOOL);
    unlock(&mut third);
    assert_eq!((third.state.vault.delete_after, third.state.vault.lock_after), (Some(60), 30));
}

#[test]
fn a_record_that_cannot_be_read_deletes_nothing_without_notice() {
    for (record, notice) in [("nonsense", 1), (r#"{"format":"plumbline.retention/2"}"#, 0)] {
        let mut device = device();
        finish(&mut device, "K-17");
        sweep_after(&mut device, 25 * DAY);
        device.store.announce(record);
        sweep_after(&mut device, 30 * DAY);
        assert_eq!(here(&device), ["K-17"]);
        sweep_after(&mut device, 7 * DAY);
        assert_eq!(here(&device).len(), 1 - notice, "{record}");
    }
}

#[test]
fn one_looks_every_hour_and_whenever_a_day_begins_and_not_while_it_is_locked() {
    use plumbline::calendar::{Date, Moment, parse_iso};
    let device = device();
    let day = |moment: Moment| -> Date { parse_iso(&moment.to_string()[..10]).expect("a day") };
    let start = 1_780_000_000_000; // 20:26:40
    for (after, looks) in [
        (0, false),
        (3_599_999, false),
        (3_600_000, true),
        (-1, true), // the clock was set back
        (DAY, true),
    ] {
        assert_eq!(device.state.sweeps(Moment::from_millis(start + after), day), looks, "{after}");
    }
    let mut device = device;
    device.pass(3 * 3_600_000); // 23:26:40
    device.send(Command::Sweep);
    let midnight = start + 3 * 3_600_000 + 2_000_000;
    assert!(!device.state.sweeps(Moment::from_millis(midnight - 1), day));
    assert!(device.state.sweeps(Moment::from_millis(midnight), day));
    protect(&mut device);
    device.send(Command::Lock);
    assert!(!device.state.sweeps(Moment::from_millis(midnight), day));
}
