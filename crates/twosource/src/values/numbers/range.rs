//! Two figures and what joins them to one value from the one to the other.
//!
//! The second figure is read as a value of its own, with its unit; the first takes unit and scale from it.
//!
//! Example: `10 to 15 people` is 10 to 15 `person`; `between 5 and 7 percent`, `$2-3 million` and `from up to 252 miles
//! to 287 miles` are one value each.
//!
//! Limits: two figures with a unit each are a range only behind `from` or `between`, because `rose $2 to $58` tells two
//! things; lengths of time are left to the matchers of times.

use crate::lexicon::{Unit, figure_modifier, unit};
use crate::types::{Amount, Decimal, Tag, ValueKind};
use crate::values::cursor::Cursor;
use crate::values::found::Found;
use crate::values::numbers::money::{scale_behind, symbol};
use crate::values::numbers::name_part::is_name_part;
use crate::values::numbers::number::{Number, number};
use crate::values::times::year::reads_as_year;

/// Words between the joint and the second figure: `from 10 to as many as 15`.
const MAX_BOUND: usize = 3;

/// What opens a range in front of its first figure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    From,
    Between,
    None,
}

/// A range at the cursor; `single` reads the value of one figure.
pub(in crate::values) fn range(cur: &Cursor, single: fn(&Cursor) -> Option<Found>) -> Option<Found> {
    let opening = opening(cur);
    let signs = symbol(cur).map_or(0, |(_, n)| n);
    let first = number(&cur.skip(signs)).filter(|first| first.modifier.is_none())?;
    let (factor, letters) =
        if signs > 0 { scale_behind(&cur.skip(signs + first.len), &first) } else { (Decimal::from(1), 0) };
    let first = if letters > 0 { first.scaled_by(factor, letters)? } else { first };
    let first_len = signs + first.len;
    if let Some(joint) = joint(cur, first_len, opening) {
        return bare_first(cur, single, &first, joint, opening);
    }
    let is_level = opening == Opening::None && (is_softened(cur) || cur.lower_before(1) == "at");
    if opening == Opening::None && !is_level {
        return None;
    }
    let whole = single(cur).filter(|whole| whole.len > first_len && whole.unit.is_some())?;
    let joint = joint(cur, whole.len, opening)?;
    // `held rates at 5.25% to 5.5%` rises; what falls is a move.
    two_wholes(cur, single, whole, joint).filter(|found| !is_level || rises(found))
}

fn rises(found: &Found) -> bool {
    matches!(found.amount, Some(Amount::Range(from, to)) if from < to)
}

/// `from` and `between` in front, with a bound behind them or not.
fn opening(cur: &Cursor) -> Opening {
    for back in 1..=MAX_BOUND + 1 {
        match cur.lower_before(back) {
            "from" | "range" | "ranging" => return Opening::From,
            "between" => return Opening::Between,
            word if is_bound_word(word) => {}
            _ => return Opening::None,
        }
    }
    Opening::None
}

fn is_bound_word(word: &str) -> bool {
    matches!(word, "up" | "to" | "as" | "many" | "much" | "more" | "than" | "just" | "at" | "least")
        || figure_modifier(word).is_some()
}

/// The place behind the words that join two figures, and whether only a hyphen does.
#[derive(Clone, Copy)]
struct Joint {
    end: usize,
    kind: JointKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum JointKind {
    Hyphen,
    To,
    And,
    Or,
}

fn joint(cur: &Cursor, at: usize, opening: Opening) -> Option<Joint> {
    let word = cur.word(at)?;
    let next_is_figure =
        cur.word(at + 1).is_some_and(|next| next.is_digits() || next.role.is_some() || is_sign(next.text));
    let is_dash = word.is_hyphen() || matches!(word.text, "~" | "−");
    if is_dash && next_is_figure && (word.glued == cur.is_glued(at + 1)) {
        return (word.glued || word.text != "-").then_some(Joint { end: at + 1, kind: JointKind::Hyphen });
    }
    // `5- to 12-year-olds`, `200,000 to-260,000`.
    let hanging = usize::from(word.is_hyphen() && word.glued && !cur.is_glued(at + 1));
    let kind = match cur.lower(at + hanging) {
        "to" => JointKind::To,
        "and" if opening == Opening::Between => JointKind::And,
        "or" => JointKind::Or,
        _ => return None,
    };
    let mut end = at + hanging + 1;
    end += usize::from(cur.word(end).is_some_and(|word| word.is_hyphen() && cur.is_glued(end + 1)));
    for _ in 0..MAX_BOUND {
        let is_bound =
            opening != Opening::None && cur.word(end).is_some_and(|word| is_bound_word(&word.lower));
        end += usize::from(is_bound);
    }
    Some(Joint { end, kind })
}

fn is_sign(text: &str) -> bool {
    matches!(text, "$" | "€" | "£" | "¥")
}

/// The first figure has no unit of its own: `10 to 15 people`, `$2-3 million`.
fn bare_first(
    cur: &Cursor,
    single: fn(&Cursor) -> Option<Found>,
    first: &Number,
    joint: Joint,
    opening: Opening,
) -> Option<Found> {
    let after = cur.skip(joint.end).in_range();
    let second_sign = symbol(&after).map_or(0, |(_, n)| n);
    let second = number(&after.skip(second_sign)).filter(|second| second.modifier.is_none())?;
    let first_sign = symbol(cur);
    if joint.kind == JointKind::Or && (second.value <= first.value || second.digits != first.digits) {
        return None;
    }
    let found = whole(&after, single, first_sign.is_some() && second_sign == 0, cur)?;
    let Some(Amount::Number(last)) = found.amount else { return None };
    let from = scaled_first(first, &second, &found)?;
    let is_open = opening != Opening::None || is_softened(cur);
    let rises = from < last;
    // `up $2 to $58` and `rose 3 to 58`.
    let is_move = joint.kind == JointKind::To
        && !is_open
        && (moves(cur, from, last) || second_sign > 0 && first_sign.is_some() && !second.scaled);
    let has_unit = found.unit.is_some() && !(found.kind == ValueKind::Count && is_time(&found));
    let needs_unit = !is_open || joint.kind == JointKind::Or;
    if is_move || !rises && opening == Opening::None || needs_unit && !has_unit || is_time(&found) {
        return None;
    }
    if found.kind == ValueKind::Count && (is_name_part(cur) || reads_as_year(cur) && !has_unit) {
        return None;
    }
    Some(joined(joint.end + found.len, from, last, found))
}

/// The value of the second figure; the sign of the first one counts for it: `$2-3 million`.
fn whole(
    after: &Cursor,
    single: fn(&Cursor) -> Option<Found>,
    has_sign: bool,
    cur: &Cursor,
) -> Option<Found> {
    if !has_sign {
        return single(after).or_else(|| bare(after));
    }
    let (code, _) = symbol(cur)?;
    crate::values::numbers::money::behind_sign(after, code)
}

/// A figure that no matcher takes because nothing says what it counts.
fn bare(cur: &Cursor) -> Option<Found> {
    let number = number(cur)?;
    let is_tied = cur.is_glued(number.len)
        && cur.word(number.len).is_some_and(|next| next.is_letters() || next.is_digits() || next.is_hyphen());
    (!is_tied).then(|| Found::figure(number.len, ValueKind::Count, &number, "value.range"))
}

/// The first figure in the scale of the second: 2 million in `2 to 3 million`, 500,000 in `500,000 to 1 million`.
fn scaled_first(first: &Number, second: &Number, found: &Found) -> Option<Decimal> {
    let is_smaller = first.value.times(second.factor)? <= second.value.times(Decimal::from(10))?;
    if first.scaled || !is_smaller {
        return Some(first.value);
    }
    first.value.times(found.factor)
}

fn is_softened(cur: &Cursor) -> bool {
    let before = cur.lower_before(1);
    matches!(
        before,
        "is" | "was"
            | "are"
            | "were"
            | "some"
            | "about"
            | "around"
            | "roughly"
            | "approximately"
            | "than"
            | "of"
            | "estimated"
            | "~"
    )
}

/// Whether a verb or a word for a move stands in front, so that `to` leads to a new figure; behind `by`, only a much
/// greater one is.
fn moves(cur: &Cursor, from: Decimal, to: Decimal) -> bool {
    let is_far = from.times(Decimal::from(FAR)).is_none_or(|far| to > far);
    match cur.lower_before(1) {
        "up" | "down" => true,
        "by" => is_far,
        _ => cur.before(1).is_some_and(|word| word.tag.is_verb() && word.tag != Tag::VB),
    }
}

/// The ends of a range that a report prints lie closer together than this many times the lower one.
const FAR: i64 = 4;

fn is_time(found: &Found) -> bool {
    let counted = found.unit.as_deref().and_then(|name| name.rsplit(' ').next()).and_then(unit);
    found.kind == ValueKind::Count && matches!(counted, Some(Unit::Time(..)))
}

/// Both figures have their unit: `from 252 miles to 287 miles`, `from 208 pounds to 193`.
fn two_wholes(
    cur: &Cursor,
    single: fn(&Cursor) -> Option<Found>,
    first: Found,
    joint: Joint,
) -> Option<Found> {
    let after = cur.skip(joint.end).in_range();
    let second = single(&after).or_else(|| bare(&after))?;
    let is_bare = second.kind == ValueKind::Count && second.unit.is_none();
    let is_alike = second.kind == first.kind && second.unit == first.unit;
    let (Some(Amount::Number(from)), Some(Amount::Number(to))) = (first.amount, second.amount) else {
        return None;
    };
    if !(is_alike || is_bare) || joint.kind == JointKind::Or || is_time(&first) {
        return None;
    }
    let len = joint.end + second.len;
    let (modifier, precision) = (first.modifier.or(second.modifier), second.precision);
    Some(joined(len, from, to, Found { modifier, precision, ..first }))
}

fn joined(len: usize, from: Decimal, to: Decimal, found: Found) -> Found {
    let rule = crate::types::RuleId("value.range");
    Found { len, amount: Some(Amount::Range(from, to)), rule, ..found }
}
