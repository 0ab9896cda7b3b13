//! The words and standing phrases of newspaper furniture: outlet and section words, share lines, cookie notes, credits.

use once_cell::sync::Lazy;

use super::Table;
use crate::types::BlockKind;

/// How a phrase must stand in its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stands {
    /// It is the whole line.
    Line,
    /// It stands before a colon that opens the line.
    Label,
    /// The line starts with it.
    Open,
    /// The line holds all its parts.
    All,
}

/// Where in the article a phrase counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Where {
    /// Everywhere.
    Any,
    /// Above the body.
    Head,
    /// Below the body.
    Tail,
    /// Everywhere, in a line that is no sentence.
    Display,
}

/// One standing phrase.
#[derive(Clone, Debug)]
pub(crate) struct Furniture {
    /// What its line is.
    pub(crate) kind: BlockKind,
    /// How it stands.
    pub(crate) stands: Stands,
    /// Where it counts.
    pub(crate) place: Where,
    /// The phrase, folded.
    pub(crate) phrase: &'static str,
}

static WORDS: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/press_words.tsv")));
static FURNITURE: Lazy<Vec<Furniture>> =
    Lazy::new(|| include_str!("../../data/furniture.tsv").lines().filter_map(row).collect());

/// Whether `folded` is a word of `class`: outlet, section, notice, stamp, update, clock, ui, uihead, job, photo,
/// particle, label.
pub(crate) fn press_word(folded: &str, class: &str) -> bool {
    WORDS.all(folded).any(|row| row == class)
}

/// Every standing phrase, in the order of the file.
pub(crate) fn furniture() -> &'static [Furniture] {
    &FURNITURE
}

fn row(line: &'static str) -> Option<Furniture> {
    let mut columns = line.split('\t');
    let kind = columns.next()?.parse().ok()?;
    let stands = match columns.next()? {
        "line" => Stands::Line,
        "label" => Stands::Label,
        "open" => Stands::Open,
        "all" => Stands::All,
        _ => return None,
    };
    let place = match columns.next()? {
        "any" => Where::Any,
        "head" => Where::Head,
        "tail" => Where::Tail,
        "display" => Where::Display,
        _ => return None,
    };
    Some(Furniture { kind, stands, place, phrase: columns.next()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn every_row_of_the_phrase_table_is_read_and_folded() {
        let text = include_str!("../../data/furniture.tsv");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let furniture =
                row(Box::leak(line.to_owned().into_boxed_str())).unwrap_or_else(|| panic!("bad row: {line}"));
            assert_eq!(fold(furniture.phrase), furniture.phrase);
        }
    }

    #[test]
    fn a_word_may_belong_to_two_classes() {
        assert!(press_word("news", "outlet") && press_word("news", "section"));
        assert!(!press_word("harvest", "outlet"));
    }
}
