//! The features by which the relation of a token to its head is chosen.

use crate::learned::hash::{feature, pair};
use crate::learned::parser::state::{NONE, State};
use crate::learned::parser::view::View;
use crate::learned::weights::feature_list;

/// What the features are, in order. `h` is the head, `m` the token, `g` the head's head; `w`, `p`, `f`, `c`, `e` as for
/// the moves; `D` is the side, `d` the distance, `R` the relations that the head has on that side already, `l` and `r`
/// the outermost dependents of the token, `-1` and `+1` the neighbours in the text.
const NAMES: &[&str] = &[
    "hp mp D",
    "hw mw D",
    "hw mp D",
    "hp mw D",
    "mw",
    "mp D d",
    "hf mf D",
    "hp mf D",
    "hf mp D",
    "hp mp mlp D",
    "hp mp mrp D",
    "hp mp R D",
    "hw mp R D",
    "hp mp m-1p D",
    "hp mp m+1p D",
    "hp mp h+1p D",
    "mp mle mre D",
    "mp mlw D",
    "mp mrw D",
    "hp mp he D",
    "hw mw mrw D",
    "mw m+1w D",
    "mp mf R D",
    "hp mp between D",
    "gp hp mp D",
    "hp mp h-1p D",
    "mp mlw mle hp D",
    "mp ml2p mlp hp",
    "hw mp mlp D",
    "hf mp mlw",
    "mw mlw",
    "mq hp mp D",
    "hq hp mp D",
    "mq mw hp D",
];

/// How many features an arc has.
pub const COUNT: usize = NAMES.len();

/// The hash of the feature list.
pub fn list_hash() -> u32 {
    feature_list(NAMES)
}

/// The features of the arc from `head` to `token`, whether or not the state has it already.
pub fn features(state: &State, view: &View, head: u16, token: u16, out: &mut [u32; COUNT]) {
    let (h, m) = (view.get(head), view.get(token));
    let (head_node, node) = (state.node(head), state.node(token));
    let side = u32::from(token > head);
    let near = head.abs_diff(token);
    let d = match near {
        0..=3 => u32::from(near),
        4..=6 => 4,
        7..=12 => 5,
        _ => 6,
    };
    let relation = |token: u16| if token == NONE { 60 } else { state.node(token).dep as u32 };
    let bits = head_node.relations[side as usize];
    let relations = bits as u32 ^ (bits >> 32) as u32;
    let (left, right) = (view.get(node.left[0]), view.get(node.right[0]));
    let grand = view.get(head_node.head);
    let he = if head_node.head == NONE { 61 } else { head_node.dep as u32 };
    let (before, after) = (view.behind(token, -1), view.behind(token, 1));
    let (h_before, h_after) = (view.behind(head, -1), view.behind(head, 1));
    let pp = h.tag << 7 | m.tag << 1 | side;
    let between = view.between(head.min(token), head.max(token));
    let values: [(u32, u32, u32); COUNT] = [
        (pp, 0, 0),
        (h.word, m.word, side),
        (h.word, m.tag, side),
        (h.tag, m.word, side),
        (m.word, 0, 0),
        (m.tag, side, d),
        (h.fine, m.fine, side),
        (h.tag, m.fine, side),
        (h.fine, m.tag, side),
        (pp, left.tag, 0),
        (pp, right.tag, 0),
        (pp, relations, 0),
        (h.word, relations, m.tag << 1 | side),
        (pp, before.tag, 0),
        (pp, after.tag, 0),
        (pp, h_after.tag, 0),
        (m.tag << 1 | side, relation(node.left[0]), relation(node.right[0])),
        (m.tag, left.word, side),
        (m.tag, right.word, side),
        (pp, he, 0),
        (h.word, m.word, right.word),
        (m.word, after.word, side),
        (m.fine, relations, m.tag << 1 | side),
        (pp, between, 0),
        (grand.tag, pp, 0),
        (pp, h_before.tag, 0),
        (m.tag << 1 | side, pair(left.word, relation(node.left[0])), h.tag),
        (pp, left.tag, view.get(node.left[1]).tag),
        (h.word, m.tag << 1 | side, left.tag),
        (h.fine, pp, left.word),
        (m.word, left.word, pp),
        (m.second, pp, 0),
        (h.second, pp, 0),
        (m.second, m.word, h.tag << 1 | side),
    ];
    for (template, (slot, (a, b, c))) in out.iter_mut().zip(values).enumerate() {
        *slot = feature(template as u32, a, b, c);
    }
}
