use super::enquiry::Enquiry;
use super::left_out::warning;
use crate::instrument::{Finding, Kind};
use crate::json::step;

/// Bands of a clock that nobody can have meant: one to which no number of days late
/// belongs, and one that makes a later day better.
pub(super) fn bands(enquiry: &Enquiry<'_, '_>) -> Vec<Finding> {
    let instrument = enquiry.instrument();
    let mut findings = Vec::new();
    for (ix, criterion) in instrument.criteria.iter().enumerate() {
        let Kind::Measure(measure) = &criterion.kind else { continue };
        if !measure.is_clock() {
            continue; // a number may be negative, and good in the middle
        }
        let title = enquiry.title(ix);
        let (mut most, mut level) = (-1.0, 0);
        for (i, band) in measure.bands.iter().enumerate() {
            let at = step(&step(&step(&criterion.pointer, "measure"), "bands"), i);
            let days = instrument.default_number(band.up_to).floor();
            if days <= most {
                let says = format!("No number of days late belongs to band {} of {title}.", i + 1);
                let mend = "Days are whole and never below 0: change “upTo”, or take the band out.";
                findings.push(warning("band-never-reached", &at, says, mend));
            }
            if band.level < level {
                let says = format!("Band {} of {title} makes more days late better.", i + 1);
                let mend = "Give it a level no better than the band before it.";
                findings.push(warning("bands-get-better", &at, says, mend));
            }
            (most, level) = (days.max(most), band.level);
        }
    }
    findings
}
