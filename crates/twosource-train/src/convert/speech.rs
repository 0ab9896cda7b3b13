//! Clauses side by side (`parataxis`) to spaCy's reading, in which the last clause rules.
//!
//! In "The bridge is shut, he said" the gold tree is headed by `shut` with `said` beside it; spaCy makes `said` the
//! root and the quote its `ccomp`. It reads clauses joined by a comma or semicolon alone the same way.

use super::tree::Tree;

/// Turns side-by-side clauses round.
pub(super) fn turn(tree: &mut Tree<'_>) {
    for at in 0..tree.len() {
        if tree.rel(at) != "parataxis" || tree.is_root(at) {
            continue;
        }
        let before = tree.head(at);
        if at > before && matches!(tree.pos(at), "VERB" | "AUX") && tree.has_subject(at) && matches!(tree.pos(before), "VERB" | "AUX") {
            turn_one(tree, at, before);
        }
    }
}

fn turn_one(tree: &mut Tree<'_>, at: usize, before: usize) {
    tree.raise(at, before, "ccomp");
}
