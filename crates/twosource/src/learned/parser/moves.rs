//! The features by which the next move is chosen (after Zhang and Nivre, 2011).

use crate::learned::hash::{feature, pair};
use crate::learned::parser::state::{NONE, State};
use crate::learned::parser::view::View;
use crate::learned::weights::feature_list;

/// What the features are, in order. `s0` and `s1` are the top of the stack and the token below, `n0`, `n1`, `n2` the
/// next tokens, `h` a head, `l` and `r` the outermost dependents; `w` is the form, `p` the tag, `f` and `c` the
/// clusters, `e` the relation to the head, `d` the distance from `s0` to `n0`, `v` how many dependents, `R` which.
const NAMES: &[&str] = &[
    "s0w s0p",
    "s0p s0e",
    "n0w n0p",
    "n1p n1w",
    "n2w",
    "n2p",
    "s0w n0wp",
    "s0wp n0p",
    "s0p n0wp",
    "s0w n0w",
    "s0p n0p s0e",
    "n0p n1p",
    "n0p n1p n2p",
    "s0p n0p n1p",
    "s0hp s0p n0p",
    "s0p s0lp n0p",
    "s0p s0rp n0p",
    "s0p n0p n0lp",
    "n0w d",
    "s0p n0p d",
    "s0le n0p",
    "s0rw n0p",
    "s0re n0p",
    "n0lw s0p",
    "n0le s0p",
    "s0p s0rp s0r2p",
    "s0p s0hp s0h2p",
    "n0p n0lp n0l2p",
    "s0w s0Rr",
    "s0p s0Rr n0p",
    "s0p s0Rl n0p",
    "n0w n0Rl",
    "n0p n0Rl s0p",
    "s0f n0p",
    "s0p n0f",
    "s0c n0c",
    "s0f n0f",
    "s1p s0p n0p",
    "s0w n0p n1p",
    "s0p n0p n1w",
    "s0p n0p s0hw",
    "s0p n0p n1p n2p",
    "s0w n0p s0Rr",
    "s0f n0p n1p",
    "s0p n0w s0hp",
    "s0rp s0rw n0p",
    "s0w n0w d",
    "s0w d",
    "n1w n1p",
    "s0w s0vr",
    "s0p s0vl n0p",
    "n0w n0vl",
    "s1w s0p n0p",
    "s0lw n0p",
    "s0hw s0p",
    "s0p n0p between",
    "s0w n0p between",
    "s0p n0w between",
    "s0h n0p between",
    "s2p s1p s0p n0p",
    "n0p n1p n2p n3p",
    "s0f n0f n1p",
    "s0w n0p n0lw",
    "s0p n0p n0lw",
    "s1p s0p s0e n0p",
    "s0p s0e n0p n1p",
    "s0c n0c n1c",
    "s0q s0p n0p",
    "n0q s0p n0p",
    "n0q n0p n1p",
    "n1q n1p s0p n0p",
    "n0q s0w n0p",
    "s0q n0q s0p n0p",
    "n0q n0w s0p",
];

/// How many features a state has.
pub const COUNT: usize = NAMES.len();

/// The hash of the feature list.
pub fn list_hash() -> u32 {
    feature_list(NAMES)
}

/// Distances are told apart up to here, then in steps.
fn distance(from: u16, to: u16) -> u32 {
    match to.saturating_sub(from) {
        near @ 0..=4 => u32::from(near),
        5..=6 => 5,
        7..=10 => 6,
        _ => 7,
    }
}

/// The features of a state.
#[expect(clippy::similar_names, reason = "names of the features, which say what they are made of")]
pub fn features(state: &State, view: &View, out: &mut [u32; COUNT]) {
    let (top, next) = (state.stacked(0), state.next());
    let (s0, s1, n0) = (view.get(top), view.get(state.stacked(1)), view.get(next));
    let (n1, n2, n3) = (view.behind(next, 1), view.behind(next, 2), view.behind(next, 3));
    let s2 = view.get(state.stacked(2));
    let between = view.between(top, next);
    let (top_node, next_node) = (state.node(top), state.node(next));
    let head = view.get(top_node.head);
    let grand = view.get(state.node(top_node.head).head);
    let (s0l, s0r) = (top_node.left[0], top_node.right[0]);
    let n0l = next_node.left[0];
    let (s0lf, s0rf, n0lf) = (view.get(s0l), view.get(s0r), view.get(n0l));
    let relation = |token: u16| if token == NONE { 60 } else { state.node(token).dep as u32 };
    let s0e = if state.has_head(top) { top_node.dep as u32 } else { 61 };
    let d = if top == NONE { 8 } else { distance(top, next) };
    let relations = |bits: u64| bits as u32 ^ (bits >> 32) as u32;
    let (s0rr, s0rl) = (relations(top_node.relations[1]), relations(top_node.relations[0]));
    let n0rl = relations(next_node.relations[0]);
    let (s0vr, s0vl) = (u32::from(top_node.valency[1]), u32::from(top_node.valency[0]));
    let n0vl = u32::from(next_node.valency[0]);
    let pp = s0.tag << 6 | n0.tag;
    let values: [(u32, u32, u32); COUNT] = [
        (s0.word, s0.tag, 0),
        (s0.tag, s0e, 0),
        (n0.word, n0.tag, 0),
        (n1.tag, n1.word, 0),
        (n2.word, 0, 0),
        (n2.tag, 0, 0),
        (s0.word, n0.word, n0.tag),
        (s0.word, pp, 0),
        (n0.word, pp, 0),
        (s0.word, n0.word, 0),
        (pp, s0e, 0),
        (n0.tag, n1.tag, 0),
        (n0.tag, n1.tag, n2.tag),
        (pp, n1.tag, 0),
        (head.tag, pp, 0),
        (s0lf.tag, pp, 0),
        (s0rf.tag, pp, 0),
        (n0lf.tag, pp, 0),
        (n0.word, d, 0),
        (pp, d, 0),
        (relation(s0l), n0.tag, 0),
        (s0rf.word, n0.tag, 0),
        (relation(s0r), n0.tag, 0),
        (n0lf.word, s0.tag, 0),
        (relation(n0l), s0.tag, 0),
        (s0.tag, s0rf.tag, view.get(top_node.right[1]).tag),
        (s0.tag, head.tag, grand.tag),
        (n0.tag, n0lf.tag, view.get(next_node.left[1]).tag),
        (s0.word, s0rr, 0),
        (pp, s0rr, 0),
        (pp, s0rl, 0),
        (n0.word, n0rl, 0),
        (pp, n0rl, 0),
        (s0.fine, n0.tag, 0),
        (s0.tag, n0.fine, 0),
        (s0.coarse, n0.coarse, 0),
        (s0.fine, n0.fine, 0),
        (s1.tag, pp, 0),
        (s0.word, n0.tag, n1.tag),
        (pp, n1.word, 0),
        (pp, head.word, 0),
        (pp, n1.tag << 6 | n2.tag, 0),
        (s0.word, n0.tag, s0rr),
        (s0.fine, n0.tag, n1.tag),
        (s0.tag, n0.word, head.tag),
        (pair(s0rf.tag, s0rf.word), n0.tag, 0),
        (s0.word, n0.word, d),
        (s0.word, d, 0),
        (n1.word, 1, 0),
        (s0.word, s0vr, 0),
        (pp, s0vl, 0),
        (n0.word, n0vl, 0),
        (s1.word, pp, 0),
        (s0lf.word, n0.tag, 0),
        (head.word, s0.tag, 0),
        (pp, between, 0),
        (s0.word, n0.tag, between),
        (s0.tag, n0.word, between),
        (head.tag, pp, between),
        (s2.tag << 6 | s1.tag, pp, 0),
        (n0.tag << 6 | n1.tag, n2.tag << 6 | n3.tag, 0),
        (s0.fine, n0.fine, n1.tag),
        (s0.word, n0.tag, n0lf.word),
        (pp, n0lf.word, 0),
        (s1.tag, pp, s0e),
        (pp, s0e, n1.tag),
        (s0.coarse, n0.coarse, n1.coarse),
        (s0.second, pp, 0),
        (n0.second, pp, 0),
        (n0.second, n0.tag, n1.tag),
        (n1.second, n1.tag, pp),
        (n0.second, s0.word, n0.tag),
        (s0.second << 6 | n0.second, pp, 0),
        (n0.second, n0.word, s0.tag),
    ];
    for (template, (slot, (a, b, c))) in out.iter_mut().zip(values).enumerate() {
        *slot = feature(template as u32, a, b, c);
    }
}
