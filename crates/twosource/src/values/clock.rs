//! Words that give a time of day to hour, minute and offset from UTC.
//!
//! Forms: `5:12 a.m.`, `9.12pm GMT`, `16h44`, `10 a.m. local time`, `20.46` behind `at`, `2112 GMT`, `five o'clock`,
//! `noon`, `midnight`.
//!
//! Limits: zones whose letters several countries share are read as news in English uses them; `ET` gives no offset.

use crate::lexicon::{CalendarWord, calendar_word, is_zone, zone_offset};
use crate::types::{Decimal, TimeOfDay};
use crate::values::cursor::{Cursor, Word};
use crate::values::numbers::number;

/// The time of day at the cursor and its length in words.
pub(super) fn clock(cur: &Cursor) -> Option<(TimeOfDay, usize)> {
    if cur.is_glued(0)
        && cur.before(1).is_some_and(|word| !matches!(word.text, "(" | "[" | "“" | "\"" | "—" | "–"))
    {
        return None;
    }
    named(cur)
        .or_else(|| in_digits(cur))
        .or_else(|| of_four_digits(cur))
        .or_else(|| o_clock(cur))
        .map(|(time, len)| with_zone(cur, time, len))
}

fn time_of(hour: i16, minute: i16) -> Option<TimeOfDay> {
    let (hour, minute) = (u8::try_from(hour).ok()?, u8::try_from(minute).ok()?);
    (hour < 24 && minute < 60).then_some(TimeOfDay { hour, minute, second: None, utc_offset: None })
}

/// `noon` and `midnight`, where a preposition or a day makes them a time.
fn named(cur: &Cursor) -> Option<(TimeOfDay, usize)> {
    let hour = match cur.lower(0) {
        "noon" | "midday" => 12,
        "midnight" => 0,
        _ => return None,
    };
    let is_time = matches!(
        cur.lower_before(1),
        "at" | "by" | "until" | "till" | "before" | "after" | "past" | "around" | "about" | "since" | "from"
    ) || matches!(cur.lower(1), "on" | "today" | "local" | "gmt");
    is_time.then_some(()).and_then(|()| time_of(hour, 0)).map(|time| (time, 1))
}

fn in_digits(cur: &Cursor) -> Option<(TimeOfDay, usize)> {
    let first = cur.word(0).filter(|word| word.is_digits())?;
    let (hour, minute, len) = if let Some((hour, minute)) = pointed(first) {
        (hour, minute, 1)
    } else {
        let hour = first.small(2)?;
        match cur.word(2).filter(|_| cur.is_glued(1) && cur.is_glued(2)) {
            Some(word) if matches!(cur.lower(1), ":" | "h") && word.text.len() == 2 => {
                (hour, word.small(2)?, 3)
            }
            _ => (hour, -1, 1),
        }
    };
    // `2:03:12` is the time of a race.
    if cur.lower(len) == ":" && cur.is_glued(len) && cur.word(len + 1).is_some_and(Word::is_digits) {
        return None;
    }
    if let Some((is_late, n)) = half_of_day(&cur.skip(len)) {
        let hour = on_twelve(hour, is_late)?;
        return Some((time_of(hour, minute.max(0))?, len + n));
    }
    let is_plain = len == 3 || (minute >= 0 && is_cued(cur, len));
    if minute < 0 || !is_plain || follows_unit(cur, len) {
        return None;
    }
    Some((time_of(hour, minute)?, len))
}

/// Hour and minute of `20.46`.
fn pointed(word: &Word) -> Option<(i16, i16)> {
    let (hour, minute) = word.text.split_once('.')?;
    let fits = matches!(hour.len(), 1 | 2) && minute.len() == 2;
    if fits { Some((hour.parse().ok()?, minute.parse().ok()?)) } else { None }
}

/// Whether the words around a number with a point make it a time and no price or rate.
fn is_cued(cur: &Cursor, len: usize) -> bool {
    let is_zone = cur.word(len).is_some_and(names_zone);
    let on_day =
        cur.lower(len) == "on" && matches!(calendar_word(cur.lower(len + 1)), Some(CalendarWord::Weekday(_)));
    let is_price =
        matches!(cur.lower_before(2), "closed" | "ended" | "traded" | "priced" | "settled" | "finished");
    let at = matches!(cur.lower_before(1), "at" | "until" | "since");
    !is_price && (is_zone || on_day || at || cur.reads(len, &["local", "time"]))
}

fn follows_unit(cur: &Cursor, len: usize) -> bool {
    matches!(cur.lower(len), "%" | "percent" | "per" | "million" | "billion" | "euros" | "dollars")
}

/// `a.m.`, `pm`: whether it is the later half of the day, and the length.
fn half_of_day(cur: &Cursor) -> Option<(bool, usize)> {
    match cur.lower(0) {
        "am" => Some((false, 1)),
        "pm" => Some((true, 1)),
        half @ ("a" | "p")
            if cur.lower(1) == "." && cur.lower(2) == "m" && cur.is_glued(1) && cur.is_glued(2) =>
        {
            let stop = usize::from(cur.lower(3) == "." && cur.is_glued(3));
            Some((half == "p", 3 + stop))
        }
        _ => None,
    }
}

/// The hour of 24 for an hour on a clock of twelve.
fn on_twelve(hour: i16, is_late: bool) -> Option<i16> {
    if !(1..=12).contains(&hour) {
        // `16.44 p.m.` says it twice.
        return (is_late && (13..24).contains(&hour)).then_some(hour);
    }
    Some(hour % 12 + if is_late { 12 } else { 0 })
}

/// `2112 GMT`, `1630 hours`.
fn of_four_digits(cur: &Cursor) -> Option<(TimeOfDay, usize)> {
    let digits = cur.word(0).filter(|word| word.text.len() == 4)?.small(4)?;
    cur.word(1).filter(|word| names_zone(word))?;
    time_of(digits / 100, digits % 100).map(|time| (time, 1))
}

/// `five o'clock`.
fn o_clock(cur: &Cursor) -> Option<(TimeOfDay, usize)> {
    let number = number(cur).filter(|number| number.len == 1 && number.value.scale() == 0)?;
    let is_clock = cur.lower(1) == "o" && matches!(cur.lower(2), "'" | "’") && cur.lower(3) == "clock";
    if !is_clock || number.value > Decimal::from(12) {
        return None;
    }
    let hour: i16 = number.value.to_string().parse().ok()?;
    time_of(hour % 24, 0).map(|time| (time, 4))
}

/// Whether a word in capitals abbreviates a time zone.
fn names_zone(word: &Word) -> bool {
    word.text.chars().all(char::is_uppercase) && is_zone(&word.lower)
}

/// The time with the zone behind it: `GMT`, `EST`, `(CET)`, `local time`.
fn with_zone(cur: &Cursor, time: TimeOfDay, len: usize) -> (TimeOfDay, usize) {
    let bracket = usize::from(cur.lower(len) == "(");
    if let Some(zone) = cur.word(len + bracket).filter(|word| names_zone(word)) {
        let close = usize::from(bracket == 1 && cur.lower(len + 2) == ")");
        if bracket == close {
            return (TimeOfDay { utc_offset: zone_offset(&zone.lower), ..time }, len + 1 + bracket + close);
        }
    }
    if cur.reads(len, &["local", "time"]) {
        return (time, len + 2);
    }
    (time, len)
}
