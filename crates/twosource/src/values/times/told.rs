//! Words that point to a date told before: `the same day`, `the next morning`, `the following week`, `that year`.
//!
//! They are read against the date that the text named last; without one they are left alone.
//!
//! Limits: a date named in passing (`since 1990`) is taken as well; `the day after the vote` is not read.

use crate::types::{Calendar, Date};
use crate::values::cursor::Cursor;
use crate::values::times::date::Dated;
use crate::values::times::grain::{Grain, grain, stretch};

/// The date told before that the words at the cursor point to.
pub(in crate::values) fn told(cur: &Cursor) -> Option<Dated> {
    let last = cur.told?;
    let (step, at) = match (cur.lower(0), cur.lower(1)) {
        ("the" | "that", "same" | "very") => (0, 2),
        ("that", _) => (0, 1),
        ("the", "next" | "following") => (1, 2),
        ("the", "previous" | "preceding") => (-1, 2),
        ("a" | "the", "day") if cur.lower(2) == "before" => return day_before(cur, 3, last),
        _ => return None,
    };
    let grain = grain(cur.lower(at))?;
    if cur.is_inner_hyphen(at + 1) || is_clause(cur, at + 1) {
        return None;
    }
    // `that quarter` may be a part of a town; `the next season` one of a league.
    if matches!(grain, Grain::Season(_) | Grain::Half | Grain::Century) {
        return None;
    }
    let (first, end) = last.days()?;
    let from = if step > 0 { end } else { first };
    let is_day = matches!(last, Calendar::Day(_));
    let needs_day = matches!(grain, Grain::Day | Grain::Part(_) | Grain::Week | Grain::Weekend);
    if needs_day && !is_day && !(grain == Grain::Week && matches!(last, Calendar::Week(..))) {
        return None;
    }
    // A day is never in `the same month` as a year.
    if grain == Grain::Month && !is_day && !matches!(last, Calendar::Month(..)) {
        return None;
    }
    let part = if let Grain::Part(part) = grain { Some(part) } else { None };
    Some(Dated::new(at + 1, stretch(from, grain, step)).part(part))
}

/// `the day before`, in front of a stop or a comma: the day before the one told last.
fn day_before(cur: &Cursor, len: usize, last: Calendar) -> Option<Dated> {
    let Calendar::Day(day) = last else { return None };
    let ends = cur.word(len).is_none_or(|word| matches!(word.text, "." | "," | ";"));
    ends.then(|| Dated::new(len, Some(Calendar::Day(Date::plus_days(day, -1)))))
}

/// `that year the team…` is a time, `that day of shame` and `the same week that` are told by what follows.
fn is_clause(cur: &Cursor, at: usize) -> bool {
    matches!(cur.lower(at), "of" | "that" | "when" | "in")
}
