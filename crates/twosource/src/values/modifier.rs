//! Words around a figure to the modifier they give it: `more than`, `about`, `or so`.
//!
//! Example: in front of `three and a half years`, `more than` bounds the figure from below over two words.
//!
//! Limits: `over` and `around` in front of a length of time mean `during` as often as `more than`, and are left out.

use crate::lexicon::figure_modifier;
use crate::types::{Modifier, ValueKind};
use crate::values::cursor::Cursor;

/// Longest phrase of the table, in words: `a minimum of`, `no fewer than`.
const MAX_WORDS: usize = 3;

/// The modifier in front of the cursor, with its number of words; at most `room` words are read.
pub(super) fn in_front(cur: &Cursor, kind: ValueKind, room: usize) -> Option<(Modifier, usize)> {
    for n in (1..=MAX_WORDS.min(room)).rev() {
        let words: Vec<&str> = (1..=n).rev().map(|back| cur.lower_before(back)).collect();
        let phrase = words.join(" ");
        if words.contains(&"") {
            continue;
        }
        if let Some(modifier) = figure_modifier(&phrase) {
            return fits(&phrase, kind).then_some((modifier, n));
        }
    }
    None
}

fn fits(phrase: &str, kind: ValueKind) -> bool {
    !(kind == ValueKind::Duration && matches!(phrase, "over" | "around"))
}

/// The modifier behind the figure that ends in front of the cursor, with its number of words.
pub(super) fn behind(cur: &Cursor) -> Option<(Modifier, usize)> {
    let modifier = match (cur.lower(0), cur.lower(1)) {
        ("or", "more") => Modifier::AtLeast,
        ("or", "so") => Modifier::About,
        ("or", "less" | "fewer") => Modifier::AtMost,
        _ => return None,
    };
    // `two or more attackers` bounds the figure; `dead or more badly hurt` does not, which the word behind cannot tell.
    Some((modifier, 2))
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
