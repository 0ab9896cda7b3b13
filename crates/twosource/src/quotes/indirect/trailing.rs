//! An attribution behind or amid the reported words to the report: `Two bridges had collapsed, officials said.`

use crate::lexicon::SpeechForm;
use crate::types::{RuleId, Span};

use super::super::frame::{Frame, Item};
use super::super::marks::Marked;
use super::super::page::Page;
use super::super::speaker::{self, Source};
use super::Report;
use super::extent::{CONTENT_TOKENS, content, content_end};
use super::opening::{CLAUSE_TOKENS, has_verb, reporting};

/// Words after an attribution that ends its sentence: `said in a statement on Monday`.
const TAIL_TOKENS: usize = 10;

const NORMAL: RuleId = RuleId("quote.trailing");
const INVERTED: RuleId = RuleId("quote.trailing-inverted");

/// The report whose verb stands at position `pos`, and the position from which to read on.
pub(super) fn report(page: &Page, frame: &Frame, marked: &[Marked], pos: usize) -> Option<(Report, usize)> {
    let (source, comma, rule) = attribution(page, frame, pos)?;
    if !source.can_speak || comma > CONTENT_TOKENS || quotes_before(page, frame, marked, comma) {
        return None;
    }
    let tail = tail(page, frame, pos, rule)?;
    let left = content(page, frame, marked, 0, comma).filter(|_| has_verb(page, frame, 0, comma));
    let right = if rule == NORMAL && tail == pos + 1 { going_on(page, frame, marked, tail) } else { None };
    let parts = match (left, right) {
        (Some(left), right) => [Some(left), right].into_iter().flatten().collect(),
        // `The bridge, she said, had been closed`: the left part is no clause of its own.
        (None, Some(right)) if comma > 0 => vec![frame.span(page, marked, 0, comma), right],
        (None, _) => return None,
    };
    let cue = frame.tok(pos).map(|tok| page.span(tok));
    let end = if right.is_some() { frame.items.len() } else { tail.max(pos + 1) };
    Some((Report { parts, source, cue, rule }, end))
}

/// The source, the comma in front of it, and the rule: `…, officials said` or `…, said the mayor`.
fn attribution(page: &Page, frame: &Frame, pos: usize) -> Option<(Source, usize, RuleId)> {
    let verb = reporting(page, frame, pos)?;
    if !verb.takes_clause() || verb.form == SpeechForm::Ing {
        return None;
    }
    if let Some(source) = speaker::before(page, frame, 0, pos)
        && let Some(comma) = starts_after_comma(page, frame, &source, pos)
    {
        return Some((source, comma, NORMAL));
    }
    let previous = frame.tok(pos.checked_sub(1)?)?;
    if !page.is_comma(previous) || verb.takes_listener() {
        return None;
    }
    speaker::after(page, frame, pos).map(|source| (source, pos - 1, INVERTED))
}

/// `"No," the coach, who …, told us`: a quotation before the attribution is what was said.
fn quotes_before(page: &Page, frame: &Frame, marked: &[Marked], comma: usize) -> bool {
    frame.items.iter().take(comma).any(|item| match item {
        Item::Quoted(idx) => {
            marked.get(*idx).is_some_and(|m| page.article.slice(m.content).ends_with([',', '.', '!', '?']))
        }
        Item::Tok(_) => false,
    })
}

/// Where the attribution ends, `None` when a clause or a quotation follows the verb.
fn tail(page: &Page, frame: &Frame, pos: usize, rule: RuleId) -> Option<usize> {
    let limit = if rule == NORMAL { TAIL_TOKENS } else { CLAUSE_TOKENS };
    let ends = |tok: usize| page.is_comma(tok) || page.is_stop(tok) || page.is(tok, &[";", ":"]);
    let tail = (pos + 1..=pos + limit).find(|p| frame.tok(*p).is_none_or(ends))?;
    // `Asked when, she answered: "Soon."` leads over to a quotation.
    let leads = tail < frame.items.len() && frame.tok(tail).is_none_or(|tok| page.is(tok, &[":"]));
    (!leads && !has_verb(page, frame, pos + 1, tail)).then_some(tail)
}

/// What follows the comma at `tail`, if it has a verb.
fn going_on(page: &Page, frame: &Frame, marked: &[Marked], tail: usize) -> Option<Span> {
    frame.tok(tail).filter(|tok| page.is_comma(*tok))?;
    let end = content_end(page, frame, tail + 1);
    content(page, frame, marked, tail + 1, end).filter(|_| has_verb(page, frame, tail + 1, end))
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
