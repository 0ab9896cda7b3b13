//! Small annotated sentences, one construction each, with the tree they must come out as.

use super::convert;
use super::row::{Row, sentences};

/// Reads `form/pos/tag/head/relation` and, where the rules ask for it, `/lemma`; heads count from one, nought is the root.
fn rows(text: &str) -> Vec<Row<'_>> {
    text.split_whitespace()
        .enumerate()
        .map(|(at, word)| {
            let mut parts = word.split('/');
            let mut next = || parts.next().unwrap_or_default();
            let (form, pos, tag, head, dep, lemma) = (next(), next(), next(), next(), next(), next());
            let head = head.parse::<usize>().ok().and_then(|head| head.checked_sub(1)).unwrap_or(at);
            Row { form, lemma: if lemma.is_empty() { form } else { lemma }, pos, tag, head, dep }
        })
        .collect()
}

/// Compares with `head:relation` of every word, heads counting from one.
fn check(sentence: &str, expected: &str) {
    let got: Vec<String> = convert(&rows(sentence))
        .into_iter()
        .enumerate()
        .map(|(at, (head, rel))| format!("{}:{rel}", if head == at { 0 } else { head + 1 }))
        .collect();
    assert_eq!(got.join(" "), expected, "{sentence}");
}

#[test]
fn prepositions_head_their_objects_and_possessives_do_not() {
    check(
        "Ruth/PROPN/NNP/3/nmod:poss 's/PART/POS/1/case boat/NOUN/NN/4/nsubj lay/VERB/VBD/0/root in/ADP/IN/7/case the/DET/DT/7/det harbour/NOUN/NN/4/obl of/ADP/IN/9/case Oslo/PROPN/NNP/7/nmod ./PUNCT/./4/punct",
        "3:poss 1:case 4:nsubj 0:ROOT 4:prep 7:det 5:pobj 7:prep 8:pobj 4:punct",
    );
}

#[test]
fn passives_have_their_own_labels() {
    check(
        "Ships/NOUN/NNS/3/nsubj:pass were/AUX/VBD/3/aux:pass held/VERB/VBN/0/root by/ADP/IN/5/case guards/NOUN/NNS/3/obl:agent",
        "3:nsubjpass 3:auxpass 0:ROOT 3:agent 4:pobj",
    );
}

#[test]
fn copulas_head_their_clause() {
    check(
        "She/PRON/PRP/5/nsubj is/AUX/VBZ/5/cop not/PART/RB/5/advmod very/ADV/RB/5/advmod ill/ADJ/JJ/0/root ./PUNCT/./5/punct",
        "2:nsubj 0:ROOT 2:neg 5:advmod 2:acomp 2:punct",
    );
    check(
        "He/PRON/PRP/4/nsubj is/AUX/VBZ/4/cop in/ADP/IN/4/case Oslo/PROPN/NNP/0/root",
        "2:nsubj 0:ROOT 2:prep 3:pobj",
    );
}

#[test]
fn clauses_behind_a_copula_keep_their_words() {
    check(
        "The/DET/DT/2/det plan/NOUN/NN/5/nsubj:outer is/AUX/VBZ/5/cop to/PART/TO/5/mark leave/VERB/VB/0/root",
        "2:det 3:nsubj 0:ROOT 5:aux 3:xcomp",
    );
}

#[test]
fn conjuncts_chain_and_signs_hang_before() {
    check(
        "ships/NOUN/NNS/0/root ,/PUNCT/,/3/punct boats/NOUN/NNS/1/conj and/CCONJ/CC/5/cc rafts/NOUN/NNS/1/conj",
        "0:ROOT 1:punct 1:conj 3:cc 3:conj",
    );
}

#[test]
fn joined_phrases_hang_under_prepositions() {
    check(
        "lives/VERB/VBZ/0/root in/ADP/IN/3/case Oslo/PROPN/NNP/1/obl and/CCONJ/CC/6/cc in/ADP/IN/6/case Bergen/PROPN/NNP/3/conj",
        "0:ROOT 1:prep 2:pobj 2:cc 2:conj 5:pobj",
    );
}

#[test]
fn the_last_word_of_a_name_is_its_head() {
    check(
        "Mayor/PROPN/NNP/2/nmod:desc Ruth/PROPN/NNP/4/nsubj Adeyemi/PROPN/NNP/2/flat left/VERB/VBD/0/root",
        "3:compound 3:compound 4:nsubj 0:ROOT",
    );
}

#[test]
fn months_are_heads_of_days_and_numbers_of_signs() {
    check(
        "came/VERB/VBD/0/root on/ADP/IN/4/case May/PROPN/NNP/4/compound 9/NUM/CD/1/obl with/ADP/IN/6/case $/SYM/$/1/obl 5/NUM/CD/8/compound million/NUM/CD/6/nummod",
        "0:ROOT 1:prep 2:pobj 3:nummod 1:prep 8:quantmod 8:compound 5:pobj",
    );
}

#[test]
fn prepositions_before_gerunds_head_them_and_conjunctions_do_not() {
    check("ate/VERB/VBD/0/root after/SCONJ/IN/3/mark leaving/VERB/VBG/1/advcl", "0:ROOT 1:prep 2:pcomp");
    check(
        "ate/VERB/VBD/0/root because/SCONJ/IN/4/mark it/PRON/PRP/4/nsubj rained/VERB/VBD/1/advcl",
        "0:ROOT 4:mark 4:nsubj 1:advcl",
    );
}

#[test]
fn open_complements_say_what_they_are() {
    check("seems/VERB/VBZ/0/root tired/ADJ/JJ/1/xcomp", "0:ROOT 1:acomp");
    check("became/VERB/VBD/0/root/become mayor/NOUN/NN/1/xcomp", "0:ROOT 1:attr");
    check("let/VERB/VBD/0/root him/PRON/PRP/1/obj go/VERB/VB/1/xcomp", "0:ROOT 3:nsubj 1:ccomp");
    check(
        "asked/VERB/VBD/0/root/ask him/PRON/PRP/1/obj to/PART/TO/4/mark go/VERB/VB/1/xcomp",
        "0:ROOT 1:dobj 4:aux 1:xcomp",
    );
    check("called/VERB/VBD/0/root/call him/PRON/PRP/1/obj captain/NOUN/NN/1/xcomp", "0:ROOT 1:dobj 1:oprd");
}

#[test]
fn quoted_clauses_hang_under_the_verb_of_saying() {
    check(
        "It/PRON/PRP/2/nsubj rains/VERB/VBZ/0/root ,/PUNCT/,/2/punct he/PRON/PRP/5/nsubj said/VERB/VBD/2/parataxis/say",
        "2:nsubj 5:ccomp 5:punct 5:nsubj 0:ROOT",
    );
    check(
        "It/PRON/PRP/6/nsubj ,/PUNCT/,/4/punct he/PRON/PRP/4/nsubj said/VERB/VBD/6/parataxis/say ,/PUNCT/,/4/punct rains/VERB/VBZ/0/root",
        "6:nsubj 6:punct 4:nsubj 6:parataxis 6:punct 0:ROOT",
    );
}

#[test]
fn question_words_hang_under_the_verb_of_their_clause() {
    check(
        "know/VERB/VBP/0/root what/PRON/WP/1/obj it/PRON/PRP/4/nsubj means/VERB/VBZ/2/acl:relcl",
        "0:ROOT 4:dobj 4:nsubj 1:ccomp",
    );
}

#[test]
fn fixed_expressions_get_their_structure() {
    check(
        "closed/VERB/VBN/0/root because/ADP/IN/4/case of/ADP/IN/2/fixed rain/NOUN/NN/1/obl as/ADV/RB/1/advmod well/ADV/RB/5/fixed",
        "0:ROOT 1:prep 2:pcomp 2:pobj 6:advmod 1:advmod",
    );
    check(
        "came/VERB/VBD/0/root in/ADP/IN/5/mark order/NOUN/NN/2/fixed to/PART/TO/5/mark win/VERB/VB/1/advcl",
        "0:ROOT 1:prep 2:pobj 5:aux 3:acl",
    );
}

#[test]
fn what_there_is_is_an_attribute_and_an_empty_it_a_subject() {
    check("There/PRON/EX/2/expl is/VERB/VBZ/0/root/be hope/NOUN/NN/2/nsubj", "2:expl 0:ROOT 2:attr");
    check(
        "It/PRON/PRP/3/expl is/AUX/VBZ/3/cop easy/ADJ/JJ/0/root to/PART/TO/5/mark see/VERB/VB/3/csubj",
        "2:nsubj 0:ROOT 2:acomp 5:aux 2:xcomp",
    );
}

#[test]
fn commas_around_an_apposition_hang_under_its_noun() {
    check(
        "Oslo/PROPN/NNP/6/nsubj ,/PUNCT/,/4/punct a/DET/DT/4/det port/NOUN/NN/1/appos ,/PUNCT/,/1/punct grew/VERB/VBD/0/root ./PUNCT/./6/punct",
        "6:nsubj 1:punct 4:det 1:appos 1:punct 0:ROOT 6:punct",
    );
}

#[test]
fn brackets_hang_outside_and_quotation_marks_inside() {
    check(
        "the/DET/DT/2/det union/NOUN/NN/0/root (/PUNCT/-LRB-/4/punct ABC/PROPN/NNP/2/appos )/PUNCT/-RRB-/4/punct",
        "2:det 0:ROOT 2:punct 2:appos 2:punct",
    );
    check(
        "called/VERB/VBD/0/root/call it/PRON/PRP/1/obj \"/PUNCT/``/4/punct madness/NOUN/NN/1/xcomp \"/PUNCT/''/4/punct",
        "0:ROOT 1:dobj 4:punct 1:oprd 4:punct",
    );
}

#[test]
fn receivers_limits_and_participles_have_their_labels() {
    check(
        "gave/VERB/VBD/0/root/give keys/NOUN/NNS/1/obj to/ADP/IN/4/case her/PRON/PRP/1/obl",
        "0:ROOT 1:dobj 1:dative 3:pobj",
    );
    check(
        "over/ADV/RB/2/advmod 90/NUM/CD/3/nummod ships/NOUN/NNS/0/root including/VERB/VBG/3/acl ours/PRON/PRP/4/obj",
        "2:quantmod 3:nummod 0:ROOT 3:prep 4:pobj",
    );
    check(
        "8/NUM/CD/4/nummod -/SYM/SYM/3/case 10/NUM/CD/1/nmod ships/NOUN/NNS/0/root",
        "3:quantmod 3:punct 4:nummod 0:ROOT",
    );
    check("a/DET/DT/3/det few/ADJ/JJ/3/amod ships/NOUN/NNS/0/root", "2:quantmod 3:amod 0:ROOT");
    check(
        "8/NUM/CD/4/nummod to/ADP/IN/3/case 10/NUM/CD/1/nmod ships/NOUN/NNS/0/root",
        "3:quantmod 3:quantmod 4:nummod 0:ROOT",
    );
    check(
        "came/VERB/VBD/0/root at/ADP/IN/3/case 4/NUM/CD/1/obl p.m./NOUN/NN/3/nmod:unmarked",
        "0:ROOT 1:prep 4:nummod 2:pobj",
    );
}

#[test]
fn not_only_opens_a_coordination_and_other_denials_negate() {
    check("not/PART/RB/3/advmod only/ADV/RB/3/advmod ships/NOUN/NNS/0/root", "3:preconj 1:advmod 0:ROOT");
    check("never/ADV/RB/2/advmod sails/VERB/VBZ/0/root", "2:neg 0:ROOT");
}

#[test]
fn clauses_of_nouns_are_relative_unless_a_conjunction_says_otherwise() {
    check("day/NOUN/NN/0/root it/PRON/PRP/3/nsubj sank/VERB/VBD/1/acl", "0:ROOT 3:nsubj 1:relcl");
    check(
        "fact/NOUN/NN/0/root that/SCONJ/IN/4/mark it/PRON/PRP/4/nsubj sank/VERB/VBD/1/acl",
        "0:ROOT 4:mark 4:nsubj 1:acl",
    );
}

#[test]
fn whatever_the_heads_say_the_result_is_one_tree() {
    // Every choice of heads for five words, loops, several roots and heads past the end among them.
    const RELATIONS: [&str; 8] = ["case", "cop", "conj", "flat", "mark", "parataxis", "acl:relcl", "fixed"];
    const N_WORDS: usize = 5;
    const N_HEADS: usize = 6;
    for choice in 0..N_HEADS.pow(5) {
        let sentence: Vec<Row<'_>> = (0..N_WORDS)
            .map(|at| {
                let head = choice / N_HEADS.pow(u32::try_from(at).unwrap_or_default()) % N_HEADS;
                let dep = RELATIONS[(choice + at * 3) % RELATIONS.len()];
                Row { form: "in", lemma: "in", pos: "ADP", tag: "VBG", head, dep }
            })
            .collect();
        let tree = convert(&sentence);
        assert_eq!(tree.len(), N_WORDS);
        assert_eq!(tree.iter().enumerate().filter(|(at, (head, _))| at == head).count(), 1, "{choice}");
        for start in 0..N_WORDS {
            let end = (0..N_WORDS).fold(start, |at, _| tree[at].0);
            assert_eq!(tree[end].0, end, "{choice}");
        }
    }
    assert!(convert(&[]).is_empty());
}

#[test]
fn comments_ranges_and_empty_nodes_are_no_rows() {
    let text = "# text = It can't\n1\tIt\tit\tPRON\tPRP\t_\t3\tnsubj\t_\t_\n2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n\
                2\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_\n3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_\n3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_\n";
    let got: Vec<_> = sentences(text).flatten().map(|row| (row.form, row.tag, row.head, row.dep)).collect();
    assert_eq!(got, [("It", "PRP", 2, "nsubj"), ("ca", "MD", 1, "root"), ("n't", "RB", 1, "advmod")]);
}
