//! Quotations of the articles to groups of variants of one utterance, each with its fidelity and word diff.

use std::sync::Arc;

use crate::types::{Analysis, QuoteGroup, StoryEntity};

/// Groups quotations of one utterance across articles.
pub(super) fn group(_articles: &[Arc<Analysis>], _entities: &[StoryEntity]) -> Vec<QuoteGroup> {
    Vec::new()
}
