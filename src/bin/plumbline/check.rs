use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use plumbline::grading::run_cases;
use plumbline::instrument::{Finding, Instrument, parse};

/// Reads each file and runs its worked cases.
pub(super) fn run(files: &[PathBuf]) -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let mut sound = true;
    for file in files {
        let (instrument, findings) = match read(file)? {
            Ok(instrument) => {
                let findings = run_cases(&instrument);
                (Some(instrument), findings)
            }
            Err(findings) => (None, findings),
        };
        sound &= findings.is_empty();
        for finding in &findings {
            writeln!(out, "{}: {finding}", file.display())?;
        }
        if let Some(instrument) = instrument {
            writeln!(
                out,
                "{}: {} criteria, {} rules, {} worked cases, {} faults",
                file.display(),
                instrument.criteria.len(),
                instrument.rules.len(),
                instrument.cases.len(),
                findings.len()
            )?;
        }
    }
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Reads an instrument; a file that is not there is an error of its own.
pub(super) fn read(file: &Path) -> io::Result<Result<Instrument, Vec<Finding>>> {
    let text = std::fs::read_to_string(file)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", file.display())))?;
    Ok(parse(&text))
}
