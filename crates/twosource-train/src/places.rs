//! GeoNames and WordNet to the table of places: one name a line, folded, with its marks.
//!
//! Mark `w`: the name is also a given name, a frequent family name or an everyday word. Mark `r`: it is no town but a
//! region, island, river, mountain. Left out are names of the shorter tables of places, so that each place stands once,
//! and names that no text writes so: with figures, brackets or slashes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::inputs::{census, fold, lines};
use crate::wordnet::{Instance, instances};

/// A family name among so many of the most frequent makes a town's name weak: rarer ones are mostly named after the town.
const FREQUENT: usize = 7500;

/// Shorter names are mostly words or abbreviations, in letters.
const MIN_LETTERS: usize = 3;

/// Longer names are not written out in news, in words.
const MAX_WORDS: usize = 6;

/// Lexicographer's files of WordNet that hold places: locations, and natural objects such as rivers.
const PLACES: [&str; 2] = ["15", "17"];

/// What a town is in WordNet.
const TOWNS: [&str; 8] =
    ["municipality", "town", "village", "capital", "port", "seaport", "port_of_entry", "borough"];

/// What is no place on earth or no place at all.
const ELSEWHERE: [&str; 5] =
    ["celestial_body", "celestial_point", "constellation", "sign_of_the_zodiac", "soil_horizon"];

/// What `places.tsv` is made from, each the text of a file.
pub(crate) struct Inputs<'a> {
    /// One town a line.
    pub(crate) cities: &'a str,
    /// `data.noun` of WordNet.
    pub(crate) wordnet: &'a str,
    /// The table of given names.
    pub(crate) given: &'a str,
    /// Family names of the Census.
    pub(crate) census: &'a str,
    /// The word table.
    pub(crate) words: &'a str,
    /// Tables of places whose names are left out: names stand between tabs and bars, in the first three columns.
    pub(crate) listed: &'a [String],
}

/// The table of places.
pub(crate) fn table(inputs: &Inputs<'_>) -> String {
    let listed: BTreeSet<String> = inputs
        .listed
        .iter()
        .flat_map(|text| lines(text))
        .flat_map(|line| line.split('\t').take(3).flat_map(|column| column.split('|')))
        .map(fold)
        .collect();
    let mut places: BTreeMap<String, bool> = BTreeMap::new();
    let is_place = |name: &String| is_written(name) && !listed.contains(name);
    for place in instances(inputs.wordnet).iter().filter(|instance| is_on_earth(instance)) {
        let is_region = !TOWNS.iter().any(|town| place.kinds.contains(town));
        let capitalised = place.names.iter().filter(|name| name.starts_with(char::is_uppercase));
        for name in capitalised.map(|name| fold(name)).filter(is_place) {
            // A name that is both is a town: towns are named more often.
            *places.entry(name).or_insert(true) &= is_region;
        }
    }
    places.extend(lines(inputs.cities).map(fold).filter(is_place).map(|name| (name, false)));
    let weak = weak_names(inputs);
    let mut out = String::from(
        "# place, folded; w: also a family name, given name or everyday word; r: no town but a region, island, river\n",
    );
    for (name, is_region) in &places {
        let marks = match (weak.contains(name), is_region) {
            (false, false) => "",
            (true, false) => "\tw",
            (false, true) => "\tr",
            (true, true) => "\twr",
        };
        let _ = writeln!(out, "{name}{marks}");
    }
    out
}

/// Given names, frequent family names and everyday words.
fn weak_names(inputs: &Inputs<'_>) -> BTreeSet<String> {
    let given = lines(inputs.given).filter_map(|line| line.split('\t').next()).map(str::to_owned);
    let family = census(inputs.census).take(FREQUENT).map(|(name, _)| name);
    let words = lines(inputs.words).filter_map(|line| line.split('\t').next()).map(str::to_owned);
    given.chain(family).chain(words).collect()
}

fn is_on_earth(instance: &Instance<'_>) -> bool {
    PLACES.contains(&instance.file) && !ELSEWHERE.iter().any(|kind| instance.kinds.contains(kind))
}

fn is_written(name: &str) -> bool {
    name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '.'))
        && name.chars().filter(|c| c.is_alphabetic()).count() >= MIN_LETTERS
        && name.split([' ', '-']).count() <= MAX_WORDS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_stands_once_with_its_marks() {
        let inputs = Inputs {
            cities: "Wilma\nÅlesund\nQwfp (East)\nOslo\n",
            wordnet: "00000001 17 n 02 Rhine 0 Rhein 0 001 @i 00000002 n 0000 | x\n\
                      00000002 17 n 01 river 0 000 | x\n\
                      00000003 17 n 01 Mars 0 001 @i 00000004 n 0000 | x\n\
                      00000004 17 n 01 celestial_body 0 000 | x\n",
            given: "wilma\tf\n",
            census: "RHINE 0.1 0.1 1\n",
            words: "",
            listed: &["Norway\t\tOslo|Christiania\tNorwegian\n".to_owned()],
        };
        let made = table(&inputs);
        assert_eq!(
            made.lines().skip(1).collect::<Vec<_>>(),
            ["alesund", "rhein\tr", "rhine\twr", "wilma\tw"]
        );
    }
}
