use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use plumbline::check::check;
use plumbline::instrument::{Finding, Instrument, Severity, from_bytes};
use plumbline::json;
use serde::Serialize;

/// What was found in one file.
#[derive(Serialize)]
struct Report<'r> {
    file: String,
    findings: &'r [Finding],
}

/// A tool of thousands of rules may leave as many undecided; nobody reads them all.
const MOST_NOTES: usize = 10;

/// Checks each file; one that cannot be read does not keep the rest from being checked.
pub(super) fn run(files: &[PathBuf], as_json: bool) -> io::Result<ExitCode> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let (mut errors, mut unread) = (false, false);
    for file in files {
        let instrument = match read(file) {
            Ok(instrument) => instrument,
            Err(error) => {
                out.flush()?; // so that the complaint stands where it belongs
                eprintln!("plumbline: {error}");
                unread = true;
                continue;
            }
        };
        let (sound, findings) = match instrument {
            Ok(instrument) => (true, check(&instrument)),
            Err(findings) => (false, findings),
        };
        errors |= findings.iter().any(|finding| finding.severity == Severity::Error);
        let name = file.display().to_string();
        if as_json {
            writeln!(out, "{}", json::line(&Report { file: name, findings: &findings }))?;
        } else {
            in_words(&mut out, &name, sound, &findings)?;
        }
    }
    out.flush()?;
    Ok(match (unread, errors) {
        (true, _) => ExitCode::from(2),
        (false, true) => ExitCode::FAILURE,
        (false, false) => ExitCode::SUCCESS,
    })
}

fn in_words(out: &mut impl Write, file: &str, sound: bool, findings: &[Finding]) -> io::Result<()> {
    let (decided, not): (Vec<_>, Vec<_>) =
        findings.iter().partition(|finding| finding.severity != Severity::Note);
    for finding in decided.into_iter().chain(not.iter().copied().take(MOST_NOTES)) {
        writeln!(out, "{file}: {finding}")?;
    }
    if not.len() > MOST_NOTES {
        let more = not.len() - MOST_NOTES;
        writeln!(out, "{file}: note: {more} more are not decided; --json lists them all.")?;
    }
    let count = |severity, one: &str| {
        let count = findings.iter().filter(|finding| finding.severity == severity).count();
        format!("{count} {one}{}", if count == 1 { "" } else { "s" })
    };
    write!(out, "{file}: {}", count(Severity::Error, "error"))?;
    if sound {
        write!(out, ", {}", count(Severity::Warning, "warning"))?;
        if !not.is_empty() {
            write!(out, ", {} not decided", not.len())?;
        }
        writeln!(out, ".")
    } else {
        writeln!(out, "; it can be checked further once they are mended.")
    }
}

/// Reads an instrument for use; what is wrong with it is complained of.
pub(super) fn sound(file: &Path) -> io::Result<Option<Instrument>> {
    let read = read(file)?;
    if let Err(findings) = &read {
        findings.iter().for_each(|finding| eprintln!("plumbline: {finding}"));
    }
    Ok(read.ok())
}

/// Reads an instrument; a file that is not there is an error of its own.
fn read(file: &Path) -> io::Result<Result<Instrument, Vec<Finding>>> {
    let bytes = std::fs::read(file)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", file.display())))?;
    Ok(from_bytes(&bytes))
}
