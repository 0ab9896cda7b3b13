//! The first bytes of an input to its shape.
//!
//! Marks of archives and of binary files come first, then the first element of markup, then the keys of the first JSON
//! object, then front matter and the signs of Markdown. What is left is plain text. Only the first 64 KiB are looked at.
//!
//! Known limits: a shape inside gzip is told for web archives only; Markdown without headings, and with one link or
//! image, is plain text, which reads it just as well.

mod json;
mod magic;
mod markdown;
mod markup;

use std::borrow::Cow;

use crate::error::Result;
use crate::parse::decode;
use crate::types::Format;

/// Bytes that are looked at. The longest heads of pages, with scripts inside, stay below.
const LOOKED_AT: usize = 64 << 10;

/// The shape of `bytes`; an error names what cannot be read.
pub(in crate::parse) fn sniff(bytes: &[u8]) -> Result<Format> {
    if let Some(format) = magic::format(bytes)? {
        return Ok(format);
    }
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let head = head_text(head);
    let head = head.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    if let Some(format) = markup::format(head)? {
        return Ok(format);
    }
    if let Some(format) = json::format(head) {
        return Ok(format);
    }
    Ok(if markdown::is_markdown(head) { Format::Markdown } else { Format::Text })
}

/// The bytes as text that is good enough to look for marks in ASCII.
fn head_text(head: &[u8]) -> Cow<'_, str> {
    match decode::utf16_order(head) {
        Some(order) => Cow::Owned(decode::utf16_text(head, order)),
        None => String::from_utf8_lossy(head),
    }
}

#[cfg(test)]
mod tests;
