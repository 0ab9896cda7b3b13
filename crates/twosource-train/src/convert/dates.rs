//! Dates to spaCy's: the month is the head of the day.
//!
//! "On March 13" is headed by `13` in Universal Dependencies, with `March` as its `compound`; spaCy hangs `13` under
//! `March` as `nummod`, and the year too.

use super::tree::Tree;

/// Months as they are printed, long and short, in lower case.
const MONTHS: [&str; 24] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan.",
    "feb.",
    "mar.",
    "apr.",
    "jun.",
    "jul.",
    "aug.",
    "sep.",
    "sept.",
    "oct.",
    "nov.",
    "dec.",
];

/// What an hour or a year is counted in: the head of "at 4 p.m.".
const UNITS: [&str; 10] = ["a.m.", "p.m.", "am", "pm", "bce", "bc", "ce", "ad", "gmt", "utc"];

/// Turns every date round, and hangs years under months.
pub(super) fn turn(tree: &mut Tree<'_>) {
    for day in 0..tree.len() {
        if !matches!(tree.pos(day), "NUM" | "ADJ" | "NOUN") || !starts_with_digit(tree, day) {
            continue;
        }
        let month = tree.children(day).into_iter().find(|&at| {
            at < day
                && tree.is(at, &MONTHS)
                && matches!(tree.rel(at), "compound" | "nmod:unmarked" | "nmod:desc")
        });
        if let Some(month) = month {
            let others = tree.children(day);
            tree.raise(month, day, "nummod");
            for at in others {
                tree.attach(at, month);
            }
        }
    }
    for unit in 0..tree.len() {
        let number = tree.head(unit);
        if tree.is(unit, &UNITS)
            && number < unit
            && tree.pos(number) == "NUM"
            && !tree.rel(unit).starts_with("flat")
        {
            let others = tree.children(number);
            tree.raise(unit, number, "nummod");
            for at in others {
                tree.attach(at, unit);
            }
        }
    }
    for year in 0..tree.len() {
        let dated = tree.is(tree.head(year), &MONTHS);
        if dated
            && tree.pos(year) == "NUM"
            && matches!(tree.rel(year), "nmod:unmarked" | "dep" | "nmod:desc" | "compound")
        {
            tree.rename(year, "nummod");
        }
    }
}

fn starts_with_digit(tree: &Tree<'_>, at: usize) -> bool {
    tree.row(at).form.starts_with(|c: char| c.is_ascii_digit())
}
