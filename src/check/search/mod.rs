//! Looks for a point at which some rules bind and others do not; see [`crate::check`]
//! for why it finds one whenever there is one.

mod choose;
mod goals;
mod half;
mod points;
mod state;
mod undecided;
mod witness;

use std::ops::ControlFlow;
use std::rc::Rc;

use crate::grading::{Answer, Applies, Truth};
use crate::instrument::Ix;
use goals::{Goal, Goals};
pub(super) use points::POINTS;
pub(super) use state::Search;
use state::World;
pub(super) use witness::Witness;

/// Is there a point at which a criterion applies, what is wanted is so, and none of the
/// rules to avoid binds?
#[derive(Debug, Clone, Default)]
pub(super) struct Query {
    /// The criterion whose rules they are.
    pub(super) of: Ix,
    pub(super) wanted: Wanted,
    pub(super) avoid: Vec<usize>,
    /// One question that is answered differently in the two halves.
    pub(super) pin: Option<Pin>,
}

/// What is wanted, beside that the criterion applies.
#[derive(Debug, Clone, Default)]
pub(super) enum Wanted {
    #[default]
    Nothing,
    /// That one of these rules binds.
    OneOf(Vec<usize>),
    /// That the facts are such that this rule may bind.
    Facts(usize),
}

/// A question, with its answer where the wanted rules are to bind, and another where
/// the avoided ones are not to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pin {
    pub(super) question: Ix,
    pub(super) wanted: Answer,
    pub(super) avoided: Answer,
}

impl Pin {
    /// Whether the question does not apply in one of the halves.
    pub(super) fn leaves(&self) -> bool {
        [self.wanted, self.avoided].contains(&Answer::NotApplicable)
    }
}

/// What a search came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answered {
    /// There is such a point; the search stands at it.
    Found,
    /// There is none.
    Never,
    /// It took too much work to say.
    NotDecided,
}

/// Why a search ended before every branch was tried.
enum End {
    Found,
    Bounded,
}

/// A branch that was tried to its end, or the end of the search.
type Step = ControlFlow<End>;

/// Branches nest at most this deep, so that no instrument exhausts the stack.
const DEEPEST: usize = 250;

impl<'i> Search<'_, 'i> {
    /// Answers a query within an amount of work.
    pub(super) fn ask(&mut self, query: Query, cone: &Rc<[Ix]>, work: u64) -> Answered {
        let rules = &self.space.instrument.rules;
        let goals = match &query.wanted {
            Wanted::Nothing => Goals::none(),
            Wanted::OneOf(rules) => Goals::none().then(Goal::OneOf(rules.clone().into())),
            Wanted::Facts(rule) => match &rules[*rule].where_ {
                Some(guard) => Goals::none().then(Goal::True(guard)),
                None => Goals::none(),
            },
        };
        let goals = goals.then(Goal::Applies(query.of));
        self.begin(query, cone, work);
        match self.solve(&goals) {
            ControlFlow::Break(End::Found) => Answered::Found,
            ControlFlow::Break(End::Bounded) => Answered::NotDecided,
            ControlFlow::Continue(()) => Answered::Never,
        }
    }

    /// Every wanted thing is so. Is nothing that is to be avoided?
    fn finish(&mut self) -> Step {
        let avoid = self.query.avoid.clone();
        let of = self.query.of;
        let grades = self.grades(World::Avoided);
        let applies = grades.of[of].applies;
        let status = |rule: &usize| grades.rules[*rule];
        if applies == Applies::No || avoid.iter().any(|rule| status(rule) == Truth::True) {
            return ControlFlow::Continue(());
        }
        let open = avoid.iter().copied().find(|rule| status(rule) == Truth::Unknown);
        let choice = match open {
            _ if applies == Applies::May => self.applicability(of, World::Avoided),
            Some(rule) => self.undecided_rule(rule, World::Avoided),
            None => return ControlFlow::Break(End::Found),
        };
        match choice {
            Some(_) if self.attempt() => ControlFlow::Break(End::Found),
            Some(choice) => self.branch(choice, &Goals::none()),
            None => ControlFlow::Break(End::Bounded),
        }
    }

    /// One straight attempt before all ways are tried: whatever may apply does.
    fn attempt(&mut self) -> bool {
        let open = |search: &Self, ix: &Ix| {
            search.space.may_vanish[*ix] && search.point.applies[*ix].is_none()
        };
        let leaves: Vec<Ix> = self.cone.iter().copied().filter(|ix| open(self, ix)).collect();
        leaves.iter().for_each(|ix| self.set_applies(*ix, Some(true)));
        let of = self.query.of;
        self.grades(World::Avoided);
        let grades = self.fresh(World::Avoided);
        let clear = |rule: &usize| grades.rules[*rule] == Truth::False;
        if grades.of[of].applies == Applies::Yes && self.query.avoid.iter().all(clear) {
            return true;
        }
        leaves.iter().for_each(|ix| self.set_applies(*ix, None));
        false
    }
}
