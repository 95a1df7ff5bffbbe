use std::fmt::Write as _;

/// Writes indented XML 1.0 whose text and attributes cannot become markup.
pub(super) struct Xml {
    text: String,
    open: Vec<&'static str>,
}

impl Xml {
    pub(super) fn new() -> Self {
        Self { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".into(), open: Vec::new() }
    }

    /// An element with whatever `inside` writes.
    pub(super) fn element(
        &mut self,
        tag: &'static str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self),
    ) {
        self.start(tag, attributes);
        self.text.push_str(">\n");
        self.open.push(tag);
        inside(self);
        self.open.pop();
        self.indent();
        let _ = writeln!(self.text, "</{tag}>");
    }

    /// An element with nothing in it.
    pub(super) fn empty(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.start(tag, attributes);
        self.text.push_str("/>\n");
    }

    /// An element that holds text and nothing else.
    pub(super) fn text(&mut self, tag: &str, text: &str) {
        self.indent();
        let _ = writeln!(self.text, "<{tag}>{}</{tag}>", escaped(text));
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    fn start(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.indent();
        let _ = write!(self.text, "<{tag}");
        for (name, value) in attributes {
            let _ = write!(self.text, " {name}=\"{}\"", escaped(value));
        }
    }

    fn indent(&mut self) {
        self.text.extend(std::iter::repeat_n("  ", self.open.len()));
    }
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            // A reader makes plain spaces of these in an attribute unless they are written so.
            '\t' | '\n' | '\r' => {
                let _ = write!(safe, "&#{};", u32::from(c));
            }
            // XML 1.0 has no way to write these.
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            c => safe.push(c),
        }
    }
    safe
}
