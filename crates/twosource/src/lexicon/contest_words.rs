//! Words of games and votes.

use once_cell::sync::Lazy;

use crate::lexicon::Table;

static WORDS: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/contest_words.txt")));

/// Whether a lower-case word tells that figures near it are the result of a game or a vote.
pub(crate) fn is_contest_word(word: &str) -> bool {
    WORDS.contains(word)
}
