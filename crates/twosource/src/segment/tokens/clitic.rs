//! A word to the places where it is cut: `did|n't`, `she|'ll`, `can|not`, `7|p.m.`

use crate::text::is_apostrophe;

/// Tails that split off after an apostrophe.
const CLITICS: &[&str] = &["s", "re", "ve", "ll", "d", "m"];

/// Words written as one that are two, with the length of the first. The negations without their apostrophe are slips.
const JOINED: &[(&str, usize)] = &[
    ("aint", 2),
    ("arent", 3),
    ("cannot", 3),
    ("cant", 2),
    ("couldnt", 5),
    ("didnt", 3),
    ("doesnt", 4),
    ("dont", 2),
    ("gonna", 3),
    ("gotta", 3),
    ("hadnt", 3),
    ("hasnt", 3),
    ("havent", 4),
    ("isnt", 2),
    ("shouldnt", 6),
    ("wasnt", 3),
    ("werent", 4),
    ("wont", 2),
    ("wouldnt", 5),
];

/// Shortest and longest word of [`JOINED`], in bytes.
const JOINED_LEN: std::ops::RangeInclusive<usize> = 4..=8;

/// Times of day whose stops keep them from being peeled off as a unit.
const TIMES: &[&str] = &["a.m.", "p.m.", "a.m", "p.m", "A.M.", "P.M.", "A.M", "P.M"];

/// Where the second and the third part of `word` start; zero, or the same place twice, where there are fewer parts.
pub(super) fn cuts(word: &str) -> [usize; 2] {
    let bytes = word.as_bytes();
    if bytes.iter().all(u8::is_ascii_alphabetic) {
        return [0, joined(word)];
    }
    if bytes.first().is_some_and(u8::is_ascii_digit) {
        let digits = word.find(|c: char| c.is_alphabetic()).unwrap_or(word.len());
        let is_time = word.get(digits..).is_some_and(|unit| TIMES.contains(&unit));
        return [0, if is_time { digits } else { 0 }];
    }
    let Some(last) = clitic_start(word) else { return [0, 0] };
    // `wouldn't've` has two; no English word has more.
    let first = word.get(..last).and_then(clitic_start).unwrap_or_default();
    [first, last]
}

/// Length of the first part of a word written as one, zero for any other word.
fn joined(word: &str) -> usize {
    if !JOINED_LEN.contains(&word.len()) || !word.ends_with(['t', 'a', 'T', 'A']) {
        return 0;
    }
    JOINED.iter().find(|(whole, _)| word.eq_ignore_ascii_case(whole)).map_or(0, |(_, len)| *len)
}

/// Where the clitic at the end of `word` starts, if something stands before it.
fn clitic_start(word: &str) -> Option<usize> {
    let (at, mark) = word.char_indices().rev().find(|(_, c)| is_apostrophe(*c))?;
    let tail = word.get(at + mark.len_utf8()..)?;
    if is_clitic(tail) {
        return (at > 0).then_some(at);
    }
    let head = word.get(..at)?;
    let negated = tail.eq_ignore_ascii_case("t") && head.ends_with(['n', 'N']) && head.len() > 1;
    negated.then(|| at - 1)
}

/// Whether `tail`, which follows an apostrophe, is a clitic's letters.
pub(super) fn is_clitic(tail: &str) -> bool {
    CLITICS.iter().any(|clitic| tail.eq_ignore_ascii_case(clitic))
}
