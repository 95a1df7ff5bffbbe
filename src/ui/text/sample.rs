//! Words of choosing the audits that are to be moderated.

use crate::app::Asks;

pub(in crate::ui) const HEADING: &str = "Choose audits to moderate";
pub(in crate::ui) const WHAT: &str = "If you choose which audits a moderator looks at: a random share, and what your policy always asks for.";
pub(in crate::ui) const LINK: &str = "Choose audits to moderate";
pub(in crate::ui) const INTRO: &str = "Open the files of signed-off audits. Nothing of them is kept on this device. To be moderated are:";
pub(in crate::ui) const POLICY: [&str; 4] = [
    "a share that is drawn at random",
    "every audit with a verdict, other than the safety verdict, that is the best or the worst there is",
    "every audit in which somebody departed from a calculated grade",
    "every audit whose safety verdict is not its best",
];
pub(in crate::ui) const FILES: &str = "Files of audits";
pub(in crate::ui) const FILES_HINT: &str = "You can choose many at once, and add more.";
pub(in crate::ui) const LEFT_OUT: &str = "These files are not drawn from:";
pub(in crate::ui) const SHARE: &str = "Share that is drawn at random, in percent";
pub(in crate::ui) const SHARE_HINT: &str =
    "Rounded up, so that of few audits at least one is drawn.";
pub(in crate::ui) const WHOLE: &str = "Enter a whole number from 0 to 100";
pub(in crate::ui) const SEED: &str = "Seed of the draw";
pub(in crate::ui) const SEED_HINT: &str = "Whoever has the seed and the same audits draws the same sample. Agree on it before you see the audits: the month, for example.";
pub(in crate::ui) const ENTER_SEED: &str = "Enter a seed";
pub(in crate::ui) const CHOSEN: &str = "To be moderated";
pub(in crate::ui) const CASE: &str = "Case";
pub(in crate::ui) const WHY: &str = "Why";
pub(in crate::ui) const FILE: &str = "File (and how its digest begins)";
pub(in crate::ui) const SAVE: &str = "Save the sample with its seed";

/// A file by its name and by what it holds: a name alone may be that of two files.
pub(in crate::ui) fn file(name: &str, digest: &str) -> String {
    format!("{name} ({digest})")
}

/// How the sample was drawn, for paper.
pub(in crate::ui) fn drawn_on(day: &str, share: u8, seed: &str, of: usize) -> String {
    let audits = if of == 1 { "1 audit" } else { &format!("{of} audits") };
    format!(
        "Drawn on {day} from {audits}, with a random share of {share} percent and the seed “{seed}”."
    )
}

pub(in crate::ui) fn count(audits: usize) -> String {
    match audits {
        0 => "No audits yet.".to_owned(),
        1 => "1 audit to draw from.".to_owned(),
        n => format!("{n} audits to draw from."),
    }
}

pub(in crate::ui) fn because(why: Asks) -> &'static str {
    match why {
        Asks::RandomShare => "Drawn at random",
        Asks::WorstGrade => "A worst grade",
        Asks::BestGrade => "A best grade",
        Asks::Departure => "A departure from a grade",
        Asks::NotAssured => "Safety not at its best",
    }
}
