//! Words that introduce a clause to spaCy's: `to` is an auxiliary, a preposition before a gerund heads it.
//!
//! "after leaving" is a clause with a `mark` in Universal Dependencies; spaCy reads a preposition `after` with the
//! clause as its `pcomp`. "because it rained" keeps its `mark`.

use super::tree::Tree;

/// Conjunctions that never head the clause they introduce, even before a gerund.
const CONJUNCTIONS: [&str; 10] =
    ["while", "when", "if", "though", "although", "whether", "because", "that", "once", "unless"];

/// Turns marks into auxiliaries and prepositions.
pub(super) fn turn(tree: &mut Tree<'_>) {
    for mark in 0..tree.len() {
        if tree.rel(mark) != "mark" {
            continue;
        }
        if tree.tag(mark) == "TO" {
            tree.rename(mark, "aux");
        } else if heads_clause(tree, mark) {
            lift(tree, mark);
        }
    }
}

fn lift(tree: &mut Tree<'_>, mark: usize) {
    let clause = tree.head(mark);
    let rel = tree.rel(clause);
    let children = tree.children(clause);
    tree.raise(mark, clause, "pcomp");
    for at in children {
        if at < mark {
            tree.attach(at, mark);
        }
    }
    if !matches!(rel, "root" | "conj" | "parataxis") {
        tree.rename(mark, "prep");
    }
    if let Some(inner) = tree.child(mark, &["prep", "pcomp"]).filter(|&inner| inner > mark && inner < clause)
    {
        tree.attach(clause, inner);
    }
}

fn heads_clause(tree: &Tree<'_>, mark: usize) -> bool {
    if tree.is(mark, &["with", "without", "than", "as"])
        && tree.rel(tree.head(mark)) != "root"
        && tree.pos(tree.head(mark)) == "ADP"
    {
        return true;
    }
    if tree.is(mark, &CONJUNCTIONS) || !matches!(tree.pos(mark), "ADP" | "SCONJ") {
        return false;
    }
    let clause = tree.head(mark);
    let first_verb = tree.child(clause, &["aux", "aux:pass"]).filter(|&at| at > mark).unwrap_or(clause);
    let gerund = tree.tag(first_verb) == "VBG";
    let question = ((mark + 1)..clause).next().is_some_and(|at| tree.tag(at).starts_with('W'));
    gerund && !tree.is(mark, &["as"])
        || question
            && tree.pos(mark) == "SCONJ"
            && tree.is(mark, &["of", "about", "on", "in", "to", "for", "from", "with", "by"])
}
