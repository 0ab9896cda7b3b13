//! A number and the noun it counts to a count; a bare number where nothing makes it part of a name.
//!
//! Example: `32 member countries` is 32 `member country`; `thousands of homes` is at least 2000 `home`.
//!
//! Limits: scores (`3-1`), phone numbers, model names and numbers behind a designator (`Flight 12`) are no counts.

use crate::lexicon::{CalendarWord, calendar_word, counts_after_one, singular};
use crate::types::{Decimal, ValueKind};
use crate::values::cursor::{Cursor, Word};
use crate::values::found::Found;
use crate::values::modifier::behind;
use crate::values::name_part::is_name_part;
use crate::values::noun::{counted, is_plural};
use crate::values::numbers::{Number, number, short_scale};
use crate::values::year::reads_as_year;

/// Emergency numbers, which are dialled and not counted.
const EMERGENCY: [&str; 4] = ["911", "999", "112", "000"];

/// Things that a hyphen ties to their number: `12-member council`.
const HYPHENED: [&str; 22] = [
    "member", "man", "woman", "person", "seat", "bed", "point", "nation", "country", "party", "room",
    "storey", "story", "page", "vehicle", "car", "team", "judge", "goal", "run", "game", "strong",
];

pub(super) fn count(cur: &Cursor) -> Option<Found> {
    let number = number(cur)?;
    if is_name_part(cur) || reads_as_year(cur) {
        return None;
    }
    times(cur, &number)
        .or_else(|| hyphened(cur, &number))
        .or_else(|| with_noun(cur, &number))
        .or_else(|| bare(cur, &number))
}

fn found(len: usize, value: Decimal, number: &Number, rule: &'static str) -> Found {
    Found::number(len, ValueKind::Count, value, rule).modifier(number.modifier)
}

/// `three times`.
fn times(cur: &Cursor, number: &Number) -> Option<Found> {
    let is_times = cur.lower(number.len) == "times" && number.modifier.is_none();
    is_times.then(|| found(number.len + 1, number.value, number, "value.times").unit("time"))
}

/// `12-member`.
fn hyphened(cur: &Cursor, number: &Number) -> Option<Found> {
    let after = cur.skip(number.len);
    if !after.is_inner_hyphen(0) || !HYPHENED.contains(&after.lower(1)) {
        return None;
    }
    let found = found(number.len + 2, number.value, number, "value.count-hyphen");
    Some(if after.lower(1) == "strong" { found } else { found.unit(after.lower(1)) })
}

fn with_noun(cur: &Cursor, number: &Number) -> Option<Found> {
    let (value, scale_len) = scaled_by_letter(cur, number)?;
    let len = number.len + scale_len;
    if is_one_word(cur, number) {
        let noun = singular(cur.lower(1));
        return counts_after_one(&noun).then(|| found(2, value, number, "value.count").unit(noun));
    }
    if is_definite_pair(cur, number) {
        return None;
    }
    let after = cur.skip(len);
    // `thirty or more divers`: the bound stands between the figure and its noun.
    let (bound, joint) = behind(&after).map_or((None, 0), |(bound, n)| (Some(bound), n));
    let (n, unit) = counted(&after.skip(joint))?;
    let found = found(len + joint + n, value, number, "value.count").unit(unit);
    Some(if bound.is_some() { found.modifier(bound) } else { found })
}

/// The value with a glued `m` or `k` counted in, as in `27m people`.
fn scaled_by_letter(cur: &Cursor, number: &Number) -> Option<(Decimal, usize)> {
    if !number.digits || !cur.is_glued(number.len) || number.scaled {
        return Some((number.value, 0));
    }
    let after = cur.skip(number.len);
    let word = after.word(0)?;
    if !word.is_letters() {
        return Some((number.value, 0));
    }
    let factor = short_scale(&after).filter(|_| after.word(1).is_some_and(is_plural))?;
    Some((number.value.times(factor)?, 1))
}

fn is_one_word(cur: &Cursor, number: &Number) -> bool {
    cur.lower(0) == "one" && number.len == 1
}

/// `the two`, which points back to two things that the text has named.
fn is_definite_pair(cur: &Cursor, number: &Number) -> bool {
    number.value == Decimal::from(2)
        && number.len == 1
        && matches!(cur.lower_before(1), "the" | "these" | "those" | "his" | "her" | "their" | "between")
}

fn bare(cur: &Cursor, number: &Number) -> Option<Found> {
    let first = cur.word(0)?;
    let after = cur.skip(number.len);
    let is_pronoun = is_one_word(cur, number) || is_definite_pair(cur, number);
    let waits_for_noun = number.modifier.is_some() && (cur.lower(0) == "a" || !number.scaled);
    if is_pronoun || waits_for_noun || EMERGENCY.contains(&first.text) || is_list_label(cur, number) {
        return None;
    }
    // `Boeing 737`, `Agenda 21`: a bare number right behind a name is part of it.
    let behind_name = cur.before(1).is_some_and(|word| is_name(word, cur.before(2).is_none()));
    let before_name = after.word(0).is_some_and(|word| is_name(word, false));
    if number.digits && (behind_name || before_name) || is_tied(&after) {
        return None;
    }
    Some(found(number.len, number.value, number, "value.number"))
}

/// Whether a word is a name by its capitals; the first word of a sentence needs the tag of one.
fn is_name(word: &Word, opens: bool) -> bool {
    word.is_letters()
        && word.text.contains(char::is_uppercase)
        && (!opens || word.tag.is_proper())
        && !matches!(calendar_word(&word.lower), Some(CalendarWord::Month(_) | CalendarWord::Weekday(_)))
}

/// Whether the word behind a number is glued to it, so that both are one thing: `3D`, `3-1`, `9/11`, `10:30`.
fn is_tied(after: &Cursor) -> bool {
    let Some(next) = after.word(0).filter(|next| next.glued) else { return false };
    if next.is_letters() || next.is_digits() {
        return true;
    }
    let joins = next.is_hyphen() || matches!(next.text, "/" | ":" | "_" | "+" | "×" | "–");
    joins && after.is_glued(1)
}

/// `1.` or `2)` at the head of a list item.
fn is_list_label(cur: &Cursor, number: &Number) -> bool {
    cur.before(1).is_none()
        && matches!(cur.lower(number.len), "." | ")")
        && cur.word(number.len + 1).is_some()
}
