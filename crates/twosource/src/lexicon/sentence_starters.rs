//! A word to whether it is a function word that starts sentences.

use once_cell::sync::Lazy;
use rustc_hash::FxHashSet;

/// No row of the table is longer, in bytes.
const MAX_LEN: usize = 14;

static STARTERS: Lazy<FxHashSet<&'static str>> = Lazy::new(|| {
    let text = include_str!("../../data/sentence_starters.txt");
    text.lines().filter(|line| !line.starts_with('#')).collect()
});

/// Whether `word` in any case is an article, pronoun, conjunction or the like, which starts a sentence but hardly ever
/// goes on a name: `The`, `She`, `Meanwhile`.
pub(crate) fn starts_sentence(word: &str) -> bool {
    let mut buffer = [0; MAX_LEN];
    let Some(lower) = buffer.get_mut(..word.len()) else { return false };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).is_ok_and(|lower| STARTERS.contains(lower))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn function_words_start_and_names_do_not() {
        assert!(starts_sentence("The") && starts_sentence("it") && starts_sentence("NEVERTHELESS"));
        assert!(!starts_sentence("President") && !starts_sentence("") && !starts_sentence("Überhaupt"));
    }

    #[test]
    fn every_row_can_be_found() {
        let text = include_str!("../../data/sentence_starters.txt");
        for word in text.lines().filter(|line| !line.starts_with('#')) {
            assert!(starts_sentence(word), "{word}");
        }
    }
}
