//! Entities of the articles to entities of the story, by record linkage in Splink's words.
//!
//! Entities with one fullest name share a [`node::Naming`]. Namings with a blocking key in common are compared ([`blocking`],
//! [`name`]), and for each pair of namings a bounded number of pairs of entities ([`comparison`]): kind, gender, office, nationality,
//! age, relation, and where that leaves it open the words around them ([`surroundings`]). Each comparison adds a match weight,
//! and pairs above zero grow into clusters from the heaviest down ([`clusters`]).
//! `Jon Brask, the mayor,` in one report and `John Brask, 52, mayor of Lorholm,` in another are one by a slip of five bits and a
//! shared office of three; `John Brask` and `Joan Brask`, whom one report names side by side, stay two.
//! Two entities of one article never become one.
//!
//! Work: each naming is compared with at most 64 others a key, each entity with at most [`MAX_PEERS`] of each other naming and of its
//! own, so that time grows with the number of entities and keys, not its square.
//!
//! Known limits: two people with one full name in different articles become one unless office, age, nationality, relation or gender
//! tell them apart; a nickname (`Bill` for `William`) is another name.
//!
//! Source: Fellegi and Sunter 1969, as in Splink.

mod blocking;
mod clusters;
mod comparison;
mod identity;
mod name;
mod node;
mod spelling;
mod surroundings;
mod weights;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::reconcile::entities::clusters::{Clusters, Edge};
use crate::reconcile::entities::comparison::Pair;
use crate::reconcile::entities::name::NameMatch;
use crate::reconcile::entities::node::{Naming, Node, Told};
use crate::reconcile::entities::surroundings::Surroundings;
use crate::types::{
    Analysis, ArticleIndex, Entity, EntityKind, EntityMatch, MentionForm, MentionId, StoryEntity,
    StoryEntityId, Weight,
};

/// Entities of one naming with which an entity of another, or of the same, is compared. A few pairs tell as much as all,
/// because equal names are joined among themselves.
const MAX_PEERS: usize = 8;

/// Bits that words around two entities can add or take away at most; a pair that is farther from a link is not asked for them.
const CONTEXT_REACH: (f64, f64) =
    (-weights::CONTEXT_NONE + 0.5, weights::CONTEXT_MUCH + weights::COMPANY_MUCH);

/// Joins the entities of several articles that are the same person, place or organisation.
pub(super) fn link(articles: &[Arc<Analysis>]) -> Vec<StoryEntity> {
    let linkage = Linkage::new(articles);
    let edges: Vec<Edge> = linkage.pairs.iter().map(|pair| linkage.edge(pair)).collect();
    let keys: Vec<_> = linkage.nodes.iter().map(|node| (node.article, node.naming)).collect();
    let clusters = Clusters::new(&keys, &edges, &linkage.rivals);
    linkage.story_entities(&clusters, articles)
}

/// The weight of every pair of entities that is compared, whether it is a link or not: what weights are set by.
#[cfg(feature = "train")]
pub fn weigh(articles: &[Arc<Analysis>]) -> Vec<EntityMatch> {
    let linkage = Linkage::new(articles);
    linkage.pairs.iter().filter_map(|pair| linkage.entity_match(pair)).collect()
}

/// Everything that pairs are compared by.
struct Linkage {
    nodes: Vec<Node>,
    namings: Vec<Naming>,
    /// How the namings of pairs agree.
    names: Vec<NameMatch>,
    pairs: Vec<Candidate>,
    /// Pairs of namings that differ by a slip and that one article has as two entities.
    rivals: BTreeSet<(usize, usize)>,
    surroundings: BTreeMap<usize, Surroundings>,
}

/// Two nodes to be compared.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    a: usize,
    b: usize,
    /// Index in [`Linkage::names`].
    name: usize,
    side_by_side: bool,
}

impl Linkage {
    fn new(articles: &[Arc<Analysis>]) -> Self {
        let (nodes, namings) = read(articles);
        let mut linkage = Self {
            nodes,
            namings,
            names: Vec::new(),
            pairs: Vec::new(),
            rivals: BTreeSet::new(),
            surroundings: BTreeMap::new(),
        };
        linkage.find_pairs();
        let asked = linkage.open_nodes();
        linkage.surroundings = surroundings::read(&asked, &linkage.nodes, |node| {
            articles.get(node.article.index()).map(AsRef::as_ref)
        });
        linkage
    }

    /// The pairs of nodes under the pairs of namings.
    fn find_pairs(&mut self) {
        let mut nodes_of: Vec<Vec<usize>> = vec![Vec::new(); self.namings.len()];
        for (index, node) in self.nodes.iter().enumerate() {
            if let Some(list) = nodes_of.get_mut(node.naming) {
                list.push(index);
            }
        }
        let same = (0..self.namings.len()).map(|naming| (naming, naming));
        let namings: Vec<_> = same.chain(blocking::pairs(&self.namings)).collect();
        for (x, y) in namings {
            let (Some(one), Some(other)) = (self.namings.get(x), self.namings.get(y)) else { continue };
            let (Some(from), Some(to)) = (nodes_of.get(x), nodes_of.get(y)) else { continue };
            if x == y && from.len() < 2 {
                continue;
            }
            let Some(name) = name::compare(one, other) else { continue };
            let side_by_side = x != y && self.share_an_article(from, to);
            if side_by_side && name.level.is_slip() {
                self.rivals.insert((x.min(y), x.max(y)));
            }
            let candidate = |(a, b)| Candidate { a, b, name: self.names.len(), side_by_side };
            let found: Vec<_> = peers(from, to, x == y)
                .filter(|(a, b)| self.article(*a) != self.article(*b))
                .map(candidate)
                .collect();
            self.pairs.extend(found);
            self.names.push(name);
        }
    }

    fn article(&self, node: usize) -> Option<ArticleIndex> {
        self.nodes.get(node).map(|node| node.article)
    }

    /// Whether some article has nodes of both lists, which are in the order of the articles.
    fn share_an_article(&self, a: &[usize], b: &[usize]) -> bool {
        let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
        while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
            match self.article(**x).cmp(&self.article(**y)) {
                std::cmp::Ordering::Equal => return true,
                std::cmp::Ordering::Less => a.next(),
                std::cmp::Ordering::Greater => b.next(),
            };
        }
        false
    }

    /// The nodes of pairs that names and attributes leave open.
    fn open_nodes(&self) -> Vec<usize> {
        let mut asked = BTreeSet::new();
        for pair in &self.pairs {
            let weight = self.pair(pair).map_or(f64::NEG_INFINITY, Pair::weight);
            let short = self.names.get(pair.name).is_some_and(|name| name.level.first_is_short().is_some());
            // A shortened name may fit several; which one the surroundings tell.
            let above = if short { weights::MARGIN + CONTEXT_REACH.1 } else { CONTEXT_REACH.0 };
            if weight > weights::LINK - CONTEXT_REACH.1 && weight < weights::LINK + above {
                asked.extend([pair.a, pair.b]);
            }
        }
        asked.into_iter().collect()
    }

    fn pair<'a>(&'a self, candidate: &Candidate) -> Option<Pair<'a>> {
        let (a, b) = (self.nodes.get(candidate.a)?, self.nodes.get(candidate.b)?);
        Some(Pair {
            nodes: (a, b),
            namings: (self.namings.get(a.naming)?, self.namings.get(b.naming)?),
            name: self.names.get(candidate.name)?,
            side_by_side: candidate.side_by_side,
            surroundings: self.surroundings.get(&candidate.a).zip(self.surroundings.get(&candidate.b)),
        })
    }

    fn edge(&self, candidate: &Candidate) -> Edge {
        let pair = self.pair(candidate);
        Edge {
            a: candidate.a,
            b: candidate.b,
            weight: pair.map_or(f64::NEG_INFINITY, Pair::weight),
            is_told: pair.is_some_and(Pair::is_told),
            first_is_short: pair.and_then(|pair| pair.name.level.first_is_short()),
        }
    }

    fn story_entities(&self, clusters: &Clusters<'_>, articles: &[Arc<Analysis>]) -> Vec<StoryEntity> {
        let mut groups: BTreeMap<usize, (Vec<usize>, Vec<EntityMatch>)> = BTreeMap::new();
        for node in 0..self.nodes.len() {
            groups.entry(clusters.root(node)).or_default().0.push(node);
        }
        for edge in &clusters.tree {
            let Some(candidate) = self.pairs.get(*edge) else { continue };
            if let Some(group) = groups.get_mut(&clusters.root(candidate.a)) {
                group.1.extend(self.entity_match(candidate));
            }
        }
        let mut found: Vec<_> = groups
            .into_values()
            .filter_map(|(group, matches)| self.story_entity(&group, matches, articles))
            .collect();
        found.sort_by_key(|entity| entity.mentions.first().map(|first| (first.0, first.1)));
        for (index, entity) in found.iter_mut().enumerate() {
            entity.id = StoryEntityId::new(index);
            entity.spellings = spelling::spellings(articles, entity);
        }
        found
    }

    fn entity_match(&self, candidate: &Candidate) -> Option<EntityMatch> {
        let pair = self.pair(candidate)?;
        let addends = pair.addends();
        let member = |node: &Node| (node.article, node.entity);
        let (a, b) = (member(pair.nodes.0), member(pair.nodes.1));
        Some(EntityMatch { a: a.min(b), b: a.max(b), weight: Weight::sum(&addends), addends })
    }

    fn story_entity(
        &self,
        group: &[usize],
        mut matches: Vec<EntityMatch>,
        articles: &[Arc<Analysis>],
    ) -> Option<StoryEntity> {
        let nodes: Vec<_> = group.iter().filter_map(|node| self.nodes.get(*node)).collect();
        let mut members: Vec<_> = nodes.iter().map(|node| (node.article, node.entity)).collect();
        members.sort_unstable();
        let mut mentions: Vec<(ArticleIndex, MentionId)> = Vec::new();
        let mut kinds: BTreeMap<EntityKind, usize> = BTreeMap::new();
        let mut names = Vec::new();
        for (article, entity) in &members {
            let entity = articles.get(article.index())?.entities.get(entity.index())?;
            mentions.extend(entity.mentions.iter().map(|mention| (*article, *mention)));
            *kinds.entry(entity.kind).or_default() +=
                if entity.kind == EntityKind::Other { 0 } else { entity.mentions.len() + 1 };
            names.push(entity);
        }
        mentions.sort_unstable();
        matches.sort_by(|x, y| y.weight.0.total_cmp(&x.weight.0).then((x.a, x.b).cmp(&(y.a, y.b))));
        let most = kinds.values().max().copied();
        let kind = kinds.iter().find(|(_, count)| Some(**count) == most).map(|(kind, _)| *kind)?;
        let (name, aliases) = identity::names(&names);
        Some(StoryEntity {
            id: StoryEntityId::default(),
            kind,
            name,
            aliases,
            members,
            matches,
            spellings: Vec::new(),
            mentions,
        })
    }
}

/// A node for each entity of each article, and the namings they share.
fn read(articles: &[Arc<Analysis>]) -> (Vec<Node>, Vec<Naming>) {
    let mut nodes = Vec::new();
    let mut namings: Vec<Naming> = Vec::new();
    let mut known: BTreeMap<_, usize> = BTreeMap::new();
    for (index, analysis) in articles.iter().enumerate() {
        for entity in &analysis.entities {
            let mut fresh = Naming::new(entity);
            // `the girls` of one article are not those of another: what has no name has nothing to compare.
            if !is_named(analysis, entity) {
                fresh.words.clear();
                fresh.listed = None;
                let naming = namings.len();
                namings.push(fresh);
                nodes.push(node(index, analysis, entity, naming));
                continue;
            }
            let key = (fresh.kind, fresh.generation, fresh.words.clone());
            let naming = *known.entry(key).or_insert_with(|| {
                namings.push(fresh);
                namings.len() - 1
            });
            if let Some(naming) = namings.get_mut(naming) {
                entity.aliases.iter().for_each(|alias| naming.add(alias));
            }
            nodes.push(node(index, analysis, entity, naming));
        }
    }
    (nodes, namings)
}

fn node(article: usize, analysis: &Analysis, entity: &Entity, naming: usize) -> Node {
    let told = Told::new(analysis, entity);
    Node { article: ArticleIndex::new(article), entity: entity.id, naming, told }
}

fn is_named(analysis: &Analysis, entity: &Entity) -> bool {
    let mut mentions = entity.mentions.iter().filter_map(|id| analysis.mentions.get(id.index()));
    mentions.any(|mention| mention.form == MentionForm::Name)
}

/// For each node of `from` up to [`MAX_PEERS`] nodes of `to`: all of them when they are few, else those behind its own place.
fn peers<'a>(from: &'a [usize], to: &'a [usize], is_same: bool) -> impl Iterator<Item = (usize, usize)> + 'a {
    from.iter().enumerate().flat_map(move |(at, &a)| {
        let start = if is_same {
            at + 1
        } else if to.len() <= MAX_PEERS {
            0
        } else {
            at % to.len()
        };
        let near = to.iter().skip(start).chain(if is_same { [].iter() } else { to.iter() });
        near.take(MAX_PEERS.min(to.len())).map(move |&b| (a, b))
    })
}

#[cfg(test)]
mod tests;
