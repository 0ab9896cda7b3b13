//! The keys under which an entity's names are compared, and the name a story calls it by.
//!
//! `Sato Hana` and `Hana Sato` have one key; so have `U.S.` and `United States`. `Brask` is a short key, under which
//! `Olaf Brask` is found.

use std::collections::BTreeMap;

use crate::lexicon::{PlaceClass, organization, people, place};
use crate::reconcile::entities::clusters::Node;
use crate::types::EntityKind;

/// Keys that make two entities one.
pub(super) fn keys(node: &Node) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for (name, words) in node.names.iter().zip(&node.words) {
        keys.extend(listed(node.kind, name));
        if words.len() > 1 {
            let mut sorted = words.clone();
            sorted.sort();
            keys.push(format!("name {}", sorted.join(" ")));
        }
    }
    // An alias of one word is too little: `Brask` may be another person's fullest name.
    if let Some([word]) = node.words.first().map(Vec::as_slice) {
        keys.push(format!("{} {word}", class(node.kind)));
    }
    // The acronym of a body is its name.
    let acronyms = node.names.iter().filter(|name| node.kind == EntityKind::Organization && is_acronym(name));
    keys.extend(
        acronyms.map(|name| format!("{} {}", class(node.kind), name.replace('.', "").to_lowercase())),
    );
    keys
}

fn listed(kind: EntityKind, name: &str) -> Option<String> {
    match kind {
        EntityKind::Place => {
            let found = place(name).filter(|found| found.class == PlaceClass::Country)?;
            found.country.map(|country| format!("country {country}"))
        }
        EntityKind::Organization => organization(name).map(|found| format!("body {}", found.name)),
        EntityKind::Nationality => {
            people(name).filter(|country| !country.is_empty()).map(|found| format!("people {found}"))
        }
        _ => None,
    }
}

/// Kinds whose single words are compared with each other.
fn class(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Place | EntityKind::Facility => "place",
        EntityKind::Nationality => "people",
        EntityKind::Organization => "body",
        _ => "thing",
    }
}

/// Parts of full names under which a shortened name may look.
pub(super) fn partial_keys(node: &Node) -> Vec<String> {
    let mut keys = Vec::new();
    for words in node.words.iter().filter(|words| words.len() > 1) {
        match node.kind {
            EntityKind::Person => {
                keys.extend(
                    (1..words.len())
                        .filter_map(|at| words.get(at..))
                        .map(|rest| format!("short {}", rest.join(" "))),
                );
            }
            EntityKind::Organization | EntityKind::Facility | EntityKind::Event => {
                keys.extend(
                    (1..words.len())
                        .filter_map(|at| words.get(..at))
                        .map(|rest| format!("short {}", rest.join(" "))),
                );
                keys.extend(
                    (1..words.len() - 1)
                        .filter_map(|at| words.get(at..))
                        .map(|rest| format!("short {}", rest.join(" "))),
                );
            }
            _ => {}
        }
    }
    // Full names of one word are candidates as well, so that a shared word is not taken for the only full name.
    if let (EntityKind::Place, Some([word])) = (node.kind, node.words.first().map(Vec::as_slice)) {
        keys.push(format!("short {word}"));
    }
    keys
}

/// The name as a shortened one.
pub(super) fn short_keys(node: &Node) -> Vec<String> {
    let listed = node.names.first().is_some_and(|name| place(name).is_some());
    if node.kind == EntityKind::Nationality || (node.kind == EntityKind::Place && listed) {
        return Vec::new();
    }
    node.words.first().map(|words| format!("short {}", words.join(" "))).into_iter().collect()
}

/// The full name that most articles use; of equals the longest, then the first by spelling.
pub(super) fn usual_name(nodes: &[&Node]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for node in nodes {
        if let Some(name) = node.names.first() {
            *counts.entry(name).or_default() += 1;
        }
    }
    let size = |name: &str| name.split([' ', '-']).count();
    let full = counts.keys().any(|name| size(name) > 1);
    let person = nodes.iter().any(|node| node.kind == EntityKind::Person);
    let mut names: Vec<_> =
        counts.into_iter().filter(|(name, _)| !(person && full) || size(name) > 1).collect();
    names.sort_by(|a, b| (b.1, b.0.len(), a.0).cmp(&(a.1, a.0.len(), b.0)));
    names.first().map_or_else(String::new, |(name, _)| (*name).to_owned())
}

fn is_acronym(name: &str) -> bool {
    name.len() > 1 && !name.contains(' ') && !name.chars().any(char::is_lowercase)
}
