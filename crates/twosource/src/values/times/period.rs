//! Two dates or two times with a word between them to one period: `from May to June`, `between 2019 and 2021`, `Monday to
//! Friday`, `2019-20`, `Jan. 5-7`, `9 a.m. to 5 p.m.`
//!
//! What one end leaves out comes from the other: `May to June 2024` begins in May 2024.
//!
//! Limits: `and` joins a period behind `between` only; other joints need ends of one kind.

use crate::types::{Amount, Calendar, RuleId, TimeOfDay, ValueKind, When};
use crate::values::cursor::Cursor;
use crate::values::found::Found;
use crate::values::times::clock::{clock, half_of_day, inner_clock, on_twelve};
use crate::values::times::date::Dated;
use crate::values::times::grain::year_after;
use crate::values::times::moment::calendar;

/// The period that opens with `first`.
pub(in crate::values) fn of_days(cur: &Cursor, first: Dated) -> Option<Found> {
    let rule = "value.period";
    if let Some(until) = first.until {
        return found(first.len, first.calendar?, until, rule);
    }
    let from = first.calendar?;
    let joint = joint(cur, first.len)?;
    let last = calendar(&cur.skip(first.len + joint))?;
    let until = last.calendar?;
    if !fits(cur, from, until) || last.until.is_some() {
        return None;
    }
    let (from, until) = match (first.is_open, last.is_open) {
        (true, false) => (before(from, until)?, until),
        (_, true) => (from, after(until, from)?),
        (false, false) => (from, until),
    };
    let (start, end) = (from.days(), until.days());
    if start.zip(end).is_some_and(|(start, end)| end.1 < start.0) {
        return None;
    }
    let len = first.len + joint + last.len;
    let (from, until) =
        (When { part: first.part, ..When::on(from) }, When { part: last.part, ..When::on(until) });
    Some(Found { amount: Some(Amount::Period(from, until)), ..empty(len, rule) })
}

fn found(len: usize, from: Calendar, until: Calendar, rule: &'static str) -> Option<Found> {
    let ordered = from.days().zip(until.days()).is_none_or(|(from, until)| from.0 <= until.0);
    ordered
        .then(|| Found { amount: Some(Amount::Period(When::on(from), When::on(until))), ..empty(len, rule) })
}

fn empty(len: usize, rule: &'static str) -> Found {
    let found = Found::when(len, ValueKind::Date, None, rule);
    Found { rule: RuleId(rule), ..found }
}

/// The words between two ends.
fn joint(cur: &Cursor, at: usize) -> Option<usize> {
    match cur.lower(at) {
        "to" | "through" | "until" | "till" | "-" | "–" | "—" | "‑" => Some(1),
        "and" if cur.lower_before(1) == "between" => Some(1),
        _ => None,
    }
}

/// Whether two ends are of one kind, or stand behind `from` or `between`.
fn fits(cur: &Cursor, from: Calendar, until: Calendar) -> bool {
    let is_vague = |one: Calendar| matches!(one, Calendar::Vague(_));
    if is_vague(from) || is_vague(until) {
        return false;
    }
    let is_one_kind = std::mem::discriminant(&from) == std::mem::discriminant(&until);
    is_one_kind || matches!(cur.lower_before(1), "from" | "between")
}

/// `one` in the year of `end`, or in the year before when it would be later.
fn before(one: Calendar, end: Calendar) -> Option<Calendar> {
    let year = end.days()?.1.year();
    let here = in_year(one, year)?;
    let is_later = here.days()?.0 > end.days()?.1;
    if is_later { in_year(one, year_after(year, -1)?) } else { Some(here) }
}

/// `one` at or after `start`: a week or a year later than it was read, if it must.
fn after(one: Calendar, start: Calendar) -> Option<Calendar> {
    let (Some(days), Some(from)) = (one.days(), start.days()) else { return Some(one) };
    match one {
        Calendar::Day(day) if days.0 < from.0 => {
            let behind = from.0.days_since(day);
            let later = if behind < 7 { day.plus_days(7) } else { day.plus_months(12) };
            Some(Calendar::Day(later))
        }
        Calendar::Day(_) => Some(one),
        _ => {
            let here = in_year(one, from.0.year())?;
            let is_early = here.days()?.1 < from.0;
            if is_early { in_year(one, year_after(from.0.year(), 1)?) } else { Some(here) }
        }
    }
}

/// A calendar part in another year.
fn in_year(one: Calendar, year: i16) -> Option<Calendar> {
    Some(match one {
        Calendar::Day(day) => Calendar::Day(crate::types::Date::new(year, day.month(), day.day())?),
        Calendar::Month(_, month) | Calendar::Yearless(month, None) => Calendar::Month(year, month),
        Calendar::Yearless(month, Some(day)) => Calendar::Day(crate::types::Date::new(year, month, day)?),
        Calendar::Quarter(_, quarter) => Calendar::Quarter(year, quarter),
        Calendar::Half(_, half) => Calendar::Half(year, half),
        Calendar::Season(_, season) => Calendar::Season(year, season),
        _ => return Some(one),
    })
}

/// `9 a.m. to 5 p.m.`, `6-8pm`, `between 14:00 and 16:00`.
pub(in crate::values) fn of_times(cur: &Cursor) -> Option<Found> {
    let (first, n) = match clock(cur) {
        Some(clock) => (Some(clock.time), clock.len),
        None => (None, bare_hour(cur)?.1),
    };
    let joint = joint(cur, n)?;
    let last = inner_clock(&cur.skip(n + joint))?;
    let first = match first {
        Some(first) => first,
        None => same_half(cur, bare_hour(cur)?.0, last.time, &cur.skip(n + joint))?,
    };
    let until = When::new(None, Some(last.time));
    let from =
        When::new(None, Some(TimeOfDay { utc_offset: last.time.utc_offset.or(first.utc_offset), ..first }));
    let found = Found::when(n + joint + last.len, ValueKind::Time, None, "value.period");
    Some(Found { amount: Some(Amount::Period(from, until)), ..found })
}

/// An hour in digits and nothing else.
fn bare_hour(cur: &Cursor) -> Option<(i16, usize)> {
    let hour = cur.word(0)?.small(2).filter(|hour| (1..=12).contains(hour))?;
    let is_glued = cur.is_glued(0)
        && cur.before(1).is_some_and(|word| word.is_letters() || word.is_digits() || word.is_hyphen());
    (!is_glued).then_some((hour, 1))
}

/// The hour in the half of the day that the last time tells, or in the other when it would be later.
fn same_half(cur: &Cursor, hour: i16, last: TimeOfDay, rest: &Cursor) -> Option<TimeOfDay> {
    let told = (1..=3).any(|n| half_of_day(&rest.skip(n)).is_some());
    if !told || cur.lower_before(1) == "of" {
        return None;
    }
    let is_late = last.hour >= 12;
    let here = on_twelve(hour, is_late)?;
    let here = if here > i16::from(last.hour) { on_twelve(hour, !is_late)? } else { here };
    Some(TimeOfDay { hour: u8::try_from(here).ok()?, minute: 0, second: None, utc_offset: None })
}
