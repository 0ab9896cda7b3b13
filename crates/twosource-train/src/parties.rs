//! A list of political parties to the table of parties: one name a line, folded.
//!
//! Kept are names of several words that no reader would take for anything else: at least one word is rare in news, or one
//! makes a name that of an organisation (`Party`, `Union`). So `Our Time` and `New Guinea` are left out.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::inputs::{fold, lines};

/// Words that a party's name may have: fewer name too much else, more are never written out.
const WORDS: std::ops::RangeInclusive<usize> = 2..=6;

/// The trait of an organisation's word in the table of name heads.
const ORGANIZATION: &str = "organization";

/// The table of the parties in `list`, whose lines are name, tab, acronym; `words`, `heads` and `places` are the tables
/// of those names.
pub(crate) fn table(list: &str, words: &str, heads: &str, places: &str) -> String {
    let words: BTreeSet<&str> = first_columns(words).collect();
    let places: BTreeSet<&str> = first_columns(places).collect();
    let heads: BTreeSet<&str> = lines(heads)
        .filter_map(|line| line.split_once('\t'))
        .filter(|(_, traits)| traits.split(' ').any(|listed| listed == ORGANIZATION))
        .map(|(word, _)| word)
        .collect();
    let tells = |word: &str| heads.contains(word) || !words.contains(word);
    let names: BTreeSet<String> = first_columns(list)
        .map(fold)
        .filter(|name| name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'')))
        .filter(|name| WORDS.contains(&name.split([' ', '-']).count()) && !name.contains(" or "))
        .filter(|name| !places.contains(name.as_str()) && name.split([' ', '-']).any(tells))
        .collect();
    let mut out = String::from("# political party, folded\n");
    for name in names {
        let _ = writeln!(out, "{name}");
    }
    out
}

fn first_columns(table: &str) -> impl Iterator<Item = &str> {
    lines(table).filter_map(|line| line.split('\t').next())
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn names_that_could_be_anything_are_left_out() {
        let list = "Our Time\nNew Guinea\nLabour Party\tLP\nFarmers\nQwfp Dawn\nLeft or L\n";
        let words = "our\tPRP$\ntime\tNN\nlabour\tNN\nparty\tNN\nnew\tJJ\ndawn\tNN\n";
        let made = table(list, words, "party\tof organization\n", "new guinea\tr\n");
        assert_eq!(made.lines().skip(1).collect::<Vec<_>>(), ["labour party", "qwfp dawn"]);
    }
}
