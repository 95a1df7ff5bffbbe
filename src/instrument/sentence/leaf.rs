use std::collections::BTreeSet;

use super::super::condition::{Item, Leaf, Named};
use super::super::model::{Group, Instrument, Ix, Kind, Scale};
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

    /// The level at which these are tested, or worse.
    pub(crate) fn worse<'a>(&self, items: impl IntoIterator<Item = &'a Item>) -> String {
        self.state(items, |item, scale| (item.rank < scale.worst()).then_some("worse"))
    }

    /// The level at which these are tested, or better.
    pub(crate) fn better<'a>(&self, items: impl IntoIterator<Item = &'a Item>) -> String {
        self.state(items, |item, _| (item.rank > 0).then_some("better"))
    }

    /// One level's label on each scale, and what else counts as well. Where what is
    /// named stands on several scales, each is said with those on it: *Poor (“A”) or
    /// Weak or worse (“B”)*.
    fn state<'a>(
        &self,
        items: impl IntoIterator<Item = &'a Item>,
        or: impl Fn(&Item, &Scale) -> Option<&'static str>,
    ) -> String {
        let mut scales: Vec<(&Item, &Scale, Vec<Ix>)> = Vec::new();
        for item in items {
            let scale = self.instrument.scale_of(item.ix).expect("what is named has a scale");
            let same = |(first, known, _): &&mut (&Item, &Scale, _)| {
                std::ptr::eq(*known, scale) && first.rank == item.rank
            };
            match scales.iter_mut().find(same) {
                Some((.., items)) => items.push(item.ix),
                None => scales.push((item, scale, vec![item.ix])),
            }
        }
        let mut states: Vec<(String, Vec<Ix>)> = Vec::new();
        for (item, scale, items) in scales {
            let label = self.instrument.label(item.ix, item.rank);
            let state = match or(item, scale) {
                Some(or) => format!("{label} or {or}"),
                None => label.to_owned(),
            };
            match states.iter_mut().find(|(said, _)| *said == state) {
                Some((_, all)) => all.extend(items),
                None => states.push((state, items)),
            }
        }
        if let [(state, _)] = &mut states[..] {
            return std::mem::take(state);
        }
        let said = |(state, items): &(String, Vec<Ix>)| format!("{state} ({})", self.names(items));
        states.iter().map(said).collect::<Vec<_>>().join(" or ")
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
