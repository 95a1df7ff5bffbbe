//! What is said to those who hear the page: never two things close together, the latest of
//! each, and nothing that matters left out.

use plumbline::app::{Announcements, Haste};

const APART: i64 = Announcements::APART;

fn lines(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

/// A screen with a grade, a text and the safety gate, with nothing to tell yet.
fn screen() -> Announcements {
    let mut all = Announcements::default();
    all.begin("grade", Haste::Settled, &lines(&["Good."]), 0);
    all.begin("text", Haste::Settled, &[], 0);
    all.begin("safety", Haste::AtOnce, &[], 0);
    all
}

/// All that is said until a time, each with when, as a timer would have it.
fn until(all: &mut Announcements, end: i64) -> Vec<(i64, String)> {
    let mut said = Vec::new();
    while let Some(due) = all.due().filter(|due| *due <= end) {
        said.push((due, all.say(due).expect("it was due")));
    }
    said
}

fn at(when: i64, said: &str) -> (i64, String) {
    (when, said.to_owned())
}

#[test]
fn what_stands_on_a_screen_when_it_is_reached_is_not_said_again() {
    assert_eq!(screen().due(), None);
    assert_eq!(screen().say(APART * 9), None);
}

#[test]
fn news_that_keeps_changing_waits_and_the_latest_is_said_once() {
    let mut all = screen();
    for (when, words) in [(0, "“SW1A 1A”"), (700, "“SW1A 1AA”"), (1_500, "“SW1A 1AB”")]
    {
        all.put("text", &lines(&[words]), when);
    }
    assert_eq!(until(&mut all, 99_000), [at(1_500 + APART, "“SW1A 1AB”")]);
}

#[test]
fn what_was_put_back_meanwhile_is_not_said() {
    let mut all = screen();
    all.put("grade", &lines(&["Poor."]), 100);
    all.put("grade", &lines(&["Good."]), 900);
    assert_eq!(until(&mut all, 99_000), []);
}

#[test]
fn of_several_lines_only_the_new_ones_are_said() {
    let mut all = screen();
    all.put("text", &lines(&["One."]), 0);
    until(&mut all, APART);
    all.put("text", &lines(&["One.", "Two."]), 5_000);
    assert_eq!(until(&mut all, 99_000), [at(5_000 + APART, "Two.")]);
}

#[test]
fn what_had_gone_is_said_when_it_comes_again() {
    let mut all = screen();
    all.put("text", &lines(&["One."]), 0);
    until(&mut all, APART);
    all.put("text", &[], 5_000);
    all.put("text", &lines(&["One."]), 9_000);
    assert_eq!(until(&mut all, 99_000), [at(9_000 + APART, "One.")]);
}

#[test]
fn somebody_is_to_be_told_at_once_and_the_grade_follows_apart() {
    for safety_first in [true, false] {
        let mut all = screen();
        let mut news = [("safety", "Tell somebody today."), ("grade", "Poor.")];
        if !safety_first {
            news.reverse();
        }
        for (topic, words) in news {
            all.put(topic, &lines(&[words]), 100);
        }
        let expected = [at(100, "Tell somebody today."), at(100 + APART, "Poor.")];
        assert_eq!(until(&mut all, 99_000), expected);
    }
}

#[test]
fn no_two_are_said_close_together_whatever_comes_and_nothing_is_left_out() {
    let mut all = screen();
    let mut said = Vec::new();
    let mut dice = 7_u64;
    let mut latest = String::new();
    for step in 0..2_000_i64 {
        let now = step * 150;
        said.extend(until(&mut all, now));
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        match (dice >> 33) % 40 {
            0..=8 => all.put("text", &lines(&[&format!("text {step}.")]), now),
            9 => all.put("safety", &lines(&[&format!("safety {step}.")]), now),
            10 => {
                latest = format!("grade {step}.");
                all.put("grade", &lines(&[&latest]), now);
            }
            _ => {}
        }
    }
    said.extend(until(&mut all, i64::MAX));
    assert!(said.len() > 50, "only {} said", said.len());
    for pair in said.windows(2) {
        assert!(pair[1].0 - pair[0].0 >= APART, "{pair:?}");
    }
    assert!(said.iter().any(|(_, said)| said.contains(&latest)), "the last grade was said");
}

#[test]
fn what_is_urgent_is_said_even_after_its_screen_is_left_and_the_rest_goes_with_it() {
    let mut all = screen();
    all.put("text", &lines(&["Said before."]), 0);
    until(&mut all, APART);
    let now = APART + 100;
    all.put("safety", &lines(&["Tell somebody today."]), now);
    all.put("grade", &lines(&["Poor."]), now);
    for topic in ["grade", "text", "safety"] {
        all.end(topic);
    }
    all.begin("safety", Haste::AtOnce, &lines(&["Tell somebody today."]), now + 50);
    assert_eq!(until(&mut all, 99_000), [at(2 * APART, "Tell somebody today.")]);
    all.end("safety");
    all.begin("safety", Haste::AtOnce, &lines(&["Tell somebody today."]), 50_000);
    assert_eq!(until(&mut all, 99_000), [], "read with the next screen");
}
