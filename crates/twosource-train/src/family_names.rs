//! Census and WordNet to the table of family names: one name a line, folded, without apostrophes.
//!
//! The table has the most frequent names of the Census, and the last words of the people that WordNet knows, so that
//! names of more languages are in it. Names that are mostly an everyday word (`Young`) are left out.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::inputs::{census, common_words, fold};
use crate::wordnet::instances;

/// Lexicographer's file of WordNet that holds people.
const PEOPLE: &str = "18";

/// Shortest family name, in letters: the shorter ones are initials.
const MIN_LETTERS: usize = 2;

/// The table of the `most` frequent names of the Census file `census_file`, everyday words aside, and of the people in
/// `data.noun` of WordNet.
pub(crate) fn table(census_file: &str, wordnet: &str, words: &str, most: usize) -> String {
    let common = common_words(words);
    let is_name = |name: &String| !common.contains(name.as_str()) && name.len() >= MIN_LETTERS;
    let mut names: BTreeSet<String> =
        census(census_file).map(|(name, _)| plain(&name)).filter(is_name).take(most).collect();
    for person in instances(wordnet).iter().filter(|instance| instance.file == PEOPLE) {
        let last = person.names.iter().filter_map(|name| Some(plain(name.rsplit_once(' ')?.1)));
        names.extend(last.filter(is_name).filter(|name| name.chars().all(|c| c.is_alphabetic() || c == '-')));
    }
    let mut out = String::from("# family name, folded, without apostrophes\n");
    for name in names {
        let _ = writeln!(out, "{name}");
    }
    out
}

/// How many of the last words of people in annotated text are in `table`, and how many there are. The text has a token
/// a line, its label (`B-PER`, `I-PER`, …) in the last column, and empty lines between sentences.
pub(crate) fn coverage(table: &str, bio: &str) -> (usize, usize) {
    let listed: BTreeSet<&str> = table.lines().collect();
    let mut counts: BTreeMap<bool, usize> = BTreeMap::new();
    let mut last = None;
    for line in bio.lines().chain([""]) {
        let (token, label) = line.split_once('\t').unwrap_or_default();
        let inside = label.rsplit('\t').next() == Some("I-PER");
        if let Some(name) = last.take().filter(|_| !inside) {
            *counts.entry(listed.contains(plain(name).as_str())).or_default() += 1;
        }
        last = inside.then_some(token);
    }
    let count = |known| counts.get(&known).copied().unwrap_or_default();
    (count(true), count(true) + count(false))
}

fn plain(name: &str) -> String {
    fold(name).replace(['\'', '.'], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_names_that_are_no_words() {
        let census = "SMITH 1.0 1.0 1\nYOUNG 0.2 1.2 2\nO'NEILL 0.1 1.3 3\nRARE 0.0 1.3 4\n";
        let wordnet = "00000001 18 n 02 Ada_Lovelace 0 Ada_I 0 001 @i 00000002 n 0000 | x\n";
        let made = table(census, wordnet, "young\tJJ/93 NNP/7\n", 2);
        assert_eq!(made.lines().skip(1).collect::<Vec<_>>(), ["lovelace", "oneill", "smith"]);
    }

    #[test]
    fn coverage_counts_the_last_word_of_each_person() {
        let bio = "Ada\tB-PER\nSmith\tI-PER\nand\tO\nBo\tB-PER\nQwfp\tI-PER\n\nSmith\tB-PER\n";
        assert_eq!(coverage("smith\n", bio), (1, 2));
    }
}
