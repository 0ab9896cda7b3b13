//! Words for a part of a whole to a share in percent.
//!
//! Example: `half of the voters` is 50 `%`, `three in four` is 75 `%`, `a third of the crew` is about 33.3 `%`.
//!
//! Limits: parts count only in front of `of`, because `a third` and `a quarter` are places in an order as well.

use crate::lexicon::{NumberWord, Unit, number_word, unit};
use crate::types::{Decimal, Modifier, ValueKind};
use crate::values::cursor::Cursor;
use crate::values::found::Found;
use crate::values::numbers::number;

/// The greatest whole that polls and reports break into parts: `one in a hundred`.
const MAX_WHOLE: i64 = 100;

pub(super) fn share(cur: &Cursor) -> Option<Found> {
    half_of(cur).or_else(|| parts_of(cur)).or_else(|| some_in_all(cur))
}

fn found(len: usize, part: i64, whole: i64) -> Option<Found> {
    if part >= whole || part < 1 || whole > MAX_WHOLE {
        return None;
    }
    let tenths = (2000 * part + whole) / (2 * whole);
    let value = Decimal::parse(&format!("{}.{}", tenths / 10, tenths % 10))?;
    let about = ((1000 * part) % whole != 0).then_some(Modifier::About);
    Some(Found::number(len, ValueKind::Percent, value, "value.share").unit("%").modifier(about))
}

/// `half of the voters`, `half the voters`.
fn half_of(cur: &Cursor) -> Option<Found> {
    let is_half = cur.lower(0) == "half" && (cur.lower(1) == "of" || cur.lower(1) == "the");
    if !is_half || cur.lower(2) == "time" { None } else { found(1, 1, 2) }
}

/// `a third of`, `two-thirds of`, `three quarters of`.
fn parts_of(cur: &Cursor) -> Option<Found> {
    let part = match number_word(cur.lower(0)) {
        Some(NumberWord::Small(part)) => part,
        _ if cur.lower(0) == "a" => 1,
        _ => return None,
    };
    let hyphen = usize::from(cur.is_inner_hyphen(1));
    let whole = match number_word(cur.lower(1 + hyphen))? {
        NumberWord::Part(whole) if whole > 2 => whole,
        NumberWord::Ordinal(whole) if part == 1 && whole > 2 => whole,
        _ => return None,
    };
    if cur.lower(2 + hyphen) == "of" { found(2 + hyphen, part, whole) } else { None }
}

/// `three in four`, `one out of five`, `9 in 10`.
fn some_in_all(cur: &Cursor) -> Option<Found> {
    let part = number(cur).filter(|number| number.len == 1)?;
    let joint = match (cur.lower(1), cur.lower(2)) {
        ("in", _) => 1,
        ("out", "of") => 2,
        _ => return None,
    };
    let all = number(&cur.skip(1 + joint)).filter(|all| all.len == 1 && all.digits == part.digits)?;
    let len = 2 + joint;
    // `two in three days` is a rate.
    if matches!(unit(cur.lower(len)), Some(Unit::Time(..))) || cur.is_glued(len) && cur.lower(len) != "." {
        return None;
    }
    found(len, whole(part.value)?, whole(all.value)?)
}

fn whole(value: Decimal) -> Option<i64> {
    value.to_string().parse().ok()
}
