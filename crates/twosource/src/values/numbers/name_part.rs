//! The words around a number to whether it is part of a name, a code, a score or a phone number.
//!
//! Example: in `F-16`, `No. 10`, `Flight 12` and `555 0123` no number counts anything.
//!
//! Limits: a designator that is not in the list (`Sector 7`) is told by its capital alone.

use crate::lexicon::designates;
use crate::types::Dep;
use crate::values::cursor::{Cursor, Word};
use crate::values::numbers::noun::is_plural;

/// Whether what stands in front makes the number part of a name, a code, a score or a phone number.
pub(in crate::values) fn is_name_part(cur: &Cursor) -> bool {
    is_label(cur) || !cur.is_second && cur.before(1).is_some_and(|before| is_of_name(cur, before))
}

/// The same by the words alone: a result may hang on the name of the loser (`beat Garholm 2-1`).
pub(in crate::values) fn is_label(cur: &Cursor) -> bool {
    let Some(word) = cur.word(0) else { return true };
    let is_code = word.text.starts_with('0') && word.text.len() > 1 && !word.text.starts_with("0.");
    if cur.is_second {
        return is_code;
    }
    let Some(before) = cur.before(1) else { return is_code };
    if is_code || !cur.is_free(0) {
        return true;
    }
    if !word.is_digits() {
        return false;
    }
    let is_abbreviated =
        before.text == "." && matches!(cur.lower_before(2), "no" | "nos" | "nr" | "p" | "pp" | "art" | "sec");
    // `10 1/2 miles` is one number.
    let has_part = matches!(cur.lower(2), "/" | "⁄");
    let is_next = cur.word(1).is_some_and(|next| next.is_digits() && !next.glued && !has_part);
    is_abbreviated
        || before.is_digits()
        || is_next
        || is_next_label(cur)
        || is_designated(cur, before)
        || is_dialled(cur)
}

/// The second of `Districts 3 and 7`, `pages 210 to 244`.
fn is_next_label(cur: &Cursor) -> bool {
    let is_joint = matches!(cur.lower_before(1), "and" | "to" | "or" | "," | "&" | "through" | "-" | "–");
    let label = cur.lower_before(3);
    is_joint
        && cur.before(2).is_some_and(|word| word.is_digits() && word.small(4).is_some())
        && (designates(label) || label.strip_suffix('s').is_some_and(designates))
        && !cur.word(1).is_some_and(is_plural)
}

/// Whether the word in front makes a name of itself and the number: `Flight 12`, `Room 4`, `number 10`.
fn is_designated(cur: &Cursor, before: &Word) -> bool {
    let label = &*before.lower;
    let is_one =
        designates(label) || before.is_capitalised() && label.strip_suffix('s').is_some_and(designates);
    if !before.is_letters() || !is_one {
        return false;
    }
    // Labels are whole numbers: `an area 1.5 times the size`.
    let is_whole = cur.word(0).is_some_and(|word| !word.text.contains(['.', ',']));
    match &*before.lower {
        "no" | "nos" => before.is_capitalised(),
        "number" | "numbers" | "omega" => true,
        _ => {
            before.text.contains(char::is_uppercase)
                || cur.lower_before(2) == "on"
                || is_whole && !cur.word(1).is_some_and(is_plural)
        }
    }
}

/// `+44 20 …`, `(020) 555`, `555-0123`: a figure with another behind a bracket or a hyphen.
fn is_dialled(cur: &Cursor) -> bool {
    let is_code = |word: Option<&Word>| {
        word.is_some_and(|word| word.is_digits() && word.text.len() > 1 && !word.text.contains(','))
    };
    match cur.lower_before(1) {
        ")" => is_code(cur.before(2)) && cur.lower_before(3) == "(",
        "+" => cur.is_glued(0),
        "dial" | "call" | "phone" | "telephone" | "tel" | "hotline" | "text" => {
            !cur.word(1).is_some_and(is_plural)
        }
        ":" => {
            matches!(cur.lower_before(2), "tel" | "phone" | "telephone" | "isbn" | "issn" | "fax" | "call")
        }
        _ => {
            cur.is_inner_hyphen(1)
                && cur
                    .word(2)
                    .is_some_and(|next| next.is_digits() && next.text.len() > 3 && next.text.starts_with('0'))
        }
    }
}

/// Whether the tree hangs the number on the name in front of it: `iPhone 15 owners`.
fn is_of_name(cur: &Cursor, before: &Word) -> bool {
    let Some(word) = cur.word(0).filter(|word| word.is_digits()) else { return false };
    before.tag.is_proper() && word.head == before.tok && matches!(word.dep, Dep::Nummod | Dep::Appos)
}
