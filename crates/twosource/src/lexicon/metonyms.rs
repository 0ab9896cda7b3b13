//! Names of buildings, streets and towns to the government that they stand for.
//!
//! `metonym("Kremlin")` is the government of `Russia`, which sits in `Moscow`. Capitals are in the table of countries; here are the
//! other names, and capitals that stand for a body of several countries.

use once_cell::sync::Lazy;

use crate::lexicon::places::lines;
use crate::lexicon::spellings::Spellings;

static METONYMS: Lazy<Spellings<Metonym>> = Lazy::new(|| {
    Spellings::new(|names| {
        for line in lines(include_str!("../../data/metonyms.tsv")) {
            let mut columns = line.split('\t');
            if let (Some(name), Some(government), Some(place)) =
                (columns.next(), columns.next(), columns.next())
            {
                names.add(name, Metonym { government, place });
            }
        }
    })
});

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Metonym {
    /// Usual name of the country, or of the body, whose government it is.
    pub(crate) government: &'static str,
    /// The town where it is.
    pub(crate) place: &'static str,
}

/// The government that `name` stands for.
pub(crate) fn metonym(name: &str) -> Option<Metonym> {
    METONYMS.get(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{organization, place};

    #[test]
    fn buildings_lead_to_a_country_and_a_town() {
        let found = metonym("Elysee").map(|found| (found.government, found.place));
        assert_eq!(found, Some(("France", "Paris")));
        assert!(metonym("Window").is_none());
    }

    #[test]
    fn every_government_is_listed_under_its_usual_name() {
        for line in lines(include_str!("../../data/metonyms.tsv")) {
            let government = line.split('\t').nth(1).unwrap_or_default();
            let country = place(government).and_then(|found| found.country);
            let body = organization(government).map(|found| found.name);
            assert_eq!(country.or(body), Some(government), "{line}");
        }
    }
}
