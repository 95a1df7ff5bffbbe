use std::cmp::Reverse;

use super::MOST_CHANGES;
use super::circuit::Weight;

/// The search for a cheapest set of units that makes the last of some gates true. A
/// unit is an answer, or a gate that stands alone; no two units share an answer.
///
/// It deepens: first whether one change does it, then two, and so on. At each step it
/// looks for units of which one must be chosen, whatever else is, and tries each; one
/// that has been tried is shut for those after it, so that no set is tried twice.
/// What a bound from below shows to be too dear is not tried at all.
#[derive(Default)]
pub(super) struct Search {
    pub(super) units: Vec<Unit>,
    /// Each after the gates among its parts.
    pub(super) gates: Vec<Local>,
}

pub(super) struct Unit {
    /// How many answers it is.
    pub(super) cost: usize,
    pub(super) state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Open,
    Chosen,
    Shut,
}

pub(super) struct Local {
    /// By cluster: parts of different clusters have no unit in common.
    pub(super) parts: Vec<Weighed>,
    pub(super) needs: Weight,
}

#[derive(Clone, Copy)]
pub(super) struct Weighed {
    pub(super) part: Part,
    pub(super) weight: Weight,
    pub(super) cluster: usize,
}

/// Index of a unit or of a gate.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Part {
    Unit(usize),
    Gate(usize),
}

/// A bound above all that is searched for.
const TOO_MANY: usize = MOST_CHANGES + 1;

impl Search {
    /// No set costs less than this; 5 may stand for anything above.
    pub(super) fn bound(&self) -> usize {
        self.bounds().last().copied().unwrap_or(TOO_MANY)
    }

    /// The units chosen.
    pub(super) fn chosen(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.units.len()).filter(|unit| self.units[*unit].state == State::Chosen)
    }

    /// Whether units that cost at most this do it together; they are then chosen.
    /// `None` once there is no work left to do it with.
    pub(super) fn within(&mut self, most: usize, work: &mut usize) -> Option<bool> {
        let cost: usize = self.gates.iter().map(|gate| gate.parts.len()).sum();
        *work = work.checked_sub(cost)?;
        let bounds = self.bounds();
        match bounds.last() {
            Some(0) => return Some(true),
            Some(bound) if *bound <= most => {}
            _ => return Some(false),
        }
        let candidates = self.candidates(&bounds, most);
        for unit in &candidates {
            self.units[*unit].state = State::Chosen;
            if self.within(most - self.units[*unit].cost, work)? {
                return Some(true);
            }
            self.units[*unit].state = State::Shut;
        }
        candidates.into_iter().for_each(|unit| self.units[unit].state = State::Open);
        Some(false)
    }

    /// By gate: no set that makes it true costs less; 0 is true already.
    fn bounds(&self) -> Vec<usize> {
        let mut bounds = Vec::with_capacity(self.gates.len());
        for gate in &self.gates {
            bounds.push(self.bound_of(gate, &bounds));
        }
        bounds
    }

    fn bound_of(&self, gate: &Local, bounds: &[usize]) -> usize {
        // At each cost, the most weight there could be. Clusters add up; within one,
        // what makes a gate true may be among the units, so only the dearer counts.
        let mut most = [0; TOO_MANY];
        for cluster in gate.parts.chunk_by(|a, b| a.cluster == b.cluster) {
            let (mut units, mut gates) = ([0; TOO_MANY], [0; TOO_MANY]);
            for Weighed { part, weight, .. } in cluster {
                match part {
                    Part::Gate(part) => {
                        gates.iter_mut().skip(bounds[*part]).for_each(|w| *w += weight);
                    }
                    Part::Unit(unit) => match self.units[*unit].state {
                        State::Chosen => gates.iter_mut().for_each(|w| *w += weight),
                        State::Shut => {}
                        State::Open => take(&mut units, self.units[*unit].cost, *weight),
                    },
                }
            }
            for cost in (0..TOO_MANY).rev() {
                let with = |here: usize| most[cost - here] + units[here] + gates[here];
                most[cost] = (0..=cost).map(with).max().unwrap_or(0);
            }
        }
        most.iter().position(|weight| *weight >= gate.needs).unwrap_or(TOO_MANY)
    }

    /// Units of which every set that costs at most this chooses one: in gates that must
    /// come true, parts without which the rest is not enough.
    fn candidates(&self, bounds: &[usize], most: usize) -> Vec<usize> {
        let mut candidates = Vec::new();
        let mut seen = vec![false; self.gates.len()];
        let mut next = vec![self.gates.len() - 1];
        while let Some(gate) = next.pop() {
            if std::mem::replace(&mut seen[gate], true) {
                continue;
            }
            for part in self.without_which(&self.gates[gate], bounds, most) {
                match part {
                    Part::Gate(gate) => next.push(gate),
                    Part::Unit(unit) if candidates.contains(&unit) => {}
                    Part::Unit(unit) => candidates.push(unit),
                }
            }
        }
        candidates
    }

    fn without_which(&self, gate: &Local, bounds: &[usize], most: usize) -> Vec<Part> {
        let (mut given, mut open) = (0, Vec::new());
        for Weighed { part, weight, .. } in &gate.parts {
            let (cost, shut) = match part {
                Part::Gate(gate) => (bounds[*gate], false),
                Part::Unit(unit) => match self.units[*unit].state {
                    State::Chosen => (0, false),
                    state => (self.units[*unit].cost, state == State::Shut),
                },
            };
            match cost {
                0 => given += weight,
                cost if cost <= most && !shut => open.push((*part, *weight)),
                _ => {}
            }
        }
        // The lightest, as many as may be left out without being enough.
        open.sort_by_key(|(_, weight)| Reverse(*weight));
        let mut left_out = open.len();
        while left_out > 0 && given + open[left_out - 1].1 < gate.needs {
            left_out -= 1;
            given += open[left_out].1;
        }
        open.truncate(left_out);
        open.into_iter().map(|(part, _)| part).collect()
    }
}

/// One more that may be taken, once: the most weight at each cost.
fn take(most: &mut [Weight; TOO_MANY], cost: usize, weight: Weight) {
    for at in (cost..TOO_MANY).rev() {
        most[at] = most[at].max(most[at - cost] + weight);
    }
}
