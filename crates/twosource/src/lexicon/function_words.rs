//! Words that carry no subject matter.

use std::sync::LazyLock;

use super::Table;

static FUNCTION_WORDS: LazyLock<Table> =
    LazyLock::new(|| Table::new(include_str!("../../data/function_words.txt")));

/// Whether a folded word says nothing about what a text is about: `the`, `with`, `said`.
pub(crate) fn is_function_word(folded: &str) -> bool {
    FUNCTION_WORDS.contains(folded)
}
