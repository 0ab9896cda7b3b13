//! Disjoint sets of entities in which no article stands twice.

use std::collections::BTreeSet;

use crate::text::fold;
use crate::types::{ArticleIndex, Entity, EntityId, EntityKind};

/// One entity of one article, with its names ready for comparison.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) article: ArticleIndex,
    pub(super) entity: EntityId,
    pub(super) kind: EntityKind,
    /// The fullest name, then the aliases.
    pub(super) names: Vec<String>,
    /// The folded words of each name.
    pub(super) words: Vec<Vec<String>>,
}

/// The sets.
#[derive(Debug)]
pub(super) struct Clusters {
    pub(super) nodes: Vec<Node>,
    parent: Vec<usize>,
    articles: Vec<BTreeSet<ArticleIndex>>,
}

impl Node {
    pub(super) fn new(article: ArticleIndex, entity: &Entity) -> Self {
        let names: Vec<_> = std::iter::once(&entity.name)
            .chain(&entity.aliases)
            .filter(|name| !name.starts_with(['@', '#']))
            .cloned()
            .collect();
        let words = names.iter().map(|name| name_words(name)).collect();
        Self { article, entity: entity.id, kind: entity.kind, names, words }
    }
}

/// The folded words of a name; hyphens part words, dots are left out.
pub(super) fn name_words(name: &str) -> Vec<String> {
    fold(name)
        .split(|c: char| c.is_whitespace() || c == '-')
        .map(|word| word.replace('.', ""))
        .filter(|word| !word.is_empty())
        .collect()
}

impl Clusters {
    pub(super) fn new(nodes: Vec<Node>) -> Self {
        let parent = (0..nodes.len()).collect();
        let articles = nodes.iter().map(|node| BTreeSet::from([node.article])).collect();
        Self { nodes, parent, articles }
    }

    /// The set of a node, named by one of its nodes.
    pub(super) fn root(&self, node: usize) -> usize {
        let mut at = node;
        while let Some(&next) = self.parent.get(at).filter(|next| **next != at) {
            at = next;
        }
        at
    }

    /// Makes one set of two, unless an article stands in both.
    pub(super) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        let (Some(one), Some(other)) = (self.articles.get(a), self.articles.get(b)) else { return };
        if a == b || !one.is_disjoint(other) {
            return;
        }
        let (from, into) = if one.len() < other.len() { (a, b) } else { (b, a) };
        let moved = self.articles.get_mut(from).map(std::mem::take).unwrap_or_default();
        if let Some(articles) = self.articles.get_mut(into) {
            articles.extend(moved);
        }
        if let Some(parent) = self.parent.get_mut(from) {
            *parent = into;
        }
    }
}
