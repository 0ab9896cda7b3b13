//! A word form to the tags it can have.
//!
//! The table counts forms in news text. `readings("rose")` gives a past tense with a share of 94 percent, and a name. Forms that are not in the table have no reading.

use once_cell::sync::Lazy;
use std::borrow::Cow;

use crate::lexicon::Table;
use crate::types::Tag;

/// Rows: word form, readings.
pub(super) static WORDS_TEXT: &str = include_str!("../../data/words.tsv");

static TABLE: Lazy<Table> = Lazy::new(|| Table::new(WORDS_TEXT));

/// One way to read a word form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// Its tag.
    pub(crate) tag: Tag,
    /// How often the form is read so, in percent.
    pub(crate) share: u8,
}

/// The readings of `word`, most frequent first: as it is spelled, or else in lower case.
pub(crate) fn readings(word: &str) -> Option<impl Iterator<Item = Reading> + use<>> {
    Some(row(word)?.split(' ').filter_map(reading))
}

/// Whether `word` is better known as a common word than as a name, whatever its spelling here.
pub(crate) fn is_common(word: &str) -> bool {
    readings(word).is_some_and(|mut found| found.next().is_some_and(|reading| reading.tag != Tag::NNP))
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
    let (field, share) = match field.rsplit_once('/') {
        Some((field, share)) => (field, share.parse().ok()?),
        None => (field, 100),
    };
    Some(Reading { tag: field.parse().ok()?, share })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_mostly_a_name_is_not_common() {
        assert!(is_common("officials") && is_common("The"));
        assert!(!is_common("Brown") && !is_common("Ottilie"));
    }

    #[test]
    fn readings_come_most_frequent_first() {
        let all: Vec<_> = readings("that").into_iter().flatten().map(|reading| reading.tag).collect();
        assert_eq!(all, [Tag::IN, Tag::WDT, Tag::DT]);
        assert!(readings("qwfp").is_none());
    }
}
