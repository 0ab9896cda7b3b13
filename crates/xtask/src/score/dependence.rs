//! Reported dependence between articles against gold.
//!
//! R-precision: with `n` dependent pairs in gold, how many of them are among the `n` reported pairs of the highest score.
//! A story whose articles are all independent has no such figure.

use std::collections::BTreeSet;

use super::{Score, Story};

pub(super) fn score(story: &Story, score: &mut Score) {
    let gold: BTreeSet<_> =
        story.gold.dependence.iter().map(|pair| unordered(&pair.from, &pair.to)).collect();
    if gold.is_empty() {
        return;
    }
    let mut ranked: Vec<_> = story.report.dependence.iter().collect();
    ranked.sort_by(|a, b| b.score.total_cmp(&a.score));
    let top: BTreeSet<_> = ranked.iter().take(gold.len()).map(|pair| unordered(&pair.a, &pair.b)).collect();
    for (a, b) in gold.difference(&top) {
        score.miss("dependence", format!("missed {a} ~ {b}"));
    }
    for (a, b) in top.difference(&gold) {
        score.miss("dependence", format!("wrong {a} ~ {b}"));
    }
    score.share(
        "dependence.r-precision",
        gold.intersection(&top).count(),
        gold.len(),
        "dependent pairs",
        0.0,
    );
}

fn unordered<'a>(a: &'a str, b: &'a str) -> (&'a str, &'a str) {
    if a <= b { (a, b) } else { (b, a) }
}
