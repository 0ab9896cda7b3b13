//! A sentence to a drawing of its tree in box characters: one line a token, in text order.
//!
//! Each token hangs in a column of its own depth. The line to its left leads to its head, the one upwards or downwards
//! to its children; the head of the sentence is where a line comes in from the margin. Behind the lines stand part of
//! speech, label and word. The word stands last, so that letters of any width keep the lines in place.
//!
//! ```text
//!    ╭─── DET   det   The
//!  ╭─┴─── NOUN  nsubj dam
//! ─┼───── VERB  ROOT  held
//!  ╰───── PUNCT punct .
//! ```
//!
//! Limits: tokens deeper than [`DEEPEST`] are drawn in the last column; lines of a tree that is not projective cross.
//! Time and size are linear in the sentence.

use std::fmt::{self, Write};

use crate::doc::{SentView, tree};

/// The deepest column. Sentences of news have depths of up to about 20; wider drawings wrap on a terminal.
const DEEPEST: usize = 24;

const UP: u8 = 1;
const DOWN: u8 = 2;
const LEFT: u8 = 4;
const RIGHT: u8 = 8;

/// The box character for each set of directions.
const BOXES: [char; 16] = [' ', '╵', '╷', '│', '─', '╯', '╮', '┤', '─', '╰', '╭', '├', '─', '┴', '┬', '┼'];

/// A drawing of a sentence's tree. It prints one line a token, each with a line end.
#[derive(Clone, Copy, Debug)]
pub struct Drawing<'a> {
    sent: SentView<'a>,
}

impl<'a> Drawing<'a> {
    pub(super) fn new(sent: SentView<'a>) -> Self {
        Self { sent }
    }
}

impl fmt::Display for Drawing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut heads = tree::heads(self.sent.doc().segmentation(), self.sent.scope());
        let depths: Vec<_> = tree::depths(&mut heads).into_iter().map(|depth| depth.min(DEEPEST)).collect();
        // Only a token with children needs its column.
        let deepest = heads.iter().filter_map(|&head| depths.get(head)).copied().max().unwrap_or_default();
        let pos_width = self.sent.tokens().map(|tok| tok.pos().as_str().len()).max().unwrap_or_default();
        let dep_width = self.sent.tokens().map(|tok| tok.dep().as_str().len()).max().unwrap_or_default();
        let turns = turns(&heads, &depths);
        // How many lines run through each depth's column between the row before and this one.
        let mut running = vec![0_u32; deepest + 1];
        for ((tok, &depth), turns) in self.sent.tokens().zip(&depths).zip(turns) {
            let mut row = vec![0_u8; column(deepest) + 4];
            mark(&mut row, &running, UP);
            for (depth, begins) in turns {
                if let Some(count) = running.get_mut(depth) {
                    *count = if begins { *count + 1 } else { count.saturating_sub(1) };
                }
            }
            mark(&mut row, &running, DOWN);
            // From the column of the head, or the margin, to the token's own, and on to the words.
            let from = depth.checked_sub(1).map_or(0, column);
            let last = row.len() - 1;
            for cell in row.iter_mut().skip(from).take(last - from) {
                *cell |= RIGHT;
            }
            for cell in row.iter_mut().skip(from + 1) {
                *cell |= LEFT;
            }
            for cell in row {
                f.write_char(BOXES.get(usize::from(cell)).copied().unwrap_or(' '))?;
            }
            let (pos, dep) = (tok.pos().as_str(), tok.dep().as_str());
            write!(f, " {pos:pos_width$} {dep:dep_width$} ")?;
            // A token has no line end, but a hand-built span may cover one.
            for c in tok.text().chars().filter(|c| !c.is_control()) {
                f.write_char(c)?;
            }
            f.write_char('\n')?;
        }
        Ok(())
    }
}

/// The cell of the column for tokens of `depth`; the first cell is the margin.
fn column(depth: usize) -> usize {
    2 * depth + 1
}

/// Per row, the depths in whose columns a line between a token and its head begins (`true`) or ends.
fn turns(heads: &[usize], depths: &[usize]) -> Vec<Vec<(usize, bool)>> {
    let mut turns: Vec<Vec<(usize, bool)>> = vec![Vec::new(); heads.len()];
    for (child, &head) in heads.iter().enumerate() {
        let Some(&depth) = depths.get(head) else { continue };
        if head == child || depth >= DEEPEST {
            continue;
        }
        if let Some(first) = turns.get_mut(child.min(head)) {
            first.push((depth, true));
        }
        if let Some(last) = turns.get_mut(child.max(head)) {
            last.push((depth, false));
        }
    }
    turns
}

/// Adds `direction` to the cell of each column in which a line runs.
fn mark(row: &mut [u8], running: &[u32], direction: u8) {
    for (cell, _) in row.iter_mut().skip(column(0)).step_by(2).zip(running).filter(|(_, count)| **count > 0) {
        *cell |= direction;
    }
}
