//! Times of day as people say them: `five o'clock`, `half past six`, `a quarter to nine`, `4 in the morning`, `6 on Monday
//! morning`.
//!
//! The hour is one of a clock of twelve; which half of the day it lies in is told by the words behind, or stays open.
//!
//! Limits: an hour alone (`at six`) is read only in front of a day or a part of it.

use crate::lexicon::{CalendarWord, NumberWord, calendar_word, number_word};
use crate::types::DayPart;
use crate::values::cursor::Cursor;
use crate::values::times::clock::{Clock, is_time_preposition};
use crate::values::times::grain::day_part;

/// One to twelve, in digits or in words.
pub(in crate::values) fn hour(cur: &Cursor, at: usize) -> Option<i16> {
    let word = cur.word(at)?;
    let hour = match word.small(2) {
        Some(hour) => hour,
        None => match number_word(&word.lower)? {
            NumberWord::Small(hour) => i16::try_from(hour).ok()?,
            _ => return None,
        },
    };
    let is_part =
        cur.is_inner_hyphen(at + 1) || cur.word(at + 1).is_some_and(|next| next.glued && next.text == "%");
    ((1..=12).contains(&hour) && !is_part).then_some(hour)
}

/// `five o'clock`.
pub(in crate::values) fn o_clock(cur: &Cursor) -> Option<Clock> {
    let hour = hour(cur, 0)?;
    let is_clock = cur.lower(1) == "o" && matches!(cur.lower(2), "'" | "’") && cur.lower(3) == "clock";
    if !is_clock {
        return None;
    }
    Clock::new(hour, 0, 4).map(Clock::open)
}

/// `half past six`, `ten past three`, `a quarter to nine`, `20 minutes to five`.
pub(in crate::values) fn past_the_hour(cur: &Cursor) -> Option<Clock> {
    let (minutes, n) = minutes(cur)?;
    let is_to = match cur.lower(n) {
        "past" => false,
        "to" => true,
        // `half after` is no time, `ten after four` is American.
        "after" if minutes != 30 => false,
        _ => return None,
    };
    let hour = hour(cur, n + 1)?;
    // `five to ten people` and `two to three` are ranges: `to` needs a quarter or a word of time.
    let is_sure = match (is_to, cur.lower(0)) {
        (_, "half" | "quarter" | "a") => true,
        (false, _) => cur.lower(n) == "past" && minutes % 5 == 0 || n == 2,
        (true, _) => n == 2,
    };
    if !is_sure || cur.word(n + 2).is_some_and(|next| next.tag.is_noun() && &*next.lower != "o") {
        return None;
    }
    let (hour, minute) = if is_to { ((hour + 11) % 12, 60 - minutes) } else { (hour, minutes) };
    let clock = Clock::new(if hour == 0 { 12 } else { hour }, minute % 60, n + 2).map(Clock::open);
    clock.map(|clock| Clock { len: clock.len + o_clock_len(cur, n + 2), ..clock })
}

fn o_clock_len(cur: &Cursor, at: usize) -> usize {
    let is_clock = cur.lower(at) == "o" && cur.lower(at + 2) == "clock";
    if is_clock { 3 } else { 0 }
}

fn minutes(cur: &Cursor) -> Option<(i16, usize)> {
    match cur.lower(0) {
        "half" => return Some((30, 1)),
        "quarter" => return Some((15, 1)),
        "a" if cur.lower(1) == "quarter" => return Some((15, 2)),
        _ => {}
    }
    let (minutes, n) = if let Some(minutes) = cur.word(0)?.small(2) {
        (minutes, 1)
    } else {
        match number_word(cur.lower(0))? {
            NumberWord::Small(minutes) => (i16::try_from(minutes).ok()?, 1),
            NumberWord::Tens(20) if cur.is_inner_hyphen(1) && cur.lower(2) == "five" => (25, 3),
            NumberWord::Tens(20) => (20, 1),
            _ => return None,
        }
    };
    let word = usize::from(matches!(cur.lower(n), "minutes" | "minute"));
    (1..30).contains(&minutes).then_some((minutes, n + word))
}

/// `4 in the morning`, `six on Monday morning`, `at 6 tonight`: an hour that the words behind make one.
pub(in crate::values) fn bare_hour(cur: &Cursor) -> Option<Clock> {
    let hour = hour(cur, 0)?;
    if !is_time_preposition(cur.lower_before(1)) {
        return None;
    }
    let at = cur.lower_before(1) == "at";
    let on_day = cur.lower(1) == "on"
        && matches!(calendar_word(cur.lower(2)), Some(CalendarWord::Weekday(_)))
        && (at || day_part(cur.lower(3)).is_some());
    let in_part = in_the_part(cur, 1).is_some();
    let today = matches!(cur.lower(1), "tonight" | "today" | "yesterday" | "tomorrow") && at
        || matches!(cur.lower(1), "this" | "yesterday" | "tomorrow") && day_part(cur.lower(2)).is_some();
    (on_day || in_part || today).then_some(())?;
    Clock::new(hour, 0, 1).map(Clock::open)
}

/// `in the morning`, `in the early evening`, `at night`.
pub(in crate::values) fn in_the_part(cur: &Cursor, at: usize) -> Option<(DayPart, usize)> {
    if cur.reads(at, &["at", "night"]) {
        return Some((DayPart::Night, 2));
    }
    if !cur.reads(at, &["in", "the"]) {
        return None;
    }
    let early = usize::from(matches!(cur.lower(at + 2), "early" | "late"));
    Some((day_part(cur.lower(at + 2 + early))?, 3 + early))
}
