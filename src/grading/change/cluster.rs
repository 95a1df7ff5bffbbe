use std::collections::HashMap;

use super::search::{Local, Part, Search};

impl Search {
    /// Sorts the parts of a gate into clusters, so that no unit lies below two of them.
    /// Each part comes as a cluster of its own. With too little work left they all
    /// become one, which is true too and only makes a bound weaker.
    pub(super) fn cluster(&self, gate: &mut Local, work: &mut usize) {
        if gate.parts.iter().all(|weighed| matches!(weighed.part, Part::Unit(_))) {
            return;
        }
        let mut owner: HashMap<Part, usize> = HashMap::new();
        let mut same: Vec<usize> = (0..gate.parts.len()).collect();
        for (cluster, weighed) in gate.parts.iter().enumerate() {
            let mut next = vec![weighed.part];
            while let Some(part) = next.pop() {
                if let Some(other) = owner.insert(part, cluster) {
                    // All below it has been seen from there.
                    let (a, b) = (root(&same, other), root(&same, cluster));
                    same[a.max(b)] = a.min(b);
                    continue;
                }
                if let Part::Gate(below) = part {
                    let parts = &self.gates[below].parts;
                    next.extend(parts.iter().map(|weighed| weighed.part));
                    match work.checked_sub(parts.len()) {
                        Some(left) => *work = left,
                        None => return gate.parts.iter_mut().for_each(|part| part.cluster = 0),
                    }
                }
            }
        }
        for (cluster, weighed) in gate.parts.iter_mut().enumerate() {
            weighed.cluster = root(&same, cluster);
        }
        gate.parts.sort_by_key(|weighed| weighed.cluster);
    }
}

fn root(same: &[usize], mut at: usize) -> usize {
    while same[at] != at {
        at = same[at];
    }
    at
}
