//! A name and its surroundings to votes for what kind of thing it names.
//!
//! Each observation adds a weight to one kind: a title in front speaks for a person, `in` for a place, `Ministry` for an
//! organisation. The kind with the highest sum wins; nothing above zero leaves the kind open. In `Mayor Ada Vask of
//! Lorholm` the title and the form of two capitalised words make `Ada Vask` a person.
//!
//! The weights order the observations by how seldom each misleads; they were set by hand on invented examples.

use std::ops::Range;

use crate::entities::pieces::has_head;
use crate::entities::words::{Shape, Words};
use crate::lexicon::{PlaceClass, given_name, head, is_common, metonym, organization, place};
use crate::types::EntityKind;

/// The kinds a name can be of; on equal sums the earlier wins.
const KINDS: [EntityKind; 7] = [
    EntityKind::Person,
    EntityKind::Organization,
    EntityKind::Place,
    EntityKind::Event,
    EntityKind::Facility,
    EntityKind::Product,
    EntityKind::Work,
];

/// A listed country, organisation: hardly ever anything else.
pub(super) const LISTED: i32 = 8;
/// The family name of a person whose full name the article gives; outweighs a listed country.
pub(super) const FAMILY_NAME: i32 = 9;
/// The first word of a name with a legal form: `Lormed` beside `Lormed Holdings Ltd.`
pub(super) const LEGAL_FORM: i32 = 8;
/// The first word of a longer name of the article.
pub(super) const OPENING_WORD: i32 = 3;
/// A head word, or an apposition that says what the thing is.
pub(super) const SAID_SO: i32 = 5;
/// A title, a given name, an age.
pub(super) const STRONG: i32 = 4;
/// A preposition, a relative pronoun.
pub(super) const FAIR: i32 = 3;
/// An acronym, an office held at it.
pub(super) const SOME: i32 = 2;
/// The form of the name alone.
pub(super) const WEAK: i32 = 1;

/// Sums of weights by kind.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Votes([i32; KINDS.len()]);

impl Votes {
    /// Adds `weight` to `kind`.
    pub(super) fn add(&mut self, kind: EntityKind, weight: i32) {
        for (sum, known) in self.0.iter_mut().zip(KINDS) {
            if known == kind {
                *sum = sum.saturating_add(weight);
            }
        }
    }

    /// Whether no kind has more than its form or reading alone.
    pub(super) fn is_weak(self) -> bool {
        self.0.into_iter().all(|sum| sum <= WEAK)
    }

    /// The kind with the highest sum above zero.
    pub(super) fn winner(self) -> EntityKind {
        let mut best = (0, EntityKind::Other);
        for (sum, kind) in self.0.into_iter().zip(KINDS) {
            if sum > best.0 {
                best = (sum, kind);
            }
        }
        best.1
    }
}

/// What the readings of the language engine tell of one form.
///
/// Each reading of several words counts. News names people in full or with a title first, so a single word that is read as
/// a person needs other evidence; of other single words the reading counts when the engine reads them alike everywhere
/// and, unless it is a place, more than once.
pub(super) fn of_readings(readings: &[EntityKind], several_words: bool, votes: &mut Votes) {
    if several_words {
        for kind in readings {
            votes.add(*kind, FAIR);
        }
        return;
    }
    let Some((first, rest)) = readings.split_first() else { return };
    let alike = rest.iter().all(|kind| kind == first);
    let enough = *first == EntityKind::Place || !rest.is_empty();
    if alike && enough && *first != EntityKind::Person {
        votes.add(*first, WEAK);
    }
}

/// What the name itself tells.
pub(super) fn of_name(words: &Words<'_>, name: &Range<usize>, votes: &mut Votes) {
    let text = words.slice(name);
    if let Some(found) = place(text) {
        let weight = match found.class {
            PlaceClass::Country => LISTED,
            PlaceClass::Seat | PlaceClass::State | PlaceClass::Region => SAID_SO,
            PlaceClass::Town => FAIR,
            PlaceClass::WeakTown => WEAK,
        };
        votes.add(EntityKind::Place, weight);
    }
    if is_feast(text) {
        votes.add(EntityKind::Event, LISTED);
    }
    if organization(text).is_some() {
        votes.add(EntityKind::Organization, LISTED + WEAK);
    }
    // `Downing Street` has the form of a street.
    if metonym(text).is_some_and(|found| found.place != text) && place(text).is_none() {
        votes.add(EntityKind::Organization, LISTED);
    }
    of_head_words(words, name, votes);
    if given_name(words.text(name.start)).is_some() {
        let several = name.len() > 1 && !has_head(words.text(name.end - 1));
        votes.add(EntityKind::Person, if several { SOME } else { WEAK });
    }
    let single = words.get(name.start).filter(|_| name.len() == 1);
    if single.is_some_and(|word| {
        word.shape == Shape::Capitals && word.text.len() <= MAX_ACRONYM_BYTES && !is_common(word.text)
    }) {
        votes.add(EntityKind::Organization, SOME);
    }
}

/// Feasts that news names without an article.
pub(super) fn is_feast(text: &str) -> bool {
    const FEASTS: [&str; 14] = [
        "Christmas",
        "Easter",
        "Midsummer",
        "Thanksgiving",
        "Ramadan",
        "Eid",
        "Hanukkah",
        "Passover",
        "Diwali",
        "Halloween",
        "Pentecost",
        "Nowruz",
        "New Year",
        "Lunar New Year",
    ];
    FEASTS.contains(&text)
}

/// Longer words in capitals are shouted, not shortened: the longest acronym of the organisation table has six letters.
pub(super) const MAX_ACRONYM_BYTES: usize = 6;

fn of_head_words(words: &Words<'_>, name: &Range<usize>, votes: &mut Votes) {
    let whole = |text: &str| {
        [EntityKind::Organization, EntityKind::Place, EntityKind::Facility, EntityKind::Event]
            .into_iter()
            .find(|kind| head(text).is_some_and(|found| found.is(kind.as_str())))
    };
    let first = words.text(name.start);
    let second = words.text(name.start + 1);
    if name.len() > 1 {
        let of = (name.start..name.end).find(|at| matches!(words.text(*at), "of" | "for"));
        let before_of = of.and_then(|at| at.checked_sub(1)).map(|at| words.text(at));
        if let Some(kind) = before_of.and_then(whole).or_else(|| whole(words.text(name.end - 1))) {
            votes.add(kind, SAID_SO);
        }
        let before = head(first).filter(|_| second != "of");
        for (kind, listed) in [
            (EntityKind::Place, "before-place"),
            (EntityKind::Event, "before-event"),
            (EntityKind::Organization, "before-organization"),
        ] {
            if before.is_some_and(|found| found.is(listed)) {
                votes.add(kind, SAID_SO);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::fixture::entities;

    fn check(text: &str, name: &str, expected: EntityKind) {
        let found = entities(text);
        let line = format!("{expected} {name}:");
        assert!(found.lines().any(|found| found.starts_with(&line)), "{text}\n{found}\nwants {line}");
    }

    #[test]
    fn people() {
        check("We asked nurse [PERSON Qwelda] about it.", "Qwelda", EntityKind::Person);
        check("Then [PERSON Qwelda], 52, left.", "Qwelda", EntityKind::Person);
        check("Then [PERSON Henrietta Qwelda] left.", "Henrietta Qwelda", EntityKind::Person);
        check("Then [PERSON Onvar Qwelda] left.", "Onvar Qwelda", EntityKind::Person);
    }

    #[test]
    fn places() {
        check("It rained in [GPE Qwelda] today.", "Qwelda", EntityKind::Place);
        check("It rained over the village of [GPE Qwelda] today.", "Qwelda", EntityKind::Place);
        check("They crossed the [LOC Qwelda River] on foot.", "Qwelda River", EntityKind::Place);
    }

    #[test]
    fn bodies_events_and_things() {
        check("They sued the drug maker [ORG Qwelda] there.", "Qwelda", EntityKind::Organization);
        check("They sued [ORG Qwelda Holdings] there.", "Qwelda Holdings", EntityKind::Organization);
        check("They asked a [ORG Qwelda] spokeswoman there.", "Qwelda", EntityKind::Organization);
        check("They won the [EVENT Qwelda Cup] there.", "Qwelda Cup", EntityKind::Event);
        check("They fled [EVENT Hurricane Qwelda] there.", "Hurricane Qwelda", EntityKind::Event);
        check("They sailed the ferry [ORG Qwelda] there.", "Qwelda", EntityKind::Product);
        check("They like [ORG Qwelda] very much.", "Qwelda", EntityKind::Other);
    }

    #[test]
    fn a_family_name_outweighs_a_listed_place() {
        check(
            "Then [PERSON Ottoline Paris] spoke. Later [PERSON Paris] left.",
            "Ottoline Paris",
            EntityKind::Person,
        );
    }
}
