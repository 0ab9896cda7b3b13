//! Entities of an article or a story to the entries of a newsroom's knowledge base, each with an id or with none.
//!
//! For each entity the knowledge base is asked for entries of its names ([`evidence`] is the question). Each entry gets a
//! weight ([`score`]): how well the names agree ([`names`]), and whether what the entry's description says ([`description`])
//! fits what the articles say of the entity, by its attributes and beside its mentions ([`asides`]). Of `Judge Tomas Berg opened the hearing` and a table with a judge and a
//! swimmer of that name, the judge gets `office judge +3`, the swimmer `office judge ≠ swimmer -5`. The heaviest entry is
//! linked when it weighs enough and the second stays far behind; a wrong id is worse than none, so in doubt there is none.
//! [`table`] is a knowledge base in memory.
//!
//! Known limits: each entity is linked by itself; of somebody whom the articles only name, and who shares a full name with the
//! only entry of that name, nothing tells that he is another, unless [`LinkOptions::threshold`] asks for more than a name.
//!
//! The words are those of spaCy's entity linker (candidates, prior, NIL) and of Splink (addends of a weight).

mod asides;
mod description;
mod evidence;
mod names;
mod rows;
mod score;
mod table;
#[cfg(test)]
mod tests;

pub use table::KnowledgeTable;

use crate::linking::evidence::Evidence;
use crate::types::{
    Analysis, EntityId, EntityLink, EntityQuery, KbCandidate, KbEntry, LinkStatus, Story, StoryEntityId,
    Weight,
};

/// Where a newsroom keeps its own ids: a table, a database, a search service.
///
/// The library asks and decides; it never opens a connection. Several knowledge bases one after another are the
/// caller's business.
///
/// ```
/// use twosource::{Analyzer, EntityQuery, KbEntry, KnowledgeBase, LinkOptions};
///
/// /// Asks the archive of the paper, which may be away.
/// struct Archive;
///
/// impl KnowledgeBase for Archive {
///     type Error = std::io::Error;
///
///     fn candidates(&self, query: &EntityQuery) -> Result<Vec<KbEntry>, Self::Error> {
///         let known = KbEntry::new("archive/17", "Ruth Adeyemi").description("mayor of Eastport");
///         Ok(query.names().any(|name| name == known.name).then_some(known).into_iter().collect())
///     }
/// }
///
/// let analysis = Analyzer::default().analyze("wire", b"Mayor Ruth Adeyemi closed the port.")?;
/// let links = analysis.link(&Archive, &LinkOptions::default())?;
/// assert_eq!(links[0].kb_id.as_deref(), Some("archive/17"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait KnowledgeBase {
    /// Why it could not answer; the caller of `link` gets it as it is.
    type Error;

    /// Entries that the entity may be. Too many do no harm, those of another name get little weight.
    ///
    /// # Errors
    ///
    /// What the knowledge base has to say for itself: linking stops there.
    fn candidates(&self, query: &EntityQuery) -> Result<Vec<KbEntry>, Self::Error>;
}

impl<K: KnowledgeBase + ?Sized> KnowledgeBase for &K {
    type Error = K::Error;

    fn candidates(&self, query: &EntityQuery) -> Result<Vec<KbEntry>, Self::Error> {
        (**self).candidates(query)
    }
}

/// How sure a link must be.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct LinkOptions {
    /// The least weight of an entry that is linked. Default 3, odds of 8 to 1: a full name and a kind that agree give 4.
    pub threshold: Weight,
    /// The least distance to the second entry. Default 3.
    pub margin: Weight,
}

impl Default for LinkOptions {
    fn default() -> Self {
        Self { threshold: Weight(3.0), margin: Weight(3.0) }
    }
}

impl LinkOptions {
    /// With another least weight; 5 asks for more than a name.
    pub fn threshold(mut self, threshold: Weight) -> Self {
        self.threshold = threshold;
        self
    }

    /// With another least distance to the second entry.
    pub fn margin(mut self, margin: Weight) -> Self {
        self.margin = margin;
        self
    }
}

impl Analysis {
    /// The entries of `kb` that the entities of the article are, one link an entity, in the order of the entities.
    ///
    /// ```
    /// use twosource::{Analyzer, KbEntry, KnowledgeTable, LinkOptions};
    ///
    /// let table = KnowledgeTable::new([
    ///     KbEntry::new("P1", "Tomas Berg").description("judge in Eastport"),
    ///     KbEntry::new("P2", "Tomas Berg").description("swimmer"),
    /// ])?;
    /// let analysis = Analyzer::default().analyze("wire", b"Judge Tomas Berg opened the hearing on Monday.")?;
    /// let Ok(links) = analysis.link(&table, &LinkOptions::default());
    /// assert_eq!(links[0].kb_id.as_deref(), Some("P1"));
    /// # Ok::<(), twosource::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The first error of `kb`, as it is.
    pub fn link<K: KnowledgeBase>(&self, kb: &K, options: &LinkOptions) -> Result<Vec<EntityLink>, K::Error> {
        self.entities
            .iter()
            .enumerate()
            .map(|(index, entity)| {
                let mut evidence = Evidence::new(entity.kind, &entity.name, &entity.aliases);
                evidence.add(self, entity);
                link(EntityId::new(index), &evidence.finish(), kb, options)
            })
            .collect()
    }
}

impl Story {
    /// The entries of `kb` that the entities of the story are, one link an entity, in the order of the entities.
    ///
    /// What all articles say counts together: the full name of one report and the office told by another make one link.
    ///
    /// # Errors
    ///
    /// The first error of `kb`, as it is.
    pub fn link<K: KnowledgeBase>(
        &self,
        kb: &K,
        options: &LinkOptions,
    ) -> Result<Vec<EntityLink<StoryEntityId>>, K::Error> {
        self.entities
            .iter()
            .enumerate()
            .map(|(index, entity)| {
                let mut evidence = Evidence::new(entity.kind, &entity.name, &entity.aliases);
                for (article, member) in &entity.members {
                    let analysis = self.article(*article);
                    let member = analysis.and_then(|analysis| analysis.entities.get(member.index()));
                    if let (Some(analysis), Some(member)) = (analysis, member) {
                        evidence.add(analysis, member);
                    }
                }
                link(StoryEntityId::new(index), &evidence.finish(), kb, options)
            })
            .collect()
    }
}

/// Candidates that a link lists; a desk looks at no more, and all of them were weighed.
const MAX_LISTED: usize = 10;

fn link<Id, K: KnowledgeBase>(
    entity: Id,
    evidence: &Evidence,
    kb: &K,
    options: &LinkOptions,
) -> Result<EntityLink<Id>, K::Error> {
    let mut candidates = score::rank(evidence, &kb.candidates(&evidence.query)?);
    let status = status(&candidates, options);
    candidates.truncate(MAX_LISTED);
    let best = candidates.first().filter(|_| status == LinkStatus::Linked);
    Ok(EntityLink { entity, status, kb_id: best.map(|best| best.id.clone()), candidates })
}

/// What becomes of the candidates, which stand in order of weight.
fn status(candidates: &[KbCandidate], options: &LinkOptions) -> LinkStatus {
    let Some(best) = candidates.first() else { return LinkStatus::Unknown };
    let second = candidates.get(1).map_or(f64::NEG_INFINITY, |second| second.weight.0);
    if best.weight < options.threshold {
        LinkStatus::Weak
    } else if best.weight.0 - second < options.margin.0 {
        LinkStatus::Ambiguous
    } else {
        LinkStatus::Linked
    }
}
