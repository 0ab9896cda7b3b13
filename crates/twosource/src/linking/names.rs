//! Two names to how well they agree: `Ruth Adeyemi` and `Dr Ruth B. Adeyemi` are one name with a word left out.
//!
//! Names are compared as folded words. Titles before them, legal forms behind them, an article, full stops and
//! apostrophes do not count; single letters in a row are one word, so `U.S.` is `us`. Countries and bodies that a list
//! knows under several names (`Britain`, `United Kingdom`) are equal.
//!
//! Known limits: nicknames (`Bill` for `William`) are other names unless the knowledge base lists them; `Jr` and `III`
//! are words like others, so a name with one is not the name without.

use crate::lexicon::{
    PlaceClass, TitleClass, given_name, is_function_word, is_legal_form, organization, place, title,
};
use crate::text::{differs_little, fold};
use crate::types::{EntityKind, KbEntry};

/// How well two names agree, from the best to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NameLevel {
    /// All words of a name of several words are equal, or a list says that both mean one country or body.
    Full,
    /// The words are equal in another order: `Sato Hana`.
    Reordered,
    /// A vowel with two dots is written as two letters in one: `Gruen`, `Grün`.
    Respelled,
    /// One has a middle name or initial that the other leaves out.
    MiddleLeftOut,
    /// The only word is equal.
    OneWord,
    /// A given name is an initial in one: `R. Adeyemi`.
    Initial,
    /// One is made of the first letters of the other.
    Acronym,
    /// One word differs by a slip of the pen.
    Slip,
    /// The article gives several words of the name, not all.
    Part,
    /// The article gives one word of a longer name.
    OneWordOfName,
    /// No likeness.
    None,
}

/// A name made ready to be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    /// Its folded words.
    words: Vec<String>,
    /// Usual name of the country or body that a list has under this name.
    listed: Option<&'static str>,
    /// Whether it is one word in capitals.
    is_acronym: bool,
}

impl Name {
    /// Reads a name as printed; `None` when it has no word.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut words = words_of(text);
        words.drain(..leading(&words));
        while words.len() > 1 && words.last().is_some_and(|last| is_legal_form(last)) {
            words.pop();
        }
        if words.is_empty() {
            return None;
        }
        let letters = || text.chars().filter(|c| c.is_alphabetic());
        let is_acronym = words.len() == 1 && letters().count() > 1 && letters().all(char::is_uppercase);
        // A sentence may have taken the last stop of `U.S.` for its own.
        let listed = listed(text).or_else(|| listed(&letters().collect::<String>()).filter(|_| is_acronym));
        Some(Self { words, listed, is_acronym })
    }

    /// The names of an entry with how they are printed, each with and without what tells it from its namesakes.
    pub(super) fn all_of(entry: &KbEntry) -> Vec<(&str, Self)> {
        let bare = entry.names().filter_map(|name| bare_name(name, entry.kind)).map(|(bare, _)| bare);
        entry.names().chain(bare).filter_map(|name| Some((name, Self::read(name)?))).collect()
    }

    /// Its folded words.
    pub(super) fn words(&self) -> &[String] {
        &self.words
    }

    /// Usual name of the country or body that a list has under this name.
    pub(super) fn listed(&self) -> Option<&'static str> {
        self.listed
    }

    /// Whether it is one word in capitals.
    pub(super) fn is_acronym(&self) -> bool {
        self.is_acronym
    }

    /// The first letters of its words, small words left out; `None` for a single word.
    pub(super) fn initials(&self) -> Option<String> {
        let content = self.words.iter().filter(|word| !is_function_word(word));
        let initials: String = content.filter_map(|word| word.chars().next()).collect();
        (initials.chars().count() > 1).then_some(initials)
    }

    /// Whether `self` is one of the words of `longer`.
    pub(super) fn is_word_of(&self, longer: &Self) -> bool {
        matches!(self.words.as_slice(), [word] if longer.words.len() > 1 && longer.words.contains(word))
    }

    /// How well the name in an article agrees with the name of an entry.
    pub(super) fn level(&self, entry: &Self, kind: EntityKind) -> NameLevel {
        let (own, other) = (self.words.as_slice(), entry.words.as_slice());
        if own == other {
            return if own.len() > 1 { NameLevel::Full } else { NameLevel::OneWord };
        }
        if self.listed.is_some() && self.listed == entry.listed {
            return NameLevel::Full;
        }
        if own.len() > 1 && sorted(own) == sorted(other) {
            return NameLevel::Reordered;
        }
        if own.len() == other.len() && own.iter().zip(other).all(|(a, b)| plain(a) == plain(b)) {
            return NameLevel::Respelled;
        }
        if self.is_acronym_of(entry) || entry.is_acronym_of(self) {
            return if kind == EntityKind::Person { NameLevel::None } else { NameLevel::Acronym };
        }
        // A name of unknown kind may be a person's.
        let personal = matches!(kind, EntityKind::Person | EntityKind::Other);
        if personal && let Some(level) = personal_level(own, other) {
            return level;
        }
        part_level(own, other, kind)
    }

    fn is_acronym_of(&self, long: &Self) -> bool {
        let Some(word) = self.words.first().filter(|_| self.is_acronym) else { return false };
        long.initials().is_some_and(|initials| initials == *word)
    }
}

/// The folded words of a name; single letters in a row make one.
fn words_of(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut is_open = false;
    for piece in fold(text).replace('&', " and ").split(|c: char| !c.is_alphanumeric() && c != '\'') {
        let word = piece.replace('\'', "");
        let is_letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
        match words.last_mut().filter(|_| is_open && is_letter) {
            Some(last) => last.push_str(&word),
            None if word.is_empty() => continue,
            None => words.push(word),
        }
        is_open = is_letter;
    }
    words
}

/// The name before the words that tell it from its namesakes, and these words: `Tomas Berg (judge)`, and of places
/// `Fernhill, Ohio`.
pub(super) fn bare_name(name: &str, kind: Option<EntityKind>) -> Option<(&str, &str)> {
    let in_brackets = name.strip_suffix(')').and_then(|name| name.split_once(" ("));
    let is_place = matches!(kind, Some(EntityKind::Place | EntityKind::Facility));
    in_brackets.or_else(|| name.split_once(", ").filter(|_| is_place))
}

/// A folded word with its `ae`, `oe`, `ue` as one vowel. At the end of a word they are no such spelling: `Joe`, `Sue`.
pub(super) fn plain(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        out.push(letter);
        if matches!(letter, 'a' | 'o' | 'u') && letters.peek() == Some(&'e') {
            letters.next();
            if letters.peek().is_none() {
                out.push('e');
            }
        }
    }
    out
}

/// How many words in front are no part of the name: an article, then titles of address.
fn leading(words: &[String]) -> usize {
    let last = words.len().saturating_sub(1);
    let articles = words.iter().take(last).take_while(|word| *word == "the").count();
    let is_address = |word: &&String| title(word).is_some_and(|found| found.class == TitleClass::Honorific);
    articles + words.iter().take(last).skip(articles).take_while(is_address).count()
}

fn listed(text: &str) -> Option<&'static str> {
    let country =
        place(text).filter(|found| found.class == PlaceClass::Country).and_then(|found| found.country);
    country.or_else(|| organization(text).map(|found| found.name))
}

fn sorted(words: &[String]) -> Vec<&String> {
    let mut sorted: Vec<_> = words.iter().collect();
    sorted.sort_unstable();
    sorted
}

/// Levels of people's full names; `None` when they are none.
fn personal_level(own: &[String], other: &[String]) -> Option<NameLevel> {
    let ([first, own_middle @ .., last], [other_first, other_middle @ .., other_last]) = (own, other) else {
        return None;
    };
    if last == other_last && middles_agree(own_middle, other_middle) {
        if first == other_first {
            return Some(NameLevel::MiddleLeftOut);
        }
        if is_initial_of(first, other_first) || is_initial_of(other_first, first) {
            return Some(NameLevel::Initial);
        }
    }
    let mut unequal = own.iter().zip(other).filter(|(a, b)| a != b);
    let one = unequal.next().filter(|_| own.len() == other.len() && unequal.next().is_none());
    one.is_some_and(|(a, b)| is_slip(a, b)).then_some(NameLevel::Slip)
}

/// Whether the middle names are one another's initials, or one side has none.
fn middles_agree(own: &[String], other: &[String]) -> bool {
    let agree = |(a, b): (&String, &String)| a == b || is_initial_of(a, b) || is_initial_of(b, a);
    own.is_empty() || other.is_empty() || (own.len() == other.len() && own.iter().zip(other).all(agree))
}

fn is_initial_of(initial: &str, word: &str) -> bool {
    initial.chars().count() == 1 && word.starts_with(initial)
}

/// Whether one word may be a slip of the other; two known given names are two people's, and a figure is no slip.
fn is_slip(a: &str, b: &str) -> bool {
    let both_known = given_name(a).is_some() && given_name(b).is_some();
    let has_digit = a.chars().chain(b.chars()).any(char::is_numeric);
    !both_known && !has_digit && differs_little(a, b)
}

/// The level of a name that is the beginning or the end of a longer one. A person is shortened from the front only.
fn part_level(own: &[String], other: &[String], kind: EntityKind) -> NameLevel {
    let is_end = other.ends_with(own);
    let is_part =
        own.len() < other.len() && (is_end || (kind != EntityKind::Person && other.starts_with(own)));
    match own {
        [word] if is_part && !is_function_word(word) => NameLevel::OneWordOfName,
        [_, _, ..] if is_part => NameLevel::Part,
        _ => NameLevel::None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Name, NameLevel};
    use crate::types::EntityKind;

    #[track_caller]
    fn check(kind: EntityKind, own: &str, entry: &str, expected: NameLevel) {
        let (own, entry) = (Name::read(own).unwrap(), Name::read(entry).unwrap());
        assert_eq!(own.level(&entry, kind), expected, "{own:?} {entry:?}");
    }

    #[test]
    fn names_of_people() {
        let check = |own, entry, expected| check(EntityKind::Person, own, entry, expected);
        check("Zoë O’Brask", "Dr. Zoe OBrask", NameLevel::Full);
        check("Sato Hana", "Hana Sato", NameLevel::Reordered);
        check("Ada Grün", "Ada Gruen", NameLevel::Respelled);
        check("Joe Vask", "Jo Vask", NameLevel::None);
        check("Ada Vask", "Ada B. Vask", NameLevel::MiddleLeftOut);
        check("A. Vask", "Ada Vask", NameLevel::Initial);
        check("Ada Vaks", "Ada Vask", NameLevel::Slip);
        check("Vask", "Ada Vask", NameLevel::OneWordOfName);
        check("van der Vask", "Ada van der Vask", NameLevel::Part);
        check("Vask", "Vask", NameLevel::OneWord);
    }

    #[test]
    fn other_people() {
        let check = |own, entry| check(EntityKind::Person, own, entry, NameLevel::None);
        check("Ada Vask", "Ida Brask");
        check("Ada", "Ada Vask");
        check("John Vask", "Joan Vask");
        check("Ada B. Vask", "Ada C. Vask");
        check("Ada Vask", "Ada Vask Jr");
        check("Ada Vask", "Vask");
    }

    #[test]
    fn names_of_bodies_and_places() {
        let check_body = |own, entry, expected| check(EntityKind::Organization, own, entry, expected);
        check_body("the Vask & Berg", "Vask and Berg Ltd.", NameLevel::Full);
        check_body("NHT", "Northern Harbour Trust", NameLevel::Acronym);
        check_body("N.H.T.", "Northern Harbour Trust", NameLevel::Acronym);
        check_body("Harbour Trust", "Northern Harbour Trust", NameLevel::Part);
        check_body("Vask", "Vask Shipping", NameLevel::OneWordOfName);
        check_body("Vask Foundation", "Vask", NameLevel::None);
        check_body("Nht", "Northern Harbour Trust", NameLevel::None);
        check(EntityKind::Place, "U.S.", "United States", NameLevel::Full);
        check(EntityKind::Place, "U.S", "United States", NameLevel::Full);
        check(EntityKind::Place, "Eastport", "Westport", NameLevel::None);
    }

    #[test]
    fn what_has_no_words_is_no_name() {
        assert_eq!(Name::read("— ’"), None);
        assert!(Name::read("The").is_some());
        assert!(Name::read("李明").is_some());
    }
}
