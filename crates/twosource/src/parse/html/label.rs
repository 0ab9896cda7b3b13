//! The pieces of a page to the units of a draft: what is known of a piece to the kind of its block.

use crate::parse::draft::Draft;
use crate::parse::html::mark::Mark;
use crate::parse::html::page::{Page, Piece};
use crate::parse::html::tag::Tag;
use crate::types::BlockKind;

/// Adds the pieces of a fragment to `draft`.
pub(super) fn fragment(page: &Page, draft: &mut Draft) {
    let frames = frames(page);
    for piece in &page.pieces {
        let around = frames.get(piece.frame).copied().unwrap_or_default();
        let kind = around.kind.or_else(|| marked(piece, around.mark)).or_else(|| body_kind(piece, around));
        draft.push(&piece.text, kind);
    }
}

/// What the frames around a piece say, the innermost first.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Around {
    /// The kind that `data-block` gives.
    pub(super) kind: Option<BlockKind>,
    /// The innermost mark.
    pub(super) mark: Option<Mark>,
    /// The kind that the innermost telling name gives.
    pub(super) told: Option<BlockKind>,
    /// Whether the frame itself is `h1`.
    pub(super) title: bool,
}

/// What is around the text of each frame.
pub(super) fn frames(page: &Page) -> Vec<Around> {
    let mut found: Vec<Around> = Vec::with_capacity(page.frames.len());
    for frame in &page.frames {
        let outer = frame.parent.and_then(|parent| found.get(parent)).copied().unwrap_or_default();
        found.push(Around {
            kind: frame.kind.or(outer.kind),
            mark: frame.mark.or(outer.mark),
            told: frame.tag.kind().or(outer.told),
            title: frame.tag == Tag::Title,
        });
    }
    found
}

/// The kind that class words give.
pub(super) fn marked(piece: &Piece, around: Option<Mark>) -> Option<BlockKind> {
    let inline =
        piece.mark.filter(|(_, bytes)| bytes.saturating_mul(2) > piece.text.len()).map(|(mark, _)| mark);
    match inline.or(around)? {
        Mark::Beside(kind) | Mark::Part(kind) => Some(kind),
        Mark::Pulled => None,
    }
}

/// Most words of a crosshead that is nothing but bold.
const MAX_BOLD_WORDS: usize = 12;

/// The kind of a piece of running text; nothing for a paragraph.
pub(super) fn body_kind(piece: &Piece, around: Around) -> Option<BlockKind> {
    if around.title {
        return Some(BlockKind::Crosshead);
    }
    around.told.or_else(|| is_bold_heading(piece).then_some(BlockKind::Crosshead))
}

/// Whether a line is nothing but bold, short, and no sentence.
pub(super) fn is_bold_heading(piece: &Piece) -> bool {
    use crate::parse::line::shape::{ends_sentence, words};
    let letters: usize = piece.text.split_whitespace().map(str::len).sum();
    piece.strong >= letters
        && piece.linked == 0
        && !ends_sentence(&piece.text)
        && (1..=MAX_BOLD_WORDS).contains(&words(&piece.text, MAX_BOLD_WORDS + 1))
}
