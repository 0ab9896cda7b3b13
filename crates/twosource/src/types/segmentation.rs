//! Sentences and tokens of one article.

use crate::types::dep::Dep;
use crate::types::name::Name;
use crate::types::span::{Span, TokenRange};
use crate::types::tag::{Pos, Tag};

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
    /// Its Penn tag.
    pub tag: Tag,
    /// Its universal part of speech.
    pub pos: Pos,
    /// How it depends on its head.
    pub dep: Dep,
    /// Index of its head in `Segmentation::tokens`; the head of a sentence is its own,
    /// and [`Token::NO_HEAD`] stands for itself too.
    pub head: u32,
}

impl Token {
    /// A token with its tag, outside any tree: it is its own head. [`Pos`] is what the tag alone tells.
    pub fn new(span: Span, tag: Tag) -> Self {
        Self { span, tag, pos: tag.pos(), dep: Dep::Dep, head: Self::NO_HEAD }
    }

    /// The head of a token outside any tree.
    pub const NO_HEAD: u32 = u32::MAX;
}

/// The sentences, tokens and names of an article's headline, dek and body, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Segmentation {
    /// The sentences.
    pub sentences: Vec<Sentence>,
    /// The tokens of all sentences.
    pub tokens: Vec<Token>,
    /// The names; they do not overlap, and none crosses a sentence.
    pub names: Vec<Name>,
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
