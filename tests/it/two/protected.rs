//! How a file to hand over is kept from others: by a key, or not at all where that is allowed.

use plumbline::app::{Command, Deed, Passphrase, Protect};
use plumbline::audit::{Role, Way};
use plumbline::calendar::parse_iso;

use super::devices::{begin, device, takes};
use crate::device::Device;

/// The pair of keys that the tests of the format use.
const SECRET: &str = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
const PUBLIC: &str = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

fn hands(device: &mut Device, protect: Protect) -> Option<(String, String)> {
    let day = parse_iso("2026-06-01").expect("a day");
    device.send(Command::Hand(Role::Practitioner, protect, day));
    device.saved_files.borrow_mut().pop()
}

#[test]
fn a_file_for_a_public_key_opens_with_its_secret_key_alone() {
    let mut auditor = device("a1");
    begin(&mut auditor, Way::TwoDevices);
    assert_eq!(hands(&mut auditor, Protect::Key(PUBLIC.to_lowercase() + "x")), None, "mistyped");
    let (name, file) = hands(&mut auditor, Protect::Key(PUBLIC.into())).expect("a file");
    assert_eq!(name, "hand-over-K-17-2026-06-01-from-auditor.age");
    assert!(file.starts_with("-----BEGIN AGE ENCRYPTED FILE-----"));
    let mut practitioner = device("p1");
    takes(&mut practitioner, &file); // with a passphrase
    assert!(practitioner.state.open.is_none() && practitioner.state.handing.fault.is_some());
    practitioner.send(Command::Decrypt(Passphrase::new(SECRET.into())));
    assert_eq!(practitioner.open().role(), Role::Practitioner);
}

#[test]
fn a_file_is_plain_only_where_audits_are_kept_plain_too() {
    let mut protected = device("a1");
    let words = Passphrase::new("kettle violin harbour mango".into());
    protected.send(Command::Vault(Deed::Protect(words)));
    begin(&mut protected, Way::TwoDevices);
    assert_eq!(hands(&mut protected, Protect::Plain), None);
    let mut plain = device("a2");
    plain.send(Command::Vault(Deed::GoPlain));
    begin(&mut plain, Way::TwoDevices);
    let (name, file) = hands(&mut plain, Protect::Plain).expect("a file");
    assert_eq!(name, "hand-over-K-17-2026-06-01-from-auditor.json");
    let mut practitioner = device("p1");
    practitioner.send(Command::TakeIn(Ok(file)));
    assert_eq!(practitioner.open().role(), Role::Practitioner);
}
