//! Claims of the articles to facts with their support, to conflicts, and to a timeline.

use std::sync::Arc;

use crate::types::{Analysis, Conflict, Fact, Issue, QuoteGroup, SourceLink, StoryEntity, TimelineEntry};

/// What the comparison of claims gives.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The facts, the best supported first.
    pub(super) facts: Vec<Fact>,
    /// The conflicts.
    pub(super) conflicts: Vec<Conflict>,
    /// Dated facts in order of time.
    pub(super) timeline: Vec<TimelineEntry>,
    /// What was left alone.
    pub(super) issues: Vec<Issue>,
}

/// Aligns the claims of several articles into facts and finds where they contradict each other.
pub(super) fn find(
    _articles: &[Arc<Analysis>],
    _entities: &[StoryEntity],
    _quotations: &[QuoteGroup],
    _dependence: &[SourceLink],
) -> Found {
    Found::default()
}
