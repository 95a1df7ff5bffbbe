//! What a grade is. Pure, linear in the size of the instrument, without recursion
//! over anything but conditions, whose depth the parser bounds.
//!
//! GRADING.md is the specification. [`evaluate()`] gives every criterion its
//! [`Grade`]: bounds while answers are missing, one level once it is settled.
//! [`Running`] grades keep up with answers, at the cost of what a change touches.
//! [`explain()`] says which rules bind and what satisfied them; [`replay()`], which
//! shares with the rest only how a measure counts, reaches the same grades from that.
//! [`lift`] and [`risk`] find the smallest sets of answers that would change a grade.

mod barred;
mod cases;
mod change;
mod clock;
mod condition;
mod doubts;
mod evaluate;
mod explain;
mod guard;
mod inputs;
mod measure;
mod needs;
mod replay;
mod ruled_out;
mod running;
mod tally;
mod truth;
mod words;

pub use barred::barred;
pub use cases::run_cases;
pub use change::{MOST_CHANGES, Outlook, Takes, lift, risk};
pub use clock::{End, Window, windows};
pub use condition::holds;
pub(crate) use condition::{Thousandths, reaches_share, thousandths};
pub use doubts::{Doubts, doubts, is_long_ago};
pub use evaluate::{Applies, Grade, Grades, evaluate, guarded};
pub use explain::{Explanation, Held, Reached, Reason, explain, limiting};
pub use inputs::{Answer, Inputs, Refused};
pub(crate) use measure::banded;
pub use measure::{Measured, measured};
pub use needs::facts_to_ask;
pub use replay::{Untrue, replay};
pub use ruled_out::{ruled_out, undecided};
pub use running::Running;
pub use truth::Truth;
pub use words::{lift_in_words, reason_in_words, risk_in_words, window_in_words};
