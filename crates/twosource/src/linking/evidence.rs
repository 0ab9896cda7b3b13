//! An entity in one or several articles to all that they say of it: names, descriptions, surroundings, age.
//!
//! From `Judge Tomas Berg, 51, of Eastport closed the port` come the name, the description `Judge`, the year of birth
//! around the article's date, the belonging `Eastport`, and the words `closed` and `port`. Evidence of several articles is
//! one: the full name of one report serves the short one of another.

use std::collections::{BTreeMap, BTreeSet};

use crate::linking::asides::asides;
use crate::linking::description::{Traits, key_with_country, words};
use crate::linking::names::Name;
use crate::text::fold;
use crate::types::{
    Analysis, AttributeKind, Entity, EntityKind, EntityQuery, Mention, MentionForm, Span, ValueKind,
};

/// Mentions whose surroundings are read, in each article; the first say who somebody is.
const MENTIONS_READ: usize = 8;
/// Tokens on either side of a mention, inside its sentence, that count as its surroundings: about one clause.
const NEAR_TOKENS: usize = 15;
/// Tokens of the longest name that is read behind a mention.
const MAX_NAME_TOKENS: usize = 5;
/// Names of one entity that are compared: more spellings than a story ever has.
const MAX_NAMES: usize = 24;
/// Descriptions that are kept, so that a query stays short.
const MAX_DESCRIPTIONS: usize = 32;

/// What the articles say of one entity.
#[derive(Debug)]
pub(super) struct Evidence {
    /// What the knowledge base is asked.
    pub(super) query: EntityQuery,
    /// The names of the query as printed and ready to be compared.
    pub(super) names: Vec<(String, Name)>,
    /// What the descriptions tell.
    pub(super) traits: Traits,
    /// Names of what it belongs to: `NATO` in `the head of NATO`, `Ohio` behind `Springfield`; each as its keys.
    pub(super) belongs: BTreeMap<String, Vec<String>>,
    /// Keys of the words around its mentions, and whether one stands in a name.
    pub(super) context: BTreeMap<String, bool>,
    /// The words around its mentions as printed.
    near: BTreeSet<String>,
    /// First and last year in which it can be born, by each age told.
    pub(super) born: BTreeSet<(i16, i16)>,
}

impl Evidence {
    /// Nothing but names; the fullest first.
    pub(super) fn new(kind: EntityKind, name: &str, aliases: &[String]) -> Self {
        let full = Name::read(name);
        let mut query = EntityQuery::new(name, kind);
        let mut names: Vec<_> = full.iter().map(|full| (name.to_owned(), full.clone())).collect();
        for alias in aliases {
            let Some(read) = Name::read(alias).filter(|_| names.len() < MAX_NAMES) else { continue };
            // A family name alone is no evidence beside the full one: it is that of other people as well.
            if full.as_ref().is_none_or(|full| !read.is_word_of(full)) {
                names.push((alias.clone(), read));
                query.aliases.push(alias.clone());
            }
        }
        let (traits, belongs, context) = (Traits::default(), BTreeMap::new(), BTreeMap::new());
        Self { query, names, traits, belongs, context, near: BTreeSet::new(), born: BTreeSet::new() }
    }

    /// Adds what `analysis` says of its entity.
    pub(super) fn add(&mut self, analysis: &Analysis, entity: &Entity) {
        let mentions = || entity.mentions.iter().filter_map(|id| analysis.mentions.get(id.index()));
        for attribute in &entity.attributes {
            match attribute.kind {
                AttributeKind::Role | AttributeKind::Nationality => {
                    self.describe(analysis.slice(attribute.span));
                }
                AttributeKind::Age => self.age(analysis, attribute.span),
                // A relation describes the other person as well: `the judge's wife`.
                AttributeKind::Relation => {}
            }
            if let Some(organization) = attribute.organization {
                self.belong(analysis.slice(organization));
            }
        }
        for mention in mentions().filter(|mention| mention.form == MentionForm::Nominal) {
            self.describe(analysis.slice(mention.span));
        }
        let own: Vec<Span> = mentions().map(|mention| mention.span).collect();
        for mention in mentions().take(MENTIONS_READ) {
            self.surroundings(analysis, mention, &own);
            if mention.form == MentionForm::Name {
                self.behind(analysis, mention);
            }
            for aside in asides(analysis, mention) {
                self.describe(analysis.slice(aside));
            }
        }
    }

    /// The evidence with its own names out of the words.
    pub(super) fn finish(mut self) -> Self {
        let names: BTreeSet<String> =
            self.names.iter().flat_map(|(name, _)| words(name)).filter_map(key_with_country).collect();
        self.traits.words.retain(|word, _| !names.contains(word));
        self.context.retain(|word, _| !names.contains(word));
        self.query.context = std::mem::take(&mut self.near).into_iter().collect();
        self
    }

    /// Whether a word says more than nationality and belonging, which are compared by themselves.
    pub(super) fn is_free(&self, word: &str) -> bool {
        let is_country = self.traits.nationalities.iter().any(|country| fold(country) == word);
        !is_country && !self.belongs.values().flatten().any(|key| key == word)
    }

    fn describe(&mut self, text: &str) {
        let is_told = self.query.descriptions.iter().any(|told| told == text);
        if !is_told && self.query.descriptions.len() < MAX_DESCRIPTIONS {
            self.query.descriptions.push(text.to_owned());
            self.traits.read(text);
        }
    }

    /// A name of what the entity belongs to.
    fn belong(&mut self, name: &str) {
        let keys: Vec<String> = words(name).filter_map(key_with_country).collect();
        if !keys.is_empty() {
            self.belongs.entry(name.to_owned()).or_insert(keys);
        }
    }

    fn age(&mut self, analysis: &Analysis, span: Span) {
        let first = analysis.values.partition_point(|value| value.span.end <= span.start);
        let values = analysis.values.get(first..).unwrap_or_default();
        let age = values
            .iter()
            .take_while(|value| value.span.start < span.end)
            .find(|value| value.kind == ValueKind::Age && value.span.overlaps(span))
            .and_then(crate::types::Value::interval);
        let (Some(age), Some(day)) = (age, analysis.article.reference_day()) else { return };
        let is_age = |years: f64| (0.0..=MAX_AGE).contains(&years);
        if is_age(age.low) && is_age(age.high) {
            // Somebody is 51 from one birthday to the next, so either of two years may be that of birth.
            let (most, least) = (age.high.ceil() as i16, age.low.floor() as i16);
            self.born.insert((day.year() - most - 1, day.year() - least));
        }
    }

    /// The words near a mention in its sentence, those of the entity's own mentions left out.
    fn surroundings(&mut self, analysis: &Analysis, mention: &Mention, own: &[Span]) {
        let tokens = &analysis.segmentation.tokens;
        let inside = analysis.segmentation.tokens_in(mention.span).range();
        let sentence = analysis.segmentation.sentence_at(mention.span.start);
        let sentence = sentence.and_then(|index| analysis.segmentation.sentences.get(index));
        let bounds = sentence.map_or(0..tokens.len(), |sentence| sentence.tokens.range());
        let start = inside.start.saturating_sub(NEAR_TOKENS).max(bounds.start);
        let end = (inside.end + NEAR_TOKENS).min(bounds.end);
        for token in tokens.get(start..end).unwrap_or_default() {
            let says = token.tag.is_noun() || token.tag.is_verb() || token.tag.is_adjective();
            if !says || is_covered(own, token.span) {
                continue;
            }
            let text = analysis.slice(token.span);
            if let Some(key) = key_with_country(text) {
                self.near.insert(text.to_owned());
                *self.context.entry(key).or_default() |= token.tag.is_proper();
            }
        }
    }

    /// The name that stands right behind a mention: `Springfield, Ohio`, `Ruth Adeyemi of Eastport`.
    fn behind(&mut self, analysis: &Analysis, mention: &Mention) {
        let tokens = &analysis.segmentation.tokens;
        let mut at = analysis.segmentation.tokens_in(mention.span).range().end;
        let link = tokens.get(at).map(|token| analysis.slice(token.span)).unwrap_or_default();
        // In a row of people a comma only counts on; behind a place or body it stands before the larger one.
        let is_link = match link {
            "," => self.query.kind != EntityKind::Person,
            "of" | "in" | "at" | "from" => true,
            _ => false,
        };
        if !is_link {
            return;
        }
        at += 1;
        at += usize::from(
            tokens.get(at).is_some_and(|token| analysis.slice(token.span).eq_ignore_ascii_case("the")),
        );
        let rest = tokens.get(at..).unwrap_or_default();
        let n_name = rest.iter().take(MAX_NAME_TOKENS).take_while(|token| token.tag.is_proper()).count();
        if let (Some(first), Some(last)) =
            (rest.first(), n_name.checked_sub(1).and_then(|last| rest.get(last)))
        {
            self.belong(analysis.slice(first.span.cover(last.span)));
        }
    }
}

/// Years that somebody can be old.
const MAX_AGE: f64 = 125.0;

/// Whether one of `spans`, which are in text order, covers the token.
fn is_covered(spans: &[Span], token: Span) -> bool {
    let after = spans.partition_point(|span| span.start <= token.start);
    after.checked_sub(1).and_then(|last| spans.get(last)).is_some_and(|span| token.end <= span.end)
}
