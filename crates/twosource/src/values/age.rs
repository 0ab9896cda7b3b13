//! Words that give somebody's age to a number of years.
//!
//! Example: `57-year-old`, `aged 12`, `47` in `Vera Halloran, 47, resigned`, `41` in `Vera Halloran (41)`.
//!
//! Limits: a number between commas counts only behind a capitalised name, so lists of results with names and figures
//! in turn may be read as ages.

use crate::lexicon::{CalendarWord, Unit, calendar_word, counts_after_one, unit};
use crate::types::{Decimal, ValueKind};
use crate::values::cursor::Cursor;
use crate::values::found::Found;
use crate::values::numbers::{Number, number};

/// The greatest age in years: the oldest person on record reached 122.
const MAX_AGE: i64 = 122;

pub(super) fn age(cur: &Cursor) -> Option<Found> {
    let number = number(cur).filter(|number| !number.scaled && number.value.scale() == 0)?;
    years_old(cur, &number).or_else(|| labelled(cur, &number)).or_else(|| beside_name(cur, &number))
}

fn found(len: usize, number: &Number, unit: &str, rule: &'static str) -> Found {
    Found::number(len, ValueKind::Age, number.value, rule).unit(unit)
}

/// `57-year-old`, `six years old`, `18-month-olds`.
fn years_old(cur: &Cursor, number: &Number) -> Option<Found> {
    let after = cur.skip(number.len);
    let mut at = usize::from(after.lower(0) == "-");
    let Unit::Time(name, 1) = unit(after.lower(at))? else { return None };
    at += 1;
    at += usize::from(after.lower(at) == "-");
    if !matches!(after.lower(at), "old" | "olds") {
        return None;
    }
    Some(found(number.len + at + 1, number, name.as_str(), "value.age-old"))
}

/// `aged 12`, `at the age of 63`.
fn labelled(cur: &Cursor, number: &Number) -> Option<Found> {
    let is_label = match cur.lower_before(1) {
        "aged" | "age" => true,
        "of" => cur.lower_before(2) == "age",
        _ => false,
    };
    if !is_label || !is_human(number) || cur.lower(number.len) == "%" {
        return None;
    }
    Some(found(number.len, number, "year", "value.age-label"))
}

/// `Vera Halloran, 47,` and `Vera Halloran (41)`.
fn beside_name(cur: &Cursor, number: &Number) -> Option<Found> {
    if !number.digits || !is_human(number) || cur.word(0)?.text.len() > 3 {
        return None;
    }
    let closing = cur.lower(number.len);
    let fits = match cur.lower_before(1) {
        "," => match closing {
            "," | ";" => is_name_word(cur, 2) || counts_after_one(cur.lower_before(2)),
            "." | "" | "and" | "who" | "”" | "\"" => is_full_name(cur),
            _ => false,
        },
        "(" => closing == ")" && is_full_name(cur),
        _ => false,
    };
    fits.then(|| found(number.len, number, "year", "value.age-name"))
}

/// Whether two capitalised words stand in front, with at most two particles between: `Ana van der Berg`.
fn is_full_name(cur: &Cursor) -> bool {
    is_name_word(cur, 2) && (3..=5).any(|back| is_name_word(cur, back))
}

fn is_name_word(cur: &Cursor, back: usize) -> bool {
    cur.before(back).is_some_and(|word| {
        word.is_letters() && word.is_capitalised() && calendar_word(&word.lower).is_none_or(is_no_month)
    })
}

fn is_no_month(word: CalendarWord) -> bool {
    !matches!(word, CalendarWord::Month(_))
}

fn is_human(number: &Number) -> bool {
    number.value > Decimal::from(0) && number.value <= Decimal::from(MAX_AGE)
}
