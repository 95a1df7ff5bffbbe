use plumbline::audit::{
    Answer, Audit, AuditKind, Chosen, Citation, Entry, Header, Period, SignOff, Track, Voice,
};
use plumbline::calendar::{Date, Moment};
use plumbline::instrument::RawFact;
use plumbline::json;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;

use super::samples::{reference, small_tool};

/// Any audit that the small tool can hold.
pub(super) fn any_audit() -> impl Strategy<Value = Audit> {
    let tracks = btree_map(any_track(), any_voice(), 0..3);
    let sign_offs = vec((any_text(), any_moment(), option::of(any_text())), 0..3);
    let facts = any_facts();
    let kept = btree_set(any_text(), 0..3);
    (any_header(), any_moment(), any_moment(), facts, tracks, kept, sign_offs).prop_map(
        |(header, began, changed, facts, tracks, kept, sign_offs)| {
            let (instrument, body) = small_tool();
            let sign_off = |(role, at, reopened)| SignOff { role, at, reopened };
            let mut sign_offs: Vec<_> = sign_offs.into_iter().map(sign_off).collect();
            // All but the last were reopened, or there would be no later one.
            for earlier in sign_offs.iter_mut().rev().skip(1) {
                earlier.reopened.get_or_insert_default();
            }
            Audit {
                id: "00c0ffee".into(),
                instrument: json::read(&reference(&instrument, &body)).expect("a reference"),
                header,
                began,
                changed,
                facts: facts.into_iter().collect(),
                tracks,
                kept,
                sign_offs,
            }
        },
    )
}

fn any_header() -> impl Strategy<Value = Header> {
    let days = (any_date(), any_date(), any_date());
    ("[A-Za-z0-9-]{1,40}", days, any_text(), any_text()).prop_map(
        |(reference, (from, to, audit_date), auditor, practitioner)| Header {
            reference,
            chosen: Chosen::Closure,
            kind: AuditKind::Full,
            period: Period { from: from.min(to), to: from.max(to) },
            audit_date,
            auditor,
            practitioner,
        },
    )
}

/// Any text that JSON can hold, control characters and all.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof!["[ -~]{0,12}", vec(any::<char>(), 0..8).prop_map(String::from_iter)]
}

fn any_date() -> impl Strategy<Value = Date> {
    (1900..=2199_i32, 1..=366_u32)
        .prop_filter_map("a day of the year", |(year, day)| Date::from_yo_opt(year, day))
}

fn any_moment() -> impl Strategy<Value = Moment> {
    (0..4_102_444_800_000_i64).prop_map(Moment::from_millis)
}

fn any_track() -> impl Strategy<Value = Track> {
    prop_oneof![
        Just(Track::Practitioner),
        Just(Track::Auditor),
        Just(Track::Agreed),
        Just(Track::Moderator)
    ]
}

fn any_facts() -> impl Strategy<Value = Vec<(String, RawFact)>> {
    let day = || any_date().prop_map(|date| date.to_string());
    let date = move || prop_oneof![day(), Just("not-yet".to_owned())].prop_map(RawFact::Text);
    let number = prop_oneof![-1e9..1e9, (0..9_i32).prop_map(f64::from)].prop_map(RawFact::Number);
    let status = prop_oneof![Just("care-order"), Just("accommodated")];
    let status = status.prop_map(|id| RawFact::Text(id.to_owned()));
    (
        option::of(date()),
        option::of(date()),
        option::of(vec(day(), 0..6).prop_map(RawFact::List)),
        option::of(status),
        option::of(number),
        option::of(any::<bool>().prop_map(RawFact::YesNo)),
    )
        .prop_map(|(start, review, visits, status, workers, parent)| {
            let named = [
                ("placement-start", start),
                ("first-review", review),
                ("visits", visits),
                ("legal-status", status),
                ("social-workers", workers),
                ("with-parent", parent),
            ];
            named.into_iter().filter_map(|(id, value)| Some((id.to_owned(), value?))).collect()
        })
}

fn any_voice() -> impl Strategy<Value = Voice> {
    let always = |id: &str| (Just(id.to_owned()), any_entry(false));
    let perhaps = |id: &str| (Just(id.to_owned()), any_entry(true));
    let entries =
        (always("seen-alone"), always("plan-current"), perhaps("contact"), perhaps("views"));
    let entries = entries.prop_map(|(a, b, c, d)| [a, b, c, d]);
    let explanations = btree_map(Just("late-yet-seen".to_owned()), any_text(), 0..2);
    let waiting = btree_map(Just("plan".to_owned()), any_text(), 0..2);
    (entries, explanations, waiting).prop_map(|(entries, explanations, waiting)| {
        let said = entries.into_iter().filter(|(_, entry)| !entry.is_blank());
        Voice { entries: said.collect(), explanations, waiting }
    })
}

fn any_entry(may_not_apply: bool) -> impl Strategy<Value = Entry> {
    let level = prop_oneof![Just("met"), Just("partly"), Just("not-met")];
    let level = level.prop_map(|level| Answer::Level(level.to_owned()));
    let answer = (level, any_text(), any::<bool>()).prop_map(move |(level, reason, not)| {
        if not && may_not_apply { Answer::NotApplicable(reason) } else { level }
    });
    let evidence = vec((any_text(), option::of(any_date()), any_text()), 0..3);
    (option::of(answer), any_text(), evidence).prop_map(|(answer, comment, evidence)| {
        let cite = |(i, (record, date, place))| {
            let id = format!("c{i}");
            Citation { id, record, date, place }
        };
        let evidence = evidence.into_iter().enumerate().map(cite).collect();
        Entry { answer, comment, evidence }
    })
}
