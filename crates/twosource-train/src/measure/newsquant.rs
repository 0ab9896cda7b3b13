//! News sentences with their quantities to how many of ours agree in value, and in value and unit.
//!
//! The set is the half of `NewsQuant` whose sentences have even numbers. Counted as its own evaluation counts (and
//! `newsquant_score.py` beside the data): in each sentence, a gold value with an equal one of ours is right, no more often
//! than there are gold values; value and unit are right when both agree, and each of ours serves once. What stands in
//! `halves` is the score of every other sentence by itself, the first of which was never looked at.
//!
//! Gold knows no calendar dates, times of day, places in an order or lengths of time without a number (`a century`), so
//! ours are left out. Its conventions are followed
//! by [`given`]: a vague plural is a range up to the next power of ten, a part of a whole a fraction, and cents are
//! counted in cents.

mod names;

use std::path::Path;

use serde::Deserialize;
use twosource::{Amount, Article, Block, BlockKind, Modifier, Span, Value, ValueKind, find_values, segment};

use super::{Count, Outcome, Score, Sets, files, missing};

#[derive(Deserialize)]
struct Sentence {
    text: String,
    quantities: Vec<Quantity>,
}

#[derive(Deserialize)]
struct Quantity {
    value: String,
    change: String,
    normalized_unit: String,
}

/// Scores of the whole set and of its two halves.
pub(super) fn measure(data: &Path) -> Outcome<Sets> {
    let path = data.join("data/values/newsquant_even.json");
    if !path.is_file() {
        return Ok(vec![("newsquant".to_owned(), missing(format!("no file {}", path.display())))]);
    }
    let sentences: Vec<Sentence> = serde_json::from_str(&files::text(&path)?)?;
    let half = |first: usize| sentences.iter().skip(first).step_by(2).collect::<Vec<_>>();
    Ok(vec![
        ("newsquant".to_owned(), score(&sentences.iter().collect::<Vec<_>>(), false)),
        ("newsquant-unseen".to_owned(), score(&half(0), false)),
        ("newsquant-seen".to_owned(), score(&half(1), true)),
    ])
}

/// A quantity in the terms of the set.
#[derive(Clone, Debug, PartialEq)]
struct Given {
    value: Vec<f64>,
    unit: String,
    change: &'static str,
}

/// `value`, `value-unit` and `value-change`: F1, precision and recall.
fn score(sentences: &[&Sentence], tells_misses: bool) -> Score {
    let mut score = Score::default();
    let (mut n_gold, mut n_ours) = (0, 0);
    let (mut values, mut units, mut changes) = (0, 0, 0);
    for sentence in sentences {
        let mut ours = found(&sentence.text);
        ours.sort_by(|a, b| a.unit.cmp(&b.unit));
        let mut gold: Vec<&Quantity> = sentence.quantities.iter().collect();
        gold.sort_by(|a, b| a.normalized_unit.cmp(&b.normalized_unit));
        n_gold += gold.len();
        n_ours += ours.len();
        let before = (values, units);
        let shown = format!("{ours:?}");
        let mut left = gold.len();
        for quantity in &gold {
            let wanted = numbers(&quantity.value);
            let mut at = 0;
            while let Some(one) = ours.get(at) {
                if !are_equal(&wanted, &one.value) {
                    at += 1;
                    continue;
                }
                if left > 0 {
                    values += 1;
                    left -= 1;
                }
                changes += usize::from(one.change == quantity.change);
                if one.unit.eq_ignore_ascii_case(&quantity.normalized_unit) {
                    units += 1;
                    ours.remove(at);
                    break;
                }
                at += 1;
            }
        }
        let is_all = units - before.1 == gold.len() && ours.is_empty();
        if tells_misses && !is_all {
            let gold: Vec<_> =
                gold.iter().map(|one| format!("{} {}", one.value, one.normalized_unit)).collect();
            score.miss("value-unit", format!("{}\n      gold {gold:?}\n      ours {shown}", sentence.text));
        }
    }
    for (name, right) in [("value", values), ("value-unit", units), ("value-change", changes)] {
        score.f1(name, Count::reported(right, n_ours), Count::gold(right, n_gold));
    }
    score
}

/// The numbers of a gold value: one, or the two ends of a range.
fn numbers(value: &str) -> Vec<f64> {
    let plain = || value.parse().into_iter().collect();
    let is_range = value.contains('-') && !value.starts_with('-') && !value.contains('E');
    if is_range { value.split('-').take(2).filter_map(|end| end.parse().ok()).collect() } else { plain() }
}

/// Equal up to one part in a hundred thousand, as the evaluation of the set has it.
fn are_equal(gold: &[f64], ours: &[f64]) -> bool {
    let near = |(a, b): (&f64, &f64)| (a - b).abs() <= 1e-8 + 1e-5 * b.abs();
    gold.len() == ours.len() && gold.iter().zip(ours).all(near)
}

/// The quantities that are found in a text.
fn found(text: &str) -> Vec<Given> {
    let span = Span::new(0, text.len());
    let blocks = vec![Block { kind: BlockKind::Paragraph, span }];
    let article = Article { blocks, ..Article::new("a", text) };
    let (values, _) = find_values(&article, &segment(&article));
    values.iter().filter_map(|value| given(value, article.slice(value.span))).collect()
}

/// A value of ours in the terms of the set; `None` for what it does not count.
fn given(value: &Value, text: &str) -> Option<Given> {
    let is_hundredth = value.kind == ValueKind::Money && names::is_hundredth(text);
    let scale = if is_hundredth { 100.0 } else { 1.0 };
    let numbers = match value.amount {
        Amount::Number(number) => vec![number.to_f64() * scale],
        Amount::Range(from, to) => vec![from.to_f64() * scale, to.to_f64() * scale],
        Amount::Score(a, b) => vec![a.to_f64(), b.to_f64()],
        Amount::Duration(length) => vec![length.amount.to_f64()],
        Amount::Durations(from, to) => vec![from.amount.to_f64(), to.amount.to_f64()],
        Amount::When(_) | Amount::Period(..) | Amount::Set(_) => return None,
    };
    let is_bare_time = matches!(
        value.rule.0,
        "value.duration-single"
            | "value.duration-decade"
            | "value.duration-long"
            | "value.duration-indefinite"
    );
    if value.kind == ValueKind::Ordinal || is_bare_time {
        return None;
    }
    let change = match value.modifier {
        None => "=",
        Some(Modifier::About | Modifier::Nearly) => "~",
        Some(Modifier::MoreThan | Modifier::AtLeast) => ">",
        Some(Modifier::LessThan | Modifier::AtMost) => "<",
    };
    let is_vague = value.precision.is_none() && value.modifier == Some(Modifier::AtLeast);
    let numbers = match numbers.as_slice() {
        [share] if value.rule.0 == "value.share" => vec![fraction(*share)],
        // Ours give the least that a plural means, two of it.
        [least] if is_vague => vec![least / 2.0, least * 5.0],
        _ => numbers,
    };
    Some(Given { value: numbers, unit: names::unit(value, text), change })
}

/// The fraction that a share in percent, to one digit behind the point, stands for.
fn fraction(percent: f64) -> f64 {
    let parts = (2..=12).flat_map(|whole| (1..whole).map(move |part| f64::from(part) / f64::from(whole)));
    let fits = |part: &f64| (part * 100.0 - percent).abs() < 0.06;
    parts.into_iter().find(fits).unwrap_or(percent / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::value;

    fn sentence(text: &str, quantities: &[(&str, &str)]) -> Sentence {
        let quantity = |(value, unit): &(&str, &str)| Quantity {
            value: (*value).to_owned(),
            change: "=".to_owned(),
            normalized_unit: (*unit).to_owned(),
        };
        Sentence { text: text.to_owned(), quantities: quantities.iter().map(quantity).collect() }
    }

    #[test]
    fn value_and_unit_are_counted_apart() {
        let one = sentence("The ferry carried 40 people over 12 km.", &[("40.0", "people"), ("12", "mile")]);
        let score = score(&[&one], true);
        assert_eq!(value(&score, "value.f1"), "1");
        assert_eq!(value(&score, "value-unit.f1"), "0.5");
        assert_eq!(score.misses.len(), 1);
    }

    #[test]
    fn dates_and_ranks_do_not_count() {
        assert_eq!(found("In 2019 the third ferry sank on May 5."), []);
    }

    #[test]
    fn gold_values_read_as_ranges() {
        assert_eq!(numbers("10.0-15.0"), [10.0, 15.0]);
        assert_eq!(numbers("-5.0"), [-5.0]);
        assert!(are_equal(&[1.0 / 3.0], &[fraction(33.3)]));
    }
}
