use std::collections::BTreeMap;

use plumbline::audit::{
    About, Absence, Action, Answer, Audit, AuditKind, Became, Chosen, Citation, Closed, Departure,
    Dissent, Earlier, Entry, Feedback, Header, Heard, Period, Promise, Reply, Role, Seal, SignOff,
    Thread, Together, Track, Voice, Way,
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
    let shared = (kept, any_together(), any_threads(), any_dissents());
    let follows = (vec(any_action(), 0..3), option::of(any_earlier()), any_feedback(), shared);
    (any_header(), any_moment(), any_moment(), facts, tracks, sign_offs, follows).prop_map(
        |(
            header,
            began,
            changed,
            facts,
            tracks,
            sign_offs,
            (actions, earlier, feedback, shared),
        )| {
            let (kept, together, threads, dissents) = shared;
            let (instrument, body) = small_tool();
            let sign_off = |(role, at, reopened)| SignOff { role, at, reopened };
            let mut sign_offs: Vec<_> = sign_offs.into_iter().map(sign_off).collect();
            // All but the last were reopened, or there would be no later one.
            for earlier in sign_offs.iter_mut().rev().skip(1) {
                earlier.reopened.get_or_insert_default();
            }
            Audit {
                moderation: None,
                id: "00c0ffee".into(),
                instrument: json::read(&reference(&instrument, &body)).expect("a reference"),
                header,
                began,
                changed,
                facts: facts.into_iter().collect(),
                tracks,
                kept,
                escalation: None, // the small tool names no safety verdict
                actions: numbered(actions),
                earlier,
                feedback,
                together,
                threads,
                dissents,
                sign_offs,
            }
        },
    )
}

/// Any way of working; the auditor's answers may be sealed.
fn any_together() -> impl Strategy<Value = Together> {
    let way = prop_oneof![Just(Way::Alone), Just(Way::OneScreen), Just(Way::TwoDevices)];
    let sealed = option::of(("[0-9a-f]{64}", any_moment()));
    let absent = option::of((any_text(), any_moment()));
    (way, sealed, absent).prop_map(|(way, sealed, absent)| {
        let seal = |(commitment, at)| (Track::Auditor, Seal { commitment, at, revealed: None });
        let absence = |(reason, at)| (Track::Practitioner, Absence { reason, at });
        let (seals, absent) = (sealed.map(seal), absent.map(absence));
        Together { way, seals: seals.into_iter().collect(), absent: absent.into_iter().collect() }
    })
}

fn any_said() -> impl Strategy<Value = Reply> {
    let by = prop_oneof![Just(Role::Auditor), Just(Role::Practitioner), Just(Role::Moderator)];
    (by, any_moment(), any_text()).prop_map(|(by, at, text)| Reply { by, at, text })
}

fn any_threads() -> impl Strategy<Value = Vec<Thread>> {
    let answer = any_track().prop_map(|track| About::Answer { track, question: "views".into() });
    let rule = About::Rule { criterion: "safety".into(), rule: "not-seen".into() };
    let fact = About::Fact { fact: "visits".into() };
    let about = prop_oneof![answer, Just(rule), Just(fact)];
    let thread = (about, any_said(), vec(any_said(), 0..3), option::of(any_said()));
    vec(thread, 0..3).prop_map(|threads| {
        let thread = |(at, (about, raised, replies, resolved)): (usize, _)| Thread {
            id: format!("t{at}"),
            about,
            raised,
            replies,
            resolved,
        };
        threads.into_iter().enumerate().map(thread).collect()
    })
}

fn any_dissents() -> impl Strategy<Value = BTreeMap<String, Dissent>> {
    let level = option::of("[a-z]{1,8}");
    let dissent = (any_moment(), any_text(), level);
    let dissent = dissent.prop_map(|(at, text, level)| Dissent { at, text, level });
    btree_map(Just("overall".to_owned()), dissent, 0..2)
}

fn numbered(mut actions: Vec<Action>) -> Vec<Action> {
    for (at, action) in actions.iter_mut().enumerate() {
        action.id = format!("a{at}");
    }
    actions
}

fn any_action() -> impl Strategy<Value = Action> {
    let closed = option::of((any_text(), any_text(), any_moment()));
    let criterion = option::of(prop_oneof![Just("safety"), Just("seen-alone")]);
    (criterion, [any_text(), any_text(), any_text(), any_text()], any_date(), closed).prop_map(
        |(criterion, [what, who, difference, proof], due, closed)| Action {
            id: "a".into(),
            criterion: criterion.map(ToOwned::to_owned),
            what,
            who,
            due,
            difference,
            proof,
            closed: closed.map(|(by, evidence, at)| Closed { by, evidence, at }),
        },
    )
}

fn any_earlier() -> impl Strategy<Value = Earlier> {
    let became = prop_oneof![
        Just(Became::Done),
        Just(Became::Partly),
        Just(Became::NotDone),
        Just(Became::NotNeeded)
    ];
    let promises = vec((any_action(), option::of(became), any_text()), 0..3);
    (any_date(), promises).prop_map(|(audit_date, promises)| {
        let promise = |(at, (action, became, said)): (usize, (Action, _, _))| Promise {
            action: Action { id: format!("p{at}"), ..action },
            became,
            said,
        };
        let promises = promises.into_iter().enumerate().map(promise).collect();
        Earlier { audit: "0ddba11".into(), audit_date, promises }
    })
}

fn any_feedback() -> impl Strategy<Value = Feedback> {
    let heard = || (any::<bool>(), any_text());
    let heard = move || {
        option::of(heard().prop_map(|(asked, text)| match asked {
            true => Heard::Said(text),
            false => Heard::NotAsked(text),
        }))
    };
    let all = (heard(), heard(), heard());
    all.prop_map(|(child, parent, carer)| Feedback { child, parent, carer })
}

fn any_departure() -> impl Strategy<Value = Departure> {
    let levels = prop_oneof![
        Just(["good", "inadequate"]),
        Just(["inadequate", "good"]),
        Just(["requires-improvement", "good"])
    ];
    (levels, any_text(), any_text(), any_moment()).prop_map(
        |([level, calculated], reason, role, at)| Departure {
            level: level.into(),
            calculated: calculated.into(),
            reason,
            role,
            at,
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
    let graded = prop_oneof![Just("safety"), Just("overall")].prop_map(str::to_owned);
    let departures = btree_map(graded, any_departure(), 0..3);
    let all = (entries, explanations, waiting, departures);
    all.prop_map(|(entries, explanations, waiting, departures)| {
        let said = entries.into_iter().filter(|(_, entry)| !entry.is_blank());
        Voice { entries: said.collect(), explanations, waiting, departures }
    })
}

fn any_entry(may_not_apply: bool) -> impl Strategy<Value = Entry> {
    let level = prop_oneof![Just("met"), Just("partly"), Just("not-met")];
    let level = level.prop_map(|level| Answer::Level(level.to_owned()));
    let answer = (level, any_text(), any::<bool>()).prop_map(move |(level, reason, not)| {
        if not && may_not_apply { Answer::NotApplicable(reason) } else { level }
    });
    let evidence = vec((any_text(), option::of(any_date()), any_text()), 0..3);
    let themes = btree_set("[a-z0-9-]{1,12}", 0..3);
    (option::of(answer), any_text(), evidence, themes).prop_map(
        |(answer, comment, evidence, themes)| {
            let cite = |(i, (record, date, place))| {
                let id = format!("c{i}");
                Citation { id, record, date, place }
            };
            let evidence = evidence.into_iter().enumerate().map(cite).collect();
            Entry { answer, comment, evidence, themes }
        },
    )
}
