//! JSON lines to articles: an object a line, its names told by [`JsonFields`].
//!
//! Lines are read one by one, so a file of any length takes the memory of its longest line. A line that cannot be read is
//! an error of its own and the next one goes on. A whole input that is one object or one list, written over many lines, is
//! read as well.

mod fields;
mod lines;
mod object;

use std::io::BufRead;

use serde_json::Value;

use crate::error::{Error, Result};
use crate::parse::decode;
use crate::parse::draft::Draft;
use crate::parse::json_lines::lines::Line;
use crate::parse::options::ParseOptions;
use crate::parse::resolve;
use crate::types::{Article, Issue, IssueCode};

pub use fields::JsonFields;

/// Reads articles from JSON lines, one after the other. The id of an article is what the line gives as its id, or else
/// `id#LINE`. [`ParseOptions::max_bytes`] is the limit of a line, not of the whole.
///
/// ```
/// use twosource::{ParseOptions, read_json_lines};
///
/// let lines = "{\"id\": \"a\", \"text\": \"The bridge reopened.\"}\nno JSON\n{\"text\": \"It closed again.\"}\n";
/// let found: Vec<_> = read_json_lines("log", lines.as_bytes(), &ParseOptions::default())
///     .map(|article| article.map(|article| article.id).ok())
///     .collect();
/// assert_eq!(found, [Some("a".to_owned()), None, Some("log#3".to_owned())]);
/// ```
pub fn read_json_lines<R: BufRead>(id: impl Into<String>, reader: R, options: &ParseOptions) -> JsonLines<R> {
    JsonLines { records: Records { reader, options: options.clone(), line: 0, failed: false }, id: id.into() }
}

/// Articles of JSON lines, made by [`read_json_lines`].
#[derive(Debug)]
pub struct JsonLines<R> {
    records: Records<R>,
    id: String,
}

impl<R: BufRead> Iterator for JsonLines<R> {
    type Item = Result<Article>;

    fn next(&mut self) -> Option<Self::Item> {
        let record = self.records.next()?;
        let options = &self.records.options;
        Some(record.map(|record| {
            let id = record.id.unwrap_or_else(|| format!("{}#{}", self.id, record.line));
            resolve::article(&id, record.draft, options)
        }))
    }
}

/// The articles of a whole input.
///
/// # Errors
///
/// Fails when no line can be read.
pub(in crate::parse) fn articles(id: &str, bytes: &[u8], options: &ParseOptions) -> Result<Vec<Article>> {
    let records = whole(bytes, options)?;
    let several = records.len() > 1;
    let id_of = |record: &mut Record| {
        let lined = || if several { format!("{id}#{}", record.line) } else { id.to_owned() };
        record.id.clone().unwrap_or_else(lined)
    };
    let article = |mut record: Record| resolve::article(&id_of(&mut record), record.draft, options);
    Ok(records.into_iter().map(article).collect())
}

/// The drafts of a whole input.
///
/// # Errors
///
/// Fails when no line can be read.
pub(in crate::parse) fn drafts(bytes: &[u8], options: &ParseOptions) -> Result<Vec<Draft>> {
    Ok(whole(bytes, options)?.into_iter().map(|record| record.draft).collect())
}

/// What a line holds.
struct Record {
    /// The number of the line, from 1.
    line: usize,
    id: Option<String>,
    draft: Draft,
}

/// The records of a whole input. One that cannot be read is an issue of the first that can.
fn whole(bytes: &[u8], options: &ParseOptions) -> Result<Vec<Record>> {
    let (mut records, mut skipped) = (Vec::new(), Vec::new());
    for (nth, record) in all(bytes, options)?.into_iter().enumerate() {
        match record {
            Ok(record) => records.push(record),
            Err(error) => skipped.push((nth + 1, error)),
        }
    }
    let Some(first) = records.first_mut() else {
        return Err(skipped.into_iter().next().map_or_else(Error::empty, |(_, error)| error));
    };
    let issue = |(nth, error)| {
        Issue::new(IssueCode::ItemSkipped, None, format!("object {nth} of the input was skipped: {error}"))
    };
    first.draft.issues.extend(skipped.into_iter().map(issue));
    Ok(records)
}

fn all(bytes: &[u8], options: &ParseOptions) -> Result<Vec<Result<Record>>> {
    let start = bytes.trim_ascii_start();
    let first = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    // A first line that is no value by itself opens one that goes on below.
    if bytes.len() <= options.max_bytes && serde_json::from_slice::<serde::de::IgnoredAny>(first).is_err() {
        let (text, issues) = decode::markup(bytes, options)?;
        let items = match serde_json::from_str(text.trim_start_matches('\u{FEFF}')) {
            Ok(Value::Array(items)) => items,
            Ok(one) => vec![one],
            Err(_) => Vec::new(),
        };
        if !items.is_empty() {
            let read = |(nth, value): (usize, &Value)| {
                let draft = object::read(value, options, issues.clone())?;
                Ok(Record { line: nth + 1, id: object::id(value, &options.fields), draft })
            };
            return Ok(items.iter().enumerate().map(read).collect());
        }
    }
    Ok(Records { reader: bytes, options: options.clone(), line: 0, failed: false }.collect())
}

/// The lines of a stream as records.
#[derive(Debug)]
struct Records<R> {
    reader: R,
    options: ParseOptions,
    line: usize,
    failed: bool,
}

impl<R: BufRead> Iterator for Records<R> {
    type Item = Result<Record>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let limit = self.options.max_bytes;
            let line = match lines::next(&mut self.reader, limit) {
                Ok(line) => line.filter(|_| !self.failed)?,
                Err(error) => {
                    let failed = std::mem::replace(&mut self.failed, true);
                    let why = format!("reading stopped behind line {}: {error}", self.line);
                    return (!failed).then(|| Err(Error::malformed("JSON lines", why, None)));
                }
            };
            self.line += 1;
            match line {
                Line::TooLong(len) => return Some(Err(Error::too_large(len, limit))),
                Line::Whole(bytes) if bytes.iter().all(u8::is_ascii_whitespace) => {}
                Line::Whole(bytes) => return Some(record(&bytes, self.line, &self.options)),
            }
        }
    }
}

fn record(bytes: &[u8], line: usize, options: &ParseOptions) -> Result<Record> {
    let (text, issues) = decode::markup(bytes, options)?;
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{FEFF}'))
        .map_err(|error| Error::malformed("JSON lines", format!("line {line}: {error}"), None))?;
    let draft = object::read(&value, options, issues)?;
    Ok(Record { line, id: object::id(&value, &options.fields), draft })
}

#[cfg(test)]
mod tests;
