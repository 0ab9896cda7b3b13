//! Tags in sentences to a table of which tag follows which.
//!
//! One row a pair: the tag before (`<s>` for the border of a sentence), the tag after, and the natural logarithm of
//! the share times 100, rounded: `DT`, `NN`, `-72` says that e^-0.72, about half, of all determiners stand before a
//! singular noun. Rows with `*` as the tag before give the share of the tag among all. Pairs seen less than [`MIN_SEEN`] times are left out; a reader gives them a floor.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::conllu::Word;

/// Pairs seen less often than this are chance or error of annotation.
const MIN_SEEN: u32 = 3;

/// Stands for the border of a sentence.
const BORDER: &str = "<s>";

/// Stands for any tag before.
const ANY: &str = "*";

/// How often each tag followed each.
#[derive(Default)]
pub(crate) struct Counts {
    pairs: BTreeMap<(String, String), u32>,
    totals: BTreeMap<String, u32>,
}

impl Counts {
    /// Counts one sentence.
    pub(crate) fn add(&mut self, sentence: &[Word<'_>]) {
        let tags = sentence.iter().map(|word| word.tag).filter(|tag| *tag != "_SP");
        let mut before = BORDER;
        for tag in tags.chain([BORDER]) {
            for before in [before, ANY] {
                *self.pairs.entry((before.to_owned(), tag.to_owned())).or_default() += 1;
                *self.totals.entry(before.to_owned()).or_default() += 1;
            }
            before = tag;
        }
    }

    /// The table, sorted.
    pub(crate) fn to_table(&self) -> String {
        let mut out = String::from("# before\tafter\t100 times the natural logarithm of the share\n");
        for ((before, after), &seen) in self.pairs.iter().filter(|(_, seen)| **seen >= MIN_SEEN) {
            let share = f64::from(seen) / f64::from(self.totals[before]);
            let _ = writeln!(out, "{before}\t{after}\t{:.0}", share.ln() * 100.0);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conllu::sentences;

    #[test]
    fn rare_pairs_are_left_out_and_shares_are_of_the_tag_before() {
        let mut counts = Counts::default();
        let rows = "1\tthe\tthe\tDET\tDT\n2\tend\tend\tNOUN\tNN\n\n".repeat(3)
            + "1\tthe\tthe\tDET\tDT\n2\told\told\tADJ\tJJ\n";
        for sentence in sentences(&rows) {
            counts.add(&sentence);
        }
        let table = counts.to_table();
        let rows: Vec<_> = table.lines().skip(1).collect();
        assert_eq!(
            rows,
            ["*\t<s>\t-110", "*\tDT\t-110", "*\tNN\t-139", "<s>\tDT\t0", "DT\tNN\t-29", "NN\t<s>\t0"]
        );
    }
}
