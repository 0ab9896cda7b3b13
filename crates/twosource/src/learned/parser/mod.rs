//! Forms and tags of a sentence to its tree: the head of each token and its relation to it.
//!
//! Moves of the arc-eager system are chosen one after the other by linear models that were trained with a dynamic
//! oracle (Goldberg and Nivre, 2012): what to do next also after a mistake. Each arc gets its relation when it is made.

pub mod certain;
pub mod labels;
pub mod moves;
pub mod state;
pub mod view;

use crate::error::Result;
use crate::learned::form::Form;
use crate::learned::parser::certain::Certain;
use crate::learned::parser::state::{Move, State};
use crate::learned::parser::view::View;
use crate::learned::table::{NARROW, Narrow, WIDE, Wide};
use crate::learned::weights::{Reader, unpack};
use crate::types::{Dep, Tag};

/// The trained parser.
#[derive(Debug)]
pub struct Parser {
    moves: Narrow,
    labels: Wide,
    certain: Certain,
}

/// What parsing needs room for; kept from one sentence to the next.
#[derive(Debug, Default)]
pub struct Scratch {
    state: State,
    view: View,
}

impl Parser {
    /// A parser of weights.
    pub fn new(moves: Narrow, labels: Wide, certain: Certain) -> Self {
        Self { moves, labels, certain }
    }

    /// Reads the file of weights.
    ///
    /// # Errors
    ///
    /// Fails when the file does not fit this version.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let unpacked = unpack(bytes, list_hash())?;
        let mut reader = Reader::new(&unpacked);
        let (moves, labels) = (Narrow::new(&reader.narrow()?)?, Wide::new(&reader.wide()?)?);
        Ok(Self::new(moves, labels, Certain::read(&mut reader)?))
    }

    /// Adds head and relation of each token of a sentence to `arcs`; the head of the sentence is its own.
    pub fn parse(
        &self,
        forms: &[Form],
        (tags, seconds): (&[Tag], &[Option<Tag>]),
        scratch: &mut Scratch,
        arcs: &mut Vec<(u32, Dep)>,
    ) {
        let Scratch { state, view } = scratch;
        state.start(forms.len());
        view.fill(forms, tags, seconds);
        let (mut move_features, mut label_features) = ([0; moves::COUNT], [0; labels::COUNT]);
        loop {
            let possible = state.possible();
            let one = match possible {
                [false, false, false, false] => break,
                [true, false, false, false] => Move::Shift,
                [false, true, false, false] => Move::Reduce,
                [false, false, true, false] => Move::Left,
                _ => {
                    self.certain.next_move(state, view).filter(|one| possible[*one as usize]).unwrap_or_else(
                        || {
                            moves::features(state, view, &mut move_features);
                            let mut scores = [0; NARROW];
                            for feature in move_features {
                                self.moves.add(feature, &mut scores);
                            }
                            best(scores, possible)
                        },
                    )
                }
            };
            let dep = match arc(state, one) {
                Some((head, token)) if head < state.root() => {
                    self.certain.relation(view, head, token).unwrap_or_else(|| {
                        labels::features(state, view, head, token, &mut label_features);
                        relation(&self.labels.sum(&label_features))
                    })
                }
                _ => Dep::Root,
            };
            state.make(one, dep);
        }
        finish(state, arcs);
    }
}

/// The hash of both feature lists.
pub fn list_hash() -> u32 {
    moves::list_hash().rotate_left(1) ^ labels::list_hash()
}

/// Head and token of the arc that a move makes.
pub fn arc(state: &State, one: Move) -> Option<(u16, u16)> {
    match one {
        Move::Left => Some((state.next(), state.stacked(0))),
        Move::Right => Some((state.stacked(0), state.next())),
        Move::Shift | Move::Reduce => None,
    }
}

fn best(scores: [i32; NARROW], possible: [bool; NARROW]) -> Move {
    let mut found = (i32::MIN, Move::Shift);
    for ((score, possible), one) in scores.into_iter().zip(possible).zip(Move::ALL) {
        if possible && score > found.0 {
            found = (score, one);
        }
    }
    found.1
}

fn relation(scores: &[i16; WIDE]) -> Dep {
    let mut found = (i16::MIN, Dep::Dep);
    for (&score, &dep) in scores.iter().zip(Dep::ALL) {
        // The root's relation is told by the tree, not by the label.
        if score > found.0 && dep != Dep::Root {
            found = (score, dep);
        }
    }
    found.1
}

/// One token alone is the head of a sentence: the first that the root was given. Others depend on it.
pub fn finish(state: &State, arcs: &mut Vec<(u32, Dep)>) {
    let root = state.root();
    let first = (0..root).find(|token| state.node(*token).head >= root).unwrap_or_default();
    for token in 0..root {
        let node = state.node(token);
        arcs.push(if token == first {
            (u32::from(token), Dep::Root)
        } else if node.head >= root {
            (u32::from(first), if node.dep == Dep::Root { Dep::Dep } else { node.dep })
        } else {
            (u32::from(node.head), node.dep)
        });
    }
}
