//! Fixed expressions to the inner structure spaCy gives them.
//!
//! Universal Dependencies heads "because of", "as well as" or "of course" by their first word and hangs the others
//! under it as `fixed`. spaCy reads them as ordinary phrases: `of` complements `because`, `course` is the object of `of`.

use super::tree::Tree;

/// Words of an expression, which of them is its head, and the relation of each of the others to another one.
///
/// The relation of the head is that of the expression unless one is given.
struct Expression {
    words: &'static [&'static str],
    head: usize,
    rels: &'static [(usize, &'static str)],
}

const EXPRESSIONS: &[Expression] = &[
    Expression { words: &["such", "as"], head: 1, rels: &[(1, "amod"), (1, "")] },
    Expression { words: &["kind", "of"], head: 1, rels: &[(1, "advmod"), (1, "")] },
    Expression { words: &["sort", "of"], head: 1, rels: &[(1, "advmod"), (1, "")] },
    Expression { words: &["of", "course"], head: 0, rels: &[(0, "prep"), (0, "pobj")] },
    Expression { words: &["according", "to"], head: 0, rels: &[(0, ""), (0, "prep")] },
    Expression { words: &["as", "well", "as"], head: 2, rels: &[(2, "advmod"), (2, "advmod"), (2, "")] },
    Expression { words: &["in", "order"], head: 0, rels: &[(0, "prep"), (0, "pobj")] },
    Expression { words: &["due", "to"], head: 0, rels: &[(0, ""), (0, "pcomp")] },
    Expression { words: &["because", "of"], head: 0, rels: &[(0, ""), (0, "pcomp")] },
    Expression { words: &["as", "well"], head: 1, rels: &[(1, "advmod"), (1, "")] },
    Expression { words: &["rather", "than"], head: 1, rels: &[(1, "advmod"), (1, "")] },
    Expression { words: &["instead", "of"], head: 1, rels: &[(1, "advmod"), (1, "")] },
    Expression { words: &["each", "other"], head: 1, rels: &[(1, "det"), (1, "")] },
    Expression { words: &["one", "another"], head: 1, rels: &[(1, "nummod"), (1, "")] },
    Expression { words: &["that", "is"], head: 1, rels: &[(1, "nsubj"), (1, "parataxis")] },
    Expression { words: &["in", "between"], head: 0, rels: &[(0, "prep"), (0, "pobj")] },
];

/// Comparatives before a number: both words hang under the number.
const BOUNDS: [&str; 3] = ["more", "less", "fewer"];

/// Resolves every fixed expression.
pub(super) fn resolve(tree: &mut Tree<'_>) {
    for first in 0..tree.len() {
        let parts: Vec<usize> =
            tree.children(first).into_iter().filter(|&at| tree.rel(at) == "fixed").collect();
        if !parts.is_empty() {
            let words: Vec<usize> = std::iter::once(first).chain(parts).collect();
            resolve_one(tree, &words);
        }
    }
}

fn resolve_one(tree: &mut Tree<'_>, words: &[usize]) {
    let Some((&first, rest)) = words.split_first() else { return };
    let outside = tree.head(first);
    if tree.is(first, &BOUNDS) && (tree.pos(outside) == "NUM" || tree.tag(outside) == "$") {
        tree.rename(first, "amod");
        for &at in rest {
            tree.attach(at, outside);
            tree.rename(at, "quantmod");
        }
        return;
    }
    // "so that", "as if": two conjunctions side by side.
    if tree.rel(first) == "mark"
        && tree.is(first, &["so", "as", "in"])
        && rest.iter().all(|&at| tree.pos(at) == "SCONJ")
    {
        for &at in rest {
            tree.attach(at, outside);
            tree.rename(at, "mark");
        }
        return;
    }
    let known = EXPRESSIONS.iter().find(|expression| {
        expression.words.len() == words.len()
            && expression.words.iter().zip(words).all(|(word, &at)| tree.is(at, &[word]))
    });
    let Some(expression) = known else {
        // "out of", "prior to", "up to": prepositions one inside the other.
        for &at in rest {
            tree.rename(at, "prep");
        }
        return;
    };
    let Some(&head) = words.get(expression.head) else { return };
    let purpose = tree.rel(first) == "mark" && tree.is(first, &["in"]);
    tree.raise(head, first, "dep");
    for (&at, &(_, rel)) in words.iter().zip(expression.rels) {
        tree.attach(at, head);
        if !rel.is_empty() {
            tree.rename(at, rel);
        }
    }
    // "in order to win": the clause belongs to `order`.
    if let (true, Some(&order)) = (purpose, words.last()) {
        tree.raise(head, outside, "acl");
        tree.rename(head, "prep");
        tree.attach(outside, order);
    }
}
