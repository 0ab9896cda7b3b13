//! A number with a unit of time, or a word that means one, to a length of time.
//!
//! Example: `three and a half years` is P3.5Y, `decade-long` P10Y, `1,000-day` P1000D, `a fortnight` P2W.
//!
//! Limits: `a day` and the like count only behind a word such as `for` or `after`, because `twice a day` is a rate;
//! bare plurals (`for years`) are left out.

use crate::lexicon::{Unit, unit};
use crate::types::{Decimal, Modifier, TimeUnit};
use crate::values::cursor::Cursor;
use crate::values::found::Found;
use crate::values::numbers::number;

pub(super) fn duration(cur: &Cursor) -> Option<Found> {
    counted(cur).or_else(|| half(cur)).or_else(|| decade(cur)).or_else(|| long(cur)).or_else(|| single(cur))
}

/// `14 years`, `four-year`, `six straight weeks`, `a couple of days`.
fn counted(cur: &Cursor) -> Option<Found> {
    let number = number(cur)?;
    let after = cur.skip(number.len);
    let hyphen = after.is_inner_hyphen(0);
    let of = after.lower(0) == "of" && number.modifier.is_some();
    let adjective = matches!(
        after.lower(0),
        "straight"
            | "consecutive"
            | "successive"
            | "full"
            | "whole"
            | "long"
            | "more"
            | "working"
            | "calendar"
            | "solid"
    );
    let joint = usize::from(hyphen || of || adjective);
    let (name, factor) = time_unit(after.lower(joint))?;
    let is_plural = after.lower(joint).ends_with('s');
    let is_one = number.value <= Decimal::from(1);
    // `two second halves`, `a hundred year war`: without a hyphen more than one needs a plural.
    let is_short = number.digits && matches!(after.lower(joint), "min" | "sec" | "hr" | "yr");
    if !hyphen && !is_plural && !is_one && !is_short {
        return None;
    }
    // `one day` is some time to come as often as a length.
    if is_one && cur.lower(0) == "one" && after.lower(0) == "day" {
        return None;
    }
    let amount = number.value.times(Decimal::from(factor))?;
    Some(Found::duration(number.len + joint + 1, amount, name, "value.duration").modifier(number.modifier))
}

fn time_unit(word: &str) -> Option<(TimeUnit, i64)> {
    match unit(word)? {
        Unit::Time(name, factor) => Some((name, factor)),
        Unit::Measure(_) => None,
    }
}

/// `half an hour`, `half a century`.
fn half(cur: &Cursor) -> Option<Found> {
    if cur.lower(0) != "half" || !matches!(cur.lower(1), "a" | "an") {
        return None;
    }
    let (name, factor) = time_unit(cur.lower(2)).filter(|_| !cur.lower(2).ends_with('s'))?;
    let amount = Decimal::from(factor).times(Decimal::parse("0.5")?)?;
    Some(Found::duration(3, amount, name, "value.duration-half"))
}

/// `a decade`, `a tumultuous decade`, `the past decade`.
fn decade(cur: &Cursor) -> Option<Found> {
    let is_article = matches!(cur.lower(0), "a" | "one" | "another");
    let is_span = matches!(cur.lower(0), "the" | "this" | "his" | "her" | "its" | "their")
        && matches!(cur.lower(1), "past" | "last" | "previous" | "next" | "coming");
    let at = match (is_article, is_span) {
        (true, _) if is_round(cur.lower(1)) => 1,
        (true, _) if is_round(cur.lower(2)) && cur.word(1)?.is_letters() && cur.lower(1) != "of" => 2,
        (_, true)
            if is_round(cur.lower(2))
                || time_unit(cur.lower(2)).is_some_and(|_| !cur.lower(2).ends_with('s')) =>
        {
            2
        }
        _ => return None,
    };
    if cur.is_inner_hyphen(at + 1) {
        return None;
    }
    let (name, factor) = time_unit(cur.lower(at))?;
    let (amount, more) = and_a_half(cur, at + 1, factor)?;
    Some(Found::duration(at + 1 + more, amount, name, "value.duration-decade"))
}

fn is_round(word: &str) -> bool {
    matches!(word, "decade" | "fortnight" | "century")
}

/// The amount with `and a half` at place `at` counted in, and the words that it takes.
fn and_a_half(cur: &Cursor, at: usize, factor: i64) -> Option<(Decimal, usize)> {
    let whole = Decimal::from(factor);
    if cur.reads(at, &["and", "a", "half"]) {
        let amount = whole.plus(whole.times(Decimal::parse("0.5")?)?)?;
        return Some((amount, 3));
    }
    Some((whole, 0))
}

/// `decade-long`, `decades-long`, `weeklong`.
fn long(cur: &Cursor) -> Option<Found> {
    let word = cur.lower(0);
    if let Some(stem) = word.strip_suffix("long").filter(|stem| !stem.is_empty()) {
        let (name, factor) = time_unit(stem)?;
        return Some(Found::duration(1, Decimal::from(factor), name, "value.duration-long"));
    }
    if !cur.is_inner_hyphen(1) || cur.lower(2) != "long" || cur.is_inner_hyphen(0) {
        return None;
    }
    // In `14-year-long` the number stands in front and its own rule reads it.
    if cur.is_glued(0) && cur.before(1).is_some_and(super::cursor::Word::is_hyphen) {
        return None;
    }
    let (name, factor) = time_unit(word)?;
    let is_plural = word.ends_with('s');
    let amount = Decimal::from(if is_plural { factor.saturating_mul(2) } else { factor });
    let found = Found::duration(3, amount, name, "value.duration-long");
    Some(found.modifier(is_plural.then_some(Modifier::AtLeast)))
}

/// `a day` behind `for`, `after`, `more than` and the like; `a minute and a half` anywhere.
fn single(cur: &Cursor) -> Option<Found> {
    if !matches!(cur.lower(0), "a" | "an") {
        return None;
    }
    let (name, factor) = time_unit(cur.lower(1)).filter(|_| !cur.lower(1).ends_with('s'))?;
    let (amount, more) = and_a_half(cur, 2, factor)?;
    let is_length = matches!(
        cur.lower_before(1),
        "for"
            | "after"
            | "in"
            | "within"
            | "than"
            | "least"
            | "about"
            | "nearly"
            | "almost"
            | "lasted"
            | "lasting"
            | "took"
            | "takes"
            | "take"
            | "under"
            | "barely"
            | "just"
            | "over"
            | "last"
    ) || matches!(cur.lower(2), "later" | "long");
    if (more == 0 && !is_length) || cur.is_inner_hyphen(2) {
        return None;
    }
    Some(Found::duration(2 + more, amount, name, "value.duration-single"))
}
