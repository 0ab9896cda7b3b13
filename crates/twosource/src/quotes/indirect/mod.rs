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
mod trailing;

use crate::types::{MentionForm, RuleId, Span};

use super::cue::{self, Attribution};
use super::frame::{Frame, Item};
use super::marks::Marked;
use super::page::Page;
use super::speaker::Source;
use extent::{CONTENT_TOKENS, after_insertion, content, content_end};
use opening::{opening, reporting};

/// One report: content spans (two when the attribution stands in the middle) and whose it is.
#[derive(Debug)]
pub(super) struct Report {
    pub(super) parts: Vec<Span>,
    pub(super) source: Source,
    pub(super) cue: Option<Span>,
    pub(super) rule: RuleId,
}

/// All reports of a frame, in order.
pub(super) fn reports(page: &Page, frame: &Frame, marked: &[Marked]) -> Vec<Report> {
    let mut out = Vec::new();
    let mut pos = 0;
    while pos < frame.items.len() {
        let found = source_words(page, frame, marked, pos)
            .or_else(|| trailing::report(page, frame, marked, pos))
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
