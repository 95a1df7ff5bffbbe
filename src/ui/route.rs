use yew_router::prelude::*;

/// Every screen has its own address, in the part after `#`, so that any static
/// host serves it and no server ever sees which audit is open.
#[derive(Debug, Clone, PartialEq, Eq, Routable)]
pub(super) enum Route {
    /// The audits on this device.
    #[at("/")]
    Home,
    /// Begin an audit.
    #[at("/start")]
    Start,
    /// Open a file.
    #[at("/open")]
    OpenFile,
    /// Choose audits to moderate.
    #[at("/sample")]
    Sample,
    /// What is kept on this device and how.
    #[at("/settings")]
    Settings,
    /// One part of that: the id of its heading.
    #[at("/settings/:part")]
    Setting { part: String },
    /// The accessibility statement.
    #[at("/accessibility")]
    Accessibility,
    /// Save a backup, or restore one.
    #[at("/backup")]
    Backup,
    /// The audit tools.
    #[at("/tools")]
    Tools,
    /// A tool as a document.
    #[at("/tools/:tool/rule-book")]
    RuleBook { tool: String },
    /// A part of that document.
    #[at("/tools/:tool/rule-book/:part")]
    RuleBookPart { tool: String, part: String },
    /// What the clarity check finds in a tool.
    #[at("/tools/:tool/check")]
    ToolCheck { tool: String },
    /// A tool as a form to fill in by hand.
    #[at("/tools/:tool/blank")]
    Blank { tool: String },
    /// A tool's worked cases.
    #[at("/tools/:tool/practice")]
    Practice { tool: String },
    /// One of them.
    #[at("/tools/:tool/practice/:case")]
    PracticeCase { tool: String, case: usize },
    /// An audit's task list.
    #[at("/audit/:id")]
    Audit { id: String },
    /// What it is about: reference, period, roles.
    #[at("/audit/:id/about")]
    About { id: String },
    /// The facts of the case.
    #[at("/audit/:id/facts")]
    Facts { id: String },
    /// One fact among them.
    #[at("/audit/:id/facts/:fact")]
    Fact { id: String, fact: String },
    /// One fact on a page of its own.
    #[at("/audit/:id/fact/:fact")]
    OneFact { id: String, fact: String },
    /// One section.
    #[at("/audit/:id/section/:section")]
    Section { id: String, section: String },
    /// One question in its section.
    #[at("/audit/:id/section/:section/:question")]
    Question { id: String, section: String, question: String },
    /// All clocks on one axis of time.
    #[at("/audit/:id/timeline")]
    Timeline { id: String },
    /// All grades and why.
    #[at("/audit/:id/grades")]
    Grades { id: String },
    /// One grade among them.
    #[at("/audit/:id/grades/:criterion")]
    Grade { id: String, criterion: String },
    /// Who was told that the child may not be safe.
    #[at("/audit/:id/safety")]
    Escalation { id: String },
    /// What child, parent and carer said.
    #[at("/audit/:id/feedback")]
    Feedback { id: String },
    /// What one of them said: `child`, `parent` or `carer`.
    #[at("/audit/:id/feedback/:person")]
    Heard { id: String, person: String },
    /// What will be done.
    #[at("/audit/:id/actions")]
    Actions { id: String },
    /// One input among that: its id.
    #[at("/audit/:id/actions/:input")]
    Action { id: String, input: String },
    /// Check answers and sign off.
    #[at("/audit/:id/check")]
    Check { id: String },
    /// What came of moderating it.
    #[at("/audit/:id/moderated")]
    Moderated { id: String },
    /// How two people stand who work on it.
    #[at("/audit/:id/together")]
    Together { id: String },
    /// What both answered, side by side.
    #[at("/audit/:id/compare")]
    Compare { id: String },
    /// What somebody contests.
    #[at("/audit/:id/contested")]
    Threads { id: String },
    /// Contest one thing: what, as `answer~auditor~visits`.
    #[at("/audit/:id/contest/:about")]
    Contest { id: String, about: String },
    /// One page for the practitioner.
    #[at("/audit/:id/for-practitioner")]
    ForPractitioner { id: String },
    /// Who did what, and when.
    #[at("/audit/:id/history")]
    History { id: String },
    /// Export the audit.
    #[at("/audit/:id/export")]
    Export { id: String },
    /// What was answered, with grades and reasons, for paper.
    #[at("/audit/:id/print")]
    Print { id: String },
    /// The whole audit on one page.
    #[at("/audit/:id/summary")]
    Summary { id: String },
    /// No such screen.
    #[not_found]
    #[at("/not-found")]
    NotFound,
}

impl Route {
    /// The audit that this screen needs open.
    pub(super) fn audit(&self) -> Option<&str> {
        match self {
            Self::Audit { id }
            | Self::About { id }
            | Self::Facts { id }
            | Self::Fact { id, .. }
            | Self::OneFact { id, .. }
            | Self::Section { id, .. }
            | Self::Question { id, .. }
            | Self::Timeline { id }
            | Self::Grades { id }
            | Self::Grade { id, .. }
            | Self::Escalation { id }
            | Self::Feedback { id }
            | Self::Heard { id, .. }
            | Self::Actions { id }
            | Self::Action { id, .. }
            | Self::Check { id }
            | Self::Moderated { id }
            | Self::Together { id }
            | Self::Compare { id }
            | Self::Threads { id }
            | Self::Contest { id, .. }
            | Self::ForPractitioner { id }
            | Self::History { id }
            | Self::Export { id }
            | Self::Print { id }
            | Self::Summary { id } => Some(id),
            Self::Home
            | Self::Start
            | Self::OpenFile
            | Self::Sample
            | Self::Settings
            | Self::Setting { .. }
            | Self::Accessibility
            | Self::Backup
            | Self::Tools
            | Self::RuleBook { .. }
            | Self::RuleBookPart { .. }
            | Self::Blank { .. }
            | Self::ToolCheck { .. }
            | Self::Practice { .. }
            | Self::PracticeCase { .. }
            | Self::NotFound => None,
        }
    }
}
