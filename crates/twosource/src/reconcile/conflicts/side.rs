//! Readings of one thing, each an interval with its evidence, to the sides of a conflict.
//!
//! Readings that share a point are one side. The sides are the smallest number of points that touch every interval:
//! take the interval that ends first, give it everything that has begun by then, go on with the rest.

use crate::types::{Interval, Passage, Side};

/// One article's word for a quantity.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reading {
    /// What it allows.
    pub(super) bounds: Interval,
    /// How the article puts it.
    pub(super) label: String,
    /// Where it stands.
    pub(super) passage: Passage,
}

/// The sides of the readings, the best supported first; fewer than two when one reading fits all.
pub(super) fn sides(mut readings: Vec<Reading>) -> Vec<Side> {
    readings.sort_by(|x, y| x.bounds.high.total_cmp(&y.bounds.high).then(x.passage.cmp(&y.passage)));
    let mut out = Vec::new();
    while let Some(first) = readings.first() {
        let point = first.bounds.high;
        let (with, rest): (Vec<_>, Vec<_>) =
            readings.into_iter().partition(|reading| reading.bounds.low <= point);
        out.push(side(with));
        readings = rest;
    }
    by_support(out)
}

fn side(mut readings: Vec<Reading>) -> Side {
    readings.sort_by_key(|reading| reading.passage);
    // The narrowest reading says best what the side holds.
    let width = |reading: &Reading| reading.bounds.high - reading.bounds.low;
    let label =
        readings.iter().min_by(|x, y| width(x).total_cmp(&width(y))).map(|reading| reading.label.clone());
    let mut evidence: Vec<Passage> = readings.iter().map(|reading| reading.passage).collect();
    evidence.dedup();
    Side { value: label.unwrap_or_default(), evidence }
}

/// Orders sides by the number of their articles, then by their first evidence.
pub(super) fn by_support(mut sides: Vec<Side>) -> Vec<Side> {
    sides.sort_by_key(|side| {
        let mut articles: Vec<_> = side.evidence.iter().map(|passage| passage.article).collect();
        articles.sort_unstable();
        articles.dedup();
        (std::cmp::Reverse(articles.len()), side.evidence.first().copied())
    });
    sides
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::{ArticleIndex, Span};

    fn reading(article: u32, low: f64, high: f64) -> Reading {
        let passage = Passage { article: ArticleIndex(article), span: Span::new(0, 1) };
        Reading { bounds: Interval { low, high }, label: format!("{low}..{high}"), passage }
    }

    fn check(readings: Vec<Reading>, expected: &[(&str, usize)]) {
        let sides = sides(readings);
        let seen: Vec<_> = sides.iter().map(|side| (side.value.as_str(), side.evidence.len())).collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn readings_that_meet_are_one_side_and_the_larger_side_comes_first() {
        check(vec![reading(0, 1.0, 9.0), reading(1, 5.0, 6.0)], &[("5..6", 2)]);
        check(
            vec![reading(0, 1.0, 2.0), reading(1, 5.0, 6.0), reading(2, 4.0, 6.0)],
            &[("5..6", 2), ("1..2", 1)],
        );
    }
}
