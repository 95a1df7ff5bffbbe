use super::state::State;
use crate::exchange::Summary;

/// What the next audit probably has in common with the one begun last on this device. It
/// says nothing of a case or of who worked on it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Usual {
    /// Index of the tool, if one may still begin an audit with it.
    pub tool: Option<usize>,
    /// The auditor's role; blank if none is known.
    pub auditor: String,
}

impl State {
    /// What the form that begins an audit offers before anything is put into it.
    #[must_use]
    pub fn usual(&self) -> Usual {
        let begun = |summary: &&Summary| (summary.began, summary.changed);
        let Some(last) = self.shelf.iter().flatten().max_by_key(begun) else {
            return Usual::default();
        };
        let usable = || self.tools.iter().enumerate().filter(|(_, tool)| tool.is_usable());
        let same = usable().find(|(_, tool)| tool.digest == last.instrument);
        // A newer version of it will have another digest.
        let tool = same.or_else(|| usable().find(|(_, tool)| tool.instrument.title == last.tool));
        Usual { tool: tool.map(|(at, _)| at), auditor: last.auditor.clone().unwrap_or_default() }
    }
}
