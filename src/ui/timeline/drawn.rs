use crate::app::Open;
use crate::calendar::{Date, in_words};
use crate::grading::{Window, window_in_words};
use crate::instrument::FactIx;
use crate::timeline::{Axis, Chart, Lane, LaneKind, Mark, MarkKind, chart};
use crate::ui::text::timeline as words;

/// Everything that a picture shows, worked out; it is drawn anew only when this differs.
#[derive(PartialEq)]
pub(in crate::ui) struct Drawn {
    /// Where everything stands.
    pub(in crate::ui) chart: Chart,
    /// The words of each lane.
    pub(in crate::ui) lanes: Vec<LaneWords>,
    /// What the picture shows, for those who hear the page.
    pub(in crate::ui) name: String,
}

/// The words of a lane.
#[derive(PartialEq)]
pub(in crate::ui) struct LaneWords {
    /// The section that begins with it.
    pub(in crate::ui) heading: String,
    /// What it shows.
    pub(in crate::ui) title: String,
    /// What each of its marks tells.
    pub(in crate::ui) marks: Vec<String>,
}

impl Drawn {
    /// Works out the picture of some lanes along an axis. Clocks that wait for facts are
    /// left out: the tables say so.
    pub(in crate::ui) fn new(open: &Open, lanes: &[Lane], axis: Axis) -> Self {
        let lanes: Vec<Lane> = lanes.iter().filter(|lane| !lane.is_empty()).cloned().collect();
        let chart = chart(&lanes, axis, &open.tool.instrument, &open.inputs);
        let of = |(lane, row): (&Lane, &crate::timeline::Row)| LaneWords {
            heading: heading(open, lane),
            title: title(open, lane),
            marks: row.marks.iter().map(|mark| tells(open, lane, mark)).collect(),
        };
        let words = lanes.iter().zip(&chart.rows).map(of).collect();
        let name = words::picture(&in_words(axis.from()), &in_words(axis.to()));
        Self { chart, lanes: words, name }
    }
}

/// The section of a lane, in words.
pub(super) fn heading(open: &Open, lane: &Lane) -> String {
    let criteria = &open.tool.instrument.criteria;
    lane.section.map_or(words::OTHER_DATES.into(), |ix| criteria[ix].title.clone())
}

/// What a lane shows, in words.
pub(super) fn title(open: &Open, lane: &Lane) -> String {
    let instrument = &open.tool.instrument;
    match &lane.kind {
        LaneKind::Clock { ix, .. } => instrument.criteria[*ix].title.clone(),
        LaneKind::Dates(dates) => match dates.as_slice() {
            [(_, first), rest @ ..] if rest.iter().all(|(_, fact)| fact == first) => {
                instrument.facts[*first].label.clone()
            }
            _ => words::SINGLE_DATES.into(),
        },
    }
}

fn tells(open: &Open, lane: &Lane, mark: &Mark) -> String {
    match &lane.kind {
        LaneKind::Clock { ignored, .. } if mark.kind == MarkKind::Ignored => {
            words::left_out(&in_words(ignored[mark.of]))
        }
        LaneKind::Clock { windows, .. } => told(open, &windows[mark.of], mark.kind),
        LaneKind::Dates(dates) => {
            let (date, fact) = dates[mark.of];
            dated(open, fact, date)
        }
    }
}

fn told(open: &Open, window: &Window, kind: MarkKind) -> String {
    let words = window_in_words(&open.inputs, window);
    match kind {
        MarkKind::Began => format!("{}. {words}", dated(open, window.since, window.from)),
        _ => words,
    }
}

fn dated(open: &Open, fact: FactIx, date: Date) -> String {
    format!("{}: {}", open.tool.instrument.facts[fact].label, in_words(date))
}
