//! Prepositions to heads of their objects.
//!
//! Universal Dependencies hangs `in` of "in the harbour" under `harbour` as `case`; spaCy hangs `harbour` under `in`
//! as `pobj`, and `in` as `prep` under whatever the phrase modifies. A possessive `'s` stays a `case`.

use super::tree::Tree;

/// Lifts every preposition over its object.
pub(super) fn lift(tree: &mut Tree<'_>) {
    for object in 0..tree.len() {
        let cases: Vec<usize> = tree
            .children(object)
            .into_iter()
            .filter(|&at| tree.rel(at) == "case" && tree.tag(at) != "POS")
            .collect();
        let (Some(&first), Some(&last)) = (cases.first(), cases.last()) else { continue };
        if adverbial(tree, object, first) {
            tree.rename(first, "advmod");
            if matches!(tree.rel(object), "obl" | "nmod" | "advmod") {
                tree.rename(object, "advmod");
            }
            continue;
        }
        lift_one(tree, object, first);
        // "from under the table": the second preposition complements the first and has the object.
        if last != first {
            for &inner in cases.iter().skip(1) {
                tree.rename(inner, "prep");
                tree.attach(inner, first);
            }
            tree.attach(object, last);
        } else if let Some(inner) = tree.children(first).into_iter().find(|&inner| {
            inner < object && (matches!(tree.rel(inner), "prep" | "conj") || tree.rel(inner) == "pcomp" && tree.is(first, &["because"]))
        }) {
            tree.attach(object, inner);
        }
    }
}

/// Phrases spaCy reads as an adverb with an adverb before it: "at least", "at all", "in here".
fn adverbial(tree: &Tree<'_>, object: usize, first: usize) -> bool {
    tree.is(first, &["at"]) && tree.is(object, &["least", "all", "most"]) && object == first + 1
        || tree.is(object, &["here", "there"]) && object == first + 1
}

fn lift_one(tree: &mut Tree<'_>, object: usize, preposition: usize) {
    let rel = tree.rel(object);
    let children = tree.children(object);
    let inner = object_rel(tree, object);
    tree.raise(preposition, object, inner);
    for at in children {
        if at < preposition && matches!(tree.rel(at), "advmod" | "cc" | "cc:preconj" | "punct" | "mark" | "discourse" | "obl:unmarked" | "nmod:unmarked") {
            tree.attach(at, preposition);
        }
    }
    match rel {
        "conj" => join(tree, preposition),
        "obl:agent" => tree.rename(preposition, "agent"),
        "root" | "parataxis" | "appos" | "reparandum" | "orphan" | "dep" | "ccomp" | "advcl" => {}
        _ => tree.rename(preposition, "prep"),
    }
}

fn object_rel(tree: &Tree<'_>, object: usize) -> &'static str {
    match tree.pos(object) {
        "ADV" | "SCONJ" => "pcomp",
        "ADJ" if tree.child(object, &["det"]).is_none() && tree.tag(object) == "JJ" => "amod",
        "VERB" => "pcomp",
        _ => "pobj",
    }
}

/// Hangs a phrase joined to a phrase under its preposition: in "in Oslo and in Bergen" the second `in` under the first.
fn join(tree: &mut Tree<'_>, preposition: usize) {
    let before = tree.head(preposition);
    let mut above = before;
    while matches!(tree.rel(above), "pobj" | "pcomp") && !tree.is_root(above) {
        above = tree.head(above);
        if tree.rel(above) != "pcomp" {
            break;
        }
    }
    if above == before {
        return;
    }
    let signs: Vec<usize> = tree
        .children(before)
        .into_iter()
        .filter(|&at| tree.rel(at) == "cc" && at < preposition && at > before)
        .collect();
    tree.attach(preposition, above);
    for sign in signs {
        tree.attach(sign, above);
    }
}
