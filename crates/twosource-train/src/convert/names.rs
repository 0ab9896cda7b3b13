//! Names without inner structure, to spaCy's: the last word is the head.
//!
//! Universal Dependencies hangs `Adeyemi` under `Ruth` as `flat`; spaCy hangs `Ruth` under `Adeyemi` as `compound`.

use super::tree::Tree;

/// Turns every `flat` name round.
pub(super) fn turn(tree: &mut Tree<'_>) {
    for first in 0..tree.len() {
        let parts: Vec<usize> =
            tree.children(first).into_iter().filter(|&at| tree.rel(at).starts_with("flat")).collect();
        let Some(&last) = parts.last().filter(|&&last| last > first) else { continue };
        // Descriptive names of the kind "the company Example" have an article or a common noun before the name.
        let others = tree.children(first);
        tree.raise(last, first, "compound");
        for at in others {
            tree.attach(at, last);
            if parts.contains(&at) && at != last {
                tree.rename(at, "compound");
            }
        }
    }
}
