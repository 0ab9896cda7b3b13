//! Free relative clauses to spaCy's reading, in which the verb rules.
//!
//! In "know what it means" Universal Dependencies lets `what` be the object of `know` with a relative clause under
//! it; spaCy makes `means` the `ccomp` of `know` and `what` the object of `means`.

use super::tree::Tree;

/// Raises the verb of every free relative over its question word.
pub(super) fn raise(tree: &mut Tree<'_>) {
    for verb in 0..tree.len() {
        let word = tree.head(verb);
        let relative = matches!(tree.rel(verb), "acl:relcl" | "advcl:relcl");
        if relative && word < verb && tree.tag(word).starts_with('W') && tree.tag(word) != "WDT" {
            raise_one(tree, verb, word);
        }
    }
}

fn raise_one(tree: &mut Tree<'_>, verb: usize, word: usize) {
    let others = tree.children(word);
    let role = role(tree, verb, word);
    let copular = others.iter().any(|&at| tree.rel(at) == "cop");
    tree.raise(verb, word, role);
    for at in others {
        // "what else" keeps its adverb.
        if at > word && at < verb && matches!(tree.rel(at), "advmod" | "amod" | "nmod") {
            continue;
        }
        if copular && tree.rel(at) == "nsubj" {
            tree.rename(at, "nsubj:outer");
        }
        tree.attach(at, verb);
    }
    let above = match tree.rel(verb) {
        "nsubj" | "nsubj:pass" | "nsubj:outer" => "csubj",
        "obj" | "iobj" | "xcomp" => "ccomp",
        "advmod" | "obl" | "nmod" if tree.child(verb, &["case"]).is_none() => "advcl",
        _ => "",
    };
    if !above.is_empty() {
        tree.rename(verb, above);
    }
    let stranded = tree
        .children(verb)
        .into_iter()
        .find(|&at| at > verb && tree.rel(at) == "obl" && tree.pos(at) == "ADP");
    let infinitive = tree.child(verb, &["xcomp"]).filter(|&at| tree.child(at, &["obj"]).is_none());
    if let (Some(preposition), "obj") = (stranded, role) {
        tree.attach(word, preposition);
        tree.rename(word, "pobj");
    } else if let (Some(infinitive), "obj") = (infinitive, role) {
        tree.attach(word, infinitive);
    }
}

fn role(tree: &Tree<'_>, verb: usize, word: usize) -> &'static str {
    if tree.tag(word) == "WRB" {
        return "advmod";
    }
    match () {
        () if !tree.has_subject(verb) && tree.child(verb, &["aux:pass"]).is_some() => "nsubj:pass",
        () if !tree.has_subject(verb) => "nsubj",
        () if tree.row(verb).lemma == "be" => "attr",
        () => "obj",
    }
}
