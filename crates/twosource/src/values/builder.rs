//! For tests: text to words, split at spaces only, as the coarsest tokenizer would.

use crate::types::{Article, Block, BlockKind, Date, Segmentation, Sentence, Span, Tag, Token, TokenRange};
use crate::values::cursor::{Word, words};

/// The words of `text`.
pub(super) fn words_of(text: &str) -> Vec<Word<'_>> {
    words(text, &tokens_of(text), 0)
}

/// An article of one paragraph and one sentence.
pub(super) fn article(text: &str, today: Option<Date>) -> (Article, Segmentation) {
    let span = Span::new(0, text.len());
    let tokens = tokens_of(text);
    let range = TokenRange::new(0, tokens.len());
    let sentences = vec![Sentence { span, tokens: range, block: 0 }];
    let article = Article {
        received: today,
        blocks: vec![Block { kind: BlockKind::Paragraph, span }],
        ..Article::new("a", text)
    };
    (article, Segmentation { sentences, tokens, ..Segmentation::default() })
}

fn tokens_of(text: &str) -> Vec<Token> {
    let mut at = 0;
    let mut out = Vec::new();
    for word in text.split_inclusive(char::is_whitespace) {
        let span = Span::new(at, at + word.len()).trimmed(text);
        at += word.len();
        if !span.is_empty() {
            out.push(Token::new(span, Tag::NN));
        }
    }
    out
}
