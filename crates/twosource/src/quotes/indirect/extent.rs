//! The beginning of reported words to their end, and both to a span.

use crate::lexicon::{SpeechForm, speech};
use crate::types::Span;

use super::super::cue;
use super::super::frame::Frame;
use super::super::marks::Marked;
use super::super::page::Page;
use super::opening::LISTENER_TOKENS;

/// Words of one reported clause; long sentences of news end well before.
pub(super) const CONTENT_TOKENS: usize = 400;
/// Fewer words outside quotation marks are a link to the quotation, not a report.
const MIN_WORDS: usize = 3;

/// The position behind the last word of what begins at `from`.
pub(super) fn content_end(page: &Page, frame: &Frame, from: usize) -> usize {
    let limit = frame.items.len().min(from + CONTENT_TOKENS);
    for pos in from..limit {
        let ing = |p: usize| {
            frame
                .tok(p)
                .and_then(|tok| speech(page.word(tok)))
                .is_some_and(|verb| verb.form == SpeechForm::Ing)
        };
        let Some(tok) = frame.tok(pos) else {
            if ing(pos + 1) {
                return pos + 1;
            }
            continue;
        };
        if page.is(tok, &[";"]) {
            return pos;
        }
        let next = |n: usize| frame.tok(pos + n);
        if page.is_comma(tok) {
            let cut = next(1).is_some_and(|tok| page.is(tok, &["but", "while"]))
                || ing(pos + 1)
                || cue::verb_at(page, frame, pos + 1)
                    .is_some_and(|verb| matches!(verb.form, SpeechForm::Past | SpeechForm::Third));
            if cut {
                return pos;
            }
        }
        if page.is(tok, &["and", "but"]) {
            let verb = |n: usize| {
                cue::verb_at(page, frame, pos + n)
                    .is_some_and(|verb| verb.is_finite() && verb.form != SpeechForm::Base)
            };
            let pronoun = next(1)
                .is_some_and(|tok| page.is(tok, &["he", "she", "they", "it", "also"]) || page.is_adverb(tok));
            if verb(1) || (pronoun && verb(2)) {
                return pos;
            }
        }
    }
    limit
}

/// The span between the positions without marks at its ends, if enough of it is the reporter's own words.
pub(super) fn content(page: &Page, frame: &Frame, marked: &[Marked], from: usize, to: usize) -> Option<Span> {
    let (mut from, mut to) = (from, to.min(frame.items.len()));
    let is_edge = |pos: usize| {
        frame.tok(pos).is_some_and(|tok| page.is_mark(tok) && !page.is(tok, &[")", "(", "$", "€", "£"]))
    };
    while from < to && is_edge(from) {
        from += 1;
    }
    while from < to && is_edge(to - 1) {
        to -= 1;
    }
    let n_words = (from..to).filter(|pos| frame.tok(*pos).is_some_and(|tok| !page.is_mark(tok))).count();
    (n_words >= MIN_WORDS).then(|| frame.span(page, marked, from, to))
}

/// The position behind `, a geologist,` or `,` after the source's name.
pub(super) fn after_insertion(page: &Page, frame: &Frame, rest: usize) -> usize {
    if !frame.tok(rest).is_some_and(|tok| page.is_comma(tok)) {
        return rest;
    }
    // A second comma soon after, with no verb between, closes an insertion: `According to Ana Ruiz, a geologist, it …`.
    let mut pos = rest + 1;
    while pos < rest + LISTENER_TOKENS {
        match frame.tok(pos) {
            Some(tok) if page.is_comma(tok) => return pos + 1,
            Some(tok) if !page.is_finite(tok) && !page.is_stop(tok) => pos += 1,
            _ => break,
        }
    }
    rest + 1
}
