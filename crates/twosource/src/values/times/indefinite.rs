//! Lengths of time without a figure: `for years`, `several months`, `a few days`, `in recent weeks`.
//!
//! A bare plural is at least two of its unit; `a few` and `several` are three or so.
//!
//! Limits: a plural without a preposition or a quantity word (`years of war`) counts only in front of `of`, `later` and `ago`.

use crate::types::{Decimal, Modifier, TimeUnit};
use crate::values::cursor::{Cursor, Word};
use crate::values::found::Found;
use crate::values::times::duration::time_unit;

/// The length without a figure at the cursor.
pub(in crate::values) fn indefinite(cur: &Cursor) -> Option<Found> {
    let (n, least) = quantity(cur)?;
    let word = cur.lower(n);
    let (unit, factor) = time_unit(word)
        .filter(|_| word.ends_with('s') && !matches!(word, "secs" | "mins" | "hrs" | "yrs"))?;
    // `seconds later` tells nothing that a desk compares.
    if n == 0 && (!is_length(cur) || unit == TimeUnit::Second)
        || cur.is_inner_hyphen(n + 1)
        || cur.is_glued(0) && cur.before(1).is_some_and(Word::is_hyphen)
    {
        return None;
    }
    let amount = Decimal::from(factor.saturating_mul(least));
    let modifier = if least > 2 { Modifier::About } else { Modifier::AtLeast };
    Some(Found::duration(n + 1, amount, unit, "value.duration-indefinite").modifier(Some(modifier)))
}

/// Words of quantity in front of a plural unit, and the least that they mean.
fn quantity(cur: &Cursor) -> Option<(usize, i64)> {
    let mut at =
        usize::from(matches!(cur.lower(0), "the" | "these" | "those" | "his" | "her" | "its" | "their"));
    let has_article = at == 1;
    let is_side = matches!(
        cur.lower(at),
        "past" | "last" | "next" | "coming" | "recent" | "previous" | "first" | "early" | "following"
    );
    at += usize::from(is_side);
    match (cur.lower(at), cur.lower(at + 1)) {
        ("few" | "several" | "many", _) => Some((at + 1, 3)),
        ("a", "few") if at == 0 => Some((2, 3)),
        ("a", "number") if at == 0 && cur.lower(2) == "of" => Some((3, 3)),
        _ if is_side => Some((at, 2)),
        _ if has_article => None,
        _ => Some((0, 2)),
    }
}

/// Whether the words around a bare plural make it a length.
fn is_length(cur: &Cursor) -> bool {
    let is_cue = matches!(
        cur.lower_before(1),
        "for"
            | "in"
            | "within"
            | "after"
            | "over"
            | "through"
            | "took"
            | "take"
            | "takes"
            | "taken"
            | "spent"
            | "spend"
            | "lasted"
            | "last"
            | "lasting"
            | "waited"
            | "of"
            | "just"
            | "only"
            | "by"
    );
    let is_joined = matches!(cur.lower(1), "later" | "ago" | "earlier")
        || cur.lower(1) == "of" && cur.lower_before(1) != "of";
    let takes_of = cur.lower_before(1) != "of"
        || matches!(
            cur.lower_before(2),
            "couple" | "matter" | "period" | "billions" | "millions" | "thousands" | "hundreds"
        );
    (is_cue || is_joined) && takes_of
}
