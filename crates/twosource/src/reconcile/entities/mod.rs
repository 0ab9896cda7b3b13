//! Entities of the articles to entities of the story.
//!
//! Three passes, from the surest to the boldest. Equal names join first: listed countries and bodies under their usual
//! name, full names with their words in any order (`Sato Hana`, `Hana Sato`). Then shortened names join the one
//! full name they can belong to. Last, names of people that differ by a slip (`Jon Brask`, `John Brask`) join when no article
//! has both and nothing near them speaks against it. Two entities of one article never become one.
//!
//! Known limits: two people with one full name in different articles become one.

mod clusters;
mod identity;
mod slip;
mod spelling;

use std::collections::BTreeMap;
use std::sync::Arc;

pub(in crate::reconcile) use spelling::spellings;

use crate::reconcile::entities::clusters::{Clusters, Node};
use crate::types::{Analysis, ArticleIndex, EntityKind, MentionForm, MentionId, StoryEntity, StoryEntityId};

/// Clusters that share a key but are too many to compare pair by pair. A story has a few dozen names; a key that
/// more clusters share (`Smith` in a list of voters) tells nobody apart.
const MAX_BLOCK: usize = 64;

/// Joins the entities of several articles that are the same person, place or organisation.
pub(super) fn link(articles: &[Arc<Analysis>]) -> Vec<StoryEntity> {
    let nodes = nodes(articles);
    let mut clusters = Clusters::new(nodes);
    join_equal(&mut clusters);
    join_kindless(&mut clusters);
    join_shortened(&mut clusters);
    join_slips(&mut clusters, articles);
    story_entities(&clusters, articles)
}

fn nodes(articles: &[Arc<Analysis>]) -> Vec<Node> {
    let mut nodes = Vec::new();
    for (index, analysis) in articles.iter().enumerate() {
        nodes.extend(analysis.entities.iter().map(|entity| {
            let mut node = Node::new(ArticleIndex::new(index), entity);
            // `the girls` of one article are not those of another: what has no name has nothing to compare.
            let named = |id: &MentionId| {
                analysis.mentions.get(id.index()).is_some_and(|mention| mention.form == MentionForm::Name)
            };
            if !entity.mentions.iter().any(named) {
                node.words.clear();
            }
            node
        }));
    }
    nodes
}

/// Joins nodes that have a key in common.
fn join_equal(clusters: &mut Clusters) {
    let mut by_key: BTreeMap<String, usize> = BTreeMap::new();
    for node in 0..clusters.nodes.len() {
        let keys = clusters.nodes.get(node).map(identity::keys).unwrap_or_default();
        for key in keys {
            let first = *by_key.entry(key).or_insert(node);
            clusters.join(first, node);
        }
    }
}

/// Joins a name of one word and unknown kind to the only entity of that name.
fn join_kindless(clusters: &mut Clusters) {
    let mut named: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let words = |node: &Node| node.words.first().map(|words| words.join(" ")).unwrap_or_default();
    let other = |node: &Node| node.kind == EntityKind::Other;
    for node in 0..clusters.nodes.len() {
        let root = clusters.root(node);
        if let Some(key) =
            clusters.nodes.get(node).filter(|node| !other(node) && !node.words.is_empty()).map(words)
        {
            let block = named.entry(key).or_default();
            if !block.contains(&root) && block.len() < MAX_BLOCK {
                block.push(root);
            }
        }
    }
    for node in 0..clusters.nodes.len() {
        let key = clusters.nodes.get(node).filter(|node| other(node) && !node.words.is_empty()).map(words);
        if let Some([only]) = key.and_then(|key| named.get(&key)).map(Vec::as_slice) {
            clusters.join(*only, node);
        }
    }
}

/// Joins a shortened name to the only full name that it can be part of.
fn join_shortened(clusters: &mut Clusters) {
    let mut full: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for node in 0..clusters.nodes.len() {
        let keys = clusters.nodes.get(node).map(identity::partial_keys).unwrap_or_default();
        for key in keys {
            let root = clusters.root(node);
            let block = full.entry(key).or_default();
            if !block.contains(&root) && block.len() < MAX_BLOCK {
                block.push(root);
            }
        }
    }
    for node in 0..clusters.nodes.len() {
        let keys = clusters.nodes.get(node).map(identity::short_keys).unwrap_or_default();
        for key in keys {
            let Some(block) = full.get(&key) else { continue };
            let mut roots: Vec<_> = block.iter().map(|root| clusters.root(*root)).collect();
            roots.sort_unstable();
            roots.dedup();
            if let [only] = roots.as_slice() {
                clusters.join(*only, node);
                break;
            }
        }
    }
}

/// Joins people whose names differ by a slip.
fn join_slips(clusters: &mut Clusters, articles: &[Arc<Analysis>]) {
    let mut blocks: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (node, found) in clusters.nodes.iter().enumerate().filter(|(_, node)| node.kind == EntityKind::Person)
    {
        for key in slip::blocks(found) {
            let block = blocks.entry(key).or_default();
            if block.len() < MAX_BLOCK {
                block.push(node);
            }
        }
    }
    for block in blocks.values() {
        for (index, &a) in block.iter().enumerate() {
            for &b in block.iter().skip(index + 1) {
                let apart = clusters.root(a) != clusters.root(b);
                let (Some(one), Some(other)) = (clusters.nodes.get(a), clusters.nodes.get(b)) else {
                    continue;
                };
                if apart && slip::is_slip(one, other, articles) {
                    clusters.join(a, b);
                }
            }
        }
    }
}

fn story_entities(clusters: &Clusters, articles: &[Arc<Analysis>]) -> Vec<StoryEntity> {
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for node in 0..clusters.nodes.len() {
        groups.entry(clusters.root(node)).or_default().push(node);
    }
    let mut found: Vec<_> =
        groups.values().filter_map(|group| story_entity(group, clusters, articles)).collect();
    found.sort_by_key(|entity| entity.mentions.first().map(|first| (first.0, first.1)));
    for (index, entity) in found.iter_mut().enumerate() {
        entity.id = StoryEntityId::new(index);
    }
    found
}

fn story_entity(group: &[usize], clusters: &Clusters, articles: &[Arc<Analysis>]) -> Option<StoryEntity> {
    let nodes: Vec<_> = group.iter().filter_map(|node| clusters.nodes.get(*node)).collect();
    let mut members: Vec<_> = nodes.iter().map(|node| (node.article, node.entity)).collect();
    members.sort_unstable();
    let mut mentions: Vec<(ArticleIndex, MentionId)> = Vec::new();
    let mut kinds: BTreeMap<EntityKind, usize> = BTreeMap::new();
    for (article, entity) in &members {
        let entity = articles.get(article.index())?.entities.get(entity.index())?;
        mentions.extend(entity.mentions.iter().map(|mention| (*article, *mention)));
        *kinds.entry(entity.kind).or_default() +=
            if entity.kind == EntityKind::Other { 0 } else { entity.mentions.len() + 1 };
    }
    mentions.sort_unstable();
    let most = kinds.values().max().copied();
    let kind = kinds.iter().find(|(_, count)| Some(**count) == most).map(|(kind, _)| *kind)?;
    let name = identity::usual_name(&nodes);
    let mut aliases: Vec<String> =
        nodes.iter().flat_map(|node| node.names.iter()).filter(|alias| **alias != name).cloned().collect();
    aliases.sort();
    aliases.dedup();
    Some(StoryEntity {
        id: StoryEntityId::default(),
        kind,
        name,
        aliases,
        members,
        matches: Vec::new(),
        spellings: Vec::new(),
        mentions,
    })
}

#[cfg(test)]
mod tests;
