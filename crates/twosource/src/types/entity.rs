//! Mentions of people, places and organisations, and the entities they stand for.

use crate::types::ids::{EntityId, MentionId, RuleId};
use crate::types::span::Span;
use crate::types::words::words;

words! {
    /// What kind of thing an entity is.
    #[non_exhaustive]
    pub enum EntityKind {
        /// A human being.
        Person = "person",
        /// A company, party, club, agency, alliance, government.
        Organization = "organization",
        /// A country, region, city, river or building's site.
        Place = "place",
        /// A named happening: a war, a storm, a cup.
        Event = "event",
        /// A people, nation, faith or political group as an adjective or noun.
        Nationality = "nationality",
        /// A book, film, law or paper by title.
        Work = "work",
        /// A thing that is made, a vessel, a vehicle.
        Product = "product",
        /// A building, airport, bridge, road.
        Facility = "facility",
        /// A name of which the text does not tell what it is.
        Other = "other",
    }
}

words! {
    /// How a mention refers.
    pub enum MentionForm {
        /// By name.
        Name = "name",
        /// By description: `the former minister`.
        Nominal = "nominal",
        /// By pronoun.
        Pronoun = "pronoun",
    }
}

/// One place in the text that refers to an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The words, without possessive ending, article or title in front of a name.
    pub span: Span,
    /// Kind of the entity; of a people's name that of a people, though its entity is the country when the article names it.
    pub kind: EntityKind,
    /// How it refers.
    pub form: MentionForm,
    /// Whom or what it refers to.
    pub entity: EntityId,
    /// The place whose name stands for its government here, which is the entity: `Moscow` for `the Kremlin`.
    pub place: Option<String>,
    /// Which rule found it, or which pass of the resolver tied it to its entity.
    pub rule: RuleId,
}

impl Mention {
    /// A mention that stands for no government.
    pub fn new(span: Span, kind: EntityKind, form: MentionForm, entity: EntityId, rule: RuleId) -> Self {
        Self { span, kind, form, entity, place: None, rule }
    }
}

words! {
    /// What an attribute tells of its entity.
    #[non_exhaustive]
    pub enum AttributeKind {
        /// An office, post or profession; of a body, what it is: `shipping company`.
        Role = "role",
        /// A nationality or origin.
        Nationality = "nationality",
        /// An age in years.
        Age = "age",
        /// A relation to another person.
        Relation = "relation",
    }
}

words! {
    /// How an office is held at the time of the text.
    pub enum RoleStatus {
        /// Held: `the mayor`.
        Current = "current",
        /// Held before: `the former mayor`, `was mayor until June`.
        Former = "former",
        /// To be held: `the incoming mayor`, `mayor-elect`.
        Incoming = "incoming",
        /// Held for the time being: `the acting mayor`.
        Acting = "acting",
    }
}

/// Something the text says of an entity in passing: in an appositive, a title, a relative clause, a number after the name.
///
/// ```
/// use twosource::{Analyzer, AttributeKind, RoleStatus};
///
/// let text = "Ada Vask, the former mayor of Oslo, spoke.";
/// let analysis = Analyzer::default().analyze("note", text.as_bytes())?;
/// let role = &analysis.entities[0].attributes[0];
/// assert_eq!((role.kind, role.status), (AttributeKind::Role, Some(RoleStatus::Former)));
/// assert_eq!(role.office.map(|office| analysis.slice(office)), Some("mayor"));
/// assert_eq!(role.organization.map(|place| analysis.slice(place)), Some("Oslo"));
/// # Ok::<(), twosource::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// What it tells.
    pub kind: AttributeKind,
    /// The words that tell it.
    pub span: Span,
    /// The bare office of a role: `finance minister` in `the former Danish finance minister`; the verb in `led the party`; the
    /// noun of a body's description; the word for a relation.
    pub office: Option<Span>,
    /// How a role is held; `None` for other kinds, and where the text leaves it open, as a past tense without a time does.
    pub status: Option<RoleStatus>,
    /// The organisation, place or area that a role belongs to: `NATO` in `the head of NATO`.
    pub organization: Option<Span>,
    /// Words that say when it holds: `from 2014 to 2024`.
    pub when: Option<Span>,
    /// The other person of a relation: the entity behind `his` in `his wife`.
    pub of: Option<EntityId>,
    /// Which rule found it: `attribute.title`, `attribute.appositive`, `attribute.copula`, `attribute.change` (of office),
    /// `attribute.as`, `attribute.leading`, `attribute.owner`, `attribute.nationality`, `attribute.age`, or
    /// `attribute.description` for a description that the resolver tied to the entity.
    pub rule: RuleId,
}

impl Attribute {
    /// An attribute of which no more is known than its words.
    pub fn new(kind: AttributeKind, span: Span, rule: RuleId) -> Self {
        Self { kind, span, office: None, status: None, organization: None, when: None, of: None, rule }
    }
}

/// One person, place or organisation of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Its position in `Analysis::entities`.
    pub id: EntityId,
    /// What kind of thing it is.
    pub kind: EntityKind,
    /// The fullest name the article gives; of somebody without a name the first description.
    pub name: String,
    /// Other names and spellings in the article, sorted.
    pub aliases: Vec<String>,
    /// Its mentions, in text order.
    pub mentions: Vec<MentionId>,
    /// What the article says of it in passing, in text order.
    pub attributes: Vec<Attribute>,
}

/// What the entity stage hands on: mentions in text order and the entities they form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entities {
    /// Every mention, by position.
    pub mentions: Vec<Mention>,
    /// Every entity, by its first mention.
    pub entities: Vec<Entity>,
}
