/// How somebody likes to work on this device. It says nothing of any case, so it is kept
/// unencrypted, and it is there before a passphrase is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Habits {
    /// Questions of a section on a page each, rather than together.
    pub one_by_one: bool,
    /// Questions close together, with less room and fewer words around them.
    pub close: bool,
    /// Single keys do something, such as answering with a digit (WCAG 2.1.4: they can be
    /// turned off).
    pub single_keys: bool,
}

impl Default for Habits {
    fn default() -> Self {
        Self { one_by_one: false, close: false, single_keys: true }
    }
}

const ONE_BY_ONE: &str = "one-by-one";
const CLOSE: &str = "close";
const NO_SINGLE_KEYS: &str = "no-single-keys";

impl Habits {
    /// Reads what [`Habits::write`] wrote. What it does not know is left as it is for
    /// everybody: nothing hangs on it but comfort.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let says = |word| text.split(' ').any(|one| one == word);
        Self {
            one_by_one: says(ONE_BY_ONE),
            close: says(CLOSE),
            single_keys: !says(NO_SINGLE_KEYS),
        }
    }

    /// A word for each habit that differs from everybody's.
    #[must_use]
    pub fn write(self) -> String {
        let words = [
            (self.one_by_one, ONE_BY_ONE),
            (self.close, CLOSE),
            (!self.single_keys, NO_SINGLE_KEYS),
        ];
        let said: Vec<_> = words.iter().filter(|(said, _)| *said).map(|(_, word)| *word).collect();
        said.join(" ")
    }
}
