//! Names of places to what they are, and names of peoples to their country.
//!
//! `place("Kyiv")` is a seat of government with the country `Ukraine`; `place("US")` is the country `United States`, while
//! `place("us")` is nothing, because a name that is listed in capitals matches in capitals only. `people("Dutch")` gives
//! `Netherlands`. Comparison is by folded spelling, so `BOGOTÁ` is found as well.
//!
//! Known limits: one name has one meaning here (`Georgia` is the country); towns carry no country.

use once_cell::sync::Lazy;

use crate::text::fold;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

struct Row {
    key: String,
    /// The listed spelling is an acronym, which lower-case text does not match.
    capitals: bool,
    place: Place,
}

static PLACES: Lazy<Vec<Row>> = Lazy::new(|| {
    let mut rows = Vec::new();
    for country in countries() {
        let row = |name: &str, class| Row {
            key: fold(name),
            capitals: is_capitals(name),
            place: Place { class, country: Some(country.name) },
        };
        rows.push(row(country.name, PlaceClass::Country));
        rows.extend(split(country.others).map(|name| row(name, PlaceClass::Country)));
        rows.extend(split(country.seats).map(|name| row(name, PlaceClass::Seat)));
    }
    let plain = |key: String, class| Row { key, capitals: false, place: Place { class, country: None } };
    rows.extend(lines(STATES_TEXT).map(|name| plain(fold(name), PlaceClass::State)));
    rows.extend(lines(REGIONS_TEXT).map(|name| plain(fold(name), PlaceClass::Region)));
    rows.extend(lines(PLACES_TEXT).map(|line| match line.split_once('\t') {
        Some((name, marks)) if marks.starts_with('w') => plain(name.to_owned(), PlaceClass::WeakTown),
        Some((name, _)) => plain(name.to_owned(), PlaceClass::Town),
        None => plain(line.to_owned(), PlaceClass::Town),
    }));
    rows.sort_by(|a, b| a.key.cmp(&b.key).then(a.place.class.cmp(&b.place.class)));
    rows
});

static PEOPLES: Lazy<Vec<(String, &'static str)>> = Lazy::new(|| {
    let mut rows: Vec<_> = countries()
        .flat_map(|country| split(country.peoples).map(move |name| (fold(name), country.name)))
        .chain(lines(PEOPLES_TEXT).map(|name| (fold(name), "")))
        .collect();
    rows.sort();
    rows
});

/// What `name` is listed as; `None` for a name that is in no list of places.
pub(crate) fn place(name: &str) -> Option<Place> {
    let key = fold(name);
    let start = PLACES.partition_point(|row| row.key < key);
    let rows = PLACES.get(start..)?.iter().take_while(|row| row.key == key);
    rows.filter(|row| !row.capitals || is_capitals(name)).map(|row| row.place).next()
}

/// The country whose people or adjective `name` is, in the singular or plural: `Dutch`, `Norwegians`. The country is
/// empty for peoples and groups that belong to no one country (`European`, `Muslim`).
pub(crate) fn people(name: &str) -> Option<&'static str> {
    let key = fold(name);
    people_row(&key).or_else(|| people_row(key.strip_suffix('s')?))
}

fn people_row(key: &str) -> Option<&'static str> {
    let index = PEOPLES.partition_point(|row| row.0.as_str() < key);
    PEOPLES.get(index).filter(|row| row.0 == key).map(|row| row.1)
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

pub(super) fn is_capitals(name: &str) -> bool {
    name.chars().any(char::is_uppercase) && !name.chars().any(char::is_lowercase)
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
