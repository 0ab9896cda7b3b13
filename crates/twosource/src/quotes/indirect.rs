//! A frame to what it reports without quotation marks.
//!
//! `Officials said two bridges had collapsed.` reports the clause behind the verb; `She stressed the need for rest`
//! a noun phrase; `They vowed to appeal` an infinitive; `Two bridges had collapsed, officials said` the words before
//! the attribution; `According to police, …` the rest. The subject must be able to speak: `The figures said it all`
//! reports nothing.
//!
//! Limits: the end of a clause is the end of the sentence, a semicolon, `but`, or the next verb of speech.

use crate::lexicon::{Speech, SpeechClass, SpeechForm, speech};
use crate::types::{MentionForm, RuleId, Span};

use super::cue::{self, Attribution};
use super::frame::{Frame, Item};
use super::marks::Marked;
use super::page::Page;
use super::speaker::{self, Source};

/// One report: content spans (two when the attribution stands in the middle) and whose it is.
#[derive(Debug)]
pub(super) struct Report {
    pub(super) parts: Vec<Span>,
    pub(super) source: Source,
    pub(super) cue: Option<Span>,
    pub(super) rule: RuleId,
}

/// Words of one reported clause; long sentences of news end well before.
const CONTENT_TOKENS: usize = 400;
/// Words between the verb and `that`: `told reporters in Oslo on Monday afternoon that`.
const LISTENER_TOKENS: usize = 12;
/// Words in which a clause shows its verb.
const CLAUSE_TOKENS: usize = 30;
/// Fewer words outside quotation marks are a link to the quotation, not a report.
const MIN_WORDS: usize = 3;
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
    let source = source.filter(|source| source.can_speak)?;
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

/// The position behind `, a geologist,` or `,` after the source's name.
fn after_insertion(page: &Page, frame: &Frame, rest: usize) -> usize {
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

/// `…, officials said.` and `…, said the mayor.`, also in the middle: `The bridge, she said, was old`.
fn trailing(page: &Page, frame: &Frame, marked: &[Marked], pos: usize) -> Option<(Report, usize)> {
    let verb =
        reporting(page, frame, pos).filter(|verb| verb.takes_clause() && verb.form != SpeechForm::Ing)?;
    let previous = frame.tok(pos.checked_sub(1)?)?;
    let inverted = page.is_comma(previous).then(|| speaker::after(page, frame, pos)).flatten();
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
    let left = content(page, frame, marked, 0, comma).filter(|_| has_verb(page, frame, 0, comma));
    let tail = (pos + 1..frame.items.len()).find(|p| {
        frame.tok(*p).is_none_or(|tok| page.is_comma(tok) || page.is_stop(tok) || page.is(tok, &[";", ":"]))
    });
    let tail = tail.unwrap_or(frame.items.len());
    // `Asked when, she answered: "Soon."` leads over to a quotation.
    if tail < frame.items.len() && frame.tok(tail).is_none_or(|tok| page.is(tok, &[":"])) {
        return None;
    }
    let goes_on =
        |from: usize| (from..frame.items.len()).any(|p| frame.tok(p).is_some_and(|tok| page.is_finite(tok)));
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

/// The verb of speech at `pos` in a form that reports: finite, or `-ing` after a comma, and no passive.
fn reporting(page: &Page, frame: &Frame, pos: usize) -> Option<Speech> {
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
fn opening(page: &Page, frame: &Frame, pos: usize, verb: Speech) -> Option<(usize, &'static str)> {
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
        || page.tag(tok) == crate::types::Tag::CD;
    let bare = begins && !page.is_mark(tok) && !page.is_preposition(tok) && !verb.takes_listener();
    let limit = clause_limit(page, frame, pos + 2, verb);
    // A participle that the tagger took for none of a finite verb's forms still makes a clause behind `say`.
    let loose = verb.lemma == "say"
        && (pos + 2..limit).any(|p| frame.tok(p).is_some_and(|tok| page.tag(tok) == crate::types::Tag::VBN));
    (bare && (loose || has_verb(page, frame, pos + 2, limit))).then_some(pos + 1)
}

/// Whether a finite verb stands between the positions.
fn has_verb(page: &Page, frame: &Frame, from: usize, to: usize) -> bool {
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

/// The position behind the last word of what begins at `from`.
fn content_end(page: &Page, frame: &Frame, from: usize) -> usize {
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
fn content(page: &Page, frame: &Frame, marked: &[Marked], from: usize, to: usize) -> Option<Span> {
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
