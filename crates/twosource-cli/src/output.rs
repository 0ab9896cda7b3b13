//! Text to standard output; a closed pipe ends the program quietly.

use std::io::{self, BufWriter, ErrorKind, Write};

use serde::Serialize;

/// Writes `text`.
pub(crate) fn write(text: &str) -> Result<(), String> {
    let mut out = io::stdout().lock();
    told(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

/// Writes `report` as pretty-printed JSON without holding the whole document, which is many times as long as the
/// articles.
pub(crate) fn write_json(report: &impl Serialize) -> Result<(), String> {
    let mut out = BufWriter::new(io::stdout().lock());
    let written = serde_json::to_writer_pretty(&mut out, report).map_err(io::Error::from);
    told(written.and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush()))
}

/// Writes `report` as one line of JSON.
pub(crate) fn write_json_line(report: &impl Serialize) -> Result<(), String> {
    let mut out = BufWriter::new(io::stdout().lock());
    let written = serde_json::to_writer(&mut out, report).map_err(io::Error::from);
    told(written.and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush()))
}

fn told(written: io::Result<()>) -> Result<(), String> {
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => std::process::exit(0),
        other => other.map_err(|error| format!("cannot write the report: {error}")),
    }
}
