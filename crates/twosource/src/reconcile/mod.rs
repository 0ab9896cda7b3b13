//! Analysed articles of one story to facts, conflicts, quotations and dependence.
//!
//! Entities are linked across the articles first, then quotations, then copying is judged, because support is counted
//! over independent sources. Claims are aligned into facts, conflicts are looked for last and mark the facts that
//! they touch. The articles are sorted by id at the door, so their order at the call does not matter.

mod conflicts;
mod dependence;
mod entities;
mod facts;
mod index;
mod quotations;
#[cfg(test)]
mod stories;
mod timeline;
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
    let mut aligned = facts::align(&index, &words, &quotations, &dependence);
    let conflicts = conflicts::find(&index, &quotations, &mut aligned);
    let timeline = timeline::timeline(&index, &aligned.facts);
    let mut issues = aligned.issues;
    issues.extend(limits(&articles, &words));
    Ok(Story { facts: aligned.facts, conflicts, quotations, dependence, timeline, issues, entities, articles })
}

/// What the story as a whole is short of, or has too much of.
fn limits(articles: &[Arc<Analysis>], words: &StoryWords) -> Vec<Issue> {
    let mut out = Vec::new();
    if articles.len() < 2 {
        let message = format!("the story has {} article(s); two are needed to confirm anything", articles.len());
        out.push(Issue::new(IssueCode::SingleArticle, None, message));
    }
    if articles.len() > dependence::MAX_ARTICLES {
        let message = format!("only the first {} articles were compared for copying", dependence::MAX_ARTICLES);
        out.push(Issue::new(IssueCode::BlockTooLarge, None, message));
    }
    for (analysis, _) in articles.iter().zip(&words.articles).filter(|(_, words)| words.is_cut) {
        let id = &analysis.article.id;
        let message = format!("only the first {} words of article `{id}` were compared", words::MAX_WORDS);
        out.push(Issue::new(IssueCode::BlockTooLarge, None, message));
    }
    out
}
