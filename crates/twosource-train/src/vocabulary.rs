//! Tagged text, word vectors and a dictionary to the vocabulary that all models read.

use std::collections::BTreeMap;

use twosource::Tag;
use twosource::learned::form;
use twosource::learned::vocabulary::Lists;

use crate::clusters::Vectors;
use crate::corpus::TagCounts;
use crate::senses::Senses;

/// A form seen less often has no class: what it was seen with says little about what it can be.
const MIN_SEEN: u32 = 8;

/// A tag with a smaller share of a form's uses is no part of its class, in percent.
const MIN_SHARE: u32 = 3;

/// At most so many tags make a class.
const MAX_TAGS: usize = 3;

/// A form has one tag for certain from this count on…
const CERTAIN_SEEN: u32 = 40;

/// …with at most one exception in so many uses.
const CERTAIN_IN: u32 = 150;

/// Numbers of clusters at both grains.
const FINE: usize = 1500;
const COARSE: usize = 100;

/// Makes the vocabulary of the counts, the vectors and the dictionary.
pub(crate) fn lists(counts: &TagCounts, vectors: &Vectors, senses: &Senses) -> Lists {
    let (clusters, coarse) = vectors.cluster(FINE, COARSE);
    let classes = Classes::new(counts);
    let mut words: BTreeMap<u32, (u16, u8, u8)> = BTreeMap::new();
    // The more frequent word keeps the number that two words share.
    for word in vectors.words.iter().rev() {
        let class = counts.get(word).map_or(0, |tags| classes.of(tags));
        words.insert(form::key(word), (clusters[word], class, senses.of(word)));
    }
    for (word, tags) in counts {
        let class = classes.of(tags);
        if class != 0 {
            words.entry(form::key(word)).or_insert_with(|| (0, class, senses.of(word))).1 = class;
        }
    }
    Lists {
        words: words.into_iter().map(|(key, (fine, class, senses))| (key, fine, class, senses)).collect(),
        coarse,
        certain: classes.certain(),
    }
}

/// The classes by number: what makes one is the tags, the most frequent first, and whether the first is certain.
struct Classes {
    numbers: BTreeMap<(Vec<Tag>, bool), u8>,
}

impl Classes {
    /// The most frequent classes of all forms, as many as a byte numbers.
    fn new(counts: &TagCounts) -> Self {
        let mut seen: BTreeMap<(Vec<Tag>, bool), u32> = BTreeMap::new();
        for class in counts.values().filter_map(class) {
            *seen.entry(class).or_default() += 1;
        }
        let mut by_count: Vec<_> = seen.into_iter().collect();
        by_count.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let numbers = by_count.into_iter().take(255).zip(1..=255).map(|((class, _), number)| (class, number));
        Self { numbers: numbers.collect() }
    }

    /// The class of a form with these counts; that of its two or its one most frequent tag where the own is too rare.
    fn of(&self, counts: &BTreeMap<Tag, u32>) -> u8 {
        let Some((mut tags, certain)) = class(counts) else { return 0 };
        loop {
            if let Some(number) = self.numbers.get(&(tags.clone(), certain)) {
                return *number;
            }
            if tags.pop().is_none() {
                return 0;
            }
        }
    }

    fn certain(&self) -> Vec<u8> {
        let mut out = vec![255; 256];
        for ((tags, certain), number) in &self.numbers {
            if let (Some(tag), true) = (tags.first(), *certain) {
                out[usize::from(*number)] = *tag as u8;
            }
        }
        out
    }
}

fn class(counts: &BTreeMap<Tag, u32>) -> Option<(Vec<Tag>, bool)> {
    let total: u32 = counts.values().sum();
    if total < MIN_SEEN {
        return None;
    }
    let mut tags: Vec<_> = counts.iter().filter(|(_, seen)| **seen * 100 >= total * MIN_SHARE).collect();
    tags.sort_by_key(|(tag, seen)| (std::cmp::Reverse(**seen), **tag));
    tags.truncate(MAX_TAGS);
    let most = tags.first().map_or(0, |(_, seen)| **seen);
    let certain = total >= CERTAIN_SEEN && (total - most) * CERTAIN_IN <= total;
    Some((tags.into_iter().map(|(tag, _)| *tag).collect(), certain))
}
