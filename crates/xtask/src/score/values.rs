//! Reported numbers, dates and durations against gold.
//!
//! `value.recall` counts as the shared scorer does: a gold value is found when a reported value stands at the first place
//! of its words in the article with the same normal form; each reported value serves once. Precision asks only whether a reported value
//! of the body stands where gold has one.
//!
//! Two habits of the gold keep that recall from ever being full. A word that gold lists twice (`first`) has two places
//! in the article, of which the first is looked at twice, and it may be the tail of another word (`second` in `seconds`). And some stories write a duration as a number with a unit of time
//! (`101`, `second`) where the report's contract says `PT101S`. `value.recall-in-order` takes the gold values in the order of the text, each at its next
//! place as a whole word, and reads such a duration as the contract writes it.

use super::article::Article;
use super::gold::GoldValue;
use super::names::{norm, same_value};
use super::report::ReportValue;
use super::{Score, Story};

pub(super) fn score(story: &Story, score: &mut Score) -> Result<(), String> {
    let (mut in_place, mut n_reported, mut found, mut n_gold, mut in_order) = (0, 0, 0, 0, 0);
    for (article, reported) in story.pairs() {
        in_order += found_in_order(article, &reported.values, score)?;
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
    score.share("value.recall-in-order", in_order, n_gold, "gold", 1.0);
    Ok(())
}

/// How many gold values are found when each is looked for behind the one before it.
fn found_in_order(article: &Article, reported: &[ReportValue], score: &mut Score) -> Result<usize, String> {
    let mut used = vec![false; reported.len()];
    let (mut found, mut from) = (0, 0);
    for gold in &article.gold.values {
        let places = article.occurrences(&gold.text);
        let next = places.iter().find(|span| span.start >= from).or(places.first()).copied();
        let span = next.map_or_else(|| article.locate(&gold.text, 0), Ok)?;
        if span.start >= from {
            from = span.start + 1;
        }
        let fits = |got: &ReportValue| got.value.as_ref().is_some_and(|got| is_value(gold, got));
        let here = reported.iter().enumerate();
        let mut here = here.filter(|(place, got)| !used[*place] && span.meets(got.span));
        if let Some((place, _)) = here.find(|(_, got)| fits(got)) {
            used[place] = true;
            found += 1;
        } else {
            let got = reported.iter().filter(|got| span.meets(got.span)).map(|got| got.value.as_deref());
            let got: Vec<_> = got.map(|got| got.unwrap_or("no value")).collect();
            let wanted = gold.value();
            let text = format!("{}: missed {:?} = {wanted}, got {got:?}", article.id, gold.text);
            score.miss("value.recall-in-order", text);
        }
    }
    Ok(found)
}

fn is_value(gold: &GoldValue, got: &str) -> bool {
    same_value(&gold.value(), got)
        || gold_seconds(gold).zip(seconds(got)).is_some_and(|(a, b)| (a - b).abs() < 1e-6)
}

/// The length of a gold duration that is written as a number with a unit of time.
fn gold_seconds(gold: &GoldValue) -> Option<f64> {
    let unit = gold.unit.as_deref().filter(|_| gold.kind.as_deref() == Some("duration"))?;
    let number: f64 = gold.value().parse().ok()?;
    let unit = unit.rsplit(' ').next()?;
    UNITS.iter().find(|(name, ..)| norm(unit) == *name).map(|(.., seconds)| number * seconds)
}

/// The length of an ISO duration of one unit.
fn seconds(iso: &str) -> Option<f64> {
    let length = iso.strip_prefix('P')?;
    let (is_time, length) = length.strip_prefix('T').map_or((false, length), |length| (true, length));
    let number: f64 = length.get(..length.len().checked_sub(1)?)?.parse().ok()?;
    let is_unit = |row: &&(&str, bool, char, f64)| row.1 == is_time && length.ends_with(row.2);
    UNITS.iter().find(is_unit).map(|(.., seconds)| number * seconds)
}

/// Units of time: name, whether ISO 8601 writes it behind a `T`, its letter, seconds.
const UNITS: [(&str, bool, char, f64); 7] = [
    ("second", true, 'S', 1.0),
    ("minute", true, 'M', 60.0),
    ("hour", true, 'H', 3_600.0),
    ("day", false, 'D', 86_400.0),
    ("week", false, 'W', 7.0 * 86_400.0),
    ("month", false, 'M', 30.436_875 * 86_400.0),
    ("year", false, 'Y', 365.242_5 * 86_400.0),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn agrees(gold: &serde_json::Value, got: &str) -> bool {
        is_value(&serde_json::from_value(gold.clone()).unwrap(), got)
    }

    #[test]
    fn durations_with_a_unit_are_those_of_the_contract() {
        let seconds = serde_json::json!({"text": "a minute and a half", "kind": "duration", "value": "90", "unit": "second"});
        assert!(agrees(&seconds, "PT1.5M") && agrees(&seconds, "PT90S") && !agrees(&seconds, "P90D"));
        let months =
            serde_json::json!({"text": "25 months", "kind": "duration", "value": "25", "unit": "month"});
        assert!(agrees(&months, "P25M") && !agrees(&months, "PT25M"));
        let count = serde_json::json!({"text": "25", "kind": "count", "value": "25", "unit": "month"});
        assert!(agrees(&count, "25") && !agrees(&count, "P25M"));
    }
}
