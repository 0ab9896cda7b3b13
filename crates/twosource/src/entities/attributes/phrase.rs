//! A noun phrase that describes somebody to its parts: office, how it is held, where, since when, whose relation.
//!
//! `Lormed's former finance chief` has the office `finance chief`, former, of the organisation `Lormed`; `mayor of Lorholm
//! since June` the office `mayor`, current, of `Lorholm`, with `since June`; `his wife` is a relation to whoever `his` is.
//! The span of a role leaves the determiner out.
//!
//! Known limits: of two organisations in one phrase the nearer one behind the office is taken.

use std::ops::Range;

use crate::entities::attributes::{Place, Reader};
use crate::lexicon::{MAX_TITLE_TOKENS, TitleClass, head, people, title};
use crate::types::{
    Attribute, AttributeKind, Dep, EntityId, EntityKind, MentionForm, RoleStatus, RuleId, Span, Tag,
    ValueKind,
};

/// A phrase to be read: its tokens, and the noun that says what somebody is.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub(super) tokens: Range<usize>,
    pub(super) noun: usize,
}

/// What the phrase stands beside, which decides what is believed of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading {
    pub(super) rule: &'static str,
    /// How the office is held when the phrase itself says nothing.
    pub(super) status: Option<RoleStatus>,
    /// Whether a noun that no list knows is taken for an office by its ending.
    pub(super) by_ending: bool,
}

/// Longest phrase in tokens: `the chair of the parliament's committee on foreign affairs and defence` has thirteen.
const MAX_PHRASE: usize = 20;

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
enum Noun {
    Office,
    Relation,
    Body,
}

impl Reader<'_> {
    /// The phrase of `noun`, up to its first clause, conjunct or comma.
    pub(super) fn phrase(&self, noun: usize) -> Phrase {
        let last = self.tree.right_edge(noun);
        let ends = |child: &usize| {
            *child > noun
                && matches!(
                    self.tree.dep(*child),
                    Dep::Relcl
                        | Dep::Acl
                        | Dep::Cc
                        | Dep::Conj
                        | Dep::Appos
                        | Dep::Advcl
                        | Dep::Parataxis
                        | Dep::Punct
                )
                && !self.tree.tag(*child).eq(&Tag::Hyphen)
        };
        let end = self.tree.children(noun).find(ends).map_or(last + 1, |child| self.tree.left_edge(child));
        let stops = |index: &usize| {
            let tag = self.tree.tag(*index);
            tag.is_punctuation() && tag != Tag::Hyphen
                || matches!(tag, Tag::WP | Tag::WDT | Tag::WPS | Tag::WRB)
                || tag.is_finite()
        };
        let end = (noun + 1..end.max(noun + 1)).find(stops).unwrap_or(end.max(noun + 1));
        let start = self.tree.left_edge(noun).max(noun.saturating_sub(MAX_PHRASE));
        Phrase { tokens: start..end.min(noun + MAX_PHRASE), noun }
    }

    /// Records what the phrase says of the entity at `place`, with what stands beside its noun: `an actor and director`.
    /// `false` when it says nothing that is known.
    pub(super) fn describe(&mut self, place: &Place, phrase: &Phrase, reading: Reading) -> bool {
        let said = self.describe_one(place, phrase, reading);
        let other =
            self.tree.child(phrase.noun, &[Dep::Conj]).filter(|_| said && place.kind == EntityKind::Person);
        let bare = other.filter(|other| {
            *other > phrase.noun
                && self.tree.tag(*other) == Tag::NN
                && self.tree.child(*other, &[Dep::Det, Dep::Poss]).is_none()
        });
        if let Some(other) = bare {
            let phrase = self.phrase(other);
            self.describe_one(place, &phrase, reading);
        }
        said
    }

    fn describe_one(&mut self, place: &Place, phrase: &Phrase, reading: Reading) -> bool {
        let Some((noun, office)) = self.office(place, phrase, reading) else { return false };
        let start = self.opening(phrase, office.start);
        let (kind, of) = match noun {
            Noun::Relation => (AttributeKind::Relation, self.relative(phrase, place.entity)),
            Noun::Office | Noun::Body => (AttributeKind::Role, None),
        };
        let when = self.when(phrase.noun);
        let end = self.end_before(phrase, when);
        let mut found = Attribute::new(kind, self.tree.span(start..end), RuleId(reading.rule));
        found.office = Some(self.tree.span(office.clone()));
        if kind == AttributeKind::Role {
            found.status = self.status(phrase, &office).or(reading.status);
            found.organization = self.organization(place, phrase, &office);
            found.when = when;
        } else {
            found.of = of;
        }
        self.push(place.entity, found);
        if place.kind == EntityKind::Person {
            self.nationality(place, phrase, &office);
            self.ages_inside(place, self.tree.span(phrase.tokens.clone()));
        }
        true
    }

    /// The office that the phrase names, in the words of the list.
    fn office(&self, place: &Place, phrase: &Phrase, reading: Reading) -> Option<(Noun, Range<usize>)> {
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

    /// Where the span of the attribute starts: behind determiners and possessive pronouns.
    fn opening(&self, phrase: &Phrase, office: usize) -> usize {
        let skips = |index: &usize| {
            matches!(
                self.tree.tag(*index),
                Tag::DT | Tag::PRPS | Tag::WPS | Tag::PDT | Tag::POS | Tag::Hyphen | Tag::CC
            ) || self.tree.tag(*index).is_punctuation()
        };
        (phrase.tokens.start..office).find(|index| !skips(index)).unwrap_or(office)
    }

    /// Where the span of the attribute ends: words that say when have a span of their own.
    fn end_before(&self, phrase: &Phrase, when: Option<Span>) -> usize {
        let timed = when.map(|when| self.tree.tokens_in(when)).filter(|timed| timed.end >= phrase.tokens.end);
        timed.map_or(phrase.tokens.end, |timed| timed.start.max(phrase.noun + 1).min(phrase.tokens.end))
    }

    /// What the words before the office say of how it is held.
    fn status(&self, phrase: &Phrase, office: &Range<usize>) -> Option<RoleStatus> {
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

    /// The body or place that the office belongs to.
    fn organization(&self, place: &Place, phrase: &Phrase, office: &Range<usize>) -> Option<Span> {
        let before = self.tree.span(phrase.tokens.start..office.start);
        let after = self.tree.span(office.end..phrase.tokens.end);
        let of = |span: Span, kind: fn(EntityKind) -> bool| {
            let names =
                self.mentions_in(span).filter(move |it| it.form == MentionForm::Name && kind(it.kind));
            names.filter(|it| it.entity != place.entity).map(|it| it.span)
        };
        let body = |kind| kind == EntityKind::Organization;
        let site = |kind| matches!(kind, EntityKind::Place | EntityKind::Facility);
        if office.end < phrase.tokens.end
            && let Some(found) = of(after, body).next()
        {
            return Some(found);
        }
        if phrase.tokens.start < office.start
            && let Some(found) = of(before, body).next_back()
        {
            return Some(found);
        }
        if office.end < phrase.tokens.end
            && let Some(found) = of(after, site).next()
        {
            return Some(found);
        }
        if phrase.tokens.start < office.start
            && let Some(found) = of(before, site).next_back()
        {
            return Some(found);
        }
        self.unnamed_body(phrase.noun)
    }

    /// `head of the trade union`: a body without a name.
    fn unnamed_body(&self, noun: usize) -> Option<Span> {
        let preps =
            self.tree.children(noun).filter(|child| self.tree.is_any(*child, &["of", "at", "for", "with"]));
        let mut objects = preps.filter_map(|prep| self.tree.child(prep, &[Dep::Pobj]));
        let found = objects.next().filter(|object| {
            head(self.tree.word(*object))
                .is_some_and(|found| found.is("organization") || found.is("called-organization"))
        })?;
        let skips = |index: &usize| matches!(self.tree.tag(*index), Tag::DT | Tag::PRPS);
        let start = (self.tree.left_edge(found)..found).find(|index| !skips(index)).unwrap_or(found);
        Some(self.tree.span(start..found + 1))
    }

    /// The words that say when: `from 2014 to 2024`, `since June`, of a noun or a verb.
    pub(super) fn when(&self, anchor: usize) -> Option<Span> {
        let mut found: Option<Span> = None;
        for prep in
            self.tree.children(anchor).filter(|child| *child > anchor && self.tree.is_any(*child, TIME_WORDS))
        {
            let span = self.tree.span(prep..self.tree.right_edge(prep) + 1);
            let timed = self.values_in(span).filter(|value| {
                matches!(
                    value.kind,
                    ValueKind::Date | ValueKind::Year | ValueKind::Duration | ValueKind::Time
                )
            });
            let Some(last) = timed.map(|value| value.span).last() else { continue };
            let start = self.tree.token(prep).map_or(last, |token| token.span);
            // `from 2014` and `to 2024` hang side by side.
            let here = start.cover(last);
            found = Some(match found {
                Some(before) if before.end + 1 == here.start => before.cover(here),
                Some(before) => before,
                None => here,
            });
        }
        found
    }

    /// Nationalities among the words before the office: `former Danish finance minister`.
    fn nationality(&mut self, place: &Place, phrase: &Phrase, office: &Range<usize>) {
        for index in phrase.tokens.start..office.start {
            let token = self.tree.token(index).map(|token| token.span);
            let Some(span) = token.filter(|_| self.tree.word(index).starts_with(char::is_uppercase)) else {
                continue;
            };
            let known = people(self.tree.word(index)).is_some_and(|country| !country.is_empty());
            let inside = self
                .mention_at(index)
                .is_some_and(|it| it.kind == EntityKind::Organization && it.form == MentionForm::Name);
            // `the Danish embassy spokesman`, `Danish-born`: the word belongs to what follows.
            let other = self.tree.tag(index + 1) == Tag::Hyphen || self.tree.is_any(index + 1, ABROAD);
            if known && !inside && !other {
                self.push_plain(place.entity, AttributeKind::Nationality, span, "attribute.nationality");
            }
        }
    }

    /// Whose relation the phrase says somebody is.
    fn relative(&self, phrase: &Phrase, own: EntityId) -> Option<EntityId> {
        let owner = self.owner(phrase.noun).or_else(|| {
            let of = self
                .tree
                .children(phrase.noun)
                .find(|child| *child > phrase.noun && self.tree.is(*child, "of"))?;
            self.tree.child(of, &[Dep::Pobj])
        });
        let mention = self.mention_at(owner?)?;
        (mention.entity != own && mention.kind == EntityKind::Person).then_some(mention.entity)
    }

    fn owner(&self, noun: usize) -> Option<usize> {
        self.tree.child(noun, &[Dep::Poss]).or_else(|| {
            // The owner hangs at the name when the noun stands before it: `his uncle Olaf Vask`.
            let name =
                self.tree.head(noun).filter(|name| *name > noun && self.tree.tag(*name).is_proper())?;
            self.tree.child(name, &[Dep::Poss]).filter(|owner| *owner < noun)
        })
    }
}

/// What a country has abroad, and people of other nations work at.
const ABROAD: &[&str] = &[
    "embassy",
    "consulate",
    "mission",
    "subsidiary",
    "branch",
    "arm",
    "unit",
    "edition",
    "service",
    "market",
];

/// Prepositions that say when an office is held.
const TIME_WORDS: &[&str] =
    &["since", "until", "till", "from", "to", "between", "in", "during", "for", "through", "on"];
