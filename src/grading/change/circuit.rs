use crate::instrument::Ix;

/// A monotone circuit over answers: what comes true when some of them change, and
/// nothing else does. A gate's parts stand before it, so nothing goes round in it.
#[derive(Debug, Default)]
pub(super) struct Circuit {
    pub(super) gates: Vec<Gate>,
}

/// What a gate is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Node {
    /// True already.
    Always,
    /// Whatever changes, not true.
    Never,
    /// True once this answer changes.
    Leaf(Ix),
    /// Index of a gate.
    Gate(usize),
}

/// True once the weights of its true parts reach what it needs.
#[derive(Debug)]
pub(super) struct Gate {
    /// Each once, neither always nor never, with a weight above 0.
    pub(super) parts: Vec<(Node, Weight)>,
    pub(super) needs: Weight,
}

/// Counts, or the exact sums that shares and points are made of.
pub(super) type Weight = i128;

impl Circuit {
    /// True once one part is.
    pub(super) fn any(&mut self, parts: impl IntoIterator<Item = Node>) -> Node {
        self.gate(parts.into_iter().map(|part| (part, 1)), 1)
    }

    /// True once all parts are.
    pub(super) fn all(&mut self, parts: impl IntoIterator<Item = Node>) -> Node {
        let parts: Vec<_> = parts.into_iter().map(|part| (part, 1)).collect();
        let all = parts.iter().map(|(_, weight)| weight).sum();
        self.gate(parts, all)
    }

    /// True once the weights of true parts are enough.
    pub(super) fn gate(
        &mut self,
        parts: impl IntoIterator<Item = (Node, Weight)>,
        needs: Weight,
    ) -> Node {
        let (mut open, mut given) = (Vec::new(), 0);
        for (part, weight) in parts.into_iter().filter(|(_, weight)| *weight > 0) {
            match part {
                Node::Always => given += weight,
                Node::Never => {}
                Node::Leaf(_) | Node::Gate(_) => open.push((part, weight)),
            }
        }
        // One that stands there twice weighs twice.
        open.sort_by_key(|(part, _)| key(*part));
        open.dedup_by(|again, first| {
            let same = again.0 == first.0;
            if same {
                first.1 += again.1;
            }
            same
        });
        let needs = needs - given;
        if needs <= 0 {
            return Node::Always;
        }
        if open.iter().map(|(_, weight)| weight).sum::<Weight>() < needs {
            return Node::Never;
        }
        if let [(one, _)] = open[..] {
            return one;
        }
        self.gates.push(Gate { parts: open, needs });
        Node::Gate(self.gates.len() - 1)
    }
}

/// Answers in the order of the instrument, then gates.
fn key(node: Node) -> (u8, usize) {
    match node {
        Node::Always => (0, 0),
        Node::Never => (1, 0),
        Node::Leaf(ix) => (2, ix),
        Node::Gate(gate) => (3, gate),
    }
}
