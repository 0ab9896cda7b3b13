//! A table in memory as a knowledge base: rows in, and for each entity the rows whose names are like its own.
//!
//! Every name of a row is filed under a few keys: its words in any order, the usual name of a listed country or body, the
//! names it may be shortened to, the first letters of its words, and for slips and initials each of first and last word with
//! the first letter of the other. A key is kept as its hash: two keys that share one cost a comparison, no wrong answer.
//!
//! Known limits: a slip in the first letter of one word, or in both first and last word, is not found; a shortened name that
//! more than [`MAX_BLOCK`] rows share finds none of them.

use std::convert::Infallible;
use std::hash::Hasher;

use rustc_hash::FxHasher;

use crate::error::Result;
use crate::linking::names::{Name, plain};
use crate::linking::{KnowledgeBase, rows};
use crate::types::{EntityQuery, KbEntry};

/// Rows that may share a shortened name or acronym. Where more do, as with `Smith` in a table of voters, the name alone
/// leads to nobody, and to compare them all with every `Smith` of an article would take its time for nothing.
const MAX_BLOCK: usize = 256;
/// Words of a name that is filed under its parts; longer ones are titles rather than names.
const MAX_WORDS: usize = 12;

/// A knowledge base in memory, from rows.
///
/// Rows of one id are one entry when they have one name; their aliases are joined, so a table with a row an alias can be
/// read as it is. The order of the rows makes no difference.
///
/// ```
/// use twosource::{EntityKind, EntityQuery, KnowledgeBase, KnowledgeTable};
///
/// let table = KnowledgeTable::from_tsv(
///     "id\tname\taliases\tkind\tdescription\n\
///      B7\tNorthern Harbour Trust\tHarbour Trust|NHT\torganization\trunner of the ports of Norland\n"
///         .as_bytes(),
/// )?;
/// let Ok(found) = table.candidates(&EntityQuery::new("NHT", EntityKind::Organization));
/// assert_eq!(found[0].id, "B7");
/// # Ok::<(), twosource::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KnowledgeTable {
    /// By id.
    entries: Vec<KbEntry>,
    /// Hash of a key and index of an entry that has it, sorted.
    keys: Vec<(u64, u32)>,
}

impl KnowledgeTable {
    /// A table of `entries`.
    ///
    /// # Errors
    ///
    /// When an entry has no id or no name, a prior that is no share, or the id of one with another name, kind or year of
    /// birth; the message tells the row, counted from 1.
    pub fn new(entries: impl IntoIterator<Item = KbEntry>) -> Result<Self> {
        Self::from_rows(entries.into_iter().enumerate().map(|(index, entry)| (index + 1, entry)))
    }

    /// A table of text with a tab between cells, in UTF-8, with the names of the columns in the first line.
    ///
    /// The columns are `id` and `name`, and if you like `aliases` (with `|` between them), `kind`, `description`, `born` and
    /// `prior`, in any order; others are left alone. Empty lines do not count.
    ///
    /// # Errors
    ///
    /// As [`KnowledgeTable::new`], and when a cell cannot be read; the line with the names of the columns is row 1.
    pub fn from_tsv(bytes: &[u8]) -> Result<Self> {
        Self::from_rows(rows::from_tsv(bytes)?)
    }

    /// A table of JSON lines, an object a line, with the keys named as the columns of [`KnowledgeTable::from_tsv`] are;
    /// `aliases` is a list.
    ///
    /// # Errors
    ///
    /// As [`KnowledgeTable::new`], and when a line cannot be read.
    pub fn from_json_lines(bytes: &[u8]) -> Result<Self> {
        Self::from_rows(rows::from_json_lines(bytes)?)
    }

    fn from_rows(rows: impl IntoIterator<Item = (usize, KbEntry)>) -> Result<Self> {
        let entries = rows::joined(rows)?;
        let mut keys = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            for (_, name) in Name::all_of(entry) {
                file(&name, |key| keys.push((key, index as u32)));
            }
        }
        keys.sort_unstable();
        keys.dedup();
        Ok(Self { entries, keys })
    }

    /// Number of entries.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Every entry, by id.
    pub fn entries(&self) -> &[KbEntry] {
        &self.entries
    }

    /// The entries filed under a key.
    fn block(&self, key: u64) -> impl ExactSizeIterator<Item = u32> + '_ {
        let start = self.keys.partition_point(|row| row.0 < key);
        let end = self.keys.partition_point(|row| row.0 <= key);
        self.keys.get(start..end).unwrap_or_default().iter().map(|row| row.1)
    }
}

impl KnowledgeBase for KnowledgeTable {
    type Error = Infallible;

    fn candidates(&self, query: &EntityQuery) -> std::result::Result<Vec<KbEntry>, Infallible> {
        let mut found: Vec<u32> = Vec::new();
        for (index, name) in query.names().filter_map(Name::read).enumerate() {
            found.extend(whole(&name).flat_map(|key| self.block(key)));
            // Of the other names only whole ones count: a part of one is a part of other names as well.
            if index == 0 {
                let blocks = partial(&name).into_iter().map(|key| self.block(key));
                found.extend(blocks.filter(|block| block.len() <= MAX_BLOCK).flatten());
            }
        }
        found.sort_unstable();
        found.dedup();
        Ok(found.into_iter().filter_map(|index| self.entries.get(index as usize)).cloned().collect())
    }
}

/// What a key stands for.
#[derive(Clone, Copy)]
enum Use {
    /// All words in any order.
    Whole = 1,
    /// The usual name of a listed country or body.
    Listed = 2,
    /// One word in capitals.
    Acronym = 3,
    /// The first letters of the words.
    Initials = 7,
    /// Some of the words, from the beginning or to the end.
    Part = 4,
    /// The first letter of the first word, and the last word.
    FirstLetter = 5,
    /// The first word, and the first letter of the last word.
    LastLetter = 6,
}

/// Files the name of an entry under its keys.
fn file(name: &Name, mut push: impl FnMut(u64)) {
    whole(name).for_each(&mut push);
    if name.is_acronym() {
        push(hash(Use::Acronym, name.words()));
    }
    let words = name.words();
    if words.len() < 2 || words.len() > MAX_WORDS {
        return;
    }
    for at in 1..words.len() {
        let (front, back) = words.split_at(at);
        push(hash(Use::Part, front));
        push(hash(Use::Part, back));
    }
    letter_keys(words).for_each(&mut push);
    push(hash(Use::Initials, &[name.initials().unwrap_or_default()]));
}

/// Keys of the name as a whole.
fn whole(name: &Name) -> impl Iterator<Item = u64> {
    let mut words: Vec<String> = name.words().iter().map(|word| plain(word)).collect();
    words.sort_unstable();
    let listed = name.listed().map(|listed| hash(Use::Listed, &[listed]));
    std::iter::once(hash(Use::Whole, &words)).chain(listed)
}

/// Keys under which longer and slightly different names are found.
fn partial(name: &Name) -> Vec<u64> {
    let words = name.words();
    let part = hash(Use::Part, words);
    // An acronym in an article finds the name in full, and the other way round.
    let long = name.is_acronym().then(|| hash(Use::Initials, words));
    let short = name.initials().map(|initials| hash(Use::Acronym, &[initials]));
    std::iter::once(part).chain(long).chain(short).chain(letter_keys(words)).collect()
}

/// First and last word, each with the first letter of the other.
fn letter_keys(words: &[String]) -> impl Iterator<Item = u64> {
    let ends = words.first().zip(words.last()).filter(|_| words.len() > 1);
    ends.into_iter().flat_map(|(first, last)| {
        let letter = |word: &str| word.chars().next().map(String::from).unwrap_or_default();
        let front = hash(Use::FirstLetter, &[&letter(first), last]);
        let back = hash(Use::LastLetter, &[first, &letter(last)]);
        [front, back]
    })
}

fn hash<T: AsRef<str>>(kind: Use, words: &[T]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write_u8(kind as u8);
    for word in words {
        hasher.write(word.as_ref().as_bytes());
        hasher.write_u8(u8::MAX);
    }
    hasher.finish()
}
