//! News prose to megabytes a second of `parse`, over plain text and over Markdown.
//!
//! The prose is cut into articles of 2 to 6 KB, each with a head and a tail that change from article to article, so that
//! the rules about lines have something to read. Both shapes hold the same words.

use std::fmt::Write as _;
use std::time::Instant;

use twosource::{Format, ParseOptions, parse};

use super::{Count, Outcome, Score};

/// Bytes that are parsed for each figure, from the goal that the figures were set with.
const PARSED_BYTES: usize = 100_000_000;

/// Shortest and longest prose of an article, in bytes; a news agency's reports lie between.
const ARTICLE_BYTES: (usize, usize) = (2_000, 6_000);

/// Bytes by which one article's prose is longer than the one before, until the longest is reached; a prime, so that
/// lengths vary.
const STEP_BYTES: usize = 613;

/// Adds `parse.text.mb-per-second` and `parse.markdown.mb-per-second`: millions of bytes of input that `parse` reads in
/// a second on one core.
pub(super) fn add(prose: &str, score: &mut Score) -> Outcome<()> {
    for (name, format) in
        [("parse.text.mb-per-second", Format::Text), ("parse.markdown.mb-per-second", Format::Markdown)]
    {
        let articles = articles(prose, format);
        let value = megabytes_per_second(&articles, format)?;
        score.add(name, value, Vec::<Count>::new());
    }
    Ok(())
}

fn megabytes_per_second(articles: &[String], format: Format) -> Outcome<f64> {
    let options = ParseOptions::default().format(Some(format));
    let (mut n_bytes, mut n_blocks) = (0, 0);
    let start = Instant::now();
    for article in articles.iter().cycle() {
        if n_bytes >= PARSED_BYTES {
            break;
        }
        n_blocks += parse("article", article.as_bytes(), &options)?.body().count();
        n_bytes += article.len();
    }
    if n_blocks == 0 {
        return Err("no article has a body".into());
    }
    Ok(n_bytes as f64 / start.elapsed().as_secs_f64() / 1e6)
}

/// The paragraphs of `prose` as articles.
pub(super) fn articles(prose: &str, format: Format) -> Vec<String> {
    let mut articles = Vec::new();
    let mut body = String::new();
    let mut length = ARTICLE_BYTES.0;
    for paragraph in prose.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
        body.push_str(paragraph.trim());
        body.push_str("\n\n");
        if body.len() >= length {
            articles.push(article(articles.len(), &body, format));
            body.clear();
            length = ARTICLE_BYTES.0 + (length + STEP_BYTES) % (ARTICLE_BYTES.1 - ARTICLE_BYTES.0);
        }
    }
    articles
}

fn article(nth: usize, body: &str, format: Format) -> String {
    let day = nth % 28 + 1;
    let mut text = String::with_capacity(body.len() + 512);
    let told = match format {
        Format::Markdown => write!(
            text,
            "---\ntitle: Council votes on harbour plan {nth}\nauthor: Ada Quist\ndate: 2031-05-{day:02}\n\
             tags: [harbour, council]\n---\n\n*The plan was first put forward in 2029*\n\n{body}## Also in the news\n\n\
             Read also: [Ferry fares to rise](https://bay.example/{nth})\n\n© 2031 Bay Courier\n"
        ),
        _ => write!(
            text,
            "Bay Courier\nCouncil votes on harbour plan {nth}\nBy Ada Quist, Political Editor\n\
             Published: 18:20, {day} May 2031\n\n{body}(Reporting by Jo Lund in Lagos; Editing by Li Na)\n\nRelated\n\
             Ferry fares to rise in May\n\n© 2031 Bay Courier. All rights reserved.\n"
        ),
    };
    debug_assert!(told.is_ok(), "writing to a string does not fail");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_becomes_articles_of_changing_length() {
        let prose = "The port was shut on Monday after a storm had torn off a crane.\n\n".repeat(500);
        for format in [Format::Text, Format::Markdown] {
            let articles = articles(&prose, format);
            assert!(articles.len() > 4 && articles[0].len() != articles[1].len(), "{}", articles.len());
            assert!(articles.iter().all(|article| article.contains("harbour plan")));
        }
    }
}
