//! Links of entities to a knowledge base, as the JSON that other programs read: beside the report of the story, not in it.

use std::fmt::Display;

use serde::{Deserialize, Serialize};

use crate::report::build::{addends, rounded};
use crate::report::contract::{AddendReport, SchemaVersion};
use crate::types::{Analysis, EntityKind, EntityLink, KbCandidate, Story, StoryEntityId};

/// The links of an article or a story.
///
/// ```
/// use twosource::{Analyzer, KbEntry, KnowledgeTable, LinkOptions, report::LinksReport};
///
/// let analysis = Analyzer::default().analyze("wire", b"Mayor Ruth Adeyemi closed the port.")?;
/// let table = KnowledgeTable::new([KbEntry::new("P17", "Ruth Adeyemi")])?;
/// let Ok(links) = analysis.link(&table, &LinkOptions::default());
/// let json = LinksReport::of_analysis(&analysis, &links).to_json();
/// assert!(json.contains("\"kb_id\": \"P17\""));
/// # Ok::<(), twosource::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LinksReport {
    /// Version of this format.
    pub schema_version: SchemaVersion,
    /// One link an entity, in the order of the entities.
    pub links: Vec<EntityLinkReport>,
}

/// An entity with the entry of the knowledge base that it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EntityLinkReport {
    /// Id of the entity, as in the report of the article or story.
    pub entity: String,
    /// Its name.
    pub name: String,
    /// `person`, `organization`, `place`, …
    pub kind: String,
    /// `linked`, `ambiguous`, `weak` or `unknown`.
    pub status: String,
    /// Id of the entry, `null` unless the status is `linked`.
    pub kb_id: Option<String>,
    /// The entries it may be, the heaviest first.
    pub candidates: Vec<KbCandidateReport>,
}

/// An entry that an entity may be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KbCandidateReport {
    /// Id of the entry.
    pub kb_id: String,
    /// Usual name of the entry.
    pub name: String,
    /// Log-odds in bits that the entity is this entry; the sum of `addends`.
    pub weight: f64,
    /// The parts of the weight.
    pub addends: Vec<AddendReport>,
}

impl LinksReport {
    /// The links of an article's entities.
    pub fn of_analysis(analysis: &Analysis, links: &[EntityLink]) -> Self {
        let entity = |link: &EntityLink| {
            analysis.entities.get(link.entity.index()).map(|entity| (entity.name.as_str(), entity.kind))
        };
        Self::new(links, entity)
    }

    /// The links of a story's entities.
    pub fn of_story(story: &Story, links: &[EntityLink<StoryEntityId>]) -> Self {
        let entity = |link: &EntityLink<StoryEntityId>| {
            story.entities.get(link.entity.index()).map(|entity| (entity.name.as_str(), entity.kind))
        };
        Self::new(links, entity)
    }

    fn new<'a, Id: Display>(
        links: &[EntityLink<Id>],
        entity: impl Fn(&EntityLink<Id>) -> Option<(&'a str, EntityKind)>,
    ) -> Self {
        let link = |link: &EntityLink<Id>| {
            let (name, kind) = entity(link).unwrap_or(("", EntityKind::Other));
            EntityLinkReport {
                entity: link.entity.to_string(),
                name: name.to_owned(),
                kind: kind.to_string(),
                status: link.status.to_string(),
                kb_id: link.kb_id.clone(),
                candidates: link.candidates.iter().map(candidate).collect(),
            }
        };
        Self { schema_version: SchemaVersion::default(), links: links.iter().map(link).collect() }
    }

    /// The links as pretty-printed JSON.
    pub fn to_json(&self) -> String {
        super::pretty(self)
    }
}

fn candidate(candidate: &KbCandidate) -> KbCandidateReport {
    KbCandidateReport {
        kb_id: candidate.id.clone(),
        name: candidate.name.clone(),
        weight: rounded(candidate.weight.0),
        addends: addends(&candidate.addends),
    }
}
