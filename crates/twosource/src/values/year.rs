//! Four digits to a year or a decade, where nothing makes them a count.
//!
//! Example: `in 2014`, `the 2022 assault` and `the 1990s` are years; `some 2000 homes` is none.
//!
//! Limits: years before 1900 need a preposition, years before 1400 are not read.

use crate::types::{Calendar, ValueKind, When};
use crate::values::cursor::Cursor;
use crate::values::date::year_of;
use crate::values::found::Found;
use crate::values::name_part::is_name_part;
use crate::values::noun::is_plural;

/// Years that stand without a preposition: those that living readers know.
const RECENT: std::ops::Range<i16> = 1900..2100;

/// The first year that is read at all: earlier ones are rare in news, and counts of that size are not.
const FIRST: i16 = 1400;

pub(super) fn year(cur: &Cursor) -> Option<Found> {
    let year = year_of(cur.word(0)?)?;
    if cur.lower(1) == "s" && cur.is_glued(1) && !is_name_part(cur) {
        let decade = (year % 10 == 0).then_some(Calendar::Decade(year))?;
        return Some(Found::when(2, ValueKind::Date, Some(When::on(decade)), "value.decade"));
    }
    let when = When::on(Calendar::Year(year));
    reads_as_year(cur).then(|| Found::when(1, ValueKind::Year, Some(when), "value.year"))
}

/// Whether the word at the cursor is a year and no count.
pub(super) fn reads_as_year(cur: &Cursor) -> bool {
    let Some(year) = cur.word(0).and_then(year_of) else { return false };
    let is_tied = cur
        .word(1)
        .is_some_and(|next| next.glued && (next.is_letters() || matches!(next.text, "%" | ":" | "/")));
    if is_tied || is_name_part(cur) {
        return false;
    }
    let has_preposition = matches!(
        cur.lower_before(1),
        "in" | "since"
            | "until"
            | "till"
            | "by"
            | "before"
            | "after"
            | "during"
            | "through"
            | "late"
            | "early"
            | "mid"
            | "between"
            | "circa"
    );
    let has_owner =
        matches!(cur.lower_before(1), "the" | "its" | "his" | "her" | "their" | "s" | "last" | "this");
    let counts = cur.word(1).is_some_and(is_plural);
    match (RECENT.contains(&year), counts) {
        (true, true) => has_preposition || has_owner,
        (true, false) => true,
        (false, counts) => year >= FIRST && !counts && has_preposition,
    }
}
