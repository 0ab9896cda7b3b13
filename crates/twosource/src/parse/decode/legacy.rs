//! Encodings from before Unicode: what is declared is tried first, and what the bytes contradict gives way to what
//! they look like.
//!
//! A declaration is contradicted by bytes that the encoding does not have, and by a text that no script writes: accented
//! letters without plain ones between, or letters of another script inside Latin words. Known limit: encodings of one
//! script that differ in few letters (windows-1250 and windows-1252) are told apart by the detector alone.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    Encoding, ISO_2022_JP, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED,
};

use crate::types::{Issue, IssueCode};

/// Bytes that the detector reads, from the first outside ASCII; it is sure after a page or two.
const DETECTED_BYTES: usize = 64 << 10;

/// Decodes bytes that are no UTF-8. `declared` are the names of encodings, the most trusted first.
pub(super) fn decode(bytes: &[u8], declared: [Option<&str>; 2], issues: &mut Vec<Issue>) -> String {
    let mut refused = None;
    for name in declared.into_iter().flatten() {
        if let Some(encoding) = named(name)
            && let Some(text) = fitting(bytes, encoding)
        {
            if let Some(other) = refused {
                contradicted(other, encoding, issues);
            }
            return text;
        }
        refused.get_or_insert(name);
    }
    let (text, encoding) = detected(bytes);
    if let Some(name) = refused {
        contradicted(name, encoding, issues);
    } else {
        let message =
            format!("the bytes are no UTF-8 and nothing declares them; they read as {}", encoding.name());
        issues.push(Issue::new(IssueCode::EncodingGuessed, None, message));
    }
    text
}

/// Notes that UTF-8 won over what is declared.
pub(super) fn note_utf8(declared: [Option<&str>; 2], issues: &mut Vec<Issue>) {
    if let Some(name) = declared.into_iter().flatten().next()
        && Encoding::for_label(name.as_bytes()) != Some(UTF_8)
    {
        contradicted(name, UTF_8, issues);
    }
}

/// ISO-2022-JP is ASCII with escapes, so it passes for UTF-8; valid UTF-8 otherwise wins, with a note if a declaration
/// says something else.
pub(super) fn escaped(
    bytes: &[u8],
    text: &str,
    declared: [Option<&str>; 2],
    issues: &mut Vec<Issue>,
) -> Option<String> {
    if !text.is_ascii() {
        note_utf8(declared, issues);
        return None;
    }
    if !text.contains("\u{1B}$") {
        return None;
    }
    let text = ISO_2022_JP.decode_without_bom_handling_and_without_replacement(bytes)?;
    let expected = declared.into_iter().flatten().any(|name| named(name) == Some(ISO_2022_JP));
    if !expected {
        let message = "escapes in the bytes show ISO-2022-JP, which they read as";
        issues.push(Issue::new(IssueCode::EncodingGuessed, None, message));
    }
    Some(text.into_owned())
}

fn contradicted(name: &str, encoding: &'static Encoding, issues: &mut Vec<Issue>) {
    let message =
        format!("`{name}` is declared, which the bytes contradict; they read as {}", encoding.name());
    issues.push(Issue::new(IssueCode::EncodingContradicted, None, message));
}

/// A legacy encoding by one of its names.
fn named(name: &str) -> Option<&'static Encoding> {
    let others = [UTF_8, UTF_16LE, UTF_16BE, REPLACEMENT, X_USER_DEFINED];
    Encoding::for_label(name.as_bytes()).filter(|encoding| !others.contains(encoding))
}

/// The text, if it could be one.
fn fitting(bytes: &[u8], encoding: &'static Encoding) -> Option<String> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    plausible(&text).then(|| text.into_owned())
}

/// The text as the bytes look, and its encoding. Whatever fails, windows-1252 reads every byte.
fn detected(bytes: &[u8]) -> (String, &'static Encoding) {
    let start = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or_default();
    // A few words before help to tell letters inside words from letters alone.
    let start = start.saturating_sub(80);
    let rest = bytes.get(start..).unwrap_or_default();
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(rest.get(..DETECTED_BYTES).unwrap_or(rest), rest.len() <= DETECTED_BYTES);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) if plausible(&text) => (text.into_owned(), encoding),
        _ => (WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(), WINDOWS_1252),
    }
}

/// Whether somebody could have written `text`.
fn plausible(text: &str) -> bool {
    let is_latin = |c: char| c.is_alphabetic() && matches!(c, '\u{80}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}');
    let (mut plain, mut accented, mut other, mut inside, mut controls) = (0_usize, 0, 0, 0, 0);
    let mut before = ' ';
    for c in text.chars() {
        if c.is_ascii_alphabetic() {
            plain += 1;
        } else if is_latin(c) {
            accented += 1;
        } else if c.is_alphabetic() {
            other += 1;
            inside += usize::from(before.is_ascii_alphabetic() || is_latin(before));
        } else if matches!(c, '\u{80}'..='\u{9F}') {
            controls += 1;
        }
        before = c;
    }
    // Words of a Latin script have more plain letters than accented ones, and another script starts words of its own.
    controls == 0 && accented <= plain.max(1) && inside * 2 <= other
}
