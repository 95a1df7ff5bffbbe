//! The command line: checks instruments and grades cases without a browser.
//!
//! Results go to standard output, complaints to standard error. Exit codes: 0 all
//! well, 1 something was wrong with the files, 2 the command was not understood or a
//! file could not be read.

#[cfg(not(target_arch = "wasm32"))]
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod dmn;
#[cfg(not(target_arch = "wasm32"))]
mod grade;
#[cfg(not(target_arch = "wasm32"))]
mod rulebook;
#[cfg(not(target_arch = "wasm32"))]
mod sample;
#[cfg(not(target_arch = "wasm32"))]
mod verify;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    native::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::path::PathBuf;
    use std::process::ExitCode;

    use clap::{Parser, Subcommand};

    use super::{check, dmn, grade, rulebook, sample, verify};

    /// Checks audit tools and grades cases, as the browser app does.
    #[derive(Parser)]
    #[command(version)]
    struct Arguments {
        #[command(subcommand)]
        command: Command,
    }

    #[derive(Subcommand)]
    enum Command {
        /// Check audit tools: whether they can be read, their worked cases come out,
        /// every rule can limit, every level is reached and every question counts.
        ///
        /// Exit code 0 when there is no error (there may be warnings), 1 when there is,
        /// 2 when a file could not be read.
        Check {
            /// Files of the format plumbline.instrument/1.
            #[arg(required = true)]
            instruments: Vec<PathBuf>,
            /// Write one JSON object a file instead of text.
            #[arg(long)]
            json: bool,
        },
        /// Grade cases, one JSON object a line, and write one line each.
        Grade {
            /// File of the format plumbline.instrument/1.
            instrument: PathBuf,
            /// File of cases; - for standard input.
            #[arg(long)]
            cases: PathBuf,
            /// Say of every grade why it is so, what would lift it, and what could
            /// still lower it.
            #[arg(long)]
            explain: bool,
        },
        /// Write an audit tool as decision tables, a file of DMN 1.3.
        Dmn {
            /// File of the format plumbline.instrument/1.
            instrument: PathBuf,
        },
        /// Write an audit tool as a web page to read and print: every question, rule
        /// and worked case in plain sentences.
        Rulebook {
            /// File of the format plumbline.instrument/1.
            instrument: PathBuf,
        },
        /// Grade exported audits again, and say where a file does not hold what
        /// follows from its answers, or was changed after it was made.
        Verify {
            /// Files of the format plumbline.audit/1.
            #[arg(required = true)]
            audits: Vec<PathBuf>,
        },
        /// Say which signed-off audits are to be moderated: a random share, and every one
        /// with a best or worst verdict (the safety verdict does not count for that), with a
        /// departure, or whose safety verdict is not its best.
        ///
        /// The same seed and audits always give the same sample, in whatever order.
        Sample {
            /// Files of the format plumbline.audit/1.
            #[arg(required = true)]
            audits: Vec<PathBuf>,
            /// How many of a hundred are drawn at random.
            #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u8).range(0..=100))]
            share: u8,
            /// With what they are drawn; it is written down with the sample.
            #[arg(long)]
            seed: String,
        },
    }

    pub(super) fn main() -> ExitCode {
        let done = match Arguments::parse().command {
            Command::Check { instruments, json } => check::run(&instruments, json),
            Command::Grade { instrument, cases, explain } => {
                grade::run(&instrument, &cases, explain)
            }
            Command::Dmn { instrument } => dmn::run(&instrument),
            Command::Rulebook { instrument } => rulebook::run(&instrument),
            Command::Verify { audits } => verify::run(&audits),
            Command::Sample { audits, share, seed } => sample::run(&audits, share, &seed),
        };
        match done {
            Ok(code) => code,
            // Whoever reads our output has stopped reading: nothing went wrong.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("plumbline: {error}");
                ExitCode::from(2)
            }
        }
    }
}
