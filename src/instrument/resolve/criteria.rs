use super::super::MOST_CRITERIA;
use super::super::file::{EvidenceFile, InstrumentFile, NodeFile};
use super::super::model::{Criterion, Evidence, Group, Ix, Kind, Question, Verdict};
use super::Resolver;
use super::conditions::Place;
use super::rules::named_by;
use crate::json::step;

/// Every criterion with its place, before its parts are resolved.
pub(super) struct Nodes<'f> {
    list: Vec<Node<'f>>,
    pub(super) sections: Vec<Ix>,
    pub(super) verdicts: Vec<Ix>,
}

struct Node<'f> {
    file: &'f NodeFile,
    kind: NodeKind,
    parent: Option<Ix>,
    children: Vec<Ix>,
    at: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum NodeKind {
    Question,
    Measure,
    Group,
    Heading,
    Verdict,
}

impl Resolver {
    /// Gives every criterion its index, kind and scale, so that rules anywhere can name it.
    pub(super) fn flatten<'f>(&mut self, file: &'f InstrumentFile) -> Nodes<'f> {
        let mut nodes = Nodes { list: Vec::new(), sections: Vec::new(), verdicts: Vec::new() };
        for (i, node) in file.sections.iter().enumerate() {
            let ix = self.add(&mut nodes, node, None, false, step("/sections", i));
            nodes.sections.push(ix);
            if !matches!(nodes.list[ix].kind, NodeKind::Group | NodeKind::Heading) {
                let says = "Expected a section with children; found a single criterion.".to_owned();
                self.fault("not-a-section", &step("/sections", i), says, "Put it into a section.");
            }
        }
        for (i, node) in file.verdicts.iter().enumerate() {
            let ix = self.add(&mut nodes, node, None, true, step("/verdicts", i));
            nodes.verdicts.push(ix);
        }
        if nodes.list.len() > MOST_CRITERIA {
            let says =
                format!("Expected at most {MOST_CRITERIA} criteria; found {}.", nodes.list.len());
            self.fault("too-many", "/sections", says, "Split the audit tool into several.");
        }
        nodes
    }

    fn add<'f>(
        &mut self,
        nodes: &mut Nodes<'f>,
        file: &'f NodeFile,
        parent: Option<Ix>,
        verdict: bool,
        at: String,
    ) -> Ix {
        let ix = nodes.list.len();
        let kind = self.kind(file, verdict, &at);
        self.id(&file.id, &step(&at, "id"));
        if self.criterion_ids.insert(file.id.clone(), ix).is_some() {
            self.twice("criterion", &file.id, &at);
        }
        let scale = self.scale(file, kind, &at);
        self.scale_by_ix.push(scale);
        self.headings.push(kind == NodeKind::Heading);
        nodes.list.push(Node { file, kind, parent, children: Vec::new(), at });
        for (i, child) in file.children.iter().flatten().enumerate() {
            let here = step(&step(&nodes.list[ix].at, "children"), i);
            let child = self.add(nodes, child, Some(ix), false, here);
            nodes.list[ix].children.push(child);
        }
        ix
    }

    fn kind(&mut self, file: &NodeFile, verdict: bool, at: &str) -> NodeKind {
        let kind = match (verdict, &file.ask, &file.measure, &file.children) {
            (true, ..) => NodeKind::Verdict,
            (_, Some(_), None, None) => NodeKind::Question,
            (_, None, Some(_), None) => NodeKind::Measure,
            (_, None, None, Some(_)) if file.graded == Some(false) => NodeKind::Heading,
            (_, None, None, Some(_)) => NodeKind::Group,
            _ => {
                let says = "Expected exactly one of ask (a question), measure, children (a group); found none or several.".to_owned();
                self.fault("not-the-format", at, says, "Say with one of the three what it is.");
                return NodeKind::Heading;
            }
        };
        let (word, right): (_, &[&str]) = match kind {
            NodeKind::Question => {
                ("question", &["ask", "scale", "descriptors", "evidence", "mayNotApply"])
            }
            NodeKind::Measure => ("measure", &["title", "scale", "measure"]),
            NodeKind::Group => {
                ("group", &["title", "scale", "standard", "graded", "children", "rules", "checks"])
            }
            NodeKind::Heading => {
                ("heading", &["title", "standard", "graded", "children", "checks"])
            }
            NodeKind::Verdict => ("verdict", &["title", "scale", "standard", "rules", "checks"]),
        };
        let given = [
            (file.title.is_some(), "title"),
            (file.ask.is_some(), "ask"),
            (file.scale.is_some(), "scale"),
            (file.standard.is_some(), "standard"),
            (file.descriptors.is_some(), "descriptors"),
            (file.evidence.is_some(), "evidence"),
            (file.may_not_apply.is_some(), "mayNotApply"),
            (file.measure.is_some(), "measure"),
            (file.graded.is_some(), "graded"),
            (file.children.is_some(), "children"),
            (file.rules.is_some(), "rules"),
            (file.checks.is_some(), "checks"),
        ];
        for (given, key) in given {
            if given && !right.contains(&key) {
                let says = format!("Expected a {word} without “{key}”; found one.");
                self.fault("misplaced-key", &step(at, key), says, "Take it out.");
            }
        }
        let name = if kind == NodeKind::Question { &file.ask } else { &file.title };
        match name {
            Some(text) => self.not_blank(text, at),
            None => {
                let says = format!("Expected a {word} with a title; found none.");
                self.fault("missing-key", at, says, "Add a title.");
            }
        }
        kind
    }

    fn scale(&mut self, file: &NodeFile, kind: NodeKind, at: &str) -> Option<usize> {
        if kind == NodeKind::Heading {
            return None;
        }
        let Some(id) = &file.scale else {
            let says = "Expected a scale; found none.".to_owned();
            self.fault("missing-key", at, says, "Name the scale on which it is graded.");
            return None;
        };
        let scale = self.scale_ids.get(id).copied();
        if scale.is_none() {
            self.unknown("scale", id, &step(at, "scale"));
        }
        scale
    }

    pub(super) fn criteria(&mut self, nodes: &Nodes<'_>) -> Vec<Option<Criterion>> {
        let graded = |ix: &Ix| nodes.list[*ix].kind == NodeKind::Group;
        let sections: Vec<Ix> = nodes.sections.iter().copied().filter(graded).collect();
        (0..nodes.list.len()).map(|ix| self.resolve_one(nodes, ix, &sections)).collect()
    }

    fn resolve_one(&mut self, nodes: &Nodes<'_>, ix: Ix, sections: &[Ix]) -> Option<Criterion> {
        let Node { file, kind, parent, children, at } = &nodes.list[ix];
        let applies_when = match &file.applies_when {
            Some(guard) => self.guard(guard, &step(at, "appliesWhen")).map(Some),
            None => Some(None),
        };
        let source = self.source(file.source.as_ref(), at);
        let scale = self.scale_by_ix[ix];
        let scaled: Vec<Ix> =
            children.iter().copied().filter(|c| self.scale_by_ix[*c].is_some()).collect();
        let mut place = Place { children: None, sections: None, check: false };
        match kind {
            NodeKind::Group | NodeKind::Heading => place.children = Some(&scaled),
            NodeKind::Verdict => place.sections = Some(sections),
            NodeKind::Question | NodeKind::Measure => {}
        }
        let kind = match kind {
            NodeKind::Question => self.question(file, scale?, at).map(Kind::Question),
            NodeKind::Measure => self
                .measure(file.measure.as_ref()?, scale?, &step(at, "measure"))
                .map(Kind::Measure),
            NodeKind::Group | NodeKind::Heading => {
                if children.is_empty() {
                    self.empty(&step(at, "children"), "child");
                }
                let checks = self.checks(file, place, at);
                let grading = match kind {
                    NodeKind::Heading => Some(None),
                    _ => self.grading(file, scale, place, at).map(Some),
                };
                let (grading, checks) = (grading?, checks?);
                let standard = file.standard.clone();
                Some(Kind::Group(Group { grading, standard, children: children.clone(), checks }))
            }
            NodeKind::Verdict => {
                let checks = self.checks(file, place, at);
                let grading = self.grading(file, scale, place, at)?;
                let named = named_by(&self.rules[grading.rules.clone()]);
                let (standard, checks) = (file.standard.clone(), checks?);
                Some(Kind::Verdict(Verdict { grading, standard, named, checks }))
            }
        };
        Some(Criterion {
            id: file.id.clone(),
            title: file.ask.clone().or_else(|| file.title.clone())?,
            parent: *parent,
            applies_when: applies_when?,
            source,
            guidance: file.guidance.clone(),
            kind: kind?,
            pointer: at.clone(),
        })
    }

    fn question(&mut self, file: &NodeFile, scale: usize, at: &str) -> Option<Question> {
        let mut descriptors = vec![None; self.scales[scale].levels.len()];
        for (level, text) in file.descriptors.iter().flatten() {
            let here = step(&step(at, "descriptors"), level);
            if let Some(rank) = self.rank(scale, level, &here) {
                descriptors[usize::from(rank)] = Some(text.clone());
            }
        }
        let evidence = match &file.evidence {
            Some(policy) => self.evidence(policy, scale, &step(at, "evidence"))?,
            None => Evidence::default(),
        };
        let may_not_apply = file.may_not_apply.unwrap_or(false);
        Some(Question { scale, descriptors, evidence, may_not_apply })
    }

    fn evidence(&mut self, file: &EvidenceFile, scale: usize, at: &str) -> Option<Evidence> {
        let mut rank = |level: &Option<String>, key: &str| match level {
            Some(level) => self.rank(scale, level, &step(at, key)).map(Some),
            None => Some(None),
        };
        let at_or_below = rank(&file.required_at_or_below, "requiredAtOrBelow");
        let at_or_above = rank(&file.required_at_or_above, "requiredAtOrAbove");
        Some(Evidence { at_or_below: at_or_below?, at_or_above: at_or_above? })
    }
}
