//! Bytes to text: checks that the input is text at all, and notes what could not be decoded.
//!
//! The text is the input byte for byte when that is UTF-8. Bytes that are no UTF-8 become U+FFFD, one issue tells how
//! many and where the first stands. Known limit: other encodings are not guessed; UTF-16 is refused by its mark.

use crate::error::{Error, Result};
use crate::parse::options::ParseOptions;
use crate::types::{Issue, IssueCode, Span};

/// Share of control characters over which the input is taken for a binary file, in one control byte per this many
/// bytes. Word-processor files have more than one in ten; the worst scraped articles have under one in a hundred.
const BYTES_PER_CONTROL: usize = 20;

/// Share of the bytes inside tags over which a text is markup, as one in this many. Pages have one in two or more.
const BYTES_PER_TAG_BYTE: usize = 3;

/// Tags from which a plain text is worth a note that markup is read as text.
const NOTABLE_TAGS: usize = 3;

/// Longest run after `<` that still counts as a tag, in bytes; the longest attributes of article pages are data URLs.
const MAX_TAG_BYTES: usize = 2_000;

/// Decodes markup or JSON.
pub(super) fn markup(bytes: &[u8], options: &ParseOptions) -> Result<(String, Vec<Issue>)> {
    characters(bytes, options.max_bytes)
}

/// Decodes `bytes` and lists what was odd about them.
pub(super) fn decode(bytes: &[u8], max_bytes: usize) -> Result<(String, Vec<Issue>)> {
    let (text, mut issues) = characters(bytes, max_bytes)?;
    check_markup(&text, &mut issues)?;
    Ok((text, issues))
}

fn characters(bytes: &[u8], max_bytes: usize) -> Result<(String, Vec<Issue>)> {
    // Spans count bytes in 32 bits, and a byte that is no UTF-8 grows to three.
    let limit = max_bytes.min(u32::MAX as usize / 3);
    if bytes.len() > limit {
        return Err(Error::too_large(bytes.len(), limit));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(Error::unsupported_format("UTF-16"));
    }
    let mut issues = Vec::new();
    check_controls(bytes, &mut issues)?;
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(error) => {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let known = bytes.windows(3).filter(|window| window == b"\xEF\xBF\xBD").count();
            let count = text.matches('\u{FFFD}').count().saturating_sub(known);
            let start = error.valid_up_to();
            let message = format!(
                "{count} byte sequences are no UTF-8, the first at offset {start}; they read as U+FFFD"
            );
            issues.push(Issue::new(IssueCode::EncodingInvalid, Span::new(start, start + 3), message));
            text
        }
    };
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}').is_empty() {
        return Err(Error::empty());
    }
    Ok((text, issues))
}

fn check_controls(bytes: &[u8], issues: &mut Vec<Issue>) -> Result<()> {
    let is_control = |b: u8| (b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C)) || b == 0x7F;
    if let Some(offset) = bytes.iter().position(|&b| b == 0) {
        return Err(Error::binary(0, offset));
    }
    let count = bytes.iter().filter(|&&b| is_control(b)).count();
    let Some(offset) = bytes.iter().position(|&b| is_control(b)) else { return Ok(()) };
    if count.saturating_mul(BYTES_PER_CONTROL) > bytes.len() {
        return Err(Error::binary(bytes.get(offset).copied().unwrap_or_default(), offset));
    }
    let message = format!("{count} control characters stand in the text, the first at byte {offset}");
    issues.push(Issue::new(IssueCode::ControlCharacters, None, message));
    Ok(())
}

fn check_markup(text: &str, issues: &mut Vec<Issue>) -> Result<()> {
    let opening = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let opens_with =
        |tag: &str| opening.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    if ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| opens_with(tag)) {
        return Err(Error::unsupported_format("HTML"));
    }
    let (tags, tag_bytes) = count_tags(text.as_bytes());
    if tags >= NOTABLE_TAGS && tag_bytes.saturating_mul(BYTES_PER_TAG_BYTE) > text.len() {
        return Err(Error::unsupported_format("HTML"));
    }
    if tags >= NOTABLE_TAGS {
        let message = format!("{tags} tags are read as text; give the extracted text");
        issues.push(Issue::new(IssueCode::MarkupAsText, None, message));
    }
    Ok(())
}

/// Number of tags and of the bytes in them. One pass: a `<` inside an open tag starts a new one.
fn count_tags(bytes: &[u8]) -> (usize, usize) {
    let (mut tags, mut inside) = (0, 0);
    let mut open: Option<usize> = None;
    for (at, &byte) in bytes.iter().enumerate() {
        match byte {
            b'<' => {
                let names = bytes
                    .get(at + 1)
                    .is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, b'/' | b'!'));
                open = names.then_some(at);
            }
            b'>' => {
                if let Some(start) = open.take().filter(|start| at - start < MAX_TAG_BYTES) {
                    tags += 1;
                    inside += at + 1 - start;
                }
            }
            _ => {}
        }
    }
    (tags, inside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorKind;

    #[track_caller]
    fn check(bytes: &[u8], expected: std::result::Result<&[IssueCode], ErrorKind>) {
        let codes = decode(bytes, 1_000)
            .map(|(_, issues)| issues.iter().map(|issue| issue.code).collect::<Vec<_>>())
            .map_err(|error| error.kind());
        assert_eq!(codes, expected.map(<[IssueCode]>::to_vec));
    }

    #[test]
    fn plain_text_has_no_issue() {
        check("Prices rose < 3% while a > b held.".as_bytes(), Ok(&[]));
    }

    #[test]
    fn bad_bytes_are_replaced_and_counted() {
        let (text, issues) = decode(b"caf\xE9 and \xFF", 100).unwrap();
        assert_eq!(text, "caf\u{FFFD} and \u{FFFD}");
        assert_eq!(
            issues[0].message,
            "2 byte sequences are no UTF-8, the first at offset 3; they read as U+FFFD"
        );
    }

    #[test]
    fn what_is_no_text_is_an_error() {
        check(b"", Err(ErrorKind::Empty));
        check("\u{FEFF} \n".as_bytes(), Err(ErrorKind::Empty));
        check(b"a\0b", Err(ErrorKind::Binary));
        check(b"\x01\x02\x03 PK", Err(ErrorKind::Binary));
        check(b"\xFF\xFEa\0", Err(ErrorKind::UnsupportedFormat));
        check(&[b'a'; 1_001], Err(ErrorKind::TooLarge));
    }

    #[test]
    fn pages_are_refused_and_stray_tags_noted() {
        check(b"<!DOCTYPE HTML><p>Rain.", Err(ErrorKind::UnsupportedFormat));
        check(b"<p><b>Rain</b></p><p>Sun</p>", Err(ErrorKind::UnsupportedFormat));
        let stray =
            "The river rose again on Monday after two days of heavy rain. ".repeat(3) + "<b>Hi</b><br>";
        check(stray.as_bytes(), Ok(&[IssueCode::MarkupAsText]));
    }
}
