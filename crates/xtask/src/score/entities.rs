//! Reported mentions and entities against gold.
//!
//! A mention is a name of a person, organization, place or event in the body; it is found when one stands at exactly its
//! bytes with its kind. Over the mentions found, B-cubed tells whether the reported entities group them, across all
//! articles of the story, as gold does: for each mention, the share of its reported company that belongs there
//! (precision) and of its gold company that is there (recall).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::article::Article;
use super::report::ReportArticle;
use super::span::Span;
use super::{Count, Score, Story, harmonic};

const NAMED: [&str; 4] = ["person", "organization", "place", "event"];

pub(super) fn score(story: &Story, score: &mut Score) -> Result<(), String> {
    let (mut n_reported, mut n_gold) = (0, 0);
    let mut found = Vec::new();
    for (article, reported) in story.pairs() {
        let gold = gold_names(article)?;
        let mentions = reported_names(article, reported)?;
        n_gold += gold.len();
        n_reported += mentions.len();
        for (span, (kind, name)) in &gold {
            match mentions.get(span) {
                Some((as_kind, entity)) if as_kind == kind => {
                    found.push(Found { gold: (kind, name), entity: entity.clone() });
                }
                _ => score.miss("entity.mention", missed(article, *span, kind, &mentions)),
            }
        }
        for (span, (kind, _)) in &mentions {
            if gold.get(span).is_none_or(|(gold_kind, _)| gold_kind != kind) {
                score.miss(
                    "entity.mention",
                    format!("{}: wrong {:?} ({kind})", article.id, article.slice(*span)),
                );
            }
        }
    }
    score.f1("entity.mention", Count::reported(found.len(), n_reported), Count::gold(found.len(), n_gold));
    b_cubed(&found, score);
    Ok(())
}

fn missed(article: &Article, span: Span, kind: &str, mentions: &Names<'_, String>) -> String {
    let near = mentions.iter().filter(|(other, _)| other.overlap(span) > 0);
    let near: Vec<_> = near.map(|(other, (kind, _))| format!("{} ({kind})", article.slice(*other))).collect();
    let got = if near.is_empty() { "nothing".to_owned() } else { near.join(", ") };
    format!("{}: missed {:?} ({kind}), got {got}", article.id, article.slice(span))
}

/// Kind and owner of the name at each span.
type Names<'a, T> = BTreeMap<Span, (&'a str, T)>;

/// Gold names in the body. Gold lists the forms of each entity; of forms that overlap in the text the longest stands.
fn gold_names(article: &Article) -> Result<Names<'_, &str>, String> {
    let listed = article.gold.entities.iter().filter(|entity| NAMED.contains(&entity.kind.as_str()));
    let mut forms: Vec<_> =
        listed.flat_map(|entity| entity.mentions.iter().map(move |form| (form, entity))).collect();
    forms.sort_by_key(|(form, _)| Reverse(form.chars().count()));
    let in_body = in_body(article)?;
    let mut taken: BTreeSet<Span> = BTreeSet::new();
    let mut names = Names::new();
    for (form, entity) in forms {
        for span in article.occurrences(form) {
            if taken.iter().any(|other| other.overlap(span) > 0) {
                continue;
            }
            taken.insert(span);
            if in_body(span) {
                names.insert(span, (entity.kind.as_str(), entity.name.as_str()));
            }
        }
    }
    Ok(names)
}

fn reported_names<'a>(article: &Article, reported: &'a ReportArticle) -> Result<Names<'a, String>, String> {
    let in_body = in_body(article)?;
    let is_name = |form: Option<&str>| form.is_none_or(|form| form == "name");
    let mentions = reported.mentions.iter().filter(|mention| NAMED.contains(&mention.kind.as_str()));
    let names = mentions.filter(|mention| is_name(mention.form.as_deref()) && in_body(mention.span));
    Ok(names.map(|mention| (mention.span, (mention.kind.as_str(), mention.entity.to_string()))).collect())
}

/// Whether a span starts in the body and touches no boilerplate.
fn in_body(article: &Article) -> Result<impl Fn(Span) -> bool, String> {
    let body = article.body()?;
    let noise: Vec<Span> = article.noise()?.into_iter().map(|(span, _)| span).collect();
    Ok(move |span: Span| {
        (body.start..body.end).contains(&span.start) && noise.iter().all(|piece| piece.overlap(span) == 0)
    })
}

/// A mention that was found: whose it is by gold, and by the report.
struct Found<'a> {
    gold: (&'a str, &'a str),
    entity: String,
}

fn b_cubed(found: &[Found], score: &mut Score) {
    // How often each reported entity and each gold entity name the same mention.
    let mut shared: BTreeMap<(&str, (&str, &str)), usize> = BTreeMap::new();
    let (mut of_reported, mut of_gold) = (BTreeMap::new(), BTreeMap::new());
    for mention in found {
        *shared.entry((mention.entity.as_str(), mention.gold)).or_default() += 1;
        *of_reported.entry(mention.entity.as_str()).or_insert(0_usize) += 1;
        *of_gold.entry(mention.gold).or_insert(0_usize) += 1;
    }
    let (mut precision, mut recall) = (0.0, 0.0);
    for ((entity, gold), &n) in &shared {
        // Each of the n mentions has the same n in company.
        let squared = (n * n) as f64;
        precision += squared / of_reported[entity] as f64;
        recall += squared / of_gold[gold] as f64;
    }
    let n = found.len().max(1) as f64;
    score.add("entity.cross-article-b3.f1", harmonic(precision / n, recall / n), Vec::new());
    misgrouped(&shared, score);
}

fn misgrouped(shared: &BTreeMap<(&str, (&str, &str)), usize>, score: &mut Score) {
    let mut split: BTreeMap<(&str, &str), Vec<String>> = BTreeMap::new();
    let mut merged: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for ((entity, gold), n) in shared {
        split.entry(*gold).or_default().push(n.to_string());
        merged.entry(*entity).or_default().push(gold.1);
    }
    for ((_, name), parts) in split.iter().filter(|(_, parts)| parts.len() > 1) {
        score.miss("entity.cross-article-b3", format!("{name} is split into {}", parts.join(" + ")));
    }
    for (entity, names) in merged.iter().filter(|(_, names)| names.len() > 1) {
        score.miss("entity.cross-article-b3", format!("entity {entity} merges {}", names.join(", ")));
    }
}
