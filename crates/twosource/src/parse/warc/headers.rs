//! Header lines, `Name: value`, as web archives and HTTP share them.

use std::io::{self, BufRead, Read};

/// Longest header of a record or a response, in bytes. Servers and crawlers refuse longer ones than 8 to 64 KiB.
pub(super) const MAX_HEADER_BYTES: usize = 64 << 10;

/// The lines of one header.
#[derive(Clone, Debug, Default)]
pub(super) struct Headers(Vec<(String, String)>);

impl Headers {
    /// Reads up to the empty line that ends the header. `None` when it does not end in time.
    pub(super) fn read(reader: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut lines: Vec<(String, String)> = Vec::new();
        let mut left = MAX_HEADER_BYTES;
        loop {
            let mut line = Vec::new();
            let len = reader.by_ref().take(left as u64).read_until(b'\n', &mut line)?;
            if len == 0 {
                return Ok(None);
            }
            left -= len;
            let line = String::from_utf8_lossy(&line);
            if line.trim().is_empty() {
                return Ok(Some(Self(lines)));
            }
            if line.starts_with([' ', '\t']) {
                // A line that is indented goes on with the value above.
                if let Some((_, value)) = lines.last_mut() {
                    value.push(' ');
                    value.push_str(line.trim());
                }
            } else if let Some((name, value)) = line.split_once(':') {
                lines.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
            }
        }
    }

    /// The first value under `name`, which is in lower case.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// A media type in lower case, and the encoding that stands beside it.
pub(super) fn media_type(value: &str) -> (String, Option<String>) {
    let mut parts = value.split(';');
    let kind = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
    let charset = parts.find_map(|part| {
        let (key, value) = part.split_once('=')?;
        let value = value.trim().trim_matches(['"', '\'']);
        (key.trim().eq_ignore_ascii_case("charset") && !value.is_empty()).then(|| value.to_owned())
    });
    (kind, charset)
}
