//! Numbers and money to spaCy's: words that limit a number are `quantmod`, parts of one number are `compound`.

use super::tree::Tree;

/// Words before a number that spaCy calls `quantmod`; others, `about` among them, are its adverbs.
const LIMITS: [&str; 5] = ["over", "under", "some", "around", "up"];

/// Labels what stands under numbers.
pub(super) fn label(tree: &mut Tree<'_>) {
    for at in 0..tree.len() {
        let head = tree.head(at);
        if tree.is_root(at) || tree.pos(head) != "NUM" {
            continue;
        }
        match tree.rel(at) {
            "advmod" if at < head && tree.is(at, &LIMITS) => tree.rename(at, "quantmod"),
            "nummod" if at < head => tree.rename(at, "compound"),
            _ => {}
        }
    }
}
