//! The state of a parse half way: a stack of tokens that still want something, and where the rest begins.
//!
//! The four moves are those of the arc-eager system (Nivre, 2003). The root stands behind the last token (Ballesteros
//! and Nivre, 2013), so that the head of a sentence is attached like any other token.

use crate::types::Dep;

/// A move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// The next token goes onto the stack.
    Shift = 0,
    /// The top of the stack, which has its head, goes.
    Reduce = 1,
    /// The top of the stack gets the next token as its head, and goes.
    Left = 2,
    /// The next token gets the top of the stack as its head, and goes onto the stack.
    Right = 3,
}

impl Move {
    /// All moves, by number.
    pub const ALL: [Self; 4] = [Self::Shift, Self::Reduce, Self::Left, Self::Right];
}

/// Stands for no token.
pub const NONE: u16 = u16::MAX;

/// What is known of a token's place in the tree so far.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// Its head.
    pub head: u16,
    /// Its relation to the head.
    pub dep: Dep,
    /// Its outermost dependent to the left, and the one inside of it.
    pub left: [u16; 2],
    /// Its outermost dependent to the right, and the one inside of it.
    pub right: [u16; 2],
    /// How many dependents it has to the left and to the right.
    pub valency: [u8; 2],
    /// Relations of its dependents to the left and to the right, a bit each.
    pub relations: [u64; 2],
}

impl Default for Node {
    fn default() -> Self {
        Self {
            head: NONE,
            dep: Dep::Dep,
            left: [NONE; 2],
            right: [NONE; 2],
            valency: [0; 2],
            relations: [0; 2],
        }
    }
}

/// Stack, rest and tree.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// One node a token, then the root.
    nodes: Vec<Node>,
    stack: Vec<u16>,
    next: u16,
}

impl State {
    /// Starts over with a sentence of `n_tokens`.
    pub fn start(&mut self, n_tokens: usize) {
        self.nodes.clear();
        self.nodes.resize(n_tokens + 1, Node::default());
        self.stack.clear();
        self.next = 0;
    }

    /// The index of the root, one past the last token.
    pub fn root(&self) -> u16 {
        (self.nodes.len().max(1) - 1) as u16
    }

    /// The next token, or the root when there is none.
    pub fn next(&self) -> u16 {
        self.next
    }

    /// The stack, its top last.
    #[cfg(any(test, feature = "train"))]
    pub fn stack(&self) -> &[u16] {
        &self.stack
    }

    /// The token `depth` below the top of the stack.
    pub fn stacked(&self, depth: usize) -> u16 {
        self.stack.len().checked_sub(depth + 1).and_then(|at| self.stack.get(at)).copied().unwrap_or(NONE)
    }

    /// What is known of a token; of none, nothing.
    pub fn node(&self, token: u16) -> Node {
        self.nodes.get(usize::from(token)).copied().unwrap_or_default()
    }

    /// Whether the token has its head.
    pub fn has_head(&self, token: u16) -> bool {
        self.node(token).head != NONE
    }

    /// Which moves are possible, by number; none at the end.
    pub fn possible(&self) -> [bool; 4] {
        let more = self.next < self.root();
        match self.stack.last() {
            None => [more, false, false, false],
            Some(&top) if self.has_head(top) => [more, true, false, more],
            Some(_) => [more, false, true, more],
        }
    }

    /// Makes a move; `dep` is the relation that `Left` and `Right` add.
    pub fn make(&mut self, one: Move, dep: Dep) {
        match one {
            Move::Shift => {
                self.stack.push(self.next);
                self.next += 1;
            }
            Move::Reduce => {
                self.stack.pop();
            }
            Move::Left => {
                if let Some(top) = self.stack.pop() {
                    self.attach(top, self.next, dep, 0);
                }
            }
            Move::Right => {
                if let Some(&top) = self.stack.last() {
                    self.attach(self.next, top, dep, 1);
                }
                self.stack.push(self.next);
                self.next += 1;
            }
        }
    }

    fn attach(&mut self, token: u16, head: u16, dep: Dep, side: usize) {
        if let Some(node) = self.nodes.get_mut(usize::from(token)) {
            node.head = head;
            node.dep = dep;
        }
        if let Some(node) = self.nodes.get_mut(usize::from(head)) {
            let children = if side == 0 { &mut node.left } else { &mut node.right };
            *children = [token, children[0]];
            node.valency[side] = node.valency[side].saturating_add(1);
            node.relations[side] |= 1 << dep as u64;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_build_the_tree_of_a_short_sentence() {
        // "The dam held": the determiner hangs from the noun, the noun from the verb, the verb from the root.
        let mut state = State::default();
        state.start(3);
        assert_eq!(state.possible(), [true, false, false, false], "nothing to attach yet");
        state.make(Move::Shift, Dep::Dep);
        state.make(Move::Left, Dep::Det);
        state.make(Move::Shift, Dep::Dep);
        state.make(Move::Left, Dep::Nsubj);
        state.make(Move::Shift, Dep::Dep);
        assert_eq!(state.stack(), [2]);
        assert_eq!(state.possible(), [false, false, true, false], "only the root is left");
        state.make(Move::Left, Dep::Root);
        assert_eq!(state.possible(), [false; 4]);
        let heads: Vec<u16> = (0..3).map(|token| state.node(token).head).collect();
        assert_eq!(heads, [1, 2, state.root()]);
        let noun = state.node(1);
        assert_eq!((noun.left, noun.valency, noun.relations), ([0, NONE], [1, 0], [1 << Dep::Det as u64, 0]));
    }

    #[test]
    fn a_token_with_its_head_can_only_be_left_behind() {
        let mut state = State::default();
        state.start(3);
        state.make(Move::Shift, Dep::Dep);
        state.make(Move::Right, Dep::Dobj);
        assert_eq!(state.possible(), [true, true, false, true]);
        state.make(Move::Reduce, Dep::Dep);
        assert_eq!((state.stack(), state.has_head(0)), (&[0][..], false));
    }
}
