//! Articles of one story to words with stems, and to how much a shared stem says.
//!
//! Every token of headline, dek and body becomes a word with a number for its folded form and a number for its stem;
//! function words and punctuation have no stem. A stem weighs log2 of one over the share of the story's sentences
//! that hold it: a name that every sentence repeats weighs little, a word of two sentences in a hundred much.
//! Inside one class of [`word_class`] all stems count as one, so `quake` meets `tremor`.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::lexicon::{is_function_word, word_class};
use crate::text::{fold, stem};
use crate::types::{Analysis, BlockKind, Quote, QuoteKind, Span};

/// Number of a folded word or stem of the story.
pub(super) type WordId = u32;

/// Longest article that is compared, in words: a hundred times an agency report. The rest of it is left alone.
pub(super) const MAX_WORDS: usize = 50_000;

/// Sentences that a story is taken to have at least, when words are weighed: two notes of three sentences are too small
/// a sample to call a word of both common.
const MIN_SENTENCES: u32 = 100;

/// One word of an article.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Where it stands.
    pub(super) span: Span,
    /// Its folded form.
    pub(super) form: WordId,
    /// Its stem or class; `None` for function words.
    pub(super) stem: Option<WordId>,
    /// Whether it stands inside quotation marks, so that the speaker chose it and not the reporter.
    pub(super) is_quoted: bool,
}

/// A sentence as a range of words.
#[derive(Clone, Debug)]
pub(super) struct SentenceWords {
    /// Its words.
    pub(super) words: Range<usize>,
    /// Whether it belongs to the running text.
    pub(super) is_body: bool,
}

/// The words of one article.
#[derive(Debug, Default)]
pub(super) struct ArticleWords {
    /// The words, in text order, without punctuation.
    pub(super) words: Vec<Word>,
    /// The sentences, in text order.
    pub(super) sentences: Vec<SentenceWords>,
    /// Whether words over [`MAX_WORDS`] were left out.
    pub(super) is_cut: bool,
}

impl ArticleWords {
    /// The words inside `span`.
    pub(super) fn inside(&self, span: Span) -> &[Word] {
        let start = self.words.partition_point(|word| word.span.start < span.start);
        let end = self.words.partition_point(|word| word.span.end <= span.end);
        self.words.get(start..end.max(start)).unwrap_or_default()
    }

    /// The words of a sentence.
    pub(super) fn of(&self, sent: &SentenceWords) -> &[Word] {
        self.words.get(sent.words.clone()).unwrap_or_default()
    }

    /// The words of the running text.
    pub(super) fn body(&self) -> Vec<Word> {
        self.sentences.iter().filter(|sent| sent.is_body).flat_map(|sent| self.of(sent)).copied().collect()
    }
}

/// The words of every article of a story, and the weight of their stems.
#[derive(Debug, Default)]
pub(super) struct StoryWords {
    /// Per article its words.
    pub(super) articles: Vec<ArticleWords>,
    /// Per stem the number of sentences that hold it.
    sentences_with: Vec<u32>,
    /// Number of sentences in the story.
    n_sentences: u32,
}

impl StoryWords {
    /// Reads the words of `articles`.
    pub(super) fn new<'a>(articles: impl IntoIterator<Item = &'a Analysis>) -> Self {
        let mut ids = Ids::default();
        let mut out = Self::default();
        for analysis in articles {
            let words = ids.read(analysis);
            out.articles.push(words);
        }
        out.count(ids.len());
        out
    }

    fn count(&mut self, n_ids: usize) {
        self.sentences_with = vec![0; n_ids];
        for article in &self.articles {
            for sent in &article.sentences {
                self.n_sentences += 1;
                for stem in stems(article.of(sent)) {
                    if let Some(count) = self.sentences_with.get_mut(stem as usize) {
                        *count += 1;
                    }
                }
            }
        }
    }

    /// Bits that two sentences share when both hold `stem`.
    pub(super) fn weight(&self, stem: WordId) -> f64 {
        let with = self.sentences_with.get(stem as usize).copied().unwrap_or(1).max(1);
        (f64::from(self.n_sentences.max(MIN_SENTENCES) + 1) / f64::from(with)).log2()
    }

    /// Number of sentences that hold `stem`.
    pub(super) fn sentences_with(&self, stem: WordId) -> u32 {
        self.sentences_with.get(stem as usize).copied().unwrap_or(0)
    }
}

/// The distinct stems of some words, sorted.
pub(super) fn stems(words: &[Word]) -> Vec<WordId> {
    let mut out: Vec<WordId> = words.iter().filter_map(|word| word.stem).collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// Numbers for folded words, given out in the order of first appearance; forms and stems share one numbering.
#[derive(Debug, Default)]
struct Ids {
    of: FxHashMap<String, WordId>,
    stem_of: Vec<Option<WordId>>,
}

impl Ids {
    fn len(&self) -> usize {
        self.stem_of.len()
    }

    fn id(&mut self, text: &str) -> WordId {
        if let Some(&id) = self.of.get(text) {
            return id;
        }
        let id = self.stem_of.len() as WordId;
        self.of.insert(text.to_owned(), id);
        self.stem_of.push(None);
        id
    }

    /// The number of a folded word and of its stem.
    fn word(&mut self, folded: &str) -> (WordId, Option<WordId>) {
        let form = self.id(folded);
        if let Some(Some(stem)) = self.stem_of.get(form as usize) {
            return (form, Some(*stem));
        }
        if is_function_word(folded) {
            return (form, None);
        }
        let stemmed = stem(folded);
        // The prefix keeps a stem apart from a word that happens to be spelled like it.
        let key = format!("~{}", word_class(&stemmed).unwrap_or(&stemmed));
        let stem = self.id(&key);
        if let Some(slot) = self.stem_of.get_mut(form as usize) {
            *slot = Some(stem);
        }
        (form, Some(stem))
    }

    fn read(&mut self, analysis: &Analysis) -> ArticleWords {
        let mut out = ArticleWords::default();
        let mut marks = Marks::new(analysis);
        for sent in &analysis.segmentation.sentences {
            let first = out.words.len();
            for tok in analysis.segmentation.tokens_of(sent) {
                if out.words.len() >= MAX_WORDS {
                    out.is_cut = true;
                    return out;
                }
                let folded = fold(analysis.slice(tok.span));
                let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
                if bare.is_empty() {
                    continue;
                }
                let (form, stem) = self.word(bare);
                let is_quoted = marks.hold(tok.span);
                out.words.push(Word { span: tok.span, form, stem, is_quoted });
            }
            let kind = analysis.article.blocks.get(sent.block as usize).map(|block| block.kind);
            out.sentences.push(SentenceWords {
                words: first..out.words.len(),
                is_body: kind.is_none_or(BlockKind::is_body),
            });
        }
        out
    }
}

/// The quotations inside marks of one article, asked for words from left to right.
#[derive(Debug)]
struct Marks<'a> {
    quotes: &'a [Quote],
    reaches: u32,
}

impl<'a> Marks<'a> {
    fn new(analysis: &'a Analysis) -> Self {
        Self { quotes: &analysis.quotes, reaches: 0 }
    }

    /// Whether a quotation that starts at or before `span` reaches over it. Quotations are sorted by their start, and
    /// one may hold another, so the farthest end counts.
    fn hold(&mut self, span: Span) -> bool {
        while let Some((quote, rest)) =
            self.quotes.split_first().filter(|(it, _)| it.span.start <= span.start)
        {
            if quote.kind != QuoteKind::Indirect {
                self.reaches = self.reaches.max(quote.span.end);
            }
            self.quotes = rest;
        }
        span.end <= self.reaches
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reconcile::stories::article;

    #[test]
    fn words_of_one_class_share_a_stem_and_rare_stems_weigh_more() {
        let one = article("a", "The quake hit Sorvik. Sorvik slept.");
        let two = article("b", "A tremor shook Sorvik.");
        let words = StoryWords::new([&one, &two]);
        let stem_of = |article: usize, index: usize| words.articles[article].words[index].stem.unwrap();
        assert_eq!(stem_of(0, 1), stem_of(1, 1), "quake and tremor");
        assert_eq!(words.articles[0].words[0].stem, None, "`the` says nothing");
        assert!(words.weight(stem_of(0, 1)) > words.weight(stem_of(0, 3)), "Sorvik stands in every sentence");
    }
}
