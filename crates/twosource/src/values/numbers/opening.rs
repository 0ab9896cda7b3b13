//! The word at a cursor to whether a number may start there.
//!
//! Nearly every word of a text is turned away here, by its role or its first character, before any matcher is asked.
//!
//! Example: `10`, `three`, `€`, `minus`, and the `a` of `a hundred` may open a number; `harbour` may not.
//!
//! Limits: none of the texts that matchers read is turned away; the tests of the matchers would show it.

use crate::lexicon::{CurrencyWord, NumberWord, currency_word};
use crate::values::cursor::{Cursor, Word};

/// Longest sign of a currency in letters: `MYR`, `Rp`.
const LONGEST_SIGN: usize = 3;

pub(in crate::values) fn may_open(cur: &Cursor) -> bool {
    let Some(word) = cur.word(0) else { return false };
    if let Some(role) = word.role {
        return !matches!(role, NumberWord::ShortScale(_));
    }
    let Some(first) = word.text.bytes().next() else { return false };
    match first {
        b'0'..=b'9' | b'$' => true,
        b'a'..=b'z' | b'A'..=b'Z' => {
            opens_in_letters(cur, word)
                || may_be_sign(word)
                || word.text.len() <= LONGEST_SIGN && cur.lower(1) == "$"
        }
        b'-' | b'.' => cur.is_glued(1),
        _ => !first.is_ascii(),
    }
}

fn opens_in_letters(cur: &Cursor, word: &Word) -> bool {
    match &*word.lower {
        "a" | "an" => cur.word(1).is_some_and(|next| next.role.is_some() || &*next.lower == "few"),
        "minus" | "negative" | "half" | "quarter" | "tens" | "several" | "few" | "many" | "twice"
        | "thrice" | "once" | "magnitude" | "magnitudes" => true,
        _ => false,
    }
}

/// Whether a short word is a currency sign, or the letters in front of one.
fn may_be_sign(word: &Word) -> bool {
    if word.text.len() > LONGEST_SIGN || !word.is_capitalised() {
        return false;
    }
    let is_currency =
        matches!(currency_word(&word.lower), Some(CurrencyWord::Before(_) | CurrencyWord::Code(_)));
    is_currency || matches!(word.text, "A" | "AU" | "C" | "CA" | "NZ" | "HK" | "S" | "R" | "NT" | "US")
}
