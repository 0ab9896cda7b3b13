//! Clauses side by side (`parataxis`) to spaCy's reading, in which the last clause rules.
//!
//! In "The bridge is shut, he said" the gold tree is headed by `shut` with `said` beside it; spaCy makes `said` the
//! root and the quote its `ccomp`. It reads clauses joined by a comma or semicolon alone the same way. What is
//! inserted, as in "the bridge, he said, is shut" or "I mean, it is shut", stays a `parataxis`.

use super::tree::Tree;

/// Verbs of saying and thinking, which comment on the clause they stand beside.
const COMMENTING: [&str; 14] = [
    "say", "add", "mean", "know", "think", "see", "believe", "tell", "explain", "note", "report", "write",
    "guess", "suppose",
];

/// Turns side-by-side clauses round.
pub(super) fn turn(tree: &mut Tree<'_>) {
    for at in 0..tree.len() {
        if tree.rel(at) == "parataxis" && !tree.is_root(at) && is_verb(tree, at) {
            turn_one(tree, at);
        }
    }
}

fn turn_one(tree: &mut Tree<'_>, at: usize) {
    let beside = tree.head(at);
    if at < beside {
        if !tree.has_lemma(at, &COMMENTING) {
            tree.rename(at, "ccomp");
        }
    } else if tree.has_subject(at)
        && is_verb(tree, beside)
        && is_set_off(tree, at)
        && !is_inserted(tree, at, beside)
    {
        tree.raise(at, beside, "ccomp");
    }
}

fn is_verb(tree: &Tree<'_>, at: usize) -> bool {
    matches!(tree.pos(at), "VERB" | "AUX")
}

/// Whether a comma, a semicolon or the like stands before the clause; one in brackets is no clause that rules.
fn is_set_off(tree: &Tree<'_>, at: usize) -> bool {
    let first = (0..=at).find(|&word| tree.path(word).contains(&at)).unwrap_or(at);
    let own = (first..at).take_while(|&word| tree.rel(word) == "punct").last();
    let mark = own.or(first.checked_sub(1));
    mark.is_some_and(|mark| tree.rel(mark) == "punct" && !tree.is(mark, &["(", "["]))
}

/// Whether words of the clause beside go on behind a comment.
fn is_inserted(tree: &Tree<'_>, at: usize, beside: usize) -> bool {
    let goes_on = |word: usize| {
        let path = tree.path(word);
        tree.rel(word) != "punct" && path.contains(&beside) && !path.contains(&at)
    };
    tree.has_lemma(at, &COMMENTING) && (at + 1..tree.len()).any(goes_on)
}
