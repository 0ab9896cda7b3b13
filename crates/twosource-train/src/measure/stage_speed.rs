//! News prose to words a second of the stages behind tagging: values, and entities.
//!
//! The prose is cut into the articles that [`parse_speed`](super::parse_speed) makes of it, parsed and tagged beforehand,
//! so that only the stages run under the clock.

use std::time::Instant;

use twosource::{Article, Format, ParseOptions, Segmentation, find_values, parse, resolve_entities, segment};

use super::parse_speed::articles;
use super::{Count, Outcome, Score};

/// Prose that is read, in bytes: some six hundred articles, more than any cache holds.
const PROSE_BYTES: usize = 2_500_000;

/// Timed runs, of which the best counts. One more comes first and is not timed.
const RUNS: usize = 5;

/// Adds `values.words-per-second`, `entities.words-per-second` and `values+entities.words-per-second`: words (what white
/// space sets apart in the text) that the stages read in a second on one core, tags and trees given.
pub(super) fn add(prose: &str, score: &mut Score) -> Outcome<()> {
    let end = (0..=PROSE_BYTES.min(prose.len())).rev().find(|at| prose.is_char_boundary(*at)).unwrap_or(0);
    let prose = &prose[..end];
    let options = ParseOptions::default();
    let mut read: Vec<(Article, Segmentation)> = Vec::new();
    for text in articles(prose, Format::Text) {
        let article = parse("article", text.as_bytes(), &options)?;
        let segmentation = segment(&article);
        read.push((article, segmentation));
    }
    let n_words: usize = read.iter().map(|(article, _)| article.text.split_whitespace().count()).sum();
    let mut best = [f64::INFINITY; 2];
    for run in 0..=RUNS {
        let start = Instant::now();
        let values: Vec<_> = read.iter().map(|(article, seg)| find_values(article, seg).0).collect();
        let of_values = start.elapsed().as_secs_f64();
        let start = Instant::now();
        let found =
            read.iter().zip(&values).map(|((article, seg), values)| resolve_entities(article, seg, values));
        let n_mentions: usize = found.map(|found| found.mentions.len()).sum();
        let of_entities = start.elapsed().as_secs_f64();
        if n_mentions == 0 || values.iter().all(Vec::is_empty) {
            return Err("no values or no mentions".into());
        }
        if run > 0 {
            best = [best[0].min(of_values), best[1].min(of_entities)];
        }
    }
    let per_second = |seconds: f64| n_words as f64 / seconds;
    score.add("values.words-per-second", per_second(best[0]), Vec::<Count>::new());
    score.add("entities.words-per-second", per_second(best[1]), Vec::new());
    score.add("values+entities.words-per-second", per_second(best[0] + best[1]), Vec::new());
    Ok(())
}
