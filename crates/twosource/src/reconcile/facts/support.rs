//! Clusters of assertions to facts: support, independent sources, weight.

use std::collections::BTreeSet;

use crate::reconcile::index::StoryIndex;
use crate::types::{
    Addend, ArticleIndex, Fact, FactId, FactStatus, Passage, SourceLink, Span, Support, Weight,
};

use super::agreement::{Agreement, agreement};
use super::assertion::Assertion;
use super::comparison::Comparison;
use super::statement;

/// Which articles count as one source.
#[derive(Debug)]
pub(super) struct Sources {
    source_of: Vec<usize>,
}

impl Sources {
    /// Joins dependent articles.
    pub(super) fn new(n_articles: usize, dependence: &[SourceLink]) -> Self {
        let mut source_of: Vec<usize> = (0..n_articles).collect();
        for link in dependence.iter().filter(|link| link.dependent) {
            let (Some(&a), Some(&b)) = (source_of.get(link.a.index()), source_of.get(link.b.index())) else {
                continue;
            };
            let (keep, gone) = (a.min(b), a.max(b));
            for source in source_of.iter_mut().filter(|source| **source == gone) {
                *source = keep;
            }
        }
        Self { source_of }
    }

    /// Number of sources behind some articles.
    pub(super) fn count(&self, articles: impl IntoIterator<Item = ArticleIndex>) -> usize {
        let sources: BTreeSet<usize> =
            articles.into_iter().filter_map(|article| self.source_of.get(article.index()).copied()).collect();
        sources.len()
    }
}

/// The fact of a cluster, whose id is set when all facts are in order, and whether its statement is a clause.
pub(super) fn fact(
    cluster: &[usize],
    assertions: &[Assertion],
    compare: Comparison<'_>,
    sources: &Sources,
) -> (Fact, bool) {
    let members: Vec<&Assertion> = cluster.iter().filter_map(|&position| assertions.get(position)).collect();
    let support: Vec<Support> =
        members.iter().map(|member| support(member, &members, compare.index)).collect();
    let independent_sources = sources.count(members.iter().map(|member| member.article));
    let (weight, addends) = weakest_link(&members, compare);
    let (statement, is_clause) = statement::of(&members, compare);
    let fact = Fact {
        id: FactId::default(),
        statement,
        status: if independent_sources > 1 { FactStatus::Corroborated } else { FactStatus::SingleSource },
        support,
        independent_sources,
        weight,
        addends,
    };
    (fact, is_clause)
}

fn support(member: &Assertion, members: &[&Assertion], index: &StoryIndex<'_>) -> Support {
    Support {
        passage: Passage { article: member.article, span: member.span },
        claim: Some(member.claim),
        value: value_of(member, members, index),
        attributed_to: member.attributed_to,
    }
}

/// Members whose values are looked at for the value of a support; a fact rarely has more.
const MAX_LOOKED_AT: usize = 32;

/// The value that most other members have too, or else the only one.
fn value_of(
    member: &Assertion,
    members: &[&Assertion],
    index: &StoryIndex<'_>,
) -> Option<crate::types::ValueId> {
    let analysis = index.article(member.article)?;
    let others: Vec<_> = members
        .iter()
        .filter(|other| other.article != member.article)
        .take(MAX_LOOKED_AT)
        .filter_map(|other| Some((other, index.article(other.article)?)))
        .collect();
    let met = |value: &crate::types::Value| {
        let meets = |level| level == Agreement::Same || level == Agreement::Meets;
        others
            .iter()
            .filter(|(other, theirs)| other.values_of(theirs).any(|(_, y)| meets(agreement(value, y))))
            .count()
    };
    let best = member
        .values_of(analysis)
        .map(|(id, value)| (met(value), id))
        .max_by_key(|&(n, id)| (n, std::cmp::Reverse(id)))?;
    (best.0 > 0 || member.values.len() == 1).then_some(best.1)
}

/// Members that are compared for the weight of a fact; more would square the work.
const MAX_COMPARED: usize = 48;

/// Every member's best link into the fact; the weakest of them with its addends.
fn weakest_link(members: &[&Assertion], compare: Comparison<'_>) -> (Weight, Vec<Addend>) {
    let members = &members[..members.len().min(MAX_COMPARED)];
    let best_of = |member: &Assertion| -> Option<Vec<Addend>> {
        let others = members.iter().filter(|other| other.article != member.article);
        others
            .map(|other| compare.addends(member, other))
            .max_by(|x, y| Weight::sum(x).0.total_cmp(&Weight::sum(y).0))
    };
    let weakest = members
        .iter()
        .filter_map(|member| best_of(member))
        .min_by(|x, y| Weight::sum(x).0.total_cmp(&Weight::sum(y).0))
        .unwrap_or_default();
    (Weight::sum(&weakest), weakest)
}

/// The first passage of a fact, by which facts of equal support are ordered.
pub(super) fn first_passage(fact: &Fact) -> (ArticleIndex, Span) {
    fact.support.first().map_or((ArticleIndex::default(), Span::default()), |support| {
        (support.passage.article, support.passage.span)
    })
}
