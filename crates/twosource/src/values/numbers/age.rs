//! Words that give somebody's age to a number of years.
//!
//! Example: `57-year-old`, `aged 12`, `47` in `Vera Halloran, 47, resigned`, `41` in `Vera Halloran (41)`; `in her 50s`
//! is 50 to 59.
//!
//! Limits: a number between commas counts only behind a capitalised name, so lists of results with names and figures
//! in turn may be read as ages.

use crate::lexicon::{CalendarWord, Unit, calendar_word, counts_after_one, is_source_noun, unit};
use crate::types::{Amount, Decimal, Modifier, ValueKind};
use crate::values::cursor::Cursor;
use crate::values::found::Found;
use crate::values::numbers::name_part::is_name_part;
use crate::values::numbers::number::{Number, number};

/// The greatest age in years: the oldest person on record reached 122.
const MAX_AGE: i64 = 122;

pub(in crate::values) fn age(cur: &Cursor) -> Option<Found> {
    let number = number(cur).filter(|number| number.value.scale() == 0 || !number.digits)?;
    years_old(cur, &number).or_else(|| {
        let fits = !number.scaled && is_human(&number);
        if !fits {
            return None;
        }
        decade(cur, &number)
            .or_else(|| labelled(cur, &number))
            .or_else(|| group(cur, &number))
            .or_else(|| beside_name(cur, &number))
            .or_else(|| of_being(cur, &number))
    })
}

fn found(len: usize, number: &Number, unit: &str, rule: &'static str) -> Found {
    Found::figure(len, ValueKind::Age, number, rule).unit(unit)
}

/// `57-year-old`, `six years old`, `18-month-olds`, `95 years of age`.
fn years_old(cur: &Cursor, number: &Number) -> Option<Found> {
    let after = cur.skip(number.len);
    let mut at = usize::from(after.lower(0) == "-");
    let Unit::Time(name, 1) = unit(after.lower(at))? else { return None };
    at += 1;
    if after.lower(at) == "of" && after.lower(at + 1) == "age" {
        return Some(found(number.len + at + 2, number, name.as_str(), "value.age-old"));
    }
    at += usize::from(after.lower(at) == "-");
    if !matches!(after.lower(at), "old" | "olds") {
        return None;
    }
    Some(found(number.len + at + 1, number, name.as_str(), "value.age-old"))
}

/// `in her 50s`, `in his late 30s`.
fn decade(cur: &Cursor, number: &Number) -> Option<Found> {
    let word = cur.word(0)?;
    let is_plural =
        cur.lower(1) == "s" && cur.is_glued(1) || cur.is_glued(1) && cur.lower(2) == "s" && cur.is_glued(2);
    let ten: i64 = word.small(2)?.into();
    let part = matches!(cur.lower_before(1), "early" | "mid" | "late" | "-");
    let back = if cur.lower_before(1) == "-" { 3 } else { 1 + usize::from(part) };
    let is_owned = matches!(cur.lower_before(back), "her" | "his" | "their" | "my" | "your" | "our");
    if !is_plural || !is_owned || ten % 10 != 0 || ten < 20 {
        return None;
    }
    let len = if cur.lower(1) == "s" { 2 } else { 3 };
    let amount = Some(Amount::Range(Decimal::from(ten), Decimal::from(ten + 9)));
    Some(Found { amount, precision: None, ..found(len, number, "year", "value.age-decade") })
}

/// `aged 12`, `at the age of 63`, `ages 5 to 12`, `aged between 18 and 24`.
fn labelled(cur: &Cursor, number: &Number) -> Option<Found> {
    let between = usize::from(cur.lower_before(1) == "between");
    let is_label = match cur.lower_before(1 + between) {
        "aged" | "age" | "ages" => true,
        "of" => matches!(cur.lower_before(2 + between), "age" | "ages"),
        _ => false,
    };
    if !is_label || matches!(cur.lower(number.len), "%" | "percent" | "per") {
        return None;
    }
    let first = found(number.len, number, "year", "value.age-label");
    let joint = match cur.lower(number.len) {
        "to" => 1,
        "and" if between == 1 => 1,
        "-" | "–" if cur.is_inner_hyphen(number.len) => 1,
        _ => return Some(first),
    };
    let after = cur.skip(number.len + joint);
    let Some(last) = self::number(&after).filter(|last| is_human(last) && last.value > number.value) else {
        return Some(first);
    };
    let amount = Some(Amount::Range(number.value, last.value));
    Some(Found { len: number.len + joint + last.len, amount, ..first })
}

/// `over-65s`, `under 18s`, `the over 60s`.
fn group(cur: &Cursor, number: &Number) -> Option<Found> {
    let hyphen = usize::from(cur.lower_before(1) == "-" && cur.is_glued(0));
    let modifier = match cur.lower_before(1 + hyphen) {
        "over" => Modifier::MoreThan,
        "under" => Modifier::LessThan,
        _ => return None,
    };
    let is_plural = number.digits && cur.lower(1) == "s" && cur.is_glued(1);
    // `the under-21s` of a club are a team, whose name still says the age.
    if is_plural {
        return Some(found(2, number, "year", "value.age-group").modifier(Some(modifier)));
    }
    let is_end = !cur
        .word(number.len)
        .is_some_and(|next| next.is_letters() && next.tag.is_noun() || next.glued && next.is_letters());
    let is_limit = hyphen == 0 && number.digits && is_end && PEOPLE.contains(&cur.lower_before(2));
    is_limit.then(|| found(number.len, number, "year", "value.age-group"))
}

/// People whose age `under 10` bounds when it stands behind them.
const PEOPLE: [&str; 14] = [
    "children",
    "people",
    "women",
    "men",
    "those",
    "anyone",
    "everyone",
    "adults",
    "girls",
    "boys",
    "kids",
    "patients",
    "workers",
    "residents",
];

/// `was 47 when she won`, `turned 50`.
fn of_being(cur: &Cursor, number: &Number) -> Option<Found> {
    let fits = match cur.lower_before(1) {
        "was" | "is" | "am" | "were" => cur.lower(number.len) == "when",
        "turned" | "turns" | "turning" => !cur.word(number.len).is_some_and(|next| {
            next.tag.is_noun() && next.is_letters() || next.glued && (next.is_hyphen() || next.text == "%")
        }),
        _ => false,
    };
    (fits && !number.is_part).then(|| found(number.len, number, "year", "value.age-was"))
}

/// `Vera Halloran, 47,` and `Vera Halloran (41)`.
fn beside_name(cur: &Cursor, number: &Number) -> Option<Found> {
    if !number.digits || number.len > 1 || cur.word(0)?.text.len() > 3 {
        return None;
    }
    let closing = cur.lower(number.len);
    let fits = match cur.lower_before(1) {
        "," => match closing {
            "," | ";" => is_name_word(cur, 2) || is_person(cur.lower_before(2)),
            "." | "" | "and" | "who" | "”" | "\"" | "from" | "of" | "is" | "was" | "said" | "has" => {
                is_full_name(cur)
            }
            _ => false,
        },
        "(" => closing == ")" && is_full_name(cur),
        _ => false,
    };
    (fits && !is_name_part(cur)).then(|| found(number.len, number, "year", "value.age-name"))
}

fn is_person(noun: &str) -> bool {
    counts_after_one(noun) || is_source_noun(noun)
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
