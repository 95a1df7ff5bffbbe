//! Signing off too early: that it was tried holds on every screen of the audit, until all is
//! mended or the audit is left.

use std::rc::Rc;

use plumbline::app::Command;
use plumbline::app::memory::MemoryStore;

use crate::app::TOOL;
use crate::device::Device;

#[test]
fn that_sign_off_was_tried_is_known_until_it_is_mended_or_the_audit_is_left() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    device.begin();
    let id = device.open().audit().id.clone();
    assert!(!device.open().has_tried());
    device.send(Command::Tried(true));
    device.judge("seen", "met");
    device.send(Command::Undo);
    assert!(device.open().has_tried(), "something was done, and the rest is still missing");
    device.send(Command::Tried(false));
    assert!(!device.open().has_tried());
    device.send(Command::Tried(true));
    device.send(Command::Leave(id.clone()));
    device.send(Command::Open(id));
    assert!(!device.open().has_tried(), "who comes back later has not tried yet");
}
