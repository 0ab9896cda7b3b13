//! Blocks to sentences and tokens.

use crate::types::{Article, BlockKind, Segmentation, Sentence, Span, Tag, Token, TokenRange};

/// Splits headline, dek and body blocks into sentences and tagged tokens.
pub(crate) fn segment(article: &Article) -> Segmentation {
    let mut out = Segmentation::default();
    for (block_idx, block) in article.blocks.iter().enumerate() {
        if !(block.kind.is_body() || matches!(block.kind, BlockKind::Headline | BlockKind::Dek)) {
            continue;
        }
        let first = out.tokens.len();
        let mut at = block.span.start as usize;
        for word in article.slice(block.span).split_inclusive(' ') {
            let span = Span::new(at, at + word.len()).trimmed(&article.text);
            at += word.len();
            if !span.is_empty() {
                out.tokens.push(Token { span, tag: Tag::NN });
            }
        }
        out.sentences.push(Sentence {
            span: block.span,
            tokens: TokenRange::new(first, out.tokens.len()),
            block: block_idx as u32,
        });
    }
    out
}
