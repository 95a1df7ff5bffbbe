//! The accessibility statement. It says what is so: whoever changes what is tested
//! (tests/e2e/everyone.spec.mjs and beside it) or what works changes it too.

/// A part of the statement: heading, what it says, and a list beneath.
pub(in crate::ui) type Part = (&'static str, &'static [&'static str], &'static [&'static str]);

pub(in crate::ui) const HEADING: &str = "Accessibility of Plumbline";
pub(in crate::ui) const INTRO: &str =
    "Everybody who audits should be able to use Plumbline. On every screen you should be able to:";
pub(in crate::ui) const ABLE: &[&str] = &[
    "do everything with a keyboard, and turn single-key shortcuts off",
    "zoom in to 400% without having to scroll sideways",
    "use your own colours, or high contrast, and see where you are",
    "have the page read to you, with headings, labels and what is wrong",
    "work on a phone, or on paper with the blank form of an audit tool",
    "take your time: what you write is saved, and Settings let you wait up to 2 hours before it locks",
];

pub(in crate::ui) const PARTS: &[Part] = &[
    (
        "How accessible it is",
        &[
            "Plumbline is made to meet the Web Content Accessibility Guidelines 2.2 at level AA. Nobody outside has audited it yet.",
            "These things may still get in your way:",
        ],
        &[
            "The picture of the timeline puts a lot in a small space. All that it shows stands in tables beneath it.",
            "What you print or save as a PDF is made by your browser. We have not tested such PDF files with a screen reader. The same is on the screen, which you can have read to you.",
            "The file that you save is made for computers. To read it, open it in Plumbline.",
            "Plumbline is in English only.",
            "An audit tool that your organisation has written is in its own words. We cannot test those.",
        ],
    ),
    (
        "How it was tested",
        &["Each version is tested by programs, in Chromium, before it is given to anybody:"],
        &[
            "Every screen, and what opens on it, is checked with axe-core, with its rules for levels A and AA: wide, on the width of a phone, at 400% zoom, in forced colours and with reduced motion.",
            "A whole audit is done with a keyboard alone, from the first screen to the saved file.",
            "What a screen reader is told on the main screens is compared, word by word, with what it should be told.",
            "What you press is at least 24 pixels wide and high, or has room around it. In a section, where the grade stays in view, it never covers what has the focus.",
            "The HTML of the screens is checked against the standard.",
        ],
    ),
    (
        "What was not tested",
        &[],
        &[
            "People with disabilities have not tested it for us yet.",
            "It was not tested by hand with screen readers such as NVDA, JAWS, VoiceOver or TalkBack, with voice control, or with a screen magnifier.",
            "It was not tested in Firefox or Safari.",
        ],
    ),
    (
        "If something does not work for you",
        &[
            "Tell whoever gave you Plumbline, in your organisation: the person who looks after audits, or your IT support. Say which screen you were on, what you wanted to do and what you use, such as a screen reader. Do not send anything about a child. Plumbline itself sends nothing, so it cannot tell us.",
            "Until it is mended, they can give you the blank form on paper, or type in your answers with you.",
            "If you work for a public body and its answer does not help, the Equality Advisory and Support Service (EASS) can advise you. The Equality and Human Rights Commission sees to it that public bodies keep the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.",
        ],
        &[],
    ),
];

pub(in crate::ui) const WRITTEN: &str =
    concat!("Written in November 2026 for Plumbline ", env!("CARGO_PKG_VERSION"), ".");
