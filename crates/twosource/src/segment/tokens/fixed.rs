//! The rest of a chunk to whether it is one token although marks stand at its ends: `Gen.`, `U.S.`, `'90s`, `:-)`.

use super::clitic::is_clitic;
use crate::lexicon::{Abbreviation, abbreviation};
use crate::segment::kind::is_initialism;
use crate::text::is_apostrophe;

/// Faces of marks, western style. Those that could be a list number or a bracket (`8)`, `:1`) are left out.
const FACES: &[&str] = &[
    ":)", ":-)", ":))", ":(", ":-(", ";)", ";-)", ":D", ":-D", ":P", ":-P", ":p", ":-p", ":/", ":-/", ":|",
    ":-|", ":O", ":o", ":*", ":-*", ":'(", ":’(", ":]", ":-]", "=)", "=(", "=D", "=/", "<3", "</3", "^_^",
    "-_-", ">:(", ";D", ":3",
];

/// Longest face, in bytes.
const MAX_FACE: usize = 5;

/// Longest abbreviation looked at, in bytes; initials rarely pass twelve, a time with its seconds has the same (`10:30:15p.m.`).
const MAX_SHORT: usize = 24;

/// Words that begin with an apostrophe, without it.
const SHORTENED: &[&str] = &["em", "cause", "til", "bout", "cos", "nuff", "tis", "twas"];

/// Words with a slash that are one token.
const JOINED: &[&str] = &["and/or", "w/o", "c/o"];

/// Whether `rest` is one token. `after` is the text that follows it.
pub(super) fn is_whole(rest: &str, after: &str) -> bool {
    let Some(&last) = rest.as_bytes().last() else { return false };
    if last == b'.' && keeps_stop(rest, after) {
        return true;
    }
    if rest.starts_with(is_apostrophe) && is_shortened(rest) {
        return true;
    }
    rest.len() <= MAX_FACE && !last.is_ascii_lowercase() && FACES.contains(&rest)
        || matches!(rest, ":p" | ":-p" | ":o")
}

/// Whether `word` is one of the few whose inner marks never cut: `and/or`, `Ph.D.`
pub(super) fn is_joined(word: &str) -> bool {
    abbreviation(word).is_some() || JOINED.iter().any(|joined| word.eq_ignore_ascii_case(joined))
}

/// `'s`, `'90s`, `'em`: an apostrophe that belongs to what follows.
fn is_shortened(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next();
    let word = chars.as_str();
    let decade = matches!(word.as_bytes(), [tens, b'0', b's'] if tens.is_ascii_digit());
    decade || is_clitic(word) || SHORTENED.iter().any(|short| word.eq_ignore_ascii_case(short))
}

/// Whether `rest`, which ends in a stop and is followed by `after`, keeps the stop. Of `ex-Gen.` the last part counts.
pub(super) fn keeps_stop(rest: &str, after: &str) -> bool {
    let Some(word) = last_part(rest) else { return false };
    // The stop of a time of day belongs to its unit, which is split off later.
    let unit = word.trim_start_matches(|c: char| c.is_numeric() || matches!(c, ':' | ',' | '.'));
    if unit.len() < word.len() {
        return matches!(unit, "a.m." | "p.m." | "A.M." | "P.M.");
    }
    match abbreviation(word) {
        Some(Abbreviation::Number) => next_visible(after).is_some_and(char::is_numeric),
        Some(_) => true,
        None if !is_initialism(word) => false,
        None if word.len() > 3 => true,
        None if word == "I." => after.starts_with(' ') && is_initial(after.trim_start()),
        // A single small letter is no initial, and a capital is none at the end of the text or of a quotation.
        None => {
            let ends = after.starts_with(['"', '”', '’', '\'', ')', ']']);
            word.starts_with(char::is_uppercase) && !ends && next_visible(after).is_some()
        }
    }
}

/// What stands after the last hyphen or slash, `None` where that is too long for an abbreviation.
fn last_part(rest: &str) -> Option<&str> {
    let start = rest.len().saturating_sub(MAX_SHORT);
    let tail = (start..rest.len()).find_map(|at| rest.get(at..))?;
    match tail.rfind(['-', '–', '/']) {
        Some(at) => tail.get(at..)?.get(tail.get(at..)?.chars().next()?.len_utf8()..),
        None => (tail.len() == rest.len()).then_some(rest),
    }
}

/// The next character that is not white space.
fn next_visible(after: &str) -> Option<char> {
    after.trim_start().chars().next()
}

/// Whether `after` starts with a single letter.
fn is_initial(after: &str) -> bool {
    let mut chars = after.chars();
    chars.next().is_some_and(char::is_alphabetic) && !chars.next().is_some_and(char::is_alphanumeric)
}
