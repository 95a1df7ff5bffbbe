use super::super::fact::FactKind;
use super::super::file::{BandFile, MeasureFile, StepFile, StepFromFile};
use super::super::measure::{Band, Measure, Step, What};
use super::super::model::FactIx;
use super::values::shown;
use super::{MOST_GAPS, Resolver};
use crate::json::step;

impl Resolver {
    pub(super) fn measure(
        &mut self,
        file: &MeasureFile,
        scale: usize,
        at: &str,
    ) -> Option<Measure> {
        let what = self.what(file, at);
        let bands = self.bands(&file.bands, scale, &step(at, "bands"));
        Some(Measure { scale, what: what?, bands: bands? })
    }

    fn what(&mut self, file: &MeasureFile, at: &str) -> Option<What> {
        let MeasureFile { interval, limit, gaps, steps, value, .. } = file;
        match (interval, limit, gaps, steps, value) {
            (Some(interval), Some(limit), None, None, None) => {
                let here = step(at, "interval");
                let from = self.date_fact(&interval.from, &step(&here, "from"));
                let to = self.date_fact(&interval.to, &step(&here, "to"));
                let limit = self.limit(limit, &step(at, "limit"));
                Some(What::Interval { from: from?, to: to?, limit: limit? })
            }
            (None, None, Some(gaps), Some(steps), None) => {
                let here = step(at, "gaps");
                self.count_gaps(&here)?;
                let of = self.fact_of(&gaps.of, &FactKind::Dates, "dates", &step(&here, "of"));
                let until = self.date_fact(&gaps.until, &step(&here, "until"));
                let steps = self.steps(steps, &step(at, "steps"));
                Some(What::Gaps { of: of?, until: until?, steps: steps? })
            }
            (None, None, None, None, Some(id)) => {
                self.fact_of(id, &FactKind::Number, "a number", &step(at, "value")).map(What::Value)
            }
            _ => {
                let says = "Expected interval with limit, or gaps with steps, or value; found another set of keys.".to_owned();
                self.fault("not-the-format", at, says, "Write one of the three kinds of measure.");
                None
            }
        }
    }

    fn count_gaps(&mut self, at: &str) -> Option<()> {
        self.gaps += 1;
        if self.gaps <= MOST_GAPS {
            return Some(());
        }
        let says = format!("Expected at most {MOST_GAPS} measures of gaps; found more.");
        self.fault("too-many", at, says, "Split the audit tool into several.");
        None
    }

    fn steps(&mut self, steps: &[StepFile], at: &str) -> Option<Vec<Step>> {
        if steps.is_empty() {
            self.empty(at, "step");
            return None;
        }
        let steps: Vec<_> =
            steps.iter().enumerate().map(|(i, s)| self.step(s, &step(at, i))).collect();
        steps.into_iter().collect()
    }

    fn step(&mut self, file: &StepFile, at: &str) -> Option<Step> {
        let here = step(at, "from");
        let (from, plus) = match &file.from {
            StepFromFile::Fact(id) => (self.date_fact(id, &here), Some(None)),
            StepFromFile::Later(later) => (
                self.date_fact(&later.fact, &step(&here, "fact")),
                self.limit(&later.plus, &step(&here, "plus")).map(Some),
            ),
        };
        let first_within = match &file.first_within {
            Some(limit) => self.limit(limit, &step(at, "firstWithin")).map(Some),
            None => Some(None),
        };
        let then = self.limit(&file.then, &step(at, "then"));
        Some(Step { from: from?, plus: plus?, first_within: first_within?, then: then? })
    }

    fn bands(&mut self, bands: &[BandFile], scale: usize, at: &str) -> Option<Vec<Band>> {
        if bands.is_empty() {
            self.empty(at, "band");
            return None;
        }
        let mut resolved = Vec::new();
        let mut before = f64::NEG_INFINITY;
        for (i, band) in bands.iter().enumerate() {
            let here = step(at, i);
            let up_to = self.number(&band.up_to, &step(&here, "upTo"));
            let level = self.rank(scale, &band.level, &step(&here, "level"));
            if let Some((_, value)) = up_to {
                self.in_range(value, -1e9, 1e9, &step(&here, "upTo"));
                if value <= before {
                    let says =
                        format!("Expected more than in the band before; found {}.", shown(value));
                    self.fault(
                        "bands-out-of-order",
                        &step(&here, "upTo"),
                        says,
                        "Put the bands in rising order.",
                    );
                }
                before = value;
            }
            resolved.push(up_to.zip(level).map(|((up_to, _), level)| Band { up_to, level }));
        }
        resolved.into_iter().collect()
    }

    fn date_fact(&mut self, id: &str, at: &str) -> Option<FactIx> {
        self.fact_of(id, &FactKind::Date, "a date", at)
    }

    fn fact_of(&mut self, id: &str, kind: &FactKind, words: &str, at: &str) -> Option<FactIx> {
        let ix = self.fact(id, at)?;
        if self.facts[ix].kind == *kind {
            return Some(ix);
        }
        let says = format!("Expected a fact that is {words}; found “{id}”, which is not.");
        self.fault("wrong-fact", at, says, "Name a fact of that kind.");
        None
    }
}
