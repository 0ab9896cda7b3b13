//! What earlier stages know about a stretch of an article: mentions, values and quotations by span.

use crate::types::{
    Article, Entities, EntityId, EntityKind, Mention, MentionId, Quote, QuoteId, QuoteKind, Segmentation,
    Span, Value, ValueId, ValueKind,
};

/// Longest reach in items to the left of a span when nested items are looked up: mentions and quotations nest two or
/// three deep, and a look-up must not walk through a whole article.
const MAX_NESTING: usize = 8;

/// Everything the stage reads.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context<'a> {
    pub(super) article: &'a Article,
    pub(super) segmentation: &'a Segmentation,
    pub(super) entities: &'a Entities,
    pub(super) values: &'a [Value],
    pub(super) quotes: &'a [Quote],
}

impl<'a> Context<'a> {
    /// The mentions inside `span`, in text order.
    pub(super) fn mentions_in(&self, span: Span) -> impl Iterator<Item = (MentionId, &'a Mention)> {
        let mentions = &self.entities.mentions;
        let first = mentions.partition_point(|mention| mention.span.start < span.start);
        mentions
            .iter()
            .enumerate()
            .skip(first)
            .take_while(move |(_, mention)| mention.span.start < span.end)
            .filter(move |(_, mention)| span.contains(mention.span))
            .map(|(index, mention)| (MentionId::new(index), mention))
    }

    /// The entity a noun phrase stands for: its first person, or else the first mention.
    pub(super) fn entity_of(&self, span: Span) -> Option<EntityId> {
        let person = self.mentions_in(span).find(|(_, mention)| mention.kind == EntityKind::Person);
        person.or_else(|| self.mentions_in(span).next()).map(|(_, mention)| mention.entity)
    }

    /// The values inside `span`, in text order.
    pub(super) fn values_in(&self, span: Span) -> impl Iterator<Item = (ValueId, &'a Value)> {
        let first = self.values.partition_point(|value| value.span.start < span.start);
        self.values
            .iter()
            .enumerate()
            .skip(first)
            .take_while(move |(_, value)| value.span.start < span.end)
            .filter(move |(_, value)| span.contains(value.span))
            .map(|(index, value)| (ValueId::new(index), value))
    }

    /// Whether `span` holds nothing but a point in time.
    pub(super) fn is_time(&self, span: Span) -> bool {
        self.values_in(span)
            .any(|(_, value)| is_point_in_time(value.kind) && 2 * value.span.len() > span.len())
    }

    /// Whether `span` holds nothing but a length of time.
    pub(super) fn is_duration(&self, span: Span) -> bool {
        self.values_in(span)
            .any(|(_, value)| value.kind == ValueKind::Duration && 2 * value.span.len() > span.len())
    }

    /// The quotations that hold most of `span`, a predicate or phrase, innermost first.
    pub(super) fn quotes_around(&self, span: Span) -> Vec<(QuoteId, &'a Quote)> {
        let after = self.quotes.partition_point(|quote| quote.span.start < span.end);
        let mut found: Vec<_> = self
            .quotes
            .iter()
            .enumerate()
            .take(after)
            .rev()
            .take(MAX_NESTING)
            .filter(|(_, quote)| 2 * shared(quote.span, span) > span.len())
            .map(|(index, quote)| (QuoteId::new(index), quote))
            .collect();
        found.sort_by_key(|(id, quote)| (quote.span.len(), *id));
        found
    }

    /// The innermost quotation inside marks in which the byte at `offset` stands.
    pub(super) fn marked_quote_at(&self, offset: u32) -> Option<&'a Quote> {
        let after = self.quotes.partition_point(|quote| quote.span.start <= offset);
        let near = self.quotes.get(after.saturating_sub(MAX_NESTING)..after).unwrap_or_default();
        near.iter()
            .filter(|quote| quote.kind != QuoteKind::Indirect && offset < quote.span.end)
            .min_by_key(|quote| quote.span.len())
    }

    /// The quotation whose reporting word lies in `span`.
    pub(super) fn quote_with_cue(&self, span: Span) -> Option<(QuoteId, &'a Quote)> {
        let near = self.quotes.partition_point(|quote| quote.span.end < span.start);
        let from = near.saturating_sub(MAX_NESTING);
        self.quotes
            .iter()
            .enumerate()
            .skip(from)
            .take(2 * MAX_NESTING)
            .find(|(_, quote)| quote.cue.is_some_and(|cue| cue.overlaps(span)))
            .map(|(index, quote)| (QuoteId::new(index), quote))
    }
}

/// Whether a value says when.
pub(super) fn is_point_in_time(kind: ValueKind) -> bool {
    matches!(kind, ValueKind::Date | ValueKind::Year | ValueKind::Time)
}

/// Bytes that two spans share.
fn shared(a: Span, b: Span) -> usize {
    let (start, end) = (a.start.max(b.start), a.end.min(b.end));
    end.saturating_sub(start) as usize
}
