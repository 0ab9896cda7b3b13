//! The pieces of a page to the kinds of their blocks, once it is known which are its article.

use crate::parse::html::headline::Headline;
use crate::parse::html::page::{Page, Piece};
use crate::parse::html::prose::{Around, Prose};
use crate::parse::html::tag::Tag;
use crate::parse::line::byline;
use crate::parse::line::furniture::{self, Position};
use crate::parse::line::shape::{ends_sentence, words};
use crate::parse::line::stamp::{self, MAX_STAMP_BYTES};
use crate::types::{BlockKind, Span};

/// The kinds of the pieces of a fragment, all of it running text but what tags and class words tell apart.
pub(super) fn fragment(page: &Page, prose: &Prose) -> Vec<Option<BlockKind>> {
    let kind = |piece: &Piece| {
        let around = prose.around(piece);
        around.kind.or(around.beside).or(around.part).or_else(|| body_kind(page, piece, around))
    };
    page.pieces.iter().map(kind).collect()
}

/// The kinds of the pieces of a page; nothing for a paragraph of the article.
pub(super) fn article(
    page: &Page,
    prose: &Prose,
    chosen: &[bool],
    headline: &Headline,
) -> Vec<Option<BlockKind>> {
    let is_main = |at: usize| chosen.get(at).copied().unwrap_or_default();
    let is_prose = |at: usize| prose.pieces.get(at).copied().unwrap_or_default();
    let n = page.pieces.len();
    let plain = |at: usize| page.pieces.get(at).is_some_and(|piece| prose.around(piece).part.is_none());
    let first = (0..n)
        .find(|&at| is_main(at) && is_prose(at) && plain(at))
        .or_else(|| (0..n).find(|&at| is_main(at)));
    let last = (0..n).rev().find(|&at| is_main(at));
    let mut kinds = Vec::with_capacity(n);
    for (at, piece) in page.pieces.iter().enumerate() {
        let around = prose.around(piece);
        let place = match (first, last) {
            (Some(first), _) if at < first => {
                Place::Above { head: headline.at.is_some_and(|h| h < at && first - at < HEAD_PIECES) }
            }
            (_, Some(last)) if at > last => Place::Below { near: at - last <= TAIL_PIECES },
            _ => Place::Between,
        };
        let kind = if let Some(kind) = around.kind {
            Some(kind)
        } else if headline.at == Some(at) {
            Some(BlockKind::Headline)
        } else if is_main(at) {
            main_kind(page, piece, around, place)
        } else if place == (Place::Above { head: true }) && is_prose(at) && around.is_free() {
            Some(BlockKind::Dek)
        } else {
            Some(outside_kind(piece, around, place))
        };
        kinds.push(kind);
    }
    kinds
}

/// Pieces above the running text that can be the article's head.
const HEAD_PIECES: usize = 40;

/// Pieces below the running text that can be the article's tail.
const TAIL_PIECES: usize = 30;

/// Where a piece stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Above the running text; below the headline or not.
    Above { head: bool },
    /// Inside it.
    Between,
    /// Below it; close to it or not.
    Below { near: bool },
}

/// The kind of a piece of the article; nothing for a paragraph.
fn main_kind(page: &Page, piece: &Piece, around: Around, place: Place) -> Option<BlockKind> {
    let above = matches!(place, Place::Above { .. });
    if piece.is_link() {
        return Some(BlockKind::Related);
    }
    if let Some(part) = around.part {
        match part {
            BlockKind::Dek if !above => {}
            BlockKind::Byline | BlockKind::Metadata | BlockKind::PhotoCredit
                if ends_sentence(&piece.text) => {}
            part => return Some(part),
        }
    }
    if let Some(kind) = body_kind(page, piece, around) {
        let dek = above && kind == BlockKind::Crosshead && is_summary(&piece.text);
        return Some(if dek { BlockKind::Dek } else { kind });
    }
    if above {
        return head_line(&piece.text)
            .or_else(|| (!is_summary(&piece.text)).then_some(BlockKind::Boilerplate));
    }
    furniture::kind_of(&piece.text, Position::Middle)
}

/// Fewest words of a summary line; shorter ones are sections and labels.
const SUMMARY_WORDS: usize = 5;

fn is_summary(line: &str) -> bool {
    words(line, SUMMARY_WORDS) >= SUMMARY_WORDS
}

/// The kind of a piece that is not of the article.
fn outside_kind(piece: &Piece, around: Around, place: Place) -> BlockKind {
    if let Some(kind) = around.beside {
        return kind;
    }
    let line = piece.text.as_str();
    match around.part {
        Some(BlockKind::Dek) if place != (Place::Above { head: true }) => {}
        Some(part) => return part,
        None => {}
    }
    if around.told == Some(BlockKind::Caption) {
        return BlockKind::Caption;
    }
    let read = match place {
        Place::Above { head: true } => head_line(line),
        Place::Between | Place::Below { near: true } => furniture::kind_of(line, Position::Tail),
        _ => None,
    };
    let links = piece.linked.saturating_mul(2) > line.len() && is_summary(line);
    let related = links && matches!(place, Place::Below { .. } | Place::Between);
    read.unwrap_or(if related { BlockKind::Related } else { BlockKind::Boilerplate })
}

/// What a line between headline and running text says that it is.
fn head_line(line: &str) -> Option<BlockKind> {
    if byline::line(line, Span::new(0, line.len())).is_some() {
        return Some(BlockKind::Byline);
    }
    if line.len() <= MAX_STAMP_BYTES && stamp::scan(line, 0).pure() {
        return Some(BlockKind::Metadata);
    }
    furniture::kind_of(line, Position::Head)
}

/// The kind of a piece of running text; nothing for a paragraph.
fn body_kind(page: &Page, piece: &Piece, around: Around) -> Option<BlockKind> {
    let tag = page.frames.get(piece.frame).map(|frame| frame.tag);
    if tag == Some(Tag::Title) {
        return Some(BlockKind::Crosshead);
    }
    around.told.or_else(|| is_bold_heading(piece).then_some(BlockKind::Crosshead))
}

/// Most words of a crosshead that is nothing but bold.
const MAX_BOLD_WORDS: usize = 12;

/// Whether a line is nothing but bold, short, and no sentence.
fn is_bold_heading(piece: &Piece) -> bool {
    piece.strong >= piece.letters()
        && piece.linked == 0
        && !ends_sentence(&piece.text)
        && (1..=MAX_BOLD_WORDS).contains(&words(&piece.text, MAX_BOLD_WORDS + 1))
}
