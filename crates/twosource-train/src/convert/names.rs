//! Names without inner structure, to spaCy's: the last word is the head.
//!
//! Universal Dependencies hangs `Adeyemi` under `Ruth` as `flat`; spaCy hangs `Ruth` under `Adeyemi` as `compound`.
//! A number at the end ("Vision 2030") never is the head, and a noun before a name keeps its own noun: in "art critic
//! Ruth Adeyemi" `art` stays under `critic`.

use super::tree::Tree;

/// Turns every `flat` name round.
pub(super) fn turn(tree: &mut Tree<'_>) {
    for first in 0..tree.len() {
        let parts: Vec<usize> = tree
            .children(first)
            .into_iter()
            .filter(|&at| tree.rel(at).starts_with("flat") && at > first)
            .collect();
        if !parts.is_empty() {
            turn_one(tree, first, &parts);
        }
    }
}

fn turn_one(tree: &mut Tree<'_>, first: usize, parts: &[usize]) {
    for &at in parts {
        if tree.pos(at) == "NUM" {
            tree.rename(at, "nummod");
        }
    }
    let Some(&last) = parts.iter().rfind(|&&at| tree.pos(at) != "NUM") else { return };
    let others = tree.children(first);
    tree.raise(last, first, "compound");
    for at in others {
        let stays = tree.pos(first) == "NOUN" && at < first && tree.rel(at) == "compound";
        if at != last && !stays {
            tree.attach(at, last);
            if tree.rel(at).starts_with("flat") {
                tree.rename(at, "compound");
            }
        }
    }
}
