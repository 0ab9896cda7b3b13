//! Vague plurals to the least they mean.
//!
//! Example: `thousands` is at least 2000, `tens of thousands` at least 20000, `several hundred` at least 200.
//!
//! Limits: `several` and `a few` alone are no numbers.

use crate::lexicon::NumberWord;
use crate::types::{Decimal, Modifier};
use crate::values::cursor::Cursor;
use crate::values::numbers::number::{Number, scale_of};

/// The least that `several`, `a few` and a bare plural mean.
const LEAST: i64 = 2;

pub(in crate::values) fn plurals(cur: &Cursor) -> Option<Number> {
    let some = match cur.lower(0) {
        "several" | "few" | "many" => 1,
        "a" if matches!(cur.lower(1), "few" | "handful") => 2,
        _ => return plural(cur),
    };
    if cur.lower(some - 1) == "handful" {
        return Some(least(Decimal::from(LEAST), some));
    }
    let factor = scale_of(
        cur.role(some).filter(|role| matches!(role, NumberWord::Scale(_) | NumberWord::Group(12)))?,
    )?;
    Some(least(Decimal::from(LEAST).times(factor)?, some + 1))
}

fn least(value: Decimal, len: usize) -> Number {
    let number = Number::plain(value, len);
    Number { modifier: Some(Modifier::AtLeast), scaled: true, precision: None, ..number }
}

/// `thousands`, `tens of thousands`, `hundreds of millions`.
fn plural(cur: &Cursor) -> Option<Number> {
    if cur.lower(0) == "tens" {
        return of_scale(cur, 10 * LEAST);
    }
    let Some(NumberWord::Vague(value)) = cur.role(0) else { return None };
    // `scores` is a verb and a noun of sport unless it counts something; `a handful` is read with its article.
    if matches!(cur.lower(0), "scores" | "handful") && cur.lower(1) != "of" {
        return None;
    }
    of_scale(cur, value).or_else(|| Some(least(Decimal::from(value), 1)))
}

fn of_scale(cur: &Cursor, value: i64) -> Option<Number> {
    match cur.role(2).filter(|_| cur.lower(1) == "of")? {
        NumberWord::Vague(inner) if inner >= 1000 => {
            Some(least(Decimal::from(value).times(Decimal::from(inner / LEAST))?, 3))
        }
        _ => None,
    }
}
