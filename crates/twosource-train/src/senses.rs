//! `WordNet` index files to the parts of speech a word form can have.
//!
//! One bit each: noun, verb, adjective, adverb for a form that is an entry; plural or third person, past, `-ing`,
//! comparative or superlative for a form that is made from an entry by regular inflection.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

const NOUN: u8 = 1;
const VERB: u8 = 2;
const ADJECTIVE: u8 = 4;
const ADVERB: u8 = 8;
const WITH_S: u8 = 16;
const PAST: u8 = 32;
const ING: u8 = 64;
const DEGREE: u8 = 128;

/// The parts of speech of each entry.
pub(crate) struct Senses {
    entries: BTreeMap<String, u8>,
}

impl Senses {
    /// Reads `index.noun`, `index.verb`, `index.adj` and `index.adv` in `dir`.
    pub(crate) fn read(dir: &Path) -> io::Result<Self> {
        let mut entries = BTreeMap::new();
        for (file, bit) in [("noun", NOUN), ("verb", VERB), ("adj", ADJECTIVE), ("adv", ADVERB)] {
            let path = dir.join(format!("index.{file}"));
            let text = fs::read_to_string(&path)
                .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
            // Lines that start with a blank are the licence.
            for entry in text.lines().filter(|line| !line.starts_with(' ')) {
                let word = entry.split(' ').next().unwrap_or_default();
                *entries.entry(word.to_owned()).or_default() |= bit;
            }
        }
        Ok(Self { entries })
    }

    fn entry(&self, word: &str) -> u8 {
        self.entries.get(word).copied().unwrap_or_default()
    }

    /// The bits of a form in small letters.
    pub(crate) fn of(&self, form: &str) -> u8 {
        let base = |ending: &str, with: &str| match form.strip_suffix(ending) {
            Some(stem) if stem.len() > 1 => self.entry(&format!("{stem}{with}")),
            _ => 0,
        };
        // `stopped`, `bigger`: the last letter of the base stands twice.
        let doubled = |ending: &str| match form.strip_suffix(ending).map(str::as_bytes) {
            Some([stem @ .., one, two]) if one == two && stem.len() > 1 => {
                self.entry(&form[..form.len() - ending.len() - 1])
            }
            _ => 0,
        };
        let made =
            |ending: &str, y: &str| base(ending, "") | base(ending, "e") | base(y, "y") | doubled(ending);
        let s = base("s", "") | base("es", "") | base("ies", "y");
        let mut bits = self.entry(form);
        bits |= if s & (NOUN | VERB) != 0 { WITH_S } else { 0 };
        bits |= if made("ed", "ied") & VERB != 0 { PAST } else { 0 };
        bits |= if made("ing", "ying") & VERB != 0 { ING } else { 0 };
        bits | if (made("er", "ier") | made("est", "iest")) & ADJECTIVE != 0 { DEGREE } else { 0 }
    }
}
