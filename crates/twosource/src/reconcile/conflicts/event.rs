//! Sentences to mentions of events that last, with the places they are tied to.
//!
//! `the war in Norland`, `Norland's invasion of Ostvik`, `the Ostvik war` are nouns of one class; what they stand
//! beside tells whether they are one event. The places in the noun phrase decide when both phrases have some;
//! otherwise a place or people that both sentences name is enough.

use std::collections::BTreeSet;

use crate::lexicon::{LastingEvent, lasting_event};
use crate::reconcile::index::{StoryIndex, mentions_in};
use crate::text::fold;
use crate::types::{Analysis, ArticleIndex, EntityKind, Mention, Sentence, Span, StoryEntityId, Tag};

/// One mention of an event.
#[derive(Clone, Debug)]
pub(super) struct EventMention {
    /// The noun's class and part.
    pub(super) noun: LastingEvent,
    /// Index of the noun among the article's tokens.
    pub(super) token: usize,
    /// The noun.
    pub(super) span: Span,
    /// Where the phrase says the event is.
    places: BTreeSet<StoryEntityId>,
    /// Places, peoples and organisations of the sentence.
    around: BTreeSet<StoryEntityId>,
}

/// Tokens between the noun and a place of its phrase: `invasion of the southern province of Ostvik`.
const MAX_GAP: usize = 5;

/// Prepositions after which an event noun tells where it is.
const WHERE: &[&str] = &["of", "on", "in", "against", "at"];

/// The events that a sentence mentions.
pub(super) fn events(
    index: &StoryIndex<'_>,
    article: ArticleIndex,
    analysis: &Analysis,
    sent: &Sentence,
) -> Vec<EventMention> {
    let mentions = mentions_in(analysis, sent.span);
    let story_entity = |mention: &Mention| index.entity_of(article, mention.entity);
    let around: BTreeSet<StoryEntityId> =
        mentions.iter().filter(|mention| is_party(mention)).filter_map(story_entity).collect();
    let mut out = Vec::new();
    for token in sent.tokens.range() {
        let Some(tok) = analysis.segmentation.tokens.get(token).filter(|tok| tok.tag.is_noun()) else {
            continue;
        };
        let Some(noun) = lasting_event(&fold(analysis.slice(tok.span))) else { continue };
        let places = mentions
            .iter()
            .filter(|mention| mention.kind == EntityKind::Place && is_beside(analysis, token, mention))
            .filter_map(story_entity)
            .collect();
        out.push(EventMention { noun, token, span: tok.span, places, around: around.clone() });
    }
    out
}

fn is_party(mention: &Mention) -> bool {
    matches!(mention.kind, EntityKind::Place | EntityKind::Nationality | EntityKind::Organization)
}

/// Whether a place stands right before the noun, or after it behind a preposition.
fn is_beside(analysis: &Analysis, token: usize, mention: &Mention) -> bool {
    let place = analysis.segmentation.tokens_in(mention.span).range();
    if place.end == token {
        return true;
    }
    let Some(after) = analysis.segmentation.tokens.get(token + 1) else { return false };
    let preposition = fold(analysis.slice(after.span));
    let between = analysis.segmentation.tokens.get(token + 2..place.start.max(token + 2)).unwrap_or_default();
    place.start >= token + 2
        && WHERE.contains(&preposition.as_str())
        && between.len() <= MAX_GAP
        && between
            .iter()
            .all(|tok| tok.tag.is_noun() || tok.tag.is_adjective() || matches!(tok.tag, Tag::DT | Tag::IN))
}

/// Whether two mentions can be taken for one event.
pub(super) fn are_same(a: &EventMention, b: &EventMention) -> bool {
    if a.noun.class != b.noun.class {
        return false;
    }
    if !a.places.is_empty() && !b.places.is_empty() {
        return !a.places.is_disjoint(&b.places);
    }
    !a.around.is_disjoint(&b.around)
}
