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

#[cfg(feature = "train")]
pub use self::entities::weigh as weigh_entities;
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
    Ok(Story {
        facts: aligned.facts,
        conflicts,
        quotations,
        dependence,
        timeline,
        issues,
        entities,
        articles,
    })
}

/// What the story as a whole is short of, or has too much of.
fn limits(articles: &[Arc<Analysis>], words: &StoryWords) -> Vec<Issue> {
    let mut out = Vec::new();
    if articles.len() < 2 {
        let message =
            format!("the story has {} article(s); two are needed to confirm anything", articles.len());
        out.push(Issue::new(IssueCode::SingleArticle, None, message));
    }
    if articles.len() > dependence::MAX_ARTICLES {
        let message =
            format!("only the first {} articles were compared for copying", dependence::MAX_ARTICLES);
        out.push(Issue::new(IssueCode::BlockTooLarge, None, message));
    }
    for (analysis, _) in articles.iter().zip(&words.articles).filter(|(_, words)| words.is_cut) {
        let id = &analysis.article.id;
        let message = format!("only the first {} words of article `{id}` were compared", words::MAX_WORDS);
        out.push(Issue::new(IssueCode::BlockTooLarge, None, message));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorKind;
    use crate::reconcile::stories::{article, with_claim, with_entity};
    use crate::types::EntityKind;

    fn report(id: &str, sentence: &str) -> Arc<Analysis> {
        let it = article(id, &format!("{sentence}. A choir sang outside. The tram ran late."));
        let it = with_entity(it, EntityKind::Place, "Lagos", &["Lagos"]);
        Arc::new(with_claim(it, sentence, "sink"))
    }

    fn reports() -> Vec<Arc<Analysis>> {
        vec![
            report("a", "Eleven boats sank in Lagos harbour"),
            report("b", "In Lagos harbour eleven vessels sank"),
            report("c", "The mayor of Lagos resigned"),
        ]
    }

    #[test]
    fn the_order_of_the_articles_does_not_matter() {
        let expected = reconcile(reports()).unwrap();
        let orders = [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        for order in orders {
            let articles = reports();
            let shuffled = order.iter().map(|&index| Arc::clone(&articles[index])).collect();
            assert_eq!(reconcile(shuffled).unwrap(), expected, "{order:?}");
        }
    }

    #[test]
    fn two_articles_of_one_id_are_refused() {
        let error = reconcile(vec![report("a", "One"), report("a", "Two")]).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::DuplicateId);
    }

    #[test]
    fn a_story_of_one_article_says_so() {
        let story = reconcile(vec![report("a", "Eleven boats sank in Lagos harbour")]).unwrap();
        assert_eq!(
            story.issues.iter().map(|issue| issue.code).collect::<Vec<_>>(),
            [IssueCode::SingleArticle]
        );
        assert!(reconcile(Vec::new()).unwrap().facts.is_empty());
    }
}
