//! The tokens of one sentence as words that rules can ask about: text and tag by position, ranges to byte spans.
//!
//! Positions count tokens from the start of the sentence (or of the window, where a sentence is longer than
//! [`MAX_TOKENS`]). Positions outside give an empty word with the tag `XX`, so rules may look past either end. The same
//! goes for the tree: a head outside counts as none, and so does the head of a token without a tree.

use std::ops::Range;

use crate::types::{Dep, Span, Tag, Token};

/// Longest stretch of tokens that is read as one sentence. News sentences stay under 150 tokens; a longer run is a
/// table or a list without stops, and is read window by window so that the work stays linear.
pub(super) const MAX_TOKENS: usize = 300;

/// One sentence's tokens over the article's text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words<'a> {
    text: &'a str,
    tokens: &'a [Token],
    /// Index of the first token in the document, which heads are counted from.
    base: usize,
}

impl<'a> Words<'a> {
    /// A view of `tokens`, which point into `text` and of which the first has the index `base` in its document.
    pub(super) fn new(text: &'a str, tokens: &'a [Token], base: usize) -> Self {
        Self { text, tokens, base }
    }

    /// Number of tokens.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token's text.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |tok| tok.span.slice(self.text))
    }

    /// The token's tag.
    pub(super) fn tag(&self, at: usize) -> Tag {
        self.tokens.get(at).map_or(Tag::XX, |tok| tok.tag)
    }

    /// The tag of the token before `at`.
    pub(super) fn tag_before(&self, at: usize) -> Tag {
        at.checked_sub(1).map_or(Tag::XX, |prev| self.tag(prev))
    }

    /// How the token depends on its head.
    pub(super) fn dep(&self, at: usize) -> Dep {
        self.tokens.get(at).map_or(Dep::Dep, |tok| tok.dep)
    }

    /// Position of the token's head; the head of the sentence, and a token without a tree, has none.
    pub(super) fn head(&self, at: usize) -> Option<usize> {
        let head = (self.tokens.get(at)?.head as usize).checked_sub(self.base)?;
        (head != at && head < self.len()).then_some(head)
    }

    /// The positions of the tokens that depend on the one at `at`.
    pub(super) fn children(self, at: usize) -> impl DoubleEndedIterator<Item = usize> + use<'a> {
        (0..self.len()).filter(move |&child| self.head(child) == Some(at))
    }

    /// Whether the token is one of `words`, which are lower case.
    pub(super) fn any(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        words.iter().any(|other| other.eq_ignore_ascii_case(word))
    }

    /// Whether the token before `at` is one of `words`.
    pub(super) fn any_before(&self, at: usize, words: &[&str]) -> bool {
        at.checked_sub(1).is_some_and(|prev| self.any(prev, words))
    }

    /// The bytes from the first to the last token of `range`; an empty range gives the empty span at its start.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        let start = self.tokens.get(range.start).map_or(0, |tok| tok.span.start as usize);
        let end = range.end.checked_sub(1).and_then(|last| self.tokens.get(last));
        let end = end.filter(|_| range.end > range.start).map_or(start, |tok| tok.span.end as usize);
        Span::new(start, end)
    }

    /// The positions of the tokens that overlap `span`.
    pub(super) fn positions(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|tok| tok.span.end <= span.start);
        let end = self.tokens.partition_point(|tok| tok.span.start < span.end);
        start..end.max(start)
    }

    /// Whether the token ends a stretch of words: comma, stop, colon, dash, bracket or quotation mark.
    pub(super) fn is_break(&self, at: usize) -> bool {
        let tag = self.tag(at);
        (tag.is_punctuation() && tag != Tag::Hyphen) || self.is_dash(at)
    }

    /// Whether the token is a dash between words, not a hyphen inside one: `left - at last`, not `on-screen`.
    fn is_dash(&self, at: usize) -> bool {
        let Some(tok) = self.tokens.get(at) else { return false };
        let glued = at
            .checked_sub(1)
            .and_then(|prev| self.tokens.get(prev))
            .is_some_and(|prev| prev.span.end == tok.span.start)
            || self.tokens.get(at + 1).is_some_and(|next| next.span.start == tok.span.end);
        matches!(self.word(at), "–" | "—" | "--") || (self.word(at) == "-" && !glued)
    }

    /// `range` without punctuation at its ends.
    pub(super) fn tight(&self, range: &Range<usize>) -> Range<usize> {
        let (mut start, mut end) = (range.start, range.end.min(self.len()));
        while start < end && self.is_break(start) {
            start += 1;
        }
        while end > start && self.is_break(end - 1) {
            end -= 1;
        }
        start..end.max(start)
    }
}
