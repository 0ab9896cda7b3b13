//! An abbreviation before another word to whether its stop ends the sentence too.
//!
//! `He left the U.S. The plane was late` ends after `U.S.`, `the U.S. President` does not. The kind of the abbreviation
//! decides how much the next word has to tell: a title never ends, a time of day ends unless a weekday or a zone follows,
//! a legal form ends before a function word or before a word with its verb (`Acme Inc. Shares fell`).
//!
//! Known limits: a name that opens the sentence after `U.S.` is taken for more of the name before it.

use crate::lexicon::{Abbreviation, abbreviation, is_weekday, is_zone, month_number, starts_sentence};
use crate::segment::kind::is_initialism;

/// Function words that are names too, and so go on after an initial: `Odo W. Will`. All others end there, as in
/// `Gen. Y. Then`.
const NAMES_TOO: &[&str] =
    &["Will", "An", "So", "You", "Just", "Even", "Near", "Many", "Such", "Few", "Like", "Still"];

/// Prepositions before a time of day at the start of a sentence: `At 5 a.m. Falk left`.
const BEFORE_TIME: &[&str] =
    &["At", "By", "Around", "About", "After", "Before", "Since", "Until", "From", "Shortly", "Just"];

/// Tokens before `a.m.` in an opening such as `Just after 5 a.m.`; a sentence that ends in a time has more.
const MAX_BEFORE_TIME: usize = 3;

/// Nouns that a letter names one of, so that the letter is no initial: `Group B. Fans booed`.
const LETTERED: &[&str] = &[
    "Annex",
    "Appendix",
    "Block",
    "Category",
    "Class",
    "Division",
    "Exhibit",
    "Gate",
    "Grade",
    "Group",
    "Hepatitis",
    "Level",
    "Model",
    "Option",
    "Part",
    "Phase",
    "Plan",
    "Platform",
    "Pool",
    "Schedule",
    "Section",
    "Serie",
    "Team",
    "Terminal",
    "Type",
    "Unit",
    "Vitamin",
    "Zone",
];

/// Forms of address, which go on nothing but their name: `in the U.S. Mr. Hale left`.
const ADDRESSES: &[&str] = &["Mr.", "Mrs.", "Ms.", "Mx."];

/// Verbs that show the one word before them to be a subject, so that a sentence starts there.
const VERBS: &[&str] = &[
    "is", "was", "are", "were", "has", "have", "had", "will", "would", "could", "can", "did", "does", "said",
    "says", "fell", "rose", "gained", "lost", "jumped", "slid",
];

/// Words of a zone that is written out: `7 p.m. Eastern`.
const ZONE_WORDS: &[&str] = &["Eastern", "Central", "Mountain", "Pacific", "Greenwich", "Local"];

/// An abbreviation and what stands around it.
pub(super) struct Stop<'a> {
    /// The abbreviation with its stop.
    pub(super) token: &'a str,
    /// The token before it.
    pub(super) before: &'a str,
    /// The first token of the sentence.
    pub(super) opener: &'a str,
    /// Tokens of the sentence before the abbreviation.
    pub(super) n_before: usize,
    /// The next word, past opening marks.
    pub(super) word: &'a str,
    /// The token after that word.
    pub(super) after: &'a str,
    /// Whether a mark opens or closes between the abbreviation and the word.
    pub(super) set_off: bool,
}

/// Whether the sentence ends after the abbreviation.
pub(super) fn abbreviation_ends(stop: &Stop<'_>) -> bool {
    if !stop.word.starts_with(char::is_uppercase) {
        // A number or small letter goes on; after a closed quotation a mark such as a dash may follow.
        return false;
    }
    match abbreviation(stop.token) {
        Some(Abbreviation::Title) => ends_street(stop),
        Some(Abbreviation::Unit) => ends_time(stop),
        Some(Abbreviation::Other | Abbreviation::Month) => starts_anew(stop.word) || has_verb(stop),
        Some(Abbreviation::Initialism) => starts_anew(stop.word),
        None if stop.token.len() == 2 && is_lettered(stop.before) => true,
        // `Washington, D.C. Police said`: a place between commas is not the first part of a name.
        None if is_initialism(stop.token) => {
            starts_anew(stop.word) && !is_in_name(stop) || stop.before == "," && has_verb(stop)
        }
        Some(Abbreviation::Number | Abbreviation::Joining) | None => false,
    }
}

/// `Mill St. The shop`: the title of a saint is a street after a name or a number.
fn ends_street(stop: &Stop<'_>) -> bool {
    stop.token == "St."
        && stop.before.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && starts_sentence(stop.word)
}

/// Whether `word` starts sentences and goes on no name.
fn starts_anew(word: &str) -> bool {
    starts_sentence(word) || ADDRESSES.contains(&word)
}

/// Whether the word after the abbreviation is the subject of a verb of its own.
fn has_verb(stop: &Stop<'_>) -> bool {
    VERBS.contains(&stop.after)
}

/// Whether the sentence ends after a time of day or another unit.
fn ends_time(stop: &Stop<'_>) -> bool {
    let opens = stop.n_before <= MAX_BEFORE_TIME && BEFORE_TIME.contains(&stop.opener);
    !opens && !goes_on_time(stop.word)
}

/// Whether `word` belongs to the time of day before it: a weekday, a month, a zone.
fn goes_on_time(word: &str) -> bool {
    let lower = word.to_lowercase();
    let shape = lower.trim_end_matches('.');
    ZONE_WORDS.contains(&word) || is_weekday(shape) || month_number(shape).is_some() || is_zone(shape)
}

/// Whether `noun` in any case goes before the letter that names one of its kind.
fn is_lettered(noun: &str) -> bool {
    LETTERED.iter().any(|one| noun.eq_ignore_ascii_case(one))
}

/// Whether a single letter with a stop is an initial, or numbers a list item, before a word that could start a sentence.
fn is_in_name(stop: &Stop<'_>) -> bool {
    if stop.token.len() != 2 {
        return false;
    }
    let after_name = stop.before.starts_with(char::is_uppercase) && !stop.set_off;
    // `J. In-ho` is a name too.
    let is_name = NAMES_TOO.contains(&stop.word) || stop.after == "-";
    stop.n_before == 0 || after_name && is_name
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `before` is the tokens of the sentence before the abbreviation, `after` what follows it.
    fn check(before: &str, token: &str, after: &str, expected: bool) {
        let before: Vec<_> = before.split_whitespace().collect();
        let mut after_words = after.split_whitespace();
        let stop = Stop {
            token,
            before: before.last().copied().unwrap_or_default(),
            opener: before.first().copied().unwrap_or(token),
            n_before: before.len(),
            word: after_words.next().unwrap_or_default(),
            after: after_words.next().unwrap_or_default(),
            set_off: false,
        };
        assert_eq!(abbreviation_ends(&stop), expected, "{before:?} {token} {after}");
    }

    #[test]
    fn titles_never_end_and_streets_do() {
        check("He met", "Gen.", "The Hague", false);
        check("He met", "Gen.", "Ruiz", false);
        check("It is on Mill", "St.", "The shop", true);
        check("It is in", "St.", "The Alban", false);
    }

    #[test]
    fn times_end_before_anything_but_their_day_and_zone() {
        check("It ended at 6", "p.m.", "Falk left", true);
        check("It ended at 6", "p.m.", "Monday in", false);
        check("It ended at 6", "p.m.", "EDT in", false);
        check("At 6", "p.m.", "Falk left", false);
    }

    #[test]
    fn names_go_on_unless_a_new_subject_shows() {
        check("He sold Harrow", "Inc.", "Shares fell", true);
        check("He joined Harrow", "Inc.", "Chairman Hale", false);
        check("the", "U.S.", "Treasury said", false);
        check("He left the", "U.S.", "Mr. Hale", true);
        check("in Garholm ,", "D.C.", "Police said", true);
    }

    #[test]
    fn a_letter_is_an_initial_or_names_one_of_a_kind() {
        check("Odo", "W.", "Will spoke", false);
        check("J.", "J.", "In - ho", false);
        check("They chose Plan", "B.", "Fans booed", true);
        check("Gen.", "Y.", "Then he", true);
        check("", "A.", "The mayor", false);
    }
}
