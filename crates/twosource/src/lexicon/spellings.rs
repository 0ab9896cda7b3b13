//! Names as they are listed to what they are, by their folded letters.
//!
//! A name that is listed in capitals (`US`) matches in capitals only, so that `us` is none. Of several meanings of one
//! spelling the first in order is given.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::lexicon::sketch::Sketch;
use crate::text::{fold, with_folded};

/// Folded names with their meaning. Nothing iterates over the maps.
#[derive(Debug)]
pub(super) struct Spellings<T> {
    any_case: FxHashMap<Cow<'static, str>, T>,
    capitals: FxHashMap<Cow<'static, str>, T>,
    /// The keys of both.
    keys: Sketch,
}

impl<T: Copy + Ord> Spellings<T> {
    /// The names that `fill` adds.
    pub(super) fn new(fill: impl FnOnce(&mut Self)) -> Self {
        let (any_case, capitals) = (FxHashMap::default(), FxHashMap::default());
        let mut names = Self { any_case, capitals, keys: Sketch::new([]) };
        fill(&mut names);
        // The order of the keys leaves no trace in the bits.
        names.keys = Sketch::new(names.any_case.keys().chain(names.capitals.keys()).map(Cow::as_ref));
        names
    }

    /// Adds a name as it is printed.
    pub(super) fn add(&mut self, name: &'static str, meaning: T) {
        let map = if is_capitals(name) { &mut self.capitals } else { &mut self.any_case };
        add(map, Cow::Owned(fold(name)), meaning);
    }

    /// Adds a name that is folded already.
    pub(super) fn add_folded(&mut self, name: &'static str, meaning: T) {
        add(&mut self.any_case, Cow::Borrowed(name), meaning);
    }

    /// What `name` means.
    pub(super) fn get(&self, name: &str) -> Option<T> {
        if !self.keys.may_hold(name) {
            return None;
        }
        with_folded(name, |folded| {
            let any = self.any_case.get(folded).copied();
            match self.capitals.get(folded).filter(|_| is_capitals(name)) {
                Some(found) => Some(any.map_or(*found, |any| any.min(*found))),
                None => any,
            }
        })
    }
}

fn add<T: Copy + Ord>(map: &mut FxHashMap<Cow<'static, str>, T>, key: Cow<'static, str>, meaning: T) {
    map.entry(key).and_modify(|known| *known = meaning.min(*known)).or_insert(meaning);
}

/// Whether the letters of `name` are capitals.
pub(super) fn is_capitals(name: &str) -> bool {
    name.chars().any(char::is_uppercase) && !name.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_match_in_capitals_only_and_the_first_meaning_wins() {
        let names = Spellings::new(|names| {
            names.add("US", 2);
            names.add("Vask", 3);
            names.add_folded("vask", 1);
        });
        assert_eq!((names.get("US"), names.get("us"), names.get("U")), (Some(2), None, None));
        assert_eq!(names.get("VASK"), Some(1));
    }
}
