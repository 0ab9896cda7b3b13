//! A verb of speech to whether it reports, and to where the reported words begin.

use crate::lexicon::{Speech, SpeechClass, SpeechForm, speech};
use crate::types::{MentionForm, Tag};

use super::super::cue;
use super::super::frame::Frame;
use super::super::page::Page;
use super::extent::CONTENT_TOKENS;

/// Words between the verb and `that`: `told reporters in Oslo on Monday afternoon that`.
pub(super) const LISTENER_TOKENS: usize = 12;
/// Words in which a clause shows its verb.
pub(super) const CLAUSE_TOKENS: usize = 30;

/// The verb of speech at `pos` in a form that reports: finite, or `-ing` after a comma, and no passive.
pub(super) fn reporting(page: &Page, frame: &Frame, pos: usize) -> Option<Speech> {
    let verb = cue::verb_at(page, frame, pos)?;
    let progressive = cue::preceded_by_be(page, frame, pos);
    let active = match verb.form {
        SpeechForm::Ing => {
            progressive
                || pos
                    .checked_sub(1)
                    .and_then(|p| frame.tok(p))
                    .is_some_and(|tok| page.is_comma(tok) || page.is(tok, &["and", "while", "also"]))
        }
        SpeechForm::Participle => {
            pos > 0 && !progressive && frame.tok(pos - 1).is_some_and(|tok| page.is_auxiliary(tok))
        }
        SpeechForm::Base | SpeechForm::Third | SpeechForm::Past => !progressive,
    };
    (active && !is_held_back(page, frame, pos)).then_some(verb)
}

/// `would not say`, `declined to comment`: nothing was said. `went on to say` reports.
fn is_held_back(page: &Page, frame: &Frame, pos: usize) -> bool {
    let mut at = pos;
    while at > 0 {
        at -= 1;
        match frame.tok(at) {
            Some(tok) if page.is(tok, &["not", "n't", "n’t", "never"]) => return true,
            Some(tok) if page.is(tok, &["to"]) => {
                return !at
                    .checked_sub(1)
                    .and_then(|p| frame.tok(p))
                    .is_some_and(|tok| page.is(tok, &["on"]));
            }
            Some(tok) if page.is_adverb(tok) || page.is_auxiliary(tok) => {}
            _ => return false,
        }
    }
    false
}

/// Where what was said begins, and the rule.
pub(super) fn opening(page: &Page, frame: &Frame, pos: usize, verb: Speech) -> Option<(usize, &'static str)> {
    let next = frame.tok(pos + 1)?;
    if verb.takes_clause()
        && let Some(from) = clause_opening(page, frame, pos, verb)
    {
        return Some((from, "quote.clause"));
    }
    let negated = page.is(next, &["not"]) && frame.tok(pos + 2).is_some_and(|tok| page.is(tok, &["to"]));
    if verb.takes_infinitive() && (page.is(next, &["to"]) || negated) {
        return Some((pos + 1, "quote.infinitive"));
    }
    if verb.class == SpeechClass::Warn && page.is(next, &["of", "against"]) {
        return Some((pos + 2, "quote.noun-phrase"));
    }
    let matter = verb.takes_noun()
        && (matches!(
            verb.class,
            SpeechClass::Express
                | SpeechClass::Deny
                | SpeechClass::Promise
                | SpeechClass::Claim
                | SpeechClass::Admit
        ) || matches!(
            verb.lemma,
            "announce" | "reiterate" | "reaffirm" | "affirm" | "repeat" | "proclaim"
        ))
        && !matches!(
            verb.lemma,
            "air" | "raise" | "celebrate" | "detail" | "accept" | "hold" | "dispute" | "convey"
        );
    let phrase = page.mention(next).is_none_or(|mention| mention.form != MentionForm::Name)
        && (page.is_determiner(next) || page.tag(next).is_noun() || page.tag(next).is_adjective())
        && speech(page.word(next)).is_none();
    (matter && phrase).then_some((pos + 1, "quote.noun-phrase"))
}

fn clause_opening(page: &Page, frame: &Frame, pos: usize, verb: Speech) -> Option<usize> {
    for p in pos + 1..pos + 1 + LISTENER_TOKENS {
        let Some(tok) = frame.tok(p) else { break };
        let other_verb =
            p > pos + 1 && (page.is_finite(tok) || page.tag(tok).is_verb() || page.is(tok, &["and"]));
        if page.is_stop(tok) || page.is(tok, &[":", ";"]) || other_verb {
            break;
        }
        if page.is(tok, &["that"]) {
            let relative = p > pos + 1 && frame.tok(p + 1).is_some_and(|tok| page.is_finite(tok));
            return (!relative).then_some(p + 1);
        }
        let asks = page.is(tok, &["whether", "how", "why", "if"]) && (p == pos + 1 || verb.takes_listener());
        if asks {
            return Some(p);
        }
    }
    let tok = frame.tok(pos + 1)?;
    let begins = page.mention(tok).is_some()
        || page.is_determiner(tok)
        || page.is(tok, &["there", "he", "she", "it", "they", "we", "i", "you", "who", "nobody", "nothing"])
        || page.tag(tok).is_noun()
        || page.tag(tok).is_adjective()
        || page.tag(tok) == Tag::CD;
    let bare = begins && !page.is_mark(tok) && !page.is_preposition(tok) && !verb.takes_listener();
    let limit = clause_limit(page, frame, pos + 2, verb);
    // A participle that the tagger took for none of a finite verb's forms still makes a clause behind `say`.
    let loose = verb.lemma == "say"
        && (pos + 2..limit).any(|p| frame.tok(p).is_some_and(|tok| page.tag(tok) == Tag::VBN));
    (bare && (loose || has_verb(page, frame, pos + 2, limit))).then_some(pos + 1)
}

/// Whether a finite verb stands between the positions.
pub(super) fn has_verb(page: &Page, frame: &Frame, from: usize, to: usize) -> bool {
    (from..to.min(frame.items.len()).min(from + CONTENT_TOKENS))
        .any(|pos| frame.tok(pos).is_some_and(|tok| page.is_finite(tok)))
}

/// Where a clause without `that` would have shown its verb: at a comma or a relative pronoun, unless the verb is
/// `say`, which hardly takes anything but a clause.
fn clause_limit(page: &Page, frame: &Frame, from: usize, verb: Speech) -> usize {
    let to = from + CLAUSE_TOKENS;
    if verb.lemma == "say" {
        return to;
    }
    (from..to)
        .find(|pos| {
            frame
                .tok(*pos)
                .is_none_or(|tok| page.is_comma(tok) || page.is(tok, &["who", "which", "that", "as"]))
        })
        .unwrap_or(to)
}
