//! Documents with gold mentions to how well they are tied to one another, pass by pass.
//!
//! Text goes in raw and through all stages up to the entities. [`gum`] reads the entity layer of the treebank, by genre;
//! [`ecb`] the chains of ECB+, inside each document. A mention that was found is the gold one with the same words, or one
//! whose head is the same ([`align`]). [`clusters`] has the figures, which follow the scorers of CoNLL-2012 and LEA.
//!
//! Limits: the treebank annotates every description, also those that come once, while the library reports a description
//! only when it ties it to something; so mentions that nothing is tied to are left out on both sides, as in `OntoNotes`.

mod align;
mod clusters;
mod ecb;
mod gum;

use std::path::Path;

use twosource::{Entities, EntityKind, Mention, ParseOptions, Segmentation};

use self::align::Gold;
use self::clusters::Clusters;
use super::{Count, Outcome, Score, Sets, missing};

/// Gold and found clusters of each set.
pub(super) fn measure(data: &Path) -> Outcome<Sets> {
    let mut sets = Sets::new();
    for (name, documents) in gum::sets(data)? {
        sets.push((name, score(&documents, Outside::Wrong)?));
    }
    for (name, documents) in ecb::sets(data)? {
        sets.push((name, score(&documents, Outside::Unjudged)?));
    }
    if sets.is_empty() {
        sets.push(("coref".to_owned(), missing(format!("no entities in {}", data.display()))));
    }
    Ok(sets)
}

/// What a mention means that the gold does not have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outside {
    /// Every mention is annotated.
    Wrong,
    /// Only some mentions are annotated, so others are not judged, and one that is not found stands alone.
    Unjudged,
}

/// A text with its gold.
struct Document {
    name: String,
    text: String,
    gold: Vec<Gold>,
    /// Whether its misses may be looked at; those of the other half are not shown.
    shown: bool,
}

/// `coref.b3.f1`, `.muc.f1` and `.lea.f1` after the last pass, `coref.mention` for the mentions themselves;
/// `coref.b3.f1.PASS` after each of the passes.
fn score(documents: &[Document], outside: Outside) -> Outcome<Score> {
    let mut score = Score::default();
    let passes = twosource::ENTITY_PASSES;
    let mut by_pass: Vec<Clusters> = passes.iter().map(|_| Clusters::default()).collect();
    for (at, document) in documents.iter().enumerate() {
        let article = twosource::parse(&document.name, document.text.as_bytes(), &ParseOptions::default())?;
        let segmentation = twosource::segment(&article);
        let (values, _) = twosource::find_values(&article, &segmentation);
        for (pass, clusters) in by_pass.iter_mut().enumerate() {
            let found = twosource::resolve_entities_through(&article, &segmentation, &values, pass);
            let answers = align::align(&document.gold, &found, &segmentation);
            if pass + 1 == passes.len() && document.shown {
                note_misses(document, &found, &answers, &mut score);
            }
            clusters.add(at, &document.gold, &answers, outside == Outside::Unjudged);
        }
    }
    if let Some(last) = by_pass.last() {
        last.report(&mut score);
    }
    for (pass, clusters) in passes.iter().zip(&by_pass) {
        score.add(format!("coref.b3.f1.{pass}"), clusters.b3().f1(), Vec::<Count>::new());
    }
    score.notes.push(format!("{} documents", documents.len()));
    Ok(score)
}

/// Gold mentions that are not tied to what they should be, and found ones that are tied to something else.
fn note_misses(document: &Document, found: &Entities, answers: &[align::Answer], score: &mut Score) {
    let text = |start: usize, end: usize| document.text.get(start..end).unwrap_or_default();
    let around = |start: usize| {
        let from = (0..=start.saturating_sub(60)).rev().find(|at| document.text.is_char_boundary(*at));
        text(from.unwrap_or(0), start).replace('\n', " ")
    };
    for answer in answers {
        let name = found.entities.get(answer.entity).map_or("", |entity| entity.name.as_str());
        let told = |what: &str| {
            format!(
                "{}: …{}[{}] {what} {name} ({})",
                document.name,
                around(answer.start),
                text(answer.start, answer.end).replace('\n', " "),
                answer.rule
            )
        };
        match answer.gold {
            Some(gold) => {
                let chain = document.gold.get(gold).map_or("", |gold| gold.chain.as_str());
                let chains: Vec<&str> = answers
                    .iter()
                    .filter(|other| other.entity == answer.entity)
                    .filter_map(|other| document.gold.get(other.gold?))
                    .map(|gold| gold.chain.as_str())
                    .collect();
                let same = chains.iter().filter(|other| **other == chain).count();
                if 2 * same <= chains.len() && chains.len() > 1 {
                    score.miss("coref.b3.f1", told("is not"));
                }
            }
            None if answer.tied => score.miss("coref.mention", told("is no mention, tied to")),
            None => {}
        }
    }
    for (at, gold) in document.gold.iter().enumerate() {
        let tied = document.gold.iter().filter(|other| other.chain == gold.chain).count() > 1;
        if tied && !answers.iter().any(|answer| answer.gold == Some(at)) {
            let first = document.gold.iter().find(|other| other.chain == gold.chain);
            let first = first.map_or("", |first| text(first.start, first.end));
            score.miss(
                "coref.mention",
                format!(
                    "{}: …{}[{}] is missed ({first})",
                    document.name,
                    around(gold.start),
                    text(gold.start, gold.end).replace('\n', " ")
                ),
            );
        }
    }
}

/// Whether mentions of the kind are judged: happenings, works and peoples are not annotated like people, places and bodies.
fn is_judged(kind: EntityKind) -> bool {
    matches!(
        kind,
        EntityKind::Person
            | EntityKind::Organization
            | EntityKind::Place
            | EntityKind::Facility
            | EntityKind::Other
    )
}

/// The head of a mention: the last of its tokens that depends on none of the others, as byte offsets.
fn head(mention: &Mention, segmentation: &Segmentation) -> (usize, usize) {
    let range = segmentation.tokens_in(mention.span).range();
    let outside = |at: &usize| {
        segmentation
            .tokens
            .get(*at)
            .is_some_and(|token| !range.contains(&(token.head as usize)) || token.head as usize == *at)
    };
    let token = range.clone().find(outside).or_else(|| range.clone().last());
    let span = token.and_then(|at| segmentation.tokens.get(at)).map_or(mention.span, |token| token.span);
    (span.start as usize, span.end as usize)
}
