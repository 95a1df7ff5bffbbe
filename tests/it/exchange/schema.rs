use std::path::Path;

use plumbline::exchange::{
    audit_schema, backup_schema, central_schema, hand_over_schema, instrument_schema,
};
use plumbline::json::pretty;

use crate::accept::matches_file;

/// The schemas that are published are those of the types that read the files.
#[test]
fn the_published_schemas_are_those_of_the_code() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/schema");
    matches_file(&folder.join("plumbline.audit.1.json"), &pretty(&audit_schema()));
    matches_file(&folder.join("plumbline.backup.1.json"), &pretty(&backup_schema()));
    matches_file(&folder.join("plumbline.central.1.json"), &pretty(&central_schema()));
    matches_file(&folder.join("plumbline.hand-over.1.json"), &pretty(&hand_over_schema()));
    matches_file(&folder.join("plumbline.instrument.1.json"), &pretty(&instrument_schema()));
}
