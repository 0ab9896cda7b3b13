//! The names of a document to the same with one type for each name.
//!
//! Readers see at once that the `Falk` of one paragraph is the `Ruth Falk` of another; a model that looks at one
//! sentence does not. A name of one word that ends the name of a person is that person, and else what it is most often
//! in the document. So is a name of several words. Words that are also places are left alone: a report may have both
//! `Michael Jordan` and `Jordan`.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::learned::form::Form;
use crate::learned::hash::pair;
use crate::lexicon::gazetteer::Flags;
use crate::types::{Name, NameType};

/// How often a name was read as each type.
type Counts = [u16; NameType::ALL.len()];

/// Gives each name of the document one type; `form` knows the form of each token.
pub fn settle(names: &mut [Name], form: impl Fn(usize) -> Form) {
    let place = (Flags::COUNTRY | Flags::CITY | Flags::REGION).bits();
    let last = |name: &Name| form((name.tokens.end as usize).saturating_sub(1));
    let is_person = |name: &&Name| name.label == NameType::Person;
    let alone: FxHashSet<u32> =
        names.iter().filter(is_person).filter(|name| length(name) == 1).map(|name| last(name).word).collect();
    // `Ruth Falk`, read as a company where `Falk` is a person elsewhere.
    for name in names.iter_mut().filter(|name| length(name) == 2 && name.label == NameType::Organization) {
        let given = form(name.tokens.start as usize).flags & Flags::GIVEN_NAME.bits() != 0;
        if given && alone.contains(&last(name).word) {
            name.label = NameType::Person;
        }
    }
    let mut counts: FxHashMap<u32, Counts> = FxHashMap::default();
    for name in names.iter() {
        let counts = counts.entry(key(name, &form)).or_default();
        counts[name.label as usize] = counts[name.label as usize].saturating_add(1);
    }
    let families: FxHashSet<u32> =
        names.iter().filter(is_person).filter(|name| length(name) > 1).map(|name| last(name).word).collect();
    for name in names {
        let family = last(name);
        if family.flags & place != 0 {
            continue;
        }
        if length(name) == 1 && families.contains(&family.word) {
            name.label = NameType::Person;
        } else if let Some(counts) = counts.get(&key(name, &form)) {
            let best =
                NameType::ALL.iter().max_by_key(|label| (counts[**label as usize], **label == name.label));
            name.label = best.copied().unwrap_or(name.label);
        }
    }
}

fn length(name: &Name) -> usize {
    name.tokens.range().len()
}

/// One number for the words of a name; that of the word for a name of one.
fn key(name: &Name, form: impl Fn(usize) -> Form) -> u32 {
    name.tokens.range().map(|token| form(token).word).reduce(pair).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learned::vocabulary::Vocabulary;
    use crate::types::{Span, TokenRange};

    /// Names as `Ruth Falk/PERSON`, separated by bars, before and after.
    #[track_caller]
    fn check(input: &str, expected: &str) {
        let mut words = Vec::new();
        let mut names = Vec::new();
        for part in input.split(" | ") {
            let (text, label) = part.rsplit_once('/').unwrap();
            let first = words.len();
            words.extend(text.split(' '));
            let tokens = TokenRange::new(first, words.len());
            names.push(Name { span: Span::default(), tokens, label: label.parse().unwrap() });
        }
        settle(&mut names, |token| Form::new(words[token], &Vocabulary::default()));
        let shown = |name: &Name| format!("{}/{}", words[name.tokens.range()].join(" "), name.label);
        assert_eq!(names.iter().map(shown).collect::<Vec<_>>().join(" | "), expected);
    }

    #[test]
    fn a_family_name_is_a_person_throughout() {
        check(
            "Ruth Falk/PERSON | Falk/ORG | Falk/WORK_OF_ART",
            "Ruth Falk/PERSON | Falk/PERSON | Falk/PERSON",
        );
        check("Ruth Falk/ORG | Falk/PERSON", "Ruth Falk/PERSON | Falk/PERSON");
    }

    #[test]
    fn other_names_are_what_they_are_most_often() {
        check("Grimsund/ORG | Grimsund/GPE | Grimsund/ORG", "Grimsund/ORG | Grimsund/ORG | Grimsund/ORG");
        check("Falk Metall/ORG | Falk/ORG", "Falk Metall/ORG | Falk/ORG");
    }

    #[test]
    fn a_place_and_a_person_of_one_name_both_stay() {
        check("Ines Jordan/PERSON | Jordan/GPE", "Ines Jordan/PERSON | Jordan/GPE");
    }
}
