//! A string of metadata to plain words: character references decoded, tags dropped, white space made even.
//!
//! Known limit: tags are told by their shape, so `a <b and c> d` loses its middle.

use html_escape::decode_html_entities;

/// Times that references are decoded: pages write `&amp;quot;` in what is decoded once more on the way.
const DECODINGS: usize = 2;

/// Longest tag that is dropped, in bytes; the longest have addresses of pictures in them.
const MAX_TAG_BYTES: usize = 2_000;

/// Tags that end a line.
const LINE_TAGS: &[&str] = &[
    "p",
    "br",
    "div",
    "li",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "section",
    "article",
    "tr",
    "figure",
    "hr",
];

/// `text` on one line.
pub(in crate::parse) fn line(text: &str) -> String {
    let decoded = lines(text);
    let mut out = String::with_capacity(decoded.len());
    for word in decoded.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// `text` with a line break for every tag that ends a line.
pub(in crate::parse) fn lines(text: &str) -> String {
    let mut out = text.to_owned();
    for _ in 0..DECODINGS {
        if !out.contains('&') {
            break;
        }
        out = decode_html_entities(&out).into_owned();
    }
    out.retain(|c| !matches!(c, '\u{AD}' | '\u{200B}' | '\u{FEFF}' | '\u{2060}'));
    if out.contains('<') { untagged(&out) } else { out }
}

fn untagged(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        if let Some(len) = tag_len(tag) {
            let inner = tag.get(1..len).unwrap_or_default().trim_start_matches('/');
            let end = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
            let name = inner.get(..end).unwrap_or_default();
            if LINE_TAGS.iter().any(|line| line.eq_ignore_ascii_case(name)) {
                out.push('\n');
            }
            rest = tag.get(len..).unwrap_or_default();
        } else {
            out.push('<');
            rest = tag.get(1..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    out
}

/// The length of the tag that `text` opens with.
fn tag_len(text: &str) -> Option<usize> {
    let first = text.chars().nth(1)?;
    if !first.is_ascii_alphabetic() && !matches!(first, '/' | '!') {
        return None;
    }
    // A bracket that opens ends the search, so that a text of nothing else costs one pass.
    let inner = text.as_bytes().get(1..text.len().min(MAX_TAG_BYTES))?;
    let end = inner.iter().position(|byte| matches!(byte, b'<' | b'>'))?;
    (inner.get(end) == Some(&b'>')).then_some(end + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(line(text), expected, "{text}");
    }

    #[test]
    fn references_are_decoded_twice() {
        check("Rock &amp;amp; roll &#8211; &quot;live&quot;", "Rock & roll – \"live\"");
        check("Down 3 &percent", "Down 3 &percent");
    }

    #[test]
    fn tags_go_and_marks_of_comparison_stay() {
        check("<p>The <b>quay</b></p><p>is shut</p>", "The quay is shut");
        check("1 < 2 and 3 > 2", "1 < 2 and 3 > 2");
        check("Heli\u{AD}copter\u{200B}", "Helicopter");
    }

    #[test]
    fn paragraphs_end_lines() {
        assert_eq!(lines("<p>One.</p><p>Two.<br>Three.</p>"), "\nOne.\n\nTwo.\nThree.\n");
    }
}
