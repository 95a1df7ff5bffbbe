use super::circuit::{Circuit, Node};

/// Which gates stand alone: whatever lies below one is used only through it. Such a
/// gate can be settled on its own, and counts as one thing in what lies above it.
/// Indices are those of the gates; a gate that the top does not use stands alone for
/// nobody. `criteria` is the number of answers there may be.
pub(super) fn modules(circuit: &Circuit, criteria: usize, top: usize) -> Vec<bool> {
    let tree = Dominators::of(circuit, criteria, top);
    let mut highest = vec![usize::MAX; top + 1];
    let mut alone = vec![false; top + 1];
    for gate in (0..=top).filter(|gate| tree.used(*gate)) {
        for (part, _) in &circuit.gates[gate].parts {
            let over = tree.depth[tree.over[tree.index(*part)]];
            let below = match part {
                Node::Gate(part) => highest[*part],
                _ => usize::MAX,
            };
            highest[gate] = highest[gate].min(over).min(below);
        }
        alone[gate] = highest[gate] >= tree.depth[gate];
    }
    alone
}

/// For each node, the nearest gate through which every way from the top to it goes
/// (its immediate dominator). In a circuit one pass from the top finds them.
struct Dominators {
    gates: usize,
    /// By node, gates first.
    over: Vec<usize>,
    /// By gate: how many dominators it has.
    depth: Vec<usize>,
}

const NONE: usize = usize::MAX;

impl Dominators {
    fn of(circuit: &Circuit, criteria: usize, top: usize) -> Self {
        let gates = top + 1;
        let mut tree = Self { gates, over: vec![NONE; gates + criteria], depth: vec![0; gates] };
        tree.over[top] = top;
        // Parents have greater indices, so that all of them come before their parts.
        for gate in (0..=top).rev() {
            if !tree.used(gate) {
                continue;
            }
            if gate != top {
                tree.depth[gate] = tree.depth[tree.over[gate]] + 1;
            }
            for (part, _) in &circuit.gates[gate].parts {
                let part = tree.index(*part);
                tree.over[part] = match tree.over[part] {
                    NONE => gate,
                    over => tree.common(over, gate),
                };
            }
        }
        tree
    }

    fn used(&self, gate: usize) -> bool {
        self.over[gate] != NONE
    }

    fn index(&self, node: Node) -> usize {
        match node {
            Node::Gate(gate) => gate,
            Node::Leaf(ix) => self.gates + ix,
            Node::Always | Node::Never => unreachable!("no part of a gate"),
        }
    }

    fn common(&self, mut a: usize, mut b: usize) -> usize {
        while a != b {
            if self.depth[a] >= self.depth[b] {
                a = self.over[a];
            } else {
                b = self.over[b];
            }
        }
        a
    }
}
