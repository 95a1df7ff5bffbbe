//! A track that is not what was sealed: said, and kept.

use plumbline::audit::{Log, Track};
use plumbline::exchange::{
    commitment, export, import, instrument_digest, is_as_sealed, read_event, write_event,
};
use plumbline::instrument::from_tree;
use plumbline::json::{self, Limits, Value};

use super::pair::{begin, pair, salt};

fn body() -> Value {
    json::parse(crate::app::TOOL, Limits { bytes: usize::MAX, depth: 64 }).expect("JSON")
}

/// Both have sealed and revealed.
fn revealed() -> Log {
    let (mut auditor, mut practitioner) = pair(begin());
    for (desk, level) in [(&mut auditor, "met"), (&mut practitioner, "partly")] {
        desk.judges("seen", level);
        desk.does(desk.seal());
    }
    auditor.hears(&practitioner, || true);
    practitioner.hears(&auditor, || true);
    practitioner.does(practitioner.reveal());
    auditor.does(auditor.reveal());
    auditor.hears(&practitioner, || true);
    auditor.log
}

/// The same with an answer of the practitioner's that was changed afterwards.
fn changed() -> Log {
    let event = |text: String| read_event(&text).expect("an event");
    let events = revealed()
        .events()
        .iter()
        .map(write_event)
        .map(|text| event(text.replace("\"partly\"", "\"met\"")))
        .collect();
    Log::load(events).expect("its beginning")
}

#[test]
fn what_was_changed_after_sealing_does_not_fit() {
    let (whole, changed) = (revealed(), changed());
    assert_eq!(is_as_sealed(whole.audit(), Track::Practitioner), Some(true));
    assert_eq!(is_as_sealed(changed.audit(), Track::Practitioner), Some(false));
    assert_eq!(is_as_sealed(changed.audit(), Track::Auditor), Some(true));
    assert_eq!(is_as_sealed(changed.audit(), Track::Moderator), None);
}

#[test]
fn a_file_says_so_each_time_it_is_opened() {
    let body = body();
    let tool = from_tree(&body).expect("sound");
    let audit = |log: &Log| {
        let mut audit = log.audit().clone();
        audit.instrument.id.clone_from(&tool.id);
        audit.instrument.version.clone_from(&tool.version);
        audit.instrument.digest = instrument_digest(&body);
        audit
    };
    let whole = import(&export(&audit(&revealed()), &tool, &body).expect("small")).expect("whole");
    assert!(whole.differences.is_empty(), "{:?}", whole.differences);
    let text = export(&audit(&changed()), &tool, &body).expect("small");
    let opened = import(&text).expect("whole");
    let said = "What the practitioner says is not what was sealed, or is not all of it.";
    assert_eq!(opened.differences, [said]);
    assert_eq!(export(&opened.audit, &opened.instrument, &opened.body).expect("small"), text);
    for (at, rule) in [(Track::Practitioner, "Nobody reveals"), (Track::Auditor, "32 bytes")] {
        let mut audit = audit(&revealed());
        match at {
            Track::Practitioner => drop(audit.together.seals.remove(&at)),
            _ => audit.together.seals.get_mut(&at).expect("sealed").commitment.push('0'),
        }
        let refused = import(&export(&audit, &tool, &body).expect("small")).expect_err("unfit");
        assert!(refused.says.contains(rule), "{refused}");
    }
}

/// Worked out apart from this program, with Python: `sha256(json.dumps(…, sort_keys=True,
/// separators=(",", ":")))`, which for this text is its RFC 8785 form.
#[test]
fn a_commitment_can_be_worked_out_by_another_program() {
    let (mut auditor, _) = pair(begin());
    auditor.judges("seen", "met");
    let worked_out = "eaa5c808aca12f87ea74811b79b830fa198b6b0a8fee6f9d3009f893c08d544c";
    assert_eq!(commitment(auditor.log.audit(), Track::Auditor, &salt(Track::Auditor)), worked_out);
    let other = commitment(auditor.log.audit(), Track::Auditor, &salt(Track::Practitioner));
    assert_ne!(other, worked_out, "the salt counts");
    let silent = commitment(auditor.log.audit(), Track::Practitioner, &salt(Track::Auditor));
    let moderator = commitment(auditor.log.audit(), Track::Moderator, &salt(Track::Auditor));
    assert_ne!(silent, moderator, "both said nothing, and the track counts");
}
