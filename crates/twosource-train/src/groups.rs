//! The armed groups and other organisations of WordNet to the table of groups: one name a line, as it is printed, because acronyms match in
//! capitals only.
//!
//! Left out are names that are also a word (`Commonwealth`), unless they are acronyms.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::inputs::lines;
use crate::wordnet::instances;

/// Lexicographer's file of WordNet that holds groups.
const GROUPS: &str = "14";

/// What an organisation is in WordNet. Its wider kinds hold bands, projects and governments too.
const KINDS: [&str; 5] = [
    "terrorist_organization",
    "guerrilla_force",
    "nongovernmental_organization",
    "secret_society",
    "drug_cartel",
];

/// Shorter names stand for too much else, in letters.
const MIN_LETTERS: usize = 3;

/// Longer names are not written out in news, in words.
const MAX_WORDS: usize = 6;

/// The table of the organisations in `wordnet`, but for the words of the word table `words`.
pub(crate) fn table(wordnet: &str, words: &str) -> String {
    let words: BTreeSet<&str> = lines(words).filter_map(|line| line.split('\t').next()).collect();
    let is_acronym = |name: &str| !name.contains(char::is_lowercase);
    let names: BTreeSet<String> = instances(wordnet)
        .into_iter()
        .filter(|group| group.file == GROUPS && KINDS.iter().any(|kind| group.kinds.contains(kind)))
        .flat_map(|group| group.names)
        .filter(|name| name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '.')))
        .filter(|name| name.contains(char::is_uppercase) && name.split([' ', '-']).count() <= MAX_WORDS)
        .filter(|name| name.chars().filter(|c| c.is_alphabetic()).count() >= MIN_LETTERS)
        .filter(|name| is_acronym(name) || !words.contains(name.to_lowercase().as_str()))
        .collect();
    let mut out = String::from("# organisation, as printed; acronyms match in capitals only\n");
    for name in names {
        let _ = writeln!(out, "{name}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn words_that_are_no_acronyms_are_left_out() {
        let wordnet = "00000001 14 n 05 Commonwealth 0 Arab_League 0 LET 0 AB 0 inner_circle 0 001 @i 00000002 n 0000 | x\n\
                       00000002 14 n 01 guerrilla_force 0 000 | x\n\
                       00000003 14 n 01 Abkhaz 0 001 @i 00000004 n 0000 | x\n\
                       00000004 14 n 01 community 0 000 | x\n";
        let made = table(wordnet, "commonwealth\tNN\nlet\tVB\n");
        assert_eq!(made.lines().skip(1).collect::<Vec<_>>(), ["Arab League", "LET"]);
    }
}
