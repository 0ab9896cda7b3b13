//! A finite verb to its clause: one that waits for it, one beside it, or one that it opens.
//!
//! The order of the questions is the rule: an inverted attribution first, then a clause without a verb, a conjunction
//! right before the verb, a quotation that ended, what is said without `that`, an outer clause that waits, and last a
//! clause that starts with the noun phrase before the verb.

use std::ops::Range;

use crate::claims::attribution::{reports, takes_clause};
use crate::claims::clauses::pieces;
use crate::claims::openers::Kind;
use crate::claims::splitter::{MAX_OPEN, Splitter};
use crate::claims::subject::{free_phrases, full_phrase_end, phrase_end, subject_among};
use crate::claims::tree;
use crate::claims::verb_group::{Form, Group};
use crate::types::Tag;

impl Splitter<'_> {
    /// Hands a finite verb to a clause.
    pub(super) fn take_finite(&mut self, group: &Group) {
        let top = self.top();
        let words = self.words;
        if let Some(subject) = self.inverted_subject(group) {
            return self.attribution(group, subject);
        }
        if !self.has_verb(top) {
            let subject = self.subject_of(top, group.start).or_else(|| self.presented(top, group));
            let tolerated = subject.is_some()
                || self
                    .clause(top)
                    .is_some_and(|clause| clause.kind != Kind::Main || clause.subject.is_some());
            let skip_closed = self.open.len() > 1 && !tolerated;
            if !skip_closed {
                self.give(top, group, subject);
            }
            return;
        }
        if let Some(conj) = self.conjunction_before(group.start) {
            return self.coordinate(group, conj);
        }
        let from = self.clause(top).and_then(|clause| clause.group.as_ref()).map_or(0, |own| own.end);
        let zone = from..group.start;
        let last_piece = pieces(words, &zone, &[]).last().cloned().unwrap_or(group.start..group.start);
        let (piece_start, conj_at) = self.after_conjunction(&last_piece);
        if let Some(quote) = self.ended_quote(&zone).filter(|_| reports(words, group)) {
            return self.juxtapose(group, quote, quote + 1);
        }
        let phrases = free_phrases(words, &(piece_start..group.start));
        let has_subject =
            phrases.last().is_some_and(|last| last.end + 3 >= group.start) && piece_start < group.start;
        let said = self
            .clause(top)
            .and_then(|clause| clause.group.as_ref())
            .is_some_and(|own| takes_clause(words, own));
        if said && has_subject && last_piece.start == from && conj_at.is_none() {
            let start = phrases.last().map_or(from, |last| last.start);
            let start = if phrases.len() > 1 && phrase_end(words, from, group.start).is_none() {
                from
            } else {
                start
            };
            let subject = subject_among(words, &pieces(words, &(start..group.start), &[]), self.is_time);
            let index = self.push(Kind::Complement, start, start, Some(top));
            return self.give(index, group, subject);
        }
        if let Some((parent, about)) =
            self.said_of(top).filter(|_| conj_at.is_none() && last_piece.start == from)
        {
            self.close_above(self.open.len() - 1, group.start);
            let index = self.push(Kind::Complement, about.start, about.start, Some(parent));
            return self.give(index, group, Some(about));
        }
        if let Some(depth) = self.waiting(group) {
            return self.resume(depth, group, &zone);
        }
        if !has_subject {
            return self.without_subject(group, &zone);
        }
        if last_piece.start > from || conj_at.is_some() {
            return self.juxtapose(group, conj_at.unwrap_or(last_piece.start), piece_start);
        }
        self.reduced_relative(group, &phrases);
    }

    /// Where in `zone` a quotation ends that was a sentence of its own: behind a comma or stop.
    fn ended_quote(&self, zone: &Range<usize>) -> Option<usize> {
        zone.clone().rev().find(|&at| {
            self.words.tag(at) == Tag::CloseQuote
                && matches!(self.words.tag_before(at), Tag::Comma | Tag::Stop)
                && at + 1 < zone.end
        })
    }

    /// `said pupils who failed would return`: a relative clause about the first noun phrase behind a verb of saying, with
    /// that phrase and the clause of the verb.
    fn said_of(&self, index: usize) -> Option<(usize, Range<usize>)> {
        let clause = self.clause(index).filter(|clause| clause.kind == Kind::Relative)?;
        let parent = clause.parent?;
        let about = clause.about.clone()?;
        let verb = self.clause(parent)?.group.as_ref()?;
        (verb.end == about.start && takes_clause(self.words, verb)).then_some((parent, about))
    }

    /// `" … , " said the mayor`: the noun phrase after a verb of saying that stands right behind what was said.
    fn inverted_subject(&self, group: &Group) -> Option<Range<usize>> {
        let words = self.words;
        let behind = matches!(words.tag_before(group.start), Tag::CloseQuote | Tag::Comma) && group.start > 0;
        if !behind || !reports(words, group) || group.passive {
            return None;
        }
        let waits = !self.has_verb(self.top());
        if waits && words.tag_before(group.start) != Tag::CloseQuote {
            return None;
        }
        let end = full_phrase_end(words, group.end, words.len())?;
        let after = words.tag(end);
        let closed = end >= words.len()
            || words.is_break(end)
            || matches!(after, Tag::IN | Tag::WP | Tag::VBG | Tag::RB);
        closed.then_some(group.end..end)
    }

    /// `In the boat were two children`: what stands behind a form of `be` that opens with a place.
    fn presented(&self, index: usize, group: &Group) -> Option<Range<usize>> {
        let words = self.words;
        let opens =
            self.clause(index).is_some_and(|clause| clause.kind == Kind::Main && clause.body < group.start);
        let end = full_phrase_end(words, group.end, words.len())?;
        (opens && group.is_copula(words)).then_some(group.end..end)
    }

    fn attribution(&mut self, group: &Group, subject: Range<usize>) {
        self.close_above(0, group.start);
        self.open.clear();
        let index = self.push(Kind::Main, group.start, group.start, None);
        self.give(index, group, Some(subject));
    }

    /// Where on the stack a clause still waits for its verb.
    fn waiting(&self, group: &Group) -> Option<usize> {
        let depth = self.open.iter().rposition(|&index| !self.has_verb(index))?;
        let index = self.open.get(depth).copied()?;
        let clause = self.clause(index)?;
        let has_own = clause.subject.is_some() || self.words.tag_before(group.start) != Tag::CC;
        has_own.then_some(depth)
    }

    /// Goes back to an outer clause: closes what is above it at the comma that ends it.
    fn resume(&mut self, depth: usize, group: &Group, zone: &Range<usize>) {
        let words = self.words;
        let side = self.clause(self.top()).map(|clause| (clause.kind, clause.start));
        let top_kind = side.map_or(Kind::Main, |(kind, _)| kind);
        let is_comma =
            |at: &usize| words.tag(*at) == Tag::Comma || matches!(words.word(*at), "–" | "—" | "-");
        let cut = if words.tag_before(group.start) == Tag::Comma && top_kind == Kind::Relative {
            group.start - 1
        } else if let Some(comma) = zone.clone().find(is_comma) {
            comma
        } else if top_kind == Kind::Relative || top_kind == Kind::Participial {
            group.start
        } else {
            free_phrases(words, zone).last().map_or(group.start, |last| last.start)
        };
        self.close_above(depth + 1, cut);
        let index = self.top();
        let subject = self.subject_of(index, group.start).or_else(|| {
            // `What they want is rest`: the clause itself is the subject.
            side.filter(|(kind, _)| *kind == Kind::Embedded).map(|(_, start)| start..cut)
        });
        self.give(index, group, subject);
    }

    /// A verb that nothing could be the subject of, with no conjunction before it.
    fn without_subject(&mut self, group: &Group, zone: &Range<usize>) {
        let words = self.words;
        let top = self.top();
        let has_comma = zone.clone().any(|at| words.is_break(at));
        let own = self.clause(top).and_then(|clause| clause.group.clone());
        let Some(own) = own else { return };
        let participle = own.form == Form::Finite && own.main == own.start && words.tag(own.main) == Tag::VBD;
        if !has_comma && participle && !own.passive {
            // `The report published on Monday said`: the first verb was a participle after all.
            let Some(clause) = self.clauses.get_mut(top) else { return };
            let subject = clause.subject.clone();
            clause.group = None;
            let index = self.push(Kind::Participial, own.start, own.start, Some(top));
            self.give(index, &Group { form: Form::Participle, passive: true, ..own }, subject);
            self.close_above(self.open.len() - 1, group.start);
            let subject = self.subject_of(top, group.start);
            self.give(top, group, subject);
        } else if words.tag_before(group.start) == Tag::Comma {
            let depth = self.open.len().saturating_sub(1);
            self.sibling(depth, group, group.start - 1, group.start, None);
        }
    }

    /// `the promises she would keep`: a relative clause without a relative pronoun.
    fn reduced_relative(&mut self, group: &Group, phrases: &[Range<usize>]) {
        let Some(last) = phrases.last().cloned() else { return };
        if self.open.len() >= MAX_OPEN {
            return;
        }
        let top = self.top();
        let about = tree::antecedent(self.words, group.main, last.start);
        let index = self.push(Kind::Relative, last.start, last.start, Some(top));
        if let Some(clause) = self.clauses.get_mut(index) {
            clause.about = about;
        }
        self.give(index, group, Some(last.start..group.start));
    }
}
