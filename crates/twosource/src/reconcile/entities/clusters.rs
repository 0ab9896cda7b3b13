//! Weighed pairs of nodes to sets in which no article stands twice, and the pairs that hold each set together.
//!
//! Pairs are taken from the heaviest down, as a spanning tree is grown. Two sets join when no article stands in both, when no
//! two of their names were seen side by side in one article, and when the pairs between them weigh more than [`LINK`] on
//! average. Where both articles of some pairs tell office, age and the like, these pairs alone count, so that an entity of
//! which little is told does not draw two namesakes together. Shortened names
//! come last: `Vask` joins the one set that it fits better than all others by [`MARGIN`].

use std::collections::{BTreeMap, BTreeSet};

use crate::reconcile::entities::weights::{LINK, MARGIN};
use crate::types::ArticleIndex;

/// A pair of nodes that was compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Edge {
    pub(super) a: usize,
    pub(super) b: usize,
    pub(super) weight: f64,
    /// Whether both articles say something of the entity besides its name.
    pub(super) is_told: bool,
    /// Which of the two has the shorter name that may be somebody else's too: the first, or not.
    pub(super) first_is_short: Option<bool>,
}

/// The sets.
#[derive(Debug)]
pub(super) struct Clusters<'a> {
    parent: Vec<usize>,
    members: Vec<Vec<usize>>,
    articles: Vec<BTreeSet<ArticleIndex>>,
    namings: Vec<BTreeSet<usize>>,
    edges: &'a [Edge],
    /// For each node the edges it is part of.
    edges_of: Vec<Vec<usize>>,
    /// Pairs of namings that one article has as two entities.
    rivals: &'a BTreeSet<(usize, usize)>,
    /// The edges that joined two sets.
    pub(super) tree: Vec<usize>,
}

impl<'a> Clusters<'a> {
    /// The sets of nodes, given the article and the naming of each.
    pub(super) fn new(
        nodes: &[(ArticleIndex, usize)],
        edges: &'a [Edge],
        rivals: &'a BTreeSet<(usize, usize)>,
    ) -> Self {
        let mut edges_of = vec![Vec::new(); nodes.len()];
        for (index, edge) in edges.iter().enumerate() {
            for node in [edge.a, edge.b] {
                if let Some(list) = edges_of.get_mut(node) {
                    list.push(index);
                }
            }
        }
        let mut clusters = Self {
            parent: (0..nodes.len()).collect(),
            members: (0..nodes.len()).map(|node| vec![node]).collect(),
            articles: nodes.iter().map(|node| BTreeSet::from([node.0])).collect(),
            namings: nodes.iter().map(|node| BTreeSet::from([node.1])).collect(),
            edges,
            edges_of,
            rivals,
            tree: Vec::new(),
        };
        clusters.join_surely();
        clusters.join_shortened();
        clusters
    }

    /// The set of a node, named by one of its nodes.
    pub(super) fn root(&self, node: usize) -> usize {
        let mut at = node;
        while let Some(&next) = self.parent.get(at).filter(|next| **next != at) {
            at = next;
        }
        at
    }

    fn join_surely(&mut self) {
        let mut order: Vec<usize> = (0..self.edges.len()).collect();
        order.retain(|index| {
            self.edges.get(*index).is_some_and(|edge| edge.weight > LINK && edge.first_is_short.is_none())
        });
        self.sort(&mut order);
        let mut refused: BTreeSet<(usize, usize)> = BTreeSet::new();
        for index in order {
            let Some(edge) = self.edges.get(index) else { continue };
            let (a, b) = (self.root(edge.a), self.root(edge.b));
            if a == b || refused.contains(&(a.min(b), a.max(b))) {
                continue;
            }
            if self.may_join(a, b) && self.mean(a, b) > LINK {
                self.join(a, b, index);
            } else {
                refused.insert((a.min(b), a.max(b)));
            }
        }
    }

    /// Joins each set of shortened names to the one that it fits best, if it fits no other nearly as well.
    fn join_shortened(&mut self) {
        for (short, fits) in self.fits() {
            let root = self.root(short);
            let weight = |index: usize| self.edges.get(index).map_or(f64::NEG_INFINITY, |edge| edge.weight);
            let mut open = fits.into_iter().filter(|(long, _)| self.may_join(self.root(*long), root));
            let Some((long, edge)) = open.next().filter(|(_, edge)| weight(*edge) > LINK) else { continue };
            let long = self.root(long);
            let next = open.find(|(other, _)| self.root(*other) != long);
            let is_unsure = next.is_some_and(|(_, other)| weight(other) > weight(edge) - MARGIN);
            if !is_unsure && long != root {
                self.join(long, root, edge);
            }
        }
    }

    /// For each set of shortened names the sets that these may be short for, with the best edge to each, the best first.
    /// The sets themselves come in the order of their best edges.
    fn fits(&self) -> Vec<(usize, Vec<(usize, usize)>)> {
        let mut order: Vec<usize> = (0..self.edges.len()).collect();
        order.retain(|index| self.edges.get(*index).is_some_and(|edge| edge.first_is_short.is_some()));
        self.sort(&mut order);
        let mut place_of: BTreeMap<usize, usize> = BTreeMap::new();
        let mut seen: BTreeSet<(usize, usize)> = BTreeSet::new();
        let mut out: Vec<(usize, Vec<(usize, usize)>)> = Vec::new();
        for index in order {
            let Some(edge) = self.edges.get(index) else { continue };
            let (a, b) = (self.root(edge.a), self.root(edge.b));
            let (short, long) = if edge.first_is_short == Some(true) { (a, b) } else { (b, a) };
            if short == long || !seen.insert((short, long)) {
                continue;
            }
            let place = *place_of.entry(short).or_insert_with(|| {
                out.push((short, Vec::new()));
                out.len() - 1
            });
            if let Some((_, fits)) = out.get_mut(place) {
                fits.push((long, index));
            }
        }
        out
    }

    /// Sorts edges from the heaviest down, of equals the first pair first.
    fn sort(&self, order: &mut [usize]) {
        let key =
            |index: &usize| self.edges.get(*index).map_or((0.0, 0, 0), |edge| (edge.weight, edge.a, edge.b));
        order.sort_by(|x, y| {
            let (x, y) = (key(x), key(y));
            y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2)))
        });
    }

    fn may_join(&self, a: usize, b: usize) -> bool {
        let (Some(one), Some(other)) = (self.articles.get(a), self.articles.get(b)) else { return false };
        let (Some(x), Some(y)) = (self.namings.get(a), self.namings.get(b)) else { return false };
        let is_rival = |x: usize, y: usize| self.rivals.contains(&(x.min(y), x.max(y)));
        one.is_disjoint(other) && !x.iter().any(|x| y.iter().any(|y| is_rival(*x, *y)))
    }

    /// The mean weight of the compared pairs between two sets, of those that are told where there are such.
    fn mean(&self, a: usize, b: usize) -> f64 {
        let size = |set: usize| self.members.get(set).map_or(0, Vec::len);
        let (small, large) = if size(a) <= size(b) { (a, b) } else { (b, a) };
        let (mut told, mut all): ((f64, usize), (f64, usize)) = ((0.0, 0), (0.0, 0));
        for node in self.members.get(small).into_iter().flatten() {
            for index in self.edges_of.get(*node).into_iter().flatten() {
                let Some(edge) = self.edges.get(*index) else { continue };
                let other = if edge.a == *node { edge.b } else { edge.a };
                if self.root(other) == large {
                    all = (all.0 + edge.weight, all.1 + 1);
                    if edge.is_told {
                        told = (told.0 + edge.weight, told.1 + 1);
                    }
                }
            }
        }
        let (sum, count) = if told.1 > 0 { told } else { all };
        if count == 0 { f64::NEG_INFINITY } else { sum / count as f64 }
    }

    fn join(&mut self, a: usize, b: usize, edge: usize) {
        let size = |set: usize| self.members.get(set).map_or(0, Vec::len);
        let (from, into) = if size(a) < size(b) { (a, b) } else { (b, a) };
        move_all(&mut self.members, from, into);
        move_all(&mut self.articles, from, into);
        move_all(&mut self.namings, from, into);
        if let Some(parent) = self.parent.get_mut(from) {
            *parent = into;
        }
        self.tree.push(edge);
    }
}

/// Empties the collection at `from` into the one at `into`.
fn move_all<T, C: Default + Extend<T> + IntoIterator<Item = T>>(lists: &mut [C], from: usize, into: usize) {
    let moved = lists.get_mut(from).map(std::mem::take).unwrap_or_default();
    if let Some(list) = lists.get_mut(into) {
        list.extend(moved);
    }
}
