//! A word with its stop to what kind of abbreviation it is.

use once_cell::sync::Lazy;
use rustc_hash::FxHashMap;

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

static TABLE: Lazy<FxHashMap<&'static str, Abbreviation>> = Lazy::new(|| {
    let lines = include_str!("../../data/abbreviations.txt").lines();
    let rows = lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
    rows.map(|(word, class)| (word, class_of(class))).collect()
});

fn class_of(class: &str) -> Abbreviation {
    match class {
        "title" => Abbreviation::Title,
        "month" => Abbreviation::Month,
        "unit" => Abbreviation::Unit,
        "initialism" => Abbreviation::Initialism,
        "number" => Abbreviation::Number,
        "joining" => Abbreviation::Joining,
        _ => Abbreviation::Other,
    }
}

/// The kind of `word`, which ends in a stop. Case counts: `Gen.` is a title, `gen.` is not. `GEN.` is one too.
pub(crate) fn abbreviation(word: &str) -> Option<Abbreviation> {
    if word.len() > MAX_LEN || !word.ends_with(['.', 's']) {
        return None;
    }
    TABLE.get(word).copied().or_else(|| upper_title(word))
}

/// The kind of a title in capitals.
fn upper_title(word: &str) -> Option<Abbreviation> {
    if word.len() <= MIN_UPPER || word.bytes().any(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let mut buffer = [0; MAX_LEN];
    let title = buffer.get_mut(..word.len())?;
    title.copy_from_slice(word.as_bytes());
    title.get_mut(1..)?.make_ascii_lowercase();
    let class = TABLE.get(std::str::from_utf8(title).ok()?).copied()?;
    (class == Abbreviation::Title).then_some(class)
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
