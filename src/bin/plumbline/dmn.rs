use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use plumbline::instrument::dmn;

/// Writes the decision-table view.
pub(super) fn run(instrument: &Path) -> io::Result<ExitCode> {
    let Some(instrument) = super::check::sound(instrument)? else {
        return Ok(ExitCode::FAILURE);
    };
    io::stdout().lock().write_all(dmn(&instrument).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
