use super::super::model::{Criterion, Ix, Kind};
use super::Resolver;

/// Criteria in the order in which they can be graded.
pub(super) struct Order {
    /// Each after everything it depends on.
    pub(super) order: Vec<Ix>,
    /// Where each stands in that order.
    pub(super) place: Vec<usize>,
    /// What depends on each, once each.
    pub(super) used_by: Vec<Vec<Ix>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    New,
    Open,
    Done,
}

impl Resolver {
    /// Puts criteria after everything they depend on, and names every cycle.
    ///
    /// Depth-first without recursion, since references can form a chain as long
    /// as the instrument.
    pub(super) fn order(&mut self, criteria: &[Option<Criterion>]) -> Order {
        let depends: Vec<Vec<Ix>> =
            criteria.iter().map(|c| c.as_ref().map_or(Vec::new(), |c| self.depends(c))).collect();
        let mut mark = vec![Mark::New; criteria.len()];
        let mut order = Vec::with_capacity(criteria.len());
        for start in 0..criteria.len() {
            if mark[start] != Mark::New {
                continue;
            }
            mark[start] = Mark::Open;
            let mut path = vec![(start, 0)];
            while let Some((ix, next)) = path.last_mut() {
                let ix = *ix;
                let Some(&on) = depends[ix].get(*next) else {
                    mark[ix] = Mark::Done;
                    order.push(ix);
                    path.pop();
                    continue;
                };
                *next += 1;
                match mark[on] {
                    Mark::Done => {}
                    Mark::New => {
                        mark[on] = Mark::Open;
                        path.push((on, 0));
                    }
                    Mark::Open => self.cycle(criteria, &path, on),
                }
            }
        }
        let mut place = vec![0; criteria.len()];
        order.iter().enumerate().for_each(|(at, &ix)| place[ix] = at);
        let mut used_by: Vec<Vec<Ix>> = vec![Vec::new(); criteria.len()];
        for (ix, on) in depends.iter().enumerate() {
            for &on in on {
                // One that is named twice is named twice in a row, seen from here.
                if used_by[on].last() != Some(&ix) {
                    used_by[on].push(ix);
                }
            }
        }
        Order { order, place, used_by }
    }

    fn depends(&self, criterion: &Criterion) -> Vec<Ix> {
        let mut on = match &criterion.kind {
            Kind::Group(group) => group.children.clone(),
            Kind::Verdict(verdict) => return verdict.named.clone(),
            Kind::Question(_) | Kind::Measure(_) => return Vec::new(),
        };
        let grading = criterion.kind.grading();
        for rule in grading.map_or(&[][..], |grading| &self.rules[grading.rules.clone()]) {
            rule.when.each_leaf(&mut |leaf| on.extend(leaf.items.iter().map(|item| item.ix)));
        }
        on
    }

    fn cycle(&mut self, criteria: &[Option<Criterion>], path: &[(Ix, usize)], on: Ix) {
        let round = path.iter().skip_while(|(ix, _)| *ix != on).map(|(ix, _)| *ix);
        let id = |ix: Ix| criteria[ix].as_ref().map_or("?", |c| c.id.as_str());
        let names: Vec<_> = round.chain([on]).map(id).collect();
        let says =
            format!("Expected grades that rest on others; found a circle: {}.", names.join(" → "));
        let at = criteria[on].as_ref().map_or(String::new(), |c| c.pointer.clone());
        self.fault("cycle", &at, says, "Take one of these out of the rules of the one before it.");
    }
}
