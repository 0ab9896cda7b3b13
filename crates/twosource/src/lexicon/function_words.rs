//! Words that carry no subject matter.

use once_cell::sync::Lazy;

use super::Table;

static FUNCTION_WORDS: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/function_words.txt")));

/// Whether a folded word says nothing about what a text is about: `the`, `with`, `said`.
pub(crate) fn is_function_word(folded: &str) -> bool {
    FUNCTION_WORDS.contains(folded)
}
