//! The verbs around a date to whether it lies ahead or behind.
//!
//! The nearest telling word in front decides, or else the nearest behind: `will open on Friday` lies ahead, `opened on
//! Friday` behind.
//!
//! Limits: `would` counts as ahead, which a report of an old plan may contradict.

use crate::types::Tag;
use crate::values::cursor::{Cursor, Word};

/// Which side of the day of reference a date lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Past,
    Future,
    Unknown,
}

/// Words that are searched on each side: about the length of one clause of news prose.
const WINDOW: usize = 12;

/// The side that the words around the cursor tell; `len` words from the cursor on are the date itself.
pub(super) fn side(cur: &Cursor, len: usize) -> Side {
    if matches!(cur.lower_before(1), "until" | "till" | "by" | "next" | "coming" | "upcoming") {
        return Side::Future;
    }
    let in_front = (1..=WINDOW).map_while(|back| cur.before(back)).find_map(told);
    let behind = || (len..len + WINDOW).map_while(|ahead| cur.word(ahead)).find_map(told);
    in_front.or_else(behind).unwrap_or(Side::Unknown)
}

fn told(word: &Word) -> Option<Side> {
    match &*word.lower {
        "will" | "would" | "ll" | "shall" | "due" | "scheduled" | "upcoming" | "forthcoming" | "plans"
        | "plan" | "planned" | "planning" | "expects" | "expires" | "starts" | "begins" | "ends"
        | "ahead" => Some(Side::Future),
        "said" | "told" | "was" | "were" | "had" | "did" | "took" | "came" | "began" | "has" | "have"
        | "since" => Some(Side::Past),
        _ => (word.tag == Tag::VBD).then_some(Side::Past),
    }
}
