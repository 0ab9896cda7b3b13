//! Reported headline, date, publisher, byline and blocks against gold.
//!
//! Each field of each article is right or wrong. The body is counted in bytes that are not space: those that gold calls
//! body, those in a reported body block, and those that both do. A piece of boilerplate is kept out when less than a
//! fifth of it lies in body blocks.

use std::collections::{BTreeMap, BTreeSet};

use super::article::{Article, is_body};
use super::names::{name_key, norm, same_name};
use super::report::ReportArticle;
use super::{Count, Score, Story};

/// Share of a piece of boilerplate in the body from which on it counts as let in.
const LET_IN: f64 = 0.2;

pub(super) fn score(story: &Story, score: &mut Score) -> Result<(), String> {
    let mut right: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut body = Body::default();
    for (article, reported) in story.pairs() {
        for field in fields(article, reported) {
            *right.entry(field.name).or_default() += usize::from(field.is_right);
            if !field.is_right {
                let text = format!("{}: {:?}, gold {:?}", article.id, field.got, field.gold);
                score.miss(field.figure, text);
            }
        }
        body.count(article, reported, score)?;
    }
    for (name, right) in right {
        score.share(format!("parse.{name}"), right, story.articles.len(), "articles", 1.0);
    }
    score.f1("parse.body", Count::reported(body.both, body.reported), Count::gold(body.both, body.gold));
    score.share("parse.noise-kept-out", body.kept_out, body.noise, "pieces", 1.0);
    Ok(())
}

struct Field {
    name: &'static str,
    figure: &'static str,
    is_right: bool,
    got: Vec<String>,
    gold: Vec<String>,
}

fn fields(article: &Article, reported: &ReportArticle) -> [Field; 7] {
    let gold = &article.gold;
    let one =
        |name, figure, got: &Option<String>, gold: &Option<String>, is_right: &dyn Fn(&str, &str) -> bool| {
            Field {
                name,
                figure,
                is_right: is_right(got.as_deref().unwrap_or_default(), gold.as_deref().unwrap_or_default()),
                got: got.iter().cloned().collect(),
                gold: gold.iter().cloned().collect(),
            }
        };
    let same_text = |got: &str, gold: &str| norm(got) == norm(gold);
    // Gold holds what the article tells; a reported time of day on top of a date is not wrong.
    let same_time = |got: &str, gold: &str| {
        got.is_empty() && gold.is_empty() || !gold.is_empty() && got.starts_with(gold)
    };
    let same_outlet = |got: &str, gold: &str| got.is_empty() && gold.is_empty() || same_name(got, gold);
    [
        many("agencies", "parse.agencies", &reported.agencies, gold.agencies.as_deref()),
        many("authors", "parse.authors", &reported.authors, gold.authors.as_deref()),
        one(
            "dateline_place",
            "parse.dateline_place",
            &reported.dateline_place,
            &gold.dateline_place,
            &same_text,
        ),
        one("headline", "parse.headline", &reported.headline, &gold.headline, &same_text),
        one("published", "parse.published", &reported.published, &gold.published, &same_time),
        one("publisher", "parse.publisher", &reported.publisher, &gold.publisher, &same_outlet),
        one("section", "parse.section", &reported.section, &gold.section, &same_text),
    ]
}

fn many(name: &'static str, figure: &'static str, got: &[String], gold: Option<&[String]>) -> Field {
    let keys = |names: &[String]| names.iter().map(|name| name_key(name)).collect::<BTreeSet<_>>();
    let (got, gold) = (keys(got), keys(gold.unwrap_or_default()));
    Field {
        name,
        figure,
        is_right: got == gold,
        got: got.into_iter().collect(),
        gold: gold.into_iter().collect(),
    }
}

/// Byte counts over all articles.
#[derive(Default)]
struct Body {
    both: usize,
    reported: usize,
    gold: usize,
    kept_out: usize,
    noise: usize,
}

impl Body {
    fn count(
        &mut self,
        article: &Article,
        reported: &ReportArticle,
        score: &mut Score,
    ) -> Result<(), String> {
        let bytes = article.text.as_bytes();
        let mut in_gold = vec![false; bytes.len()];
        let mut in_report = vec![false; bytes.len()];
        let body = article.body()?;
        fill(&mut in_gold, body.start, body.end, true);
        let noise = article.noise()?;
        for (span, _) in &noise {
            fill(&mut in_gold, span.start, span.end, false);
        }
        for block in reported.blocks.iter().filter(|block| is_body(&block.kind)) {
            fill(&mut in_report, block.span.start, block.span.end, true);
        }
        if !article.body_start()?.is_empty() {
            let (mut lost, mut let_in) = (0, 0);
            let bytes = bytes.iter().zip(in_gold.iter().zip(&in_report));
            for (_, (&gold, &reported)) in bytes.filter(|(byte, _)| !b"\t\n\r ".contains(byte)) {
                self.both += usize::from(gold && reported);
                lost += usize::from(gold && !reported);
                let_in += usize::from(reported && !gold);
                self.reported += usize::from(reported);
                self.gold += usize::from(gold);
            }
            if lost + let_in > 0 {
                score.miss("parse.body", format!("{}: {lost} bytes lost, {let_in} let in", article.id));
            }
        }
        for (span, text) in noise {
            let inside = in_report[span.start..span.end].iter().filter(|&&inside| inside).count();
            let is_out = (inside as f64) < LET_IN * span.len().max(1) as f64;
            self.noise += 1;
            self.kept_out += usize::from(is_out);
            if !is_out {
                score.miss("parse.noise-kept-out", format!("{}: {}", article.id, super::clip(text, 80)));
            }
        }
        Ok(())
    }
}

/// Sets a range, as far as the mask reaches.
fn fill(mask: &mut [bool], start: usize, end: usize, value: bool) {
    let end = end.min(mask.len());
    if let Some(range) = mask.get_mut(start..end) {
        range.fill(value);
    }
}
