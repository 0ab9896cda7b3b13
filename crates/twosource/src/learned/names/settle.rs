//! The names of a document to the same with one type for each name.
//!
//! Readers see at once that the `Falk` of one paragraph is the `Ruth Falk` of another; a model that looks at one
//! sentence does not. A name that ends the name of a person is that person, and else a name is what it is most often in
//! the document. An organisation that ends in a person is that person with what was taken for part of the name: `Union
//! Chair Ruth Falk`. Words that are also places are left alone: a report may have both `Michael Jordan` and `Jordan`.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::learned::form::Form;
use crate::learned::hash::pair;
use crate::lexicon::gazetteer::Flags;
use crate::types::{Name, NameType, Span, TokenRange};

/// How often a name was read as each type.
type Counts = [u16; NameType::ALL.len()];

/// Gives each name of the document one type; `form` and `span` know the form and the place of each token.
pub fn settle(names: &mut [Name], form: impl Fn(usize) -> Form, span: impl Fn(usize) -> Span) {
    let place = (Flags::COUNTRY | Flags::CITY | Flags::REGION).bits();
    let last = |name: &Name| form((name.tokens.end as usize).saturating_sub(1));
    let is_person = |name: &&Name| name.label == NameType::Person;
    let alone: FxHashSet<u32> =
        names.iter().filter(is_person).filter(|name| length(name) == 1).map(|name| last(name).word).collect();
    for name in names.iter_mut().filter(|name| length(name) > 1 && name.label == NameType::Organization) {
        let end = last(name);
        if alone.contains(&end.word) && end.flags & (place | Flags::ORG_HEAD.bits()) == 0 {
            let common = (Flags::COMMON | Flags::TITLE).bits();
            let range = name.tokens.range();
            let before =
                range.clone().take(range.len() - 1).filter(|token| form(*token).flags & common != 0).last();
            let start = before.map_or(range.start, |token| token + 1);
            name.tokens = TokenRange::new(start, range.end);
            name.span = span(start).cover(span(range.end - 1));
            name.label = NameType::Person;
        }
    }
    let mut counts: FxHashMap<u32, Counts> = FxHashMap::default();
    for name in names.iter() {
        let counts = counts.entry(key(name.tokens.range(), &form)).or_default();
        counts[name.label as usize] = counts[name.label as usize].saturating_add(1);
    }
    // The words with which names of persons end: `Falk`, `Berg-Falk`.
    let families: FxHashSet<u32> = names
        .iter()
        .filter(is_person)
        .flat_map(|name| name.tokens.range().skip(1).map(|start| key(start..name.tokens.end as usize, &form)))
        .collect();
    for name in names {
        let family = last(name);
        if family.flags & place != 0 {
            continue;
        }
        let key = key(name.tokens.range(), &form);
        if families.contains(&key) {
            name.label = NameType::Person;
        } else if let Some(counts) = counts.get(&key) {
            let best =
                NameType::ALL.iter().max_by_key(|label| (counts[**label as usize], **label == name.label));
            name.label = best.copied().unwrap_or(name.label);
        }
    }
}

fn length(name: &Name) -> usize {
    name.tokens.range().len()
}

/// One number for the words at `tokens`; that of the word for one alone.
fn key(tokens: Range<usize>, form: impl Fn(usize) -> Form) -> u32 {
    tokens.map(|token| form(token).word).reduce(pair).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learned::vocabulary::Vocabulary;

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
        settle(&mut names, |token| Form::new(words[token], &Vocabulary::default()), |_| Span::default());
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
        check("Ruth Berg - Falk/PERSON | Berg - Falk/ORG", "Ruth Berg - Falk/PERSON | Berg - Falk/PERSON");
    }

    #[test]
    fn a_person_is_freed_of_the_office_before_the_name() {
        check("Union Chair Ruth Falk/ORG | Falk/PERSON", "Ruth Falk/PERSON | Falk/PERSON");
        check("Falk Bank/ORG | Falk/PERSON", "Falk Bank/ORG | Falk/PERSON");
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
