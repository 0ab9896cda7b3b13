//! What a document made of each form so far, so that the same name is read alike throughout.
//!
//! After a first reading of the whole document, every form with a capital has counts of the types it was read as. A
//! second reading sees, at each token, what the other places of the form were mostly read as. A document never sees
//! another.

use rustc_hash::FxHashMap;

use crate::learned::names::class::{TYPES, type_number};
use crate::types::NameType;

/// Counts by type, outside first, and of being the last token of a person's name of several.
type Counts = [u16; TYPES + 2];

/// The last count.
const FAMILY: usize = TYPES + 1;

/// Bit that says that the form ended a person's name of several tokens.
const FAMILY_BIT: u8 = 16;

/// Whether a token read as `class` was read so elsewhere too, or nowhere else.
pub fn agrees(class: u8, recalled: u8) -> bool {
    let own = type_number(usize::from(class));
    let person = 1 + NameType::Person as usize;
    let others = usize::from(recalled & !FAMILY_BIT);
    others == 0 || others == own + 1 && (recalled & FAMILY_BIT == 0 || own == person)
}

/// Counts of the forms of one document.
#[derive(Debug, Default)]
pub struct Memory {
    forms: FxHashMap<u32, Counts>,
}

/// What one reading of a token counts as.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// Number of the form.
    pub word: u32,
    /// Its class.
    pub class: u8,
    /// Whether it is the last token of a person's name of several.
    pub family: bool,
}

impl Memory {
    /// Counts a reading.
    pub fn add(&mut self, one: Reading) {
        let counts = self.forms.entry(one.word).or_default();
        if let Some(count) = counts.get_mut(type_number(usize::from(one.class))) {
            *count = count.saturating_add(1);
        }
        counts[FAMILY] = counts[FAMILY].saturating_add(u16::from(one.family));
    }

    /// What the other places of the form were read as: one more than the most frequent type (outside is 1), with a bit
    /// for a family name; 0 when there is no other place.
    pub fn recall(&self, own: Reading) -> u8 {
        let Some(counts) = self.forms.get(&own.word) else { return 0 };
        let (mut best, mut found) = (0, 0);
        let own_type = type_number(usize::from(own.class));
        for (number, count) in counts.iter().enumerate().take(TYPES + 1) {
            let others = count.saturating_sub(u16::from(number == own_type));
            if others > best {
                (best, found) = (others, number + 1);
            }
        }
        let family = counts[FAMILY] > u16::from(own.family);
        found as u8 | if family && found > 0 { FAMILY_BIT } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learned::names::class::{Part, class};

    fn reading(label: NameType, part: Part) -> Reading {
        let family = label == NameType::Person && part == Part::Last;
        Reading { word: 7, class: class(label, part) as u8, family }
    }

    #[test]
    fn a_place_does_not_remember_itself() {
        let mut memory = Memory::default();
        let own = reading(NameType::Organization, Part::Only);
        memory.add(own);
        assert_eq!(memory.recall(own), 0);
        assert!(agrees(own.class, 0));
    }

    #[test]
    fn other_places_are_recalled_with_the_family_name() {
        let mut memory = Memory::default();
        let own = reading(NameType::Organization, Part::Only);
        memory.add(own);
        memory.add(reading(NameType::Person, Part::Last));
        let recalled = memory.recall(own);
        assert_eq!(recalled & !FAMILY_BIT, NameType::Person as u8 + 2);
        assert_ne!(recalled & FAMILY_BIT, 0);
        assert!(!agrees(own.class, recalled));
        assert!(agrees(reading(NameType::Person, Part::Only).class, recalled));
    }
}
