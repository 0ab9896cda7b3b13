//! Two values to whether one reading fits both.
//!
//! Values are compared by what they allow: `nearly 50` allows 47, `6,000` is what a desk makes of 6,200, `November`
//! holds 5 November. Values of different kinds or of different units say nothing about each other, so `32 members`
//! and `23 countries` are left alone.

use crate::lexicon::word_class;
use crate::text::{fold, stem};
use crate::types::{Amount, Interval, Modifier, Value, ValueKind, When};

/// How two values stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::reconcile) enum Agreement {
    /// Of one kind and unit, and no reading fits both.
    Apart,
    /// Not comparable.
    Unrelated,
    /// One reading fits both.
    Meets,
    /// The same normal form.
    Same,
}

/// Compares two values.
pub(in crate::reconcile) fn agreement(a: &Value, b: &Value) -> Agreement {
    match (period(a.amount), period(b.amount)) {
        (Some((x, x_end)), Some((y, y_end))) => {
            let days = |from: When, to: When| Some((from.days()?.0, to.days()?.1));
            let (Some(x_days), Some(y_days)) = (days(x, x_end), days(y, y_end)) else {
                return Agreement::Unrelated;
            };
            // One moment is two days in two time zones, so a time of day makes a neighbouring day possible.
            let slack = i32::from(x.time.is_some() || y.time.is_some());
            let meets =
                |slack: i32| x_days.0 <= y_days.1.plus_days(slack) && y_days.0 <= x_days.1.plus_days(slack);
            if x_days == y_days {
                Agreement::Same
            } else if meets(0) {
                Agreement::Meets
            } else if meets(slack) {
                Agreement::Unrelated
            } else {
                Agreement::Apart
            }
        }
        (Some(_), None) | (None, Some(_)) => Agreement::Unrelated,
        (None, None) => {
            let (x, y) = (a.amount, b.amount);
            if let (Some(one), Some(other)) = (a.measure, b.measure)
                && one.ucum != other.ucum
            {
                return converted(a, b);
            }
            if x == y && is_telling(x) {
                return Agreement::Same;
            }
            if a.kind != b.kind || !same_unit(a, b) {
                return Agreement::Unrelated;
            }
            if x == y {
                return Agreement::Same;
            }
            match (rounded(a), rounded(b)) {
                (Some(x), Some(y)) if x.meets(y) => Agreement::Meets,
                (Some(_), Some(_)) => Agreement::Apart,
                _ => Agreement::Unrelated,
            }
        }
    }
}

/// Measures in two units: `42 km` and `26 miles` meet, because each is exact to half of its last step. Two that do not
/// meet are left alone, as figures in different units often tell of different things.
fn converted(a: &Value, b: &Value) -> Agreement {
    let told = |value: &Value| -> Option<Interval> {
        let factor = value.measure?.factor;
        let step = value.precision.map_or(0.0, |step| step.to_f64() * factor);
        Some(value.interval()?.widened(step / 2.0))
    };
    let is_one_quantity = a.measure.map(|unit| unit.base) == b.measure.map(|unit| unit.base);
    match (told(a), told(b)) {
        (Some(x), Some(y)) if is_one_quantity && x.meets(y) => Agreement::Meets,
        _ => Agreement::Unrelated,
    }
}

/// The first and the last point in time of an amount that is one.
fn period(amount: Amount) -> Option<(When, When)> {
    match amount {
        Amount::When(when) => Some((when, when)),
        Amount::Period(from, to) => Some((from, to)),
        Amount::Number(_)
        | Amount::Range(..)
        | Amount::Score(..)
        | Amount::Duration(_)
        | Amount::Durations(..)
        | Amount::Set(_) => None,
    }
}

/// Whether two values count or measure the same unit: the last word of the unit decides, `member country` meets
/// `country`.
pub(in crate::reconcile) fn same_unit(a: &Value, b: &Value) -> bool {
    if a.kind == ValueKind::Duration {
        return true;
    }
    match (&a.unit, &b.unit) {
        (Some(a), Some(b)) => head(a) == head(b),
        (None, None) => true,
        _ => false,
    }
}

fn head(unit: &str) -> String {
    let last = stem(&fold(unit.rsplit(' ').next().unwrap_or(unit)));
    word_class(&last).map_or(last, str::to_owned)
}

/// Figure from which on equal numbers speak for one thing whatever they count: `1,150 sailors`, `1,150 of the crew`.
const MIN_TELLING_FIGURE: f64 = 100.0;

fn is_telling(amount: Amount) -> bool {
    matches!(amount, Amount::Number(number) if number.to_f64() >= MIN_TELLING_FIGURE)
}

/// Digits that a figure of the news is rarely rounded to: `1,340` is exact to ten, `6,000` to a thousand.
const MIN_ROUND_FIGURE: f64 = 100.0;

/// What a value allows when a round figure is read as rounded: half of its last printed place either way.
pub(in crate::reconcile) fn rounded(value: &Value) -> Option<Interval> {
    let bounds = value.interval()?;
    if matches!(
        value.modifier,
        Some(Modifier::MoreThan | Modifier::AtLeast | Modifier::LessThan | Modifier::AtMost)
    ) {
        return Some(bounds);
    }
    let Amount::Number(number) = value.amount else { return Some(bounds) };
    let number = number.to_f64().abs();
    if number < MIN_ROUND_FIGURE || number.fract() != 0.0 {
        return Some(bounds);
    }
    let mut place = 1.0;
    while number % (place * 10.0) == 0.0 {
        place *= 10.0;
    }
    // Measures are compared in the base of their unit.
    let factor = value.measure.map_or(1.0, |unit| unit.factor);
    let slack = if place >= 10.0 { place / 2.0 * factor } else { 0.0 };
    Some(Interval { low: bounds.low - slack, high: bounds.high + slack })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reconcile::stories::{duration, number, year};
    use crate::types::{Decimal, RuleId, Span, TimeUnit, Unit};

    fn value(kind: ValueKind, amount: Amount, unit: Option<&str>, modifier: Option<Modifier>) -> Value {
        let unit = unit.map(Into::into);
        Value { unit, modifier, ..Value::new(Span::default(), kind, amount, RuleId("test")) }
    }

    fn count(text: &str, unit: &str, modifier: Option<Modifier>) -> Value {
        value(ValueKind::Count, number(text), Some(unit), modifier)
    }

    #[test]
    fn measures_meet_across_units() {
        let length = |figure: &str, ucum: &'static str, factor: f64| {
            let unit = Unit { name: "", ucum, base: "m", factor, offset: 0.0 };
            let told = value(ValueKind::Measure, number(figure), Some(ucum), None);
            Value { measure: Some(unit), precision: Decimal::parse("1"), ..told }
        };
        let km = length("42", "km", 1000.0);
        assert_eq!(agreement(&km, &length("26", "[mi_i]", 1609.344)), Agreement::Meets);
        assert_eq!(agreement(&km, &length("42", "[mi_i]", 1609.344)), Agreement::Unrelated);
        assert_eq!(agreement(&km, &length("44", "km", 1000.0)), Agreement::Apart);
    }

    #[test]
    fn figures_of_one_unit_meet_by_what_they_allow() {
        let check = |a: &Value, b: &Value, expected| assert_eq!(agreement(a, b), expected, "{a:?} {b:?}");
        check(&count("47", "person", None), &count("47", "person", None), Agreement::Same);
        check(&count("47", "person", None), &count("50", "person", Some(Modifier::Nearly)), Agreement::Meets);
        check(&count("6200", "resident", None), &count("6000", "person", None), Agreement::Meets);
        check(
            &count("1340", "house", None),
            &count("1300", "home", Some(Modifier::MoreThan)),
            Agreement::Meets,
        );
        check(&count("47", "person", None), &count("53", "person", None), Agreement::Apart);
        check(&count("32", "member", None), &count("23", "boat", None), Agreement::Unrelated);
        check(&count("24", "hour", None), &count("24", "boat", None), Agreement::Unrelated);
        check(&count("1150", "sailor", None), &count("1150", "worker", None), Agreement::Same);
    }

    #[test]
    fn lengths_of_time_meet_across_units() {
        let days = value(ValueKind::Duration, duration("14", TimeUnit::Day), None, None);
        let weeks = value(ValueKind::Duration, duration("2", TimeUnit::Week), None, None);
        assert_eq!(agreement(&days, &weeks), Agreement::Meets);
        let date = value(ValueKind::Year, year(2014), None, None);
        assert_eq!(agreement(&days, &date), Agreement::Unrelated);
    }
}
