//! Punctuation to where spaCy hangs it.
//!
//! A mark hangs under the lowest word whose subtree covers both neighbours, so a comma between clauses under the
//! higher verb, one between conjuncts under the first. A mark that ends the sentence hangs under the root.

use super::tree::Tree;

/// Hangs every mark of punctuation anew.
pub(super) fn hang(tree: &mut Tree<'_>) {
    let n_words = tree.len();
    let marks: Vec<usize> = (0..n_words).filter(|&at| tree.rel(at) == "punct").collect();
    // Marks must not widen the subtrees that other marks are hung by.
    let plan: Vec<(usize, usize)> = marks
        .iter()
        .filter(|&&at| tree.children(at).is_empty())
        .filter_map(|&at| {
            let before = (0..at).rfind(|word| !marks.contains(word));
            let after = (at + 1..n_words).find(|word| !marks.contains(word));
            Some((at, target(tree, at, before, after)?))
        })
        .collect();
    for (at, head) in plan {
        tree.attach(at, head);
    }
}

fn target(tree: &Tree<'_>, at: usize, before: Option<usize>, after: Option<usize>) -> Option<usize> {
    match (before, after) {
        (Some(before), Some(after)) if tree.tag(at) != "-LRB-" && tree.tag(at) != "-RRB-" => {
            let above = tree.path(after);
            tree.path(before).into_iter().find(|word| above.contains(word))
        }
        (Some(_), Some(_)) => None,
        (Some(word), None) | (None, Some(word)) => tree.path(word).last().copied(),
        (None, None) => None,
    }
}
