//! Tagged and parsed sentences of one document to the names in them, with their types.
//!
//! Only runs of words with a capital, and the small words between them, are looked at ([`runs`]). Each token has scores
//! for being outside or a part of a name of each type ([`features`]); the best row of classes is taken ([`path`]). Then
//! the document is read once more with what the first reading made of each form elsewhere ([`memory`]), and each name
//! gets one type ([`settle`]).

pub mod class;
pub mod features;
pub mod memory;
pub mod path;
pub mod runs;
pub mod settle;

use std::ops::Range;

use crate::error::Result;
use crate::learned::form::Form;
use crate::learned::hash::feature;
use crate::learned::names::class::{Part, TYPES, parts};
use crate::learned::names::features::{COUNT, PAIRS, Sentence, list_hash};
use crate::learned::names::memory::{Memory, Reading};
use crate::learned::names::path::{Pairs, Scores, Search};
use crate::learned::names::runs::{SmallWords, runs};
use crate::learned::table::{WIDE, Wide};
use crate::learned::weights::{Reader, unpack};
use crate::types::{NameType, Tag};

/// The trained model.
#[derive(Debug)]
pub struct Names {
    weights: Wide,
    pairs: Pairs,
    small: SmallWords,
}

/// Room for reading, kept between documents.
#[derive(Debug, Default)]
pub struct Scratch {
    search: Search,
    scores: Vec<Scores>,
    classes: Vec<u8>,
}

/// A run of a sentence and the classes of its tokens.
#[derive(Clone, Debug)]
pub struct ReadRun {
    /// Its tokens in the sentence.
    pub tokens: Range<usize>,
    /// The class of each.
    pub classes: Vec<u8>,
}

impl Names {
    /// A model of weights.
    pub fn new(weights: Wide) -> Self {
        let mut pairs = [[0; WIDE]; TYPES + 1];
        for (before, scores) in pairs.iter_mut().enumerate() {
            let row = weights.sum(&[feature(PAIRS, before as u32, 0, 0)]);
            for (score, weight) in scores.iter_mut().zip(row) {
                *score = i32::from(weight);
            }
        }
        Self { weights, pairs, small: SmallWords::default() }
    }

    /// Reads the file of weights.
    ///
    /// # Errors
    ///
    /// Fails when the file does not fit this version.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        Ok(Self::new(Wide::new(&Reader::new(&unpack(bytes, list_hash())?).wide()?)?))
    }

    /// The runs of a sentence.
    pub fn runs(&self, forms: &[Form], tags: &[Tag], out: &mut Vec<Range<usize>>) {
        runs(forms, tags, &self.small, out);
    }

    /// The classes of the tokens of a run.
    pub fn classes<'a>(&self, sent: &Sentence<'_>, run: &Range<usize>, scratch: &'a mut Scratch) -> &'a [u8] {
        let Scratch { search, scores, classes } = scratch;
        scores.clear();
        let mut found = [0; COUNT];
        for at in run.clone() {
            features::features(sent, run, at, &mut found);
            scores.push(self.weights.sum(&found).map(i32::from));
        }
        search.best(scores, &self.pairs, None, classes);
        classes
    }
}

/// Counts what a run was read as.
pub fn remember(forms: &[Form], run: &ReadRun, memory: &mut Memory) {
    for at in 0..run.classes.len() {
        if let Some(reading) = reading(forms, run, at) {
            memory.add(reading);
        }
    }
}

/// What the token at `at` of a run was read as; nothing for words in small letters.
pub fn reading(forms: &[Form], run: &ReadRun, at: usize) -> Option<Reading> {
    let form = forms.get(run.tokens.start + at)?;
    if !form.shape.has_capital() {
        return None;
    }
    let class = *run.classes.get(at)?;
    let family = parts(usize::from(class)) == Some((NameType::Person, Part::Last));
    Some(Reading { word: form.word, class, family })
}

/// Whether what the rest of the document made of the tokens of a run is what they were read as.
pub fn agrees(run: &ReadRun, memory: &[u8]) -> bool {
    let recalled = memory.get(run.tokens.clone()).unwrap_or_default();
    run.classes.iter().zip(recalled).all(|(class, memory)| memory::agrees(*class, *memory))
}

/// The names in a run, as tokens of the sentence.
pub fn names_of(run: &ReadRun) -> impl Iterator<Item = (Range<usize>, NameType)> + '_ {
    let mut start = run.tokens.start;
    run.classes.iter().enumerate().filter_map(move |(at, class)| {
        let at = run.tokens.start + at;
        let (label, part) = parts(usize::from(*class))?;
        if matches!(part, Part::First | Part::Only) {
            start = at;
        }
        matches!(part, Part::Last | Part::Only).then_some((start..at + 1, label))
    })
}
