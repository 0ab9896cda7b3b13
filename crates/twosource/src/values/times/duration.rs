//! A number with a unit of time, or words that mean one, to a length of time.
//!
//! Example: `three and a half years` is P3.5Y, `two hours and 15 minutes` PT135M, `two to three years` P2Y/P3Y, `decade-long`
//! P10Y, `1,000-day` P1000D, `a fortnight` P2W.
//!
//! Limits: `a day` and the like count only behind a word such as `for` or `after`, because `twice a day` is a rate.

use crate::lexicon::{Unit, unit};
use crate::types::{Amount, Decimal, Duration, Modifier, RuleId, Tag, TimeUnit};
use crate::values::cursor::{Cursor, Word};
use crate::values::found::Found;
use crate::values::times::indefinite::indefinite;
use crate::values::times::length::{Length, half, length};
use crate::values::times::openers::opens_duration;

pub(in crate::values) fn duration(cur: &Cursor) -> Option<Found> {
    let first = cur.word(0)?;
    if !opens_duration(cur) {
        return None;
    }
    if first.is_digits() {
        return counted(cur, 0);
    }
    past(cur)
        .or_else(|| quarter_of_one(cur))
        .or_else(|| counted(cur, 0))
        .or_else(|| half_of_one(cur))
        .or_else(|| round(cur))
        .or_else(|| single(cur))
        .or_else(|| long(cur))
        .or_else(|| indefinite(cur))
        .or_else(|| mission_clock(cur))
}

/// The unit that a lower-case word names, and how many of it.
pub(in crate::values) fn time_unit(word: &str) -> Option<(TimeUnit, i64)> {
    if matches!(word, "quarter" | "quarters" | "night" | "nights") {
        return match word {
            "nights" => Some((TimeUnit::Day, 1)),
            "quarters" => Some((TimeUnit::Month, 3)),
            _ => None,
        };
    }
    match unit(word)? {
        Unit::Time(name, factor) => Some((name, factor)),
        Unit::Measure(_) => None,
    }
}

fn found(len: usize, length: Length, rule: &'static str) -> Found {
    let Length { amount, unit, step, modifier, .. } = length;
    Found::duration(len, amount, unit, rule).modifier(modifier).precision(Some(step))
}

/// `the past 20 years`, `the first two weeks`, `the next four years`.
fn past(cur: &Cursor) -> Option<Found> {
    let article = usize::from(matches!(
        cur.lower(0),
        "the" | "his" | "her" | "its" | "their" | "this" | "these" | "those" | "last"
    ));
    let is_part = |word: &str| {
        matches!(
            word,
            "past"
                | "last"
                | "next"
                | "first"
                | "coming"
                | "previous"
                | "latest"
                | "final"
                | "following"
                | "preceding"
                | "other"
        )
    };
    let part = usize::from(is_part(cur.lower(article)));
    if part == 0 {
        return None;
    }
    counted(cur, article + part).or_else(|| article_unit(cur, article, part))
}

/// `the past decade`, `the last year`, `the first month`.
fn article_unit(cur: &Cursor, article: usize, part: usize) -> Option<Found> {
    let at = article + part;
    let is_span =
        matches!(cur.lower(article), "past" | "last" | "previous" | "next" | "coming" | "first") && part == 1;
    let (name, factor) = time_unit(cur.lower(at)).filter(|_| is_span && article == 1)?;
    let is_plural = cur.lower(at).ends_with('s');
    // `the first day` and `the next day` are days, `the last minute` a point in time.
    let is_point = matches!(name, TimeUnit::Day | TimeUnit::Minute | TimeUnit::Second)
        || matches!(cur.lower(article), "next" | "previous") && !is_round(cur.lower(at));
    if is_plural || is_point || cur.is_inner_hyphen(at + 1) {
        return None;
    }
    let (amount, more) = and_a_half(cur, at + 1, factor)?;
    Some(
        Found::duration(at + 1 + more, amount, name, "value.duration-decade")
            .precision(Some(Decimal::from(1))),
    )
}

/// `14 years`, `four-year`, `six straight weeks`, `two hours and 15 minutes`, `two to three years`; `skip` words stand in
/// front of the figure.
fn counted(cur: &Cursor, skip: usize) -> Option<Found> {
    let at = cur.skip(skip);
    if let Some(found) = between(&at, skip) {
        return Some(found);
    }
    let first = length(&at)?;
    let mut len = first.len;
    let mut sum = first;
    // `one day` is some time to come as often as a length.
    if skip == 0 && cur.lower(0) == "one" && cur.lower(1) == "day" && !is_length_cue(cur.lower_before(1)) {
        return None;
    }
    (sum, len) = summed(&at, sum, len);
    Some(found(skip + len, sum, "value.duration"))
}

/// The sum with the smaller lengths behind it, and all their words.
fn summed(at: &Cursor, mut sum: Length, mut len: usize) -> (Length, usize) {
    while let Some((next, more)) = added(&at.skip(len), sum.unit) {
        let Some(added) = sum.plus(next) else { break };
        sum = added;
        len += more + next.len;
    }
    (sum, len)
}

/// A smaller length behind `and`, a comma or nothing: `two hours and 15 minutes`, with the words in front of it.
fn added(cur: &Cursor, before: TimeUnit) -> Option<(Length, usize)> {
    let joint =
        usize::from(cur.lower(0) == ",") + usize::from(cur.lower(0) == "and" || cur.reads(0, &[",", "and"]));
    let next = length(&cur.skip(joint)).or_else(|| short_minutes(cur, joint, before))?;
    // `in two years, 10 days were lost` are two lengths.
    let is_mean = matches!(before, TimeUnit::Year | TimeUnit::Month) && next.unit != TimeUnit::Month;
    if is_mean && joint == 1 && cur.lower(0) == "," {
        return None;
    }
    (next.unit > before && next.modifier.is_none() && !next.is_hyphened).then_some((next, joint))
}

/// `15m` behind hours: `2h 15m`.
fn short_minutes(cur: &Cursor, joint: usize, before: TimeUnit) -> Option<Length> {
    let minutes = cur.word(joint)?.small(2).filter(|_| before == TimeUnit::Hour)?;
    let is_short = cur.word(joint + 1).is_some_and(|word| word.glued && word.text == "m");
    is_short.then(|| Length { len: 2, ..Length::of(Decimal::from(i64::from(minutes)), TimeUnit::Minute) })
}

/// `two to three years`, `12-18 months`, `a year or two`, `between two and five years`.
fn between(cur: &Cursor, skip: usize) -> Option<Found> {
    let durations = |len: usize, from: Length, to: Length| {
        let one = |length: Length| Duration { amount: length.amount, unit: length.unit };
        let amount = Some(Amount::Durations(one(from), one(to)));
        Found { amount, ..found(skip + len, to, "value.durations") }
    };
    if matches!(cur.lower(0), "a" | "an") && cur.lower(2) == "or" && cur.lower(3) == "two" {
        let (unit, factor) = time_unit(cur.lower(1))?;
        let of = |n: i64| Length::of(Decimal::from(n * factor), unit);
        return Some(durations(4, of(1), of(2)));
    }
    let first = crate::values::numbers::number::number(cur)?;
    let after = cur.skip(first.len);
    let is_joint = matches!(after.lower(0), "to" | "or")
        || after.lower(0) == "and" && cur.lower_before(1) == "between"
        || after.is_inner_hyphen(0) && after.word(1).is_some_and(Word::is_digits) && first.digits;
    if !is_joint || first.modifier.is_some() {
        return None;
    }
    let last = length(&after.skip(1)).filter(|last| last.modifier.is_none())?;
    let factor = last.factor;
    let from = Length::of(first.value.times(Decimal::from(factor))?, last.unit);
    (from.amount < last.amount).then(|| durations(first.len + 1 + last.len, from, last))
}

/// `half an hour`, `half a century`, `a half hour`.
fn half_of_one(cur: &Cursor) -> Option<Found> {
    let at = match (cur.lower(0), cur.lower(1)) {
        ("half", "a" | "an") => 2,
        ("half", "-" | "‑") if cur.is_inner_hyphen(1) => 2,
        // `the first half year` is one of a report of earnings.
        ("half", "hour") => 1,
        ("a", "half") if !cur.is_inner_hyphen(2) => 2,
        ("a", "half") => 3,
        _ => return None,
    };
    let (name, factor) = time_unit(cur.lower(at)).filter(|_| !cur.lower(at).ends_with('s'))?;
    let amount = Decimal::from(factor).times(half())?;
    Some(Found::duration(at + 1, amount, name, "value.duration-half").precision(Some(Decimal::from(1))))
}

/// `a quarter of an hour`, `three quarters of an hour`, `a quarter-century`.
fn quarter_of_one(cur: &Cursor) -> Option<Found> {
    let (share, n) = match (cur.lower(0), cur.lower(1)) {
        ("a", "quarter") => ("0.25", 2),
        ("quarter", _) => ("0.25", 1),
        ("three", "quarters") => ("0.75", 2),
        ("three", _) if cur.is_inner_hyphen(1) && cur.lower(2) == "quarters" => ("0.75", 3),
        _ => return None,
    };
    let at = if cur.lower(n) == "of" && matches!(cur.lower(n + 1), "a" | "an") {
        n + 2
    } else {
        n + usize::from(cur.is_inner_hyphen(n))
    };
    let is_direct = at < n + 2;
    let unit = cur.lower(at);
    if is_direct && !matches!(unit, "hour" | "century") || unit.ends_with('s') {
        return None;
    }
    let (name, factor) = time_unit(unit)?;
    let amount = Decimal::from(factor).times(Decimal::parse(share)?)?;
    Some(Found::duration(at + 1, amount, name, "value.duration-quarter").precision(Some(Decimal::from(1))))
}

/// `a decade`, `a tumultuous decade`, `another fortnight`.
fn round(cur: &Cursor) -> Option<Found> {
    if !matches!(cur.lower(0), "a" | "another") {
        return None;
    }
    let at = if is_round(cur.lower(1)) {
        1
    } else if is_round(cur.lower(2)) && cur.word(1)?.is_letters() && cur.lower(1) != "of" {
        2
    } else {
        return None;
    };
    if cur.is_inner_hyphen(at + 1) {
        return None;
    }
    let (name, factor) = time_unit(cur.lower(at))?;
    let (amount, more) = and_a_half(cur, at + 1, factor)?;
    Some(
        Found::duration(at + 1 + more, amount, name, "value.duration-decade")
            .precision(Some(Decimal::from(1))),
    )
}

fn is_round(word: &str) -> bool {
    matches!(word, "decade" | "fortnight" | "century")
}

/// The amount with `and a half` at place `at` counted in, and the words that it takes.
fn and_a_half(cur: &Cursor, at: usize, factor: i64) -> Option<(Decimal, usize)> {
    let whole = Decimal::from(factor);
    if cur.reads(at, &["and", "a", "half"]) {
        let amount = whole.plus(whole.times(half())?)?;
        return Some((amount, 3));
    }
    Some((whole, 0))
}

/// `decade-long`, `decades-long`, `weeklong`.
fn long(cur: &Cursor) -> Option<Found> {
    let word = cur.lower(0);
    if let Some(stem) = word.strip_suffix("long").filter(|stem| !stem.is_empty()) {
        let (name, factor) = time_unit(stem)?;
        let found = Found::duration(1, Decimal::from(factor), name, "value.duration-long");
        return Some(found.precision(Some(Decimal::from(1))));
    }
    if !cur.is_inner_hyphen(1) || cur.lower(2) != "long" || cur.is_inner_hyphen(0) {
        return None;
    }
    // In `14-year-long` the number stands in front and its own rule reads it.
    if cur.is_glued(0) && cur.before(1).is_some_and(Word::is_hyphen) {
        return None;
    }
    let (name, factor) = time_unit(word)?;
    let is_plural = word.ends_with('s');
    let amount = Decimal::from(if is_plural { factor.saturating_mul(2) } else { factor });
    let found = Found::duration(3, amount, name, "value.duration-long");
    let step = (!is_plural).then_some(Decimal::from(1));
    Some(found.modifier(is_plural.then_some(Modifier::AtLeast)).precision(step))
}

/// Words in front of `a day` that make it a length.
pub(in crate::values) fn is_length_cue(word: &str) -> bool {
    matches!(
        word,
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
            | "last"
            | "took"
            | "takes"
            | "take"
            | "taken"
            | "taking"
            | "spent"
            | "spend"
            | "under"
            | "barely"
            | "just"
            | "over"
            | "only"
            | "every"
            | "waited"
            | "until"
    )
}

/// `a day` behind `for`, `after`, `more than` and the like; `a minute and a half` anywhere.
fn single(cur: &Cursor) -> Option<Found> {
    let full = match cur.lower(0) {
        "a" | "an" => usize::from(matches!(cur.lower(1), "full" | "whole" | "further")),
        "another" => 0,
        _ => return None,
    };
    let (name, factor) = time_unit(cur.lower(1 + full)).filter(|_| !cur.lower(1 + full).ends_with('s'))?;
    let (amount, more) = and_a_half(cur, 2 + full, factor)?;
    let is_length = is_length_cue(cur.lower_before(1))
        || full == 1
        || cur.lower(0) == "another"
        || matches!(cur.lower(2), "later" | "long" | "earlier");
    let ends = 2 + full + more;
    if name == TimeUnit::Second && counts_again(cur, ends) {
        return None;
    }
    if more == 0 && (is_length || !is_rate(cur)) {
        let (sum, len) = summed(cur, Length::of(amount, name), ends);
        if len > ends {
            return Some(found(len, sum, "value.duration"));
        }
    }
    if (more == 0 && !is_length)
        || cur.is_inner_hyphen(ends)
        || cur.lower(ends) == "or" && cur.lower(ends + 1) == "two"
    {
        return None;
    }
    Some(Found::duration(ends, amount, name, "value.duration-single").precision(Some(Decimal::from(1))))
}

/// `a second yellow card`, `for a second time`: the one after the first.
fn counts_again(cur: &Cursor, at: usize) -> bool {
    cur.word(at).is_some_and(|next| {
        next.is_letters()
            && (next.tag.is_noun() || next.tag.is_proper() || matches!(next.tag, Tag::JJ | Tag::CD))
    })
}

/// `$15 an hour`, `twice a day`: so much in each, whatever stands behind.
fn is_rate(cur: &Cursor) -> bool {
    cur.before(1).is_some_and(|word| {
        word.is_digits()
            || word.tag.is_noun()
            || word.role.is_some()
            || matches!(&*word.lower, "once" | "twice" | "times" | "%")
    })
}

/// `T+80 seconds`, `T+01:34`: the clock of a launch.
fn mission_clock(cur: &Cursor) -> Option<Found> {
    let is_sign = matches!(cur.lower(1), "+" | "-" | "−" | "–") && cur.is_glued(1);
    if cur.word(0)?.text != "T" || !is_sign {
        return None;
    }
    let rule = "value.duration-clock";
    if cur.lower(3) == ":" && cur.is_glued(3) && cur.is_glued(4) {
        let minutes = i64::from(cur.word(2)?.small(2)?);
        let seconds = i64::from(cur.word(4)?.small(2)?);
        let amount = Decimal::from(minutes * 60 + seconds);
        return Some(Found::duration(5, amount, TimeUnit::Second, rule).precision(Some(Decimal::from(1))));
    }
    let length = length(&cur.skip(2)).filter(|_| cur.is_glued(2))?;
    Some(Found { rule: RuleId(rule), ..found(2 + length.len, length, rule) })
}

#[cfg(test)]
mod tests {
    use crate::values::tests::{shown, today};

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(shown(text, today()), expected, "{text}");
    }

    #[test]
    fn parts_of_an_hour() {
        check("It took half hour.", &["duration half hour = PT0.5H"]);
        check("It took three quarters of an hour.", &["duration three quarters of an hour = PT0.75H"]);
        check("It stood for a quarter-century.", &["duration a quarter-century = P25Y"]);
        check("It took one and half hours.", &["duration one and half hours = PT1.5H"]);
    }

    #[test]
    fn sums() {
        check("It took an hour and 20 minutes.", &["duration an hour and 20 minutes = PT80M"]);
        check("It took 2h 15m.", &["duration 2h 15m = PT135M"]);
        check("It took 1 year, 1 month and 21 days.", &["duration 1 year, 1 month and 21 days = P417D"]);
        check("It took two years, 10 days less.", &["duration two years = P2Y", "duration 10 days = P10D"]);
    }

    #[test]
    fn a_night_and_a_second() {
        check("They stayed for one night.", &["duration one night = P1D"]);
        check("It stopped for a second.", &["duration a second = PT1S"]);
        check("It stopped for a second time.", &[]);
    }
}
