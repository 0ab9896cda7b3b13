//! Words that name a calendar day, month or weekday to a point in time.
//!
//! Forms: `Tuesday, October 1, 2024`, `1 October`, `Feb. 24`, `2024-10-01`, `01/10/2024`, `in June`, `on Tuesday`.
//! What the text leaves out comes from the day of reference: the year nearest to it, or the one that the verb's tense
//! asks for.
//!
//! Limits: numeric dates with two small numbers are read day first; seasons and holidays are not read.

use crate::lexicon::{CalendarWord, NumberWord, calendar_word, number_word};
use crate::types::{Calendar, Date};
use crate::values::cursor::{Cursor, Word};
use crate::values::tense::{Side, side};

/// A calendar expression read at a cursor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Dated {
    pub(super) len: usize,
    /// `None` when it needs a day of reference.
    pub(super) calendar: Option<Calendar>,
}

impl Dated {
    pub(super) fn new(len: usize, calendar: Option<Calendar>) -> Self {
        Self { len, calendar }
    }
}

/// The calendar date at the cursor.
pub(super) fn date(cur: &Cursor) -> Option<Dated> {
    if cur.is_glued(0) && cur.before(1).is_some_and(|word| word.is_letters() || word.is_digits()) {
        return None;
    }
    numeric(cur)
        .or_else(|| after_weekday(cur))
        .or_else(|| month_day(cur))
        .or_else(|| day_month(cur))
        .or_else(|| month_alone(cur))
        .or_else(|| weekday(cur))
}

/// The month that a capitalised word names, with the length of the word and its full stop.
fn month(cur: &Cursor) -> Option<(u8, usize)> {
    let word = cur.word(0).filter(|word| word.is_capitalised())?;
    let Some(CalendarWord::Month(number)) = calendar_word(&word.lower) else { return None };
    // The stop behind a month that has no shorter form ends the sentence.
    let is_short = word.lower.len() < 5 && !matches!(&*word.lower, "may" | "june" | "july");
    let has_stop = is_short && cur.lower(1) == "." && cur.is_glued(1);
    Some((number, 1 + usize::from(has_stop)))
}

/// A day of the month in digits, with an ending: `1`, `01`, `1st`.
fn day_number(cur: &Cursor) -> Option<(u8, usize)> {
    let day = u8::try_from(cur.word(0)?.small(2)?).ok().filter(|day| (1..=31).contains(day))?;
    if !cur.is_glued(1) {
        return Some((day, 1));
    }
    match cur.lower(1) {
        "st" | "nd" | "rd" | "th" => Some((day, 2)),
        ":" | "/" | "%" => None,
        _ if cur.word(1).is_some_and(Word::is_letters) => None,
        _ => Some((day, 1)),
    }
}

/// A year of four digits, behind an optional comma.
fn year_behind(cur: &Cursor) -> Option<(i16, usize)> {
    let comma = usize::from(cur.lower(0) == ",");
    let year = year_of(cur.word(comma)?)?;
    let is_free =
        !cur.word(comma + 1).is_some_and(|next| next.glued && (next.is_letters() || next.text == "%"));
    is_free.then_some((year, comma + 1))
}

/// The year that a run of four digits names.
pub(super) fn year_of(word: &Word) -> Option<i16> {
    let year = word.small(4).filter(|_| word.text.len() == 4)?;
    (1000..=2199).contains(&year).then_some(year)
}

/// `October 1, 2024`, `Feb. 24`.
fn month_day(cur: &Cursor) -> Option<Dated> {
    let (month, n) = month(cur)?;
    let (day, m) = day_number(&cur.skip(n))?;
    Some(with_year(cur, n + m, month, day))
}

/// `1 October 2024`, `1st of October`, `the first of July`.
fn day_month(cur: &Cursor) -> Option<Dated> {
    let the = usize::from(cur.lower(0) == "the");
    let (day, n) = day_number(&cur.skip(the)).or_else(|| day_in_words(&cur.skip(the)))?;
    let of = usize::from(cur.lower(the + n) == "of");
    if the == 1 && of == 0 && !cur.word(1)?.is_digits() {
        return None;
    }
    let (month, m) = month(&cur.skip(the + n + of))?;
    Some(with_year(cur, the + n + of + m, month, day))
}

fn day_in_words(cur: &Cursor) -> Option<(u8, usize)> {
    let NumberWord::Ordinal(day) = number_word(cur.lower(0)).filter(|_| cur.lower(1) == "of")? else {
        return None;
    };
    Some((u8::try_from(day).ok()?, 1))
}

/// The day with the year behind it, or else the year that fits.
fn with_year(cur: &Cursor, len: usize, month: u8, day: u8) -> Dated {
    if let Some((year, n)) = year_behind(&cur.skip(len))
        && let Some(date) = Date::new(year, month, day)
    {
        return Dated::new(len + n, Some(Calendar::Day(date)));
    }
    Dated::new(len, Some(nearest_day(cur.today, month, day, side(cur, len))))
}

fn nearest_day(today: Option<Date>, month: u8, day: u8, side: Side) -> Calendar {
    let yearless = Calendar::Yearless(month, Some(day));
    let Some(today) = today else { return yearless };
    let years = [today.year().saturating_sub(1), today.year(), today.year().saturating_add(1)];
    let days = years.iter().filter_map(|year| Date::new(*year, month, day));
    nearest(days, today, side).map_or(yearless, Calendar::Day)
}

/// The day nearest to `today` on the side that the tense asks for; today itself is on both.
fn nearest(days: impl Iterator<Item = Date>, today: Date, side: Side) -> Option<Date> {
    days.filter(|day| match side {
        Side::Past => *day <= today,
        Side::Future => *day >= today,
        Side::Unknown => true,
    })
    .min_by_key(|day| day.days_since(today).abs())
}

/// `June 2026`; `June` behind a preposition or in front of a noun.
fn month_alone(cur: &Cursor) -> Option<Dated> {
    let (number, n) = month(cur)?;
    if let Some((year, m)) = year_behind(&cur.skip(n)) {
        return Some(Dated::new(n + m, Some(Calendar::Month(year, number))));
    }
    let is_cued = matches!(
        cur.lower_before(1),
        "in" | "since"
            | "last"
            | "next"
            | "this"
            | "until"
            | "by"
            | "early"
            | "late"
            | "mid"
            | "during"
            | "from"
            | "between"
            | "through"
            | "before"
            | "after"
            | "for"
    );
    let is_name_too = matches!(cur.lower(0), "may" | "march" | "april" | "june" | "august" | "jan");
    let cue_is_safe =
        !(is_name_too && matches!(cur.lower_before(1), "for" | "by" | "from" | "after" | "before"));
    let is_short = cur.lower(0).len() < 4 && cur.lower(0) != "may" || cur.lower(0) == "sept";
    // `January` in front of a noun is a month as well, unless it may be somebody's name.
    let stands_free = !is_name_too && !cur.before(1).is_some_and(Word::is_capitalised);
    if is_short || !((is_cued && cue_is_safe) || stands_free) {
        return None;
    }
    let asked = match cur.lower_before(1) {
        "last" => Side::Past,
        "next" => Side::Future,
        _ => side(cur, n),
    };
    Some(Dated::new(n, Some(nearest_month(cur.today, number, asked))))
}

fn nearest_month(today: Option<Date>, month: u8, side: Side) -> Calendar {
    let Some(today) = today else { return Calendar::Yearless(month, None) };
    let Some(first) = Date::new(today.year(), today.month(), 1) else {
        return Calendar::Yearless(month, None);
    };
    let years = [first.year().saturating_sub(1), first.year(), first.year().saturating_add(1)];
    let months = years.iter().filter_map(|year| Date::new(*year, month, 1));
    nearest(months, first, side)
        .map_or(Calendar::Yearless(month, None), |day| Calendar::Month(day.year(), day.month()))
}

/// `2024-10-01`, `01/10/2024`, `01.10.2024`.
fn numeric(cur: &Cursor) -> Option<Dated> {
    let first = cur.word(0).filter(|word| word.is_digits())?;
    if let Some((day, rest)) = first.text.split_once('.') {
        let (month, year) = rest.split_once('.')?;
        if year.len() != 4 || day.len() > 2 || month.len() > 2 {
            return None;
        }
        let date = day_first(day.parse().ok()?, month.parse().ok()?, year.parse().ok()?)?;
        return Some(Dated::new(1, Some(Calendar::Day(date))));
    }
    let mark = cur.lower(1);
    if !matches!(mark, "-" | "/") || cur.lower(3) != mark || !(1..=4).all(|n| cur.is_glued(n)) {
        return None;
    }
    let (a, b, c) = (first.small(4)?, cur.word(2)?.small(2)?, cur.word(4)?.small(4)?);
    let date = if first.text.len() == 4 {
        Date::new(a, u8::try_from(b).ok()?, u8::try_from(c).ok()?)?
    } else if cur.word(4)?.text.len() == 4 {
        day_first(a, b, c)?
    } else {
        return None;
    };
    Some(Dated::new(5, Some(Calendar::Day(date))))
}

/// The day of two small numbers and a year, day first unless only the other order has such a day.
fn day_first(a: i16, b: i16, year: i16) -> Option<Date> {
    let (a, b) = (u8::try_from(a).ok()?, u8::try_from(b).ok()?);
    Date::new(year, b, a).or_else(|| Date::new(year, a, b))
}

/// The weekday that a capitalised word names, and its length with a full stop.
fn weekday_number(cur: &Cursor) -> Option<(u8, usize)> {
    let word = cur.word(0).filter(|word| word.is_capitalised())?;
    let Some(CalendarWord::Weekday(number)) = calendar_word(&word.lower) else { return None };
    let has_stop = word.lower.len() < 6 && cur.lower(1) == "." && cur.is_glued(1);
    Some((number, 1 + usize::from(has_stop)))
}

/// A weekday in front of a full date: `Tuesday, October 1`.
fn after_weekday(cur: &Cursor) -> Option<Dated> {
    let (_, n) = weekday_number(cur)?;
    let comma = usize::from(cur.lower(n) == ",");
    let rest = cur.skip(n + comma);
    let dated = numeric(&rest).or_else(|| month_day(&rest)).or_else(|| day_month(&rest))?;
    Some(Dated::new(n + comma + dated.len, dated.calendar))
}

/// `Tuesday`, `next Tuesday`, `Tuesday night`.
fn weekday(cur: &Cursor) -> Option<Dated> {
    let asked = cur.lower(0);
    let skip = usize::from(matches!(asked, "last" | "next" | "this"));
    let (number, n) = weekday_number(&cur.skip(skip))?;
    let is_short = cur.lower(skip).len() < 6;
    let is_named = matches!(
        cur.lower_before(1),
        "black"
            | "good"
            | "super"
            | "ash"
            | "bloody"
            | "cyber"
            | "giving"
            | "shrove"
            | "every"
            | "each"
            | "sheffield"
            | "maundy"
    );
    if is_short || is_named {
        return None;
    }
    let mut len = skip + n;
    if matches!(calendar_word(cur.lower(len)), Some(CalendarWord::DayPart(_))) {
        len += 1;
    }
    let calendar = cur.today.map(|today| {
        let back = (i32::from(today.weekday()) + 7 - i32::from(number)) % 7;
        let days = match asked {
            "last" => {
                if back == 0 {
                    -7
                } else {
                    -back
                }
            }
            "next" => 7 - back,
            "this" => {
                if back == 0 {
                    0
                } else {
                    7 - back
                }
            }
            _ if back == 0 => 0,
            _ if side(cur, len) == Side::Future => 7 - back,
            _ => -back,
        };
        Calendar::Day(today.plus_days(days))
    });
    Some(Dated::new(len, calendar))
}
