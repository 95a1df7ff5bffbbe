use std::fmt;
use std::rc::Rc;

use zeroize::Zeroizing;

/// What a person types to unlock. Wiped from memory with its last copy, and never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase {
    text: Rc<Zeroizing<String>>,
    /// As it was typed, where that differs.
    typed: Option<Rc<Zeroizing<String>>>,
}

impl Passphrase {
    /// The text as typed. The same text must be the same on every keyboard, so each space
    /// is taken for the plain one (RFC 8265, section 4.2.1); bring it to Unicode's form
    /// NFC before.
    #[must_use]
    pub fn new(text: String) -> Self {
        let plain: String = text.chars().map(|c| if is_space(c) { ' ' } else { c }).collect();
        let (plain, text) = (Zeroizing::new(plain), Zeroizing::new(text));
        match plain == text {
            true => Self { text: Rc::new(text), typed: None },
            false => Self { text: Rc::new(plain), typed: Some(Rc::new(text)) },
        }
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// What it may have been when the key was locked, the likelier first: spaces were not
    /// always taken alike.
    pub(super) fn readings(&self) -> impl Iterator<Item = &str> {
        [Some(&self.text), self.typed.as_ref()].into_iter().flatten().map(|text| text.as_str())
    }
}

/// Unicode's spaces (general category Zs).
fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\u{a0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}
