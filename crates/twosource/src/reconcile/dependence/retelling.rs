//! Two articles to how many sentences of one say what a sentence of the other says.
//!
//! Each sentence looks for the sentence of the other article with which it shares most; what it finds counts by the
//! square of the shared weight, so that two halves in two sentences count less than one whole. Both articles are
//! asked and the higher answer counts: a summary retells little of the long text, but all of itself. Words inside
//! quotation marks are the speaker's and do not count.

use std::collections::BTreeMap;

use super::order::MIN_BITS;
use crate::reconcile::words::{ArticleWords, StoryWords, Word, WordId, stems};

/// Sentences of one article that are looked up for one stem; a stem with more of them tells nothing.
const MAX_SENTENCES: usize = 32;

/// Stems that two sentences must share to be compared at all.
const MIN_SHARED: usize = 2;

/// Share of the better retold of the two articles.
pub(super) fn share(words: &StoryWords, a: usize, b: usize) -> f64 {
    let (Some(a), Some(b)) = (words.articles.get(a), words.articles.get(b)) else { return 0.0 };
    one_way(a, b, words).max(one_way(b, a, words))
}

fn one_way(from: &ArticleWords, to: &ArticleWords, words: &StoryWords) -> f64 {
    let targets: Vec<Vec<WordId>> =
        to.sentences.iter().filter(|sent| sent.is_body).map(|sent| own_stems(to.of(sent))).collect();
    let target_weights: Vec<f64> = targets.iter().map(|stems| weight_of(stems, words)).collect();
    let mut sentences_of: BTreeMap<WordId, Vec<usize>> = BTreeMap::new();
    for (index, stems) in targets.iter().enumerate() {
        for &stem in stems {
            sentences_of.entry(stem).or_default().push(index);
        }
    }
    let (mut retold, mut whole) = (0.0, 0.0);
    for sent in from.sentences.iter().filter(|sent| sent.is_body) {
        let own = own_stems(from.of(sent));
        let own_weight = weight_of(&own, words);
        whole += own_weight;
        let mut shared: BTreeMap<usize, (usize, f64)> = BTreeMap::new();
        for &stem in &own {
            let found = sentences_of.get(&stem).filter(|found| found.len() <= MAX_SENTENCES);
            for &index in found.into_iter().flatten() {
                let entry = shared.entry(index).or_default();
                *entry = (entry.0 + 1, entry.1 + words.weight(stem));
            }
        }
        retold += shared
            .iter()
            .filter(|(_, (count, _))| *count >= MIN_SHARED)
            .map(|(&index, (_, weight))| {
                weight * weight / own_weight.min(target_weights[index]).max(f64::EPSILON)
            })
            .fold(0.0, f64::max);
    }
    retold / whole.max(MIN_BITS)
}

/// The stems outside of quotation marks.
fn own_stems(words: &[Word]) -> Vec<WordId> {
    stems(&words.iter().filter(|word| !word.is_quoted).copied().collect::<Vec<_>>())
}

fn weight_of(stems: &[WordId], words: &StoryWords) -> f64 {
    stems.iter().map(|&stem| words.weight(stem)).sum()
}
