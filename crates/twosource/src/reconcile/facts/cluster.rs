//! Candidate pairs to clusters of assertions that say the same, and to pairs that disagree about one thing.
//!
//! Pairs are taken from the heaviest down. Two clusters join when the pairs between them weigh at least zero on
//! average, so that a chain of near matches does not swallow a story, and when no two of their assertions stand in one
//! sentence, because a sentence does not say one thing twice, and none denies another. Of a clause and the phrase
//! inside it, the one that fits the others best joins them.

use std::collections::BTreeMap;

use crate::types::Weight;

use super::assertion::Assertion;
use super::candidates::Candidate;
use super::comparison::{Comparison, POLARITY, VALUE};

/// Weight in bits from which a pair is a link: even odds would be 0; a wrong link costs a desk more than a missed
/// one, so three to one is asked for.
pub(super) const LINK_WEIGHT: f64 = 1.5;

/// Mean weight in bits that the pairs between two clusters must reach.
const JOIN_WEIGHT: f64 = 1.0;

/// Assertions of a cluster that are compared when it joins another; more would square the work.
const MAX_COMPARED: usize = 24;

/// A pair that is a link, with its weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Link {
    /// Positions of the two assertions.
    pub(super) pair: Candidate,
    /// Its weight in bits.
    pub(super) weight: f64,
}

/// Weight in bits, without what speaks against it, from which two assertions that disagree may be about one thing.
const RIVAL_WEIGHT: f64 = 2.0;

/// Two assertions about one thing that do not agree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::reconcile) struct Rivals {
    /// Positions of the two assertions.
    pub(in crate::reconcile) pair: Candidate,
    /// Whether one is negated; otherwise their values are apart.
    pub(in crate::reconcile) is_polarity: bool,
    /// Weight in bits of everything but the disagreement.
    pub(in crate::reconcile) weight: f64,
}

/// The candidates that are links, the heaviest first, and those that disagree, in order.
pub(super) fn links(
    assertions: &[Assertion],
    candidates: &[Candidate],
    compare: Comparison<'_>,
) -> (Vec<Link>, Vec<Rivals>) {
    let (mut links, mut rivals) = (Vec::new(), Vec::new());
    for &pair in candidates {
        let (Some(a), Some(b)) = (assertions.get(pair.0), assertions.get(pair.1)) else { continue };
        let addends = compare.addends(a, b);
        let weight = Weight::sum(&addends).0;
        if weight >= LINK_WEIGHT {
            links.push(Link { pair, weight });
        }
        let against = |name: &str| {
            addends.iter().find(|it| it.comparison == name && it.weight.0 < 0.0).map(|addend| addend.weight.0)
        };
        let (polarity, value) = (against(POLARITY), against(VALUE));
        let without = weight - polarity.unwrap_or(0.0) - value.unwrap_or(0.0);
        if (polarity.is_some() || value.is_some()) && without >= RIVAL_WEIGHT {
            rivals.push(Rivals { pair, is_polarity: polarity.is_some(), weight: without });
        }
    }
    links.sort_by(|x, y| y.weight.total_cmp(&x.weight).then(x.pair.cmp(&y.pair)));
    (links, rivals)
}

/// The clusters, each sorted, by their first assertion; an assertion without a link is a cluster of its own.
pub(super) fn clusters(assertions: &[Assertion], links: &[Link], compare: Comparison<'_>) -> Vec<Vec<usize>> {
    let mut cluster_of: Vec<usize> = (0..assertions.len()).collect();
    let mut members: BTreeMap<usize, Vec<usize>> =
        (0..assertions.len()).map(|position| (position, vec![position])).collect();
    for link in links {
        let (a, b) = (cluster_of[link.pair.0], cluster_of[link.pair.1]);
        if a == b || !may_join(&members[&a], &members[&b], assertions, compare) {
            continue;
        }
        let (keep, gone) = (a.min(b), a.max(b));
        let moved = members.remove(&gone).unwrap_or_default();
        for &position in &moved {
            cluster_of[position] = keep;
        }
        members.entry(keep).or_default().extend(moved);
    }
    let mut out: Vec<Vec<usize>> = members.into_values().collect();
    for cluster in &mut out {
        cluster.sort_unstable();
    }
    out
}

fn may_join(a: &[usize], b: &[usize], assertions: &[Assertion], compare: Comparison<'_>) -> bool {
    let (mut sum, mut n_pairs) = (0.0, 0_usize);
    for x in a.iter().take(MAX_COMPARED).filter_map(|&x| assertions.get(x)) {
        for y in b.iter().take(MAX_COMPARED).filter_map(|&y| assertions.get(y)) {
            if share_a_sentence(x, y) || x.is_negated != y.is_negated {
                return false;
            }
            sum += compare.weight(x, y).0;
            n_pairs += 1;
        }
    }
    n_pairs == 0 || sum / n_pairs as f64 >= JOIN_WEIGHT
}

/// Whether the two stand in one sentence, or share words of one article.
fn share_a_sentence(x: &Assertion, y: &Assertion) -> bool {
    x.article == y.article && ((x.sentence.is_some() && x.sentence == y.sentence) || x.span.overlaps(y.span))
}
