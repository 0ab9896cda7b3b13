//! Prepositions to heads of their objects.
//!
//! Universal Dependencies hangs `in` of "in the harbour" under `harbour` as `case`; spaCy hangs `harbour` under `in`
//! as `pobj`, and `in` as `prep` under whatever the phrase modifies. A possessive `'s` stays a `case`.

use super::tree::Tree;

/// Adjectives that stand behind a preposition without a noun: "in general", "for free".
const BARE: [&str; 9] =
    ["general", "particular", "short", "full", "common", "private", "public", "free", "sure"];

/// Verbs whose receiver spaCy calls `dative` behind `to` too.
const GIVING: [&str; 8] = ["give", "hand", "offer", "grant", "award", "send", "lend", "show"];

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
        } else if let Some(inner) = tree
            .children(first)
            .into_iter()
            .find(|&inner| inner < object && matches!(tree.rel(inner), "prep" | "conj"))
        {
            tree.attach(object, inner);
        }
    }
}

/// Whether the phrase says who gets what is given: "gave the keys to the mayor".
fn is_receiver(tree: &Tree<'_>, preposition: usize) -> bool {
    let verb = tree.head(preposition);
    tree.is(preposition, &["to"])
        && tree.has_lemma(verb, &GIVING)
        && tree.child(verb, &["obj", "nsubj:pass"]).is_some()
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
        if at < preposition
            && matches!(
                tree.rel(at),
                "advmod"
                    | "cc"
                    | "nsubj"
                    | "nsubj:pass"
                    | "aux"
                    | "cc:preconj"
                    | "punct"
                    | "mark"
                    | "discourse"
                    | "obl:unmarked"
                    | "nmod:unmarked"
            )
        {
            tree.attach(at, preposition);
        }
    }
    match rel {
        "obl" if is_receiver(tree, preposition) => tree.rename(preposition, "dative"),
        "conj" => join(tree, preposition),
        "obl:agent" => tree.rename(preposition, "agent"),
        "root" | "parataxis" | "appos" | "reparandum" | "ccomp" | "advcl" => {}
        _ => tree.rename(preposition, "prep"),
    }
}

fn object_rel(tree: &Tree<'_>, object: usize) -> &'static str {
    match tree.pos(object) {
        "ADV" | "SCONJ" | "VERB" => "pcomp",
        "ADJ" if tree.is(object, &BARE) => "amod",
        "NOUN" if tree.tag(object) == "VBG" => "pcomp",
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
