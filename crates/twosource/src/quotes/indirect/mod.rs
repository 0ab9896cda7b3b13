//! A frame to what it reports without quotation marks.
//!
//! `Officials said two bridges had collapsed.` reports the clause behind the verb; `She stressed the need for rest`
//! a noun phrase; `They vowed to appeal` an infinitive; `Two bridges had collapsed, officials said` the words before
//! the attribution; `According to police, …` the rest. The subject must be able to speak: `The figures said it all`
//! reports nothing.
//!
//! Limits: the end of a clause is the end of the sentence, a semicolon, `but`, or the next verb of speech.

mod extent;
mod opening;

use crate::lexicon::SpeechForm;
use crate::types::{MentionForm, RuleId, Span};

use super::cue::{self, Attribution};
use super::frame::{Frame, Item};
use super::marks::Marked;
use super::page::Page;
use super::speaker::{self, Source};
use extent::{CONTENT_TOKENS, after_insertion, content, content_end};
use opening::{CLAUSE_TOKENS, has_verb, opening, reporting};

/// One report: content spans (two when the attribution stands in the middle) and whose it is.
#[derive(Debug)]
pub(super) struct Report {
    pub(super) parts: Vec<Span>,
    pub(super) source: Source,
    pub(super) cue: Option<Span>,
    pub(super) rule: RuleId,
}

/// Words after an attribution that ends its sentence: `said in a statement on Monday`.
const TAIL_TOKENS: usize = 10;

/// All reports of a frame, in order.
pub(super) fn reports(page: &Page, frame: &Frame, marked: &[Marked]) -> Vec<Report> {
    let mut out = Vec::new();
    let mut pos = 0;
    while pos < frame.items.len() {
        let found = source_words(page, frame, marked, pos)
            .or_else(|| trailing(page, frame, marked, pos))
            .or_else(|| complement(page, frame, marked, pos));
        pos += 1;
        if let Some((report, end)) = found {
            pos = pos.max(end);
            out.push(report);
        }
    }
    out
}

/// `According to police, …` and `…, according to police`.
fn source_words(page: &Page, frame: &Frame, marked: &[Marked], pos: usize) -> Option<(Report, usize)> {
    let Attribution { cue, source, rule, .. } = cue::source_words(page, frame, pos)?;
    let source = source.filter(|source| source.can_speak && pos <= CONTENT_TOKENS)?;
    let rest = (pos..frame.items.len())
        .find(|p| frame.tok(*p).is_some_and(|tok| page.span(tok).start >= source.span.end))
        .unwrap_or(frame.items.len());
    let lead = frame
        .items
        .get(..pos)?
        .iter()
        .all(|item| matches!(item, Item::Tok(tok) if page.is_mark(*tok) || page.is_adverb(*tok)));
    let (from, to) = if lead { (after_insertion(page, frame, rest), frame.items.len()) } else { (0, pos) };
    let end = if lead { content_end(page, frame, from) } else { to };
    let span = content(page, frame, marked, from, end)?;
    Some((Report { parts: vec![span], source, cue, rule }, end.max(rest)))
}

/// `…, officials said.` and `…, said the mayor.`, also in the middle: `The bridge, she said, was old`.
fn trailing(page: &Page, frame: &Frame, marked: &[Marked], pos: usize) -> Option<(Report, usize)> {
    let verb = reporting(page, frame, pos)?;
    if !verb.takes_clause() || verb.form == SpeechForm::Ing {
        return None;
    }
    let previous = frame.tok(pos.checked_sub(1)?)?;
    let inverted = (page.is_comma(previous) && !verb.takes_listener())
        .then(|| speaker::after(page, frame, pos))
        .flatten();
    let normal = speaker::before(page, frame, 0, pos);
    let (source, comma, rule) = match (normal, inverted) {
        (Some(source), _) if starts_after_comma(page, frame, &source, pos).is_some() => {
            (source, starts_after_comma(page, frame, &source, pos)?, "quote.trailing")
        }
        (_, Some(source)) if source.can_speak => (source, pos - 1, "quote.trailing-inverted"),
        _ => return None,
    };
    if !source.can_speak {
        return None;
    }
    if comma > CONTENT_TOKENS {
        return None;
    }
    // `"No," the coach, who …, told us`: the quotation is what was said.
    let said = |pos: usize| match frame.items.get(pos) {
        Some(Item::Quoted(idx)) => {
            marked.get(*idx).is_some_and(|m| page.article.slice(m.content).ends_with([',', '.', '!', '?']))
        }
        _ => false,
    };
    if (0..comma).any(said) {
        return None;
    }
    let left = content(page, frame, marked, 0, comma).filter(|_| has_verb(page, frame, 0, comma));
    let tail = (pos + 1..frame.items.len()).find(|p| {
        frame.tok(*p).is_none_or(|tok| page.is_comma(tok) || page.is_stop(tok) || page.is(tok, &[";", ":"]))
    });
    let tail = tail.unwrap_or(frame.items.len());
    // `Asked when, she answered: "Soon."` leads over to a quotation.
    if tail < frame.items.len() && frame.tok(tail).is_none_or(|tok| page.is(tok, &[":"])) {
        return None;
    }
    let goes_on = |from: usize| {
        (from..frame.items.len().min(from + CONTENT_TOKENS))
            .any(|p| frame.tok(p).is_some_and(|tok| page.is_finite(tok)))
    };
    let limit = if rule == "quote.trailing" { TAIL_TOKENS } else { CLAUSE_TOKENS };
    if tail > pos + limit || has_verb(page, frame, pos + 1, tail) {
        return None;
    }
    let mut parts: Vec<Span> = left.into_iter().collect();
    let middle = rule == "quote.trailing"
        && tail == pos + 1
        && frame.tok(tail).is_some_and(|tok| page.is_comma(tok))
        && (left.is_some() && goes_on(tail + 1) || left.is_none() && goes_on(tail + 1) && comma > 0);
    if middle {
        if parts.is_empty() {
            parts.push(frame.span(page, marked, 0, comma));
        }
        let end = content_end(page, frame, tail + 1);
        parts.extend(content(page, frame, marked, tail + 1, end));
    }
    if parts.is_empty() || (parts.len() == 1 && left.is_none()) {
        return None;
    }
    let cue = frame.tok(pos).map(|tok| page.span(tok));
    let end = if middle { frame.items.len() } else { tail.max(pos + 1) };
    Some((Report { parts, source, cue, rule: RuleId(rule) }, end))
}

/// The position of the comma in front of the phrase that names the source.
fn starts_after_comma(page: &Page, frame: &Frame, source: &Source, verb: usize) -> Option<usize> {
    let mut pos = verb;
    while pos > 0 && frame.tok(pos - 1).is_some_and(|tok| page.span(tok).start >= source.span.start) {
        pos -= 1;
    }
    while pos > 0 {
        let tok = frame.tok(pos - 1)?;
        if page.is_comma(tok) || page.is_dash(tok) {
            return Some(pos - 1);
        }
        let inside = page.is_determiner(tok)
            || page.tag(tok).is_adjective()
            || page.tag(tok).is_noun()
            || page.mention(tok).is_some();
        if !inside || page.is_mark(tok) || page.is_finite(tok) {
            return None;
        }
        pos -= 1;
    }
    None
}

/// What stands behind the verb: a clause, an infinitive, a noun phrase.
fn complement(page: &Page, frame: &Frame, marked: &[Marked], pos: usize) -> Option<(Report, usize)> {
    let verb = reporting(page, frame, pos)?;
    let (from, rule) = opening(page, frame, pos, verb)?;
    // `"…," said the coach, who left`: what follows the verb is the speaker.
    let behind_quotation =
        (0..pos).rev().map(|p| frame.tok(p)).find(|tok| tok.is_none_or(|tok| !page.is_mark(tok)));
    if behind_quotation == Some(None) {
        return None;
    }
    let end = content_end(page, frame, from);
    let quoted = (from..end).any(|p| frame.tok(p).is_none());
    let span = content(page, frame, marked, from, end).filter(|_| !quoted || rule != "quote.noun-phrase")?;
    let (source, _) = cue::subject_of(page, frame, pos, verb);
    let source = source.filter(|source| source.can_speak || is_named(page, source))?;
    let cue = frame.tok(pos).map(|tok| page.span(tok));
    Some((Report { parts: vec![span], source, cue, rule: RuleId(rule) }, end))
}

/// A name whose kind does not speak as a rule, such as a place for its government.
fn is_named(page: &Page, source: &Source) -> bool {
    let tok = page.seg.tokens_in(source.span).start as usize;
    source.entity.is_some() && page.mention(tok).is_some_and(|mention| mention.form == MentionForm::Name)
}
