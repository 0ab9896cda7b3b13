//! A number and a word for percent, or for points between percentages, to a share.
//!
//! Example: `7.6 per cent` is 7.6 `%`; `0.3 points` is 0.3 `percentage point`.
//!
//! Limits: whole `points` are scores and index points as often as percentages, and count as a thing counted.

use crate::types::ValueKind;
use crate::values::cursor::Cursor;
use crate::values::found::Found;
use crate::values::numbers::number;

pub(super) fn percent(cur: &Cursor) -> Option<Found> {
    let number = number(cur)?;
    let after = cur.skip(number.len);
    let hyphen = usize::from(after.is_inner_hyphen(0));
    let (n, unit) = if let Some(n) = percent_len(&after.skip(hyphen)) {
        (n, "%")
    } else {
        points(&after.skip(hyphen), number.value.scale() > 0)?
    };
    let found = Found::number(number.len + hyphen + n, ValueKind::Percent, number.value, "value.percent");
    Some(found.unit(unit).modifier(number.modifier))
}

fn percent_len(cur: &Cursor) -> Option<usize> {
    match (cur.lower(0), cur.lower(1), cur.lower(2)) {
        ("%" | "percent" | "pct" | "pc", ..) => Some(1),
        ("per", "cent", _) => Some(2),
        ("per", "-", "cent") => Some(3),
        _ => None,
    }
}

fn points(cur: &Cursor, has_fraction: bool) -> Option<(usize, &'static str)> {
    match (cur.lower(0), cur.lower(1)) {
        ("percentage", "point" | "points") => Some((2, "percentage point")),
        ("basis", "point" | "points") => Some((2, "basis point")),
        ("points" | "point", _) if has_fraction => Some((1, "percentage point")),
        _ => None,
    }
}
