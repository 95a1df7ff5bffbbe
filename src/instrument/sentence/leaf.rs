use std::collections::BTreeSet;

use super::super::condition::{Leaf, Named};
use super::super::model::{Group, Instrument, Ix, Kind};
use super::words::{list, quoted, short_list};

/// Says what stands in the rules and checks of one criterion.
#[derive(Clone, Copy)]
pub(crate) struct Speaker<'i> {
    pub(crate) instrument: &'i Instrument,
    /// The criterion at which it is said.
    pub(crate) at: Ix,
    /// Whether long lists are named to the end.
    pub(crate) in_full: bool,
}

impl Speaker<'_> {
    /// What a leaf names: *“A” and “B”*, *the questions of this section*, *the sections*.
    pub(crate) fn these(&self, leaf: &Leaf) -> String {
        let items: Vec<Ix> = leaf.items.iter().map(|item| item.ix).collect();
        let whole = if items.len() < 2 { None } else { self.whole(leaf, &items) };
        whole.unwrap_or_else(|| self.names(&items))
    }

    /// Titles in quotation marks: *“A”, “B” and “C”*.
    pub(crate) fn names(&self, items: &[Ix]) -> String {
        let title = |ix: &Ix| quoted(&self.instrument.criteria[*ix].title);
        let titles: Vec<_> = items.iter().map(title).collect();
        if self.in_full { list(&titles, "and") } else { short_list(&titles, "and") }
    }

    /// The level at which a leaf tests, or worse.
    pub(crate) fn worse(&self, leaf: &Leaf) -> String {
        match self.level(leaf) {
            (label, _, true) => label.to_owned(),
            (label, ..) => format!("{label} or worse"),
        }
    }

    /// The level at which a leaf tests, or better.
    pub(crate) fn better(&self, leaf: &Leaf) -> String {
        match self.level(leaf) {
            (label, true, _) => label.to_owned(),
            (label, ..) => format!("{label} or better"),
        }
    }

    /// The label on the first criterion's scale, and whether it is the best and the
    /// worst there.
    fn level(&self, leaf: &Leaf) -> (&str, bool, bool) {
        let item = leaf.items[0];
        let scale = self.instrument.scale_of(item.ix).expect("what is named has a scale");
        (self.instrument.label(item.ix, item.rank), item.rank == 0, item.rank == scale.worst())
    }

    /// A name for all of them together, where they are all that a group or the tool
    /// has, however the file named them.
    fn whole(&self, leaf: &Leaf, items: &[Ix]) -> Option<String> {
        let instrument = self.instrument;
        let items: BTreeSet<Ix> = items.iter().copied().collect();
        let same = |all: &[Ix]| {
            let graded = |ix: &Ix| instrument.scale_of(*ix).is_some();
            items == all.iter().copied().filter(graded).collect()
        };
        if leaf.named == Named::Sections || same(&instrument.sections) {
            return Some("the sections".into());
        }
        let group = instrument.criteria[leaf.items[0].ix].parent?;
        let Kind::Group(Group { children, .. }) = &instrument.criteria[group].kind else {
            return None;
        };
        if !same(children) {
            return None;
        }
        let asked = |ix: &Ix| matches!(instrument.criteria[*ix].kind, Kind::Question(_));
        let what = if items.iter().all(asked) { "questions" } else { "parts" };
        Some(match group == self.at {
            true => format!("the {what} of this section"),
            false => format!("the {what} of {}", quoted(&instrument.criteria[group].title)),
        })
    }
}
