//! Name pieces to forms: each distinct spelling of a name, folded, with its places in the text and its kind.
//!
//! All occurrences of one form have one kind, so that a name does not change from person to town inside an article.
//!
//! Known limits: two different things with one spelling (`Washington` the man and the town) become one form.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::entities::evidence::{self, Votes};
use crate::entities::pieces::{Chunk, Piece};
use crate::entities::surroundings;
use crate::entities::words::{Shape, Word, Words};
use crate::lexicon::{is_common, is_legal_form};
use crate::text::{fold, with_folded};
use crate::types::{Article, EntityKind};

/// One spelling of a name.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// The folded text.
    pub(super) key: String,
    /// The folded words, hyphens left out.
    pub(super) parts: Vec<String>,
    /// Indices of its chunks, in text order.
    pub(super) chunks: Vec<usize>,
    /// The words of its best spelling: the first that is not all in capitals.
    pub(super) sample: Range<usize>,
    /// What the language engine read its occurrences as.
    pub(super) readings: Vec<EntityKind>,
    /// What speaks for each kind.
    pub(super) votes: Votes,
    /// The kind that was chosen.
    pub(super) kind: EntityKind,
}

/// The forms of an article, in order of first occurrence, and the form of each chunk.
#[derive(Debug, Default)]
pub(super) struct Forms {
    pub(super) list: Vec<Form>,
    /// For each chunk its form; `None` for titles and peoples.
    pub(super) of_chunk: Vec<Option<usize>>,
    /// Keys of the article's own outlet and of the agencies it credits.
    pub(super) outlets: Vec<String>,
}

impl Forms {
    /// Groups the name chunks by spelling and chooses a kind for each.
    pub(super) fn new(words: &Words<'_>, chunks: &[Chunk], article: &Article) -> Self {
        let mut forms = Self::default();
        let mut by_key: FxHashMap<String, usize> = FxHashMap::default();
        forms.outlets = article.outlets().map(fold).collect();
        for (index, chunk) in chunks.iter().enumerate() {
            if chunk.piece != Piece::Name {
                forms.of_chunk.push(None);
                continue;
            }
            let text = words.slice(&chunk.words);
            let known = with_folded(text, |key| by_key.get(key).copied());
            let form = known.unwrap_or_else(|| {
                let key = fold(text);
                by_key.insert(key.clone(), forms.list.len());
                forms.list.push(Form::new(words, key, chunk.words.clone()));
                forms.list.len() - 1
            });
            if let Some(form) = forms.list.get_mut(form) {
                form.add(words, index, chunk);
                form.readings.extend(chunk.read);
                surroundings::of_context(words, chunks, index, &mut form.votes);
            }
            forms.of_chunk.push(Some(form));
        }
        for form in &mut forms.list {
            evidence::of_readings(&form.readings, form.parts.len() > 1, &mut form.votes);
            evidence::of_name(words, &form.sample, &mut form.votes);
            if forms.outlets.contains(&form.key) {
                form.votes.add(EntityKind::Organization, evidence::LISTED);
            } else if forms.outlets.iter().any(|outlet| opens(outlet, &form.key)) {
                form.votes.add(EntityKind::Organization, evidence::FAIR);
            }
        }
        forms.inherit();
        for form in &mut forms.list {
            form.kind = form.votes.winner();
        }
        forms.share_in_lists(words, chunks);
        forms
    }

    /// Whether nothing but its capitals makes the form a name: it only ever opens sentences, is shouted, or is an everyday
    /// word for which hardly anything speaks.
    pub(super) fn is_noise(words: &Words<'_>, chunks: &[Chunk], form: &Form) -> bool {
        let common = form.parts.len() == 1 && is_common(words.slice(&form.sample));
        if form.kind != EntityKind::Other
            && !(common && form.votes.is_weak() && form.kind != EntityKind::Person)
        {
            return false;
        }
        let opens = |chunk: &usize| {
            let word = chunks.get(*chunk).and_then(|chunk| words.get(chunk.words.start));
            word.is_some_and(|word| word.first && word.shape != Shape::Capitals)
        };
        let shouted = |word: &Word<'_>| {
            word.shape == Shape::Capitals
                && (is_common(word.text) || word.text.len() > evidence::MAX_ACRONYM_BYTES)
        };
        let sample = words.list.get(form.sample.clone()).unwrap_or_default();
        (form.parts.len() == 1 && (common || form.chunks.iter().all(opens))) || sample.iter().any(shouted)
    }

    /// `Lorholm, Vaskby and Brask`: what nothing else tells is a place in a row of places.
    fn share_in_lists(&mut self, words: &Words<'_>, chunks: &[Chunk]) {
        for right in 1..chunks.len() {
            let pair = [right - 1, right].map(|at| self.of_chunk.get(at).copied().flatten());
            let ([Some(a), Some(b)], [Some(left), Some(here)]) =
                (pair, [chunks.get(right - 1), chunks.get(right)])
            else {
                continue;
            };
            let between = words.list.get(left.words.end..here.words.start).unwrap_or_default();
            let row =
                !between.is_empty() && between.iter().all(|word| matches!(word.text, "," | "and" | "or"));
            let kind = |form: usize| self.list.get(form).map(|form| form.kind);
            let shares = row && kind(a) == Some(EntityKind::Place) && kind(b) == Some(EntityKind::Other);
            if let Some(form) = self.list.get_mut(b).filter(|_| shares) {
                form.kind = EntityKind::Place;
            }
        }
    }

    /// A family name alone is a person's, the first word of a longer name of that name's kind.
    fn inherit(&mut self) {
        let mut families: BTreeMap<String, i32> = BTreeMap::new();
        let mut openings: BTreeMap<String, EntityKind> = BTreeMap::new();
        let mut companies: BTreeSet<String> = BTreeSet::new();
        for form in self.list.iter().filter(|form| form.parts.len() > 1) {
            let kind = form.votes.winner();
            let (Some(first), Some(last)) = (form.parts.first(), form.parts.last()) else { continue };
            // `Lormed Holdings Ltd.` says what `Lormed` is, whatever it was read as.
            if is_legal_form(last.trim_end_matches('.')) {
                companies.insert(first.clone());
            }
            if kind == EntityKind::Person {
                families.insert(last.clone(), evidence::FAMILY_NAME);
            }
            openings.entry(first.clone()).or_insert(kind);
        }
        for form in self.list.iter_mut().filter(|form| !form.parts.is_empty()) {
            let Some(last) = form.parts.last() else { continue };
            if form.parts.len() == 1 && companies.contains(last) {
                form.votes.add(EntityKind::Organization, evidence::LEGAL_FORM);
            }
            if let Some(weight) = families.get(last) {
                form.votes.add(EntityKind::Person, *weight);
            } else if let Some(kind) =
                openings.get(last).filter(|_| form.parts.len() == 1 && !form.is_read_as_place())
            {
                form.votes.add(*kind, evidence::OPENING_WORD);
            }
        }
    }
}

impl Form {
    /// Whether every reading is that of a place: `Lorholm` beside `Lorholm Daily` is the town.
    pub(super) fn is_read_as_place(&self) -> bool {
        !self.readings.is_empty() && self.readings.iter().all(|kind| *kind == EntityKind::Place)
    }

    fn new(words: &Words<'_>, key: String, sample: Range<usize>) -> Self {
        let parts = parts(words, &sample);
        Self {
            key,
            parts,
            chunks: Vec::new(),
            readings: Vec::new(),
            sample,
            votes: Votes::default(),
            kind: EntityKind::Other,
        }
    }

    fn add(&mut self, words: &Words<'_>, index: usize, chunk: &Chunk) {
        self.chunks.push(index);
        let shouting = |range: &Range<usize>| {
            range.clone().all(|at| words.get(at).is_none_or(|word| word.shape != Shape::Capital))
        };
        if shouting(&self.sample) && !shouting(&chunk.words) {
            self.sample = chunk.words.clone();
        }
    }
}

/// Whether `key` is the first word of the longer name of an outlet, which writes of itself so: `Lormed` of `Lormed Holdings`.
fn opens(outlet: &str, key: &str) -> bool {
    let rest = outlet.strip_prefix(key);
    !key.contains(' ') && rest.is_some_and(|rest| rest.starts_with(' ')) && !is_common(key)
}

/// The folded words of a name, without hyphens.
pub(super) fn parts(words: &Words<'_>, range: &Range<usize>) -> Vec<String> {
    range
        .clone()
        .filter_map(|at| words.get(at))
        .filter(|word| !word.is_hyphen())
        .map(|word| fold(word.text))
        .collect()
}
