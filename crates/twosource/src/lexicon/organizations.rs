//! Well-known alliances, agencies and bodies, and the words that make a name one of an organisation, place or event.
//!
//! `organization("UN")` is the `United Nations`, which texts call a `body`. `head("Ministry")` says that a name with that
//! word is an organisation's and may go on with `of`. A name listed in capitals matches in capitals only.

use once_cell::sync::Lazy;

use crate::lexicon::Table;
use crate::lexicon::places::{lines, split};
use crate::lexicon::spellings::Spellings;
use crate::text::with_lower;

/// Rows: word, traits.
pub(super) static HEADS_TEXT: &str = include_str!("../../data/name_heads.tsv");

/// Rows: organisation, as printed.
static GROUPS_TEXT: &str = include_str!("../../data/groups.txt");

/// Rows: political party, folded.
pub(super) static PARTIES_TEXT: &str = include_str!("../../data/parties.txt");

static HEADS: Lazy<Table> = Lazy::new(|| Table::new(HEADS_TEXT));

/// A listed organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Organization {
    /// Its full name.
    pub(crate) name: &'static str,
    /// Nouns that stand for it later in a text, such as `alliance`, separated by `|`.
    pub(crate) nouns: &'static str,
}

/// What a word makes of the name it stands in, or of the name beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head(&'static str);

impl Head {
    /// Whether the data file lists `trait_` for the word.
    pub(crate) fn is(self, trait_: &str) -> bool {
        self.0.split(' ').any(|listed| listed == trait_)
    }
}

static ORGANIZATIONS: Lazy<Spellings<Organization>> = Lazy::new(|| {
    Spellings::new(|names| spellings().for_each(|(spelling, found)| names.add(spelling, found)))
});

/// The organisation listed as `name`.
pub(crate) fn organization(name: &str) -> Option<Organization> {
    ORGANIZATIONS.get(name)
}

/// Every listed spelling, as it is printed, and those of organisations of which no more is known than their name.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    spellings().map(|(spelling, _)| spelling).chain(lines(GROUPS_TEXT))
}

/// Every listed spelling with its organisation.
fn spellings() -> impl Iterator<Item = (&'static str, Organization)> {
    lines(include_str!("../../data/organizations.tsv"))
        .filter_map(|line| {
            let mut columns = line.split('\t');
            let (name, others, nouns) = (columns.next()?, columns.next()?, columns.next()?);
            let names = std::iter::once(name).chain(split(others));
            Some(names.map(move |spelling| (spelling, Organization { name, nouns })))
        })
        .flatten()
}

/// What `word` makes of a name, in any case.
pub(crate) fn head(word: &str) -> Option<Head> {
    let found = if HEADS.may_hold(word) { with_lower(word, |key| HEADS.get(key)) } else { None };
    found.map(Head)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_names_lead_to_the_full_one() {
        assert_eq!(organization("UN").map(|found| found.name), Some("United Nations"));
        assert_eq!(organization("who"), None);
        assert!(organization("European Union").is_some_and(|found| found.nouns.contains("bloc")));
    }

    #[test]
    fn heads_have_traits() {
        assert!(head("Ministry").is_some_and(|found| found.is("organization") && found.is("of")));
        assert!(head("village").is_some_and(|found| found.is("called-place")));
        assert!(head("spoon").is_none());
    }
}
