//! A number with a physical unit to a measure.
//!
//! Example: `27-meter` is 27 `m`; `6.8-magnitude` and `magnitude 6.8` are 6.8 `magnitude`; `5 feet 6 inches` is 5.5
//! `foot`.
//!
//! Limits: `m` behind a figure is metres unless a counted noun or a currency says that it is millions.

use crate::lexicon::measure as unit_of;
use crate::types::{Amount, ValueKind};
use crate::values::cursor::Cursor;
use crate::values::found::Found;
use crate::values::numbers::fraction::{in_digits, in_words, ratio};
use crate::values::numbers::name_part::is_name_part;
use crate::values::numbers::number::{Number, number};
use crate::values::numbers::quantity::{Quantity, quantity};

pub(in crate::values) fn measure(cur: &Cursor) -> Option<Found> {
    magnitude_first(cur).or_else(|| part_of_unit(cur)).or_else(|| number_first(cur))
}

/// `a quarter of a mile`, `half an inch`, `1/16 of a pint`.
fn part_of_unit(cur: &Cursor) -> Option<Found> {
    let (part, len) = if cur.lower(0) == "half" {
        (ratio(1, 2)?, 1)
    } else {
        in_digits(cur, 0).or_else(|| in_words(cur, 0))?
    };
    let of = usize::from(cur.lower(len) == "of");
    if !matches!(cur.lower(len + of), "a" | "an") || !cur.is_free(0) {
        return None;
    }
    let nation = usize::from(matches!(cur.lower(len + of + 1), "us" | "imperial"));
    let at = len + of + 1 + nation;
    let quantity = quantity(&cur.skip(at), false)?;
    let number = Number { precision: None, ..Number::plain(part, at) };
    let len = at + quantity.len;
    Some(found(len, &number, quantity))
}

fn found(len: usize, number: &Number, quantity: Quantity) -> Found {
    let found = Found::figure(len, ValueKind::Measure, number, "value.measure");
    Found { measure: quantity.measure, ..found.unit(quantity.unit) }
}

fn magnitude_first(cur: &Cursor) -> Option<Found> {
    if !matches!(cur.lower(0), "magnitude" | "magnitudes") {
        return None;
    }
    let hyphen = usize::from(cur.is_inner_hyphen(1));
    let skip = if cur.lower(1) == "of" { 2 } else { 1 + hyphen };
    let number = number(&cur.skip(skip)).filter(|number| number.digits && !number.scaled)?;
    let quantity = Quantity { unit: "magnitude".to_owned(), measure: unit_of("magnitude"), len: 0 };
    Some(found(skip + number.len, &number, quantity))
}

fn number_first(cur: &Cursor) -> Option<Found> {
    let number = number(cur).filter(|_| !is_name_part(cur))?;
    let after = cur.skip(number.len);
    let is_of = after.lower(0) == "of" && number.modifier.is_some();
    let joint = usize::from(after.is_inner_hyphen(0) || is_of);
    let quantity = quantity(&after.skip(joint), number.digits)?;
    let len = number.len + joint + quantity.len;
    let unit = quantity.unit.clone();
    let found = found(len, &number, quantity);
    Some(smaller_unit(cur, &found, &number, &unit).unwrap_or(found))
}

/// `5 feet 6 inches`, `12 stone 7 pounds`: the smaller figure as a part of the larger unit.
fn smaller_unit(cur: &Cursor, found: &Found, first: &Number, unit: &str) -> Option<Found> {
    let (smaller, parts) = match unit {
        "foot" => ("inch", 12),
        "stone" => ("pound", 14),
        "pound" => ("ounce", 16),
        _ => return None,
    };
    let joint = usize::from(cur.is_inner_hyphen(found.len));
    let after = cur.skip(found.len + joint);
    if joint == 1 && smaller == "inch" && !after.is_glued(1) {
        // `a 6-foot-2 man`.
        let inches = i64::from(after.word(0)?.small(2)?);
        let value = first.value.plus(ratio(inches, parts).filter(|_| inches < parts)?)?;
        let amount = Some(Amount::Number(value));
        return Some(Found { len: found.len + 2, amount, precision: None, ..found.clone() });
    }
    // `5 feet and 6 inches` as well.
    let and = usize::from(joint == 0 && after.lower(0) == "and");
    let (joint, after) = (joint + and, after.skip(and));
    let second = number(&after).filter(|second| second.digits == first.digits && !second.scaled)?;
    let hyphen = usize::from(after.is_inner_hyphen(second.len));
    // `5 ft 6 in` is the one place where a bare `in` is a unit.
    let rest = after.skip(second.len + hyphen);
    let inches = || {
        (smaller == "inch" && rest.lower(0) == "in").then(|| Quantity {
            unit: "inch".to_owned(),
            measure: None,
            len: 1,
        })
    };
    let quantity = quantity(&rest, second.digits).or_else(inches)?;
    let part: i64 = second.value.to_string().parse().ok()?;
    if quantity.unit != smaller || part < 1 || part >= parts {
        return None;
    }
    let value = first.value.plus(ratio(part, parts)?)?;
    let len = found.len + joint + second.len + hyphen + quantity.len;
    Some(Found { len, amount: Some(Amount::Number(value)), precision: None, ..found.clone() })
}
