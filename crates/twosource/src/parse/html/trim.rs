//! The kinds of a page's pieces to better ones, by what stands around them: what a line alone does not tell.
//!
//! Headings that nothing follows are no crossheads, short lines below `Read more` are its links, a line that stands twice
//! is a link to the same story, and lines that close the article are read from the end.
//!
//! `None` is a paragraph of the article.

use rustc_hash::FxHashSet;

use crate::parse::html::page::Page;
use crate::parse::html::prose::Prose;
use crate::parse::html::tag::Tag;
use crate::parse::line::furniture::{self, Position};
use crate::parse::line::shape::{ends_sentence, words};
use crate::types::BlockKind;

/// Whether a kind belongs to the running text.
fn is_body(kind: Option<BlockKind>) -> bool {
    kind.is_none_or(BlockKind::is_body)
}

/// Corrects `kinds`.
pub(super) fn trim(page: &Page, prose: &Prose, kinds: &mut [Option<BlockKind>]) {
    one_dek(page, kinds);
    links_below(page, prose, kinds);
    twice(page, prose, kinds);
    tail(page, kinds);
    lonely_headings(kinds);
}

/// Most pieces of a summary: a line, or a list of points.
const MAX_DEK_PIECES: usize = 4;

/// Keeps the first summary; another further down belongs to another story.
fn one_dek(page: &Page, kinds: &mut [Option<BlockKind>]) {
    let parent = |at: usize| {
        let frame = page.pieces.get(at).map(|piece| piece.frame);
        frame.and_then(|frame| page.frames.get(frame)).and_then(|frame| frame.parent)
    };
    let first = kinds.iter().position(|kind| *kind == Some(BlockKind::Dek));
    for (at, kind) in kinds.iter_mut().enumerate().filter(|(_, kind)| **kind == Some(BlockKind::Dek)) {
        let near = first
            .is_some_and(|first| at - first < MAX_DEK_PIECES && (at == first || parent(at) == parent(first)));
        if !near {
            *kind = Some(BlockKind::Related);
        }
    }
}

/// Most words of a line below `Read more` that is one of its links.
const MAX_LINK_WORDS: usize = 25;

/// Labels the short lines below a heading of links.
fn links_below(page: &Page, prose: &Prose, kinds: &mut [Option<BlockKind>]) {
    let mut below = false;
    for (at, piece) in page.pieces.iter().enumerate() {
        let Some(kind) = kinds.get_mut(at) else { break };
        let is_prose = prose.pieces.get(at).copied().unwrap_or_default();
        let line = piece.text.as_str();
        if is_body(*kind) && *kind != Some(BlockKind::Blockquote) {
            let heads = !is_prose && leads_to_links(line);
            let heading = *kind == Some(BlockKind::Crosshead) && !piece.is_link();
            let below_heading = below
                && !is_prose
                && !heading
                && !ends_sentence(line)
                && words(line, MAX_LINK_WORDS + 1) <= MAX_LINK_WORDS;
            below = heads || below_heading;
            if below {
                *kind = Some(BlockKind::Related);
            }
        } else if *kind == Some(BlockKind::Boilerplate) {
            // Outside the article only headings and links are asked: there are many lines.
            let heading = page.frames.get(piece.frame).is_some_and(|frame| frame.tag == Tag::Heading);
            let heads = heading && leads_to_links(line);
            below = heads || (below && piece.is_link());
            if below {
                *kind = Some(BlockKind::Related);
            }
        } else if *kind == Some(BlockKind::Related) {
            below = leads_to_links(line);
        }
    }
}

/// Whether a line says that links follow; `Read also: Bridge closed until May` holds its link itself.
fn leads_to_links(line: &str) -> bool {
    let holds = line.split_once(':').is_some_and(|(_, rest)| !rest.trim().is_empty());
    !holds && furniture::kind_of(line, Position::Middle) == Some(BlockKind::Related)
}

/// Fewest bytes of a line that hardly stands twice by chance.
const MIN_TWICE_BYTES: usize = 24;

/// Labels short lines of the running text that another place of the page has as well: they lead to another story.
fn twice(page: &Page, prose: &Prose, kinds: &mut [Option<BlockKind>]) {
    let outside: FxHashSet<&str> = page
        .pieces
        .iter()
        .zip(kinds.iter())
        .filter(|(piece, kind)| !is_body(**kind) && piece.text.len() >= MIN_TWICE_BYTES)
        .map(|(piece, _)| piece.text.as_str())
        .collect();
    for (at, piece) in page.pieces.iter().enumerate() {
        let is_prose = prose.pieces.get(at).copied().unwrap_or_default();
        let line = piece.text.as_str();
        let leads = !is_prose && !ends_sentence(line) && outside.contains(line);
        if let Some(kind) = kinds.get_mut(at).filter(|kind| leads && is_body(**kind)) {
            *kind = Some(BlockKind::Related);
        }
    }
}

/// Pieces at the end of the article that are read as its tail.
const TAIL_PIECES: usize = 6;

/// Reads the last lines of the article from the end, up to the first that is running text.
fn tail(page: &Page, kinds: &mut [Option<BlockKind>]) {
    let mut read = 0;
    for (at, piece) in page.pieces.iter().enumerate().rev() {
        let Some(kind) = kinds.get_mut(at).filter(|kind| is_body(**kind)) else { continue };
        let Some(found) = furniture::kind_of(&piece.text, Position::Tail) else {
            read += 1;
            if read >= TAIL_PIECES || ends_sentence(&piece.text) {
                break;
            }
            continue;
        };
        *kind = Some(found);
    }
}

/// Labels headings that no running text follows.
fn lonely_headings(kinds: &mut [Option<BlockKind>]) {
    let mut followed = false;
    for kind in kinds.iter_mut().rev() {
        match kind {
            Some(BlockKind::Crosshead) if !followed => *kind = Some(BlockKind::Boilerplate),
            Some(BlockKind::Crosshead) => {}
            other => followed |= is_body(*other),
        }
    }
}
