//! Words for a part of a whole to a share in percent.
//!
//! Example: `half of the voters` is 50 `%`, `three in four` is 75 `%`, `a third of the crew` is about 33.3 `%`.
//!
//! Limits: `a third` and `a quarter` are places in an order as well, and count only in front of `of` or behind a word
//! such as `by` or `nearly`.

use crate::lexicon::{Unit, figure_modifier, unit};
use crate::types::{Decimal, Modifier, ValueKind};
use crate::values::cursor::Cursor;
use crate::values::found::Found;
use crate::values::numbers::fraction::parts;
use crate::values::numbers::number::number;

/// The greatest whole that polls and reports break into parts: `one in a hundred`.
const MAX_WHOLE: i64 = 100;

pub(in crate::values) fn share(cur: &Cursor) -> Option<Found> {
    half(cur).or_else(|| parts_of(cur)).or_else(|| digits_of(cur)).or_else(|| some_in_all(cur))
}

fn found(len: usize, part: i64, whole: i64) -> Option<Found> {
    if part >= whole || part < 1 || whole > MAX_WHOLE {
        return None;
    }
    let tenths = (2000 * part + whole) / (2 * whole);
    let value = Decimal::parse(&format!("{}.{}", tenths / 10, tenths % 10))?;
    let about = ((1000 * part) % whole != 0).then_some(Modifier::About);
    Some(Found::number(len, ValueKind::Percent, value, "value.share").unit("%").modifier(about))
}

/// `half of the voters`, `half the voters`, `more than half`.
fn half(cur: &Cursor) -> Option<Found> {
    if cur.lower(0) != "half" || cur.is_inner_hyphen(1) || cur.is_inner_hyphen(0) {
        return None;
    }
    let is_whole = matches!(
        cur.lower(1),
        "of" | "the" | "its" | "their" | "his" | "her" | "our" | "my" | "all" | "these" | "those" | "that"
    );
    let is_time = matches!(cur.lower(2), "time" | "way" | "hour" | "season");
    let is_unit = matches!(cur.lower(1), "a" | "an" | "time" | "way")
        || cur
            .word(1)
            .is_some_and(|next| next.is_letters() && next.tag.is_noun() && &*next.lower != "people");
    let is_subject = cur.word(1).is_some_and(|next| next.tag.is_finite());
    if is_whole && !is_time || is_bounded(cur) && !is_unit || is_subject { found(1, 1, 2) } else { None }
}

/// Whether a word such as `by`, `nearly` or `more than` stands in front.
fn is_bounded(cur: &Cursor) -> bool {
    let one = cur.lower_before(1);
    matches!(one, "by" | "than" | "least" | "exactly" | "just" | "only")
        || figure_modifier(one).is_some_and(|_| one != "some")
}

/// `a third of`, `two-thirds`, `three quarters of`, `by a third`.
fn parts_of(cur: &Cursor) -> Option<Found> {
    let (part, whole, len) = parts(cur, 0).filter(|(_, whole, _)| *whole > 2)?;
    let is_of = cur.lower(len) == "of";
    let is_free =
        !cur.word(len).is_some_and(|next| next.is_letters() && next.tag.is_noun() && !next.tag.is_proper());
    // `two quarters` are half a year.
    let is_share = part > 1 && (whole != 4 || part == 3) || cur.is_inner_hyphen(1) && whole > 2;
    // `a quarter were out of work`; `a third said so` may be a third witness.
    let is_subject = whole == 4 && cur.word(len).is_some_and(|next| next.tag.is_finite());
    if is_of || is_share || is_subject || (is_bounded(cur) && is_free) {
        found(len, part, whole)
    } else {
        None
    }
}

/// `1/2 of the people`, `⅔ of it`.
fn digits_of(cur: &Cursor) -> Option<Found> {
    let part = number(cur).filter(|number| number.is_part && cur.lower(number.len) == "of")?;
    let value = part.value.times(Decimal::from(100))?;
    Some(Found::number(part.len, ValueKind::Percent, value, "value.share").unit("%"))
}

/// `three in four`, `one out of five`, `9 in 10`, `one in every 20`.
fn some_in_all(cur: &Cursor) -> Option<Found> {
    let part = number(cur).filter(|number| number.len == 1 && !number.scaled)?;
    let joint = match (cur.lower(1), cur.lower(2)) {
        ("in", "every") | ("out", "of") => 2,
        ("in", _) => 1,
        _ => return None,
    };
    let every = usize::from(joint == 2 && cur.lower(3) == "every");
    let all = number(&cur.skip(1 + joint + every)).filter(|all| all.modifier.is_none())?;
    let is_alike = all.digits == part.digits || joint == 2;
    let len = 1 + joint + every + all.len;
    // `two in three days` is a rate, `one in 2019` a date.
    let is_time = matches!(unit(cur.lower(len)), Some(Unit::Time(..)));
    if !is_alike || is_time || cur.is_glued(len) && !is_stop(cur.lower(len)) {
        return None;
    }
    found(len, whole(part.value)?, whole(all.value)?)
}

fn is_stop(mark: &str) -> bool {
    matches!(mark, "." | "," | ";" | ":" | "?" | "!" | "”" | "\"" | ")" | "’" | "'")
}

fn whole(value: Decimal) -> Option<i64> {
    value.to_string().parse().ok()
}
