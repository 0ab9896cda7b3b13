//! Words behind a time of day to its offset from UTC: `GMT`, `(CET)`, `UTC+3`, `local time`, `Estonian time`.
//!
//! Limits: a zone that is told by a place or a people gives no offset, and neither does one that changes in summer.

use crate::lexicon::{is_zone, zone_offset};
use crate::values::cursor::{Cursor, Word};

/// Whether a word in capitals abbreviates a time zone.
pub(in crate::values) fn names_zone(word: &Word) -> bool {
    word.text.len() > 1 && word.text.bytes().all(|byte| byte.is_ascii_uppercase()) && is_zone(&word.lower)
}

/// The offset, if the zone at the cursor tells one, and the words of the zone.
pub(in crate::values) fn zone(cur: &Cursor) -> Option<(Option<i16>, usize)> {
    let bracket = usize::from(cur.lower(0) == "(");
    if let Some(word) = cur.word(bracket).filter(|word| names_zone(word)) {
        let (offset, n) =
            shift(cur, bracket + 1).map_or((zone_offset(&word.lower), 0), |(offset, n)| (Some(offset), n));
        let close = usize::from(bracket == 1 && cur.lower(1 + bracket + n) == ")");
        if bracket == close {
            return Some((offset, 1 + bracket + n + close));
        }
    }
    let comma = usize::from(cur.lower(0) == ",");
    named(cur, comma).map(|(offset, n)| (offset, comma + n))
}

/// `+3`, `+05:30` behind `UTC` or `GMT`: minutes and words.
fn shift(cur: &Cursor, at: usize) -> Option<(i16, usize)> {
    let sign = match cur.lower(at) {
        "+" => 1,
        "-" | "−" | "–" => -1,
        _ => return None,
    };
    let hours = cur.word(at + 1).filter(|word| word.glued && cur.is_glued(at))?.small(2)?;
    let has_minutes = cur.lower(at + 2) == ":" && cur.is_glued(at + 2) && cur.is_glued(at + 3);
    let minutes = cur.word(at + 3).filter(|_| has_minutes).and_then(|word| word.small(2));
    (hours <= 14)
        .then_some((sign * (hours * 60 + minutes.unwrap_or(0)), if minutes.is_some() { 4 } else { 2 }))
}

/// Capitalised words of a zone that ends in `time`: `British Summer Time` has two.
const MAX_NAME: usize = 3;

/// `local time`, `Estonian time`, `Greenwich Mean Time`, `Eastern Standard Time`.
fn named(cur: &Cursor, at: usize) -> Option<(Option<i16>, usize)> {
    if cur.reads(at, &["local", "time"]) {
        return Some((None, 2));
    }
    let n = (0..MAX_NAME)
        .take_while(|n| cur.word(at + n).is_some_and(|word| word.is_capitalised() && word.is_letters()))
        .count();
    // A capital `Time` was counted as a word of the name.
    let names = (1..=n).find(|n| cur.lower(at + n) == "time")?;
    let offset = match cur.lower(at) {
        "greenwich" | "universal" | "coordinated" => Some(0),
        _ => None,
    };
    Some((offset, names + 1))
}
