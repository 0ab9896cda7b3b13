//! Blocks and marked stretches to frames: the reporter's sentences, in which each quotation is one opaque item.
//!
//! `"It rained. We left," she said. He nodded.` has two frames: `[quotation] she said.` and `He nodded.`
//! Sentence borders inside a quotation do not count, and a border after `?"` does not count when the attribution follows.

use crate::lexicon::speech;
use crate::types::{BlockKind, Span};

use super::marks::Marked;
use super::page::Page;

/// A word of the reporter, or a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// Token by number.
    Tok(usize),
    /// Quotation by number in the list of marked stretches.
    Quoted(usize),
}

/// One sentence of the reporter.
#[derive(Debug, Default)]
pub(super) struct Frame {
    /// Index of its block.
    pub(super) block: usize,
    /// Its words and quotations.
    pub(super) items: Vec<Item>,
}

impl Frame {
    /// The token at position `pos`, if a word stands there.
    pub(super) fn tok(&self, pos: usize) -> Option<usize> {
        match self.items.get(pos)? {
            Item::Tok(tok) => Some(*tok),
            Item::Quoted(_) => None,
        }
    }

    /// The span from position `from` up to position `to`.
    pub(super) fn span(&self, page: &Page, marked: &[Marked], from: usize, to: usize) -> Span {
        let at = |pos: usize| match self.items.get(pos) {
            Some(Item::Tok(tok)) => page.span(*tok),
            Some(Item::Quoted(idx)) => marked.get(*idx).map_or(Span::new(0, 0), |m| m.outer),
            None => Span::new(0, 0),
        };
        if to <= from { Span::new(0, 0) } else { at(from).cover(at(to - 1)) }
    }
}

/// Whether blocks of this kind are searched for quotations. Headings repeat in short what the text quotes in full.
pub(super) fn is_searched(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Blockquote)
}

/// The frames of all searched blocks, in order. `marked` is sorted.
pub(super) fn frames(page: &Page, marked: &[Marked]) -> Vec<Frame> {
    let mut out = Vec::new();
    let mut next_mark = 0;
    let mut sent = 0;
    for (block_idx, block) in page.article.blocks.iter().enumerate() {
        if !is_searched(block.kind) {
            continue;
        }
        let mut frame = Frame { block: block_idx, items: Vec::new() };
        let mut last_sent = usize::MAX;
        for tok in page.seg.tokens_in(block.span).range() {
            while page.seg.sentences.get(sent).is_some_and(|s| s.tokens.end as usize <= tok) {
                sent += 1;
            }
            let span = page.span(tok);
            while marked.get(next_mark).is_some_and(|m| m.outer.end <= span.start) {
                next_mark += 1;
            }
            let inside = marked.get(next_mark).is_some_and(|m| m.outer.overlaps(span));
            let item = if inside { Item::Quoted(next_mark) } else { Item::Tok(tok) };
            if inside && frame.items.last() == Some(&item) {
                last_sent = sent;
                continue;
            }
            if breaks(page, marked, &frame, item, last_sent != sent) {
                let done = Frame { block: block_idx, items: std::mem::take(&mut frame.items) };
                out.push(done);
            }
            frame.items.push(item);
            last_sent = sent;
        }
        if !frame.items.is_empty() {
            out.push(frame);
        }
    }
    out
}

/// Whether a frame ends before `item`.
fn breaks(page: &Page, marked: &[Marked], frame: &Frame, item: Item, new_sentence: bool) -> bool {
    match (frame.items.last(), item) {
        (None, _) => false,
        (Some(Item::Tok(_)), Item::Tok(_)) => new_sentence,
        (Some(Item::Tok(last)), Item::Quoted(_)) => {
            page.is_stop(*last) || (new_sentence && !matches!(page.word(*last), ":" | ","))
        }
        (Some(Item::Quoted(idx)), Item::Quoted(_)) => ends_sentence(page, marked, *idx),
        (Some(Item::Quoted(idx)), Item::Tok(tok)) => {
            ends_sentence(page, marked, *idx)
                && !page.is_mark(tok)
                && !page.is_lower(tok)
                && !attribution_follows(page, tok)
        }
    }
}

/// Whether the quotation's last character ends a sentence.
fn ends_sentence(page: &Page, marked: &[Marked], idx: usize) -> bool {
    marked.get(idx).is_some_and(|m| page.article.slice(m.content).ends_with(['.', '!', '?', '…']))
}

/// How far after `."` or `?"` a reporting verb may stand: `Prime Minister Ana Maria Lopez Garcia said`.
const ATTRIBUTION_TOKENS: usize = 7;

/// Whether the words from `tok` on are `Name said`, ended by a stop or comma: the attribution of a quotation that
/// closes with a stop although the sentence goes on.
fn attribution_follows(page: &Page, tok: usize) -> bool {
    if speech(page.word(tok)).is_some_and(|verb| verb.quotes() && verb.is_finite()) {
        return true;
    }
    for at in tok..tok + ATTRIBUTION_TOKENS {
        if speech(page.word(at)).is_some_and(|verb| verb.quotes() && verb.is_finite()) && at > tok {
            let ended = page.is_stop(at + 1) || page.is_comma(at + 1);
            return ended && page.mention(at - 1).is_some();
        }
        if page.is_mark(at) || page.is_auxiliary(at) {
            return false;
        }
    }
    false
}
