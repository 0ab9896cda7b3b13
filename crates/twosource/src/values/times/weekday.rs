//! Names of weekdays to days: `Tuesday`, `next Tuesday`, `Friday last week`, `Tuesday night`.
//!
//! A bare weekday is the latest one, or the coming one when the words around it look ahead.
//!
//! Limits: `next Friday` is the coming Friday, though some mean the one after.

use crate::lexicon::{CalendarWord, calendar_word};
use crate::types::{Calendar, Date, DayPart};
use crate::values::cursor::{Cursor, Word};
use crate::values::times::date::Dated;
use crate::values::times::grain::day_part;
use crate::values::times::relative::weeks_away;
use crate::values::times::tense::{Side, side};

/// Words in front of a weekday that make the two a name or a set.
const NAMED: [&str; 14] = [
    "black",
    "super",
    "bloody",
    "cyber",
    "giving",
    "every",
    "each",
    "sheffield",
    "holy",
    "small",
    "ruby",
    "casual",
    "most",
    "alternate",
];

/// The weekday that a capitalised word names, and its length with a full stop.
pub(in crate::values) fn number(cur: &Cursor) -> Option<(u8, usize)> {
    let word = cur.word(0).filter(|word| word.is_capitalised())?;
    let has_stop = word.lower.len() < 6 && cur.lower(1) == "." && cur.is_glued(1);
    let len = 1 + usize::from(has_stop);
    // `Sat` and `Sun` are words: only in front of a figure they are days.
    let has_figure = cur.word(len).is_some_and(Word::is_digits);
    match (word.text, has_figure) {
        ("Sat", true) => return Some((6, len)),
        ("Sun", true) => return Some((7, len)),
        _ => {}
    }
    let Some(CalendarWord::Weekday(number)) = calendar_word(&word.lower) else { return None };
    Some((number, len))
}

/// A part of the day behind a weekday or another day, with its words: `night`, `early morning`.
pub(in crate::values) fn part_behind(cur: &Cursor) -> Option<(DayPart, usize)> {
    let early = usize::from(matches!(cur.lower(0), "early" | "late") && cur.lower(1) != "in");
    let part = day_part(cur.lower(early))?;
    Some((part, early + 1))
}

/// The weekday at the cursor.
pub(in crate::values) fn weekday(cur: &Cursor) -> Option<Dated> {
    let asked = cur.lower(0);
    let skip = usize::from(matches!(asked, "last" | "next" | "this" | "past" | "coming" | "previous"));
    let (number, n) = number(&cur.skip(skip))?;
    // `Sun` and `Sat` are words and newspapers; with a stop they are days.
    let is_short = n == 1 && cur.lower(skip).len() < 6;
    let in_front = cur.lower_before(1);
    let is_name = cur.before(1).is_some_and(|word| word.is_capitalised() && NAMED.contains(&&*word.lower))
        || matches!(in_front, "every" | "each");
    let is_plural = cur.lower(skip + n) == "s" && cur.is_glued(skip + n);
    if is_short || is_name || is_plural || names_paper(cur, skip + n) {
        return None;
    }
    let mut len = skip + n;
    let part = part_behind(&cur.skip(len));
    len += part.map_or(0, |(_, n)| n);
    let part = part.map(|(part, _)| part);
    if let Some((weeks, n)) = week_behind(&cur.skip(len)) {
        let calendar = cur.today.and_then(|today| day_of_week(today, weeks, number));
        return Some(Dated::new(len + n, calendar).part(part));
    }
    let calendar = cur.today.map(|today| {
        let back = (i32::from(today.weekday()) + 7 - i32::from(number)) % 7;
        Calendar::Day(today.plus_days(days_away(cur, asked, back, len)))
    });
    Some(Dated::new(len, calendar).part(part).open())
}

/// Days from today to the weekday that was `back` days ago.
fn days_away(cur: &Cursor, asked: &str, back: i32, len: usize) -> i32 {
    match asked {
        // Nobody calls yesterday `last Friday` or tomorrow `next Friday`.
        "past" if back == 0 => -7,
        "last" | "previous" if back <= 1 => -7 - back,
        "last" | "past" | "previous" => -back,
        "next" if back == 6 => 8,
        "this" if back == 0 => 0,
        "this" | "coming" | "next" => 7 - back,
        _ if back == 0 => 0,
        _ if side(cur, len) == Side::Future => 7 - back,
        _ => -back,
    }
}

/// `last week`, `next week`, `two weeks ago`: steps from this week.
fn week_behind(cur: &Cursor) -> Option<(i32, usize)> {
    if let Some(found) = weeks_away(cur) {
        return Some(found);
    }
    let of = usize::from(matches!(cur.lower(0), "of" | ","));
    let steps = match cur.lower(of) {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        _ => return None,
    };
    (cur.lower(of + 1) == "week").then_some((steps, of + 2))
}

fn day_of_week(today: Date, weeks: i32, number: u8) -> Option<Calendar> {
    let to_monday = 1 - i32::from(today.weekday());
    let days = to_monday.checked_add(weeks.checked_mul(7)?)?.checked_add(i32::from(number) - 1)?;
    Some(Calendar::Day(today.plus_days(days)))
}

/// Names that open with a weekday: papers, and shows of its night.
fn names_paper(cur: &Cursor, len: usize) -> bool {
    let next = cur.word(len).filter(|next| next.is_capitalised()).map_or("", |next| next.text);
    match next {
        "Times" | "Telegraph" | "Mirror" | "Express" | "Mail" | "Mercury" | "Herald" | "Post"
        | "Independent" => true,
        "Night" => cur.word(len + 1).is_some_and(Word::is_capitalised),
        _ => false,
    }
}
