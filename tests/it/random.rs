//! Random small instruments and cases, from a seed, written as JSON so that the
//! parser is part of what is tested. Every construct of GRADING.md can occur.

use plumbline::json::Value;
use serde_json::json;

pub(crate) use crate::dice::Dice;

/// Levels of the two scales, best first.
const MET: [&str; 3] = ["met", "partly", "not-met"];
const GRADE: [&str; 4] = ["outstanding", "good", "fair", "poor"];
/// Values of the choice fact and the yes-no fact.
pub(crate) const STATUS: [&str; 3] = ["order", "interim", "none"];
/// Values of the number fact: one for each level that the measure which reads it has.
pub(crate) const VISITS: [f64; 3] = [1.0, 5.0, 9.0];

/// Builds one instrument: two sections, one nested group or heading, two verdicts.
pub(crate) fn instrument(dice: &mut Dice) -> Value {
    let mut maker = Maker { dice, rules: 0 };
    let first: Vec<String> = (0..2 + maker.dice.below(2)).map(|i| format!("a{i}")).collect();
    let second: Vec<String> = (0..1 + maker.dice.below(2)).map(|i| format!("b{i}")).collect();
    let section_a = maker.group("a", &first, &first);
    let heading = maker.dice.chance(40);
    let (inner, mut outer): (Value, Vec<String>) = if heading {
        let children: Vec<Value> = second.iter().map(|id| maker.question(id)).collect();
        let mut inner =
            json!({"id": "inner", "title": "Inner", "graded": false, "children": children});
        if maker.dice.chance(50) {
            inner["appliesWhen"] = maker.guard(2);
        }
        (inner, second.clone())
    } else {
        (maker.group("inner", &second, &second), vec!["inner".into()])
    };
    let extra = maker.question("b9");
    outer.push("b9".into());
    if maker.dice.chance(50) {
        outer.push(first[0].clone());
    }
    let mut children = vec![inner, extra];
    if maker.dice.chance(40) {
        children.push(maker.measure("m0"));
        outer.push("m0".into());
    }
    let rules = maker.rules(&outer, "children");
    let mut section_b =
        json!({"id": "b", "title": "B", "scale": "grade", "children": children, "rules": rules});
    if maker.dice.chance(40) {
        section_b["appliesWhen"] = maker.guard(2);
    }
    let overall = maker.rules(&["a".into(), "b".into()], "sections");
    let mixed: Vec<String> = vec!["overall".into(), "b9".into()];
    let second_verdict = maker.rules(&mixed, "");
    json!({
        "format": "plumbline.instrument/1", "id": "random", "version": "1", "title": "Random",
        "scales": {
            "met": [{"id": "met", "label": "Met", "points": 2}, {"id": "partly", "label": "Partly", "points": 1}, {"id": "not-met", "label": "Not met", "points": 0}],
            "grade": [{"id": "outstanding", "label": "O", "points": 5}, {"id": "good", "label": "G", "points": 3}, {"id": "fair", "label": "F", "points": 3}, {"id": "poor", "label": "P", "points": 0}]
        },
        "parameters": {"two": {"label": "Two", "value": 2}},
        "facts": [
            {"id": "status", "label": "Status", "kind": "choice", "options": [{"id": "order", "label": "Order"}, {"id": "interim", "label": "Interim"}, {"id": "none", "label": "None"}]},
            {"id": "home", "label": "Home", "kind": "yes-no"},
            {"id": "visits", "label": "Visits", "kind": "number"}
        ],
        "sections": [section_a, section_b],
        "verdicts": [
            {"id": "overall", "title": "Overall", "scale": "grade", "rules": overall},
            {"id": "second", "title": "Second", "scale": "grade", "rules": second_verdict}
        ]
    })
}

struct Maker<'d> {
    dice: &'d mut Dice,
    rules: usize,
}

impl Maker<'_> {
    fn question(&mut self, id: &str) -> Value {
        let mut question = json!({"id": id, "ask": format!("{id}?"), "scale": "met"});
        if self.dice.chance(35) {
            question["mayNotApply"] = true.into();
        }
        if self.dice.chance(15) {
            question["appliesWhen"] = self.guard(1);
        }
        question
    }

    fn group(&mut self, id: &str, questions: &[String], named: &[String]) -> Value {
        let children: Vec<Value> = questions.iter().map(|id| self.question(id)).collect();
        let rules = self.rules(named, "children");
        let mut group =
            json!({"id": id, "title": id, "scale": "grade", "children": children, "rules": rules});
        if self.dice.chance(40) {
            group["appliesWhen"] = self.guard(2);
        }
        group
    }

    fn rules(&mut self, named: &[String], word: &str) -> Vec<Value> {
        let count = 1 + self.dice.below(3);
        (0..count)
            .map(|_| {
                self.rules += 1;
                let when = self.condition(named, word, 2);
                let mut rule = json!({
                    "id": format!("r{}", self.rules),
                    "atMost": *self.dice.pick(&GRADE[1..]),
                    "when": when, "because": "x"
                });
                if self.dice.chance(25) {
                    rule["where"] = self.guard(2);
                }
                rule
            })
            .collect()
    }

    fn condition(&mut self, named: &[String], word: &str, depth: usize) -> Value {
        if depth > 0 && self.dice.chance(30) {
            let parts: Vec<Value> =
                (0..2).map(|_| self.condition(named, word, depth - 1)).collect();
            let key = *self.dice.pick(&["all", "any"]);
            return json!({ key: parts });
        }
        // A word names things of one scale only where its group does; names do always.
        let ids: Vec<&String> = {
            let met = |id: &&String| id.len() == 2;
            let want_met = named.iter().any(|id| met(&id)) && self.dice.chance(60);
            let of_scale: Vec<_> = named.iter().filter(|id| met(id) == want_met).collect();
            if of_scale.is_empty() {
                named.iter().filter(|id| met(id) != want_met).collect()
            } else {
                of_scale
            }
        };
        let levels: &[&str] = if ids[0].len() == 2 { &MET } else { &GRADE };
        let uniform = word == "sections"
            || (word == "children"
                && named.iter().all(|id| id.len() == 2)
                && !named.iter().any(|id| id == "b9"));
        let whole = uniform && self.dice.chance(50);
        let of: Value = if whole { word.into() } else { json!(ids) };
        let level = *self.dice.pick(levels);
        match self.dice.below(5) {
            0 | 1 => {
                let mut leaf = json!({"count": of, "atOrBelow": level});
                if self.dice.chance(60) {
                    leaf["atLeast"] = self.n();
                }
                leaf
            }
            2 => json!({"count": of, "atOrAbove": level, "fewerThan": self.n()}),
            3 => {
                let percent = *self.dice.pick(&[0, 34, 50, 51, 100]);
                json!({"share": of, "atOrBelow": level, "atLeastPercent": percent})
            }
            _ => json!({"points": of, "belowPercent": *self.dice.pick(&[0, 34, 50, 75, 100])}),
        }
    }

    /// One of three has no band for the best level.
    fn measure(&mut self, id: &str) -> Value {
        let mut bands = vec![
            json!({"upTo": VISITS[0], "level": MET[0]}),
            json!({"upTo": VISITS[1], "level": MET[1]}),
        ];
        if self.dice.chance(33) {
            bands.remove(0);
        }
        json!({"id": id, "title": id, "scale": "met",
            "measure": {"value": "visits", "bands": bands}})
    }

    fn n(&mut self) -> Value {
        match self.dice.below(4) {
            0 => json!({"byApplicable": [{"upTo": 1, "n": 1}, {"upTo": 2, "n": 2}, {"n": 1}]}),
            1 => json!({"parameter": "two"}),
            n => json!(n - 1),
        }
    }

    fn guard(&mut self, depth: usize) -> Value {
        match self.dice.below(if depth > 0 { 6 } else { 3 }) {
            0 => json!({"fact": "status", "is": *self.dice.pick(&STATUS)}),
            1 => json!({"fact": "status", "in": [STATUS[0], STATUS[1]]}),
            2 => json!({"fact": "home", "is": self.dice.chance(50)}),
            3 => json!({"not": self.guard(depth - 1)}),
            4 => json!({"all": [self.guard(depth - 1), self.guard(depth - 1)]}),
            _ => json!({"any": [self.guard(depth - 1), self.guard(depth - 1)]}),
        }
    }
}

/// An instrument whose rules share answers wherever they can: groups of a few
/// questions, each with rules over questions of any group, and verdicts over all.
pub(crate) fn tangle(dice: &mut Dice) -> Value {
    let mut maker = Maker { dice, rules: 0 };
    let questions: Vec<String> = (0..11).map(|i| char::from(b'a' + i).to_string() + "0").collect();
    let pick = |maker: &mut Maker<'_>, from: &[String]| -> Vec<String> {
        let picked: Vec<_> = from.iter().filter(|_| maker.dice.chance(45)).cloned().collect();
        if picked.is_empty() { vec![from[0].clone()] } else { picked }
    };
    let mut sections = Vec::new();
    let mut known = questions.clone();
    for (number, own) in questions.chunks(3).enumerate() {
        let named = pick(&mut maker, &known);
        let children: Vec<Value> = own.iter().map(|id| maker.question(id)).collect();
        let (id, rules) = (format!("group{number}"), maker.rules(&named, ""));
        known.push(id.clone());
        sections.push(
            json!({"id": id, "title": id, "scale": "grade", "children": children, "rules": rules}),
        );
    }
    let mut verdicts = Vec::new();
    for id in ["first", "second", "third"] {
        let named = pick(&mut maker, &known);
        let rules = maker.rules(&named, "");
        known.push(id.into());
        verdicts.push(json!({"id": id, "title": id, "scale": "grade", "rules": rules}));
    }
    let mut tree = instrument(maker.dice);
    tree["sections"] = sections.into();
    tree["verdicts"] = verdicts.into();
    tree
}
