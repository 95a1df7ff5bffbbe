//! Words of how somebody likes to work.

pub(in crate::ui) const HEADING: &str = "How you like to work";
pub(in crate::ui) const SAYS: &str = "These are kept on this device. They change what you see, never a grade or a file. They hold as soon as you choose them.";
pub(in crate::ui) const QUESTIONS: &str = "Questions of a section";
pub(in crate::ui) const TOGETHER: (&str, &str) =
    ("All together", "You see the whole section and can answer in any order.");
pub(in crate::ui) const ONE_BY_ONE: (&str, &str) =
    ("One at a time", "Each question has a page of its own.");
pub(in crate::ui) const ROOM: &str = "How close together";
pub(in crate::ui) const ROOMY: (&str, &str) =
    ("With room", "What you would see at each level stands beside its answer.");
pub(in crate::ui) const CLOSE: (&str, &str) =
    ("Close together", "For those who know the audit tool: more questions at once.");
pub(in crate::ui) const SINGLE_KEYS: &str = "Use single keys as shortcuts";
pub(in crate::ui) const SINGLE_KEYS_HINT: &str = "1 to 9 answer the question or fact that you are in, n and p go to the next one and the one before, ? lists all keys. Turn this off if you work by voice, or if keys do things that you did not mean.";
