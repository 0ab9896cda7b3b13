//! Sentences, mentions, values and quotations to claims: who says what about whom, when, how much, how sure.
//!
//! Each sentence of the headline and the running text is read by itself: verb groups, clauses around them, subject and
//! object of each, then on whose word it stands. Three kinds of phrases without a verb claim something as well: a
//! description beside a name, a noun that names a happening, and a headline whose predicate lost its auxiliary.
//!
//! `Okoye, 47, who ran the club for a decade, left on Monday, police said.` gives `Okoye | be | 47`, `Okoye | run | the
//! club` and `Okoye | leave`, all on the word of the police.
//!
//! Questions, orders and fragments without a verb claim nothing. Known limits: the tree gives subjects, antecedents and
//! the readings of doubtful tags; clauses are still split by tags, so a wrong tag at a verb costs or makes a claim.

mod appositive;
mod arguments;
mod attribution;
#[cfg(test)]
mod build;
mod clauses;
mod context;
mod coordination;
mod finite;
mod mend;
mod modality;
mod nominal;
mod openers;
mod participants;
mod participle;
mod splitter;
mod subject;
mod tree;
mod verb_group;
mod words;

use std::ops::Range;

use crate::claims::attribution::Roles;
use crate::claims::clauses::Clause;
use crate::claims::context::Context;
use crate::claims::openers::Kind;
use crate::claims::words::{MAX_TOKENS, Words};
use crate::types::{
    Article, BlockKind, Certainty, Claim, Entities, MentionForm, Polarity, Quote, QuoteKind, RuleId,
    Segmentation, Sentence, Span, Tag, Value,
};

/// Extracts the claims of an article, in text order.
pub(crate) fn extract(
    article: &Article,
    segmentation: &Segmentation,
    entities: &Entities,
    values: &[Value],
    quotes: &[Quote],
) -> Vec<Claim> {
    let context = Context { article, segmentation, entities, values, quotes };
    let mut claims = Vec::new();
    for sent in &segmentation.sentences {
        let Some(block) = article.blocks.get(sent.block as usize) else { continue };
        if matches!(block.kind, BlockKind::Crosshead | BlockKind::Dateline) {
            continue;
        }
        let headline = matches!(block.kind, BlockKind::Headline | BlockKind::Dek);
        read_sentence(&context, sent, headline, &mut claims);
    }
    claims.sort_by_key(|claim| (claim.span, claim.predicate));
    claims.dedup_by_key(|claim| (claim.span, claim.predicate));
    claims
}

fn read_sentence(context: &Context<'_>, sent: &Sentence, headline: bool, claims: &mut Vec<Claim>) {
    let first = sent.tokens.range().start;
    for (window, tokens) in context.segmentation.tokens_of(sent).chunks(MAX_TOKENS).enumerate() {
        let base = first + window * MAX_TOKENS;
        let tokens = mend::mended(tokens, base);
        let words = Words::new(&context.article.text, &tokens, base);
        let groups = verb_group::scan(words, headline);
        let clauses = clauses::split(words, &groups, &|range| context.is_time(words.span(range)));
        let roles = attribution::roles(words, context, &clauses);
        let reader = Reader { words, context, clauses: &clauses, roles: &roles };
        let before = claims.len();
        claims.extend((0..clauses.len()).filter_map(|index| reader.claim(index)));
        if claims.len() == before {
            claims.extend((0..clauses.len()).filter_map(|index| reader.saying(index)));
        }
        claims.extend(reader.descriptions());
        claims.extend(reader.events());
    }
}

/// One sentence on its way to claims.
struct Reader<'a> {
    words: Words<'a>,
    context: &'a Context<'a>,
    clauses: &'a [Clause],
    roles: &'a Roles,
}

impl Reader<'_> {
    /// Whether clause `index` only says who speaks.
    fn is_silent(&self, index: usize) -> bool {
        self.roles.silent.get(index).copied().unwrap_or_default()
    }

    /// The nearest clause above `index` that has a verb.
    fn parent(&self, index: usize) -> Option<usize> {
        let mut parent = self.clauses.get(index)?.parent;
        while let Some(clause) = parent.and_then(|at| self.clauses.get(at)) {
            if clause.group.is_some() {
                return parent;
            }
            parent = clause.parent;
        }
        None
    }

    /// The words of a clause without the clauses that hang on it: its stretch, and the holes inside.
    fn own_words(&self, index: usize) -> Option<(Range<usize>, Vec<Range<usize>>)> {
        let clause = self.clauses.get(index)?;
        let group = clause.group.as_ref()?;
        let first = clause
            .subject
            .as_ref()
            .filter(|subject| subject.start >= clause.body)
            .map_or(group.start, |s| s.start);
        let mut start = clause.body.min(group.start);
        let mut end = clause.end.min(self.words.len());
        let mut holes = Vec::new();
        for (child_index, child) in self.clauses.iter().enumerate().skip(index + 1).rev() {
            if self.parent(child_index) != Some(index) || child.group.is_none() {
                continue;
            }
            let child_end = child.end.min(self.words.len());
            if child_end <= first {
                start = start.max(child_end);
            } else if child.start >= group.end && child_end + 1 >= end {
                end = end.min(child.start);
            } else {
                holes.push(child.start..child_end);
            }
        }
        for (phrase, _) in &self.roles.phrases {
            if phrase.end <= first {
                start = start.max(phrase.end);
            } else if phrase.start >= group.end && phrase.start < end {
                end = end.min(phrase.start);
            }
        }
        let mut range = self.words.tight(&(start..end.max(group.end)));
        while range.start < group.start && self.words.tag(range.start) == Tag::CC {
            range = self.words.tight(&(range.start + 1..range.end));
        }
        while range.end > group.end && self.words.tag(range.end - 1) == Tag::CC {
            range = self.words.tight(&(range.start..range.end - 1));
        }
        Some((self.within_marks(range, group.start), holes))
    }

    /// `range` without what lies beyond the marks of the quotation it starts in: a clause inside ends where the
    /// quoted words end, and a clause whose predicate stands outside starts behind them.
    fn within_marks(&self, range: Range<usize>, predicate: usize) -> Range<usize> {
        let Some(quote) = self.context.marked_quote_at(self.words.span(&range).start) else { return range };
        let end = self.words.positions(quote.span).end;
        if predicate < end {
            self.words.tight(&(range.start..range.end.min(end)))
        } else if quote.kind == QuoteKind::Direct {
            self.words.tight(&(end..range.end.max(end)))
        } else {
            range
        }
    }

    /// Whether the clause is part of a question.
    fn asks(&self, end: usize) -> bool {
        let stop = (end..self.words.len()).find(|&at| self.words.tag(at) == Tag::Stop);
        stop.is_some_and(|stop| self.words.word(stop).starts_with('?'))
    }

    /// The claim of clause `index`.
    fn claim(&self, index: usize) -> Option<Claim> {
        let clause = self.clauses.get(index)?;
        let group = clause.group.as_ref()?;
        let hidden = clause.kind == Kind::Embedded || self.is_silent(index);
        if hidden || self.asks(group.end) {
            return None;
        }
        self.build(index, group.end)
    }

    /// The claim that somebody said something, for a sentence that holds nothing else.
    fn saying(&self, index: usize) -> Option<Claim> {
        let clause = self.clauses.get(index)?;
        let group = clause.group.as_ref()?;
        let silent = self.is_silent(index);
        if !silent || self.asks(group.end) {
            return None;
        }
        let mut claim = self.build(index, group.end)?;
        claim.rule = RuleId("claim.saying");
        let Some((id, quote)) = self.context.quote_with_cue(claim.predicate) else { return Some(claim) };
        claim.object = claim.object.or(Some(quote.span));
        if quote.kind == QuoteKind::Indirect {
            claim.span = claim.span.cover(quote.span);
            return Some(claim);
        }
        // The evidence is the speaker's words, so they stand on the word of the speaker.
        claim.span = self.quoted_here(quote)?;
        claim.quote = Some(id);
        if claim.attributed_to.is_empty() {
            claim.attributed_to.extend(quote.speaker);
        }
        Some(claim)
    }

    /// The words of a quotation that stand in this sentence: they are the evidence, the reporting clause is not.
    fn quoted_here(&self, quote: &Quote) -> Option<Span> {
        let range = self.words.tight(&self.words.positions(quote.span));
        (!range.is_empty()).then(|| self.words.span(&range))
    }

    fn build(&self, index: usize, predicate_end: usize) -> Option<Claim> {
        let words = self.words;
        let clause = self.clauses.get(index)?;
        let group = clause.group.as_ref()?;
        let parent = self.parent(index);
        let inherited = || parent.and_then(|parent| self.clauses.get(parent)?.subject.clone());
        let subject =
            clause.subject.clone().or_else(|| inherited().filter(|_| clause.kind == Kind::Participial))?;
        let subject = self.without_time(subject);
        let (range, holes) = self.own_words(index)?;
        // `said the mayor`: the words behind the verb are its subject.
        let inverted = subject.start >= predicate_end && clause.kind == Kind::Main;
        let from = if inverted { subject.end } else { group.end };
        let stop = holes.iter().map(|hole| hole.start).find(|&hole| hole >= from).unwrap_or(range.end);
        let lasts = group.is_copula(words) || LASTING.contains(&&*group.lemma(words));
        let behind = verb_group::Group { end: from, ..group.clone() };
        let found = arguments::read(words, &behind, stop.max(from), &|range| {
            let span = words.span(range);
            self.context.is_time(span) || (!lasts && self.context.is_duration(span))
        });
        let about = clause.about.as_ref().filter(|about| Some(*about) != clause.subject.as_ref());
        let about = about.filter(|about| !words.any(about.end.saturating_sub(1), NO_OBJECTS));
        let object = found.object.as_ref().or(about).filter(|object| **object != subject);
        let above = clause.parent.and_then(|parent| self.clauses.get(parent));
        let span = words.span(&range);
        let mut parts = participants::Parts::new(words, self.context);
        parts.add(&subject, &[]);
        if let Some(about) = about {
            parts.add(about, &[]);
        }
        parts.add(&range, &[holes, self.ages(span)].concat());
        // The predicate decides what is quoted: `promised` stands outside the words that tell what was promised.
        let predicate = words.span(&(group.start..predicate_end));
        let chain = attribution::sources(words, self.context, self.clauses, self.roles, index, predicate);
        let quote = self.context.quotes_around(predicate).first().copied();
        parts.add_first_person(&range, quote.and_then(|(_, quote)| quote.speaker));
        Some(Claim {
            span,
            subject: Some(words.span(&words.tight(&subject))),
            predicate,
            lemma: group.lemma(words),
            object: object.map(|object| words.span(object)),
            arguments: found.others.iter().map(|other| words.span(other)).collect(),
            participants: parts.entities(),
            values: parts.values(),
            time: parts.time(),
            place: parts.place(),
            polarity: modality::polarity(words, clause, object, above),
            certainty: modality::certainty(words, clause, above),
            attributed_to: chain,
            quote: quote.map(|(id, _)| id),
            rule: rule_of(clause),
        })
    }

    /// The ages behind names: `Ito, 47, resigned` says when somebody was born and nothing of the resignation.
    fn ages(&self, span: Span) -> Vec<Range<usize>> {
        self.context
            .mentions_in(span)
            .filter(|(_, mention)| mention.form == MentionForm::Name)
            .filter_map(|(_, mention)| {
                appositive::age_behind(self.words, &self.words.positions(mention.span))
            })
            .collect()
    }

    /// A subject without a time in front: `Last night the council met`.
    fn without_time(&self, subject: Range<usize>) -> Range<usize> {
        let span = self.words.span(&subject);
        let lead = self
            .context
            .values_in(span)
            .find(|(_, value)| value.span.start == span.start && context::is_point_in_time(value.kind));
        let Some((_, value)) = lead else { return subject };
        let start = self.words.positions(value.span).end;
        if start < subject.end && self.words.tag(start) != Tag::POS { start..subject.end } else { subject }
    }

    /// What names are said to be.
    fn descriptions(&self) -> Vec<Claim> {
        let sentence = self.words.span(&(0..self.words.len()));
        let found = appositive::find(self.words, self.context, sentence);
        found
            .iter()
            .map(|description| {
                let range = self.words.positions(description.name.cover(description.text));
                let range = self.within_marks(range.clone(), range.start);
                let object = self.words.positions(description.text);
                let mut claim = self.phrase_claim(&range, "be".to_owned(), description.rule);
                claim.subject = Some(description.name);
                claim.predicate = Span { start: description.text.start, end: description.text.start };
                claim.object = Some(self.words.span(&object));
                claim
            })
            .collect()
    }

    /// What happenings are named.
    fn events(&self) -> Vec<Claim> {
        nominal::find(self.words)
            .iter()
            .map(|event| {
                let lemma = self.words.word(event.noun).to_lowercase();
                let mut claim = self.phrase_claim(&event.range, lemma, RuleId("claim.nominal"));
                claim.subject = event.agent.as_ref().map(|agent| self.words.span(agent));
                claim.predicate = self.words.span(&(event.noun..event.noun + 1));
                claim.object = event.patient.as_ref().map(|patient| self.words.span(patient));
                claim
            })
            .collect()
    }

    /// A claim of a phrase without a verb; it shares source and quotation of the clause around it.
    fn phrase_claim(&self, range: &Range<usize>, lemma: String, rule: RuleId) -> Claim {
        let span = self.words.span(range);
        let around = (0..self.clauses.len()).rev().find(|&index| {
            self.clauses.get(index).is_some_and(|clause| {
                clause.group.is_some() && clause.start <= range.start && range.end <= clause.end
            })
        });
        let chain = match around {
            Some(index) => {
                attribution::sources(self.words, self.context, self.clauses, self.roles, index, span)
            }
            None => Vec::new(),
        };
        let mut parts = participants::Parts::new(self.words, self.context);
        parts.add(range, &[]);
        let quote = self.context.quotes_around(span).first().copied();
        parts.add_first_person(range, quote.and_then(|(_, quote)| quote.speaker));
        Claim {
            span,
            subject: None,
            predicate: span,
            lemma,
            object: None,
            arguments: Vec::new(),
            participants: parts.entities(),
            values: parts.values(),
            time: parts.time(),
            place: parts.place(),
            polarity: Polarity::Affirmed,
            certainty: Certainty::Certain,
            attributed_to: chain,
            quote: quote.map(|(id, _)| id),
            rule,
        }
    }
}

/// Verbs whose object may be a length of time.
const LASTING: &[&str] = &["last", "take", "spend", "serve", "wait", "require", "need", "get", "want"];

/// Nouns whose relative clause tells the time or manner of something, and does nothing to them.
const NO_OBJECTS: &[&str] =
    &["year", "day", "week", "month", "night", "time", "moment", "reason", "way", "place"];

fn rule_of(clause: &Clause) -> RuleId {
    RuleId(match clause.kind {
        _ if clause.coordinated => "claim.coordinated",
        Kind::Main => "claim.main",
        Kind::Complement => "claim.complement",
        Kind::Relative => "claim.relative",
        Kind::Adverbial => "claim.adverbial",
        Kind::Participial => "claim.participle",
        Kind::Embedded => "claim.embedded",
    })
}

#[cfg(test)]
mod tests;
