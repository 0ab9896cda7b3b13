//! Bytes to text: finds the encoding, decodes, and notes what was odd.
//!
//! Marks at the start come first, then UTF-16 told by its NUL bytes, then valid UTF-8, then what is declared, then what
//! `legacy` tells from the bytes. UTF-8 with some broken bytes stays UTF-8: each becomes U+FFFD, one issue tells how
//! many and where the first stands. The text is the input byte for byte when that is UTF-8.
//!
//! Known limits: text that was encoded twice is not repaired; without the feature `encodings` bytes that are no UTF-8
//! become U+FFFD; UTF-7 and UTF-32 are not read.

mod declared;
#[cfg(feature = "encodings")]
mod legacy;
mod plain;
mod utf16;

use crate::error::{Error, Result};
use crate::parse::options::ParseOptions;
use crate::types::{Issue, IssueCode, Span};

pub(in crate::parse) use plain::{is_markup, text};
pub(in crate::parse) use utf16::{order as utf16_order, text as utf16_text};

/// Decodes `bytes`, in which the reader found the encoding `inside` declared, and lists what was odd about them.
pub(in crate::parse) fn decode(
    bytes: &[u8],
    inside: Option<&str>,
    options: &ParseOptions,
) -> Result<(String, Vec<Issue>)> {
    // Spans count bytes in 32 bits, and a byte that is no UTF-8 grows to three.
    let limit = options.max_bytes.min(u32::MAX as usize / 3);
    if bytes.len() > limit {
        return Err(Error::too_large(bytes.len(), limit));
    }
    let mut issues = Vec::new();
    let text = match utf16::order(bytes) {
        Some(order) => utf16::decode(bytes, order, &mut issues),
        None => eight_bits(bytes, [options.encoding.as_deref(), inside], &mut issues),
    };
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}').is_empty() {
        return Err(Error::empty());
    }
    Ok((text, issues))
}

/// Decodes markup or JSON: the encoding declared in its first bytes counts, and NUL bytes, which mean nothing there, are
/// left out.
pub(in crate::parse) fn markup(bytes: &[u8], options: &ParseOptions) -> Result<(String, Vec<Issue>)> {
    let (mut text, mut issues) = decode(bytes, declared::in_markup(bytes), options)?;
    if text.contains('\0') {
        let offset = text.find('\0').unwrap_or_default();
        let before = text.len();
        text.retain(|c| c != '\0');
        let count = before - text.len();
        plain::check_share(count, offset, before)?;
        let message = format!("{count} NUL bytes were left out, the first at byte {offset}");
        issues.push(Issue::new(IssueCode::ControlCharacters, None, message));
    }
    plain::check_controls(&text, &mut issues)?;
    Ok((text, unplaced(issues)))
}

/// Issues of an input that is not the article's text itself, so that its offsets are no places of the article.
pub(in crate::parse) fn unplaced(mut issues: Vec<Issue>) -> Vec<Issue> {
    for issue in &mut issues {
        issue.span = None;
    }
    issues
}

/// Decodes what is not UTF-16. `declared` are the names of encodings, the most trusted first.
#[cfg_attr(
    not(feature = "encodings"),
    allow(unused_variables, reason = "declarations count with the feature")
)]
fn eight_bits(bytes: &[u8], declared: [Option<&str>; 2], issues: &mut Vec<Issue>) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            #[cfg(feature = "encodings")]
            if let Some(text) = legacy::escaped(bytes, text, declared, issues) {
                return text;
            }
            text.to_owned()
        }
        Err(error) => {
            #[cfg(feature = "encodings")]
            if !mostly_utf8(bytes) {
                return legacy::decode(bytes, declared, issues);
            }
            #[cfg(feature = "encodings")]
            legacy::note_utf8(declared, issues);
            lossy(bytes, error.valid_up_to(), issues)
        }
    }
}

/// Reads broken UTF-8; the first bad byte is at `start`.
fn lossy(bytes: &[u8], start: usize, issues: &mut Vec<Issue>) -> String {
    let count = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    let message =
        format!("{count} byte sequences are no UTF-8, the first at offset {start}; they read as U+FFFD");
    issues.push(Issue::new(IssueCode::EncodingInvalid, Span::new(start, start + 3), message));
    String::from_utf8_lossy(bytes).into_owned()
}

/// Whether broken text is UTF-8 all the same: more of its bytes outside ASCII stand in whole characters than in broken
/// ones, or it is whole but for a cut at the end. Bytes of legacy encodings rarely make whole characters of UTF-8.
#[cfg(feature = "encodings")]
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    let mut rest = bytes.len();
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|byte| !byte.is_ascii()).count();
        rest -= chunk.valid().len() + chunk.invalid().len();
        let cut = rest == 0 && std::str::from_utf8(chunk.invalid()).is_err_and(|e| e.error_len().is_none());
        // A last byte alone that could begin a character is a letter of a legacy encoding as well.
        let cut = cut && (whole > 0 || chunk.invalid().len() > 1);
        broken += if cut { 0 } else { chunk.invalid().len() };
    }
    broken == 0 || whole > broken
}

#[cfg(test)]
mod tests;
