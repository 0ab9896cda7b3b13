//! Offices, professions, honorifics and other nouns for people, to what they tell.
//!
//! `title("Vice President")` is an office, `title("Mrs")` an honorific for a woman, `title("uncle")` a relation. Words are
//! compared in lower case, with hyphens as spaces, and in the singular as listed.

use once_cell::sync::Lazy;

use crate::lexicon::people::Gender;

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

static TITLES: Lazy<Vec<(String, Title)>> = Lazy::new(|| {
    let lines = TITLES_TEXT.lines().filter(|line| !line.starts_with('#'));
    let mut rows: Vec<_> = lines.filter_map(row).collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    rows
});

/// What the word or phrase is listed as.
pub(crate) fn title(phrase: &str) -> Option<Title> {
    let key = spaced(phrase);
    let index = TITLES.partition_point(|row| row.0 < key);
    TITLES.get(index).filter(|row| row.0 == key).map(|row| row.1)
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

/// `Secretary-General` and `secretary general` compare alike.
fn spaced(phrase: &str) -> String {
    phrase.to_lowercase().replace(['-', '\u{2010}', '\u{2011}'], " ")
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
        for (phrase, _) in TITLES.iter() {
            assert!(phrase.split(' ').count() <= MAX_TITLE_TOKENS, "{phrase}");
        }
    }
}
