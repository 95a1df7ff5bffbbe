use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::rc::Rc;

use super::facts::candidates;
use super::search::POINTS;
use crate::grading::banded;
use crate::instrument::{
    Condition, FactValue, Guard, Instrument, Ix, Kind, Leaf, Number, Rank, Test, What,
};

/// All that can be known and answered, and what depends on what. Computed once.
pub(super) struct Space<'i> {
    pub(super) instrument: &'i Instrument,
    /// The levels that a question or measure can have, best first; none for others.
    pub(super) levels: Vec<Vec<Rank>>,
    /// Whether an answer, or the dates of a measure, may say that it does not apply.
    pub(super) may_vanish: Vec<bool>,
    /// The guards on each criterion, its own and those above it.
    pub(super) guards: Vec<Vec<&'i Guard>>,
    /// Questions and measures of one class are interchangeable: they stand in one group
    /// and in the same tests at the same ranks.
    pub(super) class: Vec<usize>,
    /// In how many tests each criterion is named.
    pub(super) uses: Vec<usize>,
    /// How many criteria the tests of each rule name, those of points several times.
    pub(super) size: Vec<usize>,
    /// The criterion that each rule limits.
    pub(super) owner: Vec<Ix>,
    /// Values of each fact that make all the difference a guard can see.
    pub(super) values: Vec<Vec<FactValue>>,
    /// The rules that name each criterion.
    pub(super) named_in: Vec<Vec<usize>>,
}

impl<'i> Space<'i> {
    pub(super) fn new(instrument: &'i Instrument) -> Self {
        let criteria = &instrument.criteria;
        let mut owner = vec![0; instrument.rules.len()];
        for (ix, criterion) in criteria.iter().enumerate() {
            if let Some(grading) = criterion.kind.grading() {
                owner[grading.rules.clone()].fill(ix);
            }
        }
        let mut guards: Vec<Vec<&Guard>> = Vec::with_capacity(criteria.len());
        for criterion in criteria {
            let above = criterion.parent.map_or(Vec::new(), |parent| guards[parent].clone());
            guards.push(criterion.applies_when.iter().chain(above).collect());
        }
        let (class, uses) = classes(instrument);
        Self {
            levels: (0..criteria.len()).map(|ix| levels(instrument, ix)).collect(),
            may_vanish: criteria.iter().map(|criterion| may_vanish(&criterion.kind)).collect(),
            guards,
            class,
            uses,
            size: instrument.rules.iter().map(|rule| size(&rule.when)).collect(),
            values: candidates(instrument),
            named_in: named_in(instrument),
            owner,
            instrument,
        }
    }

    /// Questions and measures, which are graded by no rules and hold nothing.
    pub(super) fn is_leaf(&self, ix: Ix) -> bool {
        matches!(self.instrument.criteria[ix].kind, Kind::Question(_) | Kind::Measure(_))
    }

    /// The best level that a question or measure can have.
    pub(super) fn best(&self, ix: Ix) -> Rank {
        self.levels[ix].first().copied().unwrap_or(0)
    }

    /// The rules that limit a criterion.
    pub(super) fn rules(&self, ix: Ix) -> Range<usize> {
        self.instrument.criteria[ix].kind.grading().map_or(0..0, |grading| grading.rules.clone())
    }

    /// What a group holds, or what a verdict names: it applies while one of these does.
    pub(super) fn parts(&self, ix: Ix) -> &'i [Ix] {
        match &self.instrument.criteria[ix].kind {
            Kind::Group(group) => &group.children,
            Kind::Verdict(verdict) => &verdict.named,
            Kind::Question(_) | Kind::Measure(_) => &[],
        }
    }

    /// A criterion and all on which its grade depends, each after what it depends on.
    pub(super) fn cone(&self, of: Ix) -> Rc<[Ix]> {
        let mut seen = vec![false; self.instrument.criteria.len()];
        let (mut cone, mut stack) = (Vec::new(), vec![of]);
        while let Some(ix) = stack.pop() {
            if std::mem::replace(&mut seen[ix], true) {
                continue;
            }
            cone.push(ix);
            stack.extend(self.parts(ix));
            for rule in self.instrument.rules_of(ix) {
                rule.when.each_leaf(&mut |leaf| stack.extend(leaf.items.iter().map(|i| i.ix)));
            }
        }
        cone.sort_unstable_by_key(|ix| self.instrument.place[*ix]);
        cone.into()
    }

    /// A criterion and all whose grade depends on it, in order of dependence: those whose
    /// rules name it, and, where it may leave, the groups that may leave with it.
    pub(super) fn dependents(&self, of: Ix, leaving: bool) -> Vec<Ix> {
        let mut seen = BTreeSet::from([(self.instrument.place[of], of)]);
        let mut stack = vec![of];
        while let Some(ix) = stack.pop() {
            let group = self.instrument.criteria[ix].parent;
            let group = group.filter(|group| leaving && self.can_leave(*group));
            let users = self.named_in[ix].iter().map(|rule| self.owner[*rule]).chain(group);
            let fresh = users.filter(|user| seen.insert((self.instrument.place[*user], *user)));
            stack.extend(fresh.collect::<Vec<_>>());
        }
        seen.into_iter().map(|(_, ix)| ix).collect()
    }

    /// Whether facts and answers may say that a criterion does not apply.
    pub(super) fn can_leave(&self, ix: Ix) -> bool {
        let mut stack = vec![ix];
        while let Some(at) = stack.pop() {
            if !self.guards[at].is_empty() || self.may_vanish[at] {
                continue;
            }
            if self.is_leaf(at) {
                return false;
            }
            stack.extend(self.parts(at));
        }
        true
    }

    /// The grades that people look for: verdicts, and groups that stand in no graded group.
    pub(super) fn is_result(&self, ix: Ix) -> bool {
        let criteria = &self.instrument.criteria;
        let mut above = std::iter::successors(criteria[ix].parent, |at| criteria[*at].parent);
        criteria[ix].kind.grading().is_some()
            && above.all(|above| criteria[above].kind.grading().is_none())
    }

    /// How many criteria must be so, of this many that apply.
    pub(super) fn n(&self, count: &crate::instrument::Count, applicable: usize) -> f64 {
        use crate::instrument::Count;
        let number = |number: Number| self.instrument.default_number(number);
        match count {
            Count::Fixed(n) => number(*n),
            Count::ByApplicable(rows) => {
                let reaches =
                    |up_to: Option<Number>| up_to.is_none_or(|u| whole(applicable) <= number(u));
                let row = rows.iter().find(|row| reaches(row.up_to));
                row.map_or(f64::INFINITY, |row| number(row.n))
            }
        }
    }
}

#[allow(clippy::cast_precision_loss)] // at most 20,000 criteria
pub(super) fn whole(count: usize) -> f64 {
    count as f64
}

fn size(condition: &Condition) -> usize {
    let mut size = 0;
    condition.each_leaf(&mut |leaf| {
        let points = matches!(leaf.test, Test::Points(_));
        size += leaf.items.len() * if points { POINTS } else { 1 };
    });
    size
}

fn may_vanish(kind: &Kind) -> bool {
    match kind {
        Kind::Question(question) => question.may_not_apply,
        Kind::Measure(measure) => !matches!(measure.what, What::Value(_)),
        Kind::Group(_) | Kind::Verdict(_) => false,
    }
}

fn levels(instrument: &Instrument, ix: Ix) -> Vec<Rank> {
    match &instrument.criteria[ix].kind {
        Kind::Question(question) => (0..=instrument.scales[question.scale].worst()).collect(),
        Kind::Measure(measure) => {
            banded(measure, &instrument.scales[measure.scale], |n| instrument.default_number(n))
        }
        Kind::Group(_) | Kind::Verdict(_) => Vec::new(),
    }
}

fn named_in(instrument: &Instrument) -> Vec<Vec<usize>> {
    let mut named_in: Vec<Vec<usize>> = vec![Vec::new(); instrument.criteria.len()];
    for (ix, rule) in instrument.rules.iter().enumerate() {
        rule.when.each_leaf(&mut |leaf| {
            leaf.items.iter().for_each(|item| named_in[item.ix].push(ix));
        });
    }
    named_in.iter_mut().for_each(Vec::dedup); // in order, since rules are
    named_in
}

/// The class of each criterion, and in how many tests it is named.
fn classes(instrument: &Instrument) -> (Vec<usize>, Vec<usize>) {
    let mut uses: Vec<Vec<(usize, Rank)>> = vec![Vec::new(); instrument.criteria.len()];
    let mut tests = 0;
    let mut visit = |leaf: &Leaf| {
        leaf.items.iter().for_each(|item| uses[item.ix].push((tests, item.rank)));
        tests += 1;
    };
    let conditions = instrument.rules.iter().map(|rule| &rule.when);
    conditions.for_each(|when: &Condition| when.each_leaf(&mut visit));
    let mut known = HashMap::new();
    let mut classes = 0;
    let class = instrument.criteria.iter().enumerate().map(|(ix, criterion)| {
        let next = classes;
        let class = match &criterion.kind {
            Kind::Question(question) if criterion.applies_when.is_none() => *known
                .entry((criterion.parent, question.scale, question.may_not_apply, &uses[ix]))
                .or_insert(next),
            // Measures stand alone: two of them hardly ever give the same levels.
            _ => next,
        };
        classes += usize::from(class == next);
        class
    });
    (class.collect(), uses.iter().map(Vec::len).collect())
}
