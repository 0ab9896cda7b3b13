//! Reported numbers, dates and durations against gold.
//!
//! A gold value is found when a reported value stands at its place with the same normal form; each reported value serves
//! once. Precision asks only whether a reported value of the body stands where gold has one.

use super::names::same_value;
use super::{Score, Story};

pub(super) fn score(story: &Story, score: &mut Score) -> Result<(), String> {
    let (mut in_place, mut n_reported, mut found, mut n_gold) = (0, 0, 0, 0);
    for (article, reported) in story.pairs() {
        let mut gold = Vec::new();
        for value in &article.gold.values {
            gold.push((article.locate(&value.text, 0)?, value));
        }
        let body = article.body()?;
        for value in reported.values.iter().filter(|value| (body.start..body.end).contains(&value.span.start))
        {
            n_reported += 1;
            if gold.iter().any(|(span, _)| span.meets(value.span)) {
                in_place += 1;
            } else {
                let text = article.slice(value.span);
                score.miss(
                    "value.precision",
                    format!("{}: unlisted {text:?} = {:?}", article.id, value.value),
                );
            }
        }
        let mut used = vec![false; reported.values.len()];
        n_gold += gold.len();
        for (span, value) in gold {
            let wanted = value.value();
            let places = reported.values.iter().enumerate();
            let here: Vec<_> = places.filter(|(place, got)| !used[*place] && span.meets(got.span)).collect();
            let is_right = |got: &Option<String>| got.as_ref().is_some_and(|got| same_value(&wanted, got));
            if let Some((place, _)) = here.iter().find(|(_, got)| is_right(&got.value)) {
                used[*place] = true;
                found += 1;
            } else {
                let got: Vec<_> =
                    here.iter().map(|(_, got)| got.value.as_deref().unwrap_or("no value")).collect();
                score.miss(
                    "value.recall",
                    format!("{}: missed {:?} = {wanted}, got {got:?}", article.id, value.text),
                );
            }
        }
    }
    score.share("value.precision", in_place, n_reported, "reported in the body", 1.0);
    score.share("value.recall", found, n_gold, "gold", 1.0);
    Ok(())
}
