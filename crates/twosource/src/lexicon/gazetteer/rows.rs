//! The rows of all tables that the gazetteer holds, each with its flags.

use super::Flags;
use crate::lexicon::{calendar, organizations, people, places, titles, words};

/// Traits of a word in the table of name heads, and the flag each gives.
const HEADS: [(&str, Flags); 6] = [
    ("organization", Flags::ORG_HEAD),
    ("place", Flags::PLACE_HEAD),
    ("before-place", Flags::PLACE_HEAD),
    ("facility", Flags::FACILITY_HEAD),
    ("event", Flags::EVENT_HEAD),
    ("before-event", Flags::EVENT_HEAD),
];

/// Calls `visit` with every name that matches whatever its case.
pub(super) fn each_row(mut visit: impl FnMut(&str, Flags)) {
    for (name, flags) in country_rows().filter(|(name, _)| !places::is_capitals(name)) {
        visit(name, flags);
    }
    for (name, marks) in rows(places::PLACES_TEXT) {
        visit(name, if marks.ends_with('r') { Flags::REGION } else { Flags::CITY });
    }
    for table in [places::STATES_TEXT, places::REGIONS_TEXT, places::SUBDIVISIONS_TEXT] {
        places::lines(table).for_each(|name| visit(name, Flags::REGION));
    }
    each_people(&mut visit);
    rows(people::GIVEN_NAMES).for_each(|(name, _)| visit(name, Flags::GIVEN_NAME));
    rows(people::FAMILY_NAMES).for_each(|(name, _)| visit(name, Flags::FAMILY_NAME));
    rows(people::PARTICLES).for_each(|(word, _)| visit(word, Flags::PARTICLE));
    for (phrase, columns) in rows(titles::TITLES_TEXT) {
        if columns.starts_with("honorific") || columns.starts_with("office") {
            visit(phrase, Flags::TITLE);
        }
    }
    for (word, traits) in rows(organizations::HEADS_TEXT) {
        let flags = HEADS.iter().filter(|(name, _)| traits.split(' ').any(|listed| listed == *name));
        flags.for_each(|(_, flags)| visit(word, *flags));
    }
    for name in organizations::names().filter(|name| !places::is_capitals(name)) {
        visit(name, Flags::ORGANIZATION);
    }
    rows(organizations::PARTIES_TEXT).for_each(|(name, _)| visit(name, Flags::ORGANIZATION));
    for (word, kind) in rows(calendar::CALENDAR_TEXT) {
        if kind.starts_with("month") || kind.starts_with("weekday") {
            visit(word, Flags::MONTH_OR_DAY);
        }
    }
    for (form, readings) in rows(words::WORDS_TEXT) {
        if form.starts_with(|c: char| c.is_lowercase()) && readings.split(' ').any(is_open_class) {
            visit(form, Flags::COMMON);
        }
    }
}

/// Calls `visit` with every name that matches in capitals only.
pub(super) fn each_capitals(mut visit: impl FnMut(&str, Flags)) {
    for (name, flags) in country_rows().filter(|(name, _)| places::is_capitals(name)) {
        visit(name, flags);
    }
    for name in organizations::names().filter(|name| places::is_capitals(name)) {
        visit(name, Flags::ORGANIZATION);
    }
}

/// Names of countries and their capitals.
fn country_rows() -> impl Iterator<Item = (&'static str, Flags)> {
    places::countries().flat_map(|country| {
        let names = std::iter::once(country.name).chain(places::split(country.others));
        let seats = places::split(country.seats).chain(places::split(country.capitals));
        names.map(|name| (name, Flags::COUNTRY)).chain(seats.map(|name| (name, Flags::CITY)))
    })
}

/// Peoples in the singular and plural.
fn each_people(visit: &mut impl FnMut(&str, Flags)) {
    let named = places::countries().flat_map(|country| places::split(country.peoples));
    let mut plural = String::new();
    for name in named.chain(places::lines(places::PEOPLES_TEXT)) {
        visit(name, Flags::DEMONYM);
        plural.clear();
        plural.extend([name, "s"]);
        if !["ese", "sh", "ch", "s", "men"].iter().any(|ending| name.ends_with(ending)) {
            visit(&plural, Flags::DEMONYM);
        }
    }
}

/// Whether a reading such as `VBD=rise/94` is that of a noun, verb or adjective.
fn is_open_class(reading: &str) -> bool {
    ["NN", "VB", "JJ"].iter().any(|class| reading.starts_with(class)) && !reading.starts_with("NNP")
}

/// First column and the rest of every line of a table.
fn rows(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    places::lines(text).map(|line| line.split_once('\t').unwrap_or((line, "")))
}
