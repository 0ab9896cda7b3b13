//! A person's mention to the age that stands beside it or in it.
//!
//! `Ada Vask, 52,`, `Ada Vask (52)`, `52-year-old Ada Vask`, `the 52-year-old mayor`. Clauses (`Vask, who is 52`) are read
//! where verbs are.

use std::ops::Range;

use crate::entities::attributes::{Place, Reader};
use crate::types::{AttributeKind, MentionForm, Span, Tag, ValueKind};

/// Years; the greatest documented human age is 122.
const MAX_AGE: u32 = 122;

/// Tokens of `52-year-old`, and an adjective or title behind it.
const MAX_BEFORE: usize = 8;

impl Reader<'_> {
    /// Records the age beside or inside the mention.
    pub(super) fn age(&mut self, place: &Place) {
        let span = self.tree.span(place.tokens.clone());
        self.ages_inside(place, span);
        if place.form != MentionForm::Name {
            return;
        }
        if let Some(age) = self.age_behind(&place.tokens) {
            self.push_plain(place.entity, AttributeKind::Age, age, "attribute.age");
        } else if let Some(age) = self.age_in_front(place) {
            self.push_plain(place.entity, AttributeKind::Age, age, "attribute.age");
        }
    }

    /// Records the ages inside a phrase that describes the person.
    pub(super) fn ages_inside(&mut self, place: &Place, span: Span) {
        let age = self.values_in(span).find(|value| value.kind == ValueKind::Age).map(|value| value.span);
        if let Some(age) = age {
            self.push_plain(place.entity, AttributeKind::Age, age, "attribute.age");
        }
    }

    /// `, 52,`, `(52)`, `, aged 52`: the number, with its closing mark.
    fn age_behind(&self, name: &Range<usize>) -> Option<Span> {
        let mut at = name.end;
        if matches!(self.tree.tag(at), Tag::Comma | Tag::OpenBracket) {
            at += 1;
        } else if !self.tree.is(at, "aged") {
            return None;
        }
        at += usize::from(self.tree.is_any(at, &["aged", "age"]));
        let age = self.age_at(at)?;
        let closing = self.tree.tag(at + 1);
        let ends = at + 1 >= self.tree.sentence(name.start).end;
        let closed = ends || closing.is_punctuation() && closing != Tag::Hyphen;
        closed.then_some(age)
    }

    /// A number that may be an age.
    pub(super) fn age_at(&self, index: usize) -> Option<Span> {
        self.tree.word(index).parse::<u32>().ok().filter(|age| (1..=MAX_AGE).contains(age))?;
        self.tree.token(index).map(|token| token.span)
    }

    /// `52-year-old Ada Vask`, `the 52-year-old nurse Ada Vask`: an age in front of the name, in its phrase.
    fn age_in_front(&self, place: &Place) -> Option<Span> {
        let start = self.tree.left_edge(place.head).max(place.tokens.start.saturating_sub(MAX_BEFORE));
        let before = self.tree.span(start..place.tokens.start);
        let ages = self.values_in(before).filter(|value| value.kind == ValueKind::Age);
        ages.map(|value| value.span).last().filter(|_| start < place.tokens.start)
    }
}
