//! Quotation groups whose words are given to two people.
//!
//! Only variants with the same words count, verbatim or trimmed, of at least four words: `yes` is said by many. Both
//! speakers must be known by name, share no part of it, and be tied to the words with some certainty, because a
//! pronoun that was resolved wrongly would make a conflict out of nothing.

use std::collections::BTreeSet;

use crate::lexicon::{Gender, given_name};
use crate::reconcile::index::StoryIndex;
use crate::text::fold;
use crate::types::{
    Conflict, ConflictKind, EntityKind, Fidelity, MentionForm, Passage, QuoteGroup, QuoteVariant, Span,
    StoryEntity, StoryEntityId,
};

use super::side::by_support;

/// Shortest quotation in words that identifies an utterance.
const MIN_WORDS: usize = 4;

/// Certainty of the speaker that is asked for.
const MIN_CERTAINTY: f64 = 0.5;

/// Words of an utterance that are shown.
const SHOWN_WORDS: usize = 8;

/// The utterances with two speakers.
pub(super) fn conflicts(index: &StoryIndex<'_>, quotations: &[QuoteGroup]) -> Vec<Conflict> {
    quotations.iter().filter_map(|group| conflict(index, group)).collect()
}

fn conflict(index: &StoryIndex<'_>, group: &QuoteGroup) -> Option<Conflict> {
    let mut said: Vec<(StoryEntityId, Passage)> = Vec::new();
    for variant in group.variants.iter().filter(|variant| is_same_words(index, variant)) {
        said.extend(speaker(index, variant));
    }
    let all = said.clone();
    said.retain(|entry| !all.iter().any(|other| other.0 != entry.0 && may_mean(index, entry.1, other.0)));
    said.sort_unstable();
    let speakers: BTreeSet<StoryEntityId> = said.iter().map(|entry| entry.0).collect();
    let names: Vec<(&StoryEntity, Vec<Passage>)> = speakers
        .iter()
        .filter_map(|&id| {
            let passages = said.iter().filter(|entry| entry.0 == id).map(|entry| entry.1).collect();
            Some((index.entity(id)?, passages))
        })
        .collect();
    let are_apart = names.iter().enumerate().all(|(at, (one, _))| {
        names.iter().skip(at + 1).all(|(other, _)| name_words(one).is_disjoint(&name_words(other)))
    });
    let is_within_one =
        said.iter().all(|entry| said.first().is_some_and(|it| it.1.article == entry.1.article));
    if names.len() < 2 || !are_apart || is_within_one {
        return None;
    }
    let sides = by_support(
        names
            .into_iter()
            .map(|(speaker, evidence)| crate::types::Side { value: speaker.name.clone(), evidence })
            .collect(),
    );
    let fullest = group.variants.get(group.fullest)?;
    let words = shown(index.article(fullest.passage.article)?.slice(fullest.passage.span));
    let explanation = format!(
        "“{words}” is given to {} and to {}; one utterance has one speaker",
        sides[0].value, sides[1].value
    );
    let about = format!("who said “{words}”");
    Some(Conflict { kind: ConflictKind::Attribution, about, explanation, sides, facts: Vec::new() })
}

/// Whether the pronoun in an attribution may mean the other speaker: he is in the article, and his given name does not
/// speak against the pronoun.
fn may_mean(index: &StoryIndex<'_>, evidence: Passage, other: StoryEntityId) -> bool {
    let Some((analysis, entity)) = index.article(evidence.article).zip(index.entity(other)) else {
        return false;
    };
    let cue_words = analysis.segmentation.tokens.get(analysis.segmentation.tokens_in(evidence.span).range());
    let outside = |span: Span| !analysis.quotes.iter().any(|quote| quote.span.contains(span));
    let pronoun =
        cue_words.into_iter().flatten().filter(|tok| outside(tok.span)).find_map(|tok| {
            match fold(analysis.slice(tok.span)).as_str() {
                "he" => Some(Gender::Male),
                "she" => Some(Gender::Female),
                _ => None,
            }
        });
    let Some(pronoun) = pronoun else { return false };
    let is_here = entity.members.iter().any(|member| member.0 == evidence.article);
    let given = entity.name.split_whitespace().next().and_then(given_name).and_then(|name| name.gender);
    is_here && given.or_else(|| told_gender(index, entity)).is_none_or(|gender| gender == pronoun)
}

fn gender_of(pronoun: &str) -> Option<Gender> {
    match fold(pronoun).as_str() {
        "he" | "him" | "his" | "himself" => Some(Gender::Male),
        "she" | "her" | "hers" | "herself" => Some(Gender::Female),
        _ => None,
    }
}

/// The gender of all pronouns that stand for a person in the story; `None` when they differ.
fn told_gender(index: &StoryIndex<'_>, entity: &StoryEntity) -> Option<Gender> {
    let mut genders = entity.mentions.iter().filter_map(|&(article, id)| {
        let analysis = index.article(article)?;
        gender_of(analysis.slice(analysis.mentions.get(id.index())?.span))
    });
    let first = genders.next()?;
    genders.all(|gender| gender == first).then_some(first)
}

fn is_same_words(index: &StoryIndex<'_>, variant: &QuoteVariant) -> bool {
    let text =
        index.article(variant.passage.article).map_or("", |analysis| analysis.slice(variant.passage.span));
    matches!(variant.fidelity, Fidelity::Verbatim | Fidelity::Trimmed)
        && text.split_whitespace().count() >= MIN_WORDS
}

/// The person of the story who is named as the speaker, and the words with what says so.
fn speaker(index: &StoryIndex<'_>, variant: &QuoteVariant) -> Option<(StoryEntityId, Passage)> {
    let analysis = index.article(variant.passage.article)?;
    let quotes = variant.quotes.iter().filter_map(|id| analysis.quotes.get(id.index()));
    let mut sure = quotes.filter(|quote| quote.certainty.get() >= MIN_CERTAINTY);
    let (entity, quote) = sure.find_map(|quote| Some((quote.speaker?, quote)))?;
    let has_name =
        analysis.entities.get(entity.index())?.mentions.iter().any(|id| {
            analysis.mentions.get(id.index()).is_some_and(|mention| mention.form == MentionForm::Name)
        });
    let found = index.entity_of(variant.passage.article, entity)?;
    let beside = [quote.cue, quote.source].into_iter().flatten();
    let span = beside.fold(variant.passage.span, Span::cover);
    let passage = Passage { article: variant.passage.article, span };
    (has_name && index.entity(found)?.kind == EntityKind::Person).then_some((found, passage))
}

fn name_words(entity: &StoryEntity) -> BTreeSet<String> {
    let names = std::iter::once(&entity.name).chain(&entity.aliases);
    names.flat_map(|name| fold(name).split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn shown(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let cut =
        words.get(..SHOWN_WORDS).map_or_else(|| words.join(" "), |head| format!("{} …", head.join(" ")));
    cut.trim_end_matches([',', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::reconcile::stories::{article, find, linked, with_entity};
    use crate::types::{Analysis, ArticleIndex, EntityId, Quote, QuoteId, QuoteKind, RuleId, Score};

    fn report(id: &str, speaker: &str, words: &str, certainty: f64) -> Analysis {
        let text = format!("“{words}” said {speaker}.");
        let mut it = with_entity(article(id, &text), EntityKind::Person, speaker, &[speaker]);
        let span = find(&it, words);
        it.quotes.push(Quote {
            span,
            kind: QuoteKind::Direct,
            speaker: Some(EntityId(0)),
            source: None,
            cue: None,
            utterance: 0,
            certainty: Score::new(certainty),
            rule: RuleId("test"),
        });
        it
    }

    fn check(reports: [Analysis; 2], fidelity: Fidelity, expected: &[&str]) {
        let articles: Vec<Arc<Analysis>> = reports.into_iter().map(Arc::new).collect();
        let entities = linked(&articles);
        let variant = |index: usize, fidelity| QuoteVariant {
            passage: Passage { article: ArticleIndex::new(index), span: articles[index].quotes[0].span },
            quotes: vec![QuoteId(0)],
            fidelity,
            diff: Vec::new(),
        };
        let variants = vec![variant(0, Fidelity::Verbatim), variant(1, fidelity)];
        let group = QuoteGroup { speaker: None, variants, fullest: 0 };
        let found = conflicts(&StoryIndex::new(&articles, &entities), &[group]);
        assert_eq!(found.iter().map(|it| it.about.as_str()).collect::<Vec<_>>(), expected);
    }

    const WORDS: &str = "The pier sang like a cello,";

    #[test]
    fn one_utterance_with_two_named_speakers_is_a_conflict() {
        check(
            [report("a", "Ida Quist", WORDS, 0.9), report("b", "Olle Brandt", WORDS, 0.9)],
            Fidelity::Verbatim,
            &["who said “The pier sang like a cello”"],
        );
    }

    #[test]
    fn spellings_of_one_name_other_words_and_doubtful_speakers_are_none() {
        let quist = || report("a", "Ida Quist", WORDS, 0.9);
        check([quist(), report("b", "Quist", WORDS, 0.9)], Fidelity::Verbatim, &[]);
        check([quist(), report("b", "Olle Brandt", WORDS, 0.9)], Fidelity::Reworded, &[]);
        check([quist(), report("b", "Olle Brandt", WORDS, 0.2)], Fidelity::Verbatim, &[]);
        let short = |id, name| report(id, name, "Yes we can.", 0.9);
        check([short("a", "Ida Quist"), short("b", "Olle Brandt")], Fidelity::Verbatim, &[]);
    }
}
