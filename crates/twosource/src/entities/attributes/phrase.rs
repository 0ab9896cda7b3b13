//! A noun phrase that describes somebody to its parts: office, how it is held, where, since when, whose relation.
//!
//! `Lormed's former finance chief` has the office `finance chief`, former, of the organisation `Lormed`; `mayor of Lorholm
//! since June` the office `mayor`, current, of `Lorholm`, with `since June`; `his wife` is a relation to whoever `his` is.
//! The span of a role leaves the determiner out.
//!
//! Known limits: of two organisations in one phrase the nearer one behind the office is taken.

use std::ops::Range;

use crate::entities::attributes::office::Noun;
use crate::entities::attributes::{Place, Reader};
use crate::lexicon::{head, people};
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
    pub(super) fn relative(&self, phrase: &Phrase, own: EntityId) -> Option<EntityId> {
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

    pub(super) fn owner(&self, noun: usize) -> Option<usize> {
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
