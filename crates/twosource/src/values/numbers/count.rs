//! A number and the noun it counts to a count; a bare number where nothing makes it part of a name.
//!
//! Example: `32 member countries` is 32 `member country`; `thousands of homes` is at least 2000 `home`.
//!
//! Limits: scores (`3-1`), phone numbers, model names and numbers behind a designator (`Flight 12`) are no counts.

use crate::lexicon::{
    CalendarWord, NumberWord, Unit, calendar_word, counts_after_one, singular, unit as lexicon_unit,
};
use crate::types::{Decimal, Tag, ValueKind};
use crate::values::cursor::{Cursor, Word};
use crate::values::found::Found;
use crate::values::modifier::behind;
use crate::values::numbers::money::money;
use crate::values::numbers::name_part::is_name_part;
use crate::values::numbers::noun::{by_tree, counted, is_determiner, is_plural};
use crate::values::numbers::number::{Number, number, short_scale};
use crate::values::numbers::quantity::simple;
use crate::values::numbers::rate::per;
use crate::values::times::year::reads_as_year;

/// Emergency numbers, which are dialled and not counted.
const EMERGENCY: [&str; 4] = ["911", "999", "112", "000"];

/// Things that a hyphen ties to their number: `12-member council`.
const HYPHENED: [&str; 22] = [
    "member", "man", "woman", "person", "seat", "bed", "point", "nation", "country", "party", "room",
    "storey", "story", "page", "vehicle", "car", "team", "judge", "goal", "run", "game", "strong",
];

/// Words that a hyphen ties to a number without being counted: `threefold`, `two-way`, `20-something`.
const NO_THINGS: [&str; 16] = [
    "calibre",
    "caliber",
    "fold",
    "way",
    "time",
    "off",
    "plus",
    "something",
    "hand",
    "up",
    "on",
    "down",
    "out",
    "all",
    "odd",
    "year",
];

pub(in crate::values) fn count(cur: &Cursor) -> Option<Found> {
    let number = number(cur)?;
    if is_name_part(cur) || reads_as_year(cur) || is_ordinal(&cur.skip(number.len)) {
        return None;
    }
    times(cur, &number)
        .or_else(|| hyphened(cur, &number))
        .or_else(|| out_of(cur, &number))
        .or_else(|| with_noun(cur, &number))
        .or_else(|| bare(cur, &number))
}

fn found(len: usize, number: &Number, rule: &'static str) -> Found {
    Found::figure(len, ValueKind::Count, number, rule)
}

/// The rest of a place in an order: `-fifth` of `twenty-fifth`.
fn is_ordinal(after: &Cursor) -> bool {
    let hyphen = usize::from(after.is_inner_hyphen(0));
    matches!(after.role(hyphen), Some(NumberWord::Ordinal(_)))
}

/// `three times`; `twice`.
fn times(cur: &Cursor, number: &Number) -> Option<Found> {
    let is_times = cur.lower(number.len) == "times" && number.modifier.is_none();
    is_times.then(|| found(number.len + 1, number, "value.times").unit("time"))
}

/// `twice`, where it is no multiplier: not `twice as many`, `twice the size`.
pub(in crate::values) fn twice(cur: &Cursor) -> Option<Found> {
    let value = match cur.lower(0) {
        "twice" => 2,
        "thrice" => 3,
        "once" if matches!(cur.lower_before(1), "than" | "only" | "just" | "least" | "not") => 1,
        _ => return None,
    };
    let multiplies =
        matches!(cur.lower(1), "as" | "the" | "that" | "its" | "their" | "what") || cur.is_inner_hyphen(1);
    // `twice a day` is a time that comes again.
    let multiplies = multiplies || matches!(cur.lower(1), "a" | "an" | "per" | "every" | "daily" | "weekly");
    let number = Number::plain(Decimal::from(value), 1);
    (!multiplies).then(|| found(1, &number, "value.times").unit("time"))
}

/// `12-member`.
fn hyphened(cur: &Cursor, number: &Number) -> Option<Found> {
    let after = cur.skip(number.len);
    if !after.is_inner_hyphen(0) || after.is_inner_hyphen(2) {
        return None;
    }
    let thing = after.word(1)?;
    let is_listed = HYPHENED.contains(&&*thing.lower);
    let is_noun =
        thing.tag == Tag::NN && thing.text.len() > 2 && thing.is_letters() && cur.word(0)?.tag != Tag::NN;
    if !is_listed && (!is_noun || NO_THINGS.contains(&&*thing.lower) || is_one_word(cur, number)) {
        return None;
    }
    let found = found(number.len + 2, number, "value.count-hyphen");
    Some(if after.lower(1) == "strong" { found } else { found.unit(after.lower(1)) })
}

fn with_noun(cur: &Cursor, number: &Number) -> Option<Found> {
    let number = scaled_by_letter(cur, number)?;
    if is_one_word(cur, &number) {
        return one_thing(cur, &number);
    }
    if is_definite_pair(cur, &number) {
        return None;
    }
    let after = cur.skip(number.len);
    // `500 mg tablets` are measured, `10 euro notes` paid; neither is counted.
    let is_other = || simple(&after, true).is_some() || money(cur).is_some();
    if number.digits && !number.scaled && !after.word(0).is_some_and(is_plural) && is_other() {
        return None;
    }
    // `thirty or more divers`: the bound stands between the figure and its noun.
    let (bound, joint) = behind(&after).map_or((None, 0), |(bound, n)| (Some(bound), n));
    let (n, unit) =
        counted(&after.skip(joint)).or_else(|| by_tree(cur, number.len).filter(|_| joint == 0))?;
    // `40 cases a day` are not 40 cases.
    let rate = per(&cur.skip(number.len + joint + n))
        .filter(|(of, _)| matches!(lexicon_unit(of), Some(Unit::Time(..))));
    let (unit, n) = rate.map_or((unit.clone(), n), |(of, more)| (format!("{unit}/{of}"), n + more));
    let found = found(number.len + joint + n, &number, "value.count").unit(unit);
    Some(if bound.is_some() { found.modifier(bound) } else { found })
}

/// `one soldier`, `one clean sheet`; not `one day`, `no one`, `one another`.
fn one_thing(cur: &Cursor, number: &Number) -> Option<Found> {
    let noun = singular(cur.lower(1));
    if counts_after_one(&noun) {
        return Some(found(2, number, "value.count").unit(noun));
    }
    let is_emphasis =
        matches!(cur.lower_before(1), "no" | "any" | "every" | "each" | "the" | "this" | "that" | "which");
    let (n, unit) =
        by_tree(cur, 1).filter(|_| !is_emphasis && cur.word(0).is_some_and(|word| word.tag == Tag::CD))?;
    let head = unit.rsplit(' ').next().unwrap_or_default();
    let is_vague = matches!(
        head,
        "thing" | "will" | "way" | "point" | "time" | "hand" | "side" | "place" | "reason" | "step"
    );
    (!is_vague && lexicon_unit(head).is_none()).then(|| found(1 + n, number, "value.count").unit(unit))
}

/// `23 of the 32 countries`, `one of its nine engines`: the noun stands behind the number of the whole group, which is
/// a value of its own.
fn out_of(cur: &Cursor, number: &Number) -> Option<Found> {
    let after = cur.skip(number.len);
    let joint = if after.lower(0) == "of" { 1 } else { usize::from(after.reads(0, &["out", "of"])) * 2 };
    if joint == 0 || number.modifier.is_some() {
        return None;
    }
    let determiner = usize::from(is_determiner(after.lower(joint)));
    // `10 of its last 12 games`.
    let adjective = usize::from(
        determiner == 1
            && matches!(
                after.lower(joint + 1),
                "last" | "first" | "next" | "past" | "previous" | "other" | "top"
            ),
    );
    let rest = after.skip(joint + determiner + adjective);
    let all = crate::values::numbers::number::number(&rest)?;
    let (_, unit) = counted(&rest.skip(all.len))?;
    let is_part =
        all.value > number.value && lexicon_unit(unit.rsplit(' ').next().unwrap_or_default()).is_none();
    is_part.then(|| found(number.len, number, "value.count-of").unit(unit))
}

/// The number with a glued `m` or `k` counted in, as in `27m people`.
fn scaled_by_letter(cur: &Cursor, number: &Number) -> Option<Number> {
    if !number.digits || !cur.is_glued(number.len) || number.scaled {
        return Some(*number);
    }
    let after = cur.skip(number.len);
    let word = after.word(0)?;
    if !word.is_letters() {
        return Some(*number);
    }
    let factor = short_scale(&after).filter(|_| counted(&after.skip(1)).is_some())?;
    number.scaled_by(factor, 1)
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
    let before_name = after.word(0).is_some_and(|word| is_name(word, false) && !word.glued);
    // Nothing is named by a figure with a comma, and nothing in front of a name by one with a point.
    let text = first.text;
    let is_amount = text.contains(',') || number.scaled;
    let names = behind_name || before_name && !text.contains('.');
    // `3/4` alone is a date as often as a part; `¾` is a part.
    let is_slashed = number.is_part && number.len > 1;
    let is_row = matches!(cur.lower_before(1), "top" | "bottom") && number.len == 1;
    if number.digits && names && !is_amount || is_slashed || is_row {
        return None;
    }
    if is_tied(&after) && behind(&after).is_none() {
        return with_letter(cur, number);
    }
    Some(found(number.len, number, "value.number"))
}

/// `100k`, `10M`: a figure with a glued scale and nothing counted. Small ones name screens and runs: `4K`, `5k`.
fn with_letter(cur: &Cursor, number: &Number) -> Option<Found> {
    let after = cur.skip(number.len);
    let letter = after.word(0)?;
    let goes_on =
        after.is_glued(1) && after.word(1).is_some_and(|next| next.is_letters() || next.is_digits());
    let is_scale =
        matches!(letter.text, "k" | "K" | "M" | "bn" | "mn") && !goes_on && !after.is_inner_hyphen(1);
    let is_race =
        matches!(after.lower(1), "run" | "race" | "walk" | "resolution" | "screen" | "tv" | "video");
    let least = if letter.text == "M" { 1 } else { LEAST_THOUSANDS };
    if !number.digits || number.scaled || !is_scale || is_race || number.value < Decimal::from(least) {
        return None;
    }
    let number = number.scaled_by(short_scale(&after)?, 1)?;
    Some(found(number.len, &number, "value.number"))
}

/// The least figure before `k` that is a number and no name of a screen or a run.
const LEAST_THOUSANDS: i64 = 11;

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
    if next.is_letters() || next.is_digits() || next.text == "°" {
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
