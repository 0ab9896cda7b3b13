//! What is left of Universal Dependencies names, to spaCy's.

use super::tree::Tree;

/// Universal Dependencies names that have one counterpart.
const NAMES: &[(&str, &str)] = &[
    ("root", "ROOT"),
    ("nsubj:pass", "nsubjpass"),
    ("nsubj:outer", "nsubj"),
    ("csubj:pass", "csubjpass"),
    ("csubj:outer", "csubj"),
    ("aux:pass", "auxpass"),
    ("obj", "dobj"),
    ("iobj", "dative"),
    ("nmod:poss", "poss"),
    ("nmod:desc", "compound"),
    ("nmod:unmarked", "npadvmod"),
    ("obl:unmarked", "npadvmod"),
    ("obl:agent", "agent"),
    ("obl", "npadvmod"),
    ("compound:prt", "prt"),
    ("acl:relcl", "relcl"),
    ("advcl:relcl", "advcl"),
    ("det:predet", "predet"),
    ("cc:preconj", "preconj"),
    ("discourse", "intj"),
    ("vocative", "npadvmod"),
    ("flat", "compound"),
    ("fixed", "dep"),
    ("list", "dep"),
    ("dislocated", "dep"),
    ("reparandum", "dep"),
    ("orphan", "dep"),
    ("goeswith", "dep"),
];

/// Names that both schemes share, and those only spaCy has.
const SHARED: &[&str] = &[
    "ROOT",
    "acl",
    "acomp",
    "advcl",
    "advmod",
    "agent",
    "amod",
    "appos",
    "attr",
    "aux",
    "auxpass",
    "case",
    "cc",
    "ccomp",
    "compound",
    "conj",
    "csubj",
    "csubjpass",
    "dative",
    "dep",
    "det",
    "dobj",
    "expl",
    "intj",
    "mark",
    "meta",
    "neg",
    "nmod",
    "npadvmod",
    "nsubj",
    "nsubjpass",
    "nummod",
    "oprd",
    "parataxis",
    "pcomp",
    "pobj",
    "poss",
    "preconj",
    "predet",
    "prep",
    "prt",
    "punct",
    "quantmod",
    "relcl",
    "xcomp",
];

/// Renames where the neighbourhood decides.
pub(super) fn refine(tree: &mut Tree<'_>) {
    refine_by_neighbours(tree);
    for at in 0..tree.len() {
        if tree.rel(at) == "expl" && !tree.is(at, &["there"]) {
            tree.rename(at, "nsubj");
        }
    }
}

fn refine_by_neighbours(tree: &mut Tree<'_>) {
    for at in 0..tree.len() {
        match tree.rel(at) {
            "advmod" if tree.is(at, &["not"]) && tree.is(at + 1, &["only"]) => {
                tree.rename(at, "preconj");
                tree.attach(at + 1, at);
            }
            "acl" if tree.has_subject(at) && tree.child(at, &["mark"]).is_none() => tree.rename(at, "relcl"),
            "advmod" if tree.is(at, &["not", "n't", "never", "n’t", "nt"]) => tree.rename(at, "neg"),
            "nsubj" if tree.child(tree.head(at), &["expl"]).is_some_and(|expl| tree.is(expl, &["there"])) => {
                tree.rename(at, "attr");
            }
            "discourse" if tree.is(at, &["so"]) => tree.rename(at, "advmod"),
            "iobj" if tree.child(tree.head(at), &["obj", "dobj"]).is_none() => tree.rename(at, "dobj"),
            "amod" if tree.tag(at).starts_with("NN") => tree.rename(at, "compound"),
            "compound"
                if at < tree.head(at)
                    && matches!(tree.tag(tree.head(at)), "VBN" | "VBG" | "JJ")
                    && tree.tag(at).starts_with("NN") =>
            {
                tree.rename(at, "npadvmod");
            }
            "compound" | "dep" if tree.tag(at) == "CD" && tree.pos(tree.head(at)) != "NUM" => {
                tree.rename(at, "nummod");
            }
            "dep" if tree.pos(at) == "PRON" => tree.rename(at, "nmod"),
            "obl" | "nmod" if tree.pos(at) == "ADP" => tree.rename(at, "prep"),
            "nmod:unmarked" if at > tree.head(at) && matches!(tree.pos(at), "PROPN" | "PRON" | "NUM") => {
                tree.rename(at, "appos");
            }
            "ccomp"
                if tree.tag(at) == "VBG"
                    && !tree.has_subject(at)
                    && tree.child(at, &["mark", "aux"]).is_none() =>
            {
                tree.rename(at, "xcomp");
            }
            "discourse" if tree.pos(at) == "NUM" => tree.rename(at, "nummod"),
            "dep" if at > tree.head(at) && matches!(tree.pos(at), "NOUN" | "PROPN") => {
                tree.rename(at, "appos");
            }
            "compound" if tree.child(at, &["conj"]).is_some() => tree.rename(at, "nmod"),
            // "A hundred ships", "a few ships".
            "det"
                if tree.is(at, &["a"]) && (tree.pos(tree.head(at)) == "NUM" || tree.is(at + 1, &["few"])) =>
            {
                tree.rename(at, "quantmod");
                tree.attach(at, at + 1);
            }
            "det" if at > tree.head(at) => tree.rename(at, "appos"),
            "advcl" if tree.pos(tree.head(at)) == "ADJ" && is_infinitive(tree, at) => {
                tree.rename(at, "xcomp");
            }
            "acl" if is_infinitive(tree, at) && tree.has_lemma(tree.head(at), &WITH_RELATIVE) => {
                tree.rename(at, "relcl");
            }
            "csubj" if at > tree.head(at) && tree.child(tree.head(at), &["expl"]).is_some() => {
                extraposed(tree, at);
            }
            "case" if tree.tag(at) != "POS" => tree.rename(at, "prep"),
            _ => {}
        }
    }
}

/// The clause that an empty `it` announces: "it is easy to see".
fn extraposed(tree: &mut Tree<'_>, at: usize) {
    tree.rename(at, if is_infinitive(tree, at) { "xcomp" } else { "ccomp" });
}

fn is_infinitive(tree: &Tree<'_>, at: usize) -> bool {
    tree.child(at, &["aux"]).is_some_and(|aux| tree.tag(aux) == "TO")
}

/// Nouns whose infinitive spaCy reads as a relative clause: "a way to pay", "something to eat".
const WITH_RELATIVE: [&str; 8] =
    ["way", "time", "thing", "something", "anything", "nothing", "reason", "place"];

/// spaCy's name of the relation of a word.
pub(super) fn name(tree: &Tree<'_>, at: usize) -> &'static str {
    if tree.is_root(at) {
        return "ROOT";
    }
    let rel = tree.rel(at);
    let renamed = NAMES.iter().find(|(from, _)| *from == rel).map(|(_, to)| *to);
    let found = renamed.or_else(|| SHARED.iter().copied().find(|shared| *shared == rel));
    // A second root cannot be; a subtype nobody listed is its main type or unknown.
    found.filter(|name| *name != "ROOT").unwrap_or("dep")
}
