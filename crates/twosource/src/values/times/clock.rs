//! Words that give a time of day to hour, minute and offset from UTC.
//!
//! Forms: `5:12 a.m.`, `9.12pm GMT`, `16h44`, `10 a.m. local time`, `20.46` behind `at`, `2112 GMT`, `five o'clock`,
//! `half past six`, `ten past three in the morning`, `6 on Monday morning`, `noon`, `midnight`.
//!
//! Limits: zones whose letters several countries share are read as news in English uses them; `ET` and `Estonian time`
//! give no offset.

use crate::lexicon::{CalendarWord, calendar_word, is_zone};
use crate::types::{DayPart, TimeOfDay};
use crate::values::cursor::{Cursor, Word};
use crate::values::times::spoken::{bare_hour, in_the_part, o_clock, past_the_hour};
use crate::values::times::zone::{names_zone, zone};

/// A time of day read at a cursor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::values) struct Clock {
    pub(in crate::values) time: TimeOfDay,
    pub(in crate::values) len: usize,
    /// Whether the hour is one of a clock of twelve and no word tells which half of the day.
    pub(in crate::values) is_open: bool,
}

impl Clock {
    pub(in crate::values) fn new(hour: i16, minute: i16, len: usize) -> Option<Self> {
        let (hour, minute) = (u8::try_from(hour).ok()?, u8::try_from(minute).ok()?);
        let time = TimeOfDay { hour, minute, second: None, utc_offset: None };
        (hour < 24 && minute < 60).then_some(Self { time, len, is_open: false })
    }

    pub(in crate::values) fn open(self) -> Self {
        Self { is_open: self.time.hour <= 12, ..self }
    }

    /// The time in a part of the day: `six` in the evening is 18.
    pub(in crate::values) fn within(mut self, part: Option<DayPart>) -> Self {
        let Some(part) = part.filter(|_| self.is_open) else { return self };
        let hour = self.time.hour % 12;
        let is_late = match part {
            DayPart::Morning => false,
            DayPart::Midday => hour < 4,
            DayPart::Afternoon | DayPart::Evening | DayPart::Daytime => true,
            // `two at night` is early, `ten at night` late.
            DayPart::Night => hour >= 5,
        };
        self.time.hour = hour + if is_late { 12 } else { 0 };
        self.is_open = false;
        self
    }
}

/// The time of day at the cursor.
pub(in crate::values) fn clock(cur: &Cursor) -> Option<Clock> {
    let before = cur.before(1).filter(|_| cur.is_glued(0));
    if before.is_some_and(|word| !matches!(word.text, "(" | "[" | "“" | "\"" | "—" | "–" | "/")) {
        return None;
    }
    inner_clock(cur)
}

/// The time of day at the cursor, whatever stands glued in front of it.
pub(in crate::values) fn inner_clock(cur: &Cursor) -> Option<Clock> {
    let first = cur.word(0)?;
    let found = if first.is_digits() {
        in_digits(cur)
            .or_else(|| of_four_digits(cur))
            .or_else(|| past_the_hour(cur))
            .or_else(|| bare_hour(cur))
    } else {
        named(cur).or_else(|| past_the_hour(cur)).or_else(|| bare_hour(cur))
    };
    found.or_else(|| o_clock(cur)).map(|clock| in_part(cur, clock)).map(|clock| with_zone(cur, clock))
}

/// Prepositions in front of a time.
pub(in crate::values) fn is_time_preposition(word: &str) -> bool {
    matches!(
        word,
        "at" | "by"
            | "until"
            | "till"
            | "before"
            | "after"
            | "past"
            | "around"
            | "about"
            | "since"
            | "from"
            | "to"
            | "near"
    )
}

/// `noon` and `midnight`, where a preposition or a day makes them a time.
fn named(cur: &Cursor) -> Option<Clock> {
    let hour = match cur.lower(0) {
        "noon" | "midday" => 12,
        "midnight" => 0,
        _ => return None,
    };
    let is_time = is_time_preposition(cur.lower_before(1))
        || matches!(cur.lower(1), "on" | "today" | "yesterday" | "tomorrow" | "local" | "gmt" | "tonight")
        || matches!(calendar_word(cur.lower(1)), Some(CalendarWord::Weekday(_)));
    if !is_time {
        return None;
    }
    Clock::new(hour, 0, 1)
}

fn in_digits(cur: &Cursor) -> Option<Clock> {
    let first = cur.word(0)?;
    if first.text == "12" {
        match cur.lower(1) {
            "noon" | "midday" => return Clock::new(12, 0, 2),
            "midnight" => return Clock::new(0, 0, 2),
            _ => {}
        }
    }
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
    let (second, len) = seconds(cur, len).map_or((None, len), |second| (Some(second), len + 2));
    if let Some((is_late, n)) = half_of_day(&cur.skip(len)) {
        let clock = Clock::new(on_twelve(hour, is_late)?, minute.max(0), len + n)?;
        return Some(Clock { time: TimeOfDay { second, ..clock.time }, ..clock });
    }
    // `2:03:12` is the time of a race, unless a zone stands behind it.
    if second.is_some() && !cur.word(len).is_some_and(names_zone) {
        return None;
    }
    let is_plain = len >= 3 && !is_ratio(cur, len) || (minute >= 0 && is_cued(cur, len));
    if minute < 0 || !is_plain || follows_unit(cur, len) {
        return None;
    }
    let clock = Clock::new(hour, minute, len)?;
    let clock = Clock { time: TimeOfDay { second, ..clock.time }, ..clock };
    let has_zero = first.text.starts_with('0') || hour > 12;
    Some(if has_zero { clock } else { clock.open() })
}

/// `:31` behind hour and minute.
fn seconds(cur: &Cursor, len: usize) -> Option<u8> {
    let is_joined = len == 3 && cur.lower(3) == ":" && cur.is_glued(3) && cur.is_glued(4);
    let second = cur.word(4).filter(|word| is_joined && word.text.len() == 2)?.small(2)?;
    u8::try_from(second).ok().filter(|second| *second < 60)
}

/// `John 3:16`, `a 4:15 mile`, `ratio of 10:15`: two figures with a colon that are no time.
fn is_ratio(cur: &Cursor, len: usize) -> bool {
    let before = cur.before(1);
    let is_verse = before.is_some_and(|word| {
        word.is_letters()
            && word.is_capitalised()
            && cur.before(2).is_some()
            && !matches!(&*word.lower, "at" | "by" | "until")
            && !matches!(calendar_word(&word.lower), Some(CalendarWord::Weekday(_) | CalendarWord::Month(_)))
    });
    let is_share =
        matches!(cur.lower_before(1), "of" | "ratio" | "score") || matches!(cur.lower(len), "ratio" | "mile");
    let is_glued = cur
        .word(len)
        .is_some_and(|next| next.glued && (next.is_letters() || next.text == ":" || next.is_hyphen()))
        && !cur.word(len + 1).is_some_and(Word::is_digits);
    is_verse || is_share || is_glued
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
    let is_price = matches!(
        cur.lower_before(2),
        "closed" | "ended" | "traded" | "priced" | "settled" | "finished" | "opened" | "quoted" | "stood"
    );
    let at = matches!(cur.lower_before(1), "at" | "until" | "since");
    !is_price && (is_zone || on_day || at || cur.reads(len, &["local", "time"]))
}

fn follows_unit(cur: &Cursor, len: usize) -> bool {
    matches!(
        cur.lower(len),
        "%" | "percent"
            | "per"
            | "million"
            | "billion"
            | "trillion"
            | "euros"
            | "dollars"
            | "yen"
            | "pence"
            | "metres"
            | "meters"
            | "km"
    )
}

/// `a.m.`, `pm`: whether it is the later half of the day, and the length.
pub(in crate::values) fn half_of_day(cur: &Cursor) -> Option<(bool, usize)> {
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
pub(in crate::values) fn on_twelve(hour: i16, is_late: bool) -> Option<i16> {
    if !(1..=12).contains(&hour) {
        // `16.44 p.m.` says it twice.
        return (is_late && (13..24).contains(&hour)).then_some(hour);
    }
    Some(hour % 12 + if is_late { 12 } else { 0 })
}

/// `2112 GMT`, `1630 hours`.
fn of_four_digits(cur: &Cursor) -> Option<Clock> {
    let digits = cur.word(0).filter(|word| word.text.len() == 4)?.small(4)?;
    let next = cur.word(1)?;
    let is_hours = &*next.lower == "hours" && cur.lower_before(1) == "at";
    if !names_zone(next) && !is_hours && !cur.reads(1, &["local", "time"]) {
        return None;
    }
    Clock::new(digits / 100, digits % 100, 1 + usize::from(is_hours))
}

/// The time with the part of the day behind it.
fn in_part(cur: &Cursor, clock: Clock) -> Clock {
    match in_the_part(cur, clock.len) {
        Some((part, n)) if clock.is_open => Clock { len: clock.len + n, ..clock.within(Some(part)) },
        _ => clock,
    }
}

/// The time with the zone behind it.
fn with_zone(cur: &Cursor, clock: Clock) -> Clock {
    let Some((utc_offset, n)) = zone(&cur.skip(clock.len)) else { return clock };
    // An hour with an abbreviated zone is on a clock of twenty-four.
    let is_open = clock.is_open && !cur.word(clock.len).is_some_and(|word| is_zone(&word.lower));
    Clock { time: TimeOfDay { utc_offset, ..clock.time }, len: clock.len + n, is_open }
}
