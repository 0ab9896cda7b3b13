//! A name and its surroundings to votes for what kind of thing it names.
//!
//! Each observation adds a weight to one kind: a title in front speaks for a person, `in` for a place, `Ministry` for an
//! organisation. The kind with the highest sum wins; nothing above zero leaves the kind open. In `Mayor Ada Vask of
//! Lorholm` the title and the form of two capitalised words make `Ada Vask` a person.
//!
//! The weights order the observations by how seldom each misleads; they were set by hand on invented examples.

use std::ops::Range;

use crate::entities::names::is_particle;
use crate::entities::pieces::{Chunk, Piece, has_head};
use crate::entities::words::{Shape, Word, Words};
use crate::lexicon::{
    MAX_TITLE_TOKENS, PlaceClass, Title, TitleClass, given_name, head, is_common, lemma, organization, place,
    title,
};
use crate::types::EntityKind;

/// The kinds a name can be of; on equal sums the earlier wins.
const KINDS: [EntityKind; 6] = [
    EntityKind::Person,
    EntityKind::Organization,
    EntityKind::Place,
    EntityKind::Event,
    EntityKind::Facility,
    EntityKind::Product,
];

/// A listed country, organisation: hardly ever anything else.
pub(super) const LISTED: i32 = 8;
/// The family name of a person whose full name the article gives; outweighs a listed country.
pub(super) const FAMILY_NAME: i32 = 9;
/// The first word of a longer organisation or place of the article.
pub(super) const OPENING_WORD: i32 = 3;
/// A head word, or an apposition that says what the thing is.
const SAID_SO: i32 = 5;
/// A title, a given name, an age.
const STRONG: i32 = 4;
/// A preposition, a relative pronoun.
const FAIR: i32 = 3;
/// An acronym, an office held at it.
const SOME: i32 = 2;
/// The form of the name alone.
const WEAK: i32 = 1;

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
    of_head_words(words, name, votes);
    of_person_shape(words, name, votes);
    if text.contains('&') {
        votes.add(EntityKind::Organization, FAIR);
    }
    if (name.start..name.end).any(|at| at + 1 < name.end && words.get(at).is_some_and(Word::is_possessive)) {
        votes.add(EntityKind::Organization, SOME);
    }
    let single = words.get(name.start).filter(|_| name.len() == 1);
    if single.is_some_and(|word| {
        word.shape == Shape::Capitals && word.text.len() <= MAX_ACRONYM_BYTES && !is_common(word.text)
    }) {
        votes.add(EntityKind::Organization, SOME);
    }
}

/// Feasts that news names without an article.
fn is_feast(text: &str) -> bool {
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
        if matches!(words.text(name.end - 1), "II" | "I" | "2" | "1") && words.text(name.end - 2) == "War" {
            votes.add(EntityKind::Event, SAID_SO);
        }
        for kind in [EntityKind::Place, EntityKind::Event, EntityKind::Organization] {
            if second != "of" && head(first).is_some_and(|found| found.is(&format!("before-{kind}"))) {
                votes.add(kind, SAID_SO);
            }
        }
    }
}

fn of_person_shape(words: &Words<'_>, name: &Range<usize>, votes: &mut Votes) {
    let given = given_name(words.text(name.start)).is_some();
    if name.len() == 1 {
        votes.add(EntityKind::Person, if given { WEAK } else { 0 });
        return;
    }
    let mut inside = name.clone().filter_map(|at| words.get(at));
    if inside
        .clone()
        .any(|word| word.shape == Shape::Number || matches!(word.text, "of" | "for" | "and" | "&"))
    {
        return;
    }
    let headed = has_head(words.text(name.end - 1));
    if given {
        votes.add(EntityKind::Person, if headed { SOME } else { STRONG });
    }
    if inside.clone().any(|word| is_particle(word.text) && word.shape == Shape::Lower) {
        votes.add(EntityKind::Person, SOME);
    }
    if inside.clone().skip(usize::from(name.len() > 2)).any(|word| word.shape == Shape::Initial) {
        votes.add(EntityKind::Person, FAIR);
    }
    if !headed && inside.all(|word| word.shape != Shape::Capitals) {
        votes.add(EntityKind::Person, WEAK);
    }
}

/// What the words around one occurrence tell.
pub(super) fn of_context(words: &Words<'_>, chunks: &[Chunk], index: usize, votes: &mut Votes) {
    let Some(name) = chunks.get(index).map(|chunk| &chunk.words) else { return };
    if let Some(found) = title_before(words, chunks, index) {
        let weight = if found.class == TitleClass::Honorific { SAID_SO } else { STRONG };
        votes.add(EntityKind::Person, weight);
    }
    of_words_before(words, name, votes);
    of_words_after(words, chunks, index, votes);
}

/// A title that ends where the name starts: `Mayor Ada Vask`, `spokesman Brask`.
fn title_before(words: &Words<'_>, chunks: &[Chunk], index: usize) -> Option<Title> {
    let name = &chunks.get(index)?.words;
    let previous = index.checked_sub(1).and_then(|before| chunks.get(before));
    if let Some(chunk) = previous.filter(|chunk| chunk.piece == Piece::Title && chunk.words.end == name.start)
    {
        return title(words.slice(&chunk.words));
    }
    words.before(name.start, 1)?;
    title_ending_at(words, name.start).and_then(|range| title(words.slice(&range)))
}

/// The longest listed title whose last word stands right before `end`.
pub(super) fn title_ending_at(words: &Words<'_>, end: usize) -> Option<Range<usize>> {
    let limit = words.sent_start(end.checked_sub(1)?).max(end.saturating_sub(MAX_TITLE_TOKENS));
    (limit..end).map(|start| start..end).find(|range| title(words.slice(range)).is_some())
}

fn of_words_before(words: &Words<'_>, name: &Range<usize>, votes: &mut Votes) {
    let before = |back: usize| words.before(name.start, back).map_or("", |word| word.text);
    let article = usize::from(before(1) == "the");
    if article == 1 && name.len() == 1 {
        votes.add(EntityKind::Person, -FAIR);
    }
    match before(1 + article).to_lowercase().as_str() {
        "in" | "near" | "outside" | "across" | "throughout" => {
            let given = given_name(words.text(name.start)).is_some() && name.len() > 1;
            votes.add(EntityKind::Place, if given { WEAK } else { FAIR });
        }
        "between" | "at" if name.len() == 1 => votes.add(EntityKind::Place, SOME),
        "from" | "to" | "off" | "around" | "toward" | "towards" => votes.add(EntityKind::Place, WEAK),
        "of" | "for" | "at" | "with" | "from the" => of_office_at(words, name.start - 1 - article, votes),
        _ => {}
    }
    let called = if before(1) == "of" { before(2) } else { before(1) };
    if let Some(found) = head(called).filter(|_| called.starts_with(char::is_lowercase)) {
        if found.is("called-place") && (before(1) == "of" || !called.is_empty()) {
            votes.add(EntityKind::Place, SAID_SO);
        }
        if before(1) != "of" && found.is("called-organization") {
            votes.add(EntityKind::Organization, SAID_SO);
        }
        if before(1) != "of" && found.is("called-product") {
            votes.add(EntityKind::Product, SAID_SO);
        }
    }
}

/// `spokesman for X`, `mayor of X`: what an office is held at.
fn of_office_at(words: &Words<'_>, end: usize, votes: &mut Votes) {
    let Some(office) = title_ending_at(words, end) else { return };
    match words.text(office.end - 1).to_lowercase().as_str() {
        "mayor" | "governor" | "regent" | "king" | "queen" | "resident" | "native" | "premier"
        | "president" => {
            votes.add(EntityKind::Place, SOME);
        }
        "mother" | "father" | "son" | "daughter" | "brother" | "sister" | "wife" | "husband" => {
            votes.add(EntityKind::Person, SOME);
        }
        _ => votes.add(EntityKind::Organization, SOME),
    }
}

fn of_words_after(words: &Words<'_>, chunks: &[Chunk], index: usize, votes: &mut Votes) {
    let Some(name) = chunks.get(index).map(|chunk| &chunk.words) else { return };
    let Some(next) = words.after(name, 0) else { return };
    let after = |ahead: usize| words.after(name, ahead).map_or("", |word| word.text);
    if age_after(words, name).is_some() {
        votes.add(EntityKind::Person, STRONG);
    }
    if next.text == "who" || (next.text == "," && after(1) == "who") {
        votes.add(EntityKind::Person, FAIR);
    }
    if next.text == "," {
        let following = chunks.get(index + 1).filter(|chunk| chunk.words.start == name.end + 1);
        let inside = following.and_then(|chunk| place(words.slice(&chunk.words)));
        let closed = following
            .and_then(|chunk| words.after(&chunk.words, 0))
            .is_none_or(|word| !word.is_capitalised());
        if inside.is_some_and(|found| matches!(found.class, PlaceClass::Country | PlaceClass::State))
            && closed
        {
            votes.add(EntityKind::Place, SOME);
        }
        if let Some(kind) = apposition_kind(words, name.end + 1) {
            votes.add(kind, STRONG);
        }
    }
    let possessive = usize::from(next.is_possessive());
    if next.text != "," && office_follows(words, name.end + possessive) {
        votes.add(EntityKind::Organization, SOME);
    }
    if lemma(next.text, next.tag) == "say" || lemma(next.text, next.tag) == "tell" {
        votes.add(EntityKind::Person, WEAK);
    }
    if possessive == 0 && next.shape == Shape::Lower && !next.glued {
        if head(next.text).is_some_and(|found| found.is("called-product")) {
            votes.add(EntityKind::Product, FAIR);
        }
        if head(next.text).is_some_and(|found| found.is("called-place")) {
            votes.add(EntityKind::Place, FAIR);
        }
    }
}

/// `Brask, 47,`: the word that gives an age after a name.
pub(super) fn age_after(words: &Words<'_>, name: &Range<usize>) -> Option<usize> {
    let comma = words.after(name, 0).filter(|word| word.text == "," || word.text == "(")?;
    let number = words.after(name, 1).filter(|word| word.shape == Shape::Number)?;
    let close = words.after(name, 2).is_none_or(|word| matches!(word.text, "," | "." | ")" | ";"));
    let age = number.text.parse::<u32>().ok().filter(|age| (1..=MAX_AGE).contains(age))?;
    (close && age > 0 && comma.text != "").then_some(name.end + 1)
}

/// Years; the greatest documented human age is 122.
const MAX_AGE: u32 = 122;

/// What `, a city in …` or `, the nurse …` says of the name before: the kind of the first noun that tells one.
fn apposition_kind(words: &Words<'_>, start: usize) -> Option<EntityKind> {
    let end = words.sent_end(start).min(start + MAX_APPOSITION_LOOK);
    // `the principal town`, `the company's chief`: not the noun itself, but what stands before it.
    let is_noun = |end: usize| {
        !words
            .get(end)
            .is_some_and(|next| (next.tag.is_noun() && next.shape == Shape::Lower) || next.is_possessive())
    };
    let office = |to: usize| {
        let found = title(words.slice(&(start..to))).filter(|found| found.class != TitleClass::Honorific);
        found.is_some() && is_noun(to)
    };
    if (start + 1..=end).any(office) {
        return Some(EntityKind::Person);
    }
    if !matches!(words.text(start), "a" | "an" | "the" | "its" | "his" | "her" | "one") {
        return None;
    }
    let core = (start + 1..end).take_while(|at| words.get(*at).is_some_and(|word| !ends_noun_phrase(word)));
    core.filter(|at| is_noun(at + 1)).find_map(|at| kind_of_noun(words.get(at)?))
}

fn ends_noun_phrase(word: &Word<'_>) -> bool {
    matches!(word.text, "," | "." | "of" | "in" | "at" | "for" | "that" | "which" | "who" | "with" | "from")
}

/// What kind of thing a common noun names.
fn kind_of_noun(noun: &Word<'_>) -> Option<EntityKind> {
    if title(noun.text).is_some() {
        return Some(EntityKind::Person);
    }
    let found = head(noun.text).filter(|_| noun.shape == Shape::Lower)?;
    [
        ("called-place", EntityKind::Place),
        ("called-organization", EntityKind::Organization),
        ("called-product", EntityKind::Product),
    ]
    .into_iter()
    .find(|(listed, _)| found.is(listed))
    .map(|(_, kind)| kind)
}

/// Words of an apposition that are looked at for its noun: longer ones have their noun before a preposition.
const MAX_APPOSITION_LOOK: usize = 8;

/// `Lormed spokeswoman`, `Lormed's chief executive`, `Basra team leader`.
fn office_follows(words: &Words<'_>, start: usize) -> bool {
    let end = words.sent_end(start.saturating_sub(1));
    (start..end.min(start + 2)).any(|from| {
        let lower = words.get(start).is_some_and(|word| word.shape == Shape::Lower);
        lower
            && (from + 1..=end.min(from + 3)).any(|to| {
                title(words.slice(&(from..to))).is_some_and(|found| found.class == TitleClass::Office)
            })
    })
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
        check("We asked nurse Qwelda about it.", "Qwelda", EntityKind::Person);
        check("Then Qwelda, 47, left.", "Qwelda", EntityKind::Person);
        check("Then Qwelda, a seismologist, left.", "Qwelda", EntityKind::Person);
        check("Then Henrietta Qwelda left.", "Henrietta Qwelda", EntityKind::Person);
        check("Then Onvar Qwelda left.", "Onvar Qwelda", EntityKind::Person);
    }

    #[test]
    fn places() {
        check("It rained in Qwelda today.", "Qwelda", EntityKind::Place);
        check("It rained over the village of Qwelda today.", "Qwelda", EntityKind::Place);
        check("They like Qwelda, a town on the coast, in autumn.", "Qwelda", EntityKind::Place);
        check("They crossed the Qwelda River on foot.", "Qwelda River", EntityKind::Place);
    }

    #[test]
    fn bodies_events_and_things() {
        check("They sued the drug maker Qwelda there.", "Qwelda", EntityKind::Organization);
        check("They sued Qwelda Holdings there.", "Qwelda Holdings", EntityKind::Organization);
        check("They asked a Qwelda spokeswoman there.", "Qwelda", EntityKind::Organization);
        check("They won the Qwelda Cup there.", "Qwelda Cup", EntityKind::Event);
        check("They fled Hurricane Qwelda there.", "Hurricane Qwelda", EntityKind::Event);
        check("They sailed the ferry Qwelda there.", "Qwelda", EntityKind::Product);
        check("They like Qwelda very much.", "Qwelda", EntityKind::Other);
    }

    #[test]
    fn a_family_name_outweighs_a_listed_place() {
        check("Then Ottoline Paris spoke. Later Paris left.", "Ottoline Paris", EntityKind::Person);
    }
}
