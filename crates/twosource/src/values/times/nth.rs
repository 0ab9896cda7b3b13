//! Days and weeks that are told by their place in a month: `the first Friday of July`, `the last Sunday in May`, `the second
//! week of March 2020`.
//!
//! The first week of a month is the first that has its Thursday in it, as ISO 8601 counts the weeks of a year.
//!
//! Limits: `the third Thursday of every month` comes again and is left alone; a month without its year is the nearest one.

use crate::lexicon::NumberWord;
use crate::types::{Calendar, Date};
use crate::values::cursor::Cursor;
use crate::values::times::date::{Dated, month, nearest_told, year_behind};
use crate::values::times::grain::{Grain, stretch};
use crate::values::times::weekday;

/// Which of the weekdays of a month.
#[derive(Clone, Copy)]
enum Place {
    Nth(u8),
    Last,
}

/// Thursday, which tells the month that a week belongs to.
const THURSDAY: u8 = 4;

/// The day or the week at the cursor.
pub(in crate::values) fn nth(cur: &Cursor) -> Option<Dated> {
    let the = usize::from(cur.lower(0) == "the");
    let (place, n) = place(&cur.skip(the))?;
    let at = the + n;
    let is_week = cur.lower(at) == "week";
    let (weekday, m) =
        if is_week { (THURSDAY, 1) } else { weekday::number(&cur.skip(at)).filter(|_| !is_week)? };
    let of = at + m;
    if !matches!(cur.lower(of), "of" | "in") {
        return None;
    }
    let (day, len) = in_month(cur, of + 1, |year, month| nth_weekday(year, month, weekday, place))?;
    let calendar =
        day.and_then(|day| if is_week { stretch(day, Grain::Week, 0) } else { Some(Calendar::Day(day)) });
    Some(Dated::new(len, calendar))
}

/// `first`, `2nd`, `last`: which one, and the words.
fn place(cur: &Cursor) -> Option<(Place, usize)> {
    if cur.lower(0) == "last" {
        return Some((Place::Last, 1));
    }
    if let Some(NumberWord::Ordinal(n @ 1..=5)) = cur.role(0) {
        return Some((Place::Nth(u8::try_from(n).ok()?), 1));
    }
    let n = u8::try_from(cur.word(0)?.small(1)?).ok()?;
    let is_ordinal = cur.is_glued(1) && matches!(cur.lower(1), "st" | "nd" | "rd" | "th");
    (is_ordinal && (1..=5).contains(&n)).then_some((Place::Nth(n), 2))
}

/// The day that `day_of` finds in the month named at `at`, and the words up to the end of the month.
fn in_month(
    cur: &Cursor,
    at: usize,
    day_of: impl Fn(i16, u8) -> Option<Date>,
) -> Option<(Option<Date>, usize)> {
    let step = match cur.lower(at) {
        "the" | "this" => Some(0),
        "next" => Some(1),
        "last" => Some(-1),
        _ => None,
    };
    if let Some(step) = step.filter(|_| cur.lower(at + 1) == "month") {
        let first = cur.today.map(|today| today.plus_months(step));
        return Some((first.and_then(|one| day_of(one.year(), one.month())), at + 2));
    }
    let (month, n) = month(&cur.skip(at))?;
    let len = at + n;
    if let Some((year, m)) = year_behind(&cur.skip(len)) {
        return Some((day_of(year, month), len + m));
    }
    let Some(today) = cur.today else { return Some((None, len)) };
    let years = [today.year().saturating_sub(1), today.year(), today.year().saturating_add(1)];
    let days: Vec<Date> = years.iter().filter_map(|year| day_of(*year, month)).collect();
    Some((nearest_told(cur, len, days.into_iter(), today), len))
}

fn nth_weekday(year: i16, month: u8, weekday: u8, place: Place) -> Option<Date> {
    let first = Date::new(year, month, 1)?;
    match place {
        Place::Nth(n) => {
            let ahead = (7 + weekday - first.weekday()) % 7;
            Date::new(year, month, 1 + ahead + 7 * n.saturating_sub(1))
        }
        Place::Last => {
            let end = first.end_of_month();
            let back = (7 + end.weekday() - weekday) % 7;
            Some(end.plus_days(-i32::from(back)))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::values::tests::{shown, today};

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(shown(text, today()), expected, "{text}");
    }

    #[test]
    fn days_and_weeks_by_their_place() {
        check("It falls on the first Friday of October.", &["date the first Friday of October = 2025-10-03"]);
        check("It fell on the last Sunday in May 2020.", &["date the last Sunday in May 2020 = 2020-05-31"]);
        check(
            "The vote of the 2nd Tuesday of next month.",
            &["date the 2nd Tuesday of next month = 2025-10-14"],
        );
        check("It ran in the second week of March 2020.", &["date the second week of March 2020 = 2020-W11"]);
    }

    #[test]
    fn a_place_that_the_month_has_not() {
        check("It fell on the fifth Friday of February 2023.", &[]);
        check("The first Ministry of May.", &[]);
    }
}
