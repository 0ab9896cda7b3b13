//! A phrase that describes somebody to the office in it, and to how that office is held.
//!
//! `the former deputy finance minister` has the office `deputy finance minister`, former; `president-elect` the office
//! `president`, incoming; `his wife` is a relation. A body is described by a noun for bodies: `shipping company`.
//!
//! Known limits: offices are those of the list of titles; where the caller allows it, a noun that ends like one is taken for one.

use std::ops::Range;

use crate::entities::attributes::phrase::{Phrase, Reading};
use crate::entities::attributes::{Place, Reader};
use crate::lexicon::{MAX_TITLE_TOKENS, TitleClass, head, title};
use crate::types::{EntityKind, RoleStatus, Tag};

/// Words that say an office is over.
const FORMER: &[&str] = &[
    "former",
    "formerly",
    "previously",
    "ex",
    "then",
    "late",
    "onetime",
    "retired",
    "ousted",
    "past",
    "previous",
    "erstwhile",
    "deposed",
    "disgraced",
    "sacked",
];
/// Words that say it is still to come.
const INCOMING: &[&str] = &["incoming", "designate", "elect", "future", "next"];
/// Words that say it is held for the time being.
const ACTING: &[&str] = &["acting", "interim", "caretaker"];
/// Words that make another office of the one behind them.
const RANKS: &[&str] = &["deputy", "vice", "assistant", "associate", "shadow", "honorary", "junior"];

/// Relations besides those of the list of titles: forms of address in churches, and nouns that mean little without the
/// other person.
const RELATIONS: &[&str] = &[
    "brother",
    "sister",
    "father",
    "mother",
    "grandson",
    "granddaughter",
    "stepfather",
    "stepmother",
    "stepson",
    "stepdaughter",
    "stepbrother",
    "stepsister",
    "half-brother",
    "half-sister",
    "spouse",
    "partner",
    "ex-wife",
    "ex-husband",
    "twin",
    "son-in-law",
    "daughter-in-law",
    "brother-in-law",
    "sister-in-law",
    "counterpart",
    "predecessor",
    "successor",
    "colleague",
    "friend",
    "ally",
    "rival",
    "opponent",
    "neighbour",
    "neighbor",
];

/// Endings of nouns for people who do something, with letters before them.
const ENDINGS: &[&str] = &["er", "or", "ist", "ian", "man", "woman", "person", "eer"];
/// Letters of the shortest such noun: `baker`.
const MIN_LETTERS: usize = 5;

/// What a noun makes of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noun {
    Office,
    Relation,
    Body,
}

impl Reader<'_> {
    /// The office that the phrase names, in the words of the list.
    pub(super) fn office(
        &self,
        place: &Place,
        phrase: &Phrase,
        reading: Reading,
    ) -> Option<(Noun, Range<usize>)> {
        let end = self.last_of_office(phrase) + 1;
        let word = self.tree.word(end - 1);
        if place.kind == EntityKind::Organization {
            let known =
                head(word).is_some_and(|found| found.is("organization") || found.is("called-organization"));
            let lower = word.starts_with(char::is_lowercase);
            return (known && lower).then_some((Noun::Body, end - 1..end));
        }
        if RELATIONS.iter().any(|known| word.eq_ignore_ascii_case(known)) {
            let owned = self.relative(phrase, place.entity).is_some() || self.owner(phrase.noun).is_some();
            return owned.then_some((Noun::Relation, end - 1..end));
        }
        let from = phrase.tokens.start.max(end.saturating_sub(MAX_TITLE_TOKENS));
        let listed = (from..end).find_map(|start| Some((start, title(self.tree.slice(start..end))?)));
        let (noun, start) = match listed {
            Some((_, found)) if found.class == TitleClass::Honorific => return None,
            Some((start, found)) if found.class == TitleClass::Relation => (Noun::Relation, start),
            Some((start, _)) => (Noun::Office, start),
            None if reading.by_ending && self.ends_like_office(end - 1) => (Noun::Office, end - 1),
            None => return None,
        };
        Some((noun, self.with_rank(phrase, start)..end))
    }

    /// `president-elect` has its office two tokens before its last word.
    fn last_of_office(&self, phrase: &Phrase) -> usize {
        let noun = phrase.noun;
        let hyphen = noun.checked_sub(2).filter(|_| self.tree.is_any(noun, &["elect", "designate"]));
        hyphen.filter(|office| *office >= phrase.tokens.start).unwrap_or(noun)
    }

    fn ends_like_office(&self, index: usize) -> bool {
        let word = self.tree.word(index);
        self.tree.tag(index) == Tag::NN
            && word.len() >= MIN_LETTERS
            && word.starts_with(char::is_lowercase)
            && ENDINGS.iter().any(|ending| word.ends_with(ending))
            && head(word).is_none()
    }

    /// Takes `deputy` and the like into the office, and `acting` out of it.
    fn with_rank(&self, phrase: &Phrase, start: usize) -> usize {
        let end = self.last_of_office(phrase);
        let rank = (phrase.tokens.start..start).rev().take(2).find(|index| self.tree.is_any(*index, RANKS));
        let start = rank.unwrap_or(start);
        if start < end && self.tree.is_any(start, ACTING) { start + 1 } else { start }
    }

    /// What the words before the office say of how it is held.
    pub(super) fn status(&self, phrase: &Phrase, office: &Range<usize>) -> Option<RoleStatus> {
        if phrase.noun + 1 > office.end {
            return Some(RoleStatus::Incoming);
        }
        let mut before = phrase.tokens.start..office.end;
        before.find_map(|index| {
            let of = |words, status| self.tree.is_any(index, words).then_some(status);
            of(FORMER, RoleStatus::Former)
                .or_else(|| of(INCOMING, RoleStatus::Incoming))
                .or_else(|| of(ACTING, RoleStatus::Acting))
        })
    }
}
