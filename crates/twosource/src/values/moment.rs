//! Dates, relative dates, times of day and years to one point in time, joined where they stand together.
//!
//! Example: `5:12 a.m. on Wednesday` and `Wednesday at 5:12 a.m.` are both one value with day and time.
//!
//! Limits: a time of day takes its day from the words beside it only, never from an earlier sentence.

use crate::types::{Calendar, ValueKind, When};
use crate::values::clock::clock;
use crate::values::cursor::Cursor;
use crate::values::date::{Dated, date};
use crate::values::found::Found;
use crate::values::relative::relative;

/// A date, with the time of day beside it if there is one.
pub(super) fn day(cur: &Cursor) -> Option<Found> {
    let dated = calendar(cur)?;
    let joint = usize::from(cur.lower(dated.len) == ",");
    let at = joint + usize::from(cur.lower(dated.len + joint) == "at");
    let time = clock(&cur.skip(dated.len + at)).map(|(time, n)| (time, at + n));
    let len = dated.len + time.map_or(0, |(_, n)| n);
    let when =
        dated.calendar.map(|calendar| When { calendar: Some(calendar), time: time.map(|(time, _)| time) });
    let is_year = matches!(dated.calendar, Some(Calendar::Year(_)));
    let kind = if is_year { ValueKind::Year } else { ValueKind::Date };
    Some(Found::when(len, kind, when, "value.date"))
}

fn calendar(cur: &Cursor) -> Option<Dated> {
    let (a, b) = (date(cur), relative(cur));
    match (a, b) {
        (Some(a), Some(b)) => Some(if b.len > a.len { b } else { a }),
        (a, b) => a.or(b),
    }
}

/// A time of day, with the date behind it if there is one.
pub(super) fn time(cur: &Cursor) -> Option<Found> {
    let (time, len) = clock(cur)?;
    let joint = usize::from(matches!(cur.lower(len), "on" | ","));
    let behind =
        calendar(&cur.skip(len + joint)).filter(|dated| matches!(dated.calendar, Some(Calendar::Day(_))));
    if let Some(dated) = behind {
        let when = When { calendar: dated.calendar, time: Some(time) };
        return Some(Found::when(len + joint + dated.len, ValueKind::Date, Some(when), "value.date-time"));
    }
    let when = When { calendar: None, time: Some(time) };
    Some(Found::when(len, ValueKind::Time, Some(when), "value.time"))
}
