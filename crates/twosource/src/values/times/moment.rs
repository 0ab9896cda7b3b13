//! Dates, times of day and years to one point in time, or to the period between two, joined where they stand together.
//!
//! Example: `5:12 a.m. on Wednesday` and `Wednesday at 5:12 a.m.` are both one value with day and time.
//!
//! Limits: see the readers that are asked here; a time of day that stands alone gets its day later, in `context`.

use crate::types::{Calendar, Tag, ValueKind, When};
use crate::values::cursor::Cursor;
use crate::values::found::Found;
use crate::values::times::clock::{Clock, clock};
use crate::values::times::date::{Dated, date};
use crate::values::times::edge::edge;
use crate::values::times::holiday::holiday;
use crate::values::times::nth::nth;
use crate::values::times::openers::opens_moment;
use crate::values::times::period;
use crate::values::times::quarter::quarter;
use crate::values::times::reference::RECKONED;
use crate::values::times::relative::relative;
use crate::values::times::spoken::hour;
use crate::values::times::told::told;
use crate::values::times::weekday::weekday;
use crate::values::times::year::year;
use crate::values::times::zone::zone;

/// A point in time, or a period, at the cursor.
pub(in crate::values) fn moment(cur: &Cursor) -> Option<Found> {
    if !opens_moment(cur) {
        return None;
    }
    let (day, time) = (day(cur), time(cur));
    match (day, time) {
        (Some(day), Some(time)) => Some(if time.len > day.len { time } else { day }),
        (day, time) => day.or(time),
    }
}

/// A date without words that narrow it: the longest of all readings.
pub(in crate::values) fn plain(cur: &Cursor) -> Option<Dated> {
    let readers = [date, weekday, nth, holiday, year, quarter, relative, told];
    longest(readers.into_iter().filter_map(|read| read(cur)))
}

fn longest(found: impl Iterator<Item = Dated>) -> Option<Dated> {
    found.reduce(|best, next| if next.len > best.len { next } else { best })
}

/// A date, with the words that narrow it.
pub(in crate::values) fn calendar(cur: &Cursor) -> Option<Dated> {
    longest(plain(cur).into_iter().chain(edge(cur)))
}

/// A date, with its end or with the time of day beside it if there is one.
fn day(cur: &Cursor) -> Option<Found> {
    let dated = calendar(cur)?;
    if let Some(found) = period::of_days(cur, dated) {
        return Some(found);
    }
    let kind =
        if matches!(dated.calendar, Some(Calendar::Year(_))) { ValueKind::Year } else { ValueKind::Date };
    let rule = if dated.is_reckoned { RECKONED.0 } else { rule(cur, dated.calendar) };
    let is_day = matches!(dated.calendar, None | Some(Calendar::Day(_) | Calendar::Yearless(_, Some(_))));
    let joint = usize::from(cur.lower(dated.len) == ",");
    let at = joint + usize::from(matches!(cur.lower(dated.len + joint), "at" | "around" | "about"));
    let behind = if is_day {
        clock(&cur.skip(dated.len + at)).or_else(|| hour_behind(cur, dated.len + at, at > joint))
    } else {
        None
    };
    let Some(clock) = behind else {
        let when = dated.calendar.map(|calendar| When { part: dated.part, ..When::on(calendar) });
        return Some(Found::when(dated.len, kind, when, rule));
    };
    let clock = clock.within(dated.part);
    let when = dated.calendar.map(|calendar| When {
        time: Some(clock.time),
        part: dated.part,
        ..When::on(calendar)
    });
    Some(Found::when(dated.len + at + clock.len, kind, when, rule))
}

/// `tonight around 7`, `Sunday at six`: an hour behind a day, with nothing behind it that it might count.
fn hour_behind(cur: &Cursor, at: usize, has_preposition: bool) -> Option<Clock> {
    let hour = hour(cur, at).filter(|_| has_preposition)?;
    let is_free = cur.word(at + 1).is_none_or(|next| {
        !next.glued && (matches!(next.tag, Tag::IN | Tag::CC | Tag::TO)) || matches!(next.text, "." | ",")
    });
    let is_part = cur.word(at + 1).is_some_and(|next| next.glued) && cur.is_glued(at + 2);
    Clock::new(hour, 0, 1).map(Clock::open).filter(|_| is_free && !is_part)
}

/// The rule of a date by what it is.
fn rule(cur: &Cursor, calendar: Option<Calendar>) -> &'static str {
    let is_digits = cur.word(0).is_some_and(crate::values::cursor::Word::is_digits);
    match calendar {
        Some(Calendar::Year(_)) if is_digits => "value.year",
        Some(Calendar::Decade(_)) => "value.decade",
        Some(Calendar::Century(_)) => "value.century",
        Some(Calendar::Half(..) | Calendar::Quarter(..)) => "value.quarter",
        Some(Calendar::Season(..)) => "value.season",
        Some(Calendar::Weekend(..)) => "value.weekend",
        Some(Calendar::Vague(_)) => "value.vague-time",
        Some(
            Calendar::Year(_)
            | Calendar::Month(..)
            | Calendar::Week(..)
            | Calendar::Day(_)
            | Calendar::Yearless(..),
        )
        | None => "value.date",
    }
}

/// A time of day, with its end, or with the date behind it if there is one.
fn time(cur: &Cursor) -> Option<Found> {
    if let Some(found) = period::of_times(cur) {
        return Some(found);
    }
    let clock = clock(cur)?;
    let joint = usize::from(matches!(cur.lower(clock.len), "on" | ","))
        + usize::from(cur.reads(clock.len, &[",", "on"]));
    let behind = calendar(&cur.skip(clock.len + joint))
        .filter(|dated| matches!(dated.calendar, Some(Calendar::Day(_) | Calendar::Yearless(_, Some(_)))));
    let Some(dated) = behind else {
        let when = When::new(None, Some(clock.within(None).time));
        return Some(Found::when(clock.len, ValueKind::Time, Some(when), "value.time"));
    };
    let clock = clock.within(dated.part);
    let len = clock.len + joint + dated.len;
    // The zone may stand behind the day: `5am yesterday local time`.
    let zone = zone(&cur.skip(len)).filter(|_| clock.time.utc_offset.is_none());
    let mut time = clock.time;
    time.utc_offset = zone.map_or(time.utc_offset, |(offset, _)| offset);
    let when = When { calendar: dated.calendar, time: Some(time), part: dated.part };
    let len = len + zone.map_or(0, |(_, n)| n);
    Some(Found::when(len, ValueKind::Date, Some(when), "value.date-time"))
}
