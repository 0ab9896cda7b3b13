//! Figures with marks between them to a day: `2024-10-01`, `01/10/2024`, `01.10.2024`, `05-Aug-2016`.
//!
//! Limits: two small numbers and a year are read day first unless the other order lies near the day of reference.

use crate::types::{Calendar, Date};
use crate::values::cursor::Cursor;
use crate::values::times::date::{Dated, month, year_of};

/// `2024-10-01`, `01/10/2024`, `01.10.2024`.
pub(in crate::values) fn numeric(cur: &Cursor) -> Option<Dated> {
    let first = cur.word(0).filter(|word| word.is_digits())?;
    if let Some((day, rest)) = first.text.split_once('.') {
        let (month, year) = rest.split_once('.')?;
        if day.len() == 4 && year.len() == 2 && month.len() == 2 {
            let date = Date::new(day.parse().ok()?, month.parse().ok()?, year.parse().ok()?)?;
            return Some(Dated::new(1, Some(Calendar::Day(date))));
        }
        if year.len() != 4 || day.len() > 2 || month.len() > 2 {
            return None;
        }
        let date = of_two(cur, day.parse().ok()?, month.parse().ok()?, year.parse().ok()?)?;
        return Some(Dated::new(1, Some(Calendar::Day(date))));
    }
    if let Some(dated) = with_month_name(cur) {
        return Some(dated);
    }
    let mark = cur.lower(1);
    if !matches!(mark, "-" | "/") || cur.lower(3) != mark || !(1..=4).all(|n| cur.is_glued(n)) {
        return None;
    }
    let (a, b, c) = (first.small(4)?, cur.word(2)?.small(2)?, cur.word(4)?.small(4)?);
    let date = if first.text.len() == 4 {
        Date::new(a, u8::try_from(b).ok()?, u8::try_from(c).ok()?)?
    } else if cur.word(4)?.text.len() == 4 {
        of_two(cur, a, b, c)?
    } else {
        return None;
    };
    Some(Dated::new(5, Some(Calendar::Day(date))))
}

/// `05-Aug-2016`, `22/Jan/2019`, `2019/Aug/01`.
fn with_month_name(cur: &Cursor) -> Option<Dated> {
    let is_joined =
        matches!(cur.lower(1), "-" | "/") && cur.lower(3) == cur.lower(1) && (1..=4).all(|n| cur.is_glued(n));
    let (month, _) = month(&cur.skip(2)).filter(|_| is_joined)?;
    let (first, last) = (cur.word(0)?, cur.word(4)?);
    let (year, day) = match (year_of(first), year_of(last)) {
        (Some(year), None) => (year, last.small(2)?),
        (None, Some(year)) => (year, first.small(2)?),
        _ => return None,
    };
    let date = Date::new(year, month, u8::try_from(day).ok()?)?;
    Some(Dated::new(5, Some(Calendar::Day(date))))
}

/// The day of two small numbers and a year. Both orders are used; the one nearer to the day of reference wins where both
/// are days and one lies within [`NEAR`], and else the day comes first.
fn of_two(cur: &Cursor, a: i16, b: i16, year: i16) -> Option<Date> {
    let (a, b) = (u8::try_from(a).ok()?, u8::try_from(b).ok()?);
    let (day_first, month_first) = (Date::new(year, b, a), Date::new(year, a, b));
    let (Some(one), Some(other), Some(today)) = (day_first, month_first, cur.today) else {
        return day_first.or(month_first);
    };
    let distance = |day: Date| day.days_since(today).abs();
    let is_other = distance(other) <= NEAR && distance(one) > NEAR;
    Some(if is_other { other } else { one })
}

/// Days around the day of reference in which most numeric dates of a report lie: a week either way.
const NEAR: i32 = 7;
