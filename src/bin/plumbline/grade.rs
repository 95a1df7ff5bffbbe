use std::fs::File;
use std::io::{self, BufRead, BufReader, Write as _};
use std::path::Path;
use std::process::ExitCode;

use plumbline::exchange::{CaseLine, LineError, explain_case, grade_case};
use plumbline::json::{self, Limits};

const LIMITS: Limits = Limits { bytes: 4 * 1024 * 1024, depth: 16 };

/// Grades each line; a bad one gets its error and the rest go on.
pub(super) fn run(instrument: &Path, cases: &Path, explain: bool) -> io::Result<ExitCode> {
    let Some(instrument) = super::check::sound(instrument)? else {
        return Ok(ExitCode::FAILURE);
    };
    let lines: Box<dyn BufRead> = match cases.to_str() {
        Some("-") => Box::new(io::stdin().lock()),
        _ => Box::new(BufReader::new(open(cases)?)),
    };
    let grade = if explain { explain_case } else { grade_case };
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut sound = true;
    for (number, line) in lines.split(b'\n').enumerate() {
        let line = line?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        let graded = read(&line)
            .and_then(|case| grade(&instrument, &case).map_err(|refused| refused.to_string()));
        let answer = match graded {
            Ok(graded) => json::line(&graded),
            Err(error) => {
                sound = false;
                json::line(&LineError { error, line: number + 1 })
            }
        };
        writeln!(out, "{answer}")?;
    }
    out.flush()?;
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn open(cases: &Path) -> io::Result<File> {
    let named =
        |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", cases.display()));
    File::open(cases).map_err(named)
}

fn read(line: &[u8]) -> Result<CaseLine, String> {
    let line = std::str::from_utf8(line).map_err(|_| "It is not text in UTF-8.".to_owned())?;
    let case = json::parse(line, LIMITS).and_then(|tree| json::read::<CaseLine>(&tree));
    case.map_err(|refusal| refusal.to_string())
}
