//! Namings to the pairs that are worth comparing: those that share a blocking key.
//!
//! Keys are the name with its words sorted, each word of a person's or body's name, the last word of a person's name without
//! vowels (under which slips meet), a body's acronym or initials, and the listed country or body. A key that more than
//! [`MAX_BLOCK`] namings share (`Smith` in a list of voters) tells nobody apart and is left alone, so that the number of pairs
//! grows with the number of namings.

use std::collections::BTreeMap;

use crate::reconcile::entities::name::without_unit;
use crate::reconcile::entities::node::{Naming, letters_of};
use crate::types::EntityKind;

/// Namings that may share a key and are still compared pair by pair.
const MAX_BLOCK: usize = 64;

/// Letters a word must have to be a key.
const MIN_LETTERS: usize = 2;

/// Pairs of positions in `namings`, in order, without repeats.
pub(super) fn pairs(namings: &[Naming]) -> Vec<(usize, usize)> {
    let mut blocks: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, naming) in namings.iter().enumerate() {
        let mut keys = keys(naming);
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            blocks.entry(key).or_default().push(index);
        }
    }
    let mut out = Vec::new();
    for block in blocks.into_values().filter(|block| block.len() <= MAX_BLOCK) {
        for (at, &a) in block.iter().enumerate() {
            out.extend(block.iter().skip(at + 1).map(|&b| (a, b)));
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

fn keys(naming: &Naming) -> Vec<String> {
    if naming.fullest().is_empty() {
        return Vec::new();
    }
    let mut keys: Vec<String> = naming.listed.iter().map(|listed| format!("listed {listed}")).collect();
    for words in &naming.words {
        let mut sorted = words.clone();
        sorted.sort();
        keys.push(format!("name {}", sorted.join(" ")));
    }
    let fullest = naming.fullest();
    if naming.kind == EntityKind::Place {
        let mut sorted = without_unit(fullest).to_vec();
        sorted.sort();
        keys.push(format!("name {}", sorted.join(" ")));
    }
    let by_word = !matches!(naming.kind, EntityKind::Place | EntityKind::Nationality);
    let telling = fullest.iter().filter(|word| by_word && word.chars().count() >= MIN_LETTERS);
    keys.extend(telling.map(|word| format!("word {word}")));
    if let (EntityKind::Person | EntityKind::Other, Some(last)) = (naming.kind, fullest.last()) {
        let skeleton: String = last.chars().filter(|c| !"aeiouy".contains(*c)).collect();
        keys.push(format!("skeleton {skeleton}"));
    }
    if matches!(naming.kind, EntityKind::Organization | EntityKind::Event | EntityKind::Other) {
        keys.extend(
            naming.names.iter().filter_map(|name| letters_of(name)).map(|key| format!("letters {key}")),
        );
        for words in naming.words.iter().filter(|words| words.len() > 2) {
            let small =
                |word: &&String| !matches!(word.as_str(), "of" | "the" | "and" | "for" | "in" | "on" | "de");
            let all: String = words.iter().filter_map(|word| word.chars().next()).collect();
            let main: String = words.iter().filter(small).filter_map(|word| word.chars().next()).collect();
            keys.extend([all, main].map(|key| format!("letters {key}")));
        }
    }
    keys
}
