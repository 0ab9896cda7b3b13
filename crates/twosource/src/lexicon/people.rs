//! Given names with their usual gender.
//!
//! `given_name("Wilma")` is known and female; `given_name("Robin")` is known and tells no gender. Comparison is by folded
//! spelling. Family names are not listed: what follows a given name is one.
//!
//! Known limits: the genders are those of United States records; a name missing here says nothing about a person.

use once_cell::sync::Lazy;

use crate::lexicon::Table;
use crate::text::with_folded;

/// Rows: given name, folded, and its gender.
pub(super) static GIVEN_NAMES: &str = include_str!("../../data/given_names.tsv");

/// Rows: small word inside family names.
pub(super) static PARTICLES: &str = include_str!("../../data/name_particles.txt");

/// Rows: family name, folded, without apostrophes.
pub(super) static FAMILY_NAMES: &str = include_str!("../../data/family_names.txt");

static GIVEN: Lazy<Table> = Lazy::new(|| Table::new(GIVEN_NAMES));

/// What grammar and names tell of a person's gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    /// `he`.
    Male,
    /// `she`.
    Female,
}

impl Gender {
    /// Reads the letter of a data file.
    pub(crate) fn from_letter(letter: &str) -> Option<Self> {
        match letter {
            "m" => Some(Self::Male),
            "f" => Some(Self::Female),
            _ => None,
        }
    }
}

/// A listed given name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct GivenName {
    /// The gender of nearly all who bear it, if there is one.
    pub(crate) gender: Option<Gender>,
}

/// The given name that is listed as `name`.
pub(crate) fn given_name(name: &str) -> Option<GivenName> {
    if !GIVEN.may_hold(name) {
        return None;
    }
    with_folded(name, |key| GIVEN.get(key)).map(|letter| GivenName { gender: Gender::from_letter(letter) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listed_names_may_tell_a_gender() {
        let gender = |name| given_name(name).map(|known| known.gender);
        assert_eq!(gender("Wilma"), Some(Some(Gender::Female)));
        assert_eq!(gender("OTTO"), Some(Some(Gender::Male)));
        assert_eq!(gender("Robin"), Some(None));
        assert_eq!(gender("Qwfp"), None);
    }
}
