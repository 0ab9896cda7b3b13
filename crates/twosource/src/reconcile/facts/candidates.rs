//! Assertions to the pairs that are worth comparing.
//!
//! Two assertions of different articles meet in a block when they share a stem, a value, a participant or an
//! utterance; a participant joins only clauses that have a second one. Inside a block that is too large only near
//! neighbours meet, so that the work stays linear.

use std::collections::BTreeMap;

use crate::reconcile::index::StoryIndex;
use crate::reconcile::words::StoryWords;

use super::assertion::Assertion;

/// Members of a block that each member meets; a story of forty articles that all say one thing fits.
const MAX_BLOCK: usize = 64;

/// A pair of assertions, by position, the smaller first.
pub(super) type Candidate = (usize, usize);

/// What makes two assertions meet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Stem(u32),
    Participant(u32),
    Value(String),
    Utterance(usize),
}

/// The candidate pairs, sorted, and the number of blocks that were too large.
pub(super) fn candidates(
    assertions: &[Assertion],
    index: &StoryIndex<'_>,
    words: &StoryWords,
) -> (Vec<Candidate>, usize) {
    let mut blocks: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (position, assertion) in assertions.iter().enumerate() {
        for key in keys(assertion, index, words) {
            blocks.entry(key).or_default().push(position);
        }
    }
    let (mut pairs, mut too_large) = (Vec::new(), 0);
    for members in blocks.values_mut() {
        members.dedup();
        too_large += usize::from(members.len() > MAX_BLOCK);
        for (at, &first) in members.iter().enumerate() {
            let near = members.iter().skip(at + 1).take(MAX_BLOCK);
            let others = near.filter(|&&second| assertions[first].article != assertions[second].article);
            pairs.extend(others.map(|&second| (first, second)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    (pairs, too_large)
}

/// Sentences with a stem from which on it joins nothing by itself.
const MAX_SENTENCES: u32 = 256;

fn keys(assertion: &Assertion, index: &StoryIndex<'_>, words: &StoryWords) -> Vec<Key> {
    let rare = assertion.stems.iter().filter(|&&stem| words.sentences_with(stem) <= MAX_SENTENCES);
    let mut out: Vec<Key> = rare.map(|&stem| Key::Stem(stem)).collect();
    out.extend(assertion.utterance.map(Key::Utterance));
    if let Some(analysis) = index.article(assertion.article) {
        out.extend(assertion.values_of(analysis).map(|(_, value)| Key::Value(value.normal())));
    }
    // A participant joins only clauses about two of the same: the second one makes the pair rare.
    if assertion.participants.len() > 1 {
        out.extend(assertion.participants.iter().map(|participant| Key::Participant(participant.0)));
    }
    out
}
