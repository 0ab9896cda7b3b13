//! Open complements (`xcomp`) to spaCy's labels and small clauses.
//!
//! "seems tired" has an `acomp`, "became mayor" an `attr`, "was named captain" an `oprd`. In "let him go" and "made
//! him angry" spaCy reads a clause with its own subject: `him` is `nsubj` of `go`, which is the `ccomp` of `let`.

use super::tree::Tree;

/// Verbs whose object is the subject of the infinitive with `to` behind it.
const WITH_SUBJECT: [&str; 9] =
    ["allow", "want", "cause", "need", "like", "expect", "permit", "wish", "love"];

/// Verbs that name their object, whose complement is an object predicate.
const NAMING: [&str; 11] =
    ["call", "name", "elect", "appoint", "title", "entitle", "dub", "label", "deem", "leave", "keep"];

/// Verbs of becoming and seeming, whose nominal complement says what the subject is.
const LINKING: [&str; 8] = ["become", "remain", "seem", "be", "stay", "appear", "look", "feel"];

/// Labels every open complement.
pub(super) fn label(tree: &mut Tree<'_>) {
    for at in 0..tree.len() {
        if tree.rel(at) == "xcomp" {
            label_one(tree, at);
        }
    }
}

fn label_one(tree: &mut Tree<'_>, at: usize) {
    let verb = tree.head(at);
    let object = tree
        .children(verb)
        .into_iter()
        .rfind(|&child| matches!(tree.rel(child), "obj" | "iobj") && child < at && child > verb);
    let infinitive = tree.child(at, &["aux", "mark"]).is_some_and(|mark| tree.tag(mark) == "TO");
    let Some(object) = object else {
        tree.rename(at, without_object(tree, at, verb, infinitive));
        return;
    };
    let clause = if infinitive {
        tree.has_lemma(verb, &WITH_SUBJECT)
    } else {
        !tree.has_lemma(verb, &NAMING) && matches!(tree.pos(at), "VERB" | "AUX" | "ADJ" | "NOUN")
    };
    if clause {
        let passive = tree.child(at, &["aux:pass", "auxpass"]).is_some();
        tree.attach(object, at);
        tree.rename(object, if passive { "nsubjpass" } else { "nsubj" });
        tree.rename(at, "ccomp");
    } else if infinitive || matches!(tree.pos(at), "VERB" | "AUX") {
        tree.rename(at, "xcomp");
    } else if tree.pos(at) == "ADV" {
        tree.rename(at, "advmod");
    } else {
        tree.rename(at, "oprd");
    }
}

fn without_object(tree: &Tree<'_>, at: usize, verb: usize, infinitive: bool) -> &'static str {
    let passive = tree.child(verb, &["aux:pass", "auxpass", "nsubj:pass", "nsubjpass"]).is_some();
    match tree.pos(at) {
        _ if infinitive => "xcomp",
        "ADJ" if passive => "oprd",
        "ADJ" => "acomp",
        "NOUN" | "PROPN" | "PRON" | "NUM" if tree.has_lemma(verb, &LINKING) => "attr",
        "NOUN" | "PROPN" | "PRON" | "NUM" => "oprd",
        "ADV" => "advmod",
        "VERB" if tree.tag(at) == "VBN" => "acomp",
        _ => "xcomp",
    }
}
