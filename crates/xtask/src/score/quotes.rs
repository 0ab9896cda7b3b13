//! Reported quotes and their speakers against gold.
//!
//! A direct quote is found when a reported one covers the same bytes, four fifths of the two together, quote marks and
//! closing punctuation aside; each reported quote serves once. Its speaker is right when any name of the reported speaker
//! is a name of a gold speaker. An indirect quote is found when a reported quote of any kind meets it with the right
//! speaker.

use std::collections::BTreeMap;

use super::article::{Article, strip_marks};
use super::gold::GoldQuote;
use super::names::same_name;
use super::report::{ReportArticle, ReportQuote};
use super::span::Span;
use super::{Count, Score, Story, clip};

/// Shared bytes of all bytes from which on two quotes are the same one.
const SAME_QUOTE: f64 = 0.8;

/// Quotes with the speaker's own words between quote marks.
fn is_spoken(kind: &str) -> bool {
    kind == "direct" || kind == "mixed"
}

#[derive(Default)]
struct Counts {
    found: usize,
    with_speaker: usize,
    reported: usize,
    gold: usize,
    indirect_found: usize,
    indirect: usize,
}

pub(super) fn score(story: &Story, score: &mut Score) -> Result<(), String> {
    let entities = story.report.entities.iter();
    let names: Names = entities
        .map(|entity| (entity.id.to_string(), std::iter::once(&entity.name).chain(&entity.aliases).collect()))
        .collect();
    let mut counts = Counts::default();
    for (article, reported) in story.pairs() {
        count(article, reported, &names, &mut counts, score)?;
    }
    let f1_of = |hit| (Count::reported(hit, counts.reported), Count::gold(hit, counts.gold));
    let (reported, gold) = f1_of(counts.found);
    score.f1("quote.direct", reported, gold);
    score.share("quote.speaker", counts.with_speaker, counts.found, "found quotes", 0.0);
    let (reported, gold) = f1_of(counts.with_speaker);
    score.f1("quote.direct+speaker", reported, gold);
    score.share("quote.indirect.recall", counts.indirect_found, counts.indirect, "gold", 1.0);
    Ok(())
}

/// Names of each reported entity, by the id as written.
type Names<'a> = BTreeMap<String, Vec<&'a String>>;

fn count(
    article: &Article,
    reported: &ReportArticle,
    names: &Names,
    counts: &mut Counts,
    score: &mut Score,
) -> Result<(), String> {
    let quotes: Vec<(Span, &ReportQuote)> =
        reported.quotes.iter().map(|quote| (strip_marks(&article.text, quote.span), quote)).collect();
    let mut used = vec![false; quotes.len()];
    for gold in &article.gold.quotes {
        let span = strip_marks(&article.text, article.locate(&gold.text, gold.nth)?);
        if !is_spoken(&gold.kind) {
            counts.indirect += 1;
            if quotes.iter().any(|(at, quote)| span.meets(*at) && is_by(quote, gold, names)) {
                counts.indirect_found += 1;
            } else {
                score.miss("quote.indirect", format!("{}: missed {:?}", article.id, clip(&gold.text, 90)));
            }
            continue;
        }
        counts.gold += 1;
        let is_same = |at: Span, quote: &ReportQuote| {
            is_spoken(&quote.kind) && span.intersection_over_union(at) >= SAME_QUOTE
        };
        let Some(place) =
            (0..quotes.len()).find(|&place| !used[place] && is_same(quotes[place].0, quotes[place].1))
        else {
            score.miss("quote.direct", format!("{}: missed {:?}", article.id, clip(&gold.text, 90)));
            continue;
        };
        used[place] = true;
        counts.found += 1;
        if is_by(quotes[place].1, gold, names) {
            counts.with_speaker += 1;
        } else {
            let by = gold.speaker.as_deref().unwrap_or("nobody");
            let got = speaker_names(quotes[place].1, names);
            score.miss(
                "quote.speaker",
                format!("{}: {:?} is by {by}, got {got:?}", article.id, clip(&gold.text, 60)),
            );
        }
    }
    for (place, (at, _)) in quotes.iter().enumerate().filter(|(_, (_, quote))| is_spoken(&quote.kind)) {
        counts.reported += 1;
        if !used[place] {
            score.miss("quote.direct", format!("{}: wrong {:?}", article.id, clip(&article.slice(*at), 90)));
        }
    }
    Ok(())
}

fn speaker_names<'a>(quote: &'a ReportQuote, names: &Names<'a>) -> Vec<&'a str> {
    let of_entity = names.get(&quote.speaker.to_string()).into_iter().flatten().map(|name| name.as_str());
    of_entity.chain(quote.speaker_name.as_deref().filter(|name| !name.is_empty())).collect()
}

/// The quote is by one of the gold speakers, or by nobody where gold has none.
fn is_by(quote: &ReportQuote, gold: &GoldQuote, names: &Names) -> bool {
    let got = speaker_names(quote, names);
    match gold.speaker.as_deref().filter(|speaker| !speaker.is_empty()) {
        Some(speakers) => speakers.split(';').any(|by| got.iter().any(|name| same_name(name, by))),
        None => got.is_empty(),
    }
}
