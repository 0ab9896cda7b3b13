//! Given names with their usual gender.
//!
//! `given_name("Wilma")` is known and female; `given_name("Robin")` is known and tells no gender. Comparison is by folded
//! spelling. Family names are not listed: what follows a given name is one.
//!
//! Known limits: the genders are those of United States records; a name missing here says nothing about a person.

use once_cell::sync::Lazy;

use crate::lexicon::Table;
use crate::text::fold;

static GIVEN: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/given_names.tsv")));

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

/// The usual gender of a listed given name: `None` when the name is not listed, `Some(None)` when it is used for both.
pub(crate) fn given_name(name: &str) -> Option<Option<Gender>> {
    GIVEN.get(&fold(name)).map(Gender::from_letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listed_names_may_tell_a_gender() {
        assert_eq!(given_name("Wilma"), Some(Some(Gender::Female)));
        assert_eq!(given_name("OTTO"), Some(Some(Gender::Male)));
        assert_eq!(given_name("Robin"), Some(None));
        assert_eq!(given_name("Qwfp"), None);
    }
}
