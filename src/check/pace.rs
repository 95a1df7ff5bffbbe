use std::cell::Cell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;

/// Lets whoever runs a check take a breath now and then, and tells how far it is.
#[derive(Debug, Clone, Default)]
pub(super) struct Pace {
    done: Rc<Cell<f64>>,
    rested: Cell<(u64, u64)>,
}

/// So much work is done between two rests: some tens of milliseconds in a browser.
const WORK: u64 = 20_000;
/// So many questions are asked, each of which costs a little however quickly answered.
const ASKED: u64 = 100;

impl Pace {
    /// How much of all has been done, from 0 to 1.
    pub(super) fn done(&self) -> f64 {
        self.done.get()
    }

    /// Rests once, if it is time.
    pub(super) async fn rest(&self, work: u64, asked: u64, expected: u64) {
        let (last_work, last_asked) = self.rested.get();
        if work < last_work + WORK && asked < last_asked + ASKED {
            return;
        }
        self.rested.set((work, asked));
        #[allow(clippy::cast_precision_loss)] // a share, to be shown
        self.done.set((asked as f64 / expected.max(1) as f64).min(1.0));
        let mut rested = false;
        poll_fn(|_| match std::mem::replace(&mut rested, true) {
            false => Poll::Pending,
            true => Poll::Ready(()),
        })
        .await;
    }
}
