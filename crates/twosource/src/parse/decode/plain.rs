//! Plain text: decoded, and checked that it is text at all and no markup.

use crate::error::{Error, Result};
use crate::parse::decode::decode;
use crate::parse::options::ParseOptions;
use crate::types::{Issue, IssueCode};

/// Share of control characters over which the input is taken for a binary file, in one control byte per this many
/// bytes. Word-processor files have more than one in ten; the worst scraped articles have under one in a hundred.
const BYTES_PER_CONTROL: usize = 20;

/// Share of the bytes inside tags over which a text is markup, as one in this many. Pages have one in two or more.
const BYTES_PER_TAG_BYTE: usize = 3;

/// Tags from which a plain text is worth a note that markup is read as text.
const NOTABLE_TAGS: usize = 3;

/// Longest run after `<` that still counts as a tag, in bytes; the longest attributes of article pages are data URLs.
const MAX_TAG_BYTES: usize = 2_000;

/// Decodes a plain text.
pub(in crate::parse) fn text(bytes: &[u8], options: &ParseOptions) -> Result<(String, Vec<Issue>)> {
    let (text, mut issues) = decode(bytes, None, options)?;
    if let Some(offset) = text.find('\0') {
        return Err(Error::binary(0, offset));
    }
    check_controls(&text, &mut issues)?;
    check_markup(&text, &mut issues)?;
    Ok((text, issues))
}

fn is_control(byte: u8) -> bool {
    // Tab to carriage return are white space.
    (byte < 0x20 && byte.wrapping_sub(b'\t') >= 5) || byte == 0x7F
}

/// Notes control characters.
pub(super) fn check_controls(text: &str, issues: &mut Vec<Issue>) -> Result<()> {
    // Nearly every text has none, and a fold without a branch is what the compiler makes fast.
    if !text.bytes().fold(false, |any, byte| any | is_control(byte)) {
        return Ok(());
    }
    let count = text.bytes().filter(|&byte| is_control(byte)).count();
    let offset = text.bytes().position(is_control).unwrap_or_default();
    if count.saturating_mul(BYTES_PER_CONTROL) > text.len() {
        return Err(Error::binary(text.as_bytes().get(offset).copied().unwrap_or_default(), offset));
    }
    let message = format!("{count} control characters stand in the text, the first at byte {offset}");
    issues.push(Issue::new(IssueCode::ControlCharacters, None, message));
    Ok(())
}

/// Refuses a binary file: `count` NUL bytes of `len`, the first at `offset`.
pub(super) fn check_share(count: usize, offset: usize, len: usize) -> Result<()> {
    let binary = count.saturating_mul(BYTES_PER_CONTROL) > len;
    if binary { Err(Error::binary(0, offset)) } else { Ok(()) }
}

fn check_markup(text: &str, issues: &mut Vec<Issue>) -> Result<()> {
    let opening = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let opens_with =
        |tag: &str| opening.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    if ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| opens_with(tag)) {
        return Err(Error::unsupported_format("HTML"));
    }
    let (tags, tag_bytes) = count_tags(text);
    if is_share(tags, tag_bytes, text) {
        return Err(Error::unsupported_format("HTML"));
    }
    if tags >= NOTABLE_TAGS {
        let message = format!("{tags} tags are read as text; give the extracted text");
        issues.push(Issue::new(IssueCode::MarkupAsText, None, message));
    }
    Ok(())
}

/// Whether so much of `text` is tags that it is markup.
pub(in crate::parse) fn is_markup(text: &str) -> bool {
    let (tags, tag_bytes) = count_tags(text);
    is_share(tags, tag_bytes, text)
}

fn is_share(tags: usize, tag_bytes: usize, text: &str) -> bool {
    tags >= NOTABLE_TAGS && tag_bytes.saturating_mul(BYTES_PER_TAG_BYTE) > text.len()
}

/// Number of tags and of the bytes in them. One pass: a `<` inside an open tag starts another one.
fn count_tags(text: &str) -> (usize, usize) {
    let (mut tags, mut inside) = (0, 0);
    let mut pieces = text.split('<');
    pieces.next();
    for piece in pieces {
        let names = piece.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
        if let Some(end) = piece.find('>').filter(|end| names && *end + 1 < MAX_TAG_BYTES) {
            tags += 1;
            inside += end + "<>".len();
        }
    }
    (tags, inside)
}
