//! Two people corrected what an audit is about without knowing of each other: each correction is
//! of some fields, and the whole header was recorded.

use super::draft::HeaderDraft;
use super::event::{Change, Event};
use super::header::Header;
use super::log::Log;

impl Log {
    /// What the audit was about when both of two corrections were begun: the last header before
    /// them that both are known to have seen. Rather an earlier one than one that only one of
    /// them had: what it has besides is then a correction too, and none is taken back.
    #[must_use]
    pub fn header_before(&self, one: &Event, other: &Event) -> Option<Header> {
        let events = self.events().iter();
        let before = events.take_while(|event| event.name() != one.name());
        let before = before.take_while(|event| event.name() != other.name());
        let known: Vec<_> = before.filter_map(|event| Some((event, header(event)?))).collect();
        let has = |by: &Event, at: usize| {
            let (event, next) = known[at];
            let took = |now| is_taken(known[at - 1].1, next, now);
            at == 0
                || by.by == event.by
                || self.had_taken_in(by, event)
                || header(by).is_some_and(took)
        };
        let both = |at: &usize| has(one, *at) && has(other, *at);
        (0..known.len()).rev().find(both).map(|at| known[at].1.clone())
    }

    /// Whether it can be told from the clocks that whoever did this had an event of the other
    /// person: theirs then jumped past it, from what they had done before to what came.
    fn had_taken_in(&self, by: &Event, of_another: &Event) -> bool {
        let own = |event: &&Event| event.device == by.device && event.seq <= by.seq;
        let mut later = self.events().iter().filter(own).filter(|e| e.clock > of_another.clock);
        later.any(|event| {
            let before = self
                .events()
                .iter()
                .find(|one| one.device == event.device && one.seq + 1 == event.seq);
            let jumped = before.is_some_and(|before| event.clock > before.clock + 1);
            let mut came =
                self.events().iter().filter(|one| one.clock + 1 == event.clock).peekable();
            jumped && came.peek().is_some() && came.all(|one| one.by != by.by)
        })
    }
}

fn header(event: &Event) -> Option<&Header> {
    match &event.change {
        Change::Begin { header, .. } | Change::Describe(header) => Some(header),
        Change::Restore(audit) => Some(&audit.header),
        _ => None,
    }
}

/// Whether a header has all that was corrected from one to the next.
fn is_taken(before: &Header, next: &Header, now: &Header) -> bool {
    let [before, next, now] = [before, next, now].map(HeaderDraft::of);
    now == next.since(&before, &now)
}

impl Header {
    /// What was corrected here since `before`, put over `other`.
    #[must_use]
    pub fn since(&self, before: &Self, other: &Self) -> Self {
        let [mine, theirs] = [self, other].map(HeaderDraft::of);
        let both = mine.since(&HeaderDraft::of(before), &theirs);
        // A period whose ends come from two people may end before it starts.
        let one_period = HeaderDraft { from: mine.from, to: mine.to, ..both.clone() };
        both.read().or_else(|_| one_period.read()).unwrap_or_else(|_| self.clone())
    }
}
