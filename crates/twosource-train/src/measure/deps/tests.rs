//! Small treebanks against trees that are right, wrong and empty.

use super::*;
use crate::measure::value;

const SILVER: &str = "1\tCrews\tcrew\t_\tNNS\t_\t2\tnsubj\t_\t_\n2\tleft\tleave\t_\tVBD\t_\t0\tROOT\t_\t_\n\
    3\t.\t.\t_\t.\t_\t2\tpunct\t_\t_\n";

fn arcs(arcs: &[(usize, &str)]) -> Arcs {
    arcs.iter().map(|(head, dep)| (*head, (*dep).to_owned())).collect()
}

#[test]
fn punctuation_counts_in_the_main_figures_only() {
    let sentences = treebank::sentences(SILVER);
    let check = |predicted: &[(usize, &str)], expected: [&str; 4]| {
        let score = agreement(sentences.iter().collect(), |_| arcs(predicted));
        let names = ["deps.uas", "deps.las", "deps.uas.words", "deps.las.words"];
        assert_eq!(names.map(|name| value(&score, name)), expected);
    };
    check(&[(1, "nsubj"), (1, "ROOT"), (1, "punct")], ["1"; 4]);
    check(&[(1, "dobj"), (1, "ROOT"), (0, "punct")], ["0.6667", "0.3333", "1", "0.5"]);
    check(&[], ["0"; 4]);
}

#[test]
fn the_last_twentieth_is_held_out_of_what_the_trainer_reads() {
    let white_space = "1\t \t \t_\t_SP\t_\t0\tROOT\t_\t_\n\n";
    let file = white_space.repeat(40) + &(SILVER.to_owned() + "\n").repeat(40) + white_space;
    let sentences = treebank::sentences(&file);
    let held_out = held_out(&sentences);
    assert_eq!(held_out.len(), 2);
    assert!(held_out.iter().all(|sentence| sentence.rows.len() == 3));
}

#[test]
fn heads_are_scored_by_relation_and_together() {
    let gold = SILVER.replace("ROOT", "root");
    let sentences = treebank::sentences(&gold);
    let right = against_gold("x", &sentences, &[arcs(&[(1, "nsubj"), (1, "ROOT"), (1, "punct")])]);
    assert_eq!([value(&right, "heads.all.f1"), value(&right, "heads.subj.f1")], ["1", "1"]);
    let wrong = against_gold("x", &sentences, &[arcs(&[(1, "dobj"), (1, "ROOT"), (1, "punct")])]);
    assert_eq!([value(&wrong, "heads.all.f1"), value(&wrong, "heads.obj.precision")], ["0", "0"]);
    assert_eq!(wrong.misses.len(), 2);
    let empty = against_gold("x", &sentences, &[Vec::new()]);
    assert_eq!(empty.notes.len(), 1);
    assert_eq!(value(&against_gold("x", &[], &[]), "heads.all.f1"), "1");
}
