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
pub(in crate::values) enum Side {
    Past,
    Future,
    Unknown,
}

/// Words that are searched on each side: about the length of one clause of news prose.
const WINDOW: usize = 16;

/// Words in front of a date that opens its sentence: `On Monday, the council voted`.
const OPENING: usize = 2;

/// The side that the words around the cursor tell; `len` words from the cursor on are the date itself.
pub(in crate::values) fn side(cur: &Cursor, len: usize) -> Side {
    match cur.lower_before(1) {
        // `hit by Wednesday's storm` has an agent and no deadline.
        "by" if matches!(cur.lower(len), "'" | "’") => {}
        "until" | "till" | "by" | "next" | "coming" | "upcoming" => return Side::Future,
        "since" | "last" | "past" => return Side::Past,
        _ => {}
    }
    // `has counted the dead of Friday's storm` says nothing about the storm.
    let is_owner = matches!(cur.lower(len), "'" | "’");
    let in_front = (1..=WINDOW).find_map(|back| {
        let word = cur.before(back)?;
        let is_perfect = is_owner && matches!(&*word.lower, "has" | "have");
        told(word, cur.lower_before(back.saturating_sub(1))).filter(|_| !is_perfect)
    });
    in_front.or_else(|| behind(cur, len)).unwrap_or(Side::Unknown)
}

/// Whether the words around the cursor say for sure that the date lies ahead: `will`, `due`, `until`.
pub(in crate::values) fn is_surely_ahead(cur: &Cursor, len: usize) -> bool {
    let is_sure = |word: &str| {
        matches!(
            word,
            "will"
                | "ll"
                | "shall"
                | "due"
                | "scheduled"
                | "upcoming"
                | "expires"
                | "until"
                | "till"
                | "payable"
        )
    };
    let nearest = (1..=WINDOW).find_map(|back| {
        let word = cur.before(back)?;
        (told(word, cur.lower_before(back - 1)).is_some() || is_sure(&word.lower)).then_some(&*word.lower)
    });
    nearest.is_some_and(is_sure) || nearest.is_none() && is_sure(cur.lower(len))
}

/// What the words behind the date tell; a comma ends its clause unless the date opens the sentence.
fn behind(cur: &Cursor, len: usize) -> Option<Side> {
    let opens = cur.before(OPENING + 1).is_none();
    (len..len + WINDOW)
        .map_while(|ahead| cur.word(ahead).map(|word| (word, ahead)))
        .take_while(|(word, _)| opens || word.text != ",")
        .find_map(|(word, ahead)| told(word, cur.lower(ahead + 1)))
}

/// What one word tells, with the word behind it.
fn told(word: &Word, next: &str) -> Option<Side> {
    match &*word.lower {
        "will" | "would" | "ll" | "shall" | "due" | "scheduled" | "upcoming" | "forthcoming" | "plans"
        | "plan" | "planned" | "planning" | "expects" | "expires" | "starts" | "begins" | "ends"
        | "ahead" => Some(Side::Future),
        // English has no `has invited them on Friday` for a Friday that is over.
        "has" | "have" if next != "been" => Some(Side::Future),
        // `to be published in November` lies ahead, whatever verb stands in front.
        "to" if next == "be" => Some(Side::Future),
        "said" | "told" | "was" | "were" | "had" | "did" | "took" | "came" | "began" => Some(Side::Past),
        _ => (word.tag == Tag::VBD).then_some(Side::Past),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::builder::words_of;

    /// The date is the word `Friday`.
    fn check(text: &str, expected: Side) {
        let words = words_of(text);
        let at = words.iter().position(|word| word.text == "Friday").unwrap();
        assert_eq!(side(&Cursor::new(&words, at, None), 1), expected, "{text}");
    }

    #[test]
    fn the_nearest_word_in_front_decides() {
        check("It will close on Friday.", Side::Future);
        check("They said on Friday it will close.", Side::Past);
        check("They said it would close on Friday.", Side::Future);
        check("She has invited them on Friday.", Side::Future);
        check("It has been closed since Friday.", Side::Past);
        check("It will be over by Friday.", Side::Future);
        check("The town was hit by Friday's storm.", Side::Past);
        check("It has counted the dead of Friday's storm.", Side::Unknown);
    }

    #[test]
    fn words_behind_decide_within_the_clause() {
        check("On Friday, the road will close.", Side::Future);
        check("Before a tight race on Friday, she was calm.", Side::Unknown);
    }
}
