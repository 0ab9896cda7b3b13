//! The words around a number to whether it is part of a name, a code, a score or a phone number.
//!
//! Example: in `F-16`, `No. 10`, `Flight 12` and `555 0123` no number counts anything.
//!
//! Limits: a designator that is not in the list (`Sector 7`) is told by its capital alone.

use crate::values::cursor::{Cursor, Word};
use crate::values::noun::is_plural;

/// Words in front of a number that make the two a name.
const DESIGNATORS: [&str; 46] = [
    "no",
    "nos",
    "number",
    "flight",
    "room",
    "gate",
    "platform",
    "article",
    "section",
    "chapter",
    "page",
    "pages",
    "route",
    "highway",
    "interstate",
    "channel",
    "class",
    "unit",
    "engine",
    "building",
    "floor",
    "boeing",
    "airbus",
    "apollo",
    "phase",
    "level",
    "tier",
    "grade",
    "category",
    "type",
    "model",
    "version",
    "mark",
    "act",
    "rule",
    "game",
    "episode",
    "part",
    "step",
    "exit",
    "line",
    "pier",
    "title",
    "windows",
    "area",
    "psalm",
];

/// Whether what stands in front makes the number part of a name, a code, a score or a phone number.
pub(super) fn is_name_part(cur: &Cursor) -> bool {
    let Some(word) = cur.word(0) else { return true };
    let is_code = word.text.starts_with('0') && word.text.len() > 1 && !word.text.starts_with("0.");
    let Some(before) = cur.before(1) else { return is_code };
    let opens = matches!(before.text, "(" | "[" | "“" | "\"" | "‘" | "'" | "—" | "–" | "~" | "≈" | "," | "…");
    let is_glued = word.glued && !opens;
    let is_designated = word.is_digits()
        && (DESIGNATORS.contains(&&*before.lower) && before.is_letters() && is_designator(cur, before)
            || before.text == "." && matches!(cur.lower_before(2), "no" | "nos" | "p" | "pp"));
    let is_row = word.is_digits() && (before.is_digits() || cur.word(1).is_some_and(Word::is_digits));
    is_code || is_glued || is_designated || is_row
}

/// `no` and `number` designate in any case; other words only with a capital, or the text counts something.
fn is_designator(cur: &Cursor, before: &Word) -> bool {
    match &*before.lower {
        "no" | "nos" => before.is_capitalised(),
        "number" => true,
        _ => before.is_capitalised() || cur.lower_before(2) == "on" || !cur.word(1).is_some_and(is_plural),
    }
}
