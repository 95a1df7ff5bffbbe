//! Long work cut into slices, so that a screen stays awake while it is done, shows how
//! far it is, and can stop it. Pure: who runs the slices decides when.

use std::cell::Cell;
use std::fmt;
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// What is done a slice at a time.
pub struct Sliced<T> {
    task: Pin<Box<dyn Future<Output = T>>>,
    pace: Pace,
}

/// With this, work takes a rest now and then and tells how far it is.
#[derive(Debug, Clone)]
pub struct Pace {
    done: Rc<Cell<f64>>,
    /// The part of all that is done at this pace: where it begins, and how long it is.
    part: (f64, f64),
}

impl Default for Pace {
    fn default() -> Self {
        Self { done: Rc::default(), part: (0.0, 1.0) }
    }
}

impl<T> Sliced<T> {
    /// Work that has yet to begin. It rests only at its own pace.
    pub fn new<F: Future<Output = T> + 'static>(work: impl FnOnce(Pace) -> F) -> Self {
        let pace = Pace::default();
        Self { task: Box::pin(work(pace.clone())), pace }
    }

    /// Does one more slice; what came of all once it is through. It must not be asked
    /// again after that.
    pub fn go_on(&mut self) -> Option<T> {
        match self.task.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(all) => Some(all),
            Poll::Pending => None,
        }
    }

    /// About how much of it is done, from 0 to 1.
    #[must_use]
    pub fn done(&self) -> f64 {
        self.pace.done.get()
    }
}

impl Pace {
    /// The pace of a part of the work: from so much of all to so much of all.
    #[must_use]
    pub fn part(&self, from: f64, to: f64) -> Self {
        let (begins, length) = self.part;
        Self { done: self.done.clone(), part: (begins + length * from, length * (to - from)) }
    }

    /// Ends a slice; so much of all is done now, from 0 to 1.
    pub async fn rest(&self, done: f64) {
        let (begins, length) = self.part;
        self.done.set((begins + length * done).clamp(self.done.get(), 1.0));
        let mut rested = false;
        poll_fn(|_| match std::mem::replace(&mut rested, true) {
            false => Poll::Pending,
            true => Poll::Ready(()),
        })
        .await;
    }
}

/// Does all the work now, without a rest.
pub fn at_once<T, F: Future<Output = T>>(work: impl FnOnce(Pace) -> F) -> T {
    let mut all = pin!(work(Pace::default()));
    loop {
        if let Poll::Ready(all) = all.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return all;
        }
    }
}

impl<T> fmt::Debug for Sliced<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sliced").field("done", &self.done()).finish_non_exhaustive()
    }
}
