//! What the tables know of a word or a name, as a set of flags in sixteen bits.

use std::fmt;
use std::ops::{BitOr, BitOrAssign};

/// A set of flags. A name can have several: `Jordan` is a country, a given name and a family name.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Flags(u16);

impl Flags {
    /// No flag.
    pub(crate) const NONE: Self = Self(0);
    /// A given name: `Wilma`.
    pub(crate) const GIVEN_NAME: Self = Self(1);
    /// A family name that is no everyday word: `Ramirez`.
    pub(crate) const FAMILY_NAME: Self = Self(1 << 1);
    /// A country or territory: `Norway`, `US`.
    pub(crate) const COUNTRY: Self = Self(1 << 2);
    /// A people, faith or adjective of a country, singular or plural: `Dutch`, `Norwegians`, `Sunni`.
    pub(crate) const DEMONYM: Self = Self(1 << 3);
    /// A town or city.
    pub(crate) const CITY: Self = Self(1 << 4);
    /// A state, province, continent, sea, mountain or other place that is neither town nor country.
    pub(crate) const REGION: Self = Self(1 << 5);
    /// A word that makes a name one of an organisation: `University`, `Party`, `Inc`.
    pub(crate) const ORG_HEAD: Self = Self(1 << 6);
    /// A word that makes a name one of a place: `River`, `Mount`, `Street`.
    pub(crate) const PLACE_HEAD: Self = Self(1 << 7);
    /// A word that makes a name one of a building or site: `Airport`, `Bridge`.
    pub(crate) const FACILITY_HEAD: Self = Self(1 << 8);
    /// A word that stands before a person's name: `Mr`, `President`, `Gen.`.
    pub(crate) const TITLE: Self = Self(1 << 9);
    /// A small word inside family names: `van`, `bin`, `de`.
    pub(crate) const PARTICLE: Self = Self(1 << 10);
    /// A month or a day of the week: `March`, `Tuesday`.
    pub(crate) const MONTH_OR_DAY: Self = Self(1 << 11);
    /// A word that makes a name one of an event: `War`, `Cup`, `Hurricane`.
    pub(crate) const EVENT_HEAD: Self = Self(1 << 12);
    /// A word that news writes with a small letter, as a noun, verb or adjective: `table`, `brown`.
    pub(crate) const COMMON: Self = Self(1 << 13);
    /// The name of an organisation: `NATO`, `European Union`.
    pub(crate) const ORGANIZATION: Self = Self(1 << 14);
    /// Not about the word itself: some longer name starts with it. Never part of an answer.
    pub(super) const STARTS: Self = Self(1 << 15);

    /// The flags that an answer can have, with their names, in the order of their bits.
    pub(crate) const ALL: [(Self, &'static str); 15] = [
        (Self::GIVEN_NAME, "given-name"),
        (Self::FAMILY_NAME, "family-name"),
        (Self::COUNTRY, "country"),
        (Self::DEMONYM, "demonym"),
        (Self::CITY, "city"),
        (Self::REGION, "region"),
        (Self::ORG_HEAD, "org-head"),
        (Self::PLACE_HEAD, "place-head"),
        (Self::FACILITY_HEAD, "facility-head"),
        (Self::TITLE, "title"),
        (Self::PARTICLE, "particle"),
        (Self::MONTH_OR_DAY, "month-or-day"),
        (Self::EVENT_HEAD, "event-head"),
        (Self::COMMON, "common"),
        (Self::ORGANIZATION, "organization"),
    ];

    /// The set of all of `flags`.
    pub(super) const fn of(flags: &[Self]) -> Self {
        let mut set = 0;
        let mut rest = flags;
        while let [flag, others @ ..] = rest {
            set |= flag.0;
            rest = others;
        }
        Self(set)
    }

    /// The set as a number, bit by bit in the order of [`Flags::ALL`].
    pub(crate) fn bits(self) -> u16 {
        self.0
    }

    /// The set that [`Flags::bits`] gave.
    pub(super) fn from_bits(bits: u16) -> Self {
        Self(bits)
    }

    /// Whether no flag is set.
    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether all flags of `other` are set.
    pub(crate) fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether a flag of `other` is set.
    pub(crate) fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The flags that are set here and not in `other`.
    pub(crate) fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

impl BitOr for Flags {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Flags {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

impl fmt::Debug for Flags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let set = Self::ALL.iter().filter(|(flag, _)| self.contains(*flag));
        f.debug_set().entries(set.map(|(_, name)| name)).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::Flags;

    #[test]
    fn every_flag_has_a_bit_of_its_own() {
        let mut seen = Flags::STARTS;
        for (flag, name) in Flags::ALL {
            assert!(!seen.intersects(flag), "{name}");
            seen |= flag;
        }
        assert_eq!(seen.bits(), u16::MAX);
    }

    #[test]
    fn sets_are_printed_by_the_names_of_their_flags() {
        let set = Flags::COUNTRY | Flags::GIVEN_NAME;
        assert_eq!(format!("{set:?}"), r#"{"given-name", "country"}"#);
        assert!(set.contains(Flags::COUNTRY) && !set.contains(Flags::COUNTRY | Flags::CITY));
        assert!(set.without(Flags::COUNTRY | Flags::GIVEN_NAME).is_empty());
    }
}
