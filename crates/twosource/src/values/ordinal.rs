//! Words for a place in an order to the number of the place.
//!
//! Example: `13th` is 13; `third year` is 3 `year`; `second-longest-serving` is 2 `longest-serving`.
//!
//! Limits: `first` and `second` count only in front of a noun that comes in a numbered row, such as `term` or `round`.

use crate::lexicon::{NumberWord, number_word, orders, singular};
use crate::types::{Decimal, ValueKind};
use crate::values::cursor::{Cursor, Word};
use crate::values::found::Found;

/// Words behind an ordinal that make it part of a name.
const NAME_WORDS: [&str; 14] = [
    "street",
    "avenue",
    "st",
    "ave",
    "amendment",
    "regiment",
    "brigade",
    "battalion",
    "infantry",
    "division",
    "reich",
    "world",
    "airborne",
    "floor",
];

pub(super) fn ordinal(cur: &Cursor) -> Option<Found> {
    let (place, len, digits) = in_digits(cur).or_else(|| in_words(cur))?;
    if cur.word(0)?.glued && !is_open(cur.before(1)) {
        return None;
    }
    let after = cur.skip(len);
    let build = |more: usize, unit: Option<String>| {
        let found = Found::number(len + more, ValueKind::Ordinal, Decimal::from(place), "value.ordinal");
        Some(Found { unit, ..found })
    };
    if let Some((n, unit)) = superlative(&after) {
        return build(n, Some(unit));
    }
    if NAME_WORDS.contains(&after.lower(0)) && after.word(0).is_some_and(Word::is_capitalised) {
        return None;
    }
    let (n, noun) = noun_behind(&after);
    match noun {
        Some(noun) if digits || place > 2 || orders(&noun) => build(n, Some(noun)),
        None if digits => build(0, None),
        _ => None,
    }
}

fn is_open(word: Option<&Word>) -> bool {
    word.is_none_or(|word| matches!(word.text, "(" | "[" | "“" | "\"" | "‘" | "'" | "—" | "–"))
}

/// `13th`: digits and a glued ending.
fn in_digits(cur: &Cursor) -> Option<(i64, usize, bool)> {
    let place = cur.word(0)?.small(4)?;
    let is_ending = cur.is_glued(1) && matches!(cur.lower(1), "st" | "nd" | "rd" | "th");
    is_ending.then_some((i64::from(place), 2, true))
}

/// `third`, `twenty-first`.
fn in_words(cur: &Cursor) -> Option<(i64, usize, bool)> {
    match number_word(cur.lower(0))? {
        NumberWord::Ordinal(place) => Some((place, 1, false)),
        NumberWord::Tens(tens) if cur.is_inner_hyphen(1) => match number_word(cur.lower(2))? {
            NumberWord::Ordinal(place) if place < 10 => Some((tens + place, 3, false)),
            _ => None,
        },
        _ => None,
    }
}

/// `-longest-serving`, ` largest`.
fn superlative(cur: &Cursor) -> Option<(usize, String)> {
    let mut at = usize::from(cur.is_inner_hyphen(0));
    let word = cur.word(at)?;
    if !(word.lower.ends_with("est")
        && word.lower.len() > 4
        && word.lower != "interest"
        && word.lower != "forest")
    {
        return None;
    }
    let mut unit = word.lower.to_string();
    at += 1;
    if cur.is_inner_hyphen(at) {
        unit.push('-');
        unit.push_str(cur.lower(at + 1));
        at += 2;
    }
    Some((at, unit))
}

/// The noun behind an ordinal: `year`, `secretary-general`, and `year` in `14th and final year`.
fn noun_behind(cur: &Cursor) -> (usize, Option<String>) {
    let skip = if cur.reads(0, &["and", "final"]) { 2 } else { 0 };
    let Some(word) = cur.word(skip).filter(|word| word.is_letters() && !word.is_capitalised() && !word.glued)
    else {
        return (0, None);
    };
    let is_noun = word.tag.is_noun() && !is_function_word(&word.lower);
    if !is_noun {
        return (0, None);
    }
    let mut noun = singular(&word.lower);
    let mut len = skip + 1;
    if cur.is_inner_hyphen(len) && cur.word(len + 1).is_some_and(Word::is_letters) {
        noun = format!("{}-{}", word.lower, singular(cur.lower(len + 1)));
        len += 2;
    }
    // The one adjective that news puts behind such a noun: `secretary general`, `attorney general`.
    if cur.lower(len) == "general" && !cur.is_glued(len) {
        noun.push_str(" general");
        len += 1;
    }
    (len, Some(noun))
}

/// Words that follow an ordinal without being what it counts.
fn is_function_word(word: &str) -> bool {
    matches!(
        word,
        "of" | "in"
            | "on"
            | "at"
            | "to"
            | "for"
            | "and"
            | "or"
            | "place"
            | "party"
            | "parties"
            | "was"
            | "is"
            | "with"
            | "time"
            | "behind"
            | "after"
            | "person"
    )
}
