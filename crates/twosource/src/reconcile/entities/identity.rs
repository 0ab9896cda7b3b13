//! The name that a story calls an entity by: the full name that most articles use.

use std::collections::BTreeMap;

use crate::types::{Entity, EntityKind};

/// The usual name of the members, and the other names, sorted. Of names that equally many articles use the longest is the
/// usual one, then the first by spelling.
pub(super) fn names(members: &[&Entity]) -> (String, Vec<String>) {
    let own = |name: &&String| !name.starts_with(['@', '#']);
    let name = usual_name(members);
    let all =
        members.iter().flat_map(|entity| std::iter::once(&entity.name).chain(&entity.aliases)).filter(own);
    let mut aliases: Vec<String> = all.filter(|alias| **alias != name).cloned().collect();
    aliases.sort();
    aliases.dedup();
    (name, aliases)
}

fn usual_name(members: &[&Entity]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for entity in members {
        *counts.entry(&entity.name).or_default() += 1;
    }
    let size = |name: &str| name.split([' ', '-']).count();
    let full = counts.keys().any(|name| size(name) > 1);
    let person = members.iter().any(|entity| entity.kind == EntityKind::Person);
    let mut names: Vec<_> =
        counts.into_iter().filter(|(name, _)| !(person && full) || size(name) > 1).collect();
    names.sort_by(|a, b| (b.1, b.0.len(), a.0).cmp(&(a.1, a.0.len(), b.0)));
    names.first().map_or_else(String::new, |(name, _)| (*name).to_owned())
}
