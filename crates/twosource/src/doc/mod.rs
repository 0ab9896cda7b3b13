//! Text and [`Segmentation`] to views of documents, sentences, tokens and spans, the way spaCy users know them.
//!
//! A view borrows both and is `Copy`; nothing is computed before it is asked for. Indices count tokens of the
//! document, spans count bytes of its text.
//!
//! [`Doc`] shows all of it on one sentence.
//!
//! A head outside the token's own sentence counts as none, and walks end in trees with rings, so views of hand-built
//! tokens are as safe as those of parsed ones. Limits: [`TokenView::children`] looks through the whole sentence each
//! time it is called.

mod chunks;
mod draw;
mod morph;
mod sent;
mod span;
mod token;
mod tree;

pub use draw::Drawing;
pub use sent::SentView;
pub use span::SpanView;
pub use token::TokenView;

use std::fmt;
use std::ops::Range;

use crate::types::{Analysis, Segmentation, TokenRange};

/// A text with its sentences, tokens and names.
///
/// ```
/// use twosource::{Dep, Doc, Segmentation, Sentence, Span, Tag, Token, TokenRange};
///
/// let text = "Mayor Adeyemi said the old ferry sank.";
/// let mut seg = Segmentation::default();
/// let words = [
///     (0, 5, Tag::NNP, Dep::Compound, 1),
///     (6, 13, Tag::NNP, Dep::Nsubj, 2),
///     (14, 18, Tag::VBD, Dep::Root, 2),
///     (19, 22, Tag::DT, Dep::Det, 5),
///     (23, 26, Tag::JJ, Dep::Amod, 5),
///     (27, 32, Tag::NN, Dep::Nsubj, 6),
///     (33, 37, Tag::VBD, Dep::Ccomp, 2),
///     (37, 38, Tag::Stop, Dep::Punct, 2),
/// ];
/// for (start, end, tag, dep, head) in words {
///     seg.tokens.push(Token { dep, head, ..Token::new(Span::new(start, end), tag) });
/// }
/// seg.sentences.push(Sentence { span: Span::new(0, 38), tokens: TokenRange::new(0, 8), block: 0 });
///
/// let doc = Doc::new(text, &seg);
/// let sent = doc.sents().next().unwrap();
/// let root = sent.root().unwrap();
/// assert_eq!((root.text(), root.lemma().as_ref()), ("said", "say"));
/// let children: Vec<_> = root.children().map(|tok| tok.text()).collect();
/// assert_eq!(children, ["Adeyemi", "sank", "."]);
/// let chunks: Vec<_> = doc.noun_chunks().map(|chunk| chunk.text()).collect();
/// assert_eq!(chunks, ["Mayor Adeyemi", "the old ferry"]);
/// assert_eq!(format!("\n{}", sent.draw()), "
///    ╭───── PROPN compound Mayor
///  ╭─┴───── PROPN nsubj    Adeyemi
/// ─┼─────── VERB  ROOT     said
///  │   ╭─── DET   det      the
///  │   ├─── ADJ   amod     old
///  │ ╭─┴─── NOUN  nsubj    ferry
///  ├─┴───── VERB  ccomp    sank
///  ╰─────── PUNCT punct    .
/// ");
/// ```
#[derive(Clone, Copy)]
pub struct Doc<'a> {
    text: &'a str,
    segmentation: &'a Segmentation,
}

impl<'a> Doc<'a> {
    /// A view of `text`, into which the spans of `segmentation` point.
    pub fn new(text: &'a str, segmentation: &'a Segmentation) -> Self {
        Self { text, segmentation }
    }

    /// The text.
    pub fn text(self) -> &'a str {
        self.text
    }

    /// The data that the views read.
    pub fn segmentation(self) -> &'a Segmentation {
        self.segmentation
    }

    /// How many tokens there are.
    pub fn len(self) -> usize {
        self.segmentation.tokens.len()
    }

    /// Whether there is no token.
    pub fn is_empty(self) -> bool {
        self.segmentation.tokens.is_empty()
    }

    /// The token at `index`.
    pub fn token(self, index: usize) -> Option<TokenView<'a>> {
        TokenView::new(self, index)
    }

    /// All tokens.
    pub fn tokens(self) -> impl DoubleEndedIterator<Item = TokenView<'a>> + ExactSizeIterator + use<'a> {
        self.tokens_of(TokenRange::new(0, self.len()))
    }

    /// The tokens from `range.start` up to `range.end`, as far as there are any.
    pub fn span(self, range: Range<usize>) -> SpanView<'a> {
        SpanView::new(self, range, None)
    }

    /// The sentences.
    pub fn sents(self) -> impl DoubleEndedIterator<Item = SentView<'a>> + ExactSizeIterator + use<'a> {
        self.segmentation.sentences.iter().map(move |sent| SentView::new(self, sent))
    }

    /// The names.
    pub fn ents(self) -> impl DoubleEndedIterator<Item = SpanView<'a>> + ExactSizeIterator + use<'a> {
        let names = self.segmentation.names.iter();
        names.map(move |name| SpanView::new(self, name.tokens.range(), Some(name.label)))
    }

    /// Noun phrases that stand in no other: `the old ferry`, without relative clauses and prepositions behind.
    pub fn noun_chunks(self) -> impl Iterator<Item = SpanView<'a>> + use<'a> {
        self.sents().flat_map(SentView::noun_chunks)
    }

    /// The tokens of a range that lies inside the document.
    fn tokens_of(
        self,
        range: TokenRange,
    ) -> impl DoubleEndedIterator<Item = TokenView<'a>> + ExactSizeIterator + use<'a> {
        let tokens = self.segmentation.tokens.get(range.range()).unwrap_or_default();
        let mut indices = range.start..range.end;
        // Both ends are walked in step: `zip` of two exact iterators is exact and goes both ways.
        indices.end = indices.start + tokens.len() as u32;
        indices.zip(tokens).map(move |(index, token)| TokenView::of(self, index, token))
    }
}

impl PartialEq for Doc<'_> {
    /// Whether both are views of one text and one segmentation.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.text, other.text) && std::ptr::eq(self.segmentation, other.segmentation)
    }
}

impl Eq for Doc<'_> {}

impl fmt::Debug for Doc<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Doc").field(&self.text).finish()
    }
}

impl fmt::Display for Doc<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

impl Analysis {
    /// The article's text with its sentences, tokens and names.
    pub fn doc(&self) -> Doc<'_> {
        Doc::new(&self.article.text, &self.segmentation)
    }
}

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;
