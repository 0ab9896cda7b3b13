//! Compass directions from one place that point apart.
//!
//! `12 km northeast of Sorvik` and `7 miles north-west of Sorvik` give one distance and two directions. Directions are
//! compared only when both come with a distance from the same place and the distances are the same in kilometres, so
//! that two different spots near one town are left alone. Neighbours on the compass, `north` and `northeast`, are
//! rounding.

use crate::reconcile::index::{StoryIndex, mentions_in};
use crate::text::fold;
use crate::types::{
    Amount, Analysis, ArticleIndex, Conflict, ConflictKind, EntityKind, Interval, Issue, IssueCode, Passage,
    Sentence, StoryEntityId, ValueKind,
};

use super::side::{Reading, sides};

/// Compass points in degrees.
const COMPASS: &[(&str, f64)] = &[
    ("north", 0.0),
    ("northeast", 45.0),
    ("east", 90.0),
    ("southeast", 135.0),
    ("south", 180.0),
    ("southwest", 225.0),
    ("west", 270.0),
    ("northwest", 315.0),
];

/// Degrees either way that a direction allows: half of one compass point more than its own sector.
const SLACK_DEGREES: f64 = 40.0;

/// Tokens between the direction and the place: `northeast of the market town of Sorvik`.
const MAX_GAP: usize = 6;

/// Tokens between the distance and the direction: `12 km (7 miles) to the northeast`.
const MAX_BEFORE: usize = 3;

/// Share by which one distance in two units may differ after rounding to whole miles or kilometres.
const ROUNDING_SHARE: f64 = 0.05;

/// Units of distance in kilometres.
const UNITS: &[(&str, f64)] = &[
    ("km", 1.0),
    ("kilometer", 1.0),
    ("kilometre", 1.0),
    ("mile", 1.609),
    ("mi", 1.609),
    ("m", 0.001),
    ("meter", 0.001),
    ("metre", 0.001),
    ("nautical mile", 1.852),
];

/// A spot by distance and direction from a place.
struct Bearing {
    from: StoryEntityId,
    km: f64,
    degrees: f64,
    word: String,
    passage: Passage,
}

/// Bearings of a story that are compared pair by pair.
const MAX_BEARINGS: usize = 2_000;

/// The spots that lie in two directions; notes in `issues` when bearings were left alone.
pub(super) fn conflicts(index: &StoryIndex<'_>, issues: &mut Vec<Issue>) -> Vec<Conflict> {
    let mut bearings: Vec<Bearing> = Vec::new();
    for (article, analysis) in index.iter() {
        for sent in &analysis.segmentation.sentences {
            bearings.extend(
                sent.tokens.range().filter_map(|token| bearing(index, article, analysis, sent, token)),
            );
        }
    }
    if bearings.len() > MAX_BEARINGS {
        bearings.truncate(MAX_BEARINGS);
        let message = format!("only {MAX_BEARINGS} directions from places were compared");
        issues.push(Issue::new(IssueCode::BlockTooLarge, None, message));
    }
    let mut out = Vec::new();
    while !bearings.is_empty() {
        let first = bearings.remove(0);
        let (same, rest): (Vec<_>, Vec<_>) =
            bearings.into_iter().partition(|other| is_same_spot(&first, other));
        bearings = rest;
        out.extend(conflict(index, &first, &same));
    }
    out
}

fn is_same_spot(one: &Bearing, other: &Bearing) -> bool {
    one.from == other.from && (one.km - other.km).abs() <= one.km.max(other.km) * ROUNDING_SHARE
}

fn conflict(index: &StoryIndex<'_>, first: &Bearing, others: &[Bearing]) -> Option<Conflict> {
    let turned = |degrees: f64| (degrees - first.degrees + 540.0).rem_euclid(360.0) - 180.0;
    let reading = |it: &Bearing| Reading {
        bounds: Interval {
            low: turned(it.degrees) - SLACK_DEGREES,
            high: turned(it.degrees) + SLACK_DEGREES,
        },
        label: it.word.clone(),
        passage: it.passage,
    };
    let sides = sides(std::iter::once(first).chain(others).map(reading).collect());
    let [one, other, ..] = sides.as_slice() else { return None };
    let place = &index.entity(first.from)?.name;
    let explanation = format!(
        "{} and {} are both given as the direction from {place}, at one distance",
        one.value, other.value
    );
    Some(Conflict {
        kind: ConflictKind::Place,
        about: format!("direction from {place}"),
        explanation,
        sides,
        facts: Vec::new(),
    })
}

/// The bearing whose direction word starts at `token`.
fn bearing(
    index: &StoryIndex<'_>,
    article: ArticleIndex,
    analysis: &Analysis,
    sent: &Sentence,
    token: usize,
) -> Option<Bearing> {
    let is_second_half = |before: usize| {
        analysis.segmentation.tokens.get(before).is_some_and(|tok| analysis.slice(tok.span) == "-")
    };
    if token.checked_sub(1).is_some_and(is_second_half) {
        return None;
    }
    let (word, degrees, end) = direction(analysis, token)?;
    let start = analysis.segmentation.tokens.get(token)?.span.start;
    let place = mentions_in(analysis, sent.span).iter().find(|mention| {
        let at = analysis.segmentation.tokens_in(mention.span).range().start;
        mention.kind == EntityKind::Place && at >= end && at - end <= MAX_GAP
    })?;
    let is_of =
        analysis.segmentation.tokens.get(end).is_some_and(|tok| fold(analysis.slice(tok.span)) == "of");
    let before = analysis.values.partition_point(|value| value.span.start < start).checked_sub(1)?;
    let distance = analysis.values.get(before).filter(|value| value.kind == ValueKind::Measure)?;
    let gap = token.checked_sub(analysis.segmentation.tokens_in(distance.span).range().end)?;
    let Amount::Number(number) = distance.amount else { return None };
    let unit = distance.unit.as_deref()?;
    let scale = UNITS.iter().find(|known| known.0 == unit).map(|known| known.1)?;
    let from = index.entity_of(article, place.entity)?;
    (is_of && gap <= MAX_BEFORE && sent.span.contains(distance.span)).then(|| Bearing {
        from,
        km: number.to_f64() * scale,
        degrees,
        word,
        passage: Passage { article, span: distance.span.cover(place.span) },
    })
}

/// The direction that starts at a token, in degrees, and the token behind it: `northeast`, `north-east`, `north - east`.
fn direction(analysis: &Analysis, token: usize) -> Option<(String, f64, usize)> {
    let word = |at: usize| {
        let tok = analysis.segmentation.tokens.get(at)?;
        Some(fold(analysis.slice(tok.span)).replace('-', ""))
    };
    let degrees = |word: &str| COMPASS.iter().find(|point| point.0 == word).map(|point| point.1);
    let first = word(token)?;
    degrees(&first)?;
    // A tokeniser may split `north-east` at its hyphen, which is empty by now.
    if word(token + 1).is_some_and(|hyphen| hyphen.is_empty()) {
        let both = format!("{first}{}", word(token + 2)?);
        if let Some(found) = degrees(&both) {
            return Some((both, found, token + 3));
        }
    }
    let found = degrees(&first)?;
    Some((first, found, token + 1))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::reconcile::stories::{article, linked, number, with_entity, with_value};

    fn report(id: &str, text: &str, distance: &str, amount: &str, unit: &str) -> Analysis {
        let it = with_entity(article(id, text), EntityKind::Place, "Sorvik", &["Sorvik"]);
        with_value(it, distance, ValueKind::Measure, number(amount), Some(unit), None)
    }

    fn check(reports: [Analysis; 2], expected: &[&str]) {
        let articles: Vec<Arc<Analysis>> = reports.into_iter().map(Arc::new).collect();
        let entities = linked(&articles);
        let found = conflicts(&StoryIndex::new(&articles, &entities), &mut Vec::new());
        assert_eq!(found.iter().map(|it| it.about.as_str()).collect::<Vec<_>>(), expected);
    }

    fn northeast() -> Analysis {
        report("a", "It broke up 12 km northeast of the town of Sorvik.", "12 km", "12", "km")
    }

    #[test]
    fn one_distance_in_two_directions_is_a_conflict() {
        let northwest = report("b", "It fell 7.5 miles north-west of Sorvik.", "7.5 miles", "7.5", "mile");
        check([northeast(), northwest], &["direction from Sorvik"]);
    }

    #[test]
    fn neighbours_on_the_compass_and_other_spots_are_none() {
        check([northeast(), report("b", "It fell 12 km north of Sorvik.", "12 km", "12", "km")], &[]);
        check([northeast(), report("b", "It fell 90 km northwest of Sorvik.", "90 km", "90", "km")], &[]);
        check([northeast(), report("b", "It fell 12 km northeast of Sorvik.", "12 km", "12", "km")], &[]);
    }
}
