//! A run of tokens: a slice of a document, a name, a noun phrase.

use std::fmt;
use std::ops::Range;

use crate::doc::token::clamped;
use crate::doc::{Doc, SentView, TokenView};
use crate::types::{NameType, Span, TokenRange};

/// A run of tokens of a [`Doc`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct SpanView<'a> {
    doc: Doc<'a>,
    tokens: TokenRange,
    label: Option<NameType>,
}

impl<'a> SpanView<'a> {
    pub(super) fn new(doc: Doc<'a>, range: Range<usize>, label: Option<NameType>) -> Self {
        // Clamped before the conversion, which would wrap what no document has.
        let n_tokens = doc.len();
        let range = TokenRange::new(range.start.min(n_tokens), range.end.min(n_tokens));
        Self { doc, tokens: clamped(doc, range), label }
    }

    /// The document.
    pub fn doc(self) -> Doc<'a> {
        self.doc
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

    /// What the name names; `None` when it is no name.
    pub fn label(self) -> Option<NameType> {
        self.label
    }

    /// Where it stands. An empty run stands before its first token.
    pub fn span(self) -> Span {
        let tokens = &self.doc.segmentation.tokens;
        let inner = tokens.get(self.tokens.range()).unwrap_or_default();
        if let (Some(first), Some(last)) = (inner.first(), inner.last()) {
            return Span { start: first.span.start, end: last.span.end };
        }
        let at = tokens.get(self.start()).map_or(self.doc.text.len(), |tok| tok.span.start as usize);
        Span::new(at, at)
    }

    /// The text from its first to its last token.
    pub fn text(self) -> &'a str {
        self.span().slice(self.doc.text)
    }

    /// Its tokens.
    pub fn tokens(self) -> impl DoubleEndedIterator<Item = TokenView<'a>> + ExactSizeIterator + use<'a> {
        self.doc.tokens_of(self.tokens)
    }

    /// The first token whose head is not in the run; `None` when the run is empty.
    pub fn root(self) -> Option<TokenView<'a>> {
        let mut tokens = self.tokens();
        let is_top = |tok: &TokenView<'_>| {
            let head = tok.head();
            head == *tok || !self.tokens.range().contains(&head.i())
        };
        tokens.find(is_top).or_else(|| self.tokens().next())
    }

    /// The sentence in which it begins, if it is in one.
    pub fn sent(self) -> Option<SentView<'a>> {
        self.tokens().next()?.sent()
    }
}

impl fmt::Debug for SpanView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SpanView({}..{} {:?})", self.tokens.start, self.tokens.end, self.text())
    }
}

impl fmt::Display for SpanView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}
