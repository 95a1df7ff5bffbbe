use plumbline::exchange::{export, file_name, import};
use plumbline::instrument::RawFact;
use proptest::prelude::*;

use super::random_audit::any_audit;
use super::samples::{runner, sample, samples, small_tool, tree};

#[test]
fn what_was_exported_comes_back_whole() {
    for sample in samples() {
        let text = sample.export();
        let name = &sample.name;
        let imported = import(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(imported.audit, sample.audit, "{name}");
        assert_eq!(imported.body, sample.body, "{name}");
        assert!(imported.differences.is_empty(), "{name}: {:?}", imported.differences);
        let again = export(&imported.audit, &imported.instrument, &imported.body).expect("small");
        assert_eq!(again, text, "{name}");
    }
}

#[test]
fn any_audit_comes_back_whole() {
    let (instrument, body) = small_tool();
    let law = |audit| {
        let text = export(&audit, &instrument, &body).expect("small");
        let imported = import(&text).map_err(|e| TestCaseError::fail(format!("{e}\n{text}")))?;
        prop_assert_eq!(&imported.audit, &audit);
        prop_assert!(imported.differences.is_empty(), "{:?}", imported.differences);
        let again = export(&imported.audit, &imported.instrument, &imported.body).expect("small");
        prop_assert_eq!(again, text);
        Ok(())
    };
    runner(200).run(&any_audit(), law).expect("export, import, export gives the same bytes");
}

/// Reading a float only nearly right would change the digest of a file that
/// nobody touched. The first two are read one unit in the last place wrong by the
/// fast way that `serde_json` takes unless told otherwise.
#[test]
fn numbers_are_read_exactly() {
    let mut sample = sample("complete");
    for number in [98.642_453_367_845_89, 181.315_164_398_522_63, 0.1 + 0.2, -0.0, 1e9] {
        sample.audit.facts.insert("social-workers".into(), RawFact::Number(number));
        let imported = import(&sample.export()).expect("whole");
        assert_eq!(imported.audit.facts["social-workers"], RawFact::Number(number));
    }
}

#[test]
fn whole_numbers_are_written_as_such() {
    let mut sample = sample("complete");
    sample.audit.facts.insert("social-workers".into(), RawFact::Number(3.0));
    assert!(sample.export().contains("\"social-workers\": 3,"));
}

#[test]
fn a_file_name_says_the_reference_and_the_date_and_no_more() {
    let mut audit = sample("complete").audit;
    assert_eq!(file_name(&audit), "audit-CASE-0147-2026-06-30.json");
    audit.header.reference = "../é/x".into();
    assert_eq!(file_name(&audit), "audit------x-2026-06-30.json");
}

/// A byte order mark and other line ends are what mail and editors do to a file;
/// they change nothing that it says.
#[test]
fn white_space_is_not_content() {
    let text = sample("complete").export();
    let compact = plumbline::json::line(&tree(&text));
    for same in [format!("\u{feff}{text}"), text.replace('\n', "\r\n"), compact] {
        assert!(import(&same).is_ok());
    }
}
