//! The clarity check: what is wrong or doubtful in a tool that can be read. Pure.
//!
//! The parser refuses what has no meaning; this room finds what has one that nobody can
//! have meant: a rule that can never limit, one that another makes redundant, a level
//! that no answers reach, a question that never counts, "not applicable" being better
//! than the best answer. See GRADING.md, "Check". These are *decided*, not sampled.
//!
//! # One question
//! All of them ask the same, `search::Query`: is there a **point** (facts, which
//! questions apply, levels) at which a criterion applies, a *wanted* rule of it binds,
//! and none of some rules to *avoid* does?
//!
//! | finding | wanted | to avoid |
//! |---|---|---|
//! | rule never limits | the rule | all stricter rules of the criterion |
//! | rule redundant | the rule | the other rule |
//! | best level unreachable | nothing | all rules |
//! | question never counts | a rule, the question at its worst | rules as strict, the question at its best |
//! | "not applicable" raises | a rule, the question at its best | rules as strict, the question not applicable |
//!
//! Any other level is reached when some rule limits to it. In the last two rows one
//! question is *pinned*: it has two answers, one in each half, and all else is shared.
//! Does "not applicable" against the best answer change a grade, the question counts too.
//! Which criterion: for a question, each verdict and each outermost graded group.
//!
//! # Why minimal points are enough
//! Keep the facts, and which questions apply, as they are. Then levels are all that is
//! left, and a point is *worse* than another when no level in it is better. Conditions
//! hold no negation over judgements, so the points at which the wanted rule binds are
//! closed upwards: a worse one is in as well. So are the points at which a rule to avoid
//! binds. Now let some point be as asked: the wanted rule binds, none to avoid does. Go
//! down from it as long as the wanted rule still binds; levels are finite, so one stops
//! at a *minimal* point, where it binds and would not if any level were better. None to
//! avoid binds there either: it would have bound above. Hence there is such a point
//! exactly when a minimal one is such a point, and only these need to be looked at.
//!
//! # How they are found
//! By working backwards from the wanted rule (`search/goals.rs`). *All of these* is every
//! part; *any* is one of them, each tried; *at least N of these at L or worse* is a choice
//! of N (`search/choose.rs`); *fewer than N of k at L or better* is a choice of k − N + 1
//! worse than L; a share is the least number that reaches it; *points* are taken away
//! until too few are left (`search/points.rs`). A group at L or worse is one of its rules
//! with a limit at L or beyond. Everything not required stays at its best. Whatever a
//! minimal point satisfies is one of the ways tried, and what that way requires the point
//! has; being minimal it has nothing more. So every minimal point is met. Some that are
//! not minimal are met too, which does no harm: they are points all the same.
//!
//! Three things keep this short, and none loses a point:
//! - as soon as a rule to avoid certainly binds at what is required so far, the branch
//!   ends, for it binds at all that is worse; a group counts as being at what is required
//!   of it before the way is chosen;
//! - questions that stand in the same group and the same tests are interchangeable, so of
//!   those alike at this point only how many are taken matters;
//! - rules on which a pinned question has no say bind in both halves or in neither.
//!
//! # What has no better and worse
//! Facts, and whether a question applies, move counts both ways: they are tried. A fact
//! takes the values that make every difference a guard can see (`facts.rs`). Both are
//! decided only where a test or guard that matters hangs on them: a plain *at least N* is
//! the same whichever of the others apply, while a share, points, *fewer than* and a table
//! over the number applicable wait until it is known who applies. Once all that is wanted
//! is so, the rules to avoid must not bind: what still leaves that open is tried as well.
//!
//! # Where it is bounded
//! Work is counted, in points looked at, and bounded for the whole check; each question
//! gets a part of what is left, and branches nest to a bounded depth. A question that
//! meets its bound is answered `not-decided`, as a note. The counts do not depend on the
//! machine, so the same file always gets the same findings.
//!
//! Two things are taken to be freer than they are. A measure can come to any level that
//! its bands can give, or not apply, whatever the dates of other measures and whatever
//! guards read; and a level that no band gives it cannot come to. So no rule is called
//! dead, no question idle and no level unreachable wrongly, though one that the calendar
//! alone forbids is not found, and "not applicable raises", a warning, may rest on measures
//! that do not come together. Where a guard reads what a measure counts, or two measures
//! count the same, a note says so. And parameters stand at the values of the file: an
//! authority that sets others may see what this check did not.

mod bands;
mod can_raise;
mod counter_example;
mod enquiry;
mod facts;
mod guard_reads_measured;
mod left_out;
mod level_unreachable;
mod measures_together;
mod never_applies;
mod not_applicable_raises;
mod question_never_counts;
mod rule_never_limits;
mod rule_redundant;
mod search;
mod space;

use std::rc::Rc;

use crate::grading::run_cases;
use crate::instrument::{Finding, Instrument};
use crate::slices::{Pace, Sliced, at_once};
use enquiry::Enquiry;
use space::Space;

/// Everything that is wrong or doubtful in a sound instrument, errors first.
#[must_use]
pub fn check(instrument: &Instrument) -> Vec<Finding> {
    at_once(|pace| whole(instrument, pace))
}

/// The same in slices, for a screen that must not stand still meanwhile.
pub fn check_in_slices(instrument: Rc<Instrument>) -> Sliced<Vec<Finding>> {
    Sliced::new(|pace| async move { whole(&instrument, pace).await })
}

/// One idea of what can be wrong after another, with a rest now and then.
async fn whole(instrument: &Instrument, pace: Pace) -> Vec<Finding> {
    let space = Space::new(instrument);
    let mut enquiry = Enquiry::new(&space, pace);
    let of = &mut enquiry;
    let mut findings = run_cases(instrument);
    findings.extend(rule_never_limits::rule_never_limits(of).await);
    findings.extend(rule_redundant::rule_redundant(of).await);
    findings.extend(level_unreachable::level_unreachable(of).await);
    findings.extend(never_applies::never_applies(of).await);
    findings.extend(question_never_counts::question_never_counts(of).await);
    findings.extend(not_applicable_raises::not_applicable_raises(of).await);
    findings.extend(guard_reads_measured::guard_reads_measured(of));
    findings.extend(measures_together::measures_together(of));
    findings.extend(bands::bands(of));
    findings.extend(left_out::left_out(of));
    findings.sort_by_key(|finding| finding.severity);
    findings
}
