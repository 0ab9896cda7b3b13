//! An entity of an article to what is compared: its names in folded words, and what the article says of it.
//!
//! Comparison happens on small numbers: words, offices and names are given one each by an [`Interner`].

use std::collections::BTreeMap;

use crate::lexicon::{Gender, PlaceClass, gazetteer, organization, people, place, post, title};
use crate::text::fold;
use crate::types::{
    Analysis, ArticleIndex, AttributeKind, Date, Entity, EntityId, EntityKind, MentionForm, RoleStatus, Span,
    Value, ValueKind,
};

/// Gives each text a number.
#[derive(Debug, Default)]
pub(super) struct Interner(BTreeMap<String, u32>);

impl Interner {
    /// The number of `text`.
    pub(super) fn id(&mut self, text: &str) -> u32 {
        if let Some(id) = self.0.get(text) {
            return *id;
        }
        let id = self.0.len() as u32;
        self.0.insert(text.to_owned(), id);
        id
    }
}

/// Which of two of one name: father or son.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Generation {
    Senior,
    Junior,
    /// `III`.
    Third,
}

/// One entity of one article, ready for comparison.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) article: ArticleIndex,
    pub(super) entity: EntityId,
    /// Same number, same names.
    pub(super) naming: usize,
    pub(super) told: Told,
}

/// A name that entities of several articles have as their fullest, with the other names these give it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Naming {
    pub(super) kind: EntityKind,
    /// The fullest name, then others of several words and acronyms.
    pub(super) names: Vec<String>,
    /// The folded words of each name, without `Jr.` and the like.
    pub(super) words: Vec<Vec<String>>,
    pub(super) generation: Option<Generation>,
    /// The country, people or body that it is listed as.
    pub(super) listed: Option<String>,
    /// Whether it is a place by more than this text.
    pub(super) is_known_place: bool,
}

/// An office that an article gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Office {
    /// The folded words, or the class of the post they name.
    pub(super) name: String,
    /// The folded name of the body or place it belongs to; `the party` tells nobody apart.
    pub(super) organization: Option<String>,
    pub(super) is_current: bool,
}

/// What an article says of an entity.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Told {
    pub(super) gender: Option<Gender>,
    pub(super) offices: Vec<Office>,
    pub(super) nations: Vec<&'static str>,
    /// Ages in years.
    pub(super) ages: Vec<f64>,
    /// The day of the article.
    pub(super) day: Option<Date>,
    /// Folded relation, and the last word of the name of the other person.
    pub(super) relations: Vec<(String, String)>,
}

impl Naming {
    /// The fullest name of the entity.
    pub(super) fn new(entity: &Entity) -> Self {
        let mut words = name_words(&entity.name);
        let person = entity.kind == EntityKind::Person;
        let generation = if person { cut_generation(&mut words) } else { None };
        Self {
            kind: entity.kind,
            names: vec![entity.name.clone()],
            words: vec![words],
            generation,
            listed: listed(entity.kind, &entity.name),
            is_known_place: entity.kind == EntityKind::Place && place(&entity.name).is_some(),
        }
    }

    /// Adds another name. One word alone is too little for a person or a body: `Brask` may be another's fullest name.
    pub(super) fn add(&mut self, alias: &str) {
        self.listed = self.listed.take().or_else(|| listed(self.kind, alias));
        let acronym = self.kind == EntityKind::Organization && letters_of(alias).is_some();
        if self.names.len() >= MAX_NAMES
            || alias.starts_with(['@', '#'])
            || self.names.iter().any(|name| name == alias)
        {
            return;
        }
        let mut words = name_words(alias);
        if self.kind == EntityKind::Person {
            cut_generation(&mut words);
        }
        if words.len() > 1 || acronym || self.kind == EntityKind::Place {
            self.names.push(alias.to_owned());
            self.words.push(words);
        }
    }

    /// The words of the fullest name.
    pub(super) fn fullest(&self) -> &[String] {
        self.words.first().map_or(&[], Vec::as_slice)
    }
}

/// Names of one entity that are compared; articles that call one thing by more names are lists.
const MAX_NAMES: usize = 8;

/// The letters of an acronym, in lower case.
pub(super) fn letters_of(name: &str) -> Option<String> {
    let is_acronym = name.len() > 1 && !name.contains(' ') && !name.chars().any(char::is_lowercase);
    is_acronym.then(|| name.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect())
}

fn listed(kind: EntityKind, name: &str) -> Option<String> {
    let found = match kind {
        EntityKind::Place => place(name).filter(|found| found.class == PlaceClass::Country)?.country?,
        EntityKind::Organization => organization(name)?.name,
        EntityKind::Nationality => people(name).filter(|country| !country.is_empty())?,
        _ => return None,
    };
    Some(found.to_owned())
}

/// Takes `Jr.` off the words of a name.
fn cut_generation(words: &mut Vec<String>) -> Option<Generation> {
    let found = match words.last()?.as_str() {
        "jr" | "jnr" | "junior" | "ii" => Generation::Junior,
        "sr" | "snr" | "senior" => Generation::Senior,
        "iii" => Generation::Third,
        _ => return None,
    };
    (words.len() > 2).then(|| {
        words.pop();
        found
    })
}

/// The folded words of a name; hyphens part words, dots and commas are left out.
pub(super) fn name_words(name: &str) -> Vec<String> {
    fold(name)
        .split(|c: char| c.is_whitespace() || c == '-')
        .map(|word| word.replace(['.', ','], ""))
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether many people bear the name: it stands in the lists of given and family names.
pub(super) fn is_borne_by_many(word: &str) -> bool {
    let flags = gazetteer::flags(word);
    flags.contains(gazetteer::Flags::GIVEN_NAME) || flags.contains(gazetteer::Flags::FAMILY_NAME)
}

impl Told {
    pub(super) fn new(analysis: &Analysis, entity: &Entity) -> Self {
        let mut told = Self { day: analysis.article.reference_day(), ..Self::default() };
        if entity.kind == EntityKind::Person {
            told.gender = gender(analysis, entity);
        }
        for attribute in &entity.attributes {
            match attribute.kind {
                AttributeKind::Role => {
                    let Some(office) = attribute.office else { continue };
                    told.offices.push(Office {
                        name: office_name(analysis.slice(office)),
                        organization: attribute.organization.and_then(|span| name_of(analysis.slice(span))),
                        is_current: matches!(
                            attribute.status,
                            Some(RoleStatus::Current | RoleStatus::Acting)
                        ),
                    });
                }
                AttributeKind::Nationality => told.nations.extend(nation(analysis.slice(attribute.span))),
                AttributeKind::Age => told.ages.extend(age(analysis, attribute.span)),
                AttributeKind::Relation => told.relations.extend(relation(analysis, attribute)),
            }
        }
        told.nations.sort_unstable();
        told.nations.dedup();
        told
    }
}

fn name_of(organization: &str) -> Option<String> {
    organization.starts_with(char::is_uppercase).then(|| fold(organization))
}

/// What pronouns and titles tell of a person's gender, when they agree.
fn gender(analysis: &Analysis, entity: &Entity) -> Option<Gender> {
    let mentions = entity.mentions.iter().filter_map(|id| analysis.mentions.get(id.index()));
    let mut found = None;
    for mention in mentions.filter(|mention| mention.form != MentionForm::Name) {
        let word = analysis.slice(mention.span);
        let told = match (mention.form, word.chars().next()) {
            (MentionForm::Pronoun, Some('h' | 'H'))
                if word.eq_ignore_ascii_case("her")
                    || word.eq_ignore_ascii_case("hers")
                    || word.eq_ignore_ascii_case("herself") =>
            {
                Some(Gender::Female)
            }
            (MentionForm::Pronoun, Some('h' | 'H')) => Some(Gender::Male),
            (MentionForm::Pronoun, Some('s' | 'S')) => Some(Gender::Female),
            (MentionForm::Nominal, _) => {
                word.rsplit(' ').next().and_then(title).and_then(|title| title.gender)
            }
            _ => None,
        };
        match (found, told) {
            (_, None) => {}
            (None, told) => found = told,
            (Some(one), Some(other)) if one == other => {}
            _ => return None,
        }
    }
    found
}

/// The class of a listed post, so that `CEO` and `chief executive` are one; else the folded words.
fn office_name(words: &str) -> String {
    let folded = fold(words).replace('-', " ");
    post(&folded).map_or(folded, |post| post.class.to_owned())
}

fn nation(word: &str) -> Option<&'static str> {
    let country = people(word).filter(|country| !country.is_empty());
    country.or_else(|| place(word).and_then(|found| found.country))
}

fn age(analysis: &Analysis, span: Span) -> Option<f64> {
    let end = analysis.values.partition_point(|value| value.span.start < span.end);
    let near = analysis.values.get(end.saturating_sub(MAX_VALUES)..end).unwrap_or_default();
    let value = near.iter().find(|value| value.kind == ValueKind::Age && span.overlaps(value.span));
    let told = value.and_then(Value::interval).map(|bounds| bounds.low);
    told.filter(|age| age.is_finite()).or_else(|| analysis.slice(span).parse::<u8>().ok().map(f64::from))
}

/// Values that are looked at for an age inside a span; it holds one or two.
const MAX_VALUES: usize = 8;

fn relation(analysis: &Analysis, attribute: &crate::types::Attribute) -> Option<(String, String)> {
    let noun = fold(analysis.slice(attribute.office?));
    let other = analysis.entities.get(attribute.of?.index())?;
    Some((noun, name_words(&other.name).pop()?))
}
