//! A word that may be a past tense or a participle to one of the two, by what stands around it.
//!
//! Taggers mix the two up where the spelling is the same: `the firm also rejected`, `a season marked by injuries`. A subject
//! before and an object behind make a past tense; a doer with `by` makes a participle; a noun behind makes a modifier.

use crate::claims::words::Words;
use crate::lexicon::lemma;
use crate::types::Tag;

/// Whether a word that is tagged as a past tense is a participle with its doer: `a season marked largely by injuries`.
pub(super) fn is_agented(words: Words<'_>, at: usize) -> bool {
    let by = if words.tag(at + 1) == Tag::RB { at + 2 } else { at + 1 };
    words.word(at).ends_with("ed") && words.tag_before(at).is_noun() && words.any(by, &["by"])
}

/// Participles of the same spelling as the past tense, beside those in `-ed`.
const SAME_PAST: &[&str] = &[
    "said", "told", "led", "put", "cut", "hit", "set", "held", "left", "lost", "won", "made", "kept",
    "found", "met", "sent", "spent", "built", "brought", "bought", "caught", "fought", "taught", "thought",
    "paid", "read", "shot",
];

/// Verbs whose passive keeps a noun phrase behind it: `a man called Ito`, `a prize given each year`.
const TWO_OBJECTS: &[&str] =
    &["call", "name", "dub", "elect", "appoint", "award", "offer", "pay", "ask", "make", "term", "date"];

/// Whether a word that is tagged as a bare participle is a past tense: it has a subject before and an object behind.
pub(super) fn is_past_tense(words: Words<'_>, at: usize) -> bool {
    let word = words.word(at);
    let ambiguous = word.ends_with("ed") || words.any(at, SAME_PAST);
    if words.tag(at) != Tag::VBN || !ambiguous {
        return false;
    }
    let adverb = words.tag_before(at) == Tag::RB;
    let before = words.tag_before(if adverb { at - 1 } else { at });
    let subject = before.is_noun() || matches!(before, Tag::PRP | Tag::WP | Tag::VBD);
    let next = words.tag(at + 1);
    let counted = next == Tag::RB && words.tag(at + 2) == Tag::CD;
    let named = adverb && (before.is_proper() || before == Tag::PRP);
    let object =
        matches!(next, Tag::DT | Tag::PRP | Tag::PRPS | Tag::CD) || next.is_noun() || counted || named;
    subject && object && !TWO_OBJECTS.contains(&&*lemma(word, Tag::VBN))
}

/// Whether a participle stands before its noun: `increased spending`, `the surrounding villages`.
pub(super) fn is_modifier(words: Words<'_>, at: usize) -> bool {
    let next = words.tag(at + 1);
    let before = words.tag_before(at);
    let opens_phrase = before.is_adjective() || matches!(before, Tag::CD | Tag::Hyphen | Tag::IN | Tag::RB);
    match words.tag(at) {
        Tag::VBN => next.is_noun() && !next.is_proper() || (opens_phrase && next.is_adjective()),
        _ => opens_phrase && next.is_noun() && before != Tag::IN && before != Tag::RB,
    }
}
