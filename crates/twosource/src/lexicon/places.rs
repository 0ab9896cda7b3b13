//! Names of places to what they are, and names of peoples to their country.
//!
//! `place("Kyiv")` is a seat of government with the country `Ukraine`; `place("US")` is the country `United States`, while
//! `place("us")` is nothing, because a name that is listed in capitals matches in capitals only. `people("Dutch")` gives
//! `Netherlands`. Comparison is by folded spelling, so `BOGOTÁ` is found as well.
//!
//! Known limits: one name has one meaning here (`Georgia` is the country); towns carry no country.

use once_cell::sync::Lazy;
use rustc_hash::FxHashMap;

use super::sketch::Sketch;
use super::spellings::Spellings;
pub(super) use super::spellings::is_capitals;
use crate::text::{fold, with_folded};

/// What kind of place a name is listed as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum PlaceClass {
    /// A country or territory with its own people's name.
    Country,
    /// A capital or a building that stands for a government.
    Seat,
    /// A state of the United States.
    State,
    /// A continent, sea, region.
    Region,
    /// A town or other place.
    Town,
    /// A town whose name is also a personal name or an everyday word.
    WeakTown,
}

/// A listed place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// What it is.
    pub(crate) class: PlaceClass,
    /// Usual name of the country, for a country and for a seat of government.
    pub(crate) country: Option<&'static str>,
}

/// Rows: state of the United States.
pub(super) static STATES_TEXT: &str = include_str!("../../data/us_states.txt");

/// Rows: region, sea, continent.
pub(super) static REGIONS_TEXT: &str = include_str!("../../data/regions.txt");

/// Rows: state, province or other first-level region, folded.
pub(super) static SUBDIVISIONS_TEXT: &str = include_str!("../../data/subdivisions.txt");

/// Rows: place, folded, and its marks.
pub(super) static PLACES_TEXT: &str = include_str!("../../data/places.tsv");

/// Rows: people of no one country.
pub(super) static PEOPLES_TEXT: &str = include_str!("../../data/peoples.txt");

static PLACES: Lazy<Spellings<Place>> = Lazy::new(|| Spellings::new(add_places));

fn add_places(names: &mut Spellings<Place>) {
    for country in countries() {
        let listed = |class| Place { class, country: Some(country.name) };
        names.add(country.name, listed(PlaceClass::Country));
        split(country.others).for_each(|name| names.add(name, listed(PlaceClass::Country)));
        split(country.seats).for_each(|name| names.add(name, listed(PlaceClass::Seat)));
    }
    let plain = |class| Place { class, country: None };
    lines(STATES_TEXT).for_each(|name| names.add(name, plain(PlaceClass::State)));
    lines(REGIONS_TEXT).for_each(|name| names.add(name, plain(PlaceClass::Region)));
    for line in lines(PLACES_TEXT) {
        let (name, marks) = line.split_once('\t').unwrap_or((line, ""));
        let class = if marks.starts_with('w') { PlaceClass::WeakTown } else { PlaceClass::Town };
        names.add_folded(name, plain(class));
    }
}

static PEOPLES: Lazy<FxHashMap<String, &'static str>> = Lazy::new(|| {
    let of_countries =
        countries().flat_map(|country| split(country.peoples).map(move |name| (fold(name), country.name)));
    let others = lines(PEOPLES_TEXT).map(|name| (fold(name), ""));
    let mut rows = FxHashMap::default();
    for (name, country) in of_countries.chain(others) {
        rows.entry(name).and_modify(|known| *known = country.min(*known)).or_insert(country);
    }
    rows
});

/// The peoples in the singular and plural.
static PEOPLE_SKETCH: Lazy<Sketch> = Lazy::new(|| {
    let plurals: Vec<String> = PEOPLES.keys().map(|name| format!("{name}s")).collect();
    Sketch::new(PEOPLES.keys().chain(&plurals).map(String::as_str))
});

/// What `name` is listed as; `None` for a name that is in no list of places.
pub(crate) fn place(name: &str) -> Option<Place> {
    PLACES.get(name)
}

/// The country whose people or adjective `name` is, in the singular or plural: `Dutch`, `Norwegians`. The country is
/// empty for peoples and groups that belong to no one country (`European`, `Muslim`).
pub(crate) fn people(name: &str) -> Option<&'static str> {
    if !PEOPLE_SKETCH.may_hold(name) {
        return None;
    }
    with_folded(name, |key| {
        let found = PEOPLES.get(key).or_else(|| PEOPLES.get(key.strip_suffix('s')?));
        found.copied()
    })
}

/// A row of the table of countries; all but the name may be several, separated by `|`, or empty.
pub(super) struct Country {
    /// Its usual name.
    pub(super) name: &'static str,
    /// Other names.
    pub(super) others: &'static str,
    /// Capitals and buildings whose names stand for its government.
    pub(super) seats: &'static str,
    /// Adjectives and nouns for its people.
    pub(super) peoples: &'static str,
    /// Capitals whose names do not stand for the government, such as those that other towns share.
    pub(super) capitals: &'static str,
}

/// The rows of the table of countries.
pub(super) fn countries() -> impl Iterator<Item = Country> {
    lines(include_str!("../../data/countries.tsv")).map(|line| {
        let mut columns = line.split('\t');
        let mut next = || columns.next().unwrap_or_default();
        Country { name: next(), others: next(), seats: next(), peoples: next(), capitals: next() }
    })
}

pub(super) fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

pub(super) fn split(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split('|').filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: Option<(PlaceClass, Option<&str>)>) {
        assert_eq!(place(name).map(|found| (found.class, found.country)), expected, "{name}");
    }

    #[test]
    fn countries_and_seats_know_their_country() {
        check("Norway", Some((PlaceClass::Country, Some("Norway"))));
        check("NORWAY", Some((PlaceClass::Country, Some("Norway"))));
        check("U.S.", Some((PlaceClass::Country, Some("United States"))));
        check("Bogotá", Some((PlaceClass::Seat, Some("Colombia"))));
    }

    #[test]
    fn acronyms_match_in_capitals_only() {
        check("US", Some((PlaceClass::Country, Some("United States"))));
        check("us", None);
    }

    #[test]
    fn towns_states_and_regions() {
        check("Ohio", Some((PlaceClass::State, None)));
        check("Middle East", Some((PlaceClass::Region, None)));
        check("Rotterdam", Some((PlaceClass::Town, None)));
        check("Zambezi", Some((PlaceClass::Town, None)));
        check("Reading", Some((PlaceClass::WeakTown, None)));
        check("Qwfp", None);
    }

    #[test]
    fn peoples_in_the_singular_and_plural() {
        assert_eq!(people("Dutch"), Some("Netherlands"));
        assert_eq!(people("Norwegians"), Some("Norway"));
        assert_eq!(people("Muslims"), Some(""));
        assert_eq!(people("Plates"), None);
    }

    #[test]
    fn every_country_has_a_row_of_its_own_and_most_have_a_capital_and_a_people() {
        let mut names: Vec<_> = countries().map(|country| fold(country.name)).collect();
        names.dedup();
        assert_eq!(names.len(), countries().count());
        let without = |column: fn(&Country) -> &str| countries().filter(|row| column(row).is_empty()).count();
        // City states, parts of states and former states have no capital of another name.
        assert!(without(|row| if row.seats.is_empty() { row.capitals } else { row.seats }) < 20);
        assert!(without(|row| row.peoples) < 12);
    }
}
