use super::measure::Limit;
use super::model::{
    Check, Criterion, FactIx, Grading, Instrument, Ix, Kind, Number, ParameterValue, Rank, Rule,
    Scale, Source,
};
use crate::calendar;

impl Instrument {
    /// The criterion of this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<Ix> {
        self.criterion_ids.get(id).copied()
    }

    /// The fact of this id.
    #[must_use]
    pub fn find_fact(&self, id: &str) -> Option<FactIx> {
        self.fact_ids.get(id).copied()
    }

    /// The scale of a criterion; `None` for a heading.
    #[must_use]
    pub fn scale_of(&self, ix: Ix) -> Option<&Scale> {
        self.criteria[ix].kind.scale().map(|scale| &self.scales[scale])
    }

    /// The rules that limit a criterion; none for a leaf or a heading.
    #[must_use]
    pub fn rules_of(&self, ix: Ix) -> &[Rule] {
        match self.criteria[ix].kind.grading() {
            Some(grading) => &self.rules[grading.rules.clone()],
            None => &[],
        }
    }

    /// The label of a criterion's level.
    ///
    /// # Panics
    /// If the criterion is a heading or the rank is not on its scale.
    #[must_use]
    pub fn label(&self, ix: Ix, rank: Rank) -> &str {
        &self.scale_of(ix).expect("a scale").levels[usize::from(rank)].label
    }

    /// What a criterion earns at a level in a `points` condition.
    ///
    /// # Panics
    /// As [`label`](Self::label).
    #[must_use]
    pub fn points(&self, ix: Ix, rank: Rank) -> f64 {
        let scale = self.scale_of(ix).expect("a scale");
        scale.levels[usize::from(rank)].points.unwrap_or(0.0)
    }

    /// The number that stands for a parameter while the authority sets no other.
    #[must_use]
    pub fn default_number(&self, number: Number) -> f64 {
        match number {
            Number::Fixed(value) => value,
            Number::Parameter(ix) => match self.parameters[ix].value {
                ParameterValue::Number(value) => value,
                ParameterValue::Limit(_) => unreachable!("resolved as a number"),
            },
        }
    }

    /// The limit that stands for a parameter while the authority sets no other.
    #[must_use]
    pub fn default_limit(&self, limit: Limit) -> calendar::Limit {
        match limit {
            Limit::Fixed(limit) => limit,
            Limit::Parameter(ix) => match self.parameters[ix].value {
                ParameterValue::Limit(limit) => limit,
                ParameterValue::Number(_) => unreachable!("resolved as a limit"),
            },
        }
    }

    /// Who says how long a limit of a measure is: the source of the parameter that holds
    /// it, else that of the measure.
    #[must_use]
    pub fn source_of(&self, measure: Ix, limit: Limit) -> Option<&Source> {
        let set = match limit {
            Limit::Parameter(ix) => self.parameters[ix].source.as_ref(),
            Limit::Fixed(_) => None,
        };
        set.or(self.criteria[measure].source.as_ref())
    }

    /// Every rule that looks at a criterion, with the criterion that it limits.
    #[must_use]
    pub fn rules_naming(&self, ix: Ix) -> Vec<(Ix, usize)> {
        let names = |rule: &usize| {
            let mut named = false;
            self.rules[*rule]
                .when
                .each_leaf(&mut |leaf| named |= leaf.items.iter().any(|item| item.ix == ix));
            named
        };
        let above = self.used_by[ix].iter();
        above
            .flat_map(|at| {
                let rules = self.criteria[*at].kind.grading().map_or(0..0, |g| g.rules.clone());
                rules.filter(names).map(|rule| (*at, rule))
            })
            .collect()
    }

    /// The top-level section in which a criterion stands; `None` for a verdict.
    #[must_use]
    pub fn section_of(&self, ix: Ix) -> Option<Ix> {
        let mut at = ix;
        while let Some(parent) = self.criteria[at].parent {
            at = parent;
        }
        (!matches!(self.criteria[at].kind, Kind::Verdict(_))).then_some(at)
    }

    /// A criterion and everything below it, in the order of the file.
    pub fn within(&self, ix: Ix) -> impl Iterator<Item = Ix> + '_ {
        let mut stack = vec![ix];
        std::iter::from_fn(move || {
            let at = stack.pop()?;
            if let Kind::Group(group) = &self.criteria[at].kind {
                stack.extend(group.children.iter().rev());
            }
            Some(at)
        })
    }

    /// Titles of the sections that apply or not depending on a fact, among others.
    #[must_use]
    pub fn sections_decided_by(&self, fact: FactIx) -> Vec<&str> {
        let decided = |ix: &&Ix| {
            let mut reads = false;
            if let Some(guard) = &self.criteria[**ix].applies_when {
                guard.each_fact(&mut |other| reads |= other == fact);
            }
            reads
        };
        let sections = self.sections.iter().filter(decided);
        sections.map(|ix| self.criteria[*ix].title.as_str()).collect()
    }

    /// Every check with the criterion at which it stands.
    pub fn checks(&self) -> impl Iterator<Item = (Ix, &Check)> + '_ {
        self.criteria.iter().enumerate().flat_map(|(ix, c)| c.checks().iter().map(move |k| (ix, k)))
    }
}

impl Criterion {
    /// Its checks.
    #[must_use]
    pub fn checks(&self) -> &[Check] {
        match &self.kind {
            Kind::Group(group) => &group.checks,
            Kind::Verdict(verdict) => &verdict.checks,
            Kind::Question(_) | Kind::Measure(_) => &[],
        }
    }

    /// What good looks like.
    #[must_use]
    pub fn standard(&self) -> Option<&str> {
        match &self.kind {
            Kind::Group(group) => group.standard.as_deref(),
            Kind::Verdict(verdict) => verdict.standard.as_deref(),
            Kind::Question(_) | Kind::Measure(_) => None,
        }
    }
}

impl Kind {
    /// Index of its scale; `None` for a heading.
    #[must_use]
    pub fn scale(&self) -> Option<usize> {
        match self {
            Self::Question(question) => Some(question.scale),
            Self::Measure(measure) => Some(measure.scale),
            Self::Group(group) => group.grading.as_ref().map(|grading| grading.scale),
            Self::Verdict(verdict) => Some(verdict.grading.scale),
        }
    }

    /// Its scale and rules, when rules grade it.
    #[must_use]
    pub fn grading(&self) -> Option<&Grading> {
        match self {
            Self::Group(group) => group.grading.as_ref(),
            Self::Verdict(verdict) => Some(&verdict.grading),
            Self::Question(_) | Self::Measure(_) => None,
        }
    }
}

impl Scale {
    /// The rank of the level of this id.
    #[must_use]
    pub fn rank(&self, level: &str) -> Option<Rank> {
        self.levels.iter().position(|l| l.id == level).and_then(|at| Rank::try_from(at).ok())
    }

    /// What one of its levels looks like in a file, in words.
    #[must_use]
    pub fn expected(&self) -> String {
        let ids: Vec<_> = self.levels.iter().map(|level| level.id.as_str()).collect();
        format!("a level of the scale “{}” ({})", self.id, ids.join(", "))
    }

    /// The rank of the worst level.
    #[must_use]
    pub fn worst(&self) -> Rank {
        Rank::try_from(self.levels.len() - 1).expect("at most 32 levels")
    }
}
