use super::WIDTH;

/// A text above a lane, where no other stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The middle of the text.
    pub x: f64,
    /// In which row above the lane, 0 the nearest.
    pub row: usize,
    /// What it says.
    pub text: String,
}

/// More rows of labels than these make a lane hard to read.
const MOST_ROWS: usize = 3;

/// About what a letter takes; a guess on the wide side.
const LETTER: f64 = 9.0;

/// Places each text as near to its mark as there is room; the short forms if the long
/// ones would pile up. Each comes with its place and its two forms, in order of place.
pub(super) fn place(wanted: &[(f64, [String; 2])]) -> Vec<Label> {
    let long = rows(wanted.iter().map(|(x, [long, _])| (*x, long)));
    if long.iter().all(|label| label.row < MOST_ROWS) {
        return long;
    }
    rows(wanted.iter().map(|(x, [_, short])| (*x, short)))
}

fn rows<'t>(wanted: impl Iterator<Item = (f64, &'t String)>) -> Vec<Label> {
    let mut ends: Vec<f64> = Vec::new(); // where the last text of each row ends
    let mut place = |(x, text): (f64, &String)| {
        #[allow(clippy::cast_precision_loss)] // a few dozen letters
        let half = text.chars().count() as f64 * LETTER / 2.0;
        let x = x.clamp(half.min(WIDTH / 2.0), (WIDTH - half).max(WIDTH / 2.0));
        let row = ends.iter().position(|end| *end < x - half).unwrap_or(ends.len());
        if row == ends.len() {
            ends.push(0.0);
        }
        ends[row] = x + half;
        Label { x, row, text: text.clone() }
    };
    wanted.map(&mut place).collect()
}
