use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use plumbline::exchange::import;

/// Grades each audit again. One line says that a file holds, several where it does not;
/// one that cannot be read does not keep the rest from it.
pub(super) fn run(files: &[PathBuf]) -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let (mut sound, mut unread) = (true, false);
    for file in files {
        let name = file.display();
        let read = match std::fs::read(file) {
            Ok(read) => read,
            Err(error) => {
                eprintln!("plumbline: {name}: {error}");
                unread = true;
                continue;
            }
        };
        let Ok(text) = String::from_utf8(read) else {
            sound = false;
            writeln!(out, "{name}: it is not text, so it is not an audit")?;
            continue;
        };
        match import(&text) {
            Err(error) => {
                sound = false;
                writeln!(out, "{name}: {} {}", error.says, error.mend)?;
            }
            Ok(imported) if imported.differences.is_empty() => {
                let tool = &imported.audit.instrument;
                writeln!(
                    out,
                    "{name}: whole, and every grade follows from its answers ({} {})",
                    tool.id, tool.version
                )?;
            }
            Ok(imported) => {
                sound = false;
                for difference in &imported.differences {
                    writeln!(out, "{name}: {difference}")?;
                }
            }
        }
    }
    Ok(match (unread, sound) {
        (true, _) => ExitCode::from(2),
        (false, false) => ExitCode::FAILURE,
        (false, true) => ExitCode::SUCCESS,
    })
}
