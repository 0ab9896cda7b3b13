//! Names as they stand in a sentence, with their type.

use crate::types::entity::EntityKind;
use crate::types::span::{Span, TokenRange};
use crate::types::words::words;

words! {
    /// What a name names: the `OntoNotes` types of spaCy's English models, without numbers and times, which are values.
    pub enum NameType {
        /// A human being.
        Person = "PERSON",
        /// A people, faith or political group.
        Norp = "NORP",
        /// A building, airport, bridge, road.
        Facility = "FAC",
        /// A company, agency, party, club.
        Organization = "ORG",
        /// A country, city or state.
        Place = "GPE",
        /// A mountain, river, region: a place without a government.
        Location = "LOC",
        /// A thing that is made.
        Product = "PRODUCT",
        /// A war, storm, cup.
        Event = "EVENT",
        /// A book, film or song by title.
        Work = "WORK_OF_ART",
        /// A law or treaty by title.
        Law = "LAW",
        /// A language.
        Language = "LANGUAGE",
    }
}

impl NameType {
    /// The kind of entity that a name of this type stands for.
    ///
    /// ```
    /// use twosource::{EntityKind, NameType};
    ///
    /// assert_eq!(NameType::Location.kind(), EntityKind::Place);
    /// ```
    pub fn kind(self) -> EntityKind {
        match self {
            Self::Person => EntityKind::Person,
            Self::Norp => EntityKind::Nationality,
            Self::Facility => EntityKind::Facility,
            Self::Organization => EntityKind::Organization,
            Self::Place | Self::Location => EntityKind::Place,
            Self::Product => EntityKind::Product,
            Self::Event => EntityKind::Event,
            Self::Work | Self::Law => EntityKind::Work,
            Self::Language => EntityKind::Other,
        }
    }
}

words! {
    /// How a token stands to a name.
    pub enum Iob {
        /// It is the first token of a name.
        Begin = "B",
        /// It is a later token of a name.
        Inside = "I",
        /// It belongs to no name.
        Outside = "O",
    }
}

/// A run of tokens that is a name, without an article in front or a possessive mark behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Where it stands.
    pub span: Span,
    /// Its tokens.
    pub tokens: TokenRange,
    /// What it names.
    pub label: NameType,
}
