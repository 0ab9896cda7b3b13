//! A figure with a unit of time to a plain length: `14 years`, `5 1/2 hours`, `four-year`, `six straight weeks`.
//!
//! Limits: one figure and one unit; sums and ranges are put together in `duration`.

use crate::types::{Decimal, Modifier, TimeUnit};
use crate::values::cursor::Cursor;
use crate::values::numbers::number::number;
use crate::values::times::duration::{is_length_cue, time_unit};

/// A length read at a cursor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::values) struct Length {
    pub(in crate::values) len: usize,
    pub(in crate::values) amount: Decimal,
    pub(in crate::values) unit: TimeUnit,
    /// How many of `unit` the word of the text is: 10 for decades.
    pub(in crate::values) factor: i64,
    /// The step of the figure's last digit, in `unit`.
    pub(in crate::values) step: Decimal,
    pub(in crate::values) modifier: Option<Modifier>,
    /// Whether a hyphen ties the two: `four-year`.
    pub(in crate::values) is_hyphened: bool,
}

impl Length {
    /// So many units, without words.
    pub(in crate::values) fn of(amount: Decimal, unit: TimeUnit) -> Self {
        let step = Decimal::from(1);
        Self { len: 0, amount, unit, factor: 1, step, modifier: None, is_hyphened: false }
    }

    /// The sum, in the smaller unit; days of years and months are reckoned by their mean length, to the whole day.
    pub(in crate::values) fn plus(self, other: Self) -> Option<Self> {
        let own = match ratio(self.unit, other.unit) {
            Some(ratio) => self.amount.times(Decimal::from(ratio))?,
            None if other.unit == TimeUnit::Day => mean_days(self)?,
            None => return None,
        };
        let amount = own.plus(other.amount)?;
        Some(Self { amount, unit: other.unit, step: other.step, factor: 1, ..self })
    }
}

/// Years or months in whole days.
fn mean_days(length: Length) -> Option<Decimal> {
    let days = (length.amount.to_f64() * length.unit.days()).round();
    Decimal::parse(&format!("{days:.0}"))
}

/// How many of the smaller unit make one of the larger.
fn ratio(large: TimeUnit, small: TimeUnit) -> Option<i64> {
    let seconds = |unit| match unit {
        TimeUnit::Week => Some(604_800),
        TimeUnit::Day => Some(86_400),
        TimeUnit::Hour => Some(3_600),
        TimeUnit::Minute => Some(60),
        TimeUnit::Second => Some(1),
        TimeUnit::Year | TimeUnit::Month => None,
    };
    match (large, small) {
        (TimeUnit::Year, TimeUnit::Month) => Some(12),
        _ => Some(seconds(large)? / seconds(small)?),
    }
}

/// One half.
pub(in crate::values) fn half() -> Decimal {
    Decimal::parse("0.5").unwrap_or_default()
}

/// The length at the cursor.
pub(in crate::values) fn length(cur: &Cursor) -> Option<Length> {
    let (value, n, digits, modifier) = figure(cur)?;
    let is_one = value <= Decimal::from(1);
    // `one and half hours`, as India prints it.
    let half_more =
        modifier.is_none() && cur.reads(n, &["and", "half"]) && time_unit(cur.lower(n + 2)).is_some();
    let (value, n) = if half_more { (value.plus(half())?, n + 2) } else { (value, n) };
    let after = cur.skip(n);
    let hyphen = after.is_inner_hyphen(0);
    let of = after.lower(0) == "of" && modifier.is_some();
    let joint = usize::from(hyphen || of || is_adjective(after.lower(0)));
    let word = after.lower(joint);
    let (unit, factor) = time_unit(word).or_else(|| only_here(cur, &after, digits, is_one))?;
    let is_plural = word.ends_with('s');
    // `two second halves`, `a hundred year war`: without a hyphen more than one needs a plural.
    let is_short = digits && matches!(word, "min" | "sec" | "hr" | "yr" | "h");
    // `the 16 hour siege` is printed without its hyphen as well, but `40 second graders` count.
    let is_loose = matches!(word, "year" | "month" | "week" | "hour" | "minute" | "day");
    // `one hour and a half`.
    let and_a_half = is_one && after.reads(joint + 1, &["and", "a", "half"]);
    let value = if and_a_half { value.plus(half())? } else { value };
    let next_is_noun = after.word(joint + 1).is_some_and(|next| next.tag.is_noun());
    let is_tied = hyphen || is_loose && next_is_noun;
    if !(is_tied || is_plural || is_one || is_short) {
        return None;
    }
    // `10-year-old` is an age or an adjective of one; its own rule reads it.
    if after.is_inner_hyphen(joint + 1) && matches!(after.lower(joint + 2), "old" | "olds") {
        return None;
    }
    let step = tenth(value.scale())?.times(Decimal::from(factor))?;
    let amount = value.times(Decimal::from(factor))?;
    let len = n + joint + 1 + if and_a_half { 3 } else { 0 };
    Some(Length { len, amount, unit, factor, step, modifier, is_hyphened: hyphen })
}

/// Words that are a unit behind some figures only: `3h`, `1 night`, `for one night`.
fn only_here(cur: &Cursor, after: &Cursor, digits: bool, is_one: bool) -> Option<(TimeUnit, i64)> {
    match after.lower(0) {
        "night" if is_one && (digits || is_length_cue(cur.lower_before(1))) => Some((TimeUnit::Day, 1)),
        // `16h44` and `at 16h` are times of day.
        "h" if digits
            && after.is_glued(0)
            && !after.word(1).is_some_and(|next| next.glued && next.is_digits()) =>
        {
            (cur.lower_before(1) != "at").then_some((TimeUnit::Hour, 1))
        }
        _ => None,
    }
}

/// The number at the cursor, with a fraction behind it in digits: value, words, whether in digits, modifier.
fn figure(cur: &Cursor) -> Option<(Decimal, usize, bool, Option<Modifier>)> {
    if let Some((value, n)) = mixed(cur) {
        return Some((value, n, true, None));
    }
    let number = number(cur)?;
    Some((number.value, number.len, number.digits, number.modifier))
}

/// `5 1/2`, `5-1/2`.
fn mixed(cur: &Cursor) -> Option<(Decimal, usize)> {
    let whole = cur.word(0).filter(|word| word.is_digits())?.number()?;
    let at = 1 + usize::from(cur.is_inner_hyphen(1));
    let slash = cur.lower(at + 1) == "/" && cur.is_glued(at + 1) && cur.is_glued(at + 2);
    let part = match (cur.lower(at), cur.lower(at + 2)) {
        ("1", "2") => "0.5",
        ("1", "4") => "0.25",
        ("3", "4") => "0.75",
        _ => return None,
    };
    let value = whole.plus(Decimal::parse(part)?)?;
    slash.then_some((value, at + 3))
}

fn is_adjective(word: &str) -> bool {
    matches!(
        word,
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
            | "trading"
            | "business"
            | "additional"
            | "extra"
            | "short"
            | "entire"
            | "further"
    )
}

/// Ten to the minus `scale`.
fn tenth(scale: u8) -> Option<Decimal> {
    let tenth = Decimal::parse("0.1")?;
    (0..scale.min(6)).try_fold(Decimal::from(1), |step, _| step.times(tenth))
}
