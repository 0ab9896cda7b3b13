//! Analysed articles of one story to facts, conflicts, quotations and dependence.

mod dependence;
mod entities;
mod facts;
mod index;
mod quotations;
#[cfg(test)]
mod stories;
mod words;

use std::sync::Arc;

use crate::error::{Error, Result};
use crate::types::{Analysis, Issue, IssueCode, Story};

use self::index::StoryIndex;
use self::words::StoryWords;

/// Reconciles the articles of one story. The result does not depend on their order.
///
/// # Errors
///
/// Fails when two articles have one id, because evidence could not be told apart.
pub(crate) fn reconcile(mut articles: Vec<Arc<Analysis>>) -> Result<Story> {
    articles.sort_by(|a, b| a.article.id.cmp(&b.article.id));
    for pair in articles.windows(2) {
        if pair[0].article.id == pair[1].article.id {
            return Err(Error::duplicate_id(&pair[0].article.id));
        }
    }
    let entities = entities::link(&articles);
    let quotations = quotations::group(&articles, &entities);
    let index = StoryIndex::new(&articles, &entities);
    let words = StoryWords::new(articles.iter().map(AsRef::as_ref));
    let dependence = dependence::compare(&index, &words, &quotations);
    let found = facts::find(&articles, &entities, &quotations, &dependence);
    let mut issues = found.issues;
    if articles.len() < 2 {
        issues.push(Issue::new(
            IssueCode::SingleArticle,
            None,
            format!("the story has {} article(s); two are needed to confirm anything", articles.len()),
        ));
    }
    Ok(Story {
        articles,
        entities,
        facts: found.facts,
        conflicts: found.conflicts,
        quotations,
        dependence,
        timeline: found.timeline,
        issues,
    })
}
