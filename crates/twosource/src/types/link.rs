//! Entities and the entries of a knowledge base: what is asked, what may be meant, and what was decided.

use crate::types::entity::EntityKind;
use crate::types::evidence::{Addend, Weight};
use crate::types::ids::EntityId;
use crate::types::words::words;

/// What a knowledge base is asked: one entity, as the articles name and describe it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EntityQuery {
    /// The fullest name.
    pub name: String,
    /// Other names and spellings, without those that are one word of the fullest name.
    pub aliases: Vec<String>,
    /// What kind of thing it is.
    pub kind: EntityKind,
    /// What the articles call it and say of it in passing, as printed: `the former harbour master`, `51-year-old`.
    pub descriptions: Vec<String>,
    /// Words that stand near its first mentions, as printed, sorted.
    pub context: Vec<String>,
}

impl EntityQuery {
    /// A query for a name alone.
    pub fn new(name: impl Into<String>, kind: EntityKind) -> Self {
        let (aliases, descriptions, context) = (Vec::new(), Vec::new(), Vec::new());
        Self { name: name.into(), aliases, kind, descriptions, context }
    }

    /// The fullest name, then the others.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.aliases.iter().map(String::as_str))
    }
}

/// One entry of a knowledge base: a person, place or organisation with the newsroom's own id.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KbEntry {
    /// The newsroom's id: an internal number, a Wikidata id, an address.
    pub id: String,
    /// Its usual full name.
    pub name: String,
    /// Other names, spellings and acronyms.
    pub aliases: Vec<String>,
    /// What kind of thing it is; `None` where the newsroom does not say.
    pub kind: Option<EntityKind>,
    /// A few words on who or what it is: `Danish swimmer, holder of the 200 m record`.
    pub description: String,
    /// Year of birth.
    pub born: Option<i16>,
    /// How often the name means this entry, above 0 and up to 1; `None` where the newsroom does not say.
    pub prior: Option<f64>,
}

impl KbEntry {
    /// An entry of which no more is known than its name.
    ///
    /// ```
    /// use twosource::{EntityKind, KbEntry};
    ///
    /// let entry = KbEntry::new("P17", "Ruth Adeyemi").kind(EntityKind::Person).description("mayor of Eastport");
    /// assert_eq!(entry.aliases.len(), 0);
    /// ```
    pub fn new(id: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            aliases: Vec::new(),
            kind: None,
            description: String::new(),
            born: None,
            prior: None,
        }
    }

    /// With other names.
    pub fn aliases<T: Into<String>>(mut self, aliases: impl IntoIterator<Item = T>) -> Self {
        self.aliases = aliases.into_iter().map(Into::into).collect();
        self
    }

    /// With a kind.
    pub fn kind(mut self, kind: EntityKind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// With a description.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = description.into();
        self
    }

    /// With a year of birth.
    pub fn born(mut self, year: i16) -> Self {
        self.born = Some(year);
        self
    }

    /// With the share of uses of its name that mean it.
    pub fn prior(mut self, prior: f64) -> Self {
        self.prior = Some(prior);
        self
    }

    /// The usual name, then the others.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.aliases.iter().map(String::as_str))
    }
}

/// An entry that an entity may be, and what speaks for and against it.
#[derive(Clone, Debug, PartialEq)]
pub struct KbCandidate {
    /// Id of the entry.
    pub id: String,
    /// Usual name of the entry.
    pub name: String,
    /// Log-odds that the entity is this entry; the sum of the addends.
    pub weight: Weight,
    /// What the weight is the sum of.
    pub addends: Vec<Addend>,
}

words! {
    /// What became of an entity's link.
    pub enum LinkStatus {
        /// One entry stands out.
        Linked = "linked",
        /// Several entries fit about as well.
        Ambiguous = "ambiguous",
        /// Too little speaks for the best entry.
        Weak = "weak",
        /// The knowledge base has no entry of that name.
        Unknown = "unknown",
    }
}

/// An entity with the entry of the knowledge base that it is, or without (NIL) where that is not sure.
///
/// `Id` is an [`EntityId`] for the links of an article, a [`StoryEntityId`](crate::StoryEntityId) for those of a story.
#[derive(Clone, Debug, PartialEq)]
pub struct EntityLink<Id = EntityId> {
    /// The entity.
    pub entity: Id,
    /// Whether it was linked, or why not.
    pub status: LinkStatus,
    /// Id of the entry; `None` unless the status is [`LinkStatus::Linked`].
    pub kb_id: Option<String>,
    /// The entries it may be, the heaviest first, of equals the first by id; the best ten where there are more.
    pub candidates: Vec<KbCandidate>,
}
