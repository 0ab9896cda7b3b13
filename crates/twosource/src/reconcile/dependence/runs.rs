//! Two articles to the runs of words that both print.
//!
//! A run may reach into a quotation, but only words outside of quotation marks count: two reporters who heard one
//! speech print the same words of it.

use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;

use crate::reconcile::words::Word;
use crate::types::Span;

/// Shortest run in words: three words in a row meet by chance in any two reports of one event, four rarely.
const MIN_RUN: usize = 4;

/// Content words that a run needs: `said at the time of` is nobody's wording.
const MIN_CONTENT: usize = 2;

/// Positions of one run of four words that are tried; a chorus that stands more often says nothing.
const MAX_POSITIONS: usize = 8;

/// Articles from which on a run that more than half of them print counts as common: the name of an office, a slogan.
const COMMON_FROM: usize = 4;

/// A run of words in both articles.
pub(super) struct Run {
    /// Where it stands in the first article.
    pub(super) in_a: Span,
    /// Where it stands in the second.
    pub(super) in_b: Span,
    /// Its words that are the reporters' own, in neither article inside quotation marks.
    n_words: usize,
}

/// Word runs that most articles of the story print.
#[derive(Default)]
pub(super) struct CommonGrams {
    n_articles: usize,
    articles_with: FxHashMap<u64, u32>,
}

impl CommonGrams {
    fn has(&self, gram: u64) -> bool {
        self.n_articles >= COMMON_FROM
            && self.articles_with.get(&gram).is_some_and(|&count| count as usize * 2 > self.n_articles)
    }
}

/// Counts in how many articles each run of four words stands.
pub(super) fn common_grams(bodies: &[Vec<Word>]) -> CommonGrams {
    let mut out = CommonGrams { n_articles: bodies.len(), articles_with: FxHashMap::default() };
    if bodies.len() < COMMON_FROM {
        return out;
    }
    for body in bodies {
        let mut grams: Vec<u64> = body.windows(MIN_RUN).map(hash).collect();
        grams.sort_unstable();
        grams.dedup();
        for gram in grams {
            *out.articles_with.entry(gram).or_default() += 1;
        }
    }
    out
}

/// The shared runs, in the order of the first article and without overlaps in it, the longest first come.
pub(super) fn shared(a: &[Word], b: &[Word], common: &CommonGrams) -> Vec<Run> {
    let mut grams: Vec<(u64, usize)> =
        b.windows(MIN_RUN).map(hash).enumerate().map(|(at, gram)| (gram, at)).collect();
    grams.sort_unstable();
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(window) = a.get(at..at + MIN_RUN) {
        let gram = hash(window);
        let first = grams.partition_point(|entry| entry.0 < gram);
        let places = grams.get(first..).unwrap_or_default().iter().take_while(|entry| entry.0 == gram);
        let best = places
            .take(MAX_POSITIONS)
            .map(|&(_, place)| (common_length(&a[at..], b.get(place..).unwrap_or_default()), place))
            .max_by_key(|&(length, place)| (length, usize::MAX - place));
        match best {
            Some((length, place)) if length >= MIN_RUN && !common.has(gram) => {
                runs.extend(run(a, b, at, place, length));
                at += length;
            }
            _ => at += 1,
        }
    }
    runs
}

/// Words of an article outside of quotation marks, but half of its words at least: `she said on Monday` is all that two
/// interviews have of their own, and meets by chance.
fn own_length(body: &[Word]) -> usize {
    body.iter().filter(|word| !word.is_quoted).count().max(body.len() / 2)
}

/// Share of the shorter article's own words that stand in shared runs.
pub(super) fn share(runs: &[Run], a: &[Word], b: &[Word]) -> f64 {
    let shorter = own_length(a).min(own_length(b));
    if shorter == 0 {
        return 0.0;
    }
    runs.iter().map(|run| run.n_words).sum::<usize>() as f64 / shorter as f64
}

fn run(a: &[Word], b: &[Word], at: usize, place: usize, n_words: usize) -> Option<Run> {
    let (in_a, in_b) = (a.get(at..at + n_words)?, b.get(place..place + n_words)?);
    if in_a.iter().filter(|word| word.stem.is_some()).count() < MIN_CONTENT {
        return None;
    }
    let n_words = in_a.iter().zip(in_b).filter(|(x, y)| !x.is_quoted && !y.is_quoted).count();
    if n_words == 0 {
        return None;
    }
    Some(Run {
        in_a: in_a.first()?.span.cover(in_a.last()?.span),
        in_b: in_b.first()?.span.cover(in_b.last()?.span),
        n_words,
    })
}

fn common_length(a: &[Word], b: &[Word]) -> usize {
    a.iter().zip(b).take_while(|(x, y)| x.form == y.form).count()
}

fn hash(words: &[Word]) -> u64 {
    let mut hasher = FxHasher::default();
    for word in words {
        hasher.write_u32(word.form);
    }
    hasher.finish()
}
