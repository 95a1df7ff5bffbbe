use indexmap::IndexMap;

use super::super::fact::{Fact, FactKind, FactOption};
use super::super::file::{
    EffectiveFile, FactFile, LevelFile, OptionFile, ParameterFile, ParameterValueFile, SourceFile,
};
use super::super::model::{Effective, Level, Parameter, ParameterValue, Scale, Source, Tier};
use super::Resolver;
use super::values::shown;
use crate::calendar::{Date, Limit, Unit, parse_iso};
use crate::json::step;

const MOST_LEVELS: usize = 32;
const MOST_OPTIONS: usize = 200;

impl Resolver {
    pub(super) fn scales(&mut self, scales: &IndexMap<String, Vec<LevelFile>>) {
        for (id, levels) in scales {
            let at = step("/scales", id);
            self.id(id, &at);
            self.scale_levels(levels, &at);
            self.scale_ids.insert(id.clone(), self.scales.len());
            let levels = levels.iter().map(|level| Level {
                id: level.id.clone(),
                label: level.label.clone(),
                points: level.points,
            });
            self.scales.push(Scale { id: id.clone(), levels: levels.collect() });
        }
    }

    fn scale_levels(&mut self, levels: &[LevelFile], at: &str) {
        if !(2..=MOST_LEVELS).contains(&levels.len()) {
            let says = format!("Expected 2 to {MOST_LEVELS} levels; found {}.", levels.len());
            self.fault("levels", at, says, "Write the levels, best first.");
        }
        let levels = &levels[..levels.len().min(MOST_LEVELS)];
        for (i, level) in levels.iter().enumerate() {
            let here = step(at, i);
            self.id(&level.id, &step(&here, "id"));
            self.not_blank(&level.label, &step(&here, "label"));
            if levels[..i].iter().any(|other| other.id == level.id) {
                self.twice("level of this scale", &level.id, &here);
            }
            let Some(points) = level.points else { continue };
            self.in_range(points, 0.0, 1e6, &step(&here, "points"));
            self.three_decimals(points, &step(&here, "points"));
            if levels[..i].iter().filter_map(|l| l.points).any(|better| better < points) {
                let says = format!(
                    "Expected no more points than a better level; found {}.",
                    shown(points)
                );
                self.fault(
                    "rising-points",
                    &step(&here, "points"),
                    says,
                    "Let points fall from best to worst.",
                );
            }
        }
    }

    pub(super) fn parameters(&mut self, parameters: &IndexMap<String, ParameterFile>) {
        for (id, parameter) in parameters {
            let at = step("/parameters", id);
            self.id(id, &at);
            self.not_blank(&parameter.label, &step(&at, "label"));
            let value = match &parameter.value {
                ParameterValueFile::Number(number) => {
                    self.in_range(*number, 0.0, 1e9, &step(&at, "value"));
                    Some(ParameterValue::Number(*number))
                }
                ParameterValueFile::Limit(limit) => {
                    self.fixed_limit(limit, &step(&at, "value")).map(ParameterValue::Limit)
                }
            };
            let source = self.source(parameter.source.as_ref(), &at);
            self.parameter_ids.insert(id.clone(), self.parameters.len());
            self.parameters.push(Parameter {
                id: id.clone(),
                label: parameter.label.clone(),
                // A fault is noted above; the stand-in keeps it from causing others.
                value: value.unwrap_or(ParameterValue::Limit(Limit { count: 0, unit: Unit::Days })),
                source,
            });
        }
    }

    pub(super) fn facts(&mut self, facts: &[FactFile]) {
        self.add_fact(Fact {
            id: "audit-date".into(),
            label: "Date of the audit".into(),
            kind: FactKind::Date,
            required: true,
        });
        for (i, fact) in facts.iter().enumerate() {
            let at = step("/facts", i);
            self.id(&fact.id, &step(&at, "id"));
            self.not_blank(&fact.label, &step(&at, "label"));
            if self.fact_ids.contains_key(&fact.id) {
                self.twice("fact", &fact.id, &at);
                continue;
            }
            let kind = self.fact_kind(fact, &at);
            self.add_fact(Fact {
                id: fact.id.clone(),
                label: fact.label.clone(),
                kind,
                required: fact.required,
            });
        }
    }

    fn add_fact(&mut self, fact: Fact) {
        self.fact_ids.insert(fact.id.clone(), self.facts.len());
        self.facts.push(fact);
    }

    fn fact_kind(&mut self, fact: &FactFile, at: &str) -> FactKind {
        if fact.kind != "choice" && fact.options.is_some() {
            let says = "Expected options only for the kind “choice”; found some here.".to_owned();
            self.fault("misplaced-key", &step(at, "options"), says, "Take them out.");
        }
        match fact.kind.as_str() {
            "date" => FactKind::Date,
            "dates" => FactKind::Dates,
            "number" => FactKind::Number,
            "yes-no" => FactKind::YesNo,
            "choice" => FactKind::Choice(self.options(fact.options.as_deref().unwrap_or(&[]), at)),
            other => {
                let says = format!(
                    "Expected one of date, dates, number, yes-no, choice; found “{other}”."
                );
                self.fault("unknown-kind", &step(at, "kind"), says, "Choose one of these kinds.");
                FactKind::YesNo
            }
        }
    }

    fn options(&mut self, options: &[OptionFile], at: &str) -> Vec<FactOption> {
        let at = step(at, "options");
        if options.is_empty() {
            self.empty(&at, "option");
        }
        if options.len() > MOST_OPTIONS {
            let says = format!("Expected at most {MOST_OPTIONS} options; found {}.", options.len());
            self.fault("too-many", &at, says, "Ask for less in one fact.");
        }
        self.listed_options(options, "option of this fact", &at)
    }

    pub(super) fn themes(&mut self, themes: &[OptionFile]) -> Vec<FactOption> {
        if themes.len() > MOST_OPTIONS {
            let says = format!("Expected at most {MOST_OPTIONS} themes; found {}.", themes.len());
            self.fault("too-many", "/themes", says, "Keep those that you count.");
        }
        self.listed_options(themes, "theme", "/themes")
    }

    fn listed_options(&mut self, options: &[OptionFile], what: &str, at: &str) -> Vec<FactOption> {
        let options = &options[..options.len().min(MOST_OPTIONS)];
        for (i, option) in options.iter().enumerate() {
            let here = step(at, i);
            self.id(&option.id, &step(&here, "id"));
            self.not_blank(&option.label, &step(&here, "label"));
            if options[..i].iter().any(|other| other.id == option.id) {
                self.twice(what, &option.id, &here);
            }
        }
        let copy = |o: &OptionFile| FactOption { id: o.id.clone(), label: o.label.clone() };
        options.iter().map(copy).collect()
    }

    pub(super) fn source(&mut self, source: Option<&SourceFile>, at: &str) -> Option<Source> {
        let source = source?;
        let at = step(at, "source");
        let tier = match source.tier.as_str() {
            "law" => Tier::Law,
            "guidance" => Tier::Guidance,
            "local" => Tier::Local,
            other => {
                let says = format!("Expected one of law, guidance, local; found “{other}”.");
                self.fault("unknown-tier", &step(&at, "tier"), says, "Choose one of these tiers.");
                return None;
            }
        };
        self.not_blank(&source.r#ref, &step(&at, "ref"));
        let effective = self.effective(source.effective.as_ref(), &step(&at, "effective"));
        Some(Source { tier, reference: source.r#ref.clone(), effective })
    }

    pub(super) fn effective(&mut self, effective: Option<&EffectiveFile>, at: &str) -> Effective {
        let Some(effective) = effective else {
            return Effective::default();
        };
        let from = effective.from.as_ref().and_then(|text| self.date(text, &step(at, "from")));
        let to = effective.to.as_ref().and_then(|text| self.date(text, &step(at, "to")));
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            let says = "Expected an end on or after the start; found an earlier one.".to_owned();
            self.fault("ends-before-start", &step(at, "to"), says, "Correct one of the dates.");
        }
        Effective { from, to }
    }

    pub(super) fn date(&mut self, text: &str, pointer: &str) -> Option<Date> {
        let date = parse_iso(text);
        if date.is_none() {
            let says =
                format!("Expected a date such as 2026-03-14, from 1900 to 2199; found “{text}”.");
            self.fault("bad-date", pointer, says, "Write year, month and day with hyphens.");
        }
        date
    }
}
