//! The plain formats that the makers of name tables read.
//!
//! * A list: one name or word a line.
//! * A Census file: name in capitals, percent of people who bear it, cumulated percent, rank, separated by spaces, the
//!   most frequent name first. The Census Bureau published `dist.all.last`, `dist.female.first` and `dist.male.first`
//!   of 1990 in this format.
//! * The word table of this project, `words.tsv`: form, tab, readings.
//!
//! In all of them empty lines and lines that start with `#` are left out.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::Path;

#[path = "../../twosource/src/text/fold.rs"]
mod folding;

pub(crate) use folding::fold;

/// The whole of `path`; the error names the file.
pub(crate) fn read(path: &Path) -> Result<String, Box<dyn Error>> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// The lines of a list.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim_end).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Names, folded, with the percent of people who bear each, in the order of a Census file.
pub(crate) fn census(text: &str) -> impl Iterator<Item = (String, f64)> {
    lines(text).filter_map(|line| {
        let mut columns = line.split_whitespace();
        Some((fold(columns.next()?), columns.next()?.parse().ok()?))
    })
}

/// The forms of a word table that are mostly a word and not mostly a name.
pub(crate) fn common_words(table: &str) -> BTreeSet<&str> {
    let rows = lines(table).filter_map(|line| line.split_once('\t'));
    rows.filter(|(_, readings)| !readings.starts_with("NNP")).map(|(form, _)| form).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_census_file_gives_names_and_shares() {
        let rows: Vec<_> = census("RAMIREZ   0.112  20.1  42\n\nbroken\n").collect();
        assert_eq!(rows, [("ramirez".to_owned(), 0.112)]);
    }

    #[test]
    fn words_that_are_mostly_names_are_not_common() {
        let words = common_words("# form\treadings\nbrown\tNNP/60 JJ/40\nyoung\tJJ/93 NNP/7\n");
        assert!(words.contains("young") && !words.contains("brown"));
    }
}
