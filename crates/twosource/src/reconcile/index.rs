//! Articles and story entities to lookups that every comparison of a story needs.
//!
//! The entity stages name entities per article; comparisons ask for the entity of the story behind a mention, for the
//! mentions inside a span, and for a day to read relative dates against. All lookups are by position, without a scan.

use std::sync::Arc;

use crate::types::{Analysis, ArticleIndex, Date, EntityId, Mention, Span, StoryEntity, StoryEntityId};

/// Lookups over the articles of one story, which are sorted by id.
#[derive(Debug)]
pub(super) struct StoryIndex<'a> {
    /// The articles.
    pub(super) articles: &'a [Arc<Analysis>],
    /// The entities across the articles.
    pub(super) entities: &'a [StoryEntity],
    /// Per article and entity of the article, the entity of the story.
    members: Vec<Vec<Option<StoryEntityId>>>,
}

impl<'a> StoryIndex<'a> {
    /// The lookups of a story.
    pub(super) fn new(articles: &'a [Arc<Analysis>], entities: &'a [StoryEntity]) -> Self {
        let mut members: Vec<Vec<Option<StoryEntityId>>> =
            articles.iter().map(|analysis| vec![None; analysis.entities.len()]).collect();
        for (index, entity) in entities.iter().enumerate() {
            for (article, member) in &entity.members {
                if let Some(slot) =
                    members.get_mut(article.index()).and_then(|slots| slots.get_mut(member.index()))
                {
                    *slot = Some(StoryEntityId::new(index));
                }
            }
        }
        Self { articles, entities, members }
    }

    /// Every article with its index.
    pub(super) fn iter(&self) -> impl Iterator<Item = (ArticleIndex, &'a Analysis)> {
        self.articles
            .iter()
            .enumerate()
            .map(|(index, analysis)| (ArticleIndex::new(index), analysis.as_ref()))
    }

    /// The article at `index`.
    pub(super) fn article(&self, index: ArticleIndex) -> Option<&'a Analysis> {
        self.articles.get(index.index()).map(AsRef::as_ref)
    }

    /// The entity of the story that an entity of an article was found to be.
    pub(super) fn entity_of(&self, article: ArticleIndex, entity: EntityId) -> Option<StoryEntityId> {
        self.members.get(article.index())?.get(entity.index()).copied().flatten()
    }

    /// The entity of the story.
    pub(super) fn entity(&self, id: StoryEntityId) -> Option<&'a StoryEntity> {
        self.entities.get(id.index())
    }

    /// The day against which the article's relative dates are read: its own, or else the middle one of those that the
    /// other articles of the story give.
    pub(super) fn reference_day(&self, article: ArticleIndex) -> Option<Date> {
        if let Some(day) = self.article(article)?.article.reference_day() {
            return Some(day);
        }
        let mut days: Vec<Date> =
            self.articles.iter().filter_map(|analysis| analysis.article.reference_day()).collect();
        days.sort_unstable();
        days.get(days.len().saturating_sub(1) / 2).copied()
    }
}

/// The mentions that start inside `span`, in text order.
pub(super) fn mentions_in(analysis: &Analysis, span: Span) -> &[Mention] {
    let start = analysis.mentions.partition_point(|mention| mention.span.start < span.start);
    let end = analysis.mentions.partition_point(|mention| mention.span.start < span.end);
    analysis.mentions.get(start..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reconcile::stories::{article, dated};

    #[test]
    fn an_article_without_a_date_borrows_the_middle_one_of_the_others() {
        let articles = [
            dated(article("a", "One."), "2031-05-01"),
            dated(article("b", "Two."), "2031-05-03"),
            dated(article("c", "Three."), "2031-05-09"),
            article("d", "Four."),
        ]
        .map(Arc::new);
        let index = StoryIndex::new(&articles, &[]);
        assert_eq!(
            index.reference_day(ArticleIndex(3)).map(|day| day.to_string()),
            Some("2031-05-03".into())
        );
        assert_eq!(
            index.reference_day(ArticleIndex(0)).map(|day| day.to_string()),
            Some("2031-05-01".into())
        );
    }
}
