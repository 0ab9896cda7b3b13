//! Two figures of a game or a vote to a score.
//!
//! Example: `won 3-1`, `a 4-2 defeat`, `nine votes to five`, `by 52 votes to 48`.
//!
//! Limits: a pair with a hyphen counts only in a sentence that has a word for winning, losing or voting; line-ups
//! (`4-4-2`) and seasons (`2019-20`) are none.

use crate::lexicon::{NumberWord, is_contest_word, number_word};
use crate::types::{Amount, Decimal, ValueKind};
use crate::values::cursor::{Cursor, Word};
use crate::values::found::Found;
use crate::values::numbers::name_part::is_label;
use crate::values::numbers::number::number;

/// The greatest figure of a side: basketball and cricket go beyond a hundred, parliaments to several hundreds.
const MAX_SIDE: i16 = 700;

/// Words on either side of a score in which the word for the contest stands.
const WINDOW: usize = 30;

pub(in crate::values) fn score(cur: &Cursor) -> Option<Found> {
    pair(cur).or_else(|| votes(cur))
}

fn found(len: usize, a: Decimal, b: Decimal) -> Found {
    Found::new(len, ValueKind::Score, Some(Amount::Score(a, b)), "value.score")
}

/// `3-1`, `2-nil`.
fn pair(cur: &Cursor) -> Option<Found> {
    let first = cur.word(0)?.small(3).filter(|side| *side <= MAX_SIDE)?;
    if !cur.is_inner_hyphen(1) || !cur.is_free(0) || has_zero_in_front(cur, 0) {
        return None;
    }
    let second = match cur.lower(2) {
        "nil" => 0,
        _ => cur.word(2)?.small(3).filter(|side| *side <= MAX_SIDE && !has_zero_in_front(cur, 2))?,
    };
    let goes_on = cur.is_glued(3)
        && !matches!(cur.lower(3), "," | "." | ";" | ":" | ")" | "”" | "\"" | "’" | "'" | "?" | "!");
    let is_told = matches!(cur.lower(3), "down" | "up") || is_contest(cur);
    if goes_on || is_shape(cur.lower(3)) || is_label(cur) || !is_told {
        return None;
    }
    Some(found(3, Decimal::from(i64::from(first)), Decimal::from(i64::from(second))))
}

fn has_zero_in_front(cur: &Cursor, at: usize) -> bool {
    cur.word(at).is_some_and(|word| word.text.len() > 1 && word.text.starts_with('0'))
}

/// What a pair of figures describes that is no result.
fn is_shape(word: &str) -> bool {
    matches!(
        word,
        "formation" | "system" | "shape" | "ratio" | "split" | "scale" | "vision" | "mile" | "year" | "day"
    )
}

/// Whether a word for winning, losing or voting stands near.
fn is_contest(cur: &Cursor) -> bool {
    let is_one = |word: Option<&Word>| word.is_some_and(|word| is_contest_word(&word.lower));
    (1..=WINDOW).any(|n| is_one(cur.before(n)) || is_one(cur.word(n + 2)))
}

/// `nine votes to five`, `by 52 votes to 48`, `voted 7 to 4`.
fn votes(cur: &Cursor) -> Option<Found> {
    let first = number(cur).filter(|first| !first.scaled && first.modifier.is_none())?;
    let thing = cur.lower(first.len);
    let joint =
        if matches!(thing, "votes" | "vote" | "goals" | "goal" | "games" | "sets" | "frames" | "seats") {
            first.len + 1
        } else if (1..=VOTE_REACH)
            .any(|back| matches!(cur.lower_before(back), "vote" | "voted" | "votes" | "voting"))
        {
            first.len
        } else {
            return None;
        };
    if cur.lower(joint) != "to" && !(joint > first.len && cur.lower(joint) == "against") {
        return None;
    }
    let after = cur.skip(joint + 1);
    let second = number(&after).filter(|second| !second.scaled && second.modifier.is_none())?;
    let is_figure = !matches!(number_word(after.lower(second.len)), Some(NumberWord::Scale(_)))
        && !matches!(after.lower(second.len), "%" | "percent" | "per");
    is_figure.then(|| found(joint + 1 + second.len, first.value, second.value))
}

/// Words from `voted` to the first figure: `voted by a margin of`.
const VOTE_REACH: usize = 5;
