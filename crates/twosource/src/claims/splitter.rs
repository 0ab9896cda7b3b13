//! A sentence from left to right to a stack of open clauses: what opens, what closes, what each verb is handed to.
//!
//! The bottom of the stack is the main clause. An opener pushes, a stop or colon clears. Which clause a verb goes to is
//! decided in `finite` and `participle`.

use std::ops::Range;

use crate::claims::attribution::reports;
use crate::claims::clauses::{Clause, pieces};
use crate::claims::openers::{Kind, Opening, opening};
use crate::claims::subject::subject_among;
use crate::claims::tree;
use crate::claims::verb_group::{Form, Group};
use crate::claims::words::Words;
use crate::types::Tag;

/// Most clauses that are open at once. Five is rare in print; the rest of a deeper sentence stays in the innermost.
pub(super) const MAX_OPEN: usize = 8;

/// The clauses read so far, and which of them are open.
pub(super) struct Splitter<'a> {
    pub(super) words: Words<'a>,
    groups: &'a [Group],
    pub(super) is_time: &'a dyn Fn(&Range<usize>) -> bool,
    pub(super) clauses: Vec<Clause>,
    pub(super) open: Vec<usize>,
}

impl<'a> Splitter<'a> {
    /// A splitter at the start of a sentence.
    pub(super) fn new(
        words: Words<'a>,
        groups: &'a [Group],
        is_time: &'a dyn Fn(&Range<usize>) -> bool,
    ) -> Self {
        Self { words, groups, is_time, clauses: Vec::new(), open: Vec::new() }
    }

    /// Reads the sentence to its end.
    pub(super) fn run(mut self) -> Vec<Clause> {
        self.push(Kind::Main, 0, 0, None);
        let mut groups = self.groups.iter().peekable();
        let mut at = 0;
        while at < self.words.len() {
            if let Some(group) = groups.next_if(|group| group.start <= at) {
                at = group.end.max(at + 1);
                self.take(group);
                continue;
            }
            if self.is_full_stop(at) {
                self.close_above(0, at);
                self.open.clear();
                self.push(Kind::Main, at + 1, at + 1, None);
            } else if self.words.word(at) == ":" {
                self.colon(at);
            } else if let Some(opening) = opening(self.words, self.groups, at) {
                self.enter(&opening);
            }
            at += 1;
        }
        let end = self.words.len();
        self.close_above(0, end);
        if let Some(main) = self.open.first().copied() {
            self.close(main, end);
        }
        self.clauses
    }

    /// Whether everything open ends here: a semicolon, or a stop inside a quotation.
    pub(super) fn is_full_stop(&self, at: usize) -> bool {
        (self.words.tag(at) == Tag::Stop && at + 1 < self.words.len()) || self.words.word(at) == ";"
    }

    /// What stands behind a colon is what is said, another clause, or the clause itself after a label.
    pub(super) fn colon(&mut self, at: usize) {
        let top = self.top();
        let group = self.clause(top).and_then(|clause| clause.group.as_ref());
        let says = group.is_some_and(|group| group.end == at && reports(self.words, group));
        if says && self.open.len() < MAX_OPEN {
            self.push(Kind::Complement, at + 1, at + 1, Some(top));
            return;
        }
        // A list or a label behind the colon belongs to what stands before it.
        let last = self.groups.iter().rev().find(|group| group.form == Form::Finite);
        if last.is_none_or(|last| last.start < at) {
            return;
        }
        self.close_above(0, at);
        self.open.clear();
        self.push(Kind::Main, at + 1, at + 1, None);
    }

    pub(super) fn push(&mut self, kind: Kind, start: usize, body: usize, parent: Option<usize>) -> usize {
        self.clauses.push(Clause {
            kind,
            start,
            body,
            end: usize::MAX,
            parent,
            group: None,
            subject: None,
            about: None,
            open_ended: false,
            coordinated: false,
        });
        self.open.push(self.clauses.len() - 1);
        self.clauses.len() - 1
    }

    pub(super) fn close(&mut self, index: usize, end: usize) {
        if let Some(clause) = self.clauses.get_mut(index).filter(|clause| clause.end == usize::MAX) {
            clause.end = end.max(clause.start);
        }
    }

    /// Closes the open clauses above position `keep` of the stack.
    pub(super) fn close_above(&mut self, keep: usize, end: usize) {
        while self.open.len() > keep.max(1) {
            if let Some(index) = self.open.pop() {
                self.close(index, end);
            }
        }
        if let Some(main) = self.open.first().copied().filter(|_| keep == 0) {
            self.close(main, end);
        }
    }

    pub(super) fn clause(&self, index: usize) -> Option<&Clause> {
        self.clauses.get(index)
    }

    pub(super) fn top(&self) -> usize {
        self.open.last().copied().unwrap_or(0)
    }

    pub(super) fn has_verb(&self, index: usize) -> bool {
        self.clause(index).is_some_and(|clause| clause.group.is_some())
    }

    pub(super) fn enter(&mut self, opening: &Opening) {
        if self.open.len() >= MAX_OPEN {
            return;
        }
        // A new side clause after a comma ends the side clause before it: `which fell, killing two, while …`.
        let top = self.top();
        let after_comma = self.words.tag_before(opening.start) == Tag::Comma;
        if after_comma && self.open.len() > 1 && self.has_verb(top) && opening.kind == Kind::Adverbial {
            let keep = self.open.len() - 1;
            self.close_above(keep, opening.start);
        }
        let parent = self.top();
        let before = tree::antecedent(self.words, opening.start, opening.start);
        let index = self.push(opening.kind, opening.start, opening.body, Some(parent));
        if let Some(clause) = self.clauses.get_mut(index) {
            clause.open_ended = opening.open_ended;
            if opening.kind == Kind::Relative {
                clause.about.clone_from(&before);
                clause.subject = before;
            }
        }
    }

    pub(super) fn take(&mut self, group: &Group) {
        match group.form {
            Form::Finite => self.take_finite(group),
            Form::Gerund | Form::Participle => self.take_participle(group),
        }
    }

    /// Gives the verb to a clause, with the subject that stands before it. Where the tree knows of another subject, it
    /// is taken, except for one behind the verb, which only the place tells: `" … , " said the mayor`.
    pub(super) fn give(&mut self, index: usize, group: &Group, subject: Option<Range<usize>>) {
        let Some(clause) = self.clauses.get_mut(index) else { return };
        clause.group = Some(group.clone());
        clause.subject = subject.or(clause.subject.take());
        let Some(mut known) = tree::subject(self.words, group) else { return };
        if known.contains(&clause.body) {
            known.start = clause.body;
        }
        let keeps = clause
            .subject
            .as_ref()
            .is_some_and(|own| own.start >= group.end || (own.start <= known.start && known.end <= own.end));
        if !keeps {
            clause.subject = Some(known);
        }
    }

    /// The subject of clause `index` for a verb at `before`, with the clauses that hang on it cut out.
    pub(super) fn subject_of(&self, index: usize, before: usize) -> Option<Range<usize>> {
        let clause = self.clause(index)?;
        let holes: Vec<Range<usize>> = self
            .clauses
            .iter()
            .skip(index + 1)
            .filter(|other| other.parent == Some(index) && other.end != usize::MAX && other.group.is_some())
            .map(|other| other.start..other.end)
            .collect();
        let pieces = pieces(self.words, &(clause.body..before), &holes);
        subject_among(self.words, &pieces, self.is_time)
    }
}
