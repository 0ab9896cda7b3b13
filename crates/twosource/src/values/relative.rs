//! Words that point from the day of reference to another time: `yesterday`, `last week`, `two weeks ago`.
//!
//! Example: on 1 October 2024, `last week` is 2024-W39 and `two years ago` is 2022.
//!
//! Limits: hours and minutes ago stay lengths of time; `recently` and the like are not read.

use crate::lexicon::{CalendarWord, Unit, calendar_word, unit};
use crate::types::{Calendar, Date, Decimal, TimeUnit};
use crate::values::cursor::Cursor;
use crate::values::date::Dated;
use crate::values::numbers::number;

/// The relative date at the cursor.
pub(super) fn relative(cur: &Cursor) -> Option<Dated> {
    day_word(cur).or_else(|| part_of_day(cur)).or_else(|| period(cur)).or_else(|| ago(cur))
}

fn day_word(cur: &Cursor) -> Option<Dated> {
    let days = match cur.lower(0) {
        "today" | "tonight" => 0,
        "yesterday" => -1,
        "tomorrow" => 1,
        _ => return None,
    };
    // `Windward Today` is the name of a paper.
    let is_title =
        cur.word(0)?.is_capitalised() && cur.before(1).is_some_and(super::cursor::Word::is_capitalised);
    if is_title {
        return None;
    }
    let part = usize::from(matches!(calendar_word(cur.lower(1)), Some(CalendarWord::DayPart(_))));
    Some(Dated::new(1 + part, cur.today.map(|today| Calendar::Day(today.plus_days(days)))))
}

/// `this morning`, `last night`.
fn part_of_day(cur: &Cursor) -> Option<Dated> {
    let Some(CalendarWord::DayPart(_)) = calendar_word(cur.lower(1)) else { return None };
    let days = match (cur.lower(0), cur.lower(1)) {
        ("this", _) => 0,
        ("last", "night" | "evening") => -1,
        _ => return None,
    };
    Some(Dated::new(2, cur.today.map(|today| Calendar::Day(today.plus_days(days)))))
}

/// `last week`, `this year`, `next month`.
fn period(cur: &Cursor) -> Option<Dated> {
    let step = match cur.lower(0) {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        _ => return None,
    };
    // `this year's` and `last year` point; `over the last year` is a length.
    if matches!(cur.lower_before(1), "the" | "these") || cur.is_inner_hyphen(2) {
        return None;
    }
    let unit = match cur.lower(1) {
        "week" => TimeUnit::Week,
        "month" => TimeUnit::Month,
        "year" => TimeUnit::Year,
        _ => return None,
    };
    Some(Dated::new(2, cur.today.and_then(|today| moved(today, unit, step))))
}

/// `two weeks ago`, `a year ago`.
fn ago(cur: &Cursor) -> Option<Dated> {
    let (count, len) = match number(cur) {
        Some(number) if number.value.scale() == 0 && number.modifier.is_none() => (number.value, number.len),
        None if matches!(cur.lower(0), "a" | "an") => (Decimal::from(1), 1),
        _ => return None,
    };
    let Unit::Time(name, factor) = unit(cur.lower(len))? else { return None };
    if cur.lower(len + 1) != "ago" {
        return None;
    }
    let steps = count.times(Decimal::from(factor))?.to_string().parse::<i32>().ok()?;
    if matches!(name, TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second) {
        return None;
    }
    Some(Dated::new(len + 2, cur.today.and_then(|today| moved(today, name, steps.checked_neg()?))))
}

/// The period of `unit` that lies `steps` of them after `today`'s own.
fn moved(today: Date, unit: TimeUnit, steps: i32) -> Option<Calendar> {
    Some(match unit {
        TimeUnit::Year => Calendar::Year(i16::try_from(i32::from(today.year()).checked_add(steps)?).ok()?),
        TimeUnit::Month => {
            let day = today.plus_months(steps);
            Calendar::Month(day.year(), day.month())
        }
        TimeUnit::Week => {
            let (year, week) = today.plus_days(steps.checked_mul(7)?).iso_week();
            Calendar::Week(year, week)
        }
        TimeUnit::Day => Calendar::Day(today.plus_days(steps)),
        TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second => return None,
    })
}
