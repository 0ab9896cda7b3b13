//! An entity's evidence and an entry to a weight with its addends: log-odds, base 2, that they are one.
//!
//! A prior against stands at the beginning, since most names in the news are in no table. Then each comparison adds its
//! part: the names, the kinds, offices and fields of work, nationality, what the entity belongs to, year of birth, words
//! said of it in passing, words around the mentions, and the newsroom's own prior. Comparisons that saw nothing add nothing and are not listed.
//!
//! The numbers are round and were chosen by what they must bring about, not fitted: a full name of the right kind is enough
//! when nothing speaks against it, a shortened one needs two more signs, and a field of work, a country or a year of birth
//! that does not fit outweighs a full name.

use std::collections::BTreeSet;

use crate::lexicon::fields_of_work;
use crate::linking::description::Traits;
use crate::linking::evidence::Evidence;
use crate::linking::names::{Name, NameLevel, bare_name};
use crate::text::fold;
use crate::types::{Addend, EntityKind, KbCandidate, KbEntry, Weight};

/// A priori a name of the news is that of somebody the table does not know.
const STRANGER: f64 = -4.0;
/// Kinds agree.
const SAME_KIND: f64 = 1.0;
/// Kinds that texts and tables use for one thing: an airport is a place, a facility, the body that runs it.
const NEAR_KIND: f64 = 0.0;
/// Kinds of things differ, which a reader of names may have got wrong.
const OTHER_KIND: f64 = -4.0;
/// A person and a thing.
const PERSON_OR_THING: f64 = -8.0;
/// An office that tells its field of work is the same: `judge`.
const SAME_OFFICE: f64 = 3.0;
/// An office of many fields is the same: `chair`.
const SAME_GENERAL_OFFICE: f64 = 2.0;
/// The offices are of one field of work.
const SAME_FIELD: f64 = 1.0;
/// The offices are of different fields.
const OTHER_FIELD: f64 = -5.0;
/// The nationality is the same.
const SAME_COUNTRY: f64 = 2.0;
/// The nationality is another.
const OTHER_COUNTRY: f64 = -4.0;
/// The description names what the text says it belongs to.
const BELONGS: f64 = 3.0;
/// The year of birth fits the age.
const SAME_AGE: f64 = 3.0;
/// The year of birth does not fit the age.
const OTHER_AGE: f64 = -6.0;
/// A word that the text says of it in passing stands in the description: `harbour master`.
const SAME_WORD: f64 = 2.0;
/// The most that such words add.
const MOST_SAME_WORDS: f64 = 4.0;
/// A name in the description that stands near the mentions.
const NEAR_NAME: f64 = 2.0;
/// Another word in the description that stands near the mentions.
const NEAR_WORD: f64 = 1.0;
/// The most that words near the mentions add: many of them are often one fact.
const MOST_NEAR: f64 = 3.0;
/// The least share that a prior can be: below it a table only says "rare".
const LEAST_PRIOR: f64 = 0.01;

/// Weighs every entry; the heaviest first, of equals the first by id. Of entries with one id the heaviest stays.
pub(super) fn rank(evidence: &Evidence, entries: &[KbEntry]) -> Vec<KbCandidate> {
    let n_priors = entries.iter().filter(|entry| prior(entry).is_some()).count();
    let mut found: Vec<KbCandidate> =
        entries.iter().map(|entry| candidate(evidence, entry, n_priors)).collect();
    found.sort_by(|a, b| {
        b.weight.0.total_cmp(&a.weight.0).then_with(|| a.id.cmp(&b.id)).then_with(|| a.name.cmp(&b.name))
    });
    let mut seen: BTreeSet<String> = BTreeSet::new();
    found.retain(|candidate| seen.insert(candidate.id.clone()));
    found
}

fn candidate(evidence: &Evidence, entry: &KbEntry, n_priors: usize) -> KbCandidate {
    let mut traits = Traits::default();
    traits.read(&entry.description);
    for (_, told) in entry.names().filter_map(|name| bare_name(name, entry.kind)) {
        traits.read(told);
    }
    let addends: Vec<Addend> = [
        Some(addend("prior against", "most names are in no table".to_owned(), STRANGER)),
        Some(name(evidence, entry)),
        kind(evidence.query.kind, entry.kind),
        office(&evidence.traits, &traits),
        nationality(&evidence.traits, &traits),
        belonging(evidence, entry, &traits),
        age(evidence, entry),
        passing(evidence, &traits),
        surroundings(evidence, &traits),
        usage(entry, n_priors),
    ]
    .into_iter()
    .flatten()
    .collect();
    KbCandidate { id: entry.id.clone(), name: entry.name.clone(), weight: Weight::sum(&addends), addends }
}

fn addend(comparison: &'static str, level: String, weight: f64) -> Addend {
    Addend { comparison, level, weight: Weight(weight) }
}

/// The two names that agree best. Other names of the entity must be equal to count: their parts are parts of another name.
fn name(evidence: &Evidence, entry: &KbEntry) -> Addend {
    let kind = if entry.kind == Some(EntityKind::Person) { EntityKind::Person } else { evidence.query.kind };
    let entry_names = Name::all_of(entry);
    let mut best = (NameLevel::None, evidence.query.name.as_str(), entry.name.as_str());
    for (own_text, own) in &evidence.names {
        for (text, other) in &entry_names {
            let mut level = own.level(other, kind);
            let is_fullest = *own_text == evidence.query.name;
            if !is_fullest && level > NameLevel::OneWord {
                continue;
            }
            // Bodies with other full names share an acronym; the full name, where it is told, says which is meant.
            if !is_fullest && level == NameLevel::OneWord && own.is_acronym() {
                level = NameLevel::Acronym;
            }
            if level < best.0 {
                best = (level, own_text, text);
            }
        }
    }
    let (weight, told) = name_weight(best.0, kind);
    addend("name", format!("{} ~ {}: {told}", best.1, best.2), weight)
}

fn name_weight(level: NameLevel, kind: EntityKind) -> (f64, &'static str) {
    match level {
        NameLevel::Full => (7.0, "full name"),
        NameLevel::Reordered => (6.0, "other order"),
        NameLevel::Respelled => (6.0, "other spelling"),
        NameLevel::MiddleLeftOut => (6.0, "middle name left out"),
        // A single word is the family name of many people, but the whole name of most bodies and places.
        NameLevel::OneWord if kind == EntityKind::Person => (3.0, "one word"),
        NameLevel::OneWord => (6.0, "one word"),
        NameLevel::Initial => (4.0, "initial"),
        NameLevel::Acronym => (3.0, "acronym"),
        NameLevel::Slip => (3.0, "one letter off"),
        NameLevel::Part => (3.0, "part of the name"),
        NameLevel::OneWordOfName => (1.0, "one word of the name"),
        NameLevel::None => (-3.0, "other name"),
    }
}

fn kind(own: EntityKind, entry: Option<EntityKind>) -> Option<Addend> {
    let entry = entry.filter(|entry| *entry != EntityKind::Other && own != EntityKind::Other)?;
    let is_both = |a, b| (own, entry) == (a, b) || (own, entry) == (b, a);
    let weight = if own == entry {
        SAME_KIND
    } else if own == EntityKind::Person || entry == EntityKind::Person {
        PERSON_OR_THING
    } else if is_both(EntityKind::Facility, EntityKind::Place)
        || is_both(EntityKind::Facility, EntityKind::Organization)
    {
        NEAR_KIND
    } else {
        OTHER_KIND
    };
    let sign = if own == entry {
        "="
    } else if weight < NEAR_KIND {
        "≠"
    } else {
        "~"
    };
    Some(addend("kind", format!("{own} {sign} {entry}"), weight))
}

fn office(own: &Traits, entry: &Traits) -> Option<Addend> {
    let shared: Vec<&str> = own.offices.intersection(&entry.offices).map(String::as_str).collect();
    if !shared.is_empty() {
        let has_field = shared.iter().any(|office| fields_of_work(office).next().is_some());
        let weight = if has_field { SAME_OFFICE } else { SAME_GENERAL_OFFICE };
        return Some(addend("office", shared.join(", "), weight));
    }
    if own.fields.is_empty() || entry.fields.is_empty() {
        return None;
    }
    let offices = |traits: &Traits| traits.offices.iter().cloned().collect::<Vec<_>>().join(", ");
    let (sign, weight) =
        if own.fields.is_disjoint(&entry.fields) { ("≠", OTHER_FIELD) } else { ("~", SAME_FIELD) };
    Some(addend("office", format!("{} {sign} {}", offices(own), offices(entry)), weight))
}

fn nationality(own: &Traits, entry: &Traits) -> Option<Addend> {
    if own.nationalities.is_empty() {
        return None;
    }
    let names = |traits: &Traits| traits.nationalities.iter().copied().collect::<Vec<_>>().join(", ");
    // A description may name the country instead of its people: `president of Norway`.
    let is_told =
        |country: &&str| entry.nationalities.contains(country) || entry.words.contains_key(&fold(country));
    if own.nationalities.iter().any(is_told) {
        return Some(addend("nationality", names(own), SAME_COUNTRY));
    }
    let is_other = !entry.nationalities.is_empty();
    is_other.then(|| addend("nationality", format!("{} ≠ {}", names(own), names(entry)), OTHER_COUNTRY))
}

fn belonging(evidence: &Evidence, entry: &KbEntry, traits: &Traits) -> Option<Addend> {
    let is_told = |keys: &[String]| keys.iter().all(|key| traits.words.get(key) == Some(&true));
    let (name, _) = evidence.belongs.iter().find(|(_, keys)| is_told(keys))?;
    let is_own_name = entry.names().any(|own| own == name);
    (!is_own_name).then(|| addend("belongs to", name.clone(), BELONGS))
}

fn age(evidence: &Evidence, entry: &KbEntry) -> Option<Addend> {
    let born = entry.born?;
    let (first, last) = evidence.born.first()?;
    let fits = evidence.born.iter().any(|(first, last)| (*first..=*last).contains(&born));
    let (sign, weight) = if fits { ("fits", SAME_AGE) } else { ("does not fit", OTHER_AGE) };
    Some(addend("age", format!("born {born} {sign} {first} to {last}"), weight))
}

/// Words that the articles say of the entity in passing.
fn passing(evidence: &Evidence, traits: &Traits) -> Option<Addend> {
    let is_told = |word: &&String| evidence.is_free(word) && traits.words.contains_key(*word);
    let shared: Vec<&str> = evidence.traits.words.keys().filter(is_told).map(String::as_str).collect();
    let weight = f64::min(SAME_WORD * shared.len() as f64, MOST_SAME_WORDS);
    (!shared.is_empty()).then(|| addend("description", shared.join(", "), weight))
}

/// Words that stand near the mentions.
fn surroundings(evidence: &Evidence, traits: &Traits) -> Option<Addend> {
    let mut shared: Vec<&str> = Vec::new();
    let mut weight = 0.0;
    for (word, is_name) in traits.words.iter().filter(|(word, _)| evidence.is_free(word)) {
        let Some(is_near_name) = evidence.context.get(word) else { continue };
        if evidence.traits.words.contains_key(word) {
            continue;
        }
        shared.push(word);
        weight += if *is_name && *is_near_name { NEAR_NAME } else { NEAR_WORD };
    }
    (!shared.is_empty()).then(|| addend("words", shared.join(", "), f64::min(weight, MOST_NEAR)))
}

/// The newsroom's prior against even shares of those entries that have one.
fn usage(entry: &KbEntry, n_priors: usize) -> Option<Addend> {
    let prior = prior(entry).filter(|_| n_priors > 1)?;
    let weight = (prior.max(LEAST_PRIOR) * n_priors as f64).log2();
    Some(addend("usage", format!("{prior} of {n_priors}"), weight))
}

fn prior(entry: &KbEntry) -> Option<f64> {
    entry.prior.filter(|prior| (0.0..=1.0).contains(prior))
}
