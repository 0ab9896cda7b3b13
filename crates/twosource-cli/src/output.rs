//! Text to standard output; a closed pipe ends the program quietly.

use std::io::{self, ErrorKind, Write};

/// Writes `text`.
pub(crate) fn write(text: &str) -> Result<(), String> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => std::process::exit(0),
        other => other.map_err(|error| format!("cannot write the report: {error}")),
    }
}
