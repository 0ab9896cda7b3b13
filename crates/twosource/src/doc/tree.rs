//! The heads of a sentence's tokens to what a walk over the tree gives: subtrees, edges, depths.
//!
//! Every function is linear in the sentence. Heads that lie outside the sentence are none, and a ring of heads, which
//! no parser makes but a hand-built sentence can hold, is cut where a walk comes back to itself.

use crate::types::{Segmentation, Token, TokenRange};

/// The head of the token at `index`: itself when it has none inside `scope`.
pub(super) fn head(token: &Token, index: u32, scope: TokenRange) -> u32 {
    if (scope.start..scope.end).contains(&token.head) { token.head } else { index }
}

/// The heads of the tokens in `scope`, counted from its start.
pub(super) fn heads(seg: &Segmentation, scope: TokenRange) -> Vec<usize> {
    let tokens = seg.tokens.get(scope.range()).unwrap_or_default();
    let heads = (scope.start..).zip(tokens).map(|(index, token)| head(token, index, scope) - scope.start);
    heads.map(|head| head as usize).collect()
}

/// The tokens that are `top` or depend on it, in text order.
pub(super) fn subtree(seg: &Segmentation, scope: TokenRange, top: u32) -> Vec<u32> {
    let heads = heads(seg, scope);
    // Whether a token is inside, once known. What is on the way up counts as outside, which also ends rings.
    let mut inside: Vec<Option<bool>> = vec![None; heads.len()];
    if let Some(known) = inside.get_mut((top - scope.start) as usize) {
        *known = Some(true);
    }
    let mut way = Vec::new();
    for start in 0..heads.len() {
        let mut at = start;
        let found = loop {
            match inside.get(at) {
                Some(Some(known)) => break *known,
                Some(None) => {}
                None => break false,
            }
            inside[at] = Some(false);
            way.push(at);
            at = heads[at];
        };
        for step in way.drain(..) {
            inside[step] = Some(found);
        }
    }
    (scope.start..).zip(inside).filter(|(_, known)| *known == Some(true)).map(|(index, _)| index).collect()
}

/// For each token, counted from the start of the sentence, the first token of its subtree.
pub(super) fn left_edges(heads: &[usize]) -> Vec<usize> {
    let mut edges: Vec<Option<usize>> = vec![None; heads.len()];
    // The first token that reaches a head is its left edge, and has reached all heads above it too.
    for start in 0..heads.len() {
        let mut at = start;
        while let Some(edge @ None) = edges.get_mut(at) {
            *edge = Some(start);
            at = heads[at];
        }
    }
    edges.into_iter().enumerate().map(|(at, edge)| edge.unwrap_or(at)).collect()
}

/// Steps from each token up to the head of the sentence. A ring is cut: the token where it closes becomes its own head.
pub(super) fn depths(heads: &mut [usize]) -> Vec<usize> {
    #[derive(Clone, Copy)]
    enum Depth {
        Unknown,
        OnTheWay,
        Known(usize),
    }
    let mut depths = vec![Depth::Unknown; heads.len()];
    let mut way = Vec::new();
    for start in 0..heads.len() {
        let mut at = start;
        let mut depth = loop {
            match depths.get(at) {
                Some(Depth::Known(depth)) => break depth + 1,
                Some(Depth::Unknown) => {}
                Some(Depth::OnTheWay) | None => {
                    // The last step of the way leads back into it.
                    if let Some(&last) = way.last() {
                        let last: usize = last;
                        heads[last] = last;
                    }
                    break 0;
                }
            }
            depths[at] = Depth::OnTheWay;
            way.push(at);
            at = heads[at];
        };
        while let Some(step) = way.pop() {
            depths[step] = Depth::Known(depth);
            depth += 1;
        }
    }
    depths.into_iter().map(|depth| if let Depth::Known(depth) = depth { depth } else { 0 }).collect()
}
