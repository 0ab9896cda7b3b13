//! A page to the pieces that are its article: the second opinion on what the crate `dom_smoothie` keeps.
//!
//! The crate finds the container well and loses parts of it: paragraphs in boxes of their own, or all of a page that is
//! built in an unusual way. So the container with the most prose is found a second time by weight alone, which wins when
//! the crate's answer has far less; and prose made by the template of chosen prose comes back.

use rustc_hash::FxHashMap;

use crate::parse::html::page::{Page, Piece};
use crate::parse::html::prose::Prose;

/// The answer of the crate stands unless another container has this many times its prose.
const FAR_MORE: usize = 3;

/// Chosen pieces of prose from which others of the same template are of the article as well.
const MIN_CHOSEN: usize = 2;

/// Whether each piece belongs to the article, given what the crate chose.
pub(super) fn settle(page: &Page, prose: &Prose, mut chosen: Vec<bool>) -> Vec<bool> {
    let bytes = |chosen: &[bool]| -> usize {
        let pieces = page.pieces.iter().zip(chosen).zip(&prose.pieces);
        pieces
            .filter(|((_, chosen), prose)| **chosen && **prose)
            .map(|((piece, _), _)| piece.text.len())
            .sum()
    };
    let other = heaviest(page, prose);
    if bytes(&other) > bytes(&chosen).saturating_mul(FAR_MORE) {
        chosen = other;
    }
    win_back(page, prose, &mut chosen);
    chosen
}

/// Whether a piece is prose that no word sets beside the article.
fn is_open(prose: &Prose, at: usize, piece: &Piece) -> bool {
    let around = prose.around(piece);
    let is_prose = prose.pieces.get(at).copied().unwrap_or_default();
    is_prose && around.is_free()
}

/// The pieces of the container that has the most prose directly or one level below.
fn heaviest(page: &Page, prose: &Prose) -> Vec<bool> {
    let mut weights = vec![0_usize; page.frames.len()];
    let parent = |frame: usize| page.frames.get(frame).and_then(|frame| frame.parent);
    for (_, piece) in page.pieces.iter().enumerate().filter(|(at, piece)| is_open(prose, *at, piece)) {
        // The paragraph's container counts whole, the one around it half.
        let mut share = piece.text.len();
        let mut frame = parent(piece.frame);
        for _ in 0..2 {
            let Some(weight) = frame.and_then(|frame| weights.get_mut(frame)) else { break };
            *weight += share;
            share /= 2;
            frame = frame.and_then(parent);
        }
    }
    let best = (0..weights.len()).max_by_key(|&at| (weights.get(at).copied(), std::cmp::Reverse(at)));
    // Frames stand in order, so what is below the best one is told by the parents alone.
    let mut inside = vec![false; page.frames.len()];
    for at in 0..page.frames.len() {
        let below = parent(at).and_then(|parent| inside.get(parent)).copied().unwrap_or_default();
        let beside = prose.beside.get(at).copied().unwrap_or_default();
        if let Some(inside) = inside.get_mut(at) {
            *inside = (Some(at) == best || below) && !beside;
        }
    }
    page.pieces.iter().map(|piece| inside.get(piece.frame).copied().unwrap_or_default()).collect()
}

/// Brings back prose of the template that chosen prose has: same elements, same classes, two levels up.
fn win_back(page: &Page, prose: &Prose, chosen: &mut [bool]) {
    let shape = |piece: &Piece| {
        let frame = page.frames.get(piece.frame)?;
        let around = frame.parent.and_then(|parent| page.frames.get(parent)).map(|parent| parent.shape);
        Some((frame.shape, around))
    };
    let mut counts: FxHashMap<_, (usize, usize)> = FxHashMap::default();
    for (at, piece) in page.pieces.iter().enumerate().filter(|(at, piece)| is_open(prose, *at, piece)) {
        let count = counts.entry(shape(piece)).or_default();
        count.0 += usize::from(chosen.get(at).copied().unwrap_or_default());
        count.1 += 1;
    }
    for (at, piece) in page.pieces.iter().enumerate().filter(|(at, piece)| is_open(prose, *at, piece)) {
        let (kept, all) = counts.get(&shape(piece)).copied().unwrap_or_default();
        let same = kept >= MIN_CHOSEN && kept.saturating_mul(FAR_MORE) >= all;
        if let Some(chosen) = chosen.get_mut(at).filter(|_| same) {
            *chosen = true;
        }
    }
}
