//! Offices, professions, honorifics and other nouns for people, to what they tell.
//!
//! `title("Vice President")` is an office, `title("Mrs")` an honorific for a woman, `title("uncle")` a relation. Words are
//! compared in lower case, with hyphens as spaces, and in the singular as listed.

use once_cell::sync::Lazy;
use rustc_hash::FxHashMap;

use crate::lexicon::people::Gender;
use crate::lexicon::sketch::Sketch;
use crate::text::with_lower;

/// What sort of noun it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TitleClass {
    /// `Mr`, `Dr.`: stands before a name and is no description.
    Honorific,
    /// An office or profession: `prime minister`, `nurse`.
    Office,
    /// A relation to another person: `uncle`.
    Relation,
    /// Another noun for a human being: `man`, `teenager`.
    Person,
}

/// A listed noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Title {
    /// What sort of noun it is.
    pub(crate) class: TitleClass,
    /// The gender it tells.
    pub(crate) gender: Option<Gender>,
}

/// Words of the longest listed title, hyphens counted as tokens: `chief executive officer`, `commander-in-chief`.
pub(crate) const MAX_TITLE_TOKENS: usize = 5;

/// Rows: word or phrase, class, gender.
pub(super) static TITLES_TEXT: &str = include_str!("../../data/titles.tsv");

static TITLES: Lazy<FxHashMap<String, Title>> = Lazy::new(|| rows().collect());

static TITLE_SKETCH: Lazy<Sketch> = Lazy::new(|| Sketch::new(TITLES.keys().map(String::as_str)));

static END_SKETCH: Lazy<Sketch> = Lazy::new(|| Sketch::new(ENDS.keys().map(String::as_str)));

/// The first and last words of titles.
static ENDS: Lazy<FxHashMap<String, Ends>> = Lazy::new(|| {
    let mut ends: FxHashMap<String, Ends> = FxHashMap::default();
    for (phrase, _) in rows() {
        for (at, word) in phrase.split(' ').enumerate() {
            let last = phrase.split(' ').count() == at + 1;
            let known = ends.entry(word.to_owned()).or_default();
            known.first |= at == 0;
            known.last |= last;
        }
    }
    ends
});

/// Where a word stands in titles.
#[derive(Clone, Copy, Debug, Default)]
struct Ends {
    first: bool,
    last: bool,
}

fn rows() -> impl Iterator<Item = (String, Title)> {
    TITLES_TEXT.lines().filter(|line| !line.starts_with('#')).filter_map(row)
}

/// What the word or phrase is listed as.
pub(crate) fn title(phrase: &str) -> Option<Title> {
    if !TITLE_SKETCH.may_hold(phrase) && !phrase.contains('-') {
        return None;
    }
    with_lower(phrase, |lower| {
        if lower.contains(HYPHENS) { TITLES.get(&spaced(lower)) } else { TITLES.get(lower) }.copied()
    })
}

/// Whether a title may start with `word`, so that a longer look is worth its time.
pub(crate) fn starts_title(word: &str) -> bool {
    ends(word.split(HYPHENS).next().unwrap_or_default()).is_some_and(|ends| ends.first)
}

/// Whether a title may end with `word`.
pub(crate) fn ends_title(word: &str) -> bool {
    ends(word.rsplit(HYPHENS).next().unwrap_or_default()).is_some_and(|ends| ends.last)
}

/// Where a word without a hyphen stands in titles.
fn ends(word: &str) -> Option<Ends> {
    if !END_SKETCH.may_hold(word) {
        return None;
    }
    with_lower(word, |lower| ENDS.get(lower).copied())
}

fn row(line: &str) -> Option<(String, Title)> {
    let mut columns = line.split('\t');
    let key = spaced(columns.next()?);
    let class = match columns.next()? {
        "honorific" => TitleClass::Honorific,
        "office" => TitleClass::Office,
        "relation" => TitleClass::Relation,
        _ => TitleClass::Person,
    };
    Some((key, Title { class, gender: columns.next().and_then(Gender::from_letter) }))
}

const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{2011}'];

/// `Secretary-General` and `secretary general` compare alike.
fn spaced(phrase: &str) -> String {
    phrase.to_lowercase().replace(HYPHENS, " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(phrase: &str, expected: Option<(TitleClass, Option<Gender>)>) {
        assert_eq!(title(phrase).map(|found| (found.class, found.gender)), expected, "{phrase}");
    }

    #[test]
    fn titles_tell_class_and_gender() {
        check("Vice President", Some((TitleClass::Office, None)));
        check("Secretary-General", Some((TitleClass::Office, None)));
        check("Mrs", Some((TitleClass::Honorific, Some(Gender::Female))));
        check("uncle", Some((TitleClass::Relation, Some(Gender::Male))));
        check("teenager", Some((TitleClass::Person, None)));
        check("window", None);
    }

    #[test]
    fn no_title_is_longer_than_the_limit() {
        for (phrase, _) in rows() {
            assert!(phrase.split(' ').count() <= MAX_TITLE_TOKENS, "{phrase}");
        }
    }

    #[test]
    fn first_and_last_words_are_known() {
        assert!(starts_title("Vice") && ends_title("General") && ends_title("Secretary-General"));
        assert!(!starts_title("Lorholm") && !ends_title("window"));
    }
}
