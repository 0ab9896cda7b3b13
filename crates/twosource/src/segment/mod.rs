//! Blocks to sentences and tokens with tags.
//!
//! Headline, dek and the body's blocks are cut into tokens ([`tokens`]), the tokens into sentences ([`sentences`]),
//! and each token gets a Penn tag ([`tags`]). `Gen. Ruiz didn't go. "Why?" he said.` is two sentences; the first is
//! `Gen. | Ruiz | did | n't | go | .`
//!
//! A sentence never crosses a block. Time and memory are linear in the text, whatever it holds.

mod kind;
mod pos;
mod sentences;
mod tags;
mod tokens;

pub use pos::refine_pos;

use crate::types::{Article, BlockKind, Segmentation, Sentence, Span, TokenRange};

/// Splits headline, dek and body blocks into sentences and tagged tokens.
pub(crate) fn segment(article: &Article) -> Segmentation {
    let mut out = Segmentation::default();
    for (block_idx, block) in article.blocks.iter().enumerate() {
        if block.kind.is_body() || matches!(block.kind, BlockKind::Headline | BlockKind::Dek) {
            add(&mut out, &article.text, block.span, block_idx as u32);
        }
    }
    out
}

/// Splits a text that is no article, such as one sentence, into sentences and tagged tokens.
///
/// Nothing is left out, and the block of every sentence is 0. Of a text over 4 GiB, whose offsets no span can hold,
/// nothing is read.
///
/// ```
/// let seg = twosource::segment_text("The dam held. Nobody was hurt.");
/// assert_eq!((seg.sentences.len(), seg.tokens.len()), (2, 8));
/// ```
pub fn segment_text(text: &str) -> Segmentation {
    let mut out = Segmentation::default();
    if u32::try_from(text.len()).is_ok() {
        add(&mut out, text, Span::new(0, text.len()), 0);
    }
    out
}

/// Adds the sentences and tokens of the block at `span`.
fn add(out: &mut Segmentation, text: &str, span: Span, block: u32) {
    let spans = tokens::tokenize(text, span);
    let mut start = 0;
    for end in sentences::ends(text, &spans) {
        let Some(inner) = spans.get(start..end) else { break };
        start = end;
        let (Some(first), Some(last)) = (inner.first(), inner.last()) else { continue };
        let first_tok = out.tokens.len();
        out.tokens.extend(tags::tag(text, inner));
        out.sentences.push(Sentence {
            span: Span { start: first.start, end: last.end },
            tokens: TokenRange::new(first_tok, out.tokens.len()),
            block,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::Block;

    fn article(text: &str, blocks: &[(BlockKind, usize, usize)]) -> Article {
        Article {
            id: String::new(),
            text: text.to_owned(),
            headline: None,
            published: None,
            received: None,
            publisher: None,
            authors: Vec::new(),
            agencies: Vec::new(),
            section: None,
            dateline_place: None,
            language: "en".to_owned(),
            blocks: blocks
                .iter()
                .map(|&(kind, start, end)| Block { kind, span: Span::new(start, end) })
                .collect(),
            issues: Vec::new(),
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
        for piece in ["\"", ".", "(", "a.", "'", "a ", "! \"", "- ", "1,", "’s"] {
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
