use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use plumbline::instrument::{Block, rulebook};

/// Writes the rule book as one page that needs nothing else: no script, no other file.
pub(super) fn run(instrument: &Path) -> io::Result<ExitCode> {
    let Some(instrument) = super::check::sound(instrument)? else {
        return Ok(ExitCode::FAILURE);
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    let title = escaped(&instrument.title);
    writeln!(
        out,
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}: rule book</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>"
    )?;
    rulebook(&instrument).iter().try_for_each(|block| write(&mut out, block))?;
    writeln!(out, "</main>\n</body>\n</html>")?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

const STYLE: &str = "\
body { font: 1rem/1.5 system-ui, sans-serif; color: #0b0c0c; margin: 0 1rem; }
main { max-width: 46rem; margin: 2rem auto; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.5em 0 0.5em; }
h2 { border-top: 2px solid #0b0c0c; padding-top: 0.5em; }
p, ul, table { margin: 0 0 1em; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; }
td:nth-child(2) { min-width: 6em; }
th, td { text-align: left; vertical-align: top; padding: 0.3em 0.8em 0.3em 0; border-bottom: 1px solid #b1b4b6; overflow-wrap: break-word; }
.rule { border-left: 4px solid #0b0c0c; padding-left: 0.8em; margin: 0 0 1em; break-inside: avoid; }
.rule p { margin: 0; }
@media print { body { font-size: 10pt; margin: 0; } main { margin: 0; max-width: none; } h2, h3, h4 { break-after: avoid; } tr { break-inside: avoid; } }
";

fn write(out: &mut impl Write, block: &Block) -> io::Result<()> {
    match block {
        Block::Heading(level, text) => writeln!(out, "<h{level}>{}</h{level}>", escaped(text)),
        Block::Text(text) => writeln!(out, "<p>{}</p>", escaped(text)),
        Block::Term(term, text) => {
            writeln!(out, "<p><strong>{term}:</strong> {}</p>", escaped(text))
        }
        Block::List(items) => {
            writeln!(out, "<ul>")?;
            for item in items {
                writeln!(out, "<li>{}</li>", escaped(item))?;
            }
            writeln!(out, "</ul>")
        }
        Block::Table { caption, heads, rows } => {
            writeln!(out, "<table>\n<caption>{}</caption>\n<thead><tr>", escaped(caption))?;
            for head in heads {
                writeln!(out, "<th scope=\"col\">{head}</th>")?;
            }
            writeln!(out, "</tr></thead>\n<tbody>")?;
            rows.iter().try_for_each(|row| write_row(out, row))?;
            writeln!(out, "</tbody>\n</table>")
        }
        Block::Rule { sentence, notes } => {
            writeln!(out, "<div class=\"rule\">\n<p><strong>{}</strong></p>", escaped(sentence))?;
            for note in notes {
                writeln!(out, "<p>{}</p>", escaped(note))?;
            }
            writeln!(out, "</div>")
        }
    }
}

fn write_row(out: &mut impl Write, row: &[String]) -> io::Result<()> {
    write!(out, "<tr>")?;
    for (i, cell) in row.iter().enumerate() {
        let cell = escaped(cell);
        match i {
            0 => write!(out, "<th scope=\"row\">{cell}</th>")?,
            _ => write!(out, "<td>{cell}</td>")?,
        }
    }
    writeln!(out, "</tr>")
}

/// Text as it may stand between tags (HTML, "Serialising HTML fragments").
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
