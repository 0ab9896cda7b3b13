//! Articles of one source to articles without what repeats from one to the next.
//!
//! A line that stands word for word, digits aside, in many articles of one outlet was put there by the page and not by a
//! reporter: an invitation, a menu, a footer. It is compared folded, with every figure made one sign, so that a counter
//! does not make it a line of its own. Only lines that read as body so far are looked at; what a rule has named keeps its
//! name. Articles that name different outlets are counted apart, because two outlets that print one agency's
//! paragraph repeat a report and not a page.
//!
//! Known limit: a long paragraph in the middle of the body stays, however often it repeats, because outlets repeat their
//! own background paragraphs.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use crate::error::Result;
use crate::parse::options::ParseOptions;
use crate::parse::parse;
use crate::text::fold;
use crate::types::{Article, BlockKind};

/// Fewest articles of one outlet that a line must stand in; a series of two or three may share a real sentence.
const MIN_ARTICLES: usize = 4;

/// Share of the outlet's articles that a line must stand in, as one in this many. Sections have boxes of their own.
const ARTICLES_PER_REPEAT: usize = 3;

/// Most bytes of a repeated line between the first and the last paragraphs; a longer one is a background paragraph.
const MAX_MIDDLE_BYTES: usize = 80;

/// Body blocks at either end within which a line may be long: boxes above the first paragraph and below the last.
const END_BLOCKS: usize = 3;

/// Longest line that is compared, in bytes: the longest notes of a page have about 1,500.
const MAX_BYTES: usize = 2_000;

/// Reads articles of one source, each with its id, and marks what repeats in many of them as boilerplate.
///
/// One article alone may hide a line of the page that looks like a sentence; beside others it gives itself away.
///
/// ```
/// use twosource::{BlockKind, ParseOptions, parse_batch};
///
/// let page = |news: &str| format!("{news}\n\nWe answer letters on Sundays.\n");
/// let pages = [
///     "A dam broke in the hills on Monday, and a road was cut.",
///     "A ferry sank off the coast, but nobody was hurt at all.",
///     "A mill burned down at night, and the guard ran for help.",
///     "A bridge fell into the river, its keeper said on Friday.",
/// ]
/// .map(page);
/// let inputs: Vec<(&str, &[u8])> = pages.iter().map(|page| ("a", page.as_bytes())).collect();
/// for article in parse_batch(&inputs, &ParseOptions::default()) {
///     assert_eq!(article?.blocks.last().map(|block| block.kind), Some(BlockKind::Boilerplate));
/// }
/// # Ok::<(), twosource::Error>(())
/// ```
pub fn parse_batch(inputs: &[(&str, &[u8])], options: &ParseOptions) -> Vec<Result<Article>> {
    let mut articles: Vec<Result<Article>> =
        inputs.iter().map(|(id, bytes)| parse(id, bytes, options)).collect();
    mark(articles.iter_mut().filter_map(|article| article.as_mut().ok()).collect());
    articles
}

/// Marks what repeats in many of `articles`, which are of one source, as boilerplate; [`parse_batch`] for articles that
/// are parsed already, such as the items of a feed.
pub fn mark_repeated(articles: &mut [Article]) {
    mark(articles.iter_mut().collect());
}

fn mark(mut articles: Vec<&mut Article>) {
    let mut outlets: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, article) in articles.iter().enumerate() {
        let outlet = article.publisher.as_ref().map(|outlet| fold(&outlet.value)).unwrap_or_default();
        outlets.entry(outlet).or_default().push(at);
    }
    for members in outlets.values().filter(|members| members.len() >= MIN_ARTICLES) {
        let (counts, n_counted) = counts(&articles, members);
        let enough = MIN_ARTICLES.max(n_counted.div_ceil(ARTICLES_PER_REPEAT));
        for &at in members {
            if let Some(article) = articles.get_mut(at) {
                mark_one(article, |key| counts.get(key).is_some_and(|count| *count >= enough));
            }
        }
    }
}

/// In how many articles of `members` each line of the body stands, and how many were counted. A later version of an
/// article that was counted is not counted again: its paragraphs repeat because it is the same report.
fn counts(articles: &[&mut Article], members: &[usize]) -> (FxHashMap<String, usize>, usize) {
    let mut standing: FxHashMap<String, (usize, Vec<usize>)> = FxHashMap::default();
    let mut n_counted = 0;
    for article in members.iter().filter_map(|at| articles.get(*at)) {
        let lines: BTreeSet<String> =
            article.body().filter_map(|block| key(article.slice(block.span))).collect();
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for line in &lines {
            for first in standing.get(line).into_iter().flat_map(|(_, first)| first) {
                *shared.entry(*first).or_default() += line.len();
            }
        }
        let most = shared.values().max().copied().unwrap_or_default();
        // Most of its words stand in one other article.
        if lines.is_empty() || most * 2 > lines.iter().map(String::len).sum() {
            continue;
        }
        for line in lines {
            let (count, first) = standing.entry(line).or_default();
            *count += 1;
            if first.len() < REMEMBERED {
                first.push(n_counted);
            }
        }
        n_counted += 1;
    }
    (standing.into_iter().map(|(line, (count, _))| (line, count)).collect(), n_counted)
}

/// Articles that are remembered with a line, to tell versions of one report. What stands in more is of the page.
const REMEMBERED: usize = 8;

/// Marks the body blocks that repeat, but never all of them.
fn mark_one(article: &mut Article, repeats: impl Fn(&str) -> bool) {
    let body: Vec<usize> = (0..article.blocks.len())
        .filter(|&at| article.blocks.get(at).is_some_and(|b| b.kind.is_body()))
        .collect();
    let mut found = Vec::new();
    for (order, &at) in body.iter().enumerate() {
        let Some(block) = article.blocks.get(at).filter(|block| block.kind != BlockKind::Dateline) else {
            continue;
        };
        let end = order < END_BLOCKS || order + END_BLOCKS >= body.len();
        let short = block.span.len() <= MAX_MIDDLE_BYTES;
        if (end || short) && key(article.slice(block.span)).is_some_and(|key| repeats(&key)) {
            found.push(at);
        }
    }
    if found.len() == body.len() {
        return;
    }
    for at in found {
        if let Some(block) = article.blocks.get_mut(at) {
            block.kind = BlockKind::Boilerplate;
        }
    }
}

/// The words of a line as they are compared: folded, white space and figures made one sign each.
fn key(line: &str) -> Option<String> {
    if line.len() > MAX_BYTES {
        return None;
    }
    let mut key = String::with_capacity(line.len());
    for c in fold(line).chars() {
        let c = match c {
            c if c.is_numeric() => '0',
            c if c.is_whitespace() => ' ',
            c => c,
        };
        if !(matches!(c, '0' | ' ') && key.ends_with(c)) {
            key.push(c);
        }
    }
    key.contains(char::is_alphabetic).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEWS: &[&str] = &[
        "A dam broke in the north of the valley on Monday, and three people died, the police said.",
        "A ferry sank off the coast on Tuesday, and nobody was hurt, the harbour master said.",
        "The court freed the former mayor on Wednesday after a trial of four months, her lawyer said.",
        "The two banks will merge in May, their boards said on Thursday, and 300 jobs will go.",
        "The visitors won by two goals to nil on Friday and stay on top of the table.",
    ];

    /// Texts of the body blocks of each article.
    fn bodies(pages: &[String]) -> Vec<Vec<String>> {
        let inputs: Vec<(&str, &[u8])> = pages.iter().map(|page| ("a", page.as_bytes())).collect();
        let articles = parse_batch(&inputs, &ParseOptions::default());
        let texts = |article: Article| article.body().map(|b| article.slice(b.span).to_owned()).collect();
        articles.into_iter().map(|article| texts(article.unwrap())).collect()
    }

    #[test]
    fn lines_of_the_page_give_themselves_away() {
        let page = |(at, news): (usize, &&str)| {
            format!(
                "{news}\n\nNobody knows why.\n\nThe {at}th reader of the day gets a free umbrella at our desk.\n"
            )
        };
        let pages: Vec<String> = NEWS.iter().enumerate().map(page).collect();
        for (body, news) in bodies(&pages).iter().zip(NEWS) {
            assert_eq!(body.as_slice(), [*news]);
        }
    }

    #[test]
    fn what_two_outlets_share_is_a_report() {
        let shared =
            "The agency paragraph stands in all of them, the spokeswoman of the agency said on Monday.";
        let page = |(at, news): (usize, &&str)| {
            format!("{news}\n\n{shared}\n\n© 2031 {} Courier\n", ["Bay", "Hill"][at % 2])
        };
        let pages: Vec<String> = NEWS.iter().enumerate().map(page).collect();
        assert!(bodies(&pages).iter().all(|body| body.len() == 2));
    }

    #[test]
    fn versions_of_one_report_are_no_repetition() {
        let page = |n: usize| NEWS.iter().take(n).copied().collect::<Vec<_>>().join("\n\n");
        let pages: Vec<String> = [2, 3, 4, 5, 5, 5].map(page).to_vec();
        let lengths: Vec<usize> = bodies(&pages).iter().map(Vec::len).collect();
        assert_eq!(lengths, [2, 3, 4, 5, 5, 5]);
    }

    #[test]
    fn copies_of_one_article_and_small_batches_keep_their_body() {
        let pages = vec![NEWS[0].to_owned(); 6];
        assert!(bodies(&pages).iter().all(|body| body.len() == 1));
        let pages: Vec<String> =
            NEWS.iter().take(3).map(|news| format!("{news}\n\nNobody knows why.")).collect();
        assert!(bodies(&pages).iter().all(|body| body.len() == 2));
    }
}
