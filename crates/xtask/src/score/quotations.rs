//! Reported groups of one utterance against gold, and how true each variant was said to be.
//!
//! Links are pairs of variants, of one article or two: a gold pair is found when a reported group holds both places, a
//! reported pair is right when a gold group does. Fidelity is judged on each gold variant that a reported group of at
//! least two variants holds.

use super::span::Place;
use super::{Count, Score, Story, clip, harmonic, precision_recall};

/// The variants of each gold group.
pub(super) fn gold_groups(story: &Story) -> Result<Vec<Vec<Place>>, String> {
    let groups = story.gold.quote_groups.iter();
    groups.map(|group| story.places(group.variants.iter().map(|variant| &variant.place))).collect()
}

/// The variants of each reported group.
pub(super) fn reported_groups(story: &Story) -> impl Iterator<Item = Vec<Place>> {
    story
        .report
        .quotations
        .iter()
        .map(|group| group.variants.iter().map(super::report::Variant::place).collect())
}

pub(super) fn score(story: &Story, score: &mut Score) -> Result<(), String> {
    let gold = gold_groups(story)?;
    let reported: Vec<Vec<Place>> = reported_groups(story).collect();
    let mut in_gold = Count::new(0, 0, "gold pairs");
    for (group, places) in story.gold.quote_groups.iter().zip(&gold) {
        for (i, j) in pairs(places.len()) {
            in_gold.of += 1;
            if joins(&reported, &places[i], &places[j]) {
                in_gold.hit += 1;
            } else {
                let text = |place: usize| clip(&group.variants[place].place.text, 50);
                score.miss("quotation.link", format!("missed {:?} ~ {:?}", text(i), text(j)));
            }
        }
    }
    let mut in_reported = Count::new(0, 0, "reported pairs");
    for places in &reported {
        for (i, j) in pairs(places.len()) {
            in_reported.of += 1;
            if joins(&gold, &places[i], &places[j]) {
                in_reported.hit += 1;
            } else {
                let (a, b) = (story.shown(&places[i]), story.shown(&places[j]));
                score.miss("quotation.link", format!("wrong {a:?} ~ {b:?}"));
            }
        }
    }
    let (precision, recall) = precision_recall(&in_reported, &in_gold);
    score.add("quotation.link.f1", harmonic(precision, recall), vec![in_reported, in_gold]);
    fidelity(story, &gold, score);
    Ok(())
}

fn fidelity(story: &Story, gold: &[Vec<Place>], score: &mut Score) {
    let (mut right, mut judged) = (0, 0);
    let reported: Vec<_> = story.report.quotations.iter().filter(|group| group.variants.len() > 1).collect();
    for (group, places) in story.gold.quote_groups.iter().zip(gold) {
        for (variant, place) in group.variants.iter().zip(places) {
            let mut variants = reported.iter().flat_map(|group| &group.variants);
            let Some(found) = variants.find(|found| found.place().meets(place)) else {
                continue;
            };
            judged += 1;
            if found.fidelity == variant.fidelity {
                right += 1;
            } else {
                let text = clip(&variant.place.text, 60);
                score.miss(
                    "quotation.fidelity",
                    format!("{text:?} is {}, got {}", variant.fidelity, found.fidelity),
                );
            }
        }
    }
    score.share("quotation.fidelity", right, judged, "linked variants", 0.0);
}

fn joins(groups: &[Vec<Place>], a: &Place, b: &Place) -> bool {
    groups.iter().any(|group| a.is_among(group) && b.is_among(group))
}

/// Every two numbers below `n`, the smaller first.
fn pairs(n: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..n).flat_map(move |i| (i + 1..n).map(move |j| (i, j)))
}
