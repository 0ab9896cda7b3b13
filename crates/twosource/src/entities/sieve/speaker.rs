//! A sentence with a quotation to the one who speaks in it, as far as names tell.
//!
//! In `“He is gone,” said Ada Vask` the speaker is `Ada Vask`, so `He` is somebody else. Where a pronoun speaks (`she
//! said`), nobody is known. A sentence that is all quotation has the speaker of the sentence before.

use std::ops::Range;

use crate::entities::cast::{Cast, Found};
use crate::entities::words::Words;
use crate::types::{EntityKind, Tag};

/// Who speaks in the quotation of a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Speaker {
    /// Nothing is quoted, or it does not tell.
    #[default]
    Unknown,
    /// This member.
    Member(usize),
}

/// The speaker of the sentence `sent`, among the mentions that are `coming`; `last` is that of the sentence before.
pub(super) fn of_sentence<'f>(
    words: &Words<'_>,
    sent: Range<usize>,
    mut coming: impl Iterator<Item = &'f Found>,
    cast: &Cast,
    last: Speaker,
) -> Speaker {
    let inside = words.list.get(sent.clone()).unwrap_or_default();
    if !inside.iter().any(|word| word.quoted) {
        return Speaker::Unknown;
    }
    let outside = inside.iter().filter(|word| !word.quoted);
    if !outside.clone().any(|word| word.tag.is_verb()) {
        return last;
    }
    let subject = |tag: Tag, text: &str| tag == Tag::PRP && !matches!(text, "him" | "her" | "them" | "it");
    if outside.clone().any(|word| subject(word.tag, word.text)) {
        return Speaker::Unknown;
    }
    let speaks = |found: &&Found| {
        let unquoted = words.get(found.words.start).is_some_and(|word| !word.quoted);
        unquoted && cast.member(found.member).is_some_and(|member| member.kind == EntityKind::Person)
    };
    let mut inside = coming.by_ref().take_while(|found| found.words.start < sent.end).filter(speaks);
    // Two people beside one quotation: either may speak.
    match (inside.next(), inside.next()) {
        (Some(one), None) => Speaker::Member(cast.root(one.member)),
        _ => Speaker::Unknown,
    }
}
