//! Real pages with gold to how well they are parsed, and how fast.
//!
//! Sets are `data/parsing/SET.ndjson`, one `{"id", "url", "html"}` a line, with `SET.gold.json`, packed or not. The scores
//! are those of `../shared/eval/parse_score.py`, which is kept beside the data, digit for digit: body by shingles of four
//! words, paragraphs whole, subheads, title, authors and day after the same normalisation. An article that cannot be read
//! counts as an empty answer.
//!
//! Of an [`Article`] the running text and the summary line are the body, because gold counts the summary line; authors
//! are who signs, and the services that a byline or a key credits.

mod normal;
mod score;

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

use serde::Deserialize;
use twosource::{Article, BlockKind, CreditForm, Format, ParseOptions};

use super::{Outcome, Score, Sets, files, missing};
use score::{Answer, Gold};

/// Timed runs over a set, of which the best counts.
const RUNS: usize = 3;

/// What the best of the others reach, by set, number of pages and figure; measured in November 2026 by the scripts of
/// `../shared/data/parsing/README.md`.
const PEERS: &[(&str, usize, &str, &str)] = &[
    ("aeb", 181, "pages.body.f1", "dom_smoothie pruned .961"),
    ("aeb", 181, "pages.per-cpu-second", "dom_smoothie 342, trafilatura crate 91"),
    ("fundus_td", 129, "pages.body.f1", "trafilatura .952"),
    ("fundus_td", 129, "pages.paragraph.f1", "trafilatura .875"),
    ("fundus_td", 129, "pages.subhead.f1", "dom_smoothie .857"),
    ("fundus_td", 129, "pages.title.exact", "dom_smoothie .744"),
    ("fundus_td", 129, "pages.author.f1", "trafilatura crate .870"),
    ("fundus_td", 129, "pages.date.accuracy", "trafilatura .977"),
];

#[derive(Deserialize)]
struct Page {
    id: String,
    html: String,
}

/// The figures of [`score::add`] for each set, and `pages.per-cpu-second`: pages parsed in a second of this thread's time
/// on a core, the best of [`RUNS`].
pub(super) fn measure(data: &Path) -> Outcome<Sets> {
    let dir = data.join("data/parsing");
    let paths = files::listed(&dir, |name| files::is_kind(name, "ndjson"))?;
    if paths.is_empty() {
        return Ok(vec![("pages".to_owned(), missing(format!("no pages in {}", dir.display())))]);
    }
    let mut sets = Vec::new();
    for path in paths {
        let name = files::set_name(&path);
        let packed = path.extension().is_some_and(|extension| extension == "xz");
        let gold = dir.join(format!("{name}.gold.json{}", if packed { ".xz" } else { "" }));
        let score = if gold.is_file() {
            let gold = serde_json::from_str(&files::text(&gold)?)
                .map_err(|error| format!("{}: {error}", gold.display()))?;
            set(&name, &pages(&files::text(&path)?)?, &gold)
        } else {
            missing(format!("no gold at {}", gold.display()))
        };
        sets.push((name, score));
    }
    Ok(sets)
}

fn pages(text: &str) -> Outcome<Vec<Page>> {
    let lines = text.lines().filter(|line| !line.is_empty());
    Ok(lines.map(serde_json::from_str).collect::<Result<_, _>>()?)
}

fn set(name: &str, pages: &[Page], gold: &BTreeMap<String, Gold>) -> Score {
    let mut score = Score::default();
    let mut answers = BTreeMap::new();
    let mut seconds = Vec::new();
    for run in 0..RUNS {
        let clock = Clock::start();
        let articles: Vec<_> = pages.iter().map(parsed).collect();
        seconds.push(clock.seconds());
        if run > 0 {
            continue;
        }
        for (page, article) in pages.iter().zip(articles) {
            match article {
                Ok(article) => {
                    answers.insert(page.id.clone(), answer(&article));
                }
                Err(error) => score.notes.push(format!("{}: {error}", page.id)),
            }
        }
    }
    score::add(gold, &answers, &mut score);
    let best = seconds.into_iter().fold(f64::INFINITY, f64::min);
    score.add("pages.per-cpu-second", pages.len() as f64 / best, Vec::new());
    for figure in &mut score.figures {
        let same =
            |peer: &&(&str, usize, &str, &str)| (peer.0, peer.1, peer.2) == (name, gold.len(), &figure.name);
        figure.peer = PEERS.iter().find(same).map(|peer| peer.3.to_owned());
    }
    score
}

fn parsed(page: &Page) -> twosource::Result<Article> {
    let options = ParseOptions::default().format(Some(Format::Html));
    twosource::parse(&page.id, page.html.as_bytes(), &options)
}

/// What the scorer asks of an article.
fn answer(article: &Article) -> Answer {
    let mut pieces: Vec<(String, BlockKind)> = Vec::new();
    let mut before: Option<(BlockKind, usize)> = None;
    for block in &article.blocks {
        if !block.kind.is_body() && block.kind != BlockKind::Dek {
            before = None;
            continue;
        }
        let text = article.slice(block.span);
        match (before, pieces.last_mut()) {
            // A dateline and the paragraph that it opens are one paragraph.
            (Some((BlockKind::Dateline, end)), Some((piece, kind))) if block.kind == BlockKind::Paragraph => {
                piece.push_str(article.text.get(end..block.span.start as usize).unwrap_or_default());
                piece.push_str(text);
                *kind = block.kind;
            }
            _ => pieces.push((text.to_owned(), block.kind)),
        }
        before = Some((block.kind, block.span.end as usize));
    }
    let services = article.agencies.iter().map(|agency| &agency.value);
    let services = services.filter(|agency| matches!(agency.form, CreditForm::Byline | CreditForm::Key));
    let authors = article.authors.iter().map(|author| author.value.name.clone());
    let texts = |kept: &dyn Fn(BlockKind) -> bool| -> Vec<String> {
        pieces.iter().filter(|(_, kind)| kept(*kind)).map(|(text, _)| text.clone()).collect()
    };
    let paragraphs = texts(&|_| true);
    Answer {
        body: paragraphs.join("\n"),
        subheads: texts(&|kind| kind == BlockKind::Crosshead),
        paragraphs,
        title: article.headline.as_ref().map(|headline| headline.value.clone()).unwrap_or_default(),
        authors: authors.chain(services.map(|agency| agency.name.clone())).collect(),
        date: article.published.as_ref().map(|published| published.value.to_string()).unwrap_or_default(),
    }
}

/// Time of this thread on a core, where the system tells it, or else of the wall.
struct Clock {
    wall: Instant,
    core: Option<u64>,
}

impl Clock {
    fn start() -> Self {
        Self { wall: Instant::now(), core: Self::core() }
    }

    /// Nanoseconds that this thread ran.
    fn core() -> Option<u64> {
        std::fs::read_to_string("/proc/thread-self/schedstat").ok()?.split(' ').next()?.parse().ok()
    }

    fn seconds(&self) -> f64 {
        match (self.core, Self::core()) {
            (Some(start), Some(end)) if end > start => (end - start) as f64 / 1e9,
            _ => self.wall.elapsed().as_secs_f64(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_answers_with_body_and_who_signs() {
        let text = "Storm shuts port\n\nBy Ada Quist and Reuters\n\nLAGOS, Oct. 1 (Coastal) - The quay is shut, he said.\n\n\
                    It opens on Monday, she said.";
        let article = twosource::parse("a", text.as_bytes(), &ParseOptions::default()).unwrap();
        let answer = answer(&article);
        assert_eq!(
            answer.paragraphs,
            ["LAGOS, Oct. 1 (Coastal) - The quay is shut, he said.", "It opens on Monday, she said."]
        );
        assert_eq!(
            (answer.title.as_str(), answer.authors),
            ("Storm shuts port", vec!["Ada Quist".to_owned(), "Reuters".to_owned()])
        );
    }

    #[test]
    fn pages_that_are_not_there_are_noted() {
        let sets = measure(Path::new("no such folder")).unwrap();
        assert!(sets[0].1.notes[0].starts_with("no pages in "), "{:?}", sets[0].1.notes);
    }
}
