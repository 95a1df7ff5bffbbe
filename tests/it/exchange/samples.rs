use std::fs;

use plumbline::audit::Audit;
use plumbline::exchange::{self, instrument_digest};
use plumbline::instrument::{self, Instrument};
use plumbline::json::{self, Limits, Value};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::accept::{cases, entries};

/// An audit with everything an export needs.
pub(super) struct Sample {
    pub(super) name: String,
    pub(super) audit: Audit,
    pub(super) instrument: Instrument,
    pub(super) body: Value,
}

impl Sample {
    pub(super) fn export(&self) -> String {
        exchange::export(&self.audit, &self.instrument, &self.body).expect("small")
    }
}

/// The audits in `tests/cases/exchange`, made with the tools in `tests/cases/instruments`.
pub(super) fn samples() -> Vec<Sample> {
    let paths = entries(&cases("exchange"));
    let name = |path: &std::path::PathBuf| {
        path.file_stem().expect("a name").to_string_lossy().into_owned()
    };
    paths.iter().map(|path| sample(&name(path))).collect()
}

/// One of them.
pub(super) fn sample(name: &str) -> Sample {
    // What follows from an audit needs a tool that names its safety verdict.
    let (instrument, body) = match name {
        "followed" => tool("watched"),
        _ => small_tool(),
    };
    let mut audit = tree(&read(&format!("exchange/{name}.json")));
    audit["instrument"] = reference(&instrument, &body);
    let audit = json::read(&audit).expect("an audit");
    Sample { name: name.to_owned(), audit, instrument, body }
}

pub(super) fn small_tool() -> (Instrument, Value) {
    tool("small")
}

fn tool(name: &str) -> (Instrument, Value) {
    let body = tree(&read(&format!("instruments/{name}.json")));
    let instrument = instrument::from_tree(&body).expect("sound");
    (instrument, body)
}

pub(super) fn reference(instrument: &Instrument, body: &Value) -> Value {
    let (id, version) = (&instrument.id, &instrument.version);
    serde_json::json!({ "id": id, "version": version, "digest": instrument_digest(body) })
}

pub(super) fn read(case: &str) -> String {
    let path = cases(case);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub(super) fn tree(text: &str) -> Value {
    json::parse(text, Limits { bytes: usize::MAX, depth: 64 }).expect("JSON")
}

/// Makes the digests in a changed file right again: of the tool, or of the file.
pub(super) fn seal(file: &mut Value, what: &str) {
    match what {
        "tool" => {
            let digest = instrument_digest(&file["instrument"]["body"]);
            for place in ["/instrument/digest", "/audit/instrument/digest"] {
                if let Some(place) = file.pointer_mut(place) {
                    *place = digest.clone().into();
                }
            }
        }
        _ => {
            // Both digests are SHA-256 over the RFC 8785 form; this one leaves itself out.
            let mut rest = file.clone();
            rest.as_object_mut().and_then(|file| file.remove("digest"));
            if let Some(place) = file.pointer_mut("/digest/value") {
                *place = instrument_digest(&rest).into();
            }
        }
    }
}

/// A runner that tries the same cases each time.
pub(super) fn runner(cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}
