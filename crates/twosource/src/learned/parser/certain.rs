//! What needs no weighing: moves and relations that a few tags have settled nearly every time in training.
//!
//! The relation of a determiner to a noun behind it is `det`, and a comma on the stack waits for nothing. Looking such
//! things up spares a third of the work. Where a tag is in doubt, nothing is certain.

use crate::error::Result;
use crate::learned::parser::state::{Move, State};
use crate::learned::parser::view::View;
use crate::learned::weights::Reader;
#[cfg(any(test, feature = "train"))]
use crate::learned::writer::Writer;
use crate::types::Dep;

/// Stands for "not certain".
const OPEN: u8 = 255;

/// How many keys there are for moves: three tags and a bit.
const MOVE_KEYS: usize = 64 * 64 * 64 * 2;

/// How many keys there are for relations: two tags and a bit.
const LABEL_KEYS: usize = 64 * 64 * 2;

/// Keys and what is certain for them, by number.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    /// Key and move, sorted.
    pub moves: Vec<(u32, u8)>,
    /// Key and relation, sorted.
    pub labels: Vec<(u32, u8)>,
}

/// The lists, looked up by key.
#[derive(Clone, Debug)]
pub struct Certain {
    moves: Vec<u8>,
    labels: Vec<u8>,
}

/// The tags of the top of the stack and of the next two tokens, and whether the top has its head.
#[inline]
pub fn move_key(state: &State, view: &View) -> u32 {
    let (top, next) = (state.stacked(0), state.next());
    let tags = view.get(top).tag << 12 | view.get(next).tag << 6 | view.behind(next, 1).tag;
    tags << 1 | u32::from(state.has_head(top))
}

/// The tags of head and token, and on which side the token is.
#[inline]
pub fn label_key(view: &View, head: u16, token: u16) -> u32 {
    (view.get(head).tag << 6 | view.get(token).tag) << 1 | u32::from(token > head)
}

impl Certain {
    /// Lists to look-ups.
    pub fn new(lists: &Lists) -> Self {
        let fill = |size: usize, list: &[(u32, u8)]| {
            let mut out = vec![OPEN; size];
            for (key, value) in list {
                if let Some(slot) = out.get_mut(*key as usize) {
                    *slot = *value;
                }
            }
            out
        };
        Self { moves: fill(MOVE_KEYS, &lists.moves), labels: fill(LABEL_KEYS, &lists.labels) }
    }

    /// Reads what [`Lists::write`] wrote.
    pub(super) fn read(from: &mut Reader<'_>) -> Result<Self> {
        let mut list = || -> Result<Vec<(u32, u8)>> {
            let keys = from.ascending()?;
            keys.into_iter().map(|key| Ok((key, from.byte()?))).collect()
        };
        Ok(Self::new(&Lists { moves: list()?, labels: list()? }))
    }

    /// The move that is certain.
    #[inline]
    pub(super) fn next_move(&self, state: &State, view: &View) -> Option<Move> {
        if view.get(state.stacked(0)).second | view.get(state.next()).second != 0 {
            return None;
        }
        let number = *self.moves.get(move_key(state, view) as usize)?;
        Move::ALL.get(usize::from(number)).copied()
    }

    /// The relation that is certain.
    #[inline]
    pub(super) fn relation(&self, view: &View, head: u16, token: u16) -> Option<Dep> {
        if view.get(head).second | view.get(token).second != 0 {
            return None;
        }
        let number = *self.labels.get(label_key(view, head, token) as usize)?;
        Dep::ALL.get(usize::from(number)).copied()
    }
}

#[cfg(any(test, feature = "train"))]
impl Lists {
    /// Writes the lists.
    pub fn write(&self, to: &mut Writer) {
        for list in [&self.moves, &self.labels] {
            to.ascending(list.iter().map(|one| one.0));
            for (_, value) in list {
                to.byte(*value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learned::form::Form;
    use crate::learned::weights::unpack;
    use crate::types::Tag;

    #[test]
    fn lists_come_back_and_a_doubted_tag_makes_nothing_certain() {
        let tags = [Tag::DT, Tag::NN, Tag::VBD];
        let (mut state, mut view) = (State::default(), View::default());
        state.start(3);
        view.fill(&[Form::default(); 3], &tags, &[None; 3]);
        state.make(Move::Shift, Dep::Dep);
        let lists = Lists {
            moves: vec![(move_key(&state, &view), Move::Left as u8)],
            labels: vec![(label_key(&view, 1, 0), Dep::Det as u8)],
        };
        let mut file = Writer::new(0);
        lists.write(&mut file);
        let certain = Certain::read(&mut Reader::new(&unpack(&file.into_bytes(), 0).unwrap())).unwrap();
        assert_eq!(certain.next_move(&state, &view), Some(Move::Left));
        assert_eq!(certain.relation(&view, 1, 0), Some(Dep::Det));
        assert_eq!(certain.relation(&view, 2, 0), None, "another head");
        view.fill(&[Form::default(); 3], &tags, &[None, Some(Tag::VB), None]);
        assert_eq!((certain.next_move(&state, &view), certain.relation(&view, 1, 0)), (None, None));
    }
}
