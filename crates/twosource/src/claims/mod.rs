//! Sentences, mentions, values and quotations to claims: who says what about whom, when, how much, how sure.

use crate::types::{Article, Claim, Entities, Quote, Segmentation, Value};

/// Extracts the claims of an article, in text order.
pub(crate) fn extract(
    _article: &Article,
    _segmentation: &Segmentation,
    _entities: &Entities,
    _values: &[Value],
    _quotes: &[Quote],
) -> Vec<Claim> {
    Vec::new()
}
