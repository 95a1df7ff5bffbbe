use std::fmt;
use std::rc::Rc;

use zeroize::Zeroizing;

/// What a person types to unlock. Wiped from memory with its last copy, and never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Rc<Zeroizing<String>>);

impl Passphrase {
    /// The text as typed. The same text must be the same on every keyboard: bring it to
    /// Unicode's form NFC before.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Rc::new(Zeroizing::new(text)))
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn text(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}
