//! A token's text to what it looks like: word, number, and which way a mark faces.

use crate::text::{is_apostrophe, is_quote_mark};
use crate::types::Span;

/// Which way a quotation mark or bracket faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Facing {
    /// Opens: `(`, `“`, a straight mark after white space.
    Open,
    /// Closes: `)`, `”`, a straight mark before white space.
    Close,
}

/// Which way the quotation mark or bracket at `span` faces; `None` for other tokens and where it cannot be told.
///
/// Straight marks are told by the white space around them. `inside` says whether one is open already, which decides
/// where white space does not.
pub(super) fn facing(text: &str, span: Span, inside: bool) -> Option<Facing> {
    let token = span.slice(text);
    let mark = token.chars().next()?;
    match mark {
        '(' | '[' | '{' | '“' | '«' | '„' | '‟' | '`' => return Some(Facing::Open),
        ')' | ']' | '}' | '”' | '»' => return Some(Facing::Close),
        _ => {}
    }
    let is_mark = token.chars().count() == 1 && (is_quote_mark(mark) || is_apostrophe(mark)) || token == "''";
    if !is_mark {
        return None;
    }
    let before = text.get(..span.start as usize).and_then(|before| before.chars().next_back());
    let after = text.get(span.end as usize..).and_then(|after| after.chars().next());
    let free_before = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '“'));
    let free_after = after.is_none_or(|c| {
        c.is_whitespace() || matches!(c, ')' | ']' | ',' | '.' | ';' | ':' | '!' | '?' | '—' | '–' | '”')
    });
    match (free_before, free_after) {
        (true, false) => Some(Facing::Open),
        (false, true) => Some(Facing::Close),
        _ if mark == '‘' => Some(Facing::Open),
        _ if inside || mark == '’' => Some(Facing::Close),
        _ => Some(Facing::Open),
    }
}

/// Whether `token` is a mark that can end a sentence: stops, question and exclamation marks, runs of them.
pub(super) fn is_terminator(token: &str) -> bool {
    !token.is_empty() && token.chars().all(|c| matches!(c, '.' | '!' | '?' | '…' | '‽' | '。' | '！' | '？'))
}

/// Whether `token` is an ellipsis.
pub(super) fn is_ellipsis(token: &str) -> bool {
    token.starts_with("..") || token.starts_with('…')
}

/// Whether `token` is letters in upper case and stops, one letter each: `U.S.`, `J.`
pub(super) fn is_initialism(token: &str) -> bool {
    let mut letters = token.split_inclusive('.').map(|part| part.trim_end_matches('.'));
    token.ends_with('.')
        && letters.all(|part| {
            let mut chars = part.chars();
            chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn straight_marks_face_by_the_white_space_around_them() {
        let text = "He said \"yes\" (\"no\").";
        assert_eq!(facing(text, Span::new(8, 9), false), Some(Facing::Open));
        assert_eq!(facing(text, Span::new(12, 13), true), Some(Facing::Close));
        assert_eq!(facing(text, Span::new(15, 16), false), Some(Facing::Open));
        assert_eq!(facing(text, Span::new(18, 19), true), Some(Facing::Close));
        assert_eq!(facing(text, Span::new(3, 7), false), None);
    }

    #[test]
    fn initialisms_have_one_letter_a_stop() {
        assert!(is_initialism("U.S.") && is_initialism("J.") && is_initialism("p.m."));
        assert!(
            !is_initialism("Gen.") && !is_initialism("U.S") && !is_initialism("..") && !is_initialism("1.")
        );
    }
}
