//! A file whose grades are not what follows from its answers is opened, and says so.

use plumbline::exchange::import;
use plumbline::json;

use super::samples::{read, sample, seal, tree};
use crate::accept::{cases, matches_file};
use crate::parser::spoil;

#[test]
fn every_difference_is_a_sentence() {
    let mut report = String::new();
    for case in tree(&read("import/differences.json")).as_array().expect("a list") {
        let name = case["name"].as_str().expect("a name");
        let base = sample(case["of"].as_str().expect("a sample"));
        let mut file = spoil(tree(&base.export()), &case["set"], &case["remove"]);
        seal(&mut file, "file");
        let imported = import(&json::line(&file)).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert!(!imported.differences.is_empty(), "{name}");
        assert_eq!(imported.audit, base.audit, "{name}");
        report.push_str(&format!("# {name}\n{}\n\n", imported.differences.join("\n")));
    }
    matches_file(&cases("import/differences.txt"), &report);
}
