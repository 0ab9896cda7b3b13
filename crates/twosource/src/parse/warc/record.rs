//! An archive to its records, one in memory at a time.

use std::io::{self, BufRead, Read};

use crate::error::{Error, Result};
use crate::parse::warc::headers::{Headers, MAX_HEADER_BYTES};
use crate::parse::warc::source::Source;
use crate::types::{Date, When};

/// How every record begins.
const VERSION: &[u8] = b"WARC/";

/// A record that may hold a page.
#[derive(Debug)]
pub(super) struct Record {
    /// Its header.
    pub(super) headers: Headers,
    /// The address of the page.
    pub(super) url: Option<String>,
    /// The day of the crawl.
    pub(super) day: Option<Date>,
    /// What the record holds.
    pub(super) block: Vec<u8>,
    /// Its length in bytes if that passes the limit; then only the start of it is held.
    pub(super) too_long: Option<usize>,
}

/// The records of an archive that may hold a page. Others are passed over.
#[derive(Debug)]
pub(super) struct Records<R: BufRead> {
    /// `None` after the end, or after an error that nothing can be read behind.
    source: Option<Source<R>>,
    /// Why the source could not be opened.
    failed: Option<io::Error>,
    /// Longest page, in bytes.
    max_bytes: usize,
    /// Whether the first line of a record was read already.
    opened: bool,
    /// Whether nothing was read since the last error; one error tells of a whole broken stretch.
    broken: bool,
}

/// What stands before the next record.
enum Gap {
    Clean,
    Rubbish(usize),
    End,
}

impl<R: BufRead> Records<R> {
    /// The records in `reader`.
    pub(super) fn new(reader: R, max_bytes: usize) -> Self {
        let (source, failed) = match Source::open(reader) {
            Ok(source) => (Some(source), None),
            Err(error) => (None, Some(error)),
        };
        Self { source, failed, max_bytes, opened: false, broken: false }
    }

    /// The next record; `None` for one that is passed over.
    fn step(&mut self) -> Option<io::Result<Result<Option<Record>>>> {
        let source = self.source.as_mut()?;
        if !self.opened {
            match gap(source) {
                Err(error) => return Some(Err(error)),
                Ok(Gap::End) => return None,
                Ok(Gap::Clean) => {}
                Ok(Gap::Rubbish(len)) => {
                    self.opened = true;
                    let why = format!("{len} bytes belong to no record");
                    return Some(Ok(Err(malformed(why))));
                }
            }
        }
        self.opened = false;
        Some(record(source, self.max_bytes))
    }

    /// Goes on behind an error of the source, if it can.
    fn recover(&mut self, error: &io::Error) -> Error {
        self.opened = false;
        let readable = matches!(
            error.kind(),
            io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput | io::ErrorKind::UnexpectedEof
        );
        let more = readable && self.source.as_mut().is_some_and(|source| source.recover().unwrap_or(false));
        if !more {
            self.source = None;
        }
        malformed(error.to_string())
    }
}

impl<R: BufRead> Iterator for Records<R> {
    type Item = Result<Record>;

    fn next(&mut self) -> Option<Result<Record>> {
        if let Some(error) = self.failed.take() {
            return Some(Err(malformed(error.to_string())));
        }
        loop {
            let error = match self.step()? {
                Ok(Ok(record)) => {
                    self.broken = false;
                    match record {
                        Some(record) => return Some(Ok(record)),
                        None => continue,
                    }
                }
                Ok(Err(error)) => error,
                Err(error) => self.recover(&error),
            };
            if !std::mem::replace(&mut self.broken, true) {
                return Some(Err(error));
            }
        }
    }
}

fn malformed(why: impl Into<String>) -> Error {
    Error::malformed("web archive", why, None)
}

/// Reads up to the first line of the next record, and that line.
fn gap(source: &mut impl BufRead) -> io::Result<Gap> {
    let (mut rubbish, mut at_start) = (0, true);
    let mut line = Vec::new();
    loop {
        line.clear();
        // Pieces of a line that is longer than a header are no first line of a record.
        if source.by_ref().take(MAX_HEADER_BYTES as u64).read_until(b'\n', &mut line)? == 0 {
            return Ok(if rubbish > 0 { Gap::Rubbish(rubbish) } else { Gap::End });
        }
        if at_start && line.starts_with(VERSION) {
            return Ok(if rubbish > 0 { Gap::Rubbish(rubbish) } else { Gap::Clean });
        }
        at_start = line.ends_with(b"\n");
        rubbish += line.trim_ascii().len();
    }
}

/// Reads a record from behind its first line. An outer error is one of the source, an inner one of the record.
fn record(source: &mut impl BufRead, max_bytes: usize) -> io::Result<Result<Option<Record>>> {
    let Some(headers) = Headers::read(source)? else {
        return Ok(Err(malformed("the header of a record does not end")));
    };
    let Some(len) = headers.get("content-length").and_then(|len| len.parse::<u64>().ok()) else {
        return Ok(Err(malformed("a record tells no length")));
    };
    let kind = headers.get("warc-type").unwrap_or_default().to_ascii_lowercase();
    if kind != "response" && kind != "resource" {
        io::copy(&mut source.by_ref().take(len), &mut io::sink())?;
        return Ok(Ok(None));
    }
    let limit = max_bytes.saturating_add(MAX_HEADER_BYTES) as u64;
    // Of a record that is too long its first bytes tell whether it is a page, which is worth an error, or a film.
    let kept = if len > limit { len.min(MAX_HEADER_BYTES as u64) } else { len };
    let mut block = Vec::new();
    source.by_ref().take(kept).read_to_end(&mut block)?;
    if (block.len() as u64) < kept {
        return Ok(Err(malformed("the archive ends inside a record")));
    }
    io::copy(&mut source.by_ref().take(len - kept), &mut io::sink())?;
    let too_long = (kept < len).then(|| usize::try_from(len).unwrap_or(usize::MAX));
    let url = headers.get("warc-target-uri").map(|url| url.trim_matches(['<', '>']).to_owned());
    let day = headers.get("warc-date").and_then(|date| date.parse::<When>().ok()).and_then(When::day);
    Ok(Ok(Some(Record { headers, url, day, block, too_long })))
}
