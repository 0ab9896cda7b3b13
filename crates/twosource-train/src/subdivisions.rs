//! The subdivisions of CLDR to the table of first-level regions: one name a line, folded.
//!
//! The file lists states, provinces, counties and the like of all countries, one a line:
//! `<subdivision type="aeaj">Ajman</subdivision>`. Left out are names that are also an everyday word, a given name, a
//! country or a capital, and names with brackets, marks or commas.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::inputs::{fold, lines};

/// Shorter names are mostly words, in bytes.
const MIN_BYTES: usize = 3;

/// Longer names are not written out in news, in words.
const MAX_WORDS: usize = 6;

/// The table of the subdivisions in `cldr`, but for the names of the tables `others`: columns are separated by tabs, names in
/// them by bars, and the first three columns count.
pub(crate) fn table(cldr: &str, others: &[String]) -> String {
    let others: BTreeSet<String> = others
        .iter()
        .flat_map(|text| lines(text))
        .flat_map(|line| line.split('\t').take(3).flat_map(|column| column.split('|')))
        .map(fold)
        .collect();
    let names: BTreeSet<String> = cldr
        .lines()
        .filter_map(|line| line.trim().strip_prefix("<subdivision ")?.split_once('>'))
        .filter_map(|(_, rest)| rest.split_once('<'))
        .map(|(name, _)| fold(name).replace('–', "-"))
        .filter(|name| name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '.')))
        .filter(|name| name.split([' ', '-']).count() <= MAX_WORDS)
        .filter(|name| name.len() >= MIN_BYTES && !others.contains(name))
        .collect();
    let mut out = String::from("# state, province or other first-level region, folded\n");
    for name in names {
        let _ = writeln!(out, "{name}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn words_and_countries_are_left_out() {
        let cldr = "<!-- AE : United Arab Emirates -->\n\t<subdivision type=\"aeaj\">Ajman</subdivision>\n\
                    <subdivision type=\"xx01\">Oslo</subdivision>\n<subdivision type=\"xx02\">Reading</subdivision>\n\
                    <subdivision type=\"xx03\">Butel †</subdivision>\n<subdivision type=\"xx04\">Bà–Tàu</subdivision>\n";
        let made = table(
            cldr,
            &["Norway\t\tOslo|Kristiania\tNorwegian\n".to_owned(), "reading\tVBG=read\n".to_owned()],
        );
        assert_eq!(made.lines().skip(1).collect::<Vec<_>>(), ["ajman", "ba-tau"]);
    }
}
