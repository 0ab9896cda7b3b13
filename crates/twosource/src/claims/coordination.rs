//! A verb beside an open clause: coordinated predicates and clauses that stand side by side.
//!
//! `sank and burned` shares a subject, `prices rose and wages fell` does not. The innermost open clause in the same tense
//! takes a coordinated predicate: `said it sank and denied it` coordinates `said` and `denied`, both in the past.

use std::ops::Range;

use crate::claims::attribution::reports;
use crate::claims::clauses::pieces;
use crate::claims::openers::Kind;
use crate::claims::splitter::Splitter;
use crate::claims::subject::{free_phrases, subject_among};
use crate::claims::verb_group::{Form, Group};
use crate::types::Tag;

impl Splitter<'_> {
    /// The conjunction that stands before the verb at `at`, adverbs passed over.
    pub(super) fn conjunction_before(&self, at: usize) -> Option<usize> {
        let mut conj = at.checked_sub(1)?;
        while conj > 0 && matches!(self.words.tag(conj), Tag::RB | Tag::Comma) && at - conj < 4 {
            conj -= 1;
        }
        (self.words.tag(conj) == Tag::CC || self.words.any(conj, &["then"])).then_some(conj)
    }

    /// The part of a piece after its conjunction, when a clause can start there: `and the mayor`.
    pub(super) fn after_conjunction(&self, piece: &Range<usize>) -> (usize, Option<usize>) {
        let words = self.words;
        let conj = (piece.start..piece.end).rev().find(|&at| words.tag(at) == Tag::CC);
        let Some(conj) = conj else { return (piece.start, None) };
        // `between Anna and Ben`, `of bread and water`: a conjunction inside a phrase with a comma before the piece
        // belongs to the subject.
        let phrases = free_phrases(words, &(piece.start..conj));
        let opens_with_subject =
            phrases.first().is_some_and(|first| first.start == piece.start && first.end == conj);
        if opens_with_subject && words.tag_before(piece.start) == Tag::Comma {
            return (piece.start, None);
        }
        (conj + 1, Some(conj))
    }

    /// A predicate that shares the subject of an open clause: the innermost in the same tense.
    pub(super) fn coordinate(&mut self, group: &Group, conj: usize) {
        let words = self.words;
        let past = group.is_past(words);
        let same = |index: &usize| {
            self.clause(*index)
                .and_then(|clause| clause.group.as_ref())
                .is_some_and(|own| own.form == Form::Finite && own.is_past(words) == past)
        };
        let finite = |index: &usize| {
            self.clause(*index)
                .and_then(|clause| clause.group.as_ref())
                .is_some_and(|own| own.form == Form::Finite)
        };
        let depth = self.open.iter().rposition(same).or_else(|| self.open.iter().rposition(finite));
        let Some(depth) = depth else { return };
        let cut = if words.tag_before(conj) == Tag::Comma { conj - 1 } else { conj };
        self.sibling(depth, group, cut, conj + 1, None);
    }

    /// Ends the clause at `depth` of the stack and opens one like it. Without a subject of its own it takes the other's.
    pub(super) fn sibling(
        &mut self,
        depth: usize,
        group: &Group,
        cut: usize,
        body: usize,
        subject: Option<Range<usize>>,
    ) {
        let Some(target) = self.open.get(depth).copied() else { return };
        let Some(model) = self.clause(target).cloned() else { return };
        self.close_above(depth + 1, cut);
        self.close(target, cut);
        self.open.truncate(depth);
        let index = self.push(model.kind, body, body, model.parent);
        let shares = subject.is_none();
        self.give(index, group, subject.or(model.subject));
        if let Some(clause) = self.clauses.get_mut(index) {
            clause.open_ended = model.open_ended;
            clause.coordinated = shares;
        }
    }

    /// A clause with its own subject beside an open one: `prices rose and wages fell`.
    pub(super) fn juxtapose(&mut self, group: &Group, border: usize, body: usize) {
        let words = self.words;
        let conj = words.tag(border) == Tag::CC;
        let comma = words.tag_before(border) == Tag::Comma || !conj;
        let keeps = |index: &usize| {
            self.clause(*index).is_some_and(|clause| match clause.kind {
                Kind::Main => true,
                Kind::Complement => conj,
                Kind::Adverbial | Kind::Relative | Kind::Participial | Kind::Embedded => conj && !comma,
            })
        };
        let trailing = !conj && reports(words, group);
        let depth = if trailing { 0 } else { self.open.iter().rposition(keeps).unwrap_or(0) };
        let subject = subject_among(words, &pieces(words, &(body..group.start), &[]), self.is_time);
        let cut = if comma && border > 0 { border - 1 } else { border };
        self.sibling(depth, group, cut, body, subject);
        let index = self.top();
        if let Some(clause) = self.clauses.get_mut(index).filter(|clause| clause.kind == Kind::Main) {
            clause.open_ended = false;
        }
    }
}
