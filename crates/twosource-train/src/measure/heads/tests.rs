//! Sentences in both schemes, and the arcs that are read off each.

use super::*;

/// Rows of `form/lemma/tag/head in UD/relation in UD/head in spaCy's scheme/relation there`, heads from 1, 0 for a root.
/// Returns the arcs of both as `subj(is, harbour)`.
fn arcs(sentence: &str) -> [Vec<String>; 2] {
    let mut rows = Vec::new();
    let mut spacy = Vec::new();
    for (at, token) in sentence.split_whitespace().enumerate() {
        let columns: Vec<&str> = token.split('/').collect();
        let &[form, lemma, tag, head, dep, of_spacy, in_spacy] = columns.as_slice() else {
            panic!("seven columns: {token}")
        };
        let index = |head: &str| head.parse::<usize>().unwrap().checked_sub(1).unwrap_or(at);
        rows.push(Row { form, lemma, tag, head: index(head), dep, space_after: true, misc: "" });
        spacy.push((index(of_spacy), in_spacy));
    }
    let tree = Tree::new(spacy);
    let gold = of_gold(&rows);
    let mut reported = of_spacy(&rows, &tree);
    reported.retain(|&arc| gold.compares(arc));
    let shown = |arcs: &BTreeSet<Arc>| {
        let shown = |arc: &Arc| {
            format!("{}({}, {})", arc.relation.name(), rows[arc.head].form, rows[arc.dependent].form)
        };
        arcs.iter().map(shown).collect::<Vec<_>>()
    };
    [shown(&gold.arcs), shown(&reported)]
}

/// Both schemes give `expected`.
fn check(sentence: &str, expected: &[&str]) {
    let [gold, spacy] = arcs(sentence);
    assert_eq!(gold, expected, "of gold");
    assert_eq!(spacy, expected, "of spaCy's scheme");
}

#[test]
fn a_subject_and_an_object() {
    check(
        "Crews/crew/NNS/2/nsubj/2/nsubj left/leave/VBD/0/root/0/ROOT Garholm/Garholm/NNP/2/obj/2/dobj",
        &["subj(left, Crews)", "obj(left, Garholm)"],
    );
}

#[test]
fn a_copula_stands_for_its_clause() {
    check(
        "The/the/DT/2/det/2/det harbour/harbour/NN/5/nsubj/3/nsubj is/be/VBZ/5/cop/7/ccomp a/a/DT/5/det/5/det \
         ruin/ruin/NN/0/root/3/attr ,/,/,/5/punct/7/punct said/say/VBD/5/parataxis/0/ROOT Ruth/Ruth/NNP/7/nsubj/7/nsubj",
        &["subj(is, harbour)", "subj(said, Ruth)", "ccomp(said, is)"],
    );
}

#[test]
fn a_relative_clause_hangs_on_the_noun() {
    check(
        "It/it/PRP/4/nsubj/2/nsubj is/be/VBZ/4/cop/0/ROOT the/the/DT/4/det/4/det man/man/NN/0/root/2/attr \
         who/who/WP/6/nsubj/6/nsubj came/come/VBD/4/acl:relcl/4/relcl",
        &["subj(is, It)", "subj(came, who)", "relcl(man, came)"],
    );
}

#[test]
fn a_complement_of_an_adjective_hangs_on_the_copula() {
    check(
        "I/I/PRP/3/nsubj/2/nsubj am/be/VBP/3/cop/0/ROOT sure/sure/JJ/0/root/2/acomp he/he/PRP/5/nsubj/5/nsubj \
         left/leave/VBD/3/ccomp/3/ccomp",
        &["subj(am, I)", "subj(left, he)", "ccomp(am, left)"],
    );
}

#[test]
fn an_outer_subject_has_the_copula() {
    check(
        "Trouble/trouble/NN/4/nsubj:outer/2/nsubj is/be/VBZ/4/cop/0/ROOT he/he/PRP/4/nsubj/4/nsubj \
         left/leave/VBD/0/root/2/ccomp",
        &["subj(is, Trouble)", "subj(left, he)", "ccomp(is, left)"],
    );
}

#[test]
fn a_flat_name_is_known_by_its_last_word() {
    check(
        "Ruth/Ruth/NNP/3/nsubj/2/compound Falk/Falk/NNP/1/flat/3/nsubj paid/pay/VBD/0/root/0/ROOT \
         $/$/$/3/obj/5/quantmod 5/5/CD/4/nummod/3/dobj",
        &["subj(paid, Falk)", "obj(paid, 5)"],
    );
}

#[test]
fn a_small_clause_is_an_object() {
    check(
        "They/they/PRP/2/nsubj/2/nsubj made/make/VBD/0/root/0/ROOT him/he/PRP/2/obj/4/nsubj go/go/VB/2/xcomp/2/ccomp",
        &["subj(made, They)", "obj(made, him)"],
    );
}

#[test]
fn a_lone_receiver_is_an_object() {
    check(
        "She/she/PRP/2/nsubj/2/nsubj told/tell/VBD/0/root/0/ROOT him/he/PRP/2/iobj/2/dative \
         it/it/PRP/5/nsubj/5/nsubj rains/rain/VBZ/2/ccomp/2/ccomp",
        &["subj(told, She)", "subj(rains, it)", "obj(told, him)", "ccomp(told, rains)"],
    );
}

#[test]
fn what_the_schemes_draw_apart_is_left_out() {
    // Something there is, a free relative, an infinitive as an attribute, and a run-on sentence.
    check("There/there/EX/2/expl/2/expl is/be/VBZ/0/root/0/ROOT hope/hope/NN/2/nsubj/2/nsubj", &[]);
    check(
        "know/know/VB/0/root/0/ROOT what/what/WP/1/obj/4/dobj he/he/PRP/4/nsubj/4/nsubj \
         said/say/VBD/2/acl:relcl/1/ccomp",
        &["subj(said, he)"],
    );
    check("way/way/NN/0/root/0/ROOT to/to/TO/3/mark/3/aux go/go/VB/1/acl/1/relcl", &[]);
    check(
        "I/I/PRP/2/nsubj/2/nsubj came/come/VBD/0/root/4/ccomp I/I/PRP/4/nsubj/4/nsubj saw/see/VBD/2/parataxis/0/ROOT",
        &["subj(came, I)", "subj(saw, I)"],
    );
}

#[test]
fn another_head_is_no_agreement() {
    let [gold, spacy] =
        arcs("Crews/crew/NNS/2/nsubj/3/nsubj left/leave/VBD/0/root/0/ROOT Garholm/Garholm/NNP/2/obj/2/dep");
    assert_eq!(gold, ["subj(left, Crews)", "obj(left, Garholm)"]);
    assert_eq!(spacy, ["subj(Garholm, Crews)"]);
    assert_eq!(arcs(""), [Vec::<String>::new(), Vec::new()]);
}
