//! Sentences and mentions to quotations with their speakers.

use crate::types::{Article, Entities, Issue, Quote, Segmentation};

/// Finds quotations and who said them.
pub(crate) fn attribute(
    _article: &Article,
    _segmentation: &Segmentation,
    _entities: &Entities,
) -> (Vec<Quote>, Vec<Issue>) {
    (Vec::new(), Vec::new())
}
