//! Names of one entity that outlets spell differently.
//!
//! The entity linking lists the spellings that differ beyond order, title and diacritics of a known form; each row
//! becomes a side. A person whose name is spelled in two ways inside one article only is no matter between sources.

use crate::reconcile::index::StoryIndex;
use crate::types::{ArticleIndex, Conflict, ConflictKind, Side, Spelling, StoryEntity};

use super::side::by_support;

/// The entities with two spellings of their name.
pub(super) fn conflicts(index: &StoryIndex<'_>) -> Vec<Conflict> {
    index.entities.iter().filter_map(conflict).collect()
}

fn conflict(entity: &StoryEntity) -> Option<Conflict> {
    let side = |it: &Spelling| Side { value: it.text.clone(), evidence: it.passages.clone() };
    let sides = by_support(entity.spellings.iter().map(side).collect());
    let [first, second, ..] = sides.as_slice() else { return None };
    let mut articles: Vec<ArticleIndex> =
        sides.iter().flat_map(|side| &side.evidence).map(|passage| passage.article).collect();
    articles.sort_unstable();
    articles.dedup();
    if articles.len() < 2 {
        return None;
    }
    let explanation = format!("`{}` and `{}` are two spellings of one name", first.value, second.value);
    let about = format!("spelling of {}", entity.name);
    Some(Conflict { kind: ConflictKind::Name, about, explanation, sides, facts: Vec::new() })
}
