//! The pieces of a page to where its prose is, and which boxes stand beside it.
//!
//! A piece is prose when it is long and mostly no link. What a class word says of an element counts only while the
//! element holds less than half of the page's prose: `layout has-sidebar` around a whole article is no sidebar.

use crate::parse::html::mark::{self, Mark};
use crate::parse::html::page::{Frame, Page, Piece};
use crate::parse::html::tag::Tag;
use crate::types::BlockKind;

/// Fewest bytes of prose: a sentence of about a dozen words, longer than menus and nearly all headlines.
const MIN_PROSE_BYTES: usize = 80;

/// Class words that leave less than one part in so many of the prose are not trusted.
const FEW: usize = 4;

/// What is known of the pieces and frames before the article is looked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Prose {
    /// Whether each piece is prose.
    pub(super) pieces: Vec<bool>,
    /// Whether each frame is a box beside the article.
    pub(super) beside: Vec<bool>,
    /// What is around the text of each frame.
    pub(super) around: Vec<Around>,
}

/// What the frames around a text say, the innermost first.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Around {
    /// The kind that `data-block` gives.
    pub(super) kind: Option<BlockKind>,
    /// The innermost mark of a box beside the article.
    pub(super) beside: Option<BlockKind>,
    /// The innermost mark of a part of the article.
    pub(super) part: Option<BlockKind>,
    /// Whether the text is pulled out of the running text.
    pub(super) pulled: bool,
    /// The kind that the innermost telling name gives.
    pub(super) told: Option<BlockKind>,
}

impl Around {
    /// Whether nothing around the text says what it is.
    pub(super) fn is_free(self) -> bool {
        self.beside.is_none() && self.part.is_none() && !self.pulled && self.told_body()
    }

    /// Whether no element's name tells that the text is no running text.
    pub(super) fn told_body(self) -> bool {
        self.told.is_none_or(BlockKind::is_body)
    }
}

impl Prose {
    /// Weighs the pieces of `page`.
    pub(super) fn of(page: &Page) -> Self {
        let pieces: Vec<bool> = page.pieces.iter().map(is_prose).collect();
        let mut weights = vec![0_usize; page.frames.len()];
        for (piece, _) in page.pieces.iter().zip(&pieces).filter(|(_, prose)| **prose) {
            if let Some(weight) = weights.get_mut(piece.frame) {
                *weight += piece.text.len();
            }
        }
        // A frame stands behind the one around it, so from the end every weight is whole before it is handed on.
        for at in (1..weights.len()).rev() {
            let own = weights.get(at).copied().unwrap_or_default();
            let parent = page.frames.get(at).and_then(|frame| frame.parent);
            if let Some(weight) = parent.and_then(|parent| weights.get_mut(parent)) {
                *weight += own;
            }
        }
        let whole = Self::read(page, pieces.clone(), &weights, true);
        let open = |found: &Self| -> usize {
            let pieces = page.pieces.iter().zip(&found.pieces).filter(|(_, prose)| **prose);
            pieces
                .filter(|(piece, _)| found.around(piece).beside.is_none())
                .map(|(piece, _)| piece.text.len())
                .sum()
        };
        // A page that calls all its boxes cards or widgets says nothing by that.
        if open(&whole).saturating_mul(FEW) < weights.first().copied().unwrap_or_default() {
            return Self::read(page, pieces, &weights, false);
        }
        whole
    }

    /// Reads the marks of the frames, or only what the names of elements tell when class words are not to be trusted.
    fn read(page: &Page, pieces: Vec<bool>, weights: &[usize], trusted: bool) -> Self {
        let total = weights.first().copied().unwrap_or_default();
        let pictures = pictures(page);
        let mut found = Self { pieces, ..Self::default() };
        for ((frame, weight), picture) in page.frames.iter().zip(weights).zip(pictures) {
            let mark = if trusted { frame.mark } else { mark::by_tag(frame.tag) };
            let mark = mark.filter(|_| weight.saturating_mul(2) < total || total == 0);
            let outer = frame.parent.and_then(|parent| found.around.get(parent)).copied().unwrap_or_default();
            found.beside.push(matches!(mark, Some(Mark::Beside(_) | Mark::Pulled)));
            found.around.push(Around {
                kind: frame.kind.or(outer.kind),
                beside: narrower(mark.and_then(Mark::beside), outer.beside),
                part: mark.and_then(Mark::part).or(outer.part),
                pulled: outer.pulled || mark == Some(Mark::Pulled),
                told: frame.tag.kind().or(outer.told).or(picture.then_some(BlockKind::Caption)),
            });
        }
        found
    }

    /// What is around `piece`, the inline element that holds most of its text first.
    pub(super) fn around(&self, piece: &Piece) -> Around {
        let mut around = self.around.get(piece.frame).copied().unwrap_or_default();
        if let Some((mark, bytes)) = piece.mark
            && bytes.saturating_mul(2) > piece.text.len()
        {
            around.beside = mark.beside().or(around.beside);
            around.part = mark.part().or(around.part);
        }
        around
    }
}

/// The inner kind, unless it says no more than that the text stands beside.
fn narrower(inner: Option<BlockKind>, outer: Option<BlockKind>) -> Option<BlockKind> {
    inner.filter(|kind| *kind != BlockKind::Boilerplate).or(outer).or(inner)
}

/// Most bytes of text of a box around a picture: a caption and its credit.
const MAX_CAPTION_BYTES: usize = 300;

/// Most pieces of text in a box around a picture.
const MAX_CAPTION_PIECES: usize = 3;

/// Whether each frame is a box of a picture and little text, none of it a heading or an item.
fn pictures(page: &Page) -> Vec<bool> {
    #[derive(Clone, Default)]
    struct Sum {
        images: usize,
        pieces: usize,
        bytes: usize,
        other: bool,
    }
    let mut sums = vec![Sum::default(); page.frames.len()];
    for (sum, frame) in sums.iter_mut().zip(&page.frames) {
        sum.images = frame.n_images;
        sum.other =
            matches!(frame.tag, Tag::Heading | Tag::Title | Tag::Item | Tag::List | Tag::Quote | Tag::Row);
    }
    for piece in &page.pieces {
        if let Some(sum) = sums.get_mut(piece.frame) {
            sum.pieces += 1;
            sum.bytes += piece.text.len();
            sum.other |= piece.linked * 2 > piece.text.len();
        }
    }
    for at in (1..sums.len()).rev() {
        let own = sums.get(at).cloned().unwrap_or_default();
        let parent = page.frames.get(at).and_then(|frame| frame.parent);
        if let Some(sum) = parent.and_then(|parent| sums.get_mut(parent)) {
            sum.images += own.images;
            sum.pieces += own.pieces;
            sum.bytes += own.bytes;
            sum.other |= own.other;
        }
    }
    let is_picture = |(sum, frame): (&Sum, &Frame)| {
        let few = (1..=MAX_CAPTION_PIECES).contains(&sum.pieces) && sum.bytes <= MAX_CAPTION_BYTES;
        sum.images == 1 && few && !sum.other && frame.tag != Tag::Paragraph
    };
    sums.iter().zip(&page.frames).map(is_picture).collect()
}

fn is_prose(piece: &Piece) -> bool {
    piece.text.len() >= MIN_PROSE_BYTES && piece.linked.saturating_mul(2) < piece.text.len()
}
