//! Word numbers to what text at large tells of the word: its clusters, the tags it can have, its senses.
//!
//! Clusters put words together that stand in like company, at two grains: `monday` beside `tuesday`, `goalkeeper`
//! beside `midfielder`. A class is a set of tags that words were seen with in tagged text. Senses say whether a
//! dictionary has the word as a noun, verb, adjective or adverb.

use rustc_hash::FxHashMap;

use crate::error::Result;
use crate::learned::weights::{Reader, feature_list, unpack};
#[cfg(any(test, feature = "train"))]
use crate::learned::writer::Writer;
use crate::types::Tag;

/// What the vocabulary knows of a word; all zero for a word it lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Fine cluster; 0 is none.
    pub fine: u16,
    /// Coarse cluster; 0 is none.
    pub coarse: u16,
    /// Class of tags; 0 is none.
    pub class: u8,
    /// A bit for each part of speech a dictionary has it as; see the trainer for their meaning.
    pub senses: u8,
}

/// All words.
#[derive(Debug, Default)]
pub struct Vocabulary {
    words: FxHashMap<u32, Entry>,
    /// By class: the tag that words of the class always have in small letters.
    certain: Vec<Option<Tag>>,
}

/// The vocabulary as the trainer makes it and the file holds it.
#[derive(Debug, Default)]
pub struct Lists {
    /// Number of the word, fine cluster, class, senses; sorted by number.
    pub words: Vec<(u32, u16, u8, u8)>,
    /// Coarse cluster of each fine one; the first is of no cluster.
    pub coarse: Vec<u16>,
    /// By class, the tag that its words always have; 255 for none.
    pub certain: Vec<u8>,
}

/// The vocabulary has no features of its own; its hash is of what a word's row holds.
const ROW: &[&str] = &["fine", "class", "senses"];

impl Vocabulary {
    /// Reads the file that [`Lists::to_bytes`] makes.
    ///
    /// # Errors
    ///
    /// Fails when the file does not fit this version.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        Ok(Self::new(&Lists::read(&mut Reader::new(&unpack(bytes, feature_list(ROW))?))?))
    }

    /// What is known of the word with this number.
    #[inline]
    pub fn get(&self, word: u32) -> Entry {
        self.words.get(&word).copied().unwrap_or_default()
    }

    /// The tag that a word of `class` always has when it is written in small letters.
    #[inline]
    pub fn certain(&self, class: u8) -> Option<Tag> {
        self.certain.get(usize::from(class)).copied().flatten()
    }

    /// A vocabulary of lists.
    pub fn new(lists: &Lists) -> Self {
        let coarse = |fine: u16| lists.coarse.get(usize::from(fine)).copied().unwrap_or_default();
        let mut words = FxHashMap::default();
        words.reserve(lists.words.len());
        for &(word, fine, class, senses) in &lists.words {
            words.insert(word, Entry { fine, coarse: coarse(fine), class, senses });
        }
        let certain = lists.certain.iter().map(|tag| Tag::ALL.get(usize::from(*tag)).copied()).collect();
        Self { words, certain }
    }
}

impl Lists {
    /// Reads what [`Lists::to_bytes`] wrote.
    fn read(from: &mut Reader<'_>) -> Result<Self> {
        let coarse = from.list(Reader::number)?.into_iter().map(|cluster| cluster as u16).collect();
        let certain = from.list(Reader::byte)?;
        let keys = from.ascending()?;
        let mut words = Vec::with_capacity(keys.len());
        for key in keys {
            words.push((key, from.number()? as u16, 0, 0));
        }
        for word in &mut words {
            word.2 = from.byte()?;
        }
        for word in &mut words {
            word.3 = from.byte()?;
        }
        Ok(Self { words, coarse, certain })
    }

    /// The file of the lists; words are sorted by number and have each number once.
    #[cfg(any(test, feature = "train"))]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut to = Writer::new(feature_list(ROW));
        to.list(&self.coarse, |to, cluster| to.number(u32::from(*cluster)));
        to.list(&self.certain, |to, tag| to.byte(*tag));
        to.ascending(self.words.iter().map(|word| word.0));
        self.words.iter().for_each(|word| to.number(u32::from(word.1)));
        self.words.iter().for_each(|word| to.byte(word.2));
        self.words.iter().for_each(|word| to.byte(word.3));
        to.into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_back_with_both_clusters_and_their_certain_tag() {
        let lists = Lists {
            words: vec![(3, 2, 1, 9), (1 << 31, 0, 0, 4)],
            coarse: vec![0, 5, 7],
            certain: vec![255, Tag::DT as u8],
        };
        let vocabulary = Vocabulary::read(&lists.to_bytes()).unwrap();
        assert_eq!(vocabulary.get(3), Entry { fine: 2, coarse: 7, class: 1, senses: 9 });
        assert_eq!(vocabulary.get(1 << 31).senses, 4);
        assert_eq!(vocabulary.get(4), Entry::default());
        assert_eq!((vocabulary.certain(1), vocabulary.certain(0)), (Some(Tag::DT), None));
    }
}
