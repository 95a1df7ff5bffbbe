use std::collections::HashSet;

use super::super::condition::{Item, Named};
use super::super::file::Ids;
use super::super::model::Ix;
use super::conditions::Place;
use super::{MOST_NAMED, Resolver};
use crate::json::step;

impl Resolver {
    pub(super) fn items(
        &mut self,
        ids: &Ids,
        form: &str,
        level: Option<(&String, &str)>,
        place: Place<'_>,
        at: &str,
    ) -> Option<(Vec<Item>, Named)> {
        let here = step(at, form);
        let (list, named) = match ids {
            Ids::List(ids) => (self.listed(ids, &here)?, Named::List),
            Ids::Word(word) => {
                let known = match word.as_str() {
                    "children" => place.children.map(|list| (list.to_vec(), Named::Children)),
                    "sections" => place.sections.map(|list| (list.to_vec(), Named::Sections)),
                    _ => None,
                };
                let Some(known) = known else {
                    let says = format!(
                        "Expected a list of ids, “children” (in a group) or “sections” (in a verdict); found “{word}”."
                    );
                    self.fault("not-the-format", &here, says, "Name the criteria one by one.");
                    return None;
                };
                known
            }
        };
        if list.is_empty() {
            self.empty(&here, "criterion that is graded");
            return None;
        }
        self.named += list.len();
        if self.named > MOST_NAMED {
            let says =
                format!("Expected at most {MOST_NAMED} criteria named by all rules; found more.");
            self.fault("too-many", &here, says, "Let fewer rules name whole sections.");
            return None;
        }
        let mut items = Vec::with_capacity(list.len());
        for ix in list {
            let rank = match level {
                Some((level, key)) => self.rank(self.scale_by_ix[ix]?, level, &step(at, key)),
                None => Some(0),
            };
            items.push(Item { ix, rank: rank? });
        }
        Some((items, named))
    }

    fn listed(&mut self, ids: &[String], at: &str) -> Option<Vec<Ix>> {
        let mut list = Vec::new();
        let mut seen = HashSet::new();
        let mut sound = true;
        for (i, id) in ids.iter().enumerate() {
            let here = step(at, i);
            match self.criterion(id, &here) {
                Some(ix) if !seen.insert(ix) => {
                    let says = format!("Expected each criterion once; found “{id}” again.");
                    self.fault("duplicate-id", &here, says, "Take one of the two out.");
                }
                Some(ix) => list.push(ix),
                None => sound = false,
            }
        }
        sound.then_some(list)
    }
}
