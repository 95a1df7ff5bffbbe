use super::model::{Ix, Number, Rank};

/// Over judgements; holds no negation, so a worse answer never makes it fail.
#[derive(Debug, Clone)]
pub enum Condition {
    /// A test over some criteria.
    Leaf(Leaf),
    /// All of these, at least one.
    All(Vec<Condition>),
    /// Any of these, at least one.
    Any(Vec<Condition>),
}

/// A test over some criteria.
#[derive(Debug, Clone)]
pub struct Leaf {
    /// The criteria, at least one, each once.
    pub items: Vec<Item>,
    /// How the file named them.
    pub named: Named,
    /// What is tested.
    pub test: Test,
}

/// A criterion and the rank that the test's level has on its scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// Which criterion.
    pub ix: Ix,
    /// Rank of the level on that criterion's scale; 0 for `points`, which names none.
    pub rank: Rank,
}

/// How a leaf names its criteria.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// One by one.
    List,
    /// All children of the group that have a scale.
    Children,
    /// Every graded top-level section.
    Sections,
}

/// What a leaf tests.
#[derive(Debug, Clone)]
pub enum Test {
    /// At least N are at the level or worse.
    AtOrBelow(Count),
    /// Fewer than N are at the level or better.
    FewerAtOrAbove(Count),
    /// At least N are at the level or better. In checks only: it is not monotone.
    AtOrAbove(Count),
    /// At least this many per cent of those applicable are at the level or worse.
    Share(Number),
    /// Points earned are below this many per cent of the most that could be earned.
    Points(Number),
}

/// N.
#[derive(Debug, Clone)]
pub enum Count {
    /// The same whatever applies.
    Fixed(Number),
    /// By how many of the criteria are applicable.
    ByApplicable(Vec<Row>),
}

/// One row of a table over the number applicable.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Up to this many applicable; the last row has none.
    pub up_to: Option<Number>,
    /// N.
    pub n: Number,
}

impl Condition {
    /// Calls `visit` with every leaf, in the order of the file.
    pub fn each_leaf<'c>(&'c self, visit: &mut impl FnMut(&'c Leaf)) {
        match self {
            Self::Leaf(leaf) => visit(leaf),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|p| p.each_leaf(visit)),
        }
    }
}
