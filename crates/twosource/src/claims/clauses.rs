//! A sentence's verb groups to clauses: where each begins and ends, what it hangs on, and whose verb it is.
//!
//! The sentence is read once from left to right with a stack of clauses that are still open. An opener (`who`, `that`,
//! `after`) pushes a clause that waits for its verb. A finite verb goes to the innermost clause that waits; when the
//! innermost has its verb, what stands between the two verbs decides: a conjunction right before the verb coordinates
//! predicates, an outer clause that still waits is resumed, a noun phrase after a comma or conjunction starts a clause,
//! and a noun phrase right behind a verb of saying starts what is said.
//!
//! `Okoye, who ran the club for a decade, left and joined Varga` gives `Okoye … left`, `who ran the club for a decade`
//! and `joined Varga`. Known limits: without a parser a verb that is tagged as a noun joins two clauses into one.

use std::ops::Range;

use crate::claims::attribution::{reports, takes_clause};
use crate::claims::openers::{Kind, Opening, opening};
use crate::claims::subject::{antecedent, free_phrases, full_phrase_end, phrase_end, subject_among};
use crate::claims::verb_group::{Form, Group};
use crate::claims::words::Words;
use crate::types::Tag;

/// Most clauses that are open at once. Five is rare in print; the rest of a deeper sentence stays in the innermost.
const MAX_OPEN: usize = 8;

/// Prepositions and subordinators whose gerund shares the subject of the main clause.
const SHARING: &[&str] = &["after", "before", "while", "when", "since", "by", "despite", "without", "upon"];

/// One clause.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    /// How it hangs in the sentence.
    pub(super) kind: Kind,
    /// Position of the opener's first word, or of the first word.
    pub(super) start: usize,
    /// Position of the first word after the opener.
    pub(super) body: usize,
    /// Position after the last word.
    pub(super) end: usize,
    /// The clause it hangs on.
    pub(super) parent: Option<usize>,
    /// Its verb.
    pub(super) group: Option<Group>,
    /// Its subject.
    pub(super) subject: Option<Range<usize>>,
    /// The noun phrase a relative clause is about.
    pub(super) about: Option<Range<usize>>,
    /// Whether it only names a condition or a question.
    pub(super) open_ended: bool,
    /// Whether its predicate is coordinated with an earlier clause's.
    pub(super) coordinated: bool,
}

/// The comma-free pieces of `range`, with `holes` cut out. A break at the end leaves an empty last piece.
pub(super) fn pieces(words: Words<'_>, range: &Range<usize>, holes: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let (mut start, mut at) = (range.start, range.start);
    while at < range.end {
        if let Some(hole) = holes.iter().find(|hole| hole.start == at && hole.end > at) {
            pieces.push(start..at);
            at = hole.end.min(range.end);
            start = at;
        } else if words.is_break(at) && !joins_words(words, at) {
            pieces.push(start..at);
            at += 1;
            start = at;
        } else {
            at += 1;
        }
    }
    pieces.push(start..range.end);
    // A hole that ends in a comma gives two borders in a row; one is enough.
    let last = pieces.len() - 1;
    let mut index = 0;
    pieces.retain(|piece| {
        index += 1;
        !piece.is_empty() || index - 1 == last
    });
    pieces
}

/// Whether quotation marks stand inside a phrase: `the " ghost " flat`.
fn joins_words(words: Words<'_>, at: usize) -> bool {
    let inside = |at: usize| !words.is_break(at) && at < words.len();
    match words.tag(at) {
        Tag::OpenQuote => at > 0 && inside(at - 1),
        Tag::CloseQuote => at > 0 && inside(at - 1) && inside(at + 1),
        _ => false,
    }
}

/// Splits a sentence into its clauses. `is_time` tells a range that only says when.
pub(super) fn split(
    words: Words<'_>,
    groups: &[Group],
    is_time: &dyn Fn(&Range<usize>) -> bool,
) -> Vec<Clause> {
    let mut splitter = Splitter { words, groups, is_time, clauses: Vec::new(), open: Vec::new() };
    splitter.push(Kind::Main, 0, 0, None);
    splitter.run();
    splitter.clauses
}

struct Splitter<'a> {
    words: Words<'a>,
    groups: &'a [Group],
    is_time: &'a dyn Fn(&Range<usize>) -> bool,
    clauses: Vec<Clause>,
    open: Vec<usize>,
}

impl Splitter<'_> {
    fn run(&mut self) {
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
    }

    /// Whether everything open ends here: a semicolon, or a stop inside a quotation.
    fn is_full_stop(&self, at: usize) -> bool {
        (self.words.tag(at) == Tag::Stop && at + 1 < self.words.len()) || self.words.word(at) == ";"
    }

    /// What stands behind a colon is what is said, another clause, or the clause itself after a label.
    fn colon(&mut self, at: usize) {
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

    fn push(&mut self, kind: Kind, start: usize, body: usize, parent: Option<usize>) -> usize {
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

    fn close(&mut self, index: usize, end: usize) {
        if let Some(clause) = self.clauses.get_mut(index).filter(|clause| clause.end == usize::MAX) {
            clause.end = end.max(clause.start);
        }
    }

    /// Closes the open clauses above position `keep` of the stack.
    fn close_above(&mut self, keep: usize, end: usize) {
        while self.open.len() > keep.max(1) {
            if let Some(index) = self.open.pop() {
                self.close(index, end);
            }
        }
        if let Some(main) = self.open.first().copied().filter(|_| keep == 0) {
            self.close(main, end);
        }
    }

    fn clause(&self, index: usize) -> Option<&Clause> {
        self.clauses.get(index)
    }

    fn top(&self) -> usize {
        self.open.last().copied().unwrap_or(0)
    }

    fn has_verb(&self, index: usize) -> bool {
        self.clause(index).is_some_and(|clause| clause.group.is_some())
    }

    fn enter(&mut self, opening: &Opening) {
        if self.open.len() >= MAX_OPEN {
            return;
        }
        // A new side clause after a comma ends the side clause before it: `which fell, killing two, while …`.
        let top = self.top();
        let after_comma = self.words.tag_before(opening.start) == Tag::Comma;
        let from = self.clause(top).map_or(0, |clause| clause.body);
        if after_comma && self.open.len() > 1 && self.has_verb(top) && opening.kind == Kind::Adverbial {
            let keep = self.open.len() - 1;
            self.close_above(keep, opening.start);
        }
        let parent = self.top();
        let before = antecedent(self.words, opening.start, from);
        let index = self.push(opening.kind, opening.start, opening.body, Some(parent));
        if let Some(clause) = self.clauses.get_mut(index) {
            clause.open_ended = opening.open_ended;
            if opening.kind == Kind::Relative {
                clause.about.clone_from(&before);
                clause.subject = before;
            }
        }
    }

    fn take(&mut self, group: &Group) {
        match group.form {
            Form::Finite => self.take_finite(group),
            Form::Gerund | Form::Participle => self.take_participle(group),
        }
    }

    /// Gives the verb to a clause, with the subject that stands before it.
    fn give(&mut self, index: usize, group: &Group, subject: Option<Range<usize>>) {
        if let Some(clause) = self.clauses.get_mut(index) {
            clause.group = Some(group.clone());
            clause.subject = subject.or(clause.subject.take());
        }
    }

    /// The subject of clause `index` for a verb at `before`, with the clauses that hang on it cut out.
    fn subject_of(&self, index: usize, before: usize) -> Option<Range<usize>> {
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

    fn take_finite(&mut self, group: &Group) {
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
        if let Some((parent, about)) = self.said_of(top).filter(|_| !has_subject && zone.is_empty()) {
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

    /// `said those who left would return`: a relative clause about the first noun phrase behind a verb of saying, with
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

    /// `On board were six people`: what stands behind a form of `be` that opens with a place.
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

    /// The conjunction that stands before the verb at `at`, adverbs passed over.
    fn conjunction_before(&self, at: usize) -> Option<usize> {
        let mut conj = at.checked_sub(1)?;
        while conj > 0 && matches!(self.words.tag(conj), Tag::RB | Tag::Comma) && at - conj < 4 {
            conj -= 1;
        }
        (self.words.tag(conj) == Tag::CC || self.words.any(conj, &["then"])).then_some(conj)
    }

    /// The part of a piece after its conjunction, when a clause can start there: `and the mayor`.
    fn after_conjunction(&self, piece: &Range<usize>) -> (usize, Option<usize>) {
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
            // `What they need is diesel`: the clause itself is the subject.
            side.filter(|(kind, _)| *kind == Kind::Embedded).map(|(_, start)| start..cut)
        });
        self.give(index, group, subject);
    }

    /// A predicate that shares the subject of an open clause: the innermost in the same tense.
    fn coordinate(&mut self, group: &Group, conj: usize) {
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
    fn sibling(
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
    fn juxtapose(&mut self, group: &Group, border: usize, body: usize) {
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

    /// `the skills she would bring`: a relative clause without a relative pronoun.
    fn reduced_relative(&mut self, group: &Group, phrases: &[Range<usize>]) {
        let Some(last) = phrases.last().cloned() else { return };
        if self.open.len() >= MAX_OPEN {
            return;
        }
        let top = self.top();
        let from = self.clause(top).map_or(0, |clause| clause.body);
        let about = antecedent(self.words, last.start, from);
        let index = self.push(Kind::Relative, last.start, last.start, Some(top));
        if let Some(clause) = self.clauses.get_mut(index) {
            clause.about = about;
        }
        self.give(index, group, Some(last.start..group.start));
    }

    fn take_participle(&mut self, group: &Group) {
        let words = self.words;
        let (before, next) = (words.tag_before(group.start), words.tag(group.end));
        let has_complement = matches!(
            next,
            Tag::DT
                | Tag::PRP
                | Tag::PRPS
                | Tag::IN
                | Tag::TO
                | Tag::CD
                | Tag::RB
                | Tag::RP
                | Tag::Dollar
                | Tag::WRB
        ) || next.is_noun()
            || next.is_adjective();
        if !has_complement || self.open.len() >= MAX_OPEN {
            return;
        }
        let shares = words.any_before(group.start, SHARING);
        let starts = group.start == 0
            || matches!(before, Tag::Comma | Tag::OpenQuote | Tag::CloseQuote)
            || words.any_before(group.start, &["–", "—", "while"]);
        let gerund_after_noun = group.form == Form::Gerund && before.is_noun() && !next.is_noun();
        let passive_after_noun = group.form == Form::Participle
            && (before.is_noun() || before == Tag::CD)
            && matches!(next, Tag::IN | Tag::TO | Tag::RB | Tag::RP);
        let attached = gerund_after_noun || passive_after_noun;
        if !(shares || starts || attached) {
            return;
        }
        let top = self.top();
        // A side clause after a comma hangs on the nearest clause with a verb.
        if starts
            && group.start > 0
            && self.clause(top).is_some_and(|clause| clause.kind == Kind::Participial)
        {
            let keep = self.open.len() - 1;
            self.close_above(keep, group.start.saturating_sub(1));
        }
        let parent = self.top();
        let from = self.clause(parent).map_or(0, |clause| clause.body);
        let subject = if attached {
            antecedent(words, group.start, from)
        } else if group.form == Form::Participle && !shares {
            self.clause(parent)
                .and_then(|clause| clause.subject.clone())
                .or_else(|| antecedent(words, group.start, from))
        } else {
            self.clause(parent).and_then(|clause| clause.subject.clone())
        };
        let start = if shares { group.start - 1 } else { group.start };
        let index = self.push(Kind::Participial, start, group.start, Some(parent));
        self.give(index, group, subject);
    }
}
