//! The words of a claim to who and what takes part, which values it holds, when and where.
//!
//! A pronoun takes part as the entity it stands for; `I` inside a quotation as the speaker. The time is the first date of
//! the claim, or else its first year or time of day; the place is the first place behind a preposition of place.

use std::ops::Range;

use crate::claims::context::{Context, is_point_in_time};
use crate::claims::words::Words;
use crate::types::{EntityId, EntityKind, Mention, MentionId, Tag, Value, ValueId, ValueKind};

const WHERE: &[&str] =
    &["in", "at", "near", "from", "off", "outside", "inside", "across", "around", "on", "to"];
const FIRST_PERSON: &[&str] = &["i", "me", "my", "mine", "myself"];

/// Most words between a preposition and the place it governs: `in the northern port city of Lund`.
const MAX_LEAD: usize = 3;

/// What was found so far.
#[derive(Debug)]
pub(super) struct Parts<'a> {
    words: Words<'a>,
    context: &'a Context<'a>,
    mentions: Vec<(u32, EntityId)>,
    places: Vec<MentionId>,
    values: Vec<(ValueId, &'a Value)>,
}

impl<'a> Parts<'a> {
    pub(super) fn new(words: Words<'a>, context: &'a Context<'a>) -> Self {
        Self { words, context, mentions: Vec::new(), places: Vec::new(), values: Vec::new() }
    }

    /// Adds what stands in `range` outside the `holes`.
    pub(super) fn add(&mut self, range: &Range<usize>, holes: &[Range<usize>]) {
        let span = self.words.span(range);
        let outside = |at: u32| {
            !holes.iter().any(|hole| {
                let hole = self.words.span(hole);
                hole.start <= at && at < hole.end
            })
        };
        for (id, mention) in self.context.mentions_in(span).filter(|(_, mention)| outside(mention.span.start))
        {
            if !self.mentions.contains(&(mention.span.start, mention.entity)) {
                self.mentions.push((mention.span.start, mention.entity));
            }
            if self.is_where(mention) && !self.places.contains(&id) {
                self.places.push(id);
            }
        }
        for (id, value) in self.context.values_in(span).filter(|(_, value)| outside(value.span.start)) {
            if !self.values.iter().any(|(other, _)| *other == id) {
                self.values.push((id, value));
            }
        }
    }

    /// Adds the speaker where the words of `range` say `I`.
    pub(super) fn add_first_person(&mut self, range: &Range<usize>, speaker: Option<EntityId>) {
        let Some(speaker) = speaker else { return };
        let at = range.clone().find(|&at| {
            matches!(self.words.tag(at), Tag::PRP | Tag::PRPS) && self.words.any(at, FIRST_PERSON)
        });
        if let Some(at) = at {
            self.mentions.push((self.words.span(&(at..at + 1)).start, speaker));
        }
    }

    /// Whether a mention says where.
    fn is_where(&self, mention: &Mention) -> bool {
        let start = self.words.positions(mention.span).start;
        matches!(mention.kind, EntityKind::Place | EntityKind::Facility)
            && (start.saturating_sub(MAX_LEAD + 1)..start).any(|at| {
                let governs = self.words.tag(at) == Tag::IN || self.words.tag(at) == Tag::TO;
                let close = (at + 1..start).all(|at| {
                    let tag = self.words.tag(at);
                    tag.is_adjective() || tag.is_noun() || matches!(tag, Tag::DT | Tag::POS | Tag::PRPS)
                });
                governs && close && self.words.any(at, WHERE)
            })
    }

    /// The entities, in text order, each once.
    pub(super) fn entities(&self) -> Vec<EntityId> {
        let mut sorted = self.mentions.clone();
        sorted.sort();
        let mut entities = Vec::new();
        for (_, entity) in sorted {
            if !entities.contains(&entity) {
                entities.push(entity);
            }
        }
        entities
    }

    /// The values, in text order.
    pub(super) fn values(&self) -> Vec<ValueId> {
        let mut ids: Vec<_> = self.values.iter().map(|(id, _)| *id).collect();
        ids.sort();
        ids
    }

    /// The value that says when.
    pub(super) fn time(&self) -> Option<ValueId> {
        let rank = |kind: ValueKind| match kind {
            ValueKind::Date => 0,
            ValueKind::Year => 1,
            _ => 2,
        };
        let points = self.values.iter().filter(|(_, value)| is_point_in_time(value.kind));
        points.min_by_key(|(id, value)| (rank(value.kind), *id)).map(|(id, _)| *id)
    }

    /// The mention that says where.
    pub(super) fn place(&self) -> Option<MentionId> {
        self.places.iter().min().copied()
    }
}
