use std::fmt;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use super::pace::Pace;
use super::whole;
use crate::instrument::{Finding, Instrument};

/// A check that is done a slice at a time, for a screen that must not stand still while
/// a large tool is checked. It finds what [`check`](super::check()) finds.
pub struct Checking {
    task: Pin<Box<dyn Future<Output = Vec<Finding>>>>,
    pace: Pace,
}

impl Checking {
    /// One that has yet to begin.
    #[must_use]
    pub fn new(instrument: Rc<Instrument>) -> Self {
        let pace = Pace::default();
        let own = pace.clone();
        Self { task: Box::pin(async move { whole(&instrument, own).await }), pace }
    }

    /// Does one more slice; all findings once it is through. It must not be asked again
    /// after that.
    pub fn go_on(&mut self) -> Option<Vec<Finding>> {
        match self.task.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(findings) => Some(findings),
            Poll::Pending => None,
        }
    }

    /// About how much of it is done, from 0 to 1.
    #[must_use]
    pub fn done(&self) -> f64 {
        self.pace.done()
    }
}

impl fmt::Debug for Checking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Checking").field("done", &self.done()).finish_non_exhaustive()
    }
}
