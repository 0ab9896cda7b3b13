//! Lists of given names to the table of given names: one row a name, folded, and its usual gender.
//!
//! The gender is told where nine in ten of those in the Census who bear the name have it. Left out are names of several
//! words, and names that are mostly an everyday word and that hardly anyone in the Census bears (`aide`, `season`).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::inputs::{census, common_words, fold, lines};

/// A gender is told from this share of bearers on.
const MIN_SHARE: f64 = 0.9;

/// An everyday word counts as a name when this percentage of men or women bear it. `Will` and `Miles` lie above, `brain`
/// and `season`, which are misreadings in the records, below.
const MIN_PERCENT: f64 = 0.015;

/// The table of the names in `names` and in the Census files `female` and `male`, where `words` is the word table.
pub(crate) fn table(names: &str, female: &str, male: &str, words: &str) -> String {
    let (female, male) = (shares(female), shares(male));
    let common = common_words(words);
    let share = |of: &BTreeMap<String, f64>, name: &str| of.get(name).copied().unwrap_or_default();
    let all: BTreeSet<String> =
        lines(names).map(fold).chain(female.keys().cloned()).chain(male.keys().cloned()).collect();
    let mut out = String::from("# given name, folded, and its usual gender\n");
    for name in all.iter().filter(|name| !name.contains(' ')) {
        let (women, men) = (share(&female, name), share(&male, name));
        if common.contains(name.as_str()) && women + men < MIN_PERCENT {
            continue;
        }
        let gender = match women + men {
            0.0 => "",
            both if women >= MIN_SHARE * both => "\tf",
            both if men >= MIN_SHARE * both => "\tm",
            _ => "",
        };
        let _ = writeln!(out, "{name}{gender}");
    }
    out
}

fn shares(text: &str) -> BTreeMap<String, f64> {
    census(text).collect()
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn gender_is_told_where_nearly_all_have_it() {
        let women = "WILMA 0.1 0.1 1\nROBIN 0.2 0.3 2\n";
        let men = "OTTO 0.1 0.1 1\nROBIN 0.1 0.2 2\n";
        let made = table("Zoé\nAna Maria\n", women, men, "");
        assert_eq!(made.lines().skip(1).collect::<Vec<_>>(), ["otto\tm", "robin", "wilma\tf", "zoe"]);
    }

    #[test]
    fn everyday_words_need_bearers() {
        let words = "season\tNN\nmark\tVB/60 NNP/25\n";
        let made = table("Season\nMark\n", "", "MARK 0.9 0.9 1\nSEASON 0.001 0.9 2\n", words);
        assert_eq!(made.lines().skip(1).collect::<Vec<_>>(), ["mark\tm"]);
    }
}
