//! A word form to the tags it can have.
//!
//! The table counts forms in news text. `readings("rose")` gives a past tense with a share of 94 percent, and a name. Forms that are not in the table have no reading.

use std::borrow::Cow;

use once_cell::sync::Lazy;
use rustc_hash::FxHashMap;

use crate::lexicon::Table;
use crate::text::with_lower;
use crate::types::Tag;

/// Rows: word form, readings.
pub(super) static WORDS_TEXT: &str = include_str!("../../data/words.tsv");

static TABLE: Lazy<Table> = Lazy::new(|| Table::new(WORDS_TEXT));

/// The most frequent tag of each form. Nothing iterates over it.
static USUAL: Lazy<FxHashMap<&'static str, Tag>> = Lazy::new(|| {
    let mut tags = FxHashMap::default();
    for (form, _) in TABLE.rows() {
        if let Some(first) = readings(form).and_then(|mut found| found.next()) {
            tags.entry(form).or_insert(first.tag);
        }
    }
    tags
});

/// One way to read a word form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Reading {
    /// Its tag.
    tag: Tag,
}

/// The readings of `word`, most frequent first: as it is spelled, or else in lower case.
fn readings(word: &str) -> Option<impl Iterator<Item = Reading> + use<>> {
    Some(row(word)?.split(' ').filter_map(reading))
}

/// Whether `word` is better known as a common word than as a name, whatever its spelling here.
pub(crate) fn is_common(word: &str) -> bool {
    usual_tag(word).is_some_and(|tag| tag != Tag::NNP)
}

/// The most frequent tag of `word`: as it is spelled, or else in lower case.
pub(crate) fn usual_tag(word: &str) -> Option<Tag> {
    let known = USUAL.get(word).or_else(|| {
        if word.contains('’') {
            USUAL.get(lower(word).as_ref())
        } else {
            with_lower(word, |lower| USUAL.get(lower))
        }
    });
    known.copied()
}

/// Whether the table has `word` exactly as it is spelled.
pub(crate) fn is_listed(word: &str) -> bool {
    TABLE.contains(word)
}

fn row(word: &str) -> Option<&'static str> {
    TABLE.get(word).or_else(|| match lower(word) {
        Cow::Owned(lower) => TABLE.get(&lower),
        Cow::Borrowed(_) => None,
    })
}

/// `word` in lower case with a straight apostrophe, borrowed when it is so already.
fn lower(word: &str) -> Cow<'_, str> {
    if word.chars().any(|c| c.is_uppercase() || c == '’') {
        Cow::Owned(word.to_lowercase().replace('’', "'"))
    } else {
        Cow::Borrowed(word)
    }
}

/// Reads `VBD/94`.
fn reading(field: &'static str) -> Option<Reading> {
    let tag = field.rsplit_once('/').map_or(field, |(tag, _)| tag);
    Some(Reading { tag: tag.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_mostly_a_name_is_not_common() {
        assert!(is_common("officials") && is_common("The"));
        assert!(!is_common("Brown") && !is_common("Ottilie"));
        assert_eq!((usual_tag("OFFICIALS"), usual_tag("qwfp")), (Some(Tag::NNS), None));
    }

    #[test]
    fn readings_come_most_frequent_first() {
        let all: Vec<_> = readings("that").into_iter().flatten().map(|reading| reading.tag).collect();
        assert_eq!(all, [Tag::IN, Tag::WDT, Tag::DT]);
        assert!(readings("qwfp").is_none());
    }
}
