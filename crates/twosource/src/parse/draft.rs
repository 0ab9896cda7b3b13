//! What a reader makes of an input, before the fields are settled: the text, its units, and what was told.

use crate::parse::facts::Facts;
use crate::parse::told::Told;
use crate::parse::unit::Unit;
use crate::types::{BlockKind, Date, Issue, LiveEntry, Span};

/// A read article whose fields are not settled yet.
#[derive(Clone, Debug, Default)]
pub(in crate::parse) struct Draft {
    /// The text that the article will own.
    pub(in crate::parse) text: String,
    /// Its pieces in order; a piece without a kind is a paragraph.
    pub(in crate::parse) units: Vec<Unit>,
    /// What the text tells.
    pub(in crate::parse) facts: Facts,
    /// What the keys tell.
    pub(in crate::parse) told: Told,
    /// The day of receipt that the input tells, such as of a crawl.
    pub(in crate::parse) received: Option<Date>,
    /// Entries of a live blog.
    pub(in crate::parse) entries: Vec<LiveEntry>,
    /// What was not understood.
    pub(in crate::parse) issues: Vec<Issue>,
}

impl Draft {
    /// Adds a paragraph's worth of text below a blank line, its white space made single spaces and line breaks kept,
    /// and returns where it stands; nothing is added for white space alone.
    pub(in crate::parse) fn push(&mut self, words: &str, kind: Option<BlockKind>) -> Option<Span> {
        let mut at = self.text.len();
        for line in words.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if self.text.len() > at {
                self.text.push('\n');
            } else if at > 0 {
                self.text.push_str("\n\n");
                at = self.text.len();
            }
            if is_tidy(line) {
                self.text.push_str(line);
                continue;
            }
            for (nth, word) in line.split_whitespace().enumerate() {
                if nth > 0 {
                    self.text.push(' ');
                }
                self.text.push_str(word);
            }
        }
        let span = Span::new(at, self.text.len());
        if span.is_empty() {
            return None;
        }
        let gap = usize::from(!self.units.is_empty());
        self.units.push(Unit { span, gap, kind, lead: None, trail: None });
        Some(span)
    }
}

/// Whether single spaces are the only white space of a line.
fn is_tidy(line: &str) -> bool {
    let mut before = 0;
    let mut even = true;
    for byte in line.bytes() {
        even &= byte > b' ' || (byte == b' ' && before != b' ');
        before = byte;
    }
    even && (line.is_ascii() || !line.contains(|c: char| !c.is_ascii() && c.is_whitespace()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_stand_apart_and_are_tidy_inside() {
        let mut draft = Draft::default();
        assert_eq!(draft.push(" \n\t", None), None);
        let head = draft.push("Storm  closes\u{a0}port", Some(BlockKind::Headline)).unwrap();
        let body = draft.push("\n The quay \n is shut. \n", None).unwrap();
        assert_eq!(draft.text, "Storm closes port\n\nThe quay\nis shut.");
        assert_eq!(
            (head.slice(&draft.text), body.slice(&draft.text)),
            ("Storm closes port", "The quay\nis shut.")
        );
    }
}
