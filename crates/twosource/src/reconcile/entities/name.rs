//! Two namings to the level on which they agree.
//!
//! From the surest down: a listed country or body, the same name, the same words in another order, a middle name or the
//! given name left to an initial, an acronym, one the shortened form of the other, a slip of the pen. `Jon Brask` and `John
//! Brask` share a word and differ by a letter in the other; `Juliet Hargan` and `Julyet Hargen` share none.

use crate::lexicon::{gazetteer, given_name};
use crate::reconcile::entities::node::{Naming, is_borne_by_many, letters_of};
use crate::reconcile::entities::weights;
use crate::text::differs_little;
use crate::types::EntityKind;

/// On which level two namings agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    Listed,
    Full,
    OtherOrder,
    Single,
    Acronym,
    MiddleLeftOut,
    /// `Lorholm` beside `Lorholm county`.
    UnitLeftOut,
    /// The given name of the first naming is an initial or the start of the other's, or the other way round.
    Initial {
        first_is_short: bool,
    },
    /// The first naming is short for the other, or the other way round.
    Short {
        first_is_short: bool,
    },
    Slip,
    SlipToAName,
    Slips,
    SlipAlone,
}

/// How two namings agree, and by which names.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct NameMatch {
    pub(super) level: Level,
    pub(super) weight: f64,
    /// Index of the name of each.
    pub(super) names: (usize, usize),
}

/// Letters a word needs to differ at all when no word of the name is equal.
const SHORT_WORD: usize = 5;

/// The surest level on which the two agree.
pub(super) fn compare(a: &Naming, b: &Naming) -> Option<NameMatch> {
    let listed = a.listed.is_some() && a.listed == b.listed && a.kind == b.kind;
    if listed {
        return Some(NameMatch { level: Level::Listed, weight: weights::LISTED, names: (0, 0) });
    }
    equal(a, b).or_else(|| acronym(a, b)).or_else(|| {
        let level = fullest(a, b)?;
        Some(NameMatch { level, weight: weight(level, a.fullest(), b.fullest()), names: (0, 0) })
    })
}

/// A name of several words in common, or the same single word as the fullest name of both.
fn equal(a: &Naming, b: &Naming) -> Option<NameMatch> {
    let mut best: Option<NameMatch> = None;
    for (i, one) in a.words.iter().enumerate() {
        for (j, other) in b.words.iter().enumerate() {
            let level = match one.len() {
                1 if one == other && (i == 0 && j == 0 || a.kind == EntityKind::Place) => Level::Single,
                0 | 1 => continue,
                _ if one == other => Level::Full,
                _ if same_words(one, other) => Level::OtherOrder,
                _ => continue,
            };
            let found = NameMatch { level, weight: weight(level, one, other), names: (i, j) };
            if best.as_ref().is_none_or(|best| found.weight > best.weight) {
                best = Some(found);
            }
        }
    }
    best
}

fn same_words(a: &[String], b: &[String]) -> bool {
    let sorted = |words: &[String]| {
        let mut words = words.to_vec();
        words.sort_unstable();
        words
    };
    a.len() == b.len() && sorted(a) == sorted(b)
}

/// `QVX` in both, or in one beside the other's `Quarry Velt Exchange`.
fn acronym(a: &Naming, b: &Naming) -> Option<NameMatch> {
    if !(may_be_body(a.kind) && may_be_body(b.kind)) {
        return None;
    }
    for (i, one) in a.names.iter().enumerate() {
        for (j, other) in b.names.iter().enumerate() {
            let (x, y) = (letters_of(one), letters_of(other));
            let found = match (x, y) {
                (Some(x), Some(y)) => x == y,
                (Some(x), None) => b.words.get(j).is_some_and(|words| initials_are(words, &x)),
                (None, Some(y)) => a.words.get(i).is_some_and(|words| initials_are(words, &y)),
                (None, None) => false,
            };
            if found {
                return Some(NameMatch { level: Level::Acronym, weight: weights::ACRONYM, names: (i, j) });
            }
        }
    }
    None
}

fn may_be_body(kind: EntityKind) -> bool {
    matches!(kind, EntityKind::Organization | EntityKind::Other | EntityKind::Event)
}

/// Letters of the shortest acronym that is told by initials alone: two letters fit too many names.
const MIN_INITIALS: usize = 3;

fn initials_are(words: &[String], letters: &str) -> bool {
    let small = |word: &&String| matches!(word.as_str(), "of" | "the" | "and" | "for" | "in" | "on" | "de");
    let all = words.iter().filter_map(|word| word.chars().next());
    let main = words.iter().filter(|word| !small(word)).filter_map(|word| word.chars().next());
    letters.chars().count() >= MIN_INITIALS && (all.eq(letters.chars()) || main.eq(letters.chars()))
}

/// The level of the fullest names when they are not equal.
fn fullest(a: &Naming, b: &Naming) -> Option<Level> {
    let (one, other) = (a.fullest(), b.fullest());
    if one.is_empty() || other.is_empty() {
        return None;
    }
    if a.kind == EntityKind::Place && b.kind == EntityKind::Place {
        return unit_left_out(one, other).then_some(Level::UnitLeftOut);
    }
    let person = |kind| matches!(kind, EntityKind::Person | EntityKind::Other);
    if person(a.kind) && person(b.kind) {
        return of_people(one, other);
    }
    let shortens = |kind| {
        matches!(
            kind,
            EntityKind::Organization | EntityKind::Facility | EntityKind::Event | EntityKind::Other
        )
    };
    if shortens(a.kind) && shortens(b.kind) {
        let level = |first_is_short| Level::Short { first_is_short };
        return if is_short_body(one, other) {
            Some(level(true))
        } else {
            is_short_body(other, one).then(|| level(false))
        };
    }
    None
}

/// Words for units of government, which go with the name of a place or without.
const UNITS: &[&str] = &[
    "city",
    "town",
    "village",
    "county",
    "district",
    "province",
    "regency",
    "region",
    "state",
    "prefecture",
    "municipality",
    "governorate",
    "oblast",
    "canton",
    "commune",
    "island",
];

/// The words of a place's name without a unit behind it or in front of it: `Lorholm` of `city of Lorholm`.
pub(super) fn without_unit(words: &[String]) -> &[String] {
    let is_unit = |word: &String| UNITS.contains(&word.as_str());
    match words {
        [unit, of, rest @ ..] if is_unit(unit) && of == "of" && !rest.is_empty() => rest,
        [rest @ .., unit] if is_unit(unit) && !rest.is_empty() => rest,
        _ => words,
    }
}

fn unit_left_out(one: &[String], other: &[String]) -> bool {
    let (x, y) = (without_unit(one), without_unit(other));
    x == y && (x.len() == one.len()) != (y.len() == other.len())
}

fn of_people(one: &[String], other: &[String]) -> Option<Level> {
    if let Some(level) = shortened(one, other) {
        return Some(level);
    }
    if one.len() != other.len() {
        return None;
    }
    let pairs: Vec<_> = one.iter().zip(other).filter(|(a, b)| a != b).collect();
    if pairs.is_empty() || !pairs.iter().all(|(a, b)| differs_little(a, b)) {
        return None;
    }
    match pairs.as_slice() {
        [_] if one.len() == 1 => {
            (one.iter().all(|word| word.len() >= SHORT_WORD)).then_some(Level::SlipAlone)
        }
        [_] if tells_two_people(one, other) => Some(Level::SlipToAName),
        [_] => Some(Level::Slip),
        _ if pairs.iter().all(|(a, b)| a.len().min(b.len()) >= SHORT_WORD) => Some(Level::Slips),
        _ => None,
    }
}

/// `Vask`, `A. Vask`, `Ada M. Vask` beside `Ada Vask`.
fn shortened(one: &[String], other: &[String]) -> Option<Level> {
    let ends = |short: &[String], long: &[String]| short.len() < long.len() && long.ends_with(short);
    if ends(one, other) || ends(other, one) {
        return Some(Level::Short { first_is_short: one.len() < other.len() });
    }
    let (first, last) = (one.first()?, one.last()?);
    let (other_first, other_last) = (other.first()?, other.last()?);
    if last != other_last || one.len() < 2 || other.len() < 2 {
        return None;
    }
    if first == other_first && one.len() != other.len() && one.len().min(other.len()) == 2 {
        return Some(Level::MiddleLeftOut);
    }
    let initial = |short: &str, long: &str| {
        let (letters, all) = (short.chars().count(), long.chars().count());
        long.starts_with(short) && (letters == 1 || letters >= CALL_NAME && all >= letters + CALL_NAME_LEAVES)
    };
    let level = |first_is_short| Level::Initial { first_is_short };
    if initial(first, other_first) {
        return Some(level(true));
    }
    initial(other_first, first).then(|| level(false))
}

/// Letters of a given name that is the start of a longer one: `Ben` for `Benjamin`.
const CALL_NAME: usize = 3;
/// Letters it leaves out at least; with fewer it is rather a slip: `Jen` and `Jens`.
const CALL_NAME_LEAVES: usize = 2;

/// Whether `short` opens the name of a body, or is the rest of it from the second word on: `Rescue Agency`. A body that
/// opens the name of a body inside it is not meant: `Lorland Association` and `Lorland Association Board of Trustees`.
fn is_short_body(short: &[String], long: &[String]) -> bool {
    let is_body = |words: &[String]| {
        words.iter().any(|word| gazetteer::flags(word).contains(gazetteer::Flags::ORG_HEAD))
    };
    match long.strip_prefix(short) {
        None => short.len() > 1 && short.len() < long.len() && long.ends_with(short),
        Some([]) => false,
        Some([_]) => true,
        Some(rest) => !(is_body(rest) && is_body(short)),
    }
}

/// Whether the given names are both well known, and not two spellings for one gender.
fn tells_two_people(one: &[String], other: &[String]) -> bool {
    let (Some(a), Some(b)) = (one.first(), other.first()) else { return false };
    match (given_name(a), given_name(b)) {
        (Some(one), Some(other)) => a != b && (one != other || one.gender.is_none()),
        _ => false,
    }
}

fn weight(level: Level, one: &[String], other: &[String]) -> f64 {
    let words = if one.len() <= other.len() { one } else { other };
    let common = || words.iter().all(|word| is_borne_by_many(word));
    match level {
        Level::Listed => weights::LISTED,
        Level::Full if common() => weights::FULL_COMMON,
        Level::Full => weights::FULL_RARE,
        Level::OtherOrder => weights::OTHER_ORDER,
        Level::Single if common() => weights::SINGLE_COMMON,
        Level::Single => weights::SINGLE_RARE,
        Level::Acronym => weights::ACRONYM,
        Level::MiddleLeftOut => weights::MIDDLE_LEFT_OUT,
        Level::UnitLeftOut => weights::UNIT_LEFT_OUT,
        Level::Initial { .. } => weights::INITIAL,
        Level::Short { .. } if common() => weights::SHORT_COMMON,
        Level::Short { .. } => weights::SHORT_RARE,
        Level::Slip => weights::SLIP,
        Level::SlipToAName => weights::SLIP_TO_A_NAME,
        Level::Slips => weights::SLIPS,
        Level::SlipAlone => weights::SLIP_ALONE,
    }
}

impl Level {
    /// What the level says, for a reader.
    pub(super) fn says(self) -> &'static str {
        match self {
            Self::Listed => "one listed name",
            Self::Full => "full name equal",
            Self::OtherOrder => "words in another order",
            Self::Single => "name equal",
            Self::Acronym => "acronym",
            Self::MiddleLeftOut => "middle name left out",
            Self::UnitLeftOut => "unit of government left out",
            Self::Initial { .. } => "given name shortened",
            Self::Short { .. } => "short form fits",
            Self::Slip => "one word differs by a slip",
            Self::SlipToAName => "given names differ by a slip",
            Self::Slips => "each word differs by a slip",
            Self::SlipAlone => "name differs by a slip",
        }
    }

    /// Whether another name in the same article would rather be somebody else.
    pub(super) fn is_slip(self) -> bool {
        matches!(self, Self::Slip | Self::SlipToAName | Self::Slips | Self::SlipAlone)
    }

    /// Which of two names is short and may be so for others too: the first, or not.
    pub(super) fn first_is_short(self) -> Option<bool> {
        match self {
            Self::Short { first_is_short } | Self::Initial { first_is_short } => Some(first_is_short),
            _ => None,
        }
    }
}
