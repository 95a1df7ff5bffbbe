//! The decision-table view. That it gives the same grades is tested in `tests/dmn`, with
//! an engine that is not ours; here, that the text is what was agreed.

use std::fs;

use plumbline::instrument::{Instrument, dmn, from_tree, parse};
use plumbline::json::{self, Limits};

use crate::accept::{cases, matches_file};
use crate::random::{Dice, instrument};

fn every_construct() -> Instrument {
    let text = fs::read_to_string(cases("dmn/every-construct.json")).expect("there");
    parse(&text).expect("sound")
}

#[test]
fn every_construct_has_its_words() {
    matches_file(&cases("dmn/every-construct.dmn"), &dmn(&every_construct()));
}

#[test]
fn no_text_becomes_markup_or_breaks_the_file() {
    let mut hostile = every_construct();
    hostile.title = "</definitions> & \"'\n\u{1}\u{ffff}".into();
    let view = dmn(&hostile);
    assert!(view.contains("name=\"&lt;/definitions&gt; &amp; &quot;'&#10;\u{fffd}\u{fffd}\""));
    assert_eq!(view.matches("</definitions>").count(), 1);
}

#[test]
fn whatever_a_decision_needs_stands_before_it_and_no_name_is_of_two() {
    for seed in 0..200 {
        let tree = instrument(&mut Dice(seed)).to_string();
        let tree = json::parse(&tree, Limits { bytes: 1 << 20, depth: 64 }).expect("JSON");
        let view = dmn(&from_tree(&tree).expect("sound"));
        let mut seen = Vec::new();
        for line in view.lines().map(str::trim) {
            if line.starts_with("<inputData ") || line.starts_with("<decision ") {
                let id = line.split('"').nth(1).expect("an id");
                assert!(!seen.contains(&id), "seed {seed}: {id} stands twice");
                seen.push(id);
            }
            // What stands inside a decision comes after its own id, hence "before the last".
            if let Some((_, href)) = line.split_once("href=\"#") {
                let id = href.split('"').next().expect("an id");
                assert!(seen[..seen.len() - 1].contains(&id), "seed {seed}: {id} comes too late");
            }
        }
    }
}
