//! Plain running text to its paragraphs.
//!
//! A blank line parts paragraphs, and white space does not make a line less blank. A single line break inside a paragraph
//! is white space like any other: texts with hard line breaks read as they were written. `The dam\nheld.\n\nIt rains.`
//! is two paragraphs.

use crate::types::Span;

/// The paragraphs of `text` in order, as byte spans without white space at either end. Time is linear in the text.
pub(crate) fn paragraphs(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut lines = text.split_inclusive('\n');
    let mut at = 0;
    std::iter::from_fn(move || {
        let mut open: Option<Span> = None;
        for line in lines.by_ref() {
            let span = Span::new(at, at + line.len()).trimmed(text);
            at += line.len();
            match (open, span.is_empty()) {
                (Some(done), true) => return Some(done),
                (None, true) => {}
                (Some(so_far), false) => open = Some(so_far.cover(span)),
                (None, false) => open = Some(span),
            }
        }
        open
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let got: Vec<_> = paragraphs(text).map(|span| span.slice(text)).collect();
        assert_eq!(got, expected, "{text:?}");
    }

    #[test]
    fn blank_lines_part_paragraphs() {
        check(
            "Dam holds\n\nThe dam held.\n \t\r\n\nIt rains.\n",
            &["Dam holds", "The dam held.", "It rains."],
        );
    }

    #[test]
    fn a_single_line_break_is_white_space() {
        check("  The dam\nheld.\r\nIt rains. ", &["The dam\nheld.\r\nIt rains."]);
    }

    #[test]
    fn empty_text_has_none() {
        check("", &[]);
        check(" \n\n \n", &[]);
    }
}
