//! Web archives to articles, a page at a time.
//!
//! `source` gives the bytes of the archive, plain or unpacked; `record` cuts them into records; `http` takes the page out
//! of a record. One record is held at a time, and what is too long or not a page is passed over unread. A broken record
//! is an error in its place, and reading goes on at the next.
//!
//! The crates for this format were weighed and left: `fastwarc` wants to seek in the archive and brings C code for
//! compression that crawlers of news do not write, `warc` reads a header or a line of any length into memory and loses its
//! place behind a broken record.
//!
//! Known limits: revisits and segments of one page in several records are passed over; pages that a server packed with
//! Brotli or Zstandard are errors.

mod headers;
mod http;
mod record;
mod source;

use std::io::BufRead;

use crate::error::{Error, Result};
use crate::parse::draft::Draft;
use crate::parse::options::ParseOptions;
use crate::parse::{decode, html, resolve};
use crate::types::{Article, Issue, IssueCode, Located};
use record::{Record, Records};

/// How much more the pages of an archive that is held in memory may be than [`ParseOptions::max_bytes`]. Pages pack five
/// to ten times.
const UNPACKED_TIMES: usize = 16;

/// Reads the pages of a web archive, plain or gzipped, one after another. Ids are `id#1`, `id#2` and so on.
///
/// One record is in memory at a time. Records without a page of HTML (requests, images, redirects) are passed over. Each
/// page is read with the address of its record as [`ParseOptions::url`] and the day of its crawl as
/// [`Article::received`]; [`ParseOptions::max_bytes`] holds for each page, packed and unpacked.
///
/// ```
/// use twosource::{ParseOptions, read_warc};
///
/// let page = "<title>Bridge reopens</title><p>The bridge reopened on Tuesday after a week of repairs.";
/// let archive = format!(
///     "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://news.example/bridge\r\n\
///      Content-Type: text/html\r\nContent-Length: {}\r\n\r\n{page}\r\n\r\n",
///     page.len()
/// );
/// for article in read_warc("crawl", archive.as_bytes(), &ParseOptions::default()) {
///     assert_eq!(article?.id, "crawl#1");
/// }
/// # Ok::<(), twosource::Error>(())
/// ```
pub fn read_warc<R: BufRead>(id: impl Into<String>, reader: R, options: &ParseOptions) -> WarcArticles<R> {
    let records = Records::new(reader, options.max_bytes);
    WarcArticles { records, id: id.into(), options: options.clone(), count: 0 }
}

/// The articles of a web archive, in their order; see [`read_warc`]. An `Err` is a record that could not be read, and
/// the next call goes on behind it.
#[derive(Debug)]
pub struct WarcArticles<R: BufRead> {
    records: Records<R>,
    id: String,
    options: ParseOptions,
    count: usize,
}

impl<R: BufRead> Iterator for WarcArticles<R> {
    type Item = Result<Article>;

    fn next(&mut self) -> Option<Result<Article>> {
        let draft = self.records.find_map(|record| page(record, &self.options).transpose())?;
        Some(draft.map(|(draft, _)| {
            self.count += 1;
            resolve::article(&format!("{}#{}", self.id, self.count), draft, &self.options)
        }))
    }
}

/// Reads every page of an archive that is in memory. Records that cannot be read are issues of the first page, or an
/// error when there is no page.
pub(in crate::parse) fn read(bytes: &[u8], options: &ParseOptions) -> Result<Vec<Draft>> {
    if bytes.len() > options.max_bytes {
        return Err(Error::too_large(bytes.len(), options.max_bytes));
    }
    let limit = options.max_bytes.saturating_mul(UNPACKED_TIMES);
    let (mut drafts, mut skipped, mut unpacked) = (Vec::new(), Vec::new(), 0_usize);
    for record in Records::new(bytes, options.max_bytes) {
        match page(record, options) {
            Ok(Some((draft, len))) => {
                unpacked = unpacked.saturating_add(len);
                if unpacked > limit {
                    return Err(Error::too_large(unpacked, limit));
                }
                drafts.push(draft);
            }
            Ok(None) => {}
            Err(error) => skipped.push(error),
        }
    }
    let Some(first) = drafts.first_mut() else {
        return Err(skipped.into_iter().next().unwrap_or_else(Error::empty));
    };
    let issue = |error: Error| {
        Issue::new(IssueCode::ItemSkipped, None, format!("a record of the archive was skipped: {error}"))
    };
    first.issues.extend(skipped.into_iter().map(issue));
    Ok(drafts)
}

/// The page of a record and its length in bytes, if it holds one.
fn page(record: Result<Record>, options: &ParseOptions) -> Result<Option<(Draft, usize)>> {
    let record = record?;
    let Some(page) = http::page(&record, options.max_bytes)? else { return Ok(None) };
    if let Some(len) = record.too_long {
        return Err(Error::too_large(len, options.max_bytes));
    }
    let mut options = options.clone();
    options.encoding = page.charset.or(options.encoding);
    options.url = record.url.clone().or(options.url);
    let (text, mut issues) = decode::markup(&page.body, &options)?;
    if page.truncated {
        let message = "the packed page breaks off; what stands before was read";
        issues.push(Issue::new(IssueCode::InputTruncated, None, message));
    }
    let mut draft = html::read(&text, &options, issues)?;
    draft.received = record.day;
    draft.told.url.extend(record.url.map(|url| Located::keyed(url, "warc:WARC-Target-URI")));
    Ok(Some((draft, page.body.len())))
}

#[cfg(test)]
mod tests;
