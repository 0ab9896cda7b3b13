//! A description in words to what it tells: offices, fields of work, countries, and the words that are left.
//!
//! `Danish judge, chair of the Harbour Trust` tells the offices `judge` and `chair`, the field `law`, the people of
//! `Denmark`, and the words `harbour` and `trust`, which are of a name. What an article says of an entity and what a
//! knowledge base says of an entry are read alike.
//!
//! Known limits: the second office of `mayor of Eastport and painter` is a word like others; of a long description the beginning is read; a nationality inside a name (`Danish Red Cross`) counts
//! like any other.

use std::collections::{BTreeMap, BTreeSet};

use crate::lexicon::{
    MAX_TITLE_TOKENS, PlaceClass, TitleClass, fields_of_work, is_function_word, people, place, title,
};
use crate::text::{fold, stem};

/// Words of a description that are read: a few sentences. A whole biography would agree with every article.
const MAX_WORDS: usize = 120;
/// Letters of a word that says something; shorter ones are mostly small words that the list of them lacks.
const MIN_LETTERS: usize = 3;
/// Words of the longest name of a country, small words included: `United Arab Emirates`.
const MAX_COUNTRY_WORDS: usize = 3;

/// Words after which a clause speaks of others.
const AWAY: &[&str] = &["at", "by", "for", "from", "of", "to", "under", "who", "whose", "with"];

/// What a description tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Traits {
    /// Offices and professions in lower case, with hyphens as spaces: `prime minister`.
    pub(super) offices: BTreeSet<String>,
    /// Fields of work of the offices.
    pub(super) fields: BTreeSet<&'static str>,
    /// Countries whose people or adjective it uses: `Denmark` for `Danish`.
    pub(super) nationalities: BTreeSet<&'static str>,
    /// The other words that say something, as keys, and whether one stands in a name.
    pub(super) words: BTreeMap<String, bool>,
}

impl Traits {
    /// Adds what `text` tells.
    pub(super) fn read(&mut self, text: &str) {
        let mut left = MAX_WORDS;
        for clause in text.split([',', ';', '(', ')', ':', '\n']) {
            let words: Vec<&str> = words(clause).take(left).collect();
            left -= words.len();
            self.read_clause(&words);
        }
    }

    fn read_clause(&mut self, words: &[&str]) {
        // Whoever stands before a possessive or behind a preposition is somebody else: `the judge's wife`,
        // `adviser to the president`.
        let owner = words.iter().rposition(|word| without_possessive(word).is_some()).map_or(0, |at| at + 1);
        let mut is_own = true;
        let mut at = 0;
        while let Some(rest @ [first, ..]) = words.get(at..) {
            is_own &= at < owner || !AWAY.contains(first);
            let office = if is_own && at >= owner { self.office(rest) } else { None };
            at += office.or_else(|| self.country(rest)).unwrap_or_else(|| self.word(first));
        }
    }

    /// Reads an office that `words` begin with; how many words it has.
    fn office(&mut self, words: &[&str]) -> Option<usize> {
        (1..=MAX_TITLE_TOKENS.min(words.len())).rev().find_map(|n_words| {
            let phrase = words.get(..n_words)?.join(" ").to_lowercase();
            let is_office =
                |phrase: &str| title(phrase).is_some_and(|found| found.class == TitleClass::Office);
            is_office(&phrase).then(|| {
                self.fields.extend(fields_of_work(&phrase));
                self.offices.insert(phrase);
                n_words
            })
        })
    }

    /// Reads a country or its people; how many words the name has.
    fn country(&mut self, words: &[&str]) -> Option<usize> {
        let n_capitals = words.iter().take(MAX_COUNTRY_WORDS).take_while(|word| is_capital(word)).count();
        (1..=n_capitals).rev().find_map(|n_words| {
            let phrase = words.get(..n_words)?.join(" ");
            let phrase = without_possessive(&phrase).unwrap_or(&phrase);
            if let Some(country) = people(phrase).filter(|country| !country.is_empty()) {
                self.nationalities.insert(country);
                self.words.insert(fold(country), true);
                return Some(n_words);
            }
            let country = country_named(phrase)?;
            self.words.insert(fold(country), true);
            Some(n_words)
        })
    }

    fn word(&mut self, word: &str) -> usize {
        if let Some(key) = key(word) {
            *self.words.entry(key).or_default() |= is_capital(word);
        }
        1
    }
}

/// The words of a text, with apostrophes and inner full stops; other marks between them are left out.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’' | '.'))
        .map(|word| word.trim_matches(['\'', '’']).trim_start_matches('.'))
        // The last stop of `U.S.` belongs to it, that of a sentence does not.
        .map(|word| word.strip_suffix('.').filter(|rest| !rest.contains('.')).unwrap_or(word))
        .filter(|word| word.contains(char::is_alphanumeric))
}

fn without_possessive(word: &str) -> Option<&str> {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"))
}

/// The key under which a word is compared, its folded stem; `None` for words that say nothing.
fn key(word: &str) -> Option<String> {
    let folded = fold(without_possessive(word).unwrap_or(word));
    let says_something = folded.chars().count() >= MIN_LETTERS && !is_function_word(&folded);
    says_something.then(|| stem(&folded))
}

/// The key of a word of a text; a country and its people have one: `denmark` for `Danish`.
pub(super) fn key_with_country(word: &str) -> Option<String> {
    if is_capital(word) {
        let country = people(word).filter(|country| !country.is_empty()).or_else(|| country_named(word));
        if let Some(country) = country {
            return Some(fold(country));
        }
    }
    key(word)
}

/// The country of that name.
fn country_named(name: &str) -> Option<&'static str> {
    place(name).filter(|found| found.class == PlaceClass::Country).and_then(|found| found.country)
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::Traits;

    /// Offices; fields; nationalities; words, those of names with a star.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut traits = Traits::default();
        traits.read(text);
        let words =
            traits.words.iter().map(|(word, is_name)| format!("{word}{}", if *is_name { "*" } else { "" }));
        let told: [Vec<String>; 4] = [
            traits.offices.into_iter().collect(),
            traits.fields.into_iter().map(str::to_owned).collect(),
            traits.nationalities.into_iter().map(str::to_owned).collect(),
            words.collect(),
        ];
        assert_eq!(told.map(|part| part.join(" ")).join("; "), expected);
    }

    #[test]
    fn offices_with_their_fields() {
        check("judge and Prime Minister", "judge prime minister; law politics; ; ");
        check("Secretary-General of the guild", "secretary general; ; ; guild");
        check("the judge's sister, a nurse", "nurse; medicine; ; judg sist");
        check("adviser to the president", "adviser; ; ; president");
    }

    #[test]
    fn countries_and_peoples() {
        check("Danish swimmer", "swimmer; sport; Denmark; denmark*");
        check("a town in New Zealand", "; ; ; new zealand* town");
        check("polish for shoes", "; ; ; polish sho");
    }

    #[test]
    fn words_that_say_something() {
        check(
            "The Harbour Trust’s boats, with its U.S. office",
            "; ; ; boat harbor* offic trust* united states*",
        );
        check("", "; ; ; ");
    }
}
