//! Predicates with a copula to clauses headed by the copula.
//!
//! "The mayor is ill" is headed by `ill` in Universal Dependencies and by `is` in spaCy's scheme: subject,
//! auxiliaries, conjunctions, punctuation and adverbials of the clause move to `is`, modifiers of the predicate stay.

use super::tree::{Tree, is_subject};

/// Relations that belong to the clause, whatever the predicate.
const OF_CLAUSE: [&str; 13] = [
    "aux",
    "mark",
    "punct",
    "cop",
    "expl",
    "parataxis",
    "discourse",
    "vocative",
    "dislocated",
    "cc",
    "advcl",
    "advcl:relcl",
    "cc:preconj",
];

/// Lifts every copula over its predicate.
pub(super) fn lift(tree: &mut Tree<'_>) {
    // The inner clause of "the point is that he is ill" must have its head before the outer one looks for its own.
    for copula in (0..tree.len()).rev() {
        if tree.rel(copula) == "cop" && !tree.is_root(copula) {
            lift_one(tree, copula);
        }
    }
}

fn lift_one(tree: &mut Tree<'_>, copula: usize) {
    let predicate = tree.head(copula);
    let children = tree.children(predicate);
    // "The plan is to leave": what follows the copula is a clause, with its own words.
    let outer = children.iter().any(|&at| tree.rel(at).ends_with(":outer"))
        || children.iter().any(|&at| at > copula && tree.rel(at) == "mark");
    let infinitive = children.iter().any(|&at| at > copula && tree.tag(at) == "TO");
    let rel = match () {
        () if outer && infinitive => "xcomp",
        () if outer => "ccomp",
        () => predicate_rel(tree, predicate),
    };
    tree.raise(copula, predicate, rel);
    for at in children {
        let moves = if outer {
            at < copula || tree.rel(at).ends_with(":outer")
        } else {
            is_of_clause(tree, at, predicate, copula)
        };
        if moves && at != copula {
            tree.attach(at, copula);
        }
    }
}

fn predicate_rel(tree: &Tree<'_>, predicate: usize) -> &'static str {
    let has_case = tree.child(predicate, &["case"]).is_some();
    match tree.pos(predicate) {
        _ if has_case => "obl",
        // "The same", "the highest" stand for a noun.
        "ADJ" if tree.child(predicate, &["det"]).is_some() => "attr",
        "ADJ" => "acomp",
        "ADV" => "advmod",
        "ADP" => "prep",
        "VERB" if matches!(tree.tag(predicate), "VBN" | "JJ") => "acomp",
        "VERB" if tree.tag(predicate) == "VBG" => "xcomp",
        "VERB" => "ccomp",
        _ => "attr",
    }
}

fn is_of_clause(tree: &Tree<'_>, at: usize, predicate: usize, copula: usize) -> bool {
    let rel = tree.rel(at);
    let adjective = matches!(tree.pos(predicate), "ADJ" | "VERB");
    match rel {
        "conj" => is_clause(tree, at),
        "advmod" if at > copula && at < predicate => {
            !adjective && tree.pos(predicate) != "ADV" || tree.is(at, &CLAUSE_ADVERBS)
        }
        "advmod" => !(tree.is(at, &["enough"]) && at > predicate),
        "obl:unmarked" => at < copula || at > predicate,
        "obl" | "obl:agent" => at < copula || !(adjective || tree.pos(predicate) == "ADV"),
        "nmod" => at < copula,
        "advcl" => {
            !(adjective
                && at > predicate
                && tree.child(at, &["mark"]).is_some_and(|mark| tree.tag(mark) == "TO"))
        }
        _ => is_subject(rel) || OF_CLAUSE.contains(&rel) || rel.starts_with("aux"),
    }
}

/// Adverbs that stand between copula and adjective and say something of the clause, not of a degree.
const CLAUSE_ADVERBS: [&str; 32] = [
    "not",
    "n't",
    "n’t",
    "never",
    "also",
    "still",
    "now",
    "already",
    "always",
    "often",
    "usually",
    "sometimes",
    "only",
    "currently",
    "probably",
    "then",
    "generally",
    "yet",
    "again",
    "actually",
    "simply",
    "merely",
    "therefore",
    "thus",
    "indeed",
    "certainly",
    "obviously",
    "mainly",
    "basically",
    "essentially",
    "nonetheless",
    "longer",
];

/// Whether a conjunct is a clause of its own.
fn is_clause(tree: &Tree<'_>, at: usize) -> bool {
    tree.has_subject(at)
        || tree.child(at, &["aux", "aux:pass", "cop"]).is_some()
        || matches!(tree.pos(at), "VERB" | "AUX") && !matches!(tree.tag(at), "VBN" | "VBG")
}
