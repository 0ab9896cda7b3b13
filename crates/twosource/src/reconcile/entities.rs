//! Entities of the articles to entities of the story.

use std::sync::Arc;

use crate::types::{Analysis, StoryEntity};

/// Joins the entities of several articles that are the same person, place or organisation.
pub(super) fn link(_articles: &[Arc<Analysis>]) -> Vec<StoryEntity> {
    Vec::new()
}
