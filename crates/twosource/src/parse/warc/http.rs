//! A record to the page that a server sent, with what its header tells of it.

use std::io::{BufRead, Read};

use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};

use crate::error::{Error, Result};
use crate::parse::sniff;
use crate::parse::warc::headers::{Headers, MAX_HEADER_BYTES, media_type};
use crate::parse::warc::record::Record;
use crate::types::Format;

/// A page as sent, unpacked.
#[derive(Debug)]
pub(super) struct Page {
    /// The bytes of HTML.
    pub(super) body: Vec<u8>,
    /// The encoding that the header declares.
    pub(super) charset: Option<String>,
    /// Whether the packed page breaks off.
    pub(super) truncated: bool,
}

/// The page in `record`; none when it holds something else, or no success.
pub(super) fn page(record: &Record, max_bytes: usize) -> Result<Option<Page>> {
    let is_resource =
        record.headers.get("warc-type").is_some_and(|kind| kind.eq_ignore_ascii_case("resource"));
    if is_resource {
        let (kind, charset) = media_type(record.headers.get("content-type").unwrap_or_default());
        let page = || Page { body: record.block.clone(), charset, truncated: false };
        return Ok(is_html(&kind, &record.block).then(page));
    }
    let mut rest = record.block.as_slice();
    let mut status = Vec::new();
    let header = match rest.by_ref().take(MAX_HEADER_BYTES as u64).read_until(b'\n', &mut status) {
        Ok(_) if is_success(&status) => Headers::read(&mut rest).ok().flatten(),
        _ => return Ok(None),
    };
    let Some(header) = header else {
        return Err(Error::malformed("web archive", "the header of a response does not end", None));
    };
    let (kind, charset) = media_type(header.get("content-type").unwrap_or_default());
    if !kind.is_empty() && !is_html(&kind, rest) {
        return Ok(None);
    }
    let chunked =
        header.get("transfer-encoding").is_some_and(|how| how.to_ascii_lowercase().contains("chunked"));
    let body = Some(rest).filter(|_| chunked).and_then(joined).unwrap_or_else(|| rest.to_vec());
    let how = header.get("content-encoding").unwrap_or_default().to_ascii_lowercase();
    let (body, truncated) = unpacked(body, how.trim(), max_bytes)?;
    Ok(is_html(&kind, &body).then_some(Page { body, charset, truncated }))
}

fn is_success(status: &[u8]) -> bool {
    let mut words = status.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    words.next().is_some_and(|word| word.starts_with(b"HTTP/")) && words.next() == Some(b"200")
}

/// Whether the bytes are a page: so declared, or so they look where nothing is declared.
fn is_html(kind: &str, body: &[u8]) -> bool {
    match kind {
        "text/html" | "application/xhtml+xml" => true,
        "" => matches!(sniff::sniff(body), Ok(Format::Html)),
        _ => false,
    }
}

/// Joins the chunks of a body that was sent in pieces; none when it is joined already. A cut end is left out.
fn joined(mut body: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::with_capacity(body.len());
    let mut first = true;
    while let Some((len, rest)) = chunk_len(body) {
        if len == 0 {
            return Some(whole);
        }
        let chunk = rest.get(..len).unwrap_or(rest);
        whole.extend_from_slice(chunk);
        body = rest.get(len..).unwrap_or_default();
        body = body.strip_prefix(b"\r\n").or_else(|| body.strip_prefix(b"\n")).unwrap_or(body);
        first = false;
    }
    (!first).then_some(whole)
}

/// Longest line with the length of a chunk, in bytes.
const MAX_CHUNK_LINE: usize = 256;

/// The length that opens a chunk, and what follows its line.
fn chunk_len(body: &[u8]) -> Option<(usize, &[u8])> {
    let end = body.iter().take(MAX_CHUNK_LINE).position(|&byte| byte == b'\n')?;
    let line = body.get(..end)?.split(|&byte| byte == b';').next()?;
    let digits = std::str::from_utf8(line).ok()?.trim();
    let len = usize::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+'))?;
    Some((len, body.get(end + 1..)?))
}

/// Undoes the packing `how`; whether the end is missing. A body that is unpacked already, as crawlers leave it, stays.
fn unpacked(body: Vec<u8>, how: &str, max_bytes: usize) -> Result<(Vec<u8>, bool)> {
    let plain = body.trim_ascii_start().starts_with(b"<");
    let bytes = body.as_slice();
    let (whole, ended) = match how {
        "gzip" | "x-gzip" if bytes.starts_with(b"\x1F\x8B") => drain(MultiGzDecoder::new(bytes), max_bytes)?,
        "deflate" if !plain => {
            let is_zlib = matches!(bytes, [first, second, ..]
                if first & 0x0F == 8 && u16::from_be_bytes([*first, *second]) % 31 == 0);
            if is_zlib {
                drain(ZlibDecoder::new(bytes), max_bytes)?
            } else {
                drain(DeflateDecoder::new(bytes), max_bytes)?
            }
        }
        "br" if !plain => return Err(Error::unsupported_format("a page packed with Brotli")),
        "zstd" if !plain => return Err(Error::unsupported_format("a page packed with Zstandard")),
        _ => return Ok((body, false)),
    };
    if whole.is_empty() && !ended {
        return Err(Error::malformed("web archive", "a packed page cannot be unpacked", None));
    }
    Ok((whole, !ended))
}

/// All that `decoder` gives, and whether it came to its end.
fn drain(decoder: impl Read, max_bytes: usize) -> Result<(Vec<u8>, bool)> {
    let mut whole = Vec::new();
    let ended = decoder.take(max_bytes as u64 + 1).read_to_end(&mut whole).is_ok();
    if whole.len() > max_bytes {
        return Err(Error::too_large(whole.len(), max_bytes));
    }
    Ok((whole, ended))
}
