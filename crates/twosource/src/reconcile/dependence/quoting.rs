//! Two articles to how many utterances only the two of them quote.
//!
//! An utterance that every outlet has was said in public. One that only two have may have come to both from one desk.
//! That is likely when its words differ inside quotation marks, because two reporters who heard it print the same
//! words; the same words in both say little.

use crate::reconcile::index::StoryIndex;
use crate::types::{ArticleIndex, Fidelity, QuoteGroup, QuoteKind};

/// Most that quotations alone may say, as a share: the rest of an article is its own.
const MAX_SHARE: f64 = 0.25;

/// Weight of an utterance that has the same words in both, beside 1 for one that the two word differently.
const SAME_WORDS: f64 = 0.3;

/// Utterances that an article is taken to have at least: one shared quotation of two is no pattern.
const MIN_UTTERANCES: usize = 4;

/// Share of the utterances of the article with fewer of them, scaled to [`MAX_SHARE`].
pub(super) fn share(
    index: &StoryIndex<'_>,
    quotations: &[QuoteGroup],
    a: ArticleIndex,
    b: ArticleIndex,
) -> f64 {
    let spoken = |article: ArticleIndex| {
        let quotes = index.article(article).map(|analysis| analysis.quotes.as_slice()).unwrap_or_default();
        quotes.iter().filter(|quote| quote.kind != QuoteKind::Indirect).count()
    };
    let fewer = spoken(a).min(spoken(b));
    if fewer == 0 {
        return 0.0;
    }
    let shared: f64 = quotations.iter().map(|group| weight(group, a, b)).sum();
    (shared / fewer.max(MIN_UTTERANCES) as f64).min(1.0) * MAX_SHARE
}

fn weight(group: &QuoteGroup, a: ArticleIndex, b: ArticleIndex) -> f64 {
    let mut articles: Vec<ArticleIndex> =
        group.variants.iter().map(|variant| variant.passage.article).collect();
    articles.sort_unstable();
    articles.dedup();
    if !(articles.contains(&a) && articles.contains(&b)) {
        return 0.0;
    }
    let is_reworded = group
        .variants
        .iter()
        .any(|variant| [a, b].contains(&variant.passage.article) && variant.fidelity == Fidelity::Reworded);
    let base = if is_reworded { 1.0 } else { SAME_WORDS };
    base / (articles.len() - 1).max(1) as f64
}
