use super::labels::{Label, place};
use super::{Axis, Lane, LaneKind, Tick};
use crate::calendar::Date;
use crate::grading::{End, Inputs, Window};
use crate::instrument::Instrument;

/// What is shown of some lanes.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// How high it is.
    pub height: f64,
    /// Months or days.
    pub ticks: Vec<Tick>,
    /// Years.
    pub years: Vec<Tick>,
    /// Where the day of the audit stands, if it is shown.
    pub audit: Option<f64>,
    /// A row for each lane, in their order.
    pub rows: Vec<Row>,
}

/// One lane as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Where the name of its section stands, if it is the first of it.
    pub heading: Option<f64>,
    /// Where its title stands.
    pub title: f64,
    /// The middle of its bars and marks.
    pub y: f64,
    /// From the earliest.
    pub bars: Vec<Bar>,
    /// From the earliest.
    pub marks: Vec<Mark>,
    /// Above the marks that need words: whatever was late.
    pub labels: Vec<Label>,
}

/// A stretch of a lane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Where it begins.
    pub x: f64,
    /// How long it is.
    pub width: f64,
    /// Whether it was overdue then.
    pub overdue: bool,
}

/// A place on a lane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// Where.
    pub x: f64,
    /// What is there.
    pub kind: MarkKind,
    /// Index of the window, or of the date, of which it tells.
    pub of: usize,
}

/// What a mark stands for. Each has a shape of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// A limit began to run from a date that was given.
    Began,
    /// Done in time.
    InTime,
    /// Done, and late.
    Late,
    /// Overdue, and not done when the count ended.
    NotDone,
    /// Due, and not overdue when the count ended.
    Due,
    /// A date that the clock left out.
    Ignored,
    /// A date that no clock reads.
    Date,
}

impl MarkKind {
    /// Whether it tells of something late.
    #[must_use]
    pub fn is_breach(self) -> bool {
        matches!(self, Self::Late | Self::NotDone)
    }
}

/// Room above all else for the name of the day of the audit.
const AUDIT: f64 = 22.0;
/// Room for a section's name, a title, a row of labels, and a lane's bars and marks.
const HEADING: f64 = 34.0;
const TITLE: f64 = 22.0;
const LABELS: f64 = 18.0;
const LANE: f64 = 30.0;
/// Room below the lanes for months and years.
const FOOT: f64 = 44.0;

/// Lays out what of these lanes stands on the axis.
#[must_use]
pub fn chart(lanes: &[Lane], axis: Axis, instrument: &Instrument, inputs: &Inputs) -> Chart {
    let audit = Some(inputs.audit_date()).filter(|day| axis.shows(*day)).map(|day| axis.x(day));
    let mut height = if audit.is_some() { AUDIT } else { 0.0 };
    let mut before = None;
    let mut rows = Vec::with_capacity(lanes.len());
    for lane in lanes {
        let first = before != Some(lane.section);
        before = Some(lane.section);
        if first {
            height += HEADING;
        }
        let heading = first.then_some(height - 8.0);
        let row = row(lane, axis, instrument, (heading, height));
        height = row.y + LANE / 2.0 + 4.0;
        rows.push(row);
    }
    Chart { height: height + FOOT, ticks: axis.ticks(), years: axis.years(), audit, rows }
}

fn row(
    lane: &Lane,
    axis: Axis,
    instrument: &Instrument,
    (heading, top): (Option<f64>, f64),
) -> Row {
    let (mut bars, mut marks, mut wanted) = (Vec::new(), Vec::new(), Vec::new());
    match &lane.kind {
        LaneKind::Clock { windows, ignored, .. } => {
            for (of, window) in windows.iter().enumerate() {
                bars.extend(stretches(window, axis));
                marks.extend(marks_of(window, of, axis, instrument));
                let late = window.days_late();
                if late > 0 && axis.shows(window.until()) {
                    wanted.push((axis.x(window.until()), words(late, window.done().is_some())));
                }
            }
            let left_out = ignored.iter().enumerate().filter(|(_, day)| axis.shows(**day));
            let ignored =
                |(of, day): (usize, &Date)| Mark { x: axis.x(*day), kind: MarkKind::Ignored, of };
            marks.extend(left_out.map(ignored));
        }
        LaneKind::Dates(dates) => {
            let shown = dates.iter().enumerate().filter(|(_, (day, _))| axis.shows(*day));
            marks.extend(shown.map(|(of, (day, _))| Mark {
                x: axis.x(*day),
                kind: MarkKind::Date,
                of,
            }));
        }
    }
    marks.sort_by(|a, b| a.x.total_cmp(&b.x));
    let labels = place(&wanted);
    let above = labels.iter().map(|label| label.row + 1).max().unwrap_or(0);
    #[allow(clippy::cast_precision_loss)] // a few rows
    let y = top + TITLE + above as f64 * LABELS + LANE / 2.0;
    Row { heading, title: top + 15.0, y, bars, marks, labels }
}

/// The part of a window in time and the part overdue, as far as they are shown.
fn stretches(window: &Window, axis: Axis) -> impl Iterator<Item = Bar> {
    let until = window.until();
    let in_time = (window.from, until.min(window.due), false);
    let overdue = (window.due, until, true);
    let late = window.days_late() > 0;
    let parts = [in_time, overdue].into_iter().filter(move |(_, _, overdue)| late || !overdue);
    parts.filter_map(move |(from, to, overdue)| {
        let (x, end) = (axis.x(from), axis.x(to));
        (end > x).then_some(Bar { x, width: end - x, overdue })
    })
}

fn marks_of(
    window: &Window,
    of: usize,
    axis: Axis,
    instrument: &Instrument,
) -> impl Iterator<Item = Mark> {
    let given = instrument.facts[window.since].kind.is_date();
    let late = window.days_late() > 0;
    let end = match window.end {
        End::Done(day) => Some((day, if late { MarkKind::Late } else { MarkKind::InTime })),
        End::Open(day) if late => Some((day, MarkKind::NotDone)),
        End::Open(_) => Some((window.due, MarkKind::Due)),
        // The mark of the limit that took its place says it.
        End::Replaced(_) => None,
    };
    let began = given.then_some((window.from, MarkKind::Began));
    let both = [began, end].into_iter().flatten();
    both.filter(move |(day, _)| axis.shows(*day)).map(move |(day, kind)| Mark {
        x: axis.x(day),
        kind,
        of,
    })
}

/// How late, at length and in short.
fn words(days: i64, done: bool) -> [String; 2] {
    let unit = if days == 1 { "day" } else { "days" };
    let (long, short) = if done { ("", "") } else { (", not done", " not done") };
    [format!("{days} {unit} late{long}"), format!("+{days}{short}")]
}
