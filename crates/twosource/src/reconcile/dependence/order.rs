//! Two articles to how many of their shared rare words follow in the same order.
//!
//! Whoever rewrites a text keeps the order of its facts: names, numbers and plain nouns come in the sequence of the
//! source although the words between them change. Every stem that both articles hold up to three times gives points
//! (position in one, position in the other); the heaviest chain of points that rises in both is found with a
//! Fenwick tree of maxima, in n log n. Words inside quotation marks come in the order of the speech and do not count.

use std::collections::BTreeMap;

use crate::reconcile::words::{StoryWords, Word, WordId};

/// Occurrences of a stem in one article up to which it tells an order; more frequent ones chain by chance.
const MAX_OCCURRENCES: usize = 3;

/// Weight in bits that an article is taken to have at least, about fifty plain words: three sentences about one event
/// follow one order by chance.
pub(super) const MIN_BITS: f64 = 300.0;

/// Weight of the heaviest chain as a share of the weight of the shorter article's stems.
pub(super) fn share(a: &[Word], b: &[Word], words: &StoryWords) -> f64 {
    let own = |body: &[Word]| body.iter().filter(|word| !word.is_quoted).copied().collect::<Vec<_>>();
    let (a, b) = (&own(a), &own(b));
    let whole = weight_of(a, words).min(weight_of(b, words)).max(MIN_BITS);
    heaviest_chain(a, b, words) / whole
}

fn weight_of(body: &[Word], words: &StoryWords) -> f64 {
    body.iter().filter_map(|word| word.stem).map(|stem| words.weight(stem)).sum()
}

fn positions(body: &[Word]) -> BTreeMap<WordId, Vec<usize>> {
    let mut out: BTreeMap<WordId, Vec<usize>> = BTreeMap::new();
    for (at, stem) in body.iter().filter_map(|word| word.stem).enumerate() {
        out.entry(stem).or_default().push(at);
    }
    out
}

fn heaviest_chain(a: &[Word], b: &[Word], words: &StoryWords) -> f64 {
    let (in_a, in_b) = (positions(a), positions(b));
    let mut points: Vec<(usize, usize, WordId)> = Vec::new();
    for (&stem, at_a) in in_a.iter().filter(|entry| entry.1.len() <= MAX_OCCURRENCES) {
        let Some(at_b) = in_b.get(&stem).filter(|at| at.len() <= MAX_OCCURRENCES) else { continue };
        points.extend(at_a.iter().flat_map(|&x| at_b.iter().map(move |&y| (x, y, stem))));
    }
    // Points of one position in the first article are met from the back, so that none follows the other in a chain.
    points.sort_unstable_by_key(|&(x, y, _)| (x, usize::MAX - y));
    let mut best = Maxima::new(b.len());
    let mut heaviest: f64 = 0.0;
    for (_, y, stem) in points {
        let chain = best.before(y) + words.weight(stem);
        best.raise(y, chain);
        heaviest = heaviest.max(chain);
    }
    heaviest
}

/// A Fenwick tree of prefix maxima.
struct Maxima(Vec<f64>);

impl Maxima {
    fn new(len: usize) -> Self {
        Self(vec![0.0; len + 1])
    }

    /// The greatest value at a position before `at`.
    fn before(&self, at: usize) -> f64 {
        let (mut node, mut max) = (at, 0.0_f64);
        while node > 0 {
            max = max.max(self.0.get(node).copied().unwrap_or(0.0));
            node &= node - 1;
        }
        max
    }

    fn raise(&mut self, at: usize, value: f64) {
        let mut node = at + 1;
        while let Some(slot) = self.0.get_mut(node) {
            *slot = slot.max(value);
            node += node & node.wrapping_neg();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reconcile::stories::article;

    fn check(a: &str, b: &str) -> f64 {
        let (a, b) = (article("a", a), article("b", b));
        let words = StoryWords::new([&a, &b]);
        share(&words.articles[0].body(), &words.articles[1].body(), &words)
    }

    #[test]
    fn the_same_order_weighs_more_than_another_one() {
        let told = "Quarry Lindgren granite barge Ostby ferry Holm anchor slate Vik winch crane.";
        let turned = "Crane winch Vik slate anchor Holm ferry Ostby barge granite Lindgren quarry.";
        let in_order = check(told, told);
        assert!(in_order > 0.2, "{in_order}");
        assert!(check(told, turned) < in_order / 6.0);
        assert!(check(told, "Orchard pears juice press.") < 1e-9);
    }
}
