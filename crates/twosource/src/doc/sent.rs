//! One sentence: its tokens, its head, its names and noun phrases.

use std::fmt;

use crate::doc::token::clamped;
use crate::doc::{Doc, Drawing, SpanView, TokenView, chunks};
use crate::types::{Dep, Sentence, Span, TokenRange};

/// One sentence of a [`Doc`].
#[derive(Clone, Copy)]
pub struct SentView<'a> {
    doc: Doc<'a>,
    sentence: &'a Sentence,
    tokens: TokenRange,
}

impl<'a> SentView<'a> {
    pub(super) fn new(doc: Doc<'a>, sentence: &'a Sentence) -> Self {
        Self { doc, sentence, tokens: clamped(doc, sentence.tokens) }
    }

    /// The document.
    pub fn doc(self) -> Doc<'a> {
        self.doc
    }

    /// The data that the view reads.
    pub fn data(self) -> &'a Sentence {
        self.sentence
    }

    /// Where it stands.
    pub fn span(self) -> Span {
        self.sentence.span
    }

    /// Its text.
    pub fn text(self) -> &'a str {
        self.sentence.span.slice(self.doc.text)
    }

    /// Index of the first token in the document.
    pub fn start(self) -> usize {
        self.tokens.start as usize
    }

    /// Index one past the last token.
    pub fn end(self) -> usize {
        self.tokens.end as usize
    }

    /// How many tokens it has.
    pub fn len(self) -> usize {
        self.tokens.range().len()
    }

    /// Whether it has no token.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Its tokens.
    pub fn tokens(self) -> impl DoubleEndedIterator<Item = TokenView<'a>> + ExactSizeIterator + use<'a> {
        self.doc.tokens_of(self.tokens)
    }

    /// The token that depends on no other; the one that is labelled so, where several do not. `None` when the sentence
    /// is empty.
    pub fn root(self) -> Option<TokenView<'a>> {
        let mut tops = self.tokens().filter(|tok| tok.head() == *tok);
        let first = tops.next();
        let labelled = first.into_iter().chain(tops).find(|tok| tok.dep() == Dep::Root);
        labelled.or(first).or_else(|| self.tokens().next())
    }

    /// Its names.
    pub fn ents(self) -> impl DoubleEndedIterator<Item = SpanView<'a>> + use<'a> {
        let names = &self.doc.segmentation.names;
        let start = names.partition_point(|name| name.tokens.start < self.tokens.start);
        let end = names.partition_point(|name| name.tokens.start < self.tokens.end);
        let names = names.get(start..end).unwrap_or_default();
        names.iter().map(move |name| SpanView::new(self.doc, name.tokens.range(), Some(name.label)))
    }

    /// Noun phrases that stand in no other.
    pub fn noun_chunks(self) -> impl Iterator<Item = SpanView<'a>> + use<'a> {
        chunks::noun_chunks(self.doc, self.tokens).into_iter()
    }

    /// A drawing of its tree, for people.
    pub fn draw(self) -> Drawing<'a> {
        Drawing::new(self)
    }

    pub(super) fn scope(self) -> TokenRange {
        self.tokens
    }
}

impl PartialEq for SentView<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.doc == other.doc && std::ptr::eq(self.sentence, other.sentence)
    }
}

impl Eq for SentView<'_> {}

impl fmt::Debug for SentView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SentView({}..{} {:?})", self.tokens.start, self.tokens.end, self.text())
    }
}

impl fmt::Display for SentView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}
