//! Where the parts of an object or a list begin and end, without reading them.

/// The members of one object or list, one after another. `None` anywhere means that the
/// text is not quite JSON.
pub(super) struct Members<'t> {
    text: &'t str,
    at: usize,
    close: u8,
    after_comma: bool,
}

impl<'t> Members<'t> {
    /// Of a text that begins with the bracket and ends with the other one.
    pub(super) fn of(text: &'t str, close: u8) -> Option<Self> {
        (text.as_bytes().last() == Some(&close)).then_some(Self {
            text,
            at: 1,
            close,
            after_comma: false,
        })
    }

    /// Whether another one comes.
    pub(super) fn more(&mut self) -> Option<bool> {
        if self.next()? != self.close {
            return Some(true);
        }
        (!self.after_comma && self.at + 1 == self.text.len()).then_some(false)
    }

    /// The next key with its quotation marks; its value is to be asked for next.
    pub(super) fn key(&mut self) -> Option<Option<&'t str>> {
        if !self.more()? {
            return Some(None);
        }
        let start = self.at;
        let bytes = self.text.as_bytes();
        if bytes[start] != b'"' {
            return None;
        }
        let mut end = start + 1;
        while *bytes.get(end)? != b'"' {
            end += if bytes[end] == b'\\' { 2 } else { 1 };
        }
        self.at = end + 1;
        if self.next()? != b':' {
            return None;
        }
        self.at += 1;
        Some(Some(&self.text[start..=end]))
    }

    /// Begins to look for where the next value ends.
    pub(super) fn value<'m>(&'m mut self) -> Option<End<'t, 'm>> {
        self.next()?;
        Some(End { from: self.at, members: self, depth: 0, in_text: false })
    }

    /// Passes over the comma after a value, if it is not the last.
    pub(super) fn separated(&mut self) -> Option<()> {
        let next = self.next()?;
        self.after_comma = next == b',';
        self.at += usize::from(self.after_comma);
        (self.after_comma || next == self.close).then_some(())
    }

    fn next(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        while bytes.get(self.at).is_some_and(|byte| is_space(*byte)) {
            self.at += 1;
        }
        bytes.get(self.at).copied()
    }
}

/// Looks for the end of one value.
pub(super) struct End<'t, 'm> {
    members: &'m mut Members<'t>,
    from: usize,
    depth: usize,
    in_text: bool,
}

/// What was found in one slice.
pub(super) enum Look<'t> {
    /// The value, perhaps with space after it.
    Found(&'t str),
    /// It goes on.
    Further,
}

impl<'t> End<'t, '_> {
    /// Goes over so many bytes more.
    pub(super) fn look(&mut self, most: usize) -> Option<Look<'t>> {
        let text = self.members.text;
        let bytes = text.as_bytes();
        let until = self.members.at.saturating_add(most);
        while self.members.at < until {
            let byte = *bytes.get(self.members.at)?;
            match byte {
                b'\\' if self.in_text => self.members.at += 1,
                b'"' => self.in_text = !self.in_text,
                _ if self.in_text => {}
                b'{' | b'[' => self.depth += 1,
                b',' | b'}' | b']' if self.depth == 0 => {
                    return Some(Look::Found(&text[self.from..self.members.at]));
                }
                b'}' | b']' => self.depth -= 1,
                _ => {}
            }
            self.members.at += 1;
        }
        Some(Look::Further)
    }
}

/// Without the space around it that JSON allows.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| u8::try_from(c).is_ok_and(is_space))
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}
