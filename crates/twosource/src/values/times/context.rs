//! Times of day without a day, and days without a year, to whole ones, as far as the rest of the article tells.
//!
//! A time takes the day named in its sentence, in front of it or close behind, else the last one named before it in its block,
//! else the one named last in the paragraph before if that lies near the day of reference, else the day of reference itself.
//! A day without a year takes the year when all full dates of the article agree on one.
//!
//! Example: `It struck on Wednesday. A warning came at 5:17 a.m.` gives both the same day.
//!
//! Limits: a time in a place far to the east or west may belong to the day before or after the one that is named.

use crate::types::{Amount, Calendar, Date, Segmentation, TimeOfDay, Value, ValueKind, When};

/// Days before the day of reference within which a day named in another paragraph may lend itself to a time. Earlier days are
/// named for history, later ones for plans.
const NEAR: i32 = 2;

/// Blocks in front of a time's own that are searched for a day: the paragraph before, with a crosshead between the two.
const BLOCKS: u32 = 2;

/// Bytes between a time and a day behind it in the same sentence: farther on another clause has begun.
const BEHIND: u32 = 25;

/// Completes the values of an article, which stand in text order.
pub(in crate::values) fn complete(segmentation: &Segmentation, values: &mut [Value], today: Option<Date>) {
    if today.is_none() {
        add_years(values);
    }
    let places: Vec<Place> = values.iter().map(|value| Place::of(segmentation, value)).collect();
    // A day beside another time belongs to that: `at 5:12 local time (2112 GMT on Tuesday)`.
    let days: Vec<Option<Date>> =
        values.iter().map(|value| named_day(value).filter(|_| time_of(value).is_none())).collect();
    let mut told: Vec<Option<Date>> = values
        .iter()
        .map(|value| named_day(value).filter(|_| time_of(value).is_none_or(|time| time.utc_offset.is_none())))
        .collect();
    for (at, value) in values.iter_mut().enumerate() {
        if value.kind != ValueKind::Time {
            continue;
        }
        let Some(day) = day_for(&places, &days, &told, at, today) else { continue };
        value.amount = on_day(value.amount, day);
        if let Some(slot) =
            told.get_mut(at).filter(|_| time_of(value).is_none_or(|time| time.utc_offset.is_none()))
        {
            *slot = Some(day);
        }
    }
}

fn time_of(value: &Value) -> Option<TimeOfDay> {
    match value.amount {
        Amount::When(when) => when.time,
        _ => None,
    }
}

/// Sentence and block of a value.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Place {
    sentence: Option<usize>,
    block: Option<u32>,
    start: u32,
}

impl Place {
    fn of(segmentation: &Segmentation, value: &Value) -> Self {
        let sentence = segmentation.sentence_at(value.span.start);
        let block = sentence.and_then(|at| segmentation.sentences.get(at)).map(|sent| sent.block);
        Self { sentence, block, start: value.span.start }
    }
}

/// The one day that a value names.
fn named_day(value: &Value) -> Option<Date> {
    match value.amount {
        Amount::When(when) if value.kind == ValueKind::Date => when.day(),
        _ => None,
    }
}

/// Values that are searched in front of a time for a day: those of a few paragraphs.
const WINDOW: usize = 60;

/// The day of the time at place `at`: `days` are those that stand without a time of day, `told` all that are told.
fn day_for(
    places: &[Place],
    days: &[Option<Date>],
    told: &[Option<Date>],
    at: usize,
    today: Option<Date>,
) -> Option<Date> {
    let here = places.get(at)?;
    here.sentence?;
    let same = |n: &usize| places.get(*n).is_some_and(|place| place.sentence == here.sentence);
    let day = |n: usize| days.get(n).copied().flatten();
    let from = at.saturating_sub(WINDOW);
    let in_front = (from..at).rev().filter(same).find_map(day);
    let close =
        |n: &usize| places.get(*n).is_some_and(|place| place.start.saturating_sub(here.start) <= BEHIND);
    let behind = || (at + 1..at + WINDOW).filter(same).filter(close).find_map(day);
    if let Some(day) = in_front.or_else(behind) {
        return Some(day);
    }
    let is_near = |day: Date| today.is_none_or(|today| (0..=NEAR).contains(&today.days_since(day)));
    let last = (from..at).rev().find_map(|n| Some((places.get(n)?, told.get(n).copied().flatten()?)));
    match last {
        Some((place, day)) if place.block == here.block && place.block.is_some() => Some(day),
        Some((place, day)) if is_near(day) && is_close(place, here) => Some(day),
        _ => today,
    }
}

/// Whether a value stands in one of the few blocks in front of another.
fn is_close(place: &Place, here: &Place) -> bool {
    place.block.zip(here.block).is_some_and(|(before, after)| after.saturating_sub(before) <= BLOCKS)
}

fn on_day(amount: Amount, day: Date) -> Amount {
    let dated = |when: When| When { calendar: when.calendar.or(Some(Calendar::Day(day))), ..when };
    match amount {
        Amount::When(when) => Amount::When(dated(when)),
        Amount::Period(from, until) => Amount::Period(dated(from), dated(until)),
        other => other,
    }
}

/// Gives every day without a year the one year that all full dates tell.
fn add_years(values: &mut [Value]) {
    let mut year = None;
    for value in values.iter() {
        let Amount::When(When { calendar: Some(Calendar::Day(_) | Calendar::Month(..)), .. }) = value.amount
        else {
            continue;
        };
        let Amount::When(when) = value.amount else { continue };
        let told = when.days().map(|days| days.0.year());
        if year.is_some() && year != told {
            return;
        }
        year = told;
    }
    let Some(year) = year else { return };
    for value in values {
        if let Amount::When(when) = value.amount
            && let Some(Calendar::Yearless(month, day)) = when.calendar
        {
            let calendar = match day {
                Some(day) => Date::new(year, month, day).map(Calendar::Day),
                None => Some(Calendar::Month(year, month)),
            };
            value.amount = Amount::When(When { calendar: calendar.or(when.calendar), ..when });
        }
    }
}
