//! Two assertions to the weight that they say the same, as named addends.
//!
//! Log-odds, base 2, that add up: a prior against, then what each comparison saw. Words in common weigh by rarity and
//! by how much of both clauses they are; shared participants weigh by rarity too, because the main figure of a story
//! stands in every other clause. Values, time and polarity speak for or against; variants of one utterance speak for.
//!
//! Example: `The union wants 9 percent` and `The crews demand a rise of 9 per cent` share the entity and the value,
//! `wants` and `demand` say nothing, the prior is outweighed by both together.

use crate::reconcile::index::StoryIndex;
use crate::reconcile::words::{StoryWords, WordId};
use crate::types::{Addend, Amount, EntityKind, StoryEntityId, Value, ValueKind, Weight};

use super::agreement::{Agreement, agreement};
use super::assertion::Assertion;

/// Names of the comparisons that can speak against one thing being said twice.
pub(super) const POLARITY: &str = "polarity";
pub(super) const VALUE: &str = "value";

/// Odds before anything was compared: of the pairs that share a rare word, about one in fifty is one fact.
const PRIOR: f64 = -5.0;

/// Part of the shared words' bits that counts: words of one clause come together, so their bits overlap.
const WORD_SHARE: f64 = 0.8;

/// Part of it that counts when one word is all that two clauses with different verbs share.
const ONE_WORD_SHARE: f64 = 0.5;

/// Most that words may say.
const MAX_WORDS: f64 = 14.0;

/// Most that one shared participant may say, and all of them together.
const MAX_PARTICIPANT: f64 = 2.5;
const MAX_PARTICIPANTS: f64 = 5.0;

/// Both clauses have participants and share none, or people and none of the same.
const NO_SHARED_PARTICIPANT: f64 = -4.0;

/// The main verbs share a stem or class.
const SAME_PREDICATE: f64 = 1.5;

/// A value that both have, one that fits both, and two of one unit that fit no reading. The last is mild, because a
/// later figure of one thing and a contradiction are both values of one fact.
const SAME_VALUE: f64 = 4.0;
const SAME_QUANTITY: f64 = 5.0;
const SAME_SMALL_NUMBER: f64 = 2.0;
const SAME_DATE: f64 = 1.5;
const LONELY_VALUE: f64 = 1.0;
const VALUES_MEET: f64 = 2.0;
const DATES_MEET: f64 = 0.5;
const VALUES_APART: f64 = -2.0;

/// Numbers up to this one stand in every article: `two men`, `first`.
const SMALL_NUMBER: f64 = 3.0;

/// One holds, the other does not: not one fact, though they may be a conflict.
const OTHER_POLARITY: f64 = -12.0;

/// Two variants of one utterance, which may hold several clauses.
const SAME_UTTERANCE: f64 = 4.0;

/// Assertions that a story is taken to have at least, when participants are weighed.
const MIN_ASSERTIONS: u32 = 50;

/// How often each entity takes part, for the weight of sharing it.
#[derive(Debug)]
pub(super) struct EntityCounts {
    counts: Vec<u32>,
    n_assertions: u32,
}

impl EntityCounts {
    /// Counts the assertions of each entity.
    pub(super) fn new(assertions: &[Assertion], n_entities: usize) -> Self {
        let mut counts = vec![0; n_entities];
        for participant in assertions.iter().flat_map(|assertion| &assertion.participants) {
            if let Some(count) = counts.get_mut(participant.index()) {
                *count += 1;
            }
        }
        Self { counts, n_assertions: assertions.len() as u32 }
    }

    fn weight(&self, entity: StoryEntityId) -> f64 {
        let count = self.counts.get(entity.index()).copied().unwrap_or(1).max(1);
        (f64::from(self.n_assertions.max(MIN_ASSERTIONS) + 1) / f64::from(count)).log2().min(MAX_PARTICIPANT)
    }
}

/// What a comparison reads.
#[derive(Clone, Copy)]
pub(super) struct Comparison<'a> {
    /// Entities and articles of the story.
    pub(super) index: &'a StoryIndex<'a>,
    /// Weights of stems.
    pub(super) words: &'a StoryWords,
    /// Weights of entities.
    pub(super) counts: &'a EntityCounts,
}

impl Comparison<'_> {
    /// The weight of the two assertions.
    pub(super) fn weight(&self, a: &Assertion, b: &Assertion) -> Weight {
        Weight::sum(&self.addends(a, b))
    }

    /// What each comparison saw.
    pub(super) fn addends(&self, a: &Assertion, b: &Assertion) -> Vec<Addend> {
        let mut out = vec![addend("prior", "any two assertions".into(), PRIOR)];
        out.extend(self.shared_words(a, b));
        out.extend(self.shared_participants(a, b));
        if a.predicate.is_some() && a.predicate == b.predicate {
            out.push(addend("predicate", "same verb".into(), SAME_PREDICATE));
        }
        out.extend(self.values(a, b));
        if a.is_negated != b.is_negated {
            out.push(addend(POLARITY, "one is negated".into(), OTHER_POLARITY));
        }
        if a.utterance.is_some() && a.utterance == b.utterance {
            out.push(addend("utterance", "variants of one quotation".into(), SAME_UTTERANCE));
        }
        out
    }

    fn shared_words(&self, a: &Assertion, b: &Assertion) -> Option<Addend> {
        let shared: Vec<WordId> = common(&a.stems, &b.stems).collect();
        if shared.is_empty() {
            return None;
        }
        let bits: f64 = shared.iter().map(|&stem| self.words.weight(stem)).sum();
        let cosine = bits / (a.weight * b.weight).sqrt().max(f64::EPSILON);
        // One word in common is a topic: `his tenure` and `the tenure of the dean` say nothing alike.
        let topic = if shared.len() == 1 && a.predicate != b.predicate { ONE_WORD_SHARE } else { 1.0 };
        let weight = (bits * cosine * WORD_SHARE * topic).min(MAX_WORDS);
        Some(addend("words", format!("{} shared", shared.len()), weight))
    }

    fn shared_participants(&self, a: &Assertion, b: &Assertion) -> Option<Addend> {
        if a.participants.is_empty() || b.participants.is_empty() {
            return None;
        }
        let shared: Vec<StoryEntityId> = common(&a.participants, &b.participants).collect();
        if shared.is_empty() {
            return Some(addend("participants", "none shared".into(), NO_SHARED_PARTICIPANT));
        }
        if self.other_people(a, b) {
            return Some(addend("participants", "other people".into(), NO_SHARED_PARTICIPANT));
        }
        let bits: f64 = shared.iter().map(|&entity| self.counts.weight(entity)).sum();
        let names: Vec<&str> = shared
            .iter()
            .filter_map(|&id| self.index.entity(id))
            .map(|entity| entity.name.as_str())
            .collect();
        Some(addend("participants", names.join(", "), bits.min(MAX_PARTICIPANTS)))
    }

    /// Whether both name people and none of them is the same: two deans of one college are two facts.
    fn other_people(&self, a: &Assertion, b: &Assertion) -> bool {
        let is_person = |id: &StoryEntityId| {
            self.index.entity(*id).is_some_and(|entity| entity.kind == EntityKind::Person)
        };
        let people = |it: &Assertion| it.participants.iter().copied().filter(is_person).collect::<Vec<_>>();
        let (in_a, in_b) = (people(a), people(b));
        !in_a.is_empty() && !in_b.is_empty() && common(&in_a, &in_b).next().is_none()
    }

    /// The best agreement of any two values, or the disagreement when none agrees.
    fn values(&self, a: &Assertion, b: &Assertion) -> Option<Addend> {
        let (in_a, in_b) = (self.index.article(a.article)?, self.index.article(b.article)?);
        let pairs = a.values_of(in_a).flat_map(|(_, x)| b.values_of(in_b).map(move |(_, y)| (x, y)));
        let (level, x, y) = pairs
            .map(|(x, y)| (agreement(x, y), x, y))
            .filter(|found| found.0 != Agreement::Unrelated)
            .max_by_key(|found| found.0)?;
        let is_alone = common(&a.stems, &b.stems).next().is_none();
        let (sign, weight) = match level {
            // `a four-year term` and `four years with the club`: a number alone is chance.
            Agreement::Same | Agreement::Meets if is_alone => ("=", LONELY_VALUE),
            Agreement::Same if is_small(x) => ("=", SAME_SMALL_NUMBER),
            // Much of a story happens on one day.
            Agreement::Same if matches!(x.amount, Amount::When(_)) => ("=", SAME_DATE),
            Agreement::Meets if matches!(x.amount, Amount::When(_)) => ("≈", DATES_MEET),
            Agreement::Same
                if matches!(x.kind, ValueKind::Money | ValueKind::Measure | ValueKind::Percent) =>
            {
                ("=", SAME_QUANTITY)
            }
            Agreement::Same => ("=", SAME_VALUE),
            Agreement::Meets => ("≈", VALUES_MEET),
            Agreement::Apart | Agreement::Unrelated => ("≠", VALUES_APART),
        };
        Some(addend(VALUE, format!("{} {sign} {}", x.normal(), y.normal()), weight))
    }
}

fn is_small(value: &Value) -> bool {
    matches!(value.kind, ValueKind::Count | ValueKind::Ordinal)
        && value.interval().is_some_and(|bounds| bounds.high <= SMALL_NUMBER)
}

fn addend(comparison: &'static str, level: String, weight: f64) -> Addend {
    Addend { comparison, level, weight: Weight(weight) }
}

/// The items of two sorted lists that stand in both.
fn common<'a, T: Ord + Copy>(a: &'a [T], b: &'a [T]) -> impl Iterator<Item = T> + 'a {
    a.iter().copied().filter(|item| b.binary_search(item).is_ok())
}
