use super::finding::{Finding, Severity};
use crate::json::{Value, step};

/// What cannot be printed in the text of a tool. A web page and the XML of decision
/// tables (XML 1.0, 2.2) have no way to write it.
pub(super) fn faults(tree: &Value) -> Vec<Finding> {
    let mut findings = Vec::new();
    look(tree, &Place::Whole, &mut findings);
    findings
}

/// Where something stands; written out only where a fault is.
enum Place<'a> {
    Whole,
    Item(&'a Self, usize),
    Member(&'a Self, &'a str),
}

impl Place<'_> {
    fn pointer(&self) -> String {
        match self {
            Self::Whole => String::new(),
            Self::Item(list, at) => step(&list.pointer(), at),
            Self::Member(object, key) => step(&object.pointer(), key),
        }
    }
}

fn look(tree: &Value, at: &Place<'_>, findings: &mut Vec<Finding>) {
    match tree {
        Value::String(text) => fault(text, at, findings),
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(i, item)| look(item, &Place::Item(at, i), findings));
        }
        Value::Object(members) => {
            for (key, value) in members {
                fault(key, at, findings);
                look(value, &Place::Member(at, key), findings);
            }
        }
        _ => {}
    }
}

fn fault(text: &str, at: &Place<'_>, findings: &mut Vec<Finding>) {
    let unprintable = |c: &char| {
        c.is_control() && !matches!(c, '\t' | '\n' | '\r') || matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    let Some(found) = text.chars().find(unprintable) else { return };
    findings.push(Finding {
        code: "not-printable",
        severity: Severity::Error,
        pointer: at.pointer(),
        says: format!("Expected text that can be printed; found U+{:04X}.", u32::from(found)),
        mend: "Take that character out.".into(),
        counter_example: None,
    });
}
