//! Two articles to which of them names the other as its source.
//!
//! `Harbour News` at the end of a text, or `, Harbour News reports,` in it, points to the outlet that calls itself so
//! in its own article; a credited wire service points to an article that this service published.

use crate::reconcile::index::StoryIndex;
use crate::text::fold;
use crate::types::{Analysis, ArticleIndex, Direction};

/// What a credit adds: it tells that something was taken, not how much.
pub(super) const SHARE: f64 = 0.15;

/// Shortest name in bytes that is looked for in a text; `AP` inside a word would credit everybody.
const MIN_NAME_BYTES: usize = 5;

/// Which of the two names the other one's outlet, if exactly one does.
pub(super) fn between(index: &StoryIndex<'_>, a: ArticleIndex, b: ArticleIndex) -> Option<Direction> {
    let (one, other) = (index.article(a)?, index.article(b)?);
    match (credits(one, other), credits(other, one)) {
        (true, false) => Some(Direction::FromB),
        (false, true) => Some(Direction::FromA),
        _ => None,
    }
}

/// Whether `article` names the outlet or the wire service that `source` calls its own.
fn credits(article: &Analysis, source: &Analysis) -> bool {
    let Some(outlet) = &source.article.publisher else { return false };
    let outlet = fold(&outlet.value);
    let is_own = article.article.publisher.as_ref().is_some_and(|own| fold(&own.value) == outlet);
    if is_own || outlet.len() < MIN_NAME_BYTES {
        return false;
    }
    let is_credited = article.article.agencies.iter().any(|agency| fold(&agency.value.name) == outlet);
    is_credited || mentions(article, &outlet)
}

fn mentions(article: &Analysis, outlet: &str) -> bool {
    article.mentions.iter().any(|mention| fold(article.slice(mention.span)) == outlet)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::reconcile::stories::{article, with_entity};
    use crate::types::{EntityKind, Located, Span};

    #[test]
    fn naming_the_outlet_gives_the_direction() {
        let mut wire = article("wire", "The pier is gone.");
        wire.article.publisher = Some(Located::at("Harbour News".into(), Span::default()));
        let taker = article("taker", "The pier is gone, Harbour News reports.");
        let taker = with_entity(taker, EntityKind::Organization, "Harbour News", &["Harbour News"]);
        let articles = [taker, wire].map(Arc::new);
        let index = StoryIndex::new(&articles, &[]);
        assert_eq!(between(&index, ArticleIndex(0), ArticleIndex(1)), Some(Direction::FromB));
        assert_eq!(between(&index, ArticleIndex(1), ArticleIndex(0)), Some(Direction::FromA));
    }
}
