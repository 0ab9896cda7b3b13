//! Words that narrow a date to one end of it: `early 2019`, `late last week`, `mid-March`, `the end of the year`.
//!
//! The date keeps its own normal form: TIMEX3 has `2019` for `early 2019`, with the end in an attribute.
//!
//! Limits: `the end of the day` and of other stretches without a date is not read.

use crate::types::{Calendar, DayPart};
use crate::values::cursor::Cursor;
use crate::values::times::date::Dated;
use crate::values::times::grain::{Grain, day_part, grain, stretch};
use crate::values::times::moment::plain;
use crate::values::times::tense::{Side, side};

/// A date with the words that narrow it.
pub(in crate::values) fn edge(cur: &Cursor) -> Option<Dated> {
    early_hours(cur)
        .or_else(|| part_of(cur))
        .or_else(|| narrowed(cur))
        .or_else(|| end_of(cur))
        .or_else(|| year_end(cur))
        .or_else(|| week_of(cur))
}

/// `early 2019`, `mid-March`, `later this month`, `the early 1990s`.
fn narrowed(cur: &Cursor) -> Option<Dated> {
    let the = usize::from(cur.lower(0) == "the");
    if !matches!(cur.lower(the), "early" | "late" | "mid" | "earlier" | "later") {
        return None;
    }
    let joint = usize::from(cur.is_inner_hyphen(the + 1));
    let on = usize::from(matches!(cur.lower(the + 1 + joint), "on" | "in"));
    let at = the + 1 + joint + on;
    // `later in the week`, `earlier in the year`.
    if on == 1 && cur.lower(at) == "the" {
        let grain = grain(cur.lower(at + 1))?;
        let is_stretch =
            matches!(grain, Grain::Week | Grain::Month | Grain::Year | Grain::Decade | Grain::Quarter);
        let calendar = cur.today.and_then(|today| stretch(today, grain, 0));
        return is_stretch.then(|| Dated::new(at + 2, calendar));
    }
    let dated = plain(&cur.skip(at))?;
    // `late Tuesday` is its evening.
    let is_day = matches!(dated.calendar, Some(Calendar::Day(_)));
    if the == 1 && is_day || matches!(dated.calendar, Some(Calendar::Vague(_))) {
        return None;
    }
    Some(Dated { len: at + dated.len, ..dated })
}

/// `the early hours of Wednesday`.
fn early_hours(cur: &Cursor) -> Option<Dated> {
    let the = usize::from(cur.lower(0) == "the");
    let small = usize::from(matches!(cur.lower(the), "early" | "small"));
    if small == 0 || cur.lower(the + 1) != "hours" || cur.lower(the + 2) != "of" {
        return None;
    }
    let at = the + 3;
    let dated =
        plain(&cur.skip(at)).filter(|dated| matches!(dated.calendar, Some(Calendar::Day(_)) | None))?;
    Some(Dated { len: at + dated.len, part: dated.part.or(Some(DayPart::Night)), ..dated })
}

/// `the evening of July 4`, `the night of Monday, 4 July`.
fn part_of(cur: &Cursor) -> Option<Dated> {
    if cur.lower(0) != "the" || cur.lower(2) != "of" {
        return None;
    }
    let part = day_part(cur.lower(1))?;
    let dated = plain(&cur.skip(3)).filter(|dated| {
        matches!(dated.calendar, Some(Calendar::Day(_) | Calendar::Yearless(_, Some(_))) | None)
            && dated.part.is_none()
            && dated.until.is_none()
    })?;
    Some(Dated { len: 3 + dated.len, ..dated }.part(Some(part)))
}

/// `the end of 2024`, `the beginning of March`, `the end of the month`, `the middle of next year`.
fn end_of(cur: &Cursor) -> Option<Dated> {
    let the = usize::from(cur.lower(0) == "the");
    let is_edge =
        matches!(cur.lower(the), "end" | "beginning" | "start" | "middle" | "rest" | "close" | "remainder");
    if !is_edge || cur.lower(the + 1) != "of" {
        return None;
    }
    let at = the + 2;
    if cur.lower(at) == "year" {
        return Some(Dated::new(at + 1, cur.today.and_then(|today| ended(cur, today, Grain::Year))));
    }
    if cur.lower(at) == "the" || cur.lower(at) == "its" {
        let noun = at + 1 + usize::from(matches!(cur.lower(at + 1), "fiscal" | "calendar"));
        let grain = grain(cur.lower(noun)).filter(|grain| {
            matches!(
                grain,
                Grain::Week | Grain::Month | Grain::Year | Grain::Decade | Grain::Century | Grain::Quarter
            )
        });
        if let Some(grain) = grain.filter(|_| cur.lower(noun + 1) != "of") {
            return Some(Dated::new(noun + 1, cur.today.and_then(|today| ended(cur, today, grain))));
        }
    }
    let dated = plain(&cur.skip(at))?;
    let is_wide = !matches!(dated.calendar, Some(Calendar::Day(_) | Calendar::Vague(_)));
    is_wide.then_some(Dated { len: at + dated.len, ..dated })
}

/// The stretch whose end is meant: this one, unless the past tense is used early in it.
fn ended(cur: &Cursor, today: crate::types::Date, grain: Grain) -> Option<Calendar> {
    let this = stretch(today, grain, 0)?;
    let (first, last) = this.days()?;
    let is_young = today.days_since(first) * EARLY < last.days_since(first);
    let step = if side(cur, 4) == Side::Past && is_young && cur.lower_before(1) == "at" { -1 } else { 0 };
    stretch(today, grain, step)
}

/// The first third of a stretch: its end as told in the past tense is then that of the one before.
const EARLY: i32 = 3;

/// `year's end`, `year-end`, `year end`.
fn year_end(cur: &Cursor) -> Option<Dated> {
    if cur.lower(0) != "year" {
        return None;
    }
    let len = if matches!(cur.lower(1), "'" | "’") && cur.lower(2) == "s" {
        3
    } else if cur.is_inner_hyphen(1) {
        2
    } else {
        1
    };
    if cur.lower(len) != "end" {
        return None;
    }
    if let Some(dated) =
        plain(&cur.skip(len + 1)).filter(|dated| matches!(dated.calendar, Some(Calendar::Year(_))))
    {
        return Some(Dated { len: len + 1 + dated.len, ..dated });
    }
    Some(Dated::new(len + 1, cur.today.and_then(|today| stretch(today, Grain::Year, 0))))
}

/// `the week of March 6`, `the month of May`.
fn week_of(cur: &Cursor) -> Option<Dated> {
    if cur.lower(0) != "the"
        || !matches!(cur.lower(2), "of" | "beginning" | "commencing" | "starting")
        || !matches!(cur.lower(1), "week" | "month" | "year" | "weekend")
    {
        return None;
    }
    let grain = grain(cur.lower(1))?;
    let dated = plain(&cur.skip(3))?;
    let calendar = match (grain, dated.calendar) {
        (_, None) => None,
        (Grain::Week | Grain::Weekend, Some(Calendar::Day(day))) => stretch(day, grain, 0),
        (Grain::Month, Some(month @ (Calendar::Month(..) | Calendar::Yearless(_, None)))) => Some(month),
        (Grain::Year, Some(year @ Calendar::Year(_))) => Some(year),
        _ => return None,
    };
    Some(Dated { calendar, len: 3 + dated.len, ..dated })
}

#[cfg(test)]
mod tests {
    use crate::values::tests::{shown, today};

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(shown(text, today()), expected, "{text}");
    }

    #[test]
    fn a_part_of_a_day() {
        check("It fell on the evening of July 4.", &["date the evening of July 4 = 2025-07-04"]);
        check("It was the night of the living dead.", &[]);
    }
}
