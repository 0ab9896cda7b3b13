//! The finished mentions of an article to what the text says of its people and bodies in passing: office, nationality,
//! age, relation.
//!
//! Every rule starts at a mention and walks the tree from its head: to the words in front of a name ([`beside`]), to an
//! apposition on either side, to the verb it is the subject of ([`clause`]), to the noun it owns (`her time as mayor`), to
//! the number beside it ([`age`]). What it finds is a noun phrase, of which [`phrase`] and [`office`] read the office, how it is held,
//! where, since when, and whose relation it is. In `Lormed's former finance chief Ada Vask, 52, became mayor in June` that
//! gives `Ada Vask` the role `Lormed's former finance chief` (office `finance chief`, former, of `Lormed`), the age `52`,
//! and the role `mayor` (current, `in June`).
//!
//! What is asked, denied, wished, or said to be possible gives no attribute ([`assertion`]): roles are compared between
//! articles, and a wrong one would show as a contradiction.
//!
//! Known limits: an attribute is as good as the tree; what stands in quoted speech is read beside names only; offices are
//! those of the list of titles, and after a comma nouns that end like one (`whistleblower`).

mod age;
mod assertion;
mod beside;
mod clause;
mod office;
mod phrase;
#[cfg(test)]
mod tests;
mod tree;

use std::ops::Range;

use crate::types::{
    Article, Attribute, AttributeKind, Entities, EntityId, EntityKind, Mention, MentionForm, RuleId,
    Segmentation, Span, Value,
};

use self::tree::Tree;

/// What the rules read, and what they found.
struct Reader<'a> {
    tree: Tree<'a>,
    values: &'a [Value],
    mentions: &'a [Mention],
    found: Vec<(EntityId, Attribute)>,
}

/// A mention and where it stands in the tree.
#[derive(Clone, Debug)]
struct Place {
    entity: EntityId,
    kind: EntityKind,
    form: MentionForm,
    tokens: Range<usize>,
    /// The token that the rest of the sentence sees.
    head: usize,
}

/// Fills [`Entity::attributes`](crate::types::Entity::attributes) of every person and body.
pub(super) fn fill(
    article: &Article,
    segmentation: &Segmentation,
    values: &[Value],
    entities: &mut Entities,
) {
    let described =
        |mention: &&Mention| matches!(mention.kind, EntityKind::Person | EntityKind::Organization);
    if !entities.mentions.iter().any(|mention| described(&mention)) {
        return;
    }
    let tree = Tree::new(article, segmentation);
    let mut reader = Reader { tree, values, mentions: &entities.mentions, found: Vec::new() };
    for mention in entities.mentions.iter().filter(described) {
        if let Some(place) = reader.place(mention) {
            reader.read(&place);
        }
    }
    let found = reader.found;
    hand_out(found, entities);
}

/// Puts the attributes to their entities, in text order, one for each kind and office.
fn hand_out(found: Vec<(EntityId, Attribute)>, entities: &mut Entities) {
    let mut touched = Vec::new();
    for (entity, attribute) in found {
        if let Some(entity) = entities.entities.get_mut(entity.index()) {
            touched.push(entity.id);
            entity.attributes.push(attribute);
        }
    }
    touched.sort_unstable();
    touched.dedup();
    for id in touched {
        let Some(entity) = entities.entities.get_mut(id.index()) else { continue };
        // Of two rules that read the same words the one that saw the name beside them is the better evidence.
        let told = |one: &Attribute| (one.office.unwrap_or(one.span), one.kind);
        entity.attributes.sort_by_key(|one| (told(one), one.rule == RuleId(beside::DESCRIPTION_RULE)));
        entity.attributes.dedup_by_key(|one| told(one));
        entity.attributes.sort_by_key(|one| (one.span, one.kind));
    }
}

impl Reader<'_> {
    fn read(&mut self, place: &Place) {
        if place.form == MentionForm::Name {
            self.beside(place);
        }
        self.clause(place);
        if place.kind == EntityKind::Person {
            self.age(place);
            if place.form == MentionForm::Nominal {
                self.description(place);
            }
        }
    }

    fn place(&self, mention: &Mention) -> Option<Place> {
        let tokens = self.tree.tokens_in(mention.span);
        let outside = |index: &usize| self.tree.head(*index).is_none_or(|head| !tokens.contains(&head));
        let head = tokens.clone().rev().find(outside).or(tokens.clone().next_back())?;
        Some(Place { entity: mention.entity, kind: mention.kind, form: mention.form, tokens, head })
    }

    fn push(&mut self, entity: EntityId, attribute: Attribute) {
        self.found.push((entity, attribute));
    }

    fn push_plain(&mut self, entity: EntityId, kind: AttributeKind, span: Span, rule: &'static str) {
        self.push(entity, Attribute::new(kind, span, RuleId(rule)));
    }

    /// The mentions that start inside `span`, in text order.
    fn mentions_in(&self, span: Span) -> impl DoubleEndedIterator<Item = &Mention> {
        let start = self.mentions.partition_point(|mention| mention.span.start < span.start);
        let end = self.mentions.partition_point(|mention| mention.span.start < span.end);
        let inside = self.mentions.get(start..end).unwrap_or_default().iter();
        inside.filter(move |mention| mention.span.end <= span.end)
    }

    /// The mention in which the token stands, the shortest of several.
    fn mention_at(&self, index: usize) -> Option<&Mention> {
        let span = self.tree.token(index)?.span;
        let end = self.mentions.partition_point(|mention| mention.span.start <= span.start);
        let near = self.mentions.get(end.saturating_sub(MOST_AROUND)..end)?.iter();
        near.filter(|mention| mention.span.contains(span)).min_by_key(|mention| mention.span.len())
    }

    /// The values that lie inside `span`.
    fn values_in(&self, span: Span) -> impl Iterator<Item = &Value> {
        let start = self.values.partition_point(|value| value.span.start < span.start);
        let inside = self.values.get(start..).unwrap_or_default().iter();
        inside
            .take_while(move |value| value.span.start < span.end)
            .filter(move |value| value.span.end <= span.end)
    }
}

/// Mentions that may lie around one token: a name in a description in another one, with some to spare.
const MOST_AROUND: usize = 8;
