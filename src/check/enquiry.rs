use std::collections::HashMap;
use std::rc::Rc;

use super::search::{Answered, Query, Search, Wanted};
use super::space::Space;
use crate::instrument::{Finding, Instrument, Ix, Rule, Severity, sentence};
use crate::slices::Pace;

/// Asks what can be, and keeps to a bound on the work.
pub(super) struct Enquiry<'s, 'i> {
    pub(super) space: &'s Space<'i>,
    pub(super) search: Search<'s, 'i>,
    cones: HashMap<Ix, Rc<[Ix]>>,
    fates: Vec<Option<Fate>>,
    asked: u64,
    /// About how many questions there will be.
    expected: u64,
    pace: Pace,
    /// Work and questions when it last rested.
    rested: (u64, u64),
}

/// What becomes of a rule.
#[derive(Debug, Clone)]
pub(super) struct Fate {
    /// Whether it can be the one that limits.
    pub(super) limits: Answered,
    /// Where it does: the other rules of the same limit that may bind there too.
    pub(super) beside: Vec<usize>,
}

/// The most work for all questions together, in points looked at and what judging the
/// rules there costs; less than two seconds (natively, optimised). Each gets twice its fair
/// share of what is left, since most need far less.
const ALL: u64 = 1_800_000;
/// No question gets more than twice a part of this size of what is left.
const MOST_SHARES: u64 = 20;

/// So much work is done between two rests: some tens of milliseconds in a browser.
const SLICE: u64 = 20_000;
/// So many questions are asked, each of which costs a little however quickly answered.
const ASKED: u64 = 100;

impl<'s, 'i> Enquiry<'s, 'i> {
    pub(super) fn new(space: &'s Space<'i>, pace: Pace) -> Self {
        let instrument = space.instrument;
        let fates = vec![None; instrument.rules.len()];
        let expected = 2 * (instrument.rules.len() + instrument.criteria.len());
        let expected = u64::try_from(expected).expect("few");
        let (search, cones) = (Search::new(space), HashMap::new());
        Self { space, search, cones, fates, asked: 0, expected, pace, rested: (0, 0) }
    }

    pub(super) fn instrument(&self) -> &'i Instrument {
        self.space.instrument
    }

    pub(super) async fn ask(&mut self, query: Query) -> Answered {
        if self.is_spent() {
            return Answered::NotDecided;
        }
        self.rest().await;
        let (space, work) = (self.space, self.share());
        self.asked += 1;
        let cone = self.cones.entry(query.of).or_insert_with(|| space.cone(query.of));
        self.search.ask(query, &Rc::clone(cone), work)
    }

    /// Lets whoever runs the check take a breath, if it is time.
    #[allow(clippy::cast_precision_loss)] // a share, to be shown
    async fn rest(&mut self) {
        let (work, asked) = (self.search.spent, self.asked);
        if work >= self.rested.0 + SLICE || asked >= self.rested.1 + ASKED {
            self.rested = (work, asked);
            self.pace.rest(asked as f64 / self.expected.max(1) as f64).await;
        }
    }

    /// Whether so much work was done that nothing more is decided.
    pub(super) fn is_spent(&self) -> bool {
        self.share() == 0
    }

    fn share(&self) -> u64 {
        let to_come = self.expected.saturating_sub(self.asked).max(MOST_SHARES);
        2 * ALL.saturating_sub(self.search.spent) / to_come
    }

    /// Rules of the criterion that limit it to this level or worse.
    pub(super) fn at_or_below(&self, of: Ix, rank: u8) -> Vec<usize> {
        let grading = self.instrument().criteria[of].kind.grading();
        let rules = grading.map_or(0..0, |grading| grading.rules.clone());
        rules.filter(|rule| self.rule(*rule).at_most >= rank).collect()
    }

    pub(super) fn rule(&self, rule: usize) -> &'i Rule {
        &self.instrument().rules[rule]
    }

    /// Whether a rule can be the one that limits. Asked once, then remembered.
    pub(super) async fn fate(&mut self, rule: usize) -> Fate {
        if let Some(fate) = &self.fates[rule] {
            return fate.clone();
        }
        let (of, at_most) = (self.space.owner[rule], self.rule(rule).at_most);
        let limits = if at_most == 0 {
            Answered::Never // what is at most the best is not limited
        } else {
            let avoid = self.at_or_below(of, at_most + 1);
            self.ask(Query { of, wanted: Wanted::OneOf(vec![rule]), avoid, pin: None }).await
        };
        let mut beside = Vec::new();
        if limits == Answered::Found {
            beside = self.at_or_below(of, at_most);
            beside.retain(|other| *other != rule && self.rule(*other).at_most == at_most);
            beside.retain(|other| self.search.may_bind(*other));
        }
        let fate = Fate { limits, beside };
        self.fates[rule] = Some(fate.clone());
        fate
    }

    /// Whether one rule binds wherever another of the same criterion does.
    pub(super) async fn implies(&mut self, rule: usize, other: usize) -> Answered {
        let of = self.space.owner[rule];
        self.ask(Query { of, wanted: Wanted::OneOf(vec![rule]), avoid: vec![other], pin: None })
            .await
    }

    /// JSON pointer to a rule.
    pub(super) fn rule_pointer(&self, rule: usize) -> String {
        let of = &self.instrument().criteria[self.space.owner[rule]];
        let first = of.kind.grading().map_or(0, |grading| grading.rules.start);
        format!("{}/rules/{}", of.pointer, rule - first)
    }

    /// A rule as its sentence, in quotation marks.
    pub(super) fn rule_says(&self, rule: usize) -> String {
        let of = self.space.owner[rule];
        let said = sentence::rule(self.instrument(), of, self.rule(rule));
        format!("‘{}’", said.trim_end_matches('.'))
    }

    /// The title of a criterion, in quotation marks.
    pub(super) fn title(&self, ix: Ix) -> String {
        format!("“{}”", self.instrument().criteria[ix].title)
    }

    /// Says that the bound was met before an answer was found.
    pub(super) fn not_decided(&self, pointer: String, what: &str) -> Finding {
        Finding {
            code: "not-decided",
            severity: Severity::Note,
            pointer,
            says: format!("Not decided {what}: there are too many ways to look at them all."),
            mend: "Nothing need be wrong; rules that share fewer questions can be decided.".into(),
            counter_example: None,
        }
    }
}
