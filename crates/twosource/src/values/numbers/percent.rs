//! A number and a word for percent, or for points between percentages, to a share.
//!
//! Example: `7.6 per cent` is 7.6 `%`; `0.3 points` is 0.3 `percentage point`; `25bp` is 25 `basis point`.
//!
//! Limits: whole `points` are scores and index points as often as percentages, and count as a thing counted.

use crate::types::{Decimal, ValueKind};
use crate::values::cursor::Cursor;
use crate::values::found::Found;
use crate::values::numbers::name_part::is_name_part;
use crate::values::numbers::number::number;

pub(in crate::values) fn percent(cur: &Cursor) -> Option<Found> {
    let number = number(cur).filter(|_| !is_name_part(cur))?;
    let after = cur.skip(number.len);
    let hyphen = usize::from(after.is_inner_hyphen(0));
    let is_share = number.value.scale() > 0 && number.value < Decimal::from(MAX_POINTS);
    let (n, unit) = if let Some(n) = percent_len(&after.skip(hyphen), number.digits) {
        (n, "%")
    } else {
        points(&after.skip(hyphen), is_share)?
    };
    Some(Found::figure(number.len + hyphen + n, ValueKind::Percent, &number, "value.percent").unit(unit))
}

/// Bare points with a fraction are percentage points below this: polls and rates move by less, indices by more.
const MAX_POINTS: i64 = 20;

fn percent_len(cur: &Cursor, digits: bool) -> Option<usize> {
    match (cur.lower(0), cur.lower(1), cur.lower(2)) {
        ("percentage", "point" | "points", _) => None,
        ("%" | "percent" | "percents", ..) => Some(1),
        ("pct" | "pc" | "percentage", ..) if digits => Some(1),
        ("per", "cent", _) => Some(2),
        ("per", "-", "cent") => Some(3),
        _ => None,
    }
}

fn points(cur: &Cursor, is_share: bool) -> Option<(usize, &'static str)> {
    match (cur.lower(0), cur.lower(1)) {
        ("percentage" | "percent" | "%", "point" | "points") => Some((2, "percentage point")),
        ("percentage" | "percent" | "%", "-") if matches!(cur.lower(2), "point" | "points") => {
            Some((3, "percentage point"))
        }
        ("basis", "point" | "points") => Some((2, "basis point")),
        ("basis", "-") if matches!(cur.lower(2), "point" | "points") => Some((3, "basis point")),
        ("bp" | "bps", _) if cur.is_glued(0) || cur.lower(0) == "bps" => Some((1, "basis point")),
        ("pp" | "ppt" | "ppts", _) => Some((1, "percentage point")),
        ("points" | "point", _) if is_share => Some((1, "percentage point")),
        _ => None,
    }
}
