//! Words for times that come again: `every Tuesday`, `each July`, `daily`, `twice a week`, `every two years`.
//!
//! Limits: `annual` and `monthly` in front of a noun are read where the noun is one that happens; rates (`60 miles an hour`)
//! are those of their measure.

use crate::lexicon::{CalendarWord, calendar_word};
use crate::types::{Amount, Decimal, Duration, Every, Recurrence, TimeUnit, ValueKind};
use crate::values::cursor::{Cursor, Word};
use crate::values::found::Found;
use crate::values::numbers::number::number;
use crate::values::times::duration::time_unit;
use crate::values::times::grain::day_part;
use crate::values::times::openers::opens_set;

/// The recurrence at the cursor.
pub(in crate::values) fn set(cur: &Cursor) -> Option<Found> {
    if !opens_set(cur) {
        return None;
    }
    every(cur).or_else(|| adverb(cur)).or_else(|| times_a(cur)).or_else(|| weekdays(cur))
}

fn found(len: usize, every: Every, times: Option<Decimal>) -> Found {
    let found = Found::when(len, ValueKind::Set, None, "value.set");
    Found { amount: Some(Amount::Set(Recurrence { every, times })), ..found }
}

fn period(amount: Decimal, unit: TimeUnit) -> Every {
    Every::Period(Duration { amount, unit })
}

/// `every Tuesday`, `each year`, `every other day`, `every two weeks`, `every morning`.
fn every(cur: &Cursor) -> Option<Found> {
    if !matches!(cur.lower(0), "every" | "each") {
        return None;
    }
    let single = usize::from(matches!(cur.lower(1), "single" | "other" | "second"));
    let factor = Decimal::from(if matches!(cur.lower(1), "other" | "second") { 2 } else { 1 });
    let word = cur.lower(1 + single);
    if let Some(every) = named(word) {
        let part = usize::from(day_part(cur.lower(2 + single)).is_some());
        return Some(found(2 + single + part, every, None));
    }
    if word == "weekend" {
        return Some(found(2 + single, Every::Weekend, None));
    }
    if let Some((unit, one)) = time_unit(word).filter(|_| !word.ends_with('s')) {
        return Some(found(2 + single, period(factor.times(Decimal::from(one))?, unit), None));
    }
    if day_part(word).is_some() && single == 0 {
        return Some(found(2, period(Decimal::from(1), TimeUnit::Day), None));
    }
    let number = number(&cur.skip(1)).filter(|number| number.modifier.is_none() && single == 0)?;
    let (unit, one) = time_unit(cur.lower(1 + number.len))?;
    Some(found(2 + number.len, period(number.value.times(Decimal::from(one))?, unit), None))
}

fn named(word: &str) -> Option<Every> {
    match calendar_word(word)? {
        CalendarWord::Weekday(day) if word.len() > 5 => Some(Every::Weekday(day)),
        CalendarWord::Month(month) => Some(Every::Month(month)),
        CalendarWord::Weekday(_) | CalendarWord::DayPart(_) => None,
    }
}

/// `daily`, `weekly`, `annually`.
fn adverb(cur: &Cursor) -> Option<Found> {
    let word = cur.word(0)?;
    let (unit, months) = match &*word.lower {
        "daily" | "nightly" | "everyday" => (TimeUnit::Day, 1),
        "hourly" => (TimeUnit::Hour, 1),
        "weekly" => (TimeUnit::Week, 1),
        "fortnightly" => (TimeUnit::Week, 2),
        "monthly" => (TimeUnit::Month, 1),
        "quarterly" => (TimeUnit::Month, 3),
        "yearly" | "annually" => (TimeUnit::Year, 1),
        _ => return None,
    };
    // `The Garholm Daily` and `Daily Courier` are papers, `everyday life` tells no time.
    let is_name =
        word.is_capitalised() && (cur.before(1).is_some() || cur.word(1).is_some_and(Word::is_capitalised));
    // `quarterly dividend` says what kind of dividend it is, as `daily paper` does.
    let is_kind = cur.word(1).is_some_and(|next| next.tag.is_noun() || next.tag.is_adjective());
    if is_name || is_kind {
        return None;
    }
    Some(found(1, period(Decimal::from(months), unit), None))
}

/// `twice a week`, `three times a day`, `once every two years`.
fn times_a(cur: &Cursor) -> Option<Found> {
    let (times, n) = match cur.lower(0) {
        "once" => (Decimal::from(1), 1),
        "twice" => (Decimal::from(2), 1),
        _ => {
            let number =
                number(cur).filter(|number| number.modifier.is_none() && number.value.scale() == 0)?;
            (number.value, number.len + 1)
        }
    };
    if n > 1 && cur.lower(n - 1) != "times" {
        return None;
    }
    if matches!(cur.lower(n), "a" | "an" | "per" | "each" | "every") {
        if let Some((unit, one)) = time_unit(cur.lower(n + 1)).filter(|_| !cur.lower(n + 1).ends_with('s')) {
            return Some(found(n + 2, period(Decimal::from(one), unit), Some(times)));
        }
        if matches!(cur.lower(n), "every" | "each") {
            let Some(Amount::Set(inner)) = every(&cur.skip(n))?.amount else { return None };
            let len = every(&cur.skip(n))?.len;
            return Some(found(n + len, inner.every, Some(times)));
        }
    }
    let Some(Amount::Set(inner)) = adverb(&cur.skip(n))?.amount else { return None };
    Some(found(n + 1, inner.every, Some(times)))
}

/// `on Tuesdays`, `Sundays`.
fn weekdays(cur: &Cursor) -> Option<Found> {
    let word = cur.word(0).filter(|word| word.is_capitalised())?;
    let singular = word.lower.strip_suffix('s')?;
    let Some(CalendarWord::Weekday(day)) = calendar_word(singular).filter(|_| singular.len() > 5) else {
        return None;
    };
    let is_cued = matches!(cur.lower_before(1), "on" | "and" | "or" | "," | "of") || cur.before(1).is_none();
    is_cued.then(|| found(1, Every::Weekday(day), None))
}
