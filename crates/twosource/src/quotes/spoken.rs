//! Marked stretches in their frames to direct and mixed quotations, also those without a word of attribution.
//!
//! First every stretch is read inside its own frame. What stands alone (`"We lost."`) then takes the speaker of its
//! neighbours: of the quotation it continues, of a frame that ends in a colon, of the sentence right before it.

use crate::types::{QuoteKind, RuleId, Span};

use super::cue::{self, Attribution};
use super::frame::{Frame, Item};
use super::marks::Marked;
use super::naming;
use super::page::Page;
use super::speaker::{self, Source};

/// A quotation before it gets its number.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) span: Span,
    pub(super) kind: QuoteKind,
    pub(super) source: Option<Source>,
    pub(super) cue: Option<Span>,
    pub(super) rule: RuleId,
    /// Whether it goes on with the utterance of the draft before it.
    pub(super) continues: bool,
}

enum Reading {
    /// Not a quotation.
    Dropped,
    /// Nothing else stands in its frame.
    Alone,
    Found(Draft),
}

// Certainties of the rules that look past the frame, on the scale of `speaker`.
const CONTINUED: f64 = 0.8;
const CONTINUED_PARAGRAPH: f64 = 0.7;
const PRECEDING_SUBJECT: f64 = 0.5;

/// Words from which a stretch without any cue is long enough to be somebody's sentence.
const SENTENCE_WORDS: usize = 4;

/// Direct and mixed quotations, in order.
pub(super) fn drafts(page: &Page, frames: &[Frame], marked: &[Marked]) -> Vec<Draft> {
    let readings: Vec<Vec<(usize, Reading)>> =
        frames.iter().map(|frame| readings(page, frame, marked)).collect();
    let mut out: Vec<Draft> = Vec::new();
    let mut last: Option<(usize, Source)> = None;
    for (idx, in_frame) in readings.iter().enumerate() {
        let mut previous = None;
        for (mark, reading) in in_frame {
            let draft = match reading {
                Reading::Dropped => continue,
                Reading::Found(draft) => {
                    let same = previous.is_some_and(|source: Source| same_source(Some(source), draft.source));
                    Draft { continues: same && draft.kind == QuoteKind::Direct, ..draft.clone() }
                }
                Reading::Alone => match alone(page, frames, &readings, marked, idx, *mark, last) {
                    Some(draft) => draft,
                    None => continue,
                },
            };
            previous = draft.source.filter(|_| draft.kind == QuoteKind::Direct);
            if let Some(source) = draft.source {
                last = Some((idx, source));
            }
            out.push(draft);
        }
    }
    out
}

fn same_source(a: Option<Source>, b: Option<Source>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.span == b.span || (a.entity.is_some() && a.entity == b.entity),
        _ => false,
    }
}

fn readings(page: &Page, frame: &Frame, marked: &[Marked]) -> Vec<(usize, Reading)> {
    let bare = frame
        .items
        .iter()
        .all(|item| matches!(item, Item::Quoted(_)) || matches!(item, Item::Tok(tok) if page.is_mark(*tok)));
    let mut out = Vec::new();
    for (at, item) in frame.items.iter().enumerate() {
        let Item::Quoted(idx) = *item else { continue };
        let Some(mark) = marked.get(idx) else { continue };
        let reading = if bare { Reading::Alone } else { read(page, frame, at, *mark) };
        out.push((idx, reading));
    }
    out
}

/// Reads a stretch by the words of its own frame.
fn read(page: &Page, frame: &Frame, at: usize, mark: Marked) -> Reading {
    if naming::names(page, frame, at, mark.content) {
        return Reading::Dropped;
    }
    let kind = kind(page, frame, at, mark);
    // A fragment beside a plain noun (`the sign called it "closed"`) is no speech; a sentence may be.
    let found = cue::attribution(page, frame, at).filter(|found| {
        kind == QuoteKind::Direct
            || found.source.is_some_and(|source| source.can_speak || source.entity.is_some())
    });
    if let Some(found) = found {
        return Reading::Found(of_attribution(mark.content, kind, &found));
    }
    let opens = (0..at).all(|pos| frame.tok(pos).is_some_and(|tok| page.is_mark(tok)));
    let unknown = if kind == QuoteKind::Direct && opens { cue::unknown_verb(page, frame, at) } else { None };
    if unknown.is_some() || (kind == QuoteKind::Direct && opens && is_sentence(page, mark.content)) {
        let rule = if unknown.is_some() { "quote.unknown-verb" } else { "quote.no-cue" };
        let source = unknown;
        return Reading::Found(Draft {
            span: mark.content,
            kind,
            source,
            cue: None,
            rule: RuleId(rule),
            continues: false,
        });
    }
    Reading::Dropped
}

fn of_attribution(span: Span, kind: QuoteKind, found: &Attribution) -> Draft {
    Draft { span, kind, source: found.source, cue: found.cue, rule: found.rule, continues: false }
}

/// Direct when set apart as a sentence of its own, mixed when the reporter's sentence runs through it.
fn kind(page: &Page, frame: &Frame, at: usize, mark: Marked) -> QuoteKind {
    let text = page.article.slice(mark.content);
    let ended = text.ends_with(['.', ',', '!', '?', '…']);
    let capital = text.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    let n_words = text.split_whitespace().take(SENTENCE_WORDS).count();
    let previous = at.checked_sub(1).and_then(|pos| frame.tok(pos));
    let apart = previous.is_none_or(|tok| page.is_mark(tok));
    let direct = if apart {
        // Outside North America the comma stands behind the mark: `"Never", she said`.
        let comma_behind = frame.tok(at + 1).is_some_and(|tok| page.is_comma(tok));
        ended || (capital && (comma_behind || n_words >= SENTENCE_WORDS))
    } else {
        capital && ended && n_words > 1 && !previous.is_some_and(|tok| page.is(tok, &["that", "as"]))
    };
    if direct { QuoteKind::Direct } else { QuoteKind::Mixed }
}

/// Long enough and ended like a sentence.
fn is_sentence(page: &Page, content: Span) -> bool {
    let text = page.article.slice(content);
    text.split_whitespace().take(SENTENCE_WORDS).count() >= SENTENCE_WORDS
        && text.ends_with(['.', ',', '!', '?', '…'])
}

/// A stretch that is alone in frame `idx`.
fn alone(
    page: &Page,
    frames: &[Frame],
    readings: &[Vec<(usize, Reading)>],
    marked: &[Marked],
    idx: usize,
    mark_idx: usize,
    last: Option<(usize, Source)>,
) -> Option<Draft> {
    let mark = marked.get(mark_idx)?;
    let frame = frames.get(idx)?;
    let make = |source: Option<Source>, rule: &'static str, continues: bool| Draft {
        span: mark.content,
        kind: QuoteKind::Direct,
        source,
        cue: None,
        rule: RuleId(rule),
        continues,
    };
    let at_most =
        |source: Source, certainty: f64| Source { certainty: source.certainty.min(certainty), ..source };
    let previous = idx.checked_sub(1).and_then(|p| frames.get(p));
    let same_block = previous.is_some_and(|p| p.block == frame.block);
    if let Some(previous) = previous
        && previous.tok(previous.items.len().wrapping_sub(1)).is_some_and(|tok| page.is(tok, &[":"]))
        && let Some(found) = cue::attribution(page, previous, previous.items.len())
    {
        return Some(of_attribution(mark.content, QuoteKind::Direct, &found));
    }
    let continued = last.filter(|(at, _)| *at + 1 == idx || *at == idx).map(|(_, source)| source);
    if let Some(source) = continued.filter(|_| same_block) {
        return Some(make(Some(at_most(source, CONTINUED)), "quote.continued", true));
    }
    let next = frames.get(idx + 1).filter(|next| next.block == frame.block || mark.open_end);
    if let Some(source) = next.and_then(|next| leading(page, next, readings.get(idx + 1)?)) {
        return Some(make(Some(at_most(source, CONTINUED)), "quote.leading", false));
    }
    if let Some(previous) = previous.filter(|_| same_block)
        && let Some(source) = speaker::shared(page, previous, 0, previous.items.len())
        && source.entity.is_some()
        && is_sentence(page, mark.content)
    {
        return Some(make(Some(at_most(source, PRECEDING_SUBJECT)), "quote.preceding-subject", false));
    }
    if let Some(source) = continued {
        return Some(make(Some(at_most(source, CONTINUED_PARAGRAPH)), "quote.continued", true));
    }
    is_sentence(page, mark.content).then(|| make(None, "quote.no-cue", false))
}

/// The speaker of the quotation that opens the following frame.
fn leading(page: &Page, next: &Frame, readings: &[(usize, Reading)]) -> Option<Source> {
    let opens = next.items.iter().find(|item| !matches!(item, Item::Tok(tok) if page.is_mark(*tok)));
    let Some(Item::Quoted(first)) = opens else { return None };
    match readings.first() {
        Some((idx, Reading::Found(draft))) if idx == first => draft.source,
        _ => None,
    }
}
