use std::collections::BTreeSet;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use plumbline::exchange::{Candidate, import, sample};

/// Says which of these audits are to be moderated. What cannot be drawn from is told.
pub(super) fn run(audits: &[PathBuf], share: u8, seed: &str) -> io::Result<ExitCode> {
    let (mut candidates, mut known, mut sound) = (Vec::new(), BTreeSet::new(), true);
    for path in audits {
        let text = std::fs::read_to_string(path).map_err(|error| {
            io::Error::new(error.kind(), format!("{}: {error}", path.display()))
        })?;
        let left_out = match import(&text) {
            Err(error) => Some(error.to_string()),
            Ok(file) => match Candidate::of(&file) {
                None => Some("Nobody has signed it off.".to_owned()),
                Some(one) if !known.insert(one.id.clone()) => {
                    Some("The same audit is in another of the files.".to_owned())
                }
                Some(one) => {
                    candidates.push(one);
                    None
                }
            },
        };
        if let Some(why) = left_out {
            sound = false;
            eprintln!("{}: {why}", path.display());
        }
    }
    writeln!(io::stdout(), "{}", sample(&candidates, share, seed).text())?;
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
