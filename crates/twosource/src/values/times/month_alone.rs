//! Months without a day: `June 2026`, `in June`, `last June`, `mid-March`.
//!
//! Limits: `May`, `March`, `April`, `June` and `August` are names and words as well and need a word in front that makes them
//! months.

use crate::lexicon::{CalendarWord, calendar_word};
use crate::types::{Calendar, Date};
use crate::values::cursor::{Cursor, Word};
use crate::values::times::date::{Dated, day_number, month, month_day, nearest, reads_month, year_behind};
use crate::values::times::tense::{Side, side};

/// `last June`, `next March`, `this May`.
pub(in crate::values) fn asked_month(cur: &Cursor) -> Option<Dated> {
    let the = usize::from(cur.lower(0) == "the");
    if the == 1 || !matches!(cur.lower(0), "last" | "next" | "this") {
        return None;
    }
    let (number, n) = month(&cur.skip(1))?;
    // `last May 5` is a day.
    if day_number(&cur.skip(1 + n)).is_some() {
        let dated = month_day(&cur.skip(1))?;
        return Some(Dated { len: dated.len + 1, ..dated });
    }
    let calendar = match (cur.lower(0), cur.today) {
        (_, None) => Calendar::Yearless(number, None),
        ("last", Some(today)) => {
            let ends = Date::new(today.year(), today.month(), 1).map(|first| first.plus_days(-1));
            nearest_month(ends, number, Side::Past)
        }
        ("next", Some(today)) => nearest_month(Some(today.end_of_month().plus_days(1)), number, Side::Future),
        (_, Some(today)) => Calendar::Month(today.year(), number),
    };
    Some(Dated::new(n + 1, Some(calendar)))
}

/// Words in front of a month that make it one, whatever else the word may mean.
const CUES: [&str; 22] = [
    "in",
    "since",
    "until",
    "till",
    "by",
    "early",
    "late",
    "mid",
    "during",
    "from",
    "between",
    "through",
    "before",
    "after",
    "for",
    "of",
    "to",
    "and",
    "or",
    "earlier",
    "later",
    "throughout",
];

/// `June 2026`; `June` behind a preposition or in front of a noun.
pub(in crate::values) fn month_alone(cur: &Cursor) -> Option<Dated> {
    let (number, n) = month(cur)?;
    if let Some((year, m)) = year_behind(&cur.skip(n)) {
        return Some(Dated::new(n + m, Some(Calendar::Month(year, number))));
    }
    let is_name_too = matches!(cur.lower(0), "may" | "march" | "april" | "june" | "august" | "jan");
    let cue = cur.lower_before(1);
    let cue_is_safe = in_range(cur, n)
        || !(is_name_too
            && matches!(cue, "for" | "by" | "from" | "after" | "before" | "of" | "to" | "and" | "or"));
    let is_cued = CUES.contains(&cue) && cue_is_safe
        || cur.before(1).is_some_and(Word::is_hyphen) && cur.lower_before(2) == "mid";
    // `Jan` without its stop and `Mar` are names.
    let opens_range = cur.is_inner_hyphen(n) && reads_month(&cur.skip(n + 1));
    let is_short = n == 1 && cur.lower(0).len() < 4 && cur.lower(0) != "may" && !opens_range;
    // `January` in front of a noun is a month as well, unless it may be somebody's name.
    let stands_free = !is_name_too && !cur.before(1).is_some_and(Word::is_capitalised);
    let opens_name =
        is_name_too && cur.word(n).is_some_and(|next| next.is_letters() && next.is_capitalised());
    if is_short || opens_name || !(is_cued || stands_free || in_range(cur, n)) {
        return None;
    }
    let calendar = nearest_month(cur.today, number, side(cur, n));
    Some(Dated::new(n, Some(calendar)).open())
}

/// Whether the month is one end of `May to June`.
fn in_range(cur: &Cursor, len: usize) -> bool {
    let joins = |word: &str| matches!(word, "to" | "through" | "until" | "and" | "-" | "–");
    let month_before = cur.before(2).is_some_and(|word| {
        word.is_capitalised() && matches!(calendar_word(&word.lower), Some(CalendarWord::Month(_)))
    });
    joins(cur.lower(len)) && reads_month(&cur.skip(len + 1)) || joins(cur.lower_before(1)) && month_before
}

/// The month nearest to that of `today` on a side.
fn nearest_month(today: Option<Date>, month: u8, side: Side) -> Calendar {
    let yearless = Calendar::Yearless(month, None);
    let Some(first) = today.and_then(|today| Date::new(today.year(), today.month(), 1)) else {
        return yearless;
    };
    let years = [first.year().saturating_sub(1), first.year(), first.year().saturating_add(1)];
    let months = years.iter().filter_map(|year| Date::new(*year, month, 1));
    nearest(months, first, side).map_or(yearless, |day| Calendar::Month(day.year(), day.month()))
}
