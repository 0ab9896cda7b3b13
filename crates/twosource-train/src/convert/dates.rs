//! Dates to spaCy's: the month is the head of the day.
//!
//! "On March 13" is headed by `13` in Universal Dependencies, with `March` as its `compound`; spaCy hangs `13` under
//! `March` as `nummod`, and the year too.

use super::tree::Tree;

/// Months as they are printed, long and short, in lower case.
const MONTHS: [&str; 24] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.",
];

/// Turns every date round, and hangs years under months.
pub(super) fn turn(tree: &mut Tree<'_>) {
    for day in 0..tree.len() {
        if !matches!(tree.pos(day), "NUM" | "ADJ" | "NOUN") || !starts_with_digit(tree, day) {
            continue;
        }
        let month = tree
            .children(day)
            .into_iter()
            .find(|&at| at < day && tree.is(at, &MONTHS) && matches!(tree.rel(at), "compound" | "nmod:unmarked" | "nmod:desc"));
        if let Some(month) = month {
            let others = tree.children(day);
            tree.raise(month, day, "nummod");
            for at in others {
                tree.attach(at, month);
            }
        }
    }
    for year in 0..tree.len() {
        let dated = tree.is(tree.head(year), &MONTHS);
        if dated && tree.pos(year) == "NUM" && matches!(tree.rel(year), "nmod:unmarked" | "dep" | "nmod:desc" | "compound") {
            tree.rename(year, "nummod");
        }
    }
}

fn starts_with_digit(tree: &Tree<'_>, at: usize) -> bool {
    tree.row(at).form.starts_with(|c: char| c.is_ascii_digit())
}
