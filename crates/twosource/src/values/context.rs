//! Times of day without a day, and days without a year, to whole ones, as far as the rest of the article tells.
//!
//! A time takes the day named nearest to it in its sentence, else the last one named before it in its block, else the last one
//! before that lies near the day of reference, else the day of reference itself. A day without a year takes the year when all
//! full dates of the article agree on one.
//!
//! Example: `It struck on Wednesday. A warning came at 5:17 a.m.` gives both the same day.
//!
//! Limits: a time in a place far to the east or west may belong to the day before or after the one that is named.

use crate::types::{Amount, Article, Calendar, Date, Segmentation, Value, ValueKind, When};

/// Days from the day of reference within which a day named in another paragraph may lend itself to a time.
const NEAR: i32 = 7;

/// Completes the values of an article, which stand in text order.
pub(super) fn complete(
    article: &Article,
    segmentation: &Segmentation,
    values: &mut [Value],
    today: Option<Date>,
) {
    if today.is_none() {
        add_years(values);
    }
    let places: Vec<Place> = values.iter().map(|value| Place::of(segmentation, value)).collect();
    let days: Vec<Option<Date>> = values.iter().map(|value| named_day(value)).collect();
    let fallback = today.or_else(|| article.dateline_date.as_ref().and_then(|date| date.value.day()));
    for at in 0..values.len() {
        let Some(value) = values.get_mut(at).filter(|value| value.kind == ValueKind::Time) else { continue };
        let day = day_for(&places, &days, at, fallback);
        if let Some(day) = day {
            value.amount = on_day(value.amount, day);
        }
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

fn day_for(places: &[Place], days: &[Option<Date>], at: usize, today: Option<Date>) -> Option<Date> {
    let here = places.get(at)?;
    here.sentence?;
    let others =
        |range: std::ops::Range<usize>| range.filter_map(|n| Some((places.get(n)?, (*days.get(n)?)?)));
    let from = at.saturating_sub(WINDOW);
    let same =
        others(from..(at + WINDOW).min(days.len())).filter(|(place, _)| place.sentence == here.sentence);
    if let Some((_, day)) = same.min_by_key(|(place, _)| (place.start.abs_diff(here.start), place.start)) {
        return Some(day);
    }
    let is_near = |day: Date| today.is_none_or(|today| day.days_since(today).abs() <= NEAR);
    let before = others(from..at).filter(|(place, day)| place.sentence.is_some() && is_near(*day));
    let last = before.last();
    match last {
        Some((place, day)) if place.block == here.block => Some(day),
        Some((_, day)) => Some(day),
        None => today,
    }
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
