use super::WIDTH;

/// A box with words beside a mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Tip {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// What it says, line by line, and where each stands.
    pub lines: Vec<(f64, String)>,
}

/// Letters to a line.
const LETTERS: usize = 40;
const BOX: f64 = 364.0;
/// The height of a line, and the room between the words and the edge.
const LINE: f64 = 20.0;
const ROOM: f64 = 10.0;
/// From the middle of the mark to the box.
const APART: f64 = 12.0;

/// The box for what is said of a mark at this place: below it, or above where the
/// picture of this height ends too soon, and never over its edge.
#[must_use]
pub fn tip(x: f64, y: f64, text: &str, height: f64) -> Tip {
    let lines = wrapped(text);
    let down = |lines: usize| {
        #[allow(clippy::cast_precision_loss)] // a few lines
        let lines = lines as f64;
        lines * LINE
    };
    let tall = down(lines.len()) + 2.0 * ROOM;
    let below = y + APART;
    let y = if below + tall <= height { below } else { (y - APART - tall).max(0.0) };
    let foot = y + ROOM - 5.0; // letters stand a little above the foot of their line
    let lines = lines.into_iter().enumerate().map(|(n, line)| (foot + down(n + 1), line));
    let x = (x - BOX / 2.0).clamp(0.0, WIDTH - BOX);
    Tip { x, y, width: BOX, height: tall, lines: lines.collect() }
}

/// Words in lines; a word that is longer than a line has one of its own.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LETTERS => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
