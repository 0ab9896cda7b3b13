//! The spellings of one person's name that the articles disagree on.
//!
//! `Jon Brask` in three articles and `John Brask` in a fourth give two rows. A shorter form (`Brask`), another order of
//! words and capitals are no other spelling; missing diacritics are one only where a single article writes both.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::reconcile::entities::node::name_words;
use crate::text::{differs_little, fold};
use crate::types::{Analysis, ArticleIndex, EntityKind, MentionForm, Passage, Spelling, StoryEntity};

/// Each spelling of the person's name with its mentions, the one of most articles first; empty when all articles agree.
pub(super) fn spellings(articles: &[Arc<Analysis>], entity: &StoryEntity) -> Vec<Spelling> {
    if entity.kind != EntityKind::Person {
        return Vec::new();
    }
    let found = by_spelling(articles, entity);
    let longest = found.keys().map(|name| name_words(name).len()).max().unwrap_or(0);
    for size in (1..=longest).rev() {
        let rows = rows_of_size(&found, size);
        if rows.len() > 1 {
            return rows.into_iter().map(|(text, passages)| Spelling { text, passages }).collect();
        }
    }
    Vec::new()
}

fn by_spelling(articles: &[Arc<Analysis>], entity: &StoryEntity) -> BTreeMap<String, Vec<Passage>> {
    let mut found: BTreeMap<String, Vec<Passage>> = BTreeMap::new();
    for (article, id) in &entity.mentions {
        let Some(analysis) = articles.get(article.index()) else { continue };
        let Some(mention) =
            analysis.mentions.get(id.index()).filter(|mention| mention.form == MentionForm::Name)
        else {
            continue;
        };
        let name = analysis.slice(mention.span).split_whitespace().collect::<Vec<_>>().join(" ");
        if name.starts_with(['@', '#']) || !name.chars().any(char::is_lowercase) {
            continue;
        }
        found.entry(name).or_default().push(Passage { article: *article, span: mention.span });
    }
    found
}

/// The spellings of `size` words that differ truly from the usual one of that size, and that one.
fn rows_of_size(found: &BTreeMap<String, Vec<Passage>>, size: usize) -> Vec<(String, Vec<Passage>)> {
    let mut names: Vec<_> = found.iter().filter(|(name, _)| name_words(name).len() == size).collect();
    names.sort_by_key(|(name, passages)| (std::cmp::Reverse(in_articles(passages).len()), *name));
    let Some((usual, usual_at)) = names.first().copied() else { return Vec::new() };
    let others = names.iter().skip(1).filter(|(name, passages)| {
        differs_truly(usual, name)
            || (differs_in_marks(usual, name) && !in_articles(usual_at).is_disjoint(&in_articles(passages)))
    });
    std::iter::once((usual.clone(), usual_at.clone()))
        .chain(others.map(|(name, passages)| ((*name).clone(), (*passages).clone())))
        .collect()
}

fn in_articles(passages: &[Passage]) -> BTreeSet<ArticleIndex> {
    passages.iter().map(|passage| passage.article).collect()
}

/// Whether each word is the same or a slip of it, and one is a slip.
fn differs_truly(usual: &str, name: &str) -> bool {
    let (a, b) = (name_words(usual), name_words(name));
    a != b && a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| a == b || differs_little(a, b))
}

/// Whether only diacritics differ, not capitals.
fn differs_in_marks(usual: &str, name: &str) -> bool {
    fold(usual) == fold(name) && usual.to_lowercase() != name.to_lowercase()
}
