//! An abbreviation before another word to whether its stop ends the sentence too.
//!
//! `He left the U.S. The plane was late` ends after `U.S.`, `the U.S. President` does not. The kind of the abbreviation
//! decides how much the next word has to tell: a title never ends, a time of day ends unless a weekday or a zone follows,
//! a legal form ends before a function word or before a word with its verb (`Acme Inc. Shares fell`).
//!
//! Known limits: a name that opens the sentence after `U.S.` is taken for more of the name before it.

use crate::lexicon::{Abbreviation, abbreviation, is_weekday, is_zone, month_number, starts_sentence};
use crate::segment::kind::is_initialism;

/// Function words that follow an initial in a name so seldom that the initial ends its sentence: `Plan B. The council`.
/// `George W. Will` is why most others are not here.
const AFTER_INITIAL: &[&str] = &["The", "He", "She", "It", "They", "But", "In"];

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
    /// Whether the sentence starts with it.
    pub(super) is_first: bool,
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
        Some(Abbreviation::Unit) => !goes_on_time(stop.word),
        Some(Abbreviation::Other) => starts_sentence(stop.word) || VERBS.contains(&stop.after),
        Some(Abbreviation::Month | Abbreviation::Initialism) => starts_sentence(stop.word),
        None if matches!(stop.token, "a.m." | "p.m.") => !goes_on_time(stop.word),
        None if stop.token.len() == 2 && is_lettered(stop.before) => true,
        None if is_initialism(stop.token) => starts_sentence(stop.word) && !is_in_name(stop),
        Some(Abbreviation::Number | Abbreviation::Joining) | None => false,
    }
}

/// `Mill St. The shop`: the title of a saint is a street after a name or a number.
fn ends_street(stop: &Stop<'_>) -> bool {
    stop.token == "St."
        && stop.before.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && starts_sentence(stop.word)
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
    let after_name = stop.before.starts_with(char::is_uppercase);
    stop.is_first || after_name && !stop.set_off && !AFTER_INITIAL.contains(&stop.word)
}
