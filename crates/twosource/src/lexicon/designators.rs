//! Words in front of a number that make the two a name.

use once_cell::sync::Lazy;

use crate::lexicon::Table;

static WORDS: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/designators.txt")));

/// Whether the lower-case word and a number behind it name one thing: `flight 12`.
pub(crate) fn designates(word: &str) -> bool {
    WORDS.contains(word)
}
