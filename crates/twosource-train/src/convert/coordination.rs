//! Coordination in Universal Dependencies to spaCy's chains.
//!
//! In "ships, boats and rafts" Universal Dependencies hangs both `boats` and `rafts` under `ships`, and `and` under
//! `rafts`; spaCy hangs `rafts` under `boats`, and `and` there too.

use super::tree::Tree;

/// Chains the conjuncts of every word.
pub(super) fn chain(tree: &mut Tree<'_>) {
    for first in 0..tree.len() {
        let conjuncts: Vec<usize> =
            tree.children(first).into_iter().filter(|&at| tree.rel(at) == "conj" && at > first).collect();
        let mut before = first;
        for at in conjuncts {
            let signs: Vec<usize> =
                tree.children(at).into_iter().filter(|&sign| tree.rel(sign) == "cc" && sign < at).collect();
            for sign in signs {
                tree.attach(sign, before);
            }
            tree.attach(at, before);
            before = at;
        }
    }
}
