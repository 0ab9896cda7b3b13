//! The pieces of a page to fewer: the cells of a table's row become one line, `In favour | 9`.
//!
//! Only rows of short cells are joined, each with one piece of text; tables that lay a page out stay as they are.

use crate::parse::html::page::{Page, Piece};
use crate::parse::html::tag::Tag;

/// Longest text of a cell that is data, in bytes; cells that hold paragraphs are longer.
const MAX_CELL_BYTES: usize = 120;

/// Joins the cells of rows.
pub(super) fn join(page: &mut Page) {
    let mut joined: Vec<Piece> = Vec::with_capacity(page.pieces.len());
    let mut row: Option<(usize, usize)> = None;
    for piece in std::mem::take(&mut page.pieces) {
        let cell = data_row(page, &piece);
        match (cell, row, joined.last_mut()) {
            (Some(own), Some((open, frame)), Some(last)) if own == open && frame != piece.frame => {
                last.text.push_str(" | ");
                last.text.push_str(&piece.text);
                last.linked += piece.linked;
                last.strong += piece.strong;
            }
            _ => joined.push(piece.clone()),
        }
        row = cell.map(|cell| (cell, piece.frame));
    }
    page.pieces = joined;
}

/// The row of a cell of data.
fn data_row(page: &Page, piece: &Piece) -> Option<usize> {
    let cell = page.frames.get(piece.frame).filter(|frame| frame.tag == Tag::Cell)?;
    let row = cell.parent.filter(|row| page.frames.get(*row).is_some_and(|row| row.tag == Tag::Row))?;
    (cell.n_pieces == 1 && cell.n_frames == 0 && piece.text.len() <= MAX_CELL_BYTES).then_some(row)
}
