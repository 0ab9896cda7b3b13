//! Gold mentions and found ones to pairs.
//!
//! A found mention is the gold one with the same words. Else it is the smallest gold one that nobody has yet, holds the
//! found words and has their head among its own head words: `Ada Vask` is `the mayor Ada Vask, who left`. A second mention
//! of one entity inside such a phrase (`the mayor`) says nothing wrong and is set aside.

use std::collections::{BTreeMap, BTreeSet};

use twosource::{Entities, Segmentation};

use super::{head, is_judged};

/// A gold mention; all offsets are bytes.
#[derive(Clone, Debug, Default)]
pub(super) struct Gold {
    /// What it refers to.
    pub(super) chain: String,
    pub(super) start: usize,
    pub(super) end: usize,
    /// From the first to the last word of its head.
    pub(super) head: (usize, usize),
}

/// A found mention.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    pub(super) entity: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    /// The gold mention that it is.
    pub(super) gold: Option<usize>,
    /// Whether its entity has other mentions.
    pub(super) tied: bool,
    pub(super) rule: &'static str,
}

/// The found mentions that are judged, in text order, each with its gold.
pub(super) fn align(gold: &[Gold], found: &Entities, segmentation: &Segmentation) -> Vec<Answer> {
    let mut answers = Vec::new();
    let mut heads = Vec::new();
    for mention in &found.mentions {
        let Some(entity) = found.entities.get(mention.entity.index()).filter(|_| is_judged(mention.kind))
        else {
            continue;
        };
        heads.push(head(mention, segmentation));
        answers.push(Answer {
            entity: mention.entity.index(),
            start: mention.span.start as usize,
            end: mention.span.end as usize,
            gold: None,
            tied: entity.mentions.len() > 1,
            rule: mention.rule.0,
        });
    }
    let mut taken = BTreeSet::new();
    for answer in &mut answers {
        let same = |(_, gold): &(usize, &Gold)| gold.start == answer.start && gold.end == answer.end;
        answer.gold = gold.iter().enumerate().find(same).map(|(at, _)| at).filter(|at| taken.insert(*at));
    }
    for (answer, head) in answers.iter_mut().zip(heads) {
        if answer.gold.is_some() {
            continue;
        }
        let fits = |gold: &Gold| {
            let holds = gold.start <= answer.start && answer.end <= gold.end;
            let headed = gold.head.0 <= head.0 && head.1 <= gold.head.1;
            let covers = answer.start <= gold.head.0 && gold.head.1 <= answer.end;
            (holds && headed) || (covers && answer.start <= gold.start && gold.end <= answer.end && headed)
        };
        let smallest = gold
            .iter()
            .enumerate()
            .filter(|(at, gold)| !taken.contains(at) && fits(gold))
            .min_by_key(|(_, gold)| gold.end - gold.start);
        answer.gold = smallest.map(|(at, _)| at);
        taken.extend(answer.gold);
    }
    set_aside(gold, answers)
}

/// The answers without those that say once more what another one of their entity says.
fn set_aside(gold: &[Gold], answers: Vec<Answer>) -> Vec<Answer> {
    let mut phrases: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
    for answer in &answers {
        if let Some(gold) = answer.gold.and_then(|at| gold.get(at)) {
            phrases.entry(answer.entity).or_default().push((gold.start, gold.end));
        }
    }
    let inside = |answer: &Answer| {
        phrases.get(&answer.entity).is_some_and(|phrases| {
            phrases.iter().any(|(start, end)| *start <= answer.start && answer.end <= *end)
        })
    };
    answers.into_iter().filter(|answer| answer.gold.is_some() || !inside(answer)).collect()
}
