//! A noun to how its happening is shared out: who acts and who undergoes in `the invasion of X`, `Y's arrest`.

use once_cell::sync::Lazy;

use crate::lexicon::Table;

static TABLE: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/event_nouns.tsv")));

/// The longest noun of the table has 15 bytes; longer words are not looked up.
const MAX_BYTES: usize = 18;

/// `a` when a possessor acts and an `of` phrase undergoes, `p` when both undergo, `i` when both act without an object;
/// `None` for nouns that name no happening.
pub(crate) fn event_noun(word: &str) -> Option<&'static str> {
    if word.len() > MAX_BYTES || !word.is_ascii() {
        return None;
    }
    TABLE.get(&word.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::event_noun;

    #[test]
    fn nouns_of_the_table_have_a_class() {
        assert_eq!(event_noun("Invasion"), Some("a"));
        assert_eq!(event_noun("arrest"), Some("p"));
        assert_eq!(event_noun("collapse"), Some("i"));
        assert_eq!(event_noun("roof"), None);
    }
}
