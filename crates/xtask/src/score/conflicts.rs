//! Reported conflicts against gold, and the traps that look like one.
//!
//! A reported conflict hits a gold one when two of its sides have evidence that meets two different sides of the gold.
//! A trap is a pair of places that differ without contradicting each other; it is avoided when no reported conflict sets
//! one against the other.

use super::span::Place;
use super::{Count, Score, Story};

pub(super) fn score(story: &Story, score: &mut Score) -> Result<(), String> {
    let reported = &story.report.conflicts;
    let reported_sides: Vec<Vec<Sides>> = reported
        .iter()
        .map(|conflict| {
            conflict
                .sides
                .iter()
                .map(|side| side.evidence.iter().map(super::report::Located::place).collect())
                .collect()
        })
        .collect();
    let gold = &story.gold.conflicts;
    let gold_sides = gold
        .iter()
        .map(|conflict| conflict.sides.iter().map(|side| story.places(&side.evidence)).collect())
        .collect::<Result<Vec<Vec<Sides>>, String>>()?;

    let mut found = 0;
    for (conflict, sides) in gold.iter().zip(&gold_sides) {
        if reported_sides.iter().any(|other| hits(other, sides)) {
            found += 1;
        } else {
            let values: Vec<_> = conflict.sides.iter().map(super::gold::Side::value).collect();
            score.miss("conflict", format!("missed {} ({}): {values:?}", conflict.about, conflict.kind));
        }
    }
    let mut right = 0;
    for (conflict, sides) in reported.iter().zip(&reported_sides) {
        if gold_sides.iter().any(|other| hits(sides, other)) {
            right += 1;
        } else {
            let values: Vec<_> =
                conflict.sides.iter().map(|side| side.value.as_deref().unwrap_or("?")).collect();
            score.miss("conflict", format!("wrong {} {}: {values:?}", conflict.kind, conflict.about));
        }
    }
    score.f1("conflict", Count::reported(right, reported.len()), Count::gold(found, gold.len()));
    traps(story, &reported_sides, score)
}

/// The evidence of one side.
type Sides = Vec<Place>;

/// Two sides of `reported` meet two different sides of `gold`.
fn hits(reported: &[Sides], gold: &[Sides]) -> bool {
    let meets = |a: &Sides, b: &Sides| a.iter().any(|place| place.is_among(b));
    (0..gold.len()).any(|i| {
        (i + 1..gold.len()).any(|j| {
            (0..reported.len()).any(|x| {
                meets(&reported[x], &gold[i])
                    && (0..reported.len()).any(|y| x != y && meets(&reported[y], &gold[j]))
            })
        })
    })
}

fn traps(story: &Story, reported: &[Vec<Sides>], score: &mut Score) -> Result<(), String> {
    let traps = &story.gold.non_conflicts;
    let mut avoided = 0;
    for trap in traps {
        let sides = [vec![story.place(&trap.a)?], vec![story.place(&trap.b)?]];
        if reported.iter().any(|other| hits(other, &sides)) {
            score.miss("conflict.traps-avoided", format!("{}: {}", trap.about, trap.why));
        } else {
            avoided += 1;
        }
    }
    score.share("conflict.traps-avoided", avoided, traps.len(), "traps", 1.0);
    Ok(())
}
