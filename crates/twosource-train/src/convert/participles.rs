//! Participles that serve as prepositions to spaCy's: "given the size" has a `prep` and its `pobj`.

use super::tree::Tree;

/// Participles that introduce a phrase of circumstance.
const PREPOSITIONS: [&str; 9] = [
    "based",
    "given",
    "following",
    "including",
    "according",
    "depending",
    "regarding",
    "concerning",
    "compared",
];

/// Turns them where no subject makes a verb of them.
pub(super) fn turn(tree: &mut Tree<'_>) {
    for at in 0..tree.len() {
        let clause = matches!(tree.rel(at), "advcl" | "acl");
        if !clause
            || !tree.is(at, &PREPOSITIONS)
            || tree.has_subject(at)
            || tree.child(at, &["mark", "aux", "cop", "aux:pass"]).is_some()
        {
            continue;
        }
        if tree.rel(at) == "acl" && tree.is(at, &["based", "given"]) {
            continue;
        }
        tree.rename(at, "prep");
        if let Some(object) = tree.child(at, &["obj"]).filter(|&object| object > at) {
            tree.rename(object, "pobj");
        }
    }
}
