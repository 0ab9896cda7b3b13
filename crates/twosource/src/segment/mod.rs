//! Blocks to sentences and tokens with tags, trees and names.
//!
//! Headline, dek and the body's blocks are cut into tokens ([`tokens`]), the tokens into sentences ([`sentences`]); the
//! trained models add tags, trees and names, and [`pos`] the universal parts of speech. Plain text without an article is
//! cut into blocks by [`paragraphs`]. `Gen. Ruiz didn't go. "Why?" he said.` is two sentences; the first is
//! `Gen. | Ruiz | did | n't | go | .`
//!
//! A sentence never crosses a block. Time and memory are linear in the text, whatever it holds.

mod kind;
mod labels;
mod paragraphs;
mod pos;
mod sentences;
mod stops;
mod tokens;

use crate::learned::annotate::annotate;
use crate::learned::engine::engine;
use crate::types::{Article, BlockKind, Segmentation, Sentence, Span, Tag, Token, TokenRange};

pub(crate) use paragraphs::paragraphs;
pub use pos::refine_pos;

/// Bytes of a token with the white space behind it, at the least: news has five and a half.
const BYTES_A_TOKEN: usize = 5;

/// Splits headline, dek and body blocks of an article into sentences and tokens, with tags, trees and names.
///
/// [`Analyzer`](crate::Analyzer) calls it; call it yourself to run single stages.
///
/// ```
/// use twosource::{ParseOptions, parse, segment};
///
/// let article = parse("note", "Gen. Ruiz spoke. He left.".as_bytes(), &ParseOptions::default())?;
/// assert_eq!(segment(&article).sentences.len(), 2);
/// # Ok::<(), twosource::Error>(())
/// ```
pub fn segment(article: &Article) -> Segmentation {
    let blocks = article.blocks.iter().enumerate();
    let read = blocks.filter(|(_, block)| {
        block.kind.is_body() || matches!(block.kind, BlockKind::Headline | BlockKind::Dek)
    });
    segment_blocks(&article.text, read.map(|(block_idx, block)| (block_idx, block.span)))
}

/// Splits plain running text into sentences and tagged tokens. Its blocks are its [`paragraphs`], counted from zero.
///
/// ```
/// let text = "Gen. Ruiz didn't go. \"Why?\" he said.";
/// let seg = twosource::segment_text(text);
/// assert_eq!(seg.sentences.len(), 2);
/// let verb = &seg.tokens[4];
/// assert_eq!((verb.span.slice(text), verb.tag.as_str()), ("go", "VB"));
/// ```
pub fn segment_text(text: &str) -> Segmentation {
    segment_blocks(text, paragraphs(text).enumerate())
}

/// The sentences of blocks that come with their index.
fn segment_blocks(text: &str, blocks: impl Iterator<Item = (usize, Span)>) -> Segmentation {
    let mut out = Segmentation::default();
    // Room for all tokens at once: growing step by step would hold them twice.
    out.tokens.reserve(text.len() / BYTES_A_TOKEN);
    for (block_idx, span) in blocks {
        let spans = tokens::tokenize(text, span);
        let mut start = 0;
        for end in sentences::ends(text, &spans) {
            let Some(inner) = spans.get(start..end) else { break };
            start = end;
            let (Some(first), Some(last)) = (inner.first(), inner.last()) else { continue };
            let first_tok = out.tokens.len();
            // The models put the right tags.
            out.tokens.extend(inner.iter().map(|span| Token::new(*span, Tag::XX)));
            out.sentences.push(Sentence {
                span: Span { start: first.start, end: last.end },
                tokens: TokenRange::new(first_tok, out.tokens.len()),
                block: block_idx as u32,
            });
        }
    }
    annotate(engine(), text, &mut out);
    refine_pos(text, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::Block;

    fn article(text: &str, blocks: &[(BlockKind, usize, usize)]) -> Article {
        Article {
            blocks: blocks
                .iter()
                .map(|&(kind, start, end)| Block { kind, span: Span::new(start, end) })
                .collect(),
            ..Article::new("", text)
        }
    }

    #[test]
    fn blocks_that_are_no_running_text_are_left_out_and_no_sentence_crosses_a_block() {
        let text = "Dam holds\nBy Ines Falk\nThe dam\nheld. It rains.";
        let article = article(
            text,
            &[(BlockKind::Headline, 0, 9), (BlockKind::Byline, 10, 22), (BlockKind::Paragraph, 23, 46)],
        );
        let seg = segment(&article);
        let got: Vec<_> = seg.sentences.iter().map(|sent| (sent.block, sent.span.slice(text))).collect();
        assert_eq!(got, [(0, "Dam holds"), (2, "The dam\nheld."), (2, "It rains.")]);
        assert_eq!(seg.tokens_of(&seg.sentences[2]).len(), 3);
    }

    #[test]
    fn plain_text_is_read_by_paragraphs() {
        let text = "Dam holds\n\nThe dam\nheld. It rains.\n";
        let seg = segment_text(text);
        let got: Vec<_> = seg.sentences.iter().map(|sent| (sent.block, sent.span.slice(text))).collect();
        assert_eq!(got, [(0, "Dam holds"), (1, "The dam\nheld."), (1, "It rains.")]);
    }

    #[test]
    fn every_visible_character_is_in_one_token_and_every_token_in_one_sentence() {
        let pieces = [
            "U.S.",
            "\"",
            "’s",
            " ",
            "é",
            "57-year",
            "?!",
            "…",
            "a@b.example",
            "'",
            "No.",
            "\u{301}",
            "🦀",
            "#",
            "n't",
            "–",
            "9.5",
            "(",
            "\n",
        ];
        // Every third piece after another, at changing distances: a fixed mixture without a random source.
        let text: String = (0..4_000).map(|i: usize| pieces[(i * i + i / 7) % pieces.len()]).collect();
        let seg = segment(&article(&text, &[(BlockKind::Paragraph, 0, text.len())]));
        let mut at = 0;
        for token in &seg.tokens {
            let gap = Span::new(at, token.span.start as usize);
            assert!(
                at <= token.span.start as usize && gap.slice(&text).trim().is_empty(),
                "{:?}",
                gap.slice(&text)
            );
            assert!(!token.span.slice(&text).is_empty(), "spans lie on character borders");
            at = token.span.end as usize;
        }
        assert_eq!(text.get(at..).map(str::trim), Some(""));
        let mut next = 0;
        for sent in &seg.sentences {
            assert_eq!(sent.tokens.start, next);
            next = sent.tokens.end;
        }
        assert_eq!(next as usize, seg.tokens.len());
    }

    #[test]
    fn long_lines_of_one_mark_take_linear_time() {
        let pieces = [
            "\"", ".", "(", "a.", "'", "a ", "! \"", "- ", "1,", "’s", ".,", "‘", ".B", "a.-", "a.the",
            "((A", "U.S.-", "A",
        ];
        for piece in pieces {
            let text = piece.repeat(50_000);
            let seg = segment(&article(&text, &[(BlockKind::Paragraph, 0, text.len())]));
            assert!(!seg.tokens.is_empty(), "{piece}");
            assert_eq!(
                seg.sentences.last().map(|sent| sent.span.end),
                seg.tokens.last().map(|tok| tok.span.end)
            );
        }
    }
}
