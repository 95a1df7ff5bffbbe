use super::super::condition::{Condition, Count, Leaf, Test};
use super::super::file::ConditionFile;
use super::super::model::Ix;
use super::Resolver;
use crate::json::step;

/// Where a condition stands: it decides what `children` and `sections` mean and
/// whether a test that is not monotone may be written.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    /// Children of the group that have a scale; `None` outside a group.
    pub children: Option<&'p [Ix]>,
    /// Graded top-level sections; `None` outside a verdict.
    pub sections: Option<&'p [Ix]>,
    /// Checks may ask for "at least N at or above"; rules may not.
    pub check: bool,
}

impl Resolver {
    pub(super) fn condition(
        &mut self,
        file: &ConditionFile,
        place: Place<'_>,
        at: &str,
    ) -> Option<Condition> {
        let given = [
            (file.all.is_some(), "all"),
            (file.any.is_some(), "any"),
            (file.count.is_some(), "count"),
            (file.share.is_some(), "share"),
            (file.points.is_some(), "points"),
        ];
        let forms: Vec<_> = given.iter().filter(|(given, _)| *given).map(|(_, key)| *key).collect();
        let [form] = forms[..] else {
            let says = format!(
                "Expected exactly one of all, any, count, share, points; found {}.",
                if forms.is_empty() { "none".to_owned() } else { forms.join(" and ") }
            );
            self.fault(
                "not-the-format",
                at,
                says,
                "Write each test as a condition of its own, under all or any.",
            );
            return None;
        };
        self.only_keys(file, form, place, at)?;
        match form {
            "all" => {
                self.conditions(file.all.as_deref()?, place, &step(at, form)).map(Condition::All)
            }
            "any" => {
                self.conditions(file.any.as_deref()?, place, &step(at, form)).map(Condition::Any)
            }
            "count" => self.count(file, place, at),
            "share" => self.share(file, place, at),
            _ => self.points(file, place, at),
        }
        .map(|condition| match condition {
            // A list of one says the same as the one.
            Condition::All(mut parts) | Condition::Any(mut parts) if parts.len() == 1 => {
                parts.remove(0)
            }
            condition => condition,
        })
    }

    fn conditions(
        &mut self,
        parts: &[ConditionFile],
        place: Place<'_>,
        at: &str,
    ) -> Option<Vec<Condition>> {
        if parts.is_empty() {
            self.empty(at, "condition");
            return None;
        }
        let parts: Vec<_> = parts
            .iter()
            .enumerate()
            .map(|(i, part)| self.condition(part, place, &step(at, i)))
            .collect();
        parts.into_iter().collect()
    }

    /// Which keys go with which form; the rest have no meaning there and are refused.
    fn only_keys(
        &mut self,
        file: &ConditionFile,
        form: &str,
        place: Place<'_>,
        at: &str,
    ) -> Option<()> {
        let above = file.at_or_above.is_some();
        let right: &[&str] = match form {
            // Checks may say both; rules only what stays true when answers get worse.
            "count" if above && place.check && file.fewer_than.is_none() => {
                &["atOrAbove", "atLeast"]
            }
            "count" if above => &["atOrAbove", "fewerThan"],
            "count" => &["atOrBelow", "atLeast"],
            "share" => &["atOrBelow", "atLeastPercent"],
            "points" => &["belowPercent"],
            _ => &[],
        };
        let given = [
            (file.at_or_below.is_some(), "atOrBelow"),
            (above, "atOrAbove"),
            (file.at_least.is_some(), "atLeast"),
            (file.fewer_than.is_some(), "fewerThan"),
            (file.at_least_percent.is_some(), "atLeastPercent"),
            (file.below_percent.is_some(), "belowPercent"),
        ];
        let wrong = given.iter().find(|(given, key)| *given && !right.contains(key));
        // Only a count's N may be left out, and only where it then means 1.
        let optional = |key: &str| key == "atLeast";
        let missing = right.iter().find(|right| {
            !optional(right) && !given.iter().any(|(given, key)| *given && key == *right)
        });
        if let Some((_, key)) = wrong {
            let says = format!("Expected “{form}” with {}; found “{key}” too.", in_words(right));
            self.fault(
                "misplaced-key",
                &step(at, key),
                says,
                "Take it out, or write the other kind of condition.",
            );
            return None;
        }
        if let Some(key) = missing {
            let says = format!("Expected “{key}” with “{form}”; found none.");
            self.fault("missing-key", at, says, "Add it.");
            return None;
        }
        Some(())
    }

    fn count(&mut self, file: &ConditionFile, place: Place<'_>, at: &str) -> Option<Condition> {
        let (level, key) = match (&file.at_or_below, &file.at_or_above) {
            (Some(level), _) => (level, "atOrBelow"),
            (_, Some(level)) => (level, "atOrAbove"),
            _ => return None,
        };
        let leaf = self.items(file.count.as_ref()?, "count", Some((level, key)), place, at);
        let n = match (&file.at_least, &file.fewer_than) {
            (Some(n), _) => self.n(n, &step(at, "atLeast")),
            (_, Some(n)) => self.n(n, &step(at, "fewerThan")),
            _ => Some(Count::Fixed(super::super::model::Number::Fixed(1.0))),
        };
        let ((items, named), n) = (leaf?, n?);
        let test = match key {
            "atOrBelow" => Test::AtOrBelow(n),
            _ if file.fewer_than.is_some() => Test::FewerAtOrAbove(n),
            _ => Test::AtOrAbove(n),
        };
        Some(Condition::Leaf(Leaf { items, named, test }))
    }

    fn share(&mut self, file: &ConditionFile, place: Place<'_>, at: &str) -> Option<Condition> {
        let level = (file.at_or_below.as_ref()?, "atOrBelow");
        let leaf = self.items(file.share.as_ref()?, "share", Some((level.0, level.1)), place, at);
        let percent = self.percent(file.at_least_percent.as_ref()?, &step(at, "atLeastPercent"));
        let ((items, named), percent) = (leaf?, percent?);
        Some(Condition::Leaf(Leaf { items, named, test: Test::Share(percent) }))
    }

    fn points(&mut self, file: &ConditionFile, place: Place<'_>, at: &str) -> Option<Condition> {
        let leaf = self.items(file.points.as_ref()?, "points", None, place, at);
        let percent = self.percent(file.below_percent.as_ref()?, &step(at, "belowPercent"));
        let ((items, named), percent) = (leaf?, percent?);
        let scales = items.iter().filter_map(|item| self.scale_by_ix[item.ix]);
        for scale in scales.collect::<std::collections::BTreeSet<_>>() {
            self.earns_points(scale, &step(at, "points"));
        }
        Some(Condition::Leaf(Leaf { items, named, test: Test::Points(percent) }))
    }

    fn earns_points(&mut self, scale: usize, at: &str) {
        let scale = &self.scales[scale];
        let points: Option<Vec<f64>> = scale.levels.iter().map(|level| level.points).collect();
        let sound = points.is_some_and(|p| p.first() > Some(&0.0) && p.last() == Some(&0.0));
        if !sound {
            let says = format!(
                "Expected points on every level of the scale “{}”, more than 0 for the best and 0 for the worst; found otherwise.",
                scale.id
            );
            self.fault("no-points", at, says, "Give each level of that scale its points.");
        }
    }
}

fn in_words(keys: &[&str]) -> String {
    if keys.is_empty() { "no other key".into() } else { keys.join(" and ") }
}
