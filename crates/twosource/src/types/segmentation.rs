//! Sentences and tokens of one article.

use crate::types::span::{Span, TokenRange};
use crate::types::tag::Tag;

/// One sentence. Sentences lie inside one block and do not overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, without white space at either end.
    pub span: Span,
    /// Its tokens.
    pub tokens: TokenRange,
    /// Index of its block in `Article::blocks`.
    pub block: u32,
}

/// One token after spaCy's English conventions: clitics and punctuation stand alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// Its part of speech.
    pub tag: Tag,
}

/// The sentences and tokens of an article's headline, dek and body, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Segmentation {
    /// The sentences.
    pub sentences: Vec<Sentence>,
    /// The tokens of all sentences.
    pub tokens: Vec<Token>,
}

impl Segmentation {
    /// The tokens of a sentence.
    pub fn tokens_of(&self, sent: &Sentence) -> &[Token] {
        self.tokens.get(sent.tokens.range()).unwrap_or_default()
    }

    /// Index of the sentence in which the byte at `offset` stands.
    pub fn sentence_at(&self, offset: u32) -> Option<usize> {
        let after = self.sentences.partition_point(|sent| sent.span.start <= offset);
        let index = after.checked_sub(1)?;
        (offset < self.sentences[index].span.end).then_some(index)
    }

    /// The range of tokens that overlap `span`.
    pub fn tokens_in(&self, span: Span) -> TokenRange {
        let start = self.tokens.partition_point(|tok| tok.span.end <= span.start);
        let end = self.tokens.partition_point(|tok| tok.span.start < span.end);
        TokenRange::new(start, end)
    }
}
