//! Trains the name model: a structured perceptron over runs, on text that was annotated in several ways.
//!
//! Silver text has all types. Gold files have three or four types, so a place of theirs may be a country, a location or a
//! building, and what they leave out may still be a nationality: each token has a set of classes that it may have, and
//! the weights move towards the best row of classes inside the sets.

use std::ops::Range;

use twosource::learned::form::Form;
use twosource::learned::hash::feature;
use twosource::learned::names::class::{OUTSIDE, Part, TYPES, class, type_number};
use twosource::learned::names::features::{COUNT, PAIRS, Sentence as View, features};
use twosource::learned::names::memory::Memory;
use twosource::learned::names::path::{Pairs, Scores, Search};
use twosource::learned::names::runs::{SmallWords, runs};
use twosource::learned::names::{ReadRun, reading, remember};
use twosource::learned::table::{Rows, WIDE, WIDE_BUCKET};
use twosource::{Dep, NameType, Tag};

use crate::perceptron::Perceptron;
use crate::shuffle::Shuffle;

/// Rounds over the text.
const ROUNDS: usize = 8;

/// Features that were moved fewer times are chance.
const MIN_MOVES: u32 = 3;

/// At most so many features are kept.
const LIMIT: usize = 120_000;

/// One step of a weight as it is shipped.
const STEP: f32 = 0.25;

/// Scores are whole numbers where paths are searched.
const SCALE: f32 = 1024.0;

/// A name of the annotation: its tokens and the types it may have.
#[derive(Clone, Debug)]
pub(crate) struct Gold {
    pub(crate) tokens: Range<usize>,
    pub(crate) labels: Vec<NameType>,
}

impl Gold {
    /// A name of a file; nothing for labels that are no names. Articles before and possessive marks behind are left
    /// out: people who annotate disagree on them, and readers do not miss them.
    pub(crate) fn new(forms: &[&str], mut tokens: Range<usize>, label: &str) -> Option<Self> {
        let labels: Vec<NameType> = match label {
            "PER" => vec![NameType::Person],
            "LOC" => vec![NameType::Place, NameType::Location, NameType::Facility],
            "MISC" => vec![
                NameType::Norp,
                NameType::Event,
                NameType::Work,
                NameType::Product,
                NameType::Law,
                NameType::Language,
            ],
            other => vec![other.parse().ok()?],
        };
        while tokens.len() > 1 && matches!(forms[tokens.start].to_lowercase().as_str(), "the" | "a") {
            tokens.start += 1;
        }
        while tokens.len() > 1 && matches!(forms[tokens.end - 1], "'s" | "’s" | "'" | "’") {
            tokens.end -= 1;
        }
        Some(Self { tokens, labels })
    }
}

/// One sentence, read by the stages before, with its names.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    pub(crate) forms: Vec<Form>,
    pub(crate) tags: Vec<Tag>,
    pub(crate) arcs: Vec<(u32, Dep)>,
    pub(crate) listed: Vec<u32>,
    pub(crate) gold: Vec<Gold>,
    /// The types that the annotation leaves out.
    pub(crate) open: Vec<NameType>,
}

impl Sentence {
    pub(crate) fn view<'a>(&'a self, memory: &'a [u8]) -> View<'a> {
        View { forms: &self.forms, tags: &self.tags, arcs: &self.arcs, memory, listed: &self.listed }
    }

    /// The classes that each token of a run may have.
    fn allowed(&self, run: &Range<usize>) -> Vec<u64> {
        let mut open = 1u64 << OUTSIDE;
        for label in &self.open {
            for part in [Part::First, Part::Inner, Part::Last, Part::Only] {
                open |= 1 << class(*label, part);
            }
        }
        let mut sets = vec![open; run.len()];
        for gold in &self.gold {
            let (start, end) = (gold.tokens.start.max(run.start), gold.tokens.end.min(run.end));
            for at in start..end {
                let part = match (at == start, at + 1 == end) {
                    (true, true) => Part::Only,
                    (true, false) => Part::First,
                    (false, true) => Part::Last,
                    (false, false) => Part::Inner,
                };
                sets[at - run.start] =
                    gold.labels.iter().fold(0, |set, label| set | 1 << class(*label, part));
            }
        }
        sets
    }
}

/// The trained rows. Each document counts as often as its second number says.
pub(crate) fn train(documents: &[(Vec<Sentence>, u32)]) -> Rows<WIDE> {
    let mut learner =
        Learner { weights: Perceptron::new(), search: Search::default(), small: SmallWords::default() };
    let mut order: Vec<usize> = documents
        .iter()
        .enumerate()
        .flat_map(|(at, (_, times))| std::iter::repeat_n(at, *times as usize))
        .collect();
    let mut shuffle = Shuffle::new(0);
    for round in 0..ROUNDS {
        shuffle.shuffle(&mut order);
        let (mut wrong, mut seen) = (0, 0);
        for &at in &order {
            let (w, s) = learner.document(&documents[at].0);
            wrong += w;
            seen += s;
        }
        eprintln!("names round {round}: {:.4} of runs right", 1.0 - wrong as f64 / seen as f64);
    }
    learner.weights.averaged().quantised(MIN_MOVES, STEP, LIMIT, WIDE_BUCKET)
}

struct Learner {
    weights: Perceptron<WIDE>,
    search: Search,
    small: SmallWords,
}

impl Learner {
    fn document(&mut self, sentences: &[Sentence]) -> (usize, usize) {
        let (mut wrong, mut seen) = (0, 0);
        let mut memory = Memory::default();
        let mut first: Vec<Vec<ReadRun>> = Vec::new();
        let mut found = Vec::new();
        for sentence in sentences {
            let blank = vec![0; sentence.forms.len()];
            runs(&sentence.forms, &sentence.tags, &self.small, &mut found);
            let mut of_sentence = Vec::new();
            for run in &found {
                let (classes, right) = self.run(sentence, &sentence.view(&blank), run);
                wrong += usize::from(!right);
                seen += 1;
                let read = ReadRun { tokens: run.clone(), classes };
                remember(&sentence.forms, &read, &mut memory);
                of_sentence.push(read);
            }
            first.push(of_sentence);
        }
        for (sentence, of_sentence) in sentences.iter().zip(&first) {
            let recalled = recall(&sentence.forms, of_sentence, &memory);
            for read in
                of_sentence.iter().filter(|read| recalled[read.tokens.clone()].iter().any(|m| *m != 0))
            {
                self.run(sentence, &sentence.view(&recalled), &read.tokens);
            }
        }
        (wrong, seen)
    }

    /// Reads a run, moves the weights when it is wrong, and says what was read and whether it was right.
    fn run(&mut self, sentence: &Sentence, view: &View<'_>, run: &Range<usize>) -> (Vec<u8>, bool) {
        let features: Vec<[u32; COUNT]> = run
            .clone()
            .map(|at| {
                let mut out = [0; COUNT];
                features(view, run, at, &mut out);
                out
            })
            .collect();
        let whole = |scores: [f32; WIDE]| scores.map(|score| (score * SCALE) as i32);
        let scores: Vec<Scores> =
            features.iter().map(|features| whole(self.weights.scores(features))).collect();
        let mut pairs: Pairs = [[0; WIDE]; TYPES + 1];
        for (before, row) in pairs.iter_mut().enumerate() {
            *row = whole(self.weights.scores(&[feature(PAIRS, before as u32, 0, 0)]));
        }
        let (mut own, mut right) = (Vec::new(), Vec::new());
        self.search.best(&scores, &pairs, None, &mut own);
        self.search.best(&scores, &pairs, Some(&sentence.allowed(run)), &mut right);
        self.weights.step();
        let same = own == right;
        if !same {
            self.learn(&features, &right, 1.0);
            self.learn(&features, &own, -1.0);
        }
        (own, same)
    }

    fn learn(&mut self, features: &[[u32; COUNT]], classes: &[u8], by: f32) {
        let mut before = 0;
        for (features, class) in features.iter().zip(classes) {
            let class = usize::from(*class);
            self.weights.add(features, class, by);
            // Outside, first and only come after the end of something.
            if class == 0 || class % 4 == 1 || class % 4 == 0 {
                self.weights.add(&[feature(PAIRS, before as u32, 0, 0)], class, by);
            }
            before = type_number(class);
        }
    }
}

/// What the rest of the document made of each token.
pub(crate) fn recall(forms: &[Form], runs: &[ReadRun], memory: &Memory) -> Vec<u8> {
    let mut out = vec![0; forms.len()];
    for run in runs {
        for at in 0..run.classes.len() {
            if let Some(reading) = reading(forms, run, at) {
                out[run.tokens.start + at] = memory.recall(reading);
            }
        }
    }
    out
}
