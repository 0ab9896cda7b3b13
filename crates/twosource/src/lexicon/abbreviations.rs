//! A word with its stop to what kind of abbreviation it is.

use once_cell::sync::Lazy;

use crate::lexicon::Table;

/// What an abbreviation tells about the words around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// Stands before a name: `Gen.`
    Title,
    /// A month or a day of the week.
    Month,
    /// Follows a number: `p.m.`
    Unit,
    /// Letters with stops: `Ph.D.`
    Initialism,
    /// Stands before a number, and is an abbreviation only there: `No. 10`.
    Number,
    /// Goes on by its meaning, and never ends a sentence: `e.g.`
    Joining,
    /// Legal forms, states, Latin.
    Other,
}

/// No row of the table is longer, in bytes.
const MAX_LEN: usize = 10;

/// Words in capitals of up to this many bytes with their stop may be initials: `ST.` is a street as often as a saint.
const MIN_UPPER: usize = 3;

static TABLE: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/abbreviations.txt")));

/// The kind of `word`, which ends in a stop. Case counts: `Gen.` is a title, `gen.` is not. `GEN.` is one too.
pub(crate) fn abbreviation(word: &str) -> Option<Abbreviation> {
    if word.len() > MAX_LEN || !word.ends_with(['.', 's']) {
        return None;
    }
    let class = TABLE.get(word).or_else(|| {
        let mut letters = word.chars();
        let first = letters.next()?;
        let rest: String = letters.as_str().to_lowercase();
        let is_upper = word.len() > MIN_UPPER && !word.contains(char::is_lowercase);
        is_upper.then(|| TABLE.get(&format!("{first}{rest}")))?.filter(|class| *class == "title")
    })?;
    match class {
        "title" => Some(Abbreviation::Title),
        "month" => Some(Abbreviation::Month),
        "unit" => Some(Abbreviation::Unit),
        "initialism" => Some(Abbreviation::Initialism),
        "number" => Some(Abbreviation::Number),
        "joining" => Some(Abbreviation::Joining),
        _ => Some(Abbreviation::Other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_stop_count() {
        assert_eq!(abbreviation("Gen."), Some(Abbreviation::Title));
        assert_eq!(abbreviation("No."), Some(Abbreviation::Number));
        assert_eq!(abbreviation("Inc."), Some(Abbreviation::Other));
        assert_eq!(abbreviation("GEN."), Some(Abbreviation::Title));
        assert_eq!(abbreviation("INC."), None);
        assert_eq!(abbreviation("gen."), None);
        assert_eq!(abbreviation("Gen"), None);
    }

    #[test]
    fn every_class_of_the_file_is_known() {
        let text = include_str!("../../data/abbreviations.txt");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let class = line.split('\t').nth(1).unwrap_or_default();
            assert!(
                ["title", "month", "unit", "initialism", "number", "joining", "other"].contains(&class),
                "{line}"
            );
            assert!(line.split('\t').next().is_some_and(|word| word.len() <= MAX_LEN), "{line}");
        }
    }
}
