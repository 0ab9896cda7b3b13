//! Number words to what they do inside a number, and the words that soften or bound a figure.

use once_cell::sync::Lazy;
use rustc_hash::FxHashMap;

use crate::lexicon::Table;
use crate::lexicon::sketch::Sketch;
use crate::types::Modifier;

/// What a word does inside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberWord {
    /// Zero to nineteen.
    Small(i64),
    /// Twenty, thirty, up to ninety.
    Tens(i64),
    /// Multiplies by ten to this power: `hundred`, `million`.
    Scale(u8),
    /// A scale that stands only behind digits: `bn`, `m`.
    ShortScale(u8),
    /// Multiplies like a scale, with a figure of its own: `dozen`, `couple`.
    Group(i64),
    /// A vague plural, by the least it means: `thousands` is at least 2000.
    Vague(i64),
    /// A place in an order: `third`.
    Ordinal(i64),
    /// One part in so many: `quarter`, `thirds`.
    Part(i64),
}

static NUMBERS: Lazy<FxHashMap<&str, NumberWord>> = Lazy::new(|| {
    let rows = Table::new(include_str!("../../data/numbers.tsv"));
    rows.rows().filter_map(|(word, row)| Some((word, number_row(row)?))).collect()
});
static NUMBER_SKETCH: Lazy<Sketch> = Lazy::new(|| Sketch::new(NUMBERS.keys().copied()));
static ORDERED: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/ordinal_nouns.txt")));
static ONE_NOUNS: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/one_nouns.txt")));
static MODIFIERS: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/modifiers.tsv")));

/// What the lower-case `word` does inside a number.
pub(crate) fn number_word(word: &str) -> Option<NumberWord> {
    if NUMBER_SKETCH.may_hold(word) { NUMBERS.get(word).copied() } else { None }
}

fn number_row(row: &str) -> Option<NumberWord> {
    let (role, figure) = row.split_once(' ')?;
    let figure: i64 = figure.parse().ok()?;
    Some(match role {
        "small" => NumberWord::Small(figure),
        "tens" => NumberWord::Tens(figure),
        "scale" => NumberWord::Scale(u8::try_from(figure).ok()?),
        "short" => NumberWord::ShortScale(u8::try_from(figure).ok()?),
        "group" => NumberWord::Group(figure),
        "vague" => NumberWord::Vague(figure),
        "ordinal" => NumberWord::Ordinal(figure),
        "part" => NumberWord::Part(figure),
        _ => return None,
    })
}

/// Whether `first` and `second` give a place in an order in front of the lower-case noun: `second term`.
pub(crate) fn orders(noun: &str) -> bool {
    ORDERED.contains(noun)
}

/// Whether `one` in front of the lower-case noun is a count: `one soldier`.
pub(crate) fn counts_after_one(noun: &str) -> bool {
    ONE_NOUNS.contains(noun)
}

/// The modifier that a lower-case phrase gives to the figure behind it.
pub(crate) fn figure_modifier(phrase: &str) -> Option<Modifier> {
    MODIFIERS.get(phrase)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_reads() {
        let rows = Table::new(include_str!("../../data/numbers.tsv"));
        for (word, row) in rows.rows() {
            assert_eq!(number_word(word), number_row(row), "{word}");
            assert!(number_word(word).is_some(), "{word}");
        }
        for (phrase, _) in MODIFIERS.rows() {
            assert!(figure_modifier(phrase).is_some(), "{phrase}");
        }
    }

    #[test]
    fn other_words_are_no_numbers() {
        assert_eq!(number_word("ton"), None);
        assert_eq!(figure_modifier("more"), None);
    }
}
