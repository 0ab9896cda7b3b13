//! Words around a figure to the modifier they give it: `more than`, `about`, `or so`.
//!
//! Example: in front of `three and a half years`, `more than` bounds the figure from below over two words.
//!
//! Limits: `over` and `around` in front of a length of time mean `during` as often as `more than`, and are left out.

use crate::lexicon::figure_modifier;
use crate::types::{Modifier, ValueKind};
use crate::values::cursor::Cursor;

/// Longest phrase of the table, in words: `a little more than`.
const MAX_WORDS: usize = 4;

/// The modifier in front of the cursor, with its number of words; at most `room` words are read.
pub(super) fn in_front(cur: &Cursor, kind: ValueKind, room: usize) -> Option<(Modifier, usize)> {
    if cur.before(1).is_none_or(|word| !may_end_phrase(&word.lower)) {
        return None;
    }
    let mut phrase = String::new();
    for n in (1..=MAX_WORDS.min(room)).rev() {
        if cur.before(n).is_none() {
            continue;
        }
        phrase.clear();
        for back in (1..=n).rev() {
            phrase.push_str(cur.lower_before(back));
            if back > 1 {
                phrase.push(' ');
            }
        }
        if let Some(modifier) = figure_modifier(&phrase) {
            return fits(&phrase, kind).then_some((modifier, n));
        }
    }
    None
}

/// Whether a phrase of the table may end with a word: few words stand in front of figures, and most are no modifier.
fn may_end_phrase(word: &str) -> bool {
    !matches!(
        word,
        "the" | "a" | "in" | "and" | "for" | "," | "by" | "with" | "from" | "(" | "its" | "at" | "on"
    )
}

fn fits(phrase: &str, kind: ValueKind) -> bool {
    !(kind == ValueKind::Duration && matches!(phrase, "over" | "around"))
}

/// The modifier behind the figure that ends in front of the cursor, with its number of words.
pub(super) fn behind(cur: &Cursor) -> Option<(Modifier, usize)> {
    let modifier = match (cur.lower(0), cur.lower(1)) {
        ("or", "more" | "greater" | "over" | "above" | "older" | "higher") => Modifier::AtLeast,
        ("or", "so" | "thereabouts") => Modifier::About,
        ("or", "less" | "fewer" | "under" | "below" | "younger" | "lower") => Modifier::AtMost,
        ("and", "more" | "over" | "older" | "above" | "up") if ends(cur, 2) => Modifier::AtLeast,
        ("and", "under" | "younger" | "below") if ends(cur, 2) => Modifier::AtMost,
        ("-", "plus") if cur.is_inner_hyphen(0) => Modifier::AtLeast,
        ("+", _) if cur.is_glued(0) && !cur.is_glued(1) => return Some((Modifier::AtLeast, 1)),
        _ => return None,
    };
    // `two or more attackers` bounds the figure; `dead or more badly hurt` does not, which the word behind cannot tell.
    Some((modifier, 2))
}

/// Whether nothing that `over` or `above` could go with stands `n` places ahead.
fn ends(cur: &Cursor, n: usize) -> bool {
    cur.word(n).is_none_or(|next| !next.tag.is_noun() && !next.is_digits() && &*next.lower != "the")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::builder::words_of;

    fn check(text: &str, kind: ValueKind, expected: Option<(Modifier, usize)>) {
        let words = words_of(text);
        let cur = Cursor::new(&words, words.len(), None);
        assert_eq!(in_front(&cur, kind, words.len()), expected, "{text}");
    }

    #[test]
    fn the_longest_phrase_wins() {
        check("hit by no more than", ValueKind::Count, Some((Modifier::AtMost, 3)));
        check("hit by more than", ValueKind::Count, Some((Modifier::MoreThan, 2)));
        check("Some", ValueKind::Count, Some((Modifier::About, 1)));
    }

    #[test]
    fn over_a_length_of_time_is_no_bound() {
        check("over", ValueKind::Duration, None);
        check("over", ValueKind::Count, Some((Modifier::MoreThan, 1)));
        check("than", ValueKind::Count, None);
    }
}
