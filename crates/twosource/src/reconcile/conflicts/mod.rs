//! Aligned articles to their contradictions.

use crate::types::{Conflict, QuoteGroup};

use super::facts::Aligned;
use super::index::StoryIndex;

/// Finds the conflicts and marks the facts that they dispute.
pub(super) fn find(_index: &StoryIndex<'_>, _quotations: &[QuoteGroup], _aligned: &mut Aligned) -> Vec<Conflict> {
    Vec::new()
}
