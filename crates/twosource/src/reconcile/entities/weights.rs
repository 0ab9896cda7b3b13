//! The match weights of the entity linking: for each level of each comparison log2(m / u), where m is how often two
//! mentions of one entity are on that level, and u how often two entities of one story are that are not the same.
//!
//! `cargo xtask eval linkage` counts candidate pairs of one and of two entities for each level over the topics of ECB+ dev, whose
//! entities are annotated across documents, and prints log2(m/u). Roles, nationality, ages and the small weight of gender and
//! context follow these counts. Names of two people who are namesakes hardly occur there, nor do slips and generations: those
//! weights were set by hand, in their order of reliability, so that a rare full name outweighs one contradiction and a common one
//! does not outweigh two. A weight of 3 makes a match eight times as likely.

/// Before anything is compared: a blocking key is shared with about one in forty entities of a story by chance.
pub(super) const PRIOR: f64 = -5.0;

/// Weight above which two entities are one: more likely than not.
pub(super) const LINK: f64 = 0.0;

/// Bits by which a shortened name must fit one full name better than any other one.
pub(super) const MARGIN: f64 = 2.0;

/// A listed country, people or body under any of its names.
pub(super) const LISTED: f64 = 12.0;
/// The same name of several words, one of them in no list of names.
pub(super) const FULL_RARE: f64 = 12.0;
/// The same name of several words, all of them borne by many.
pub(super) const FULL_COMMON: f64 = 9.0;
/// The same words in another order.
pub(super) const OTHER_ORDER: f64 = 8.0;
/// The same single word, in no list of names.
pub(super) const SINGLE_RARE: f64 = 8.0;
/// The same single word that many bear.
pub(super) const SINGLE_COMMON: f64 = 6.0;
/// A body's acronym in both, or in one and made of the other's initials.
pub(super) const ACRONYM: f64 = 8.0;
/// A middle name or initial is left out.
pub(super) const MIDDLE_LEFT_OUT: f64 = 8.0;
/// `county` and the like are left out.
pub(super) const UNIT_LEFT_OUT: f64 = 7.0;
/// Only the initial or the start of the given name.
pub(super) const INITIAL: f64 = 6.0;
/// One is the end of the other (`Vask`) or a body's shortened name; the words are in no list of names.
pub(super) const SHORT_RARE: f64 = 7.0;
/// The same with words that many bear.
pub(super) const SHORT_COMMON: f64 = 5.5;
/// One word differs by a slip.
pub(super) const SLIP: f64 = 5.0;
/// One word differs by a slip, and both are given names of their own: `John` and `Joan`.
pub(super) const SLIP_TO_A_NAME: f64 = 2.0;
/// Each word differs by a slip.
pub(super) const SLIPS: f64 = 2.0;
/// A single word differs by a slip.
pub(super) const SLIP_ALONE: f64 = 1.0;

/// `Jr.` in one and `Sr.` in the other.
pub(super) const GENERATION_DIFFERS: f64 = -12.0;
/// Both names stand in one article, as two entities.
pub(super) const SIDE_BY_SIDE: f64 = -8.0;
/// The same, where one may be short for the other or for somebody else.
pub(super) const SHORT_SIDE_BY_SIDE: f64 = -2.0;

/// Both are people, bodies, places.
pub(super) const KIND_EQUAL: f64 = 1.0;
/// Kinds that the text often leaves open: a building is a place and a body.
pub(super) const KIND_NEAR: f64 = -1.0;
/// A person, and a place that no list has: most such places are names of people that were misread.
pub(super) const KIND_DOUBTFUL: f64 = -2.0;
/// A body and a place: a club is named after its town.
pub(super) const KIND_DIFFERS: f64 = -4.0;

/// `he` in one and `she` in the other: on ECB+ mostly a pronoun that was tied to somebody else.
pub(super) const GENDER_DIFFERS: f64 = -2.0;
/// The same, where the names differ as well: `Jonna` and `Jonny`.
pub(super) const GENDER_AND_NAME_DIFFER: f64 = -6.0;
/// The same pronouns, where the names are not the same.
pub(super) const GENDER_EQUAL: f64 = 0.5;

/// An office in common.
pub(super) const ROLE_SHARED: f64 = 3.0;
/// Offices are told in both, none in common. So it is for a quarter of all that are one: `minister` and `party leader`.
pub(super) const ROLE_DIFFERS: f64 = -1.5;
/// The offices belong to one body or place.
pub(super) const ORGANIZATION_SHARED: f64 = 1.5;
/// One office in two bodies or places: two mayors.
pub(super) const ORGANIZATION_DIFFERS: f64 = -3.0;

/// A nationality in common.
pub(super) const NATION_SHARED: f64 = 1.5;
/// Nationalities are told in both, none in common.
pub(super) const NATION_DIFFERS: f64 = -3.0;

/// Ages that fit the time between the articles.
pub(super) const AGE_FITS: f64 = 4.0;
/// Ages that do not; an outlet may be wrong, which is for the desk to hear.
pub(super) const AGE_DIFFERS: f64 = -3.5;

/// The same relation, to a person of the same name.
pub(super) const RELATION_SHARED: f64 = 2.0;
/// Another relation, each of one person: son and father.
pub(super) const RELATION_DIFFERS: f64 = -4.0;

/// A large part of the words near one is also near the other.
pub(super) const CONTEXT_MUCH: f64 = 4.0;
/// Some.
pub(super) const CONTEXT_SOME: f64 = 1.5;
/// None, although both have surroundings.
pub(super) const CONTEXT_NONE: f64 = -1.0;
/// Two or more other entities named in the same sentences.
pub(super) const COMPANY_MUCH: f64 = 1.5;
/// One.
pub(super) const COMPANY_SOME: f64 = 0.5;
