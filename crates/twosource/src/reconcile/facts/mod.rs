//! Claims of the articles to facts with their support.
//!
//! Splink's steps: candidates (blocking), comparison, weight, clusters. Every claim becomes an [`Assertion`], pairs of
//! different articles that share something rare are compared, and pairs over a threshold are joined by average
//! weight. Every claim ends in exactly one fact; a claim that nobody else makes is a fact with a single source.
//! Sources are counted after dependent articles are joined.
//!
//! Example: `Eleven boats sank in Sorvik` and `In Sorvik eleven vessels went down` share the place and the number
//! and become one fact of two sources, `The pier is gone` stays a fact of one.

pub(super) mod agreement;
pub(super) mod assertion;
mod candidates;
pub(super) mod cluster;
mod comparison;
mod statement;
mod support;

use std::cmp::Reverse;

use crate::types::{Fact, FactId, Issue, IssueCode, QuoteGroup, SourceLink};

use super::index::StoryIndex;
use super::words::StoryWords;

use self::assertion::{Assertion, assertions};
use self::cluster::Rivals;
use self::comparison::{Comparison, EntityCounts};

/// The facts of a story and what they were made from.
#[derive(Debug, Default)]
pub(super) struct Aligned {
    /// The facts, the best supported first.
    pub(super) facts: Vec<Fact>,
    /// The assertions of all claims, by article and position.
    pub(super) assertions: Vec<Assertion>,
    /// Per assertion its fact.
    pub(super) fact_of: Vec<FactId>,
    /// Pairs of assertions about one thing that disagree.
    pub(super) rivals: Vec<Rivals>,
    /// What was left alone.
    pub(super) issues: Vec<Issue>,
}

/// Aligns the claims of several articles into facts.
pub(super) fn align(
    index: &StoryIndex<'_>,
    words: &StoryWords,
    quotations: &[QuoteGroup],
    dependence: &[SourceLink],
) -> Aligned {
    let assertions = assertions(index, words, quotations);
    let counts = EntityCounts::new(&assertions, index.entities.len());
    let compare = Comparison { index, words, counts: &counts };
    let (pairs, too_large) = candidates::candidates(&assertions, index, words);
    let (links, rivals) = cluster::links(&assertions, &pairs, compare);
    let clusters = cluster::clusters(&assertions, &links, compare);
    let sources = support::Sources::new(index.articles.len(), dependence);
    let mut found: Vec<((Fact, bool), Vec<usize>)> = clusters
        .into_iter()
        .map(|cluster| (support::fact(&cluster, &assertions, compare, &sources), cluster))
        .collect();
    // Of equally many sources a clause tells more than a name with its title.
    found.sort_by_key(|((fact, is_clause), _)| {
        let n_supports = fact.support.len();
        (
            Reverse(fact.independent_sources),
            Reverse(*is_clause),
            Reverse(n_supports),
            support::first_passage(fact),
        )
    });
    let mut out = Aligned {
        fact_of: vec![FactId::default(); assertions.len()],
        assertions,
        rivals,
        ..Aligned::default()
    };
    for (number, ((mut fact, _), cluster)) in found.into_iter().enumerate() {
        fact.id = FactId::new(number);
        for position in cluster {
            out.fact_of[position] = fact.id;
        }
        out.facts.push(fact);
    }
    if too_large > 0 {
        let message = format!("{too_large} block(s) of claims were too large to compare every pair");
        out.issues.push(Issue::new(IssueCode::BlockTooLarge, None, message));
    }
    out
}

#[cfg(test)]
mod tests;
