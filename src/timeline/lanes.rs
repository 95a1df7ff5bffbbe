use crate::calendar::Date;
use crate::grading::{Inputs, Window, ruled_out, windows};
use crate::instrument::{AUDIT_DATE, FactIx, FactValue, Instrument, Ix, Kind};

/// A line of the timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// The section in which it stands; `None` for dates that no clock reads.
    pub section: Option<Ix>,
    /// What is on it.
    pub kind: LaneKind,
}

/// What is on a lane.
#[derive(Debug, Clone, PartialEq)]
pub enum LaneKind {
    /// A clock.
    Clock {
        /// Index of its measure.
        ix: Ix,
        /// Its windows in order of date; none while a fact is missing or nothing began.
        windows: Vec<Window>,
        /// Dates before its first step or after its end.
        ignored: Vec<Date>,
    },
    /// Dates that no clock reads, in order, each with its fact.
    Dates(Vec<(Date, FactIx)>),
}

impl Lane {
    /// Whether there is nothing to draw on it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match &self.kind {
            LaneKind::Clock { windows, ignored, .. } => windows.is_empty() && ignored.is_empty(),
            LaneKind::Dates(dates) => dates.is_empty(),
        }
    }
}

/// The clocks of one section that apply, or of all and then the dates that none of
/// them reads: a lane for single dates, and one for each list.
#[must_use]
pub fn lanes(instrument: &Instrument, inputs: &Inputs, section: Option<Ix>) -> Vec<Lane> {
    let sections = section.map_or_else(|| instrument.sections.clone(), |one| vec![one]);
    let mut read = vec![false; instrument.facts.len()];
    let mut lanes = Vec::new();
    for &section in &sections {
        for ix in instrument.within(section) {
            let Kind::Measure(measure) = &instrument.criteria[ix].kind else { continue };
            if !measure.is_clock() || ruled_out(instrument, inputs, ix).is_some() {
                continue;
            }
            measure.each_fact(&mut |fact| read[fact] = true);
            let (windows, ignored) = windows(measure, inputs);
            let kind = LaneKind::Clock { ix, windows, ignored };
            lanes.push(Lane { section: Some(section), kind });
        }
    }
    if section.is_none() {
        read[AUDIT_DATE] = true;
        lanes.extend(others(inputs, &read));
    }
    lanes
}

fn others(inputs: &Inputs, read: &[bool]) -> Vec<Lane> {
    let (mut single, mut lists) = (Vec::new(), Vec::new());
    for fact in (0..read.len()).filter(|fact| !read[*fact]) {
        match inputs.fact(fact) {
            Some(FactValue::Date(date)) => single.push((*date, fact)),
            Some(FactValue::Dates(dates)) if !dates.is_empty() => {
                lists.push(dates.iter().map(|date| (*date, fact)).collect());
            }
            _ => {}
        }
    }
    single.sort_by_key(|(date, _)| *date);
    let all = [single].into_iter().filter(|dates| !dates.is_empty()).chain(lists);
    all.map(|dates| Lane { section: None, kind: LaneKind::Dates(dates) }).collect()
}
