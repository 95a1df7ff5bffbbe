use super::MOST_CHANGES;
use super::circuit::{Circuit, Gate, Node};
use super::modules::modules;
use super::search::{Local, Part, Search, State, Unit, Weighed};
use crate::instrument::Ix;

/// A smallest set of answers whose change makes `top` true.
pub(super) fn smallest(circuit: &Circuit, criteria: usize, top: Node) -> Found {
    let top = match top {
        Node::Always => return Found::Set(Vec::new()),
        Node::Never => return Found::Never,
        Node::Leaf(ix) => return Found::Set(vec![ix]),
        Node::Gate(top) => top,
    };
    let alone = modules(circuit, criteria, top);
    let settled = vec![None; top + 1];
    let numbers = vec![None; top + 1 + criteria];
    let mut settling = Settling { circuit, settled, numbers, work: MOST_WORK };
    for gate in (0..=top).filter(|gate| alone[*gate]) {
        settling.settled[gate] = Some(settling.settle(gate));
    }
    match settling.settled.pop().flatten() {
        Some(Settled::Set(answers)) => Found::Set(answers),
        Some(Settled::Unknown { .. }) => Found::Unknown,
        Some(Settled::More) | None => Found::More,
    }
}

/// What the search came to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// In the order of the instrument; no smaller set does it.
    Set(Vec<Ix>),
    /// It takes more than [`MOST_CHANGES`].
    More,
    /// No set does it.
    Never,
    /// It takes too long to find out.
    Unknown,
}

/// How many parts of gates may be looked at before giving up: some milliseconds.
const MOST_WORK: usize = 1_000_000;

/// What it takes to make a gate true that stands alone.
#[derive(Debug, Clone)]
enum Settled {
    Set(Vec<Ix>),
    More,
    /// Not found out, but so many at least.
    Unknown {
        at_least: usize,
    },
}

struct Settling<'c> {
    circuit: &'c Circuit,
    /// By gate; those that stand alone are settled, each after all below it.
    settled: Vec<Option<Settled>>,
    /// By node, gates first: its number in the search under way.
    numbers: Vec<Option<Part>>,
    work: usize,
}

impl Settling<'_> {
    fn settle(&mut self, gate: usize) -> Settled {
        let (mut search, nodes) = self.gather(gate);
        for most in search.bound()..=MOST_CHANGES {
            match search.within(most, &mut self.work) {
                None => return Settled::Unknown { at_least: most },
                Some(false) => {}
                Some(true) => {
                    let mut answers = Vec::new();
                    for unit in search.chosen() {
                        match nodes[unit] {
                            Node::Gate(gate) => match &self.settled[gate] {
                                Some(Settled::Set(set)) => answers.extend(set),
                                // It may cost more than its bound.
                                _ => return Settled::Unknown { at_least: most },
                            },
                            Node::Leaf(ix) => answers.push(ix),
                            Node::Always | Node::Never => {}
                        }
                    }
                    answers.sort_unstable();
                    return Settled::Set(answers);
                }
            }
        }
        Settled::More
    }

    /// The gates that lie below one without standing alone, and the nodes that are
    /// units to them.
    fn gather(&mut self, gate: usize) -> (Search, Vec<Node>) {
        let mut gates = vec![gate];
        let (mut search, mut nodes) = (Search::default(), Vec::new());
        let mut at = 0;
        while let Some(&gate) = gates.get(at) {
            at += 1;
            for (part, _) in &self.circuit.gates[gate].parts {
                let index = self.index(*part);
                match (self.numbers[index], self.cost(*part)) {
                    (Some(_), _) => {}
                    (None, Some(cost)) => {
                        self.numbers[index] = Some(Part::Unit(nodes.len()));
                        nodes.push(*part);
                        search.units.push(Unit { cost, state: State::Open });
                    }
                    (None, None) => {
                        self.numbers[index] = Some(Part::Gate(index)); // numbered below
                        gates.push(index);
                    }
                }
            }
        }
        gates.sort_unstable();
        for (number, gate) in gates.iter().enumerate() {
            self.numbers[*gate] = Some(Part::Gate(number));
        }
        for gate in &gates {
            let Gate { parts, needs } = &self.circuit.gates[*gate];
            let parts = parts.iter().enumerate().filter_map(|(cluster, (part, weight))| {
                let part = self.numbers[self.index(*part)]?;
                Some(Weighed { part, weight: *weight, cluster })
            });
            let mut local = Local { parts: parts.collect(), needs: *needs };
            search.cluster(&mut local, &mut self.work);
            search.gates.push(local);
        }
        for node in nodes.iter().copied().chain(gates.into_iter().map(Node::Gate)) {
            let index = self.index(node);
            self.numbers[index] = None;
        }
        (search, nodes)
    }

    /// What a node costs as a unit; `None` for a gate that does not stand alone.
    fn cost(&self, node: Node) -> Option<usize> {
        match node {
            Node::Gate(gate) => self.settled[gate].as_ref().map(|settled| match settled {
                Settled::Set(set) => set.len(),
                Settled::Unknown { at_least } => *at_least,
                Settled::More => MOST_CHANGES + 1,
            }),
            _ => Some(1),
        }
    }

    fn index(&self, node: Node) -> usize {
        match node {
            Node::Gate(gate) => gate,
            Node::Leaf(ix) => self.settled.len() + ix,
            Node::Always | Node::Never => unreachable!("no part of a gate"),
        }
    }
}
