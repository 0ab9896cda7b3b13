//! A reporting verb in its frame to the words that name its subject.
//!
//! The subject stands before the verb (`Name said`, `Name, the mayor of Y, said`, `the head of the union said`) or,
//! beside a quotation, after it (`said Name, the mayor of Y`). No parse tree is needed: the nouns next to the verb are
//! walked, prepositional phrases are stepped over to their head, and an insertion between commas to what it explains.
//!
//! Limits: of `A and B said` only the nearer name is given.

use crate::lexicon::is_source_noun;
use crate::types::{EntityId, EntityKind, Mention, MentionForm, Span};

use super::frame::{Frame, Item};
use super::page::Page;

/// Who said it, in the words of the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Source {
    /// The words.
    pub(super) span: Span,
    /// The entity they mention.
    pub(super) entity: Option<EntityId>,
    /// How sure the rule that chose them is, 0 to 1.
    pub(super) certainty: f64,
    /// Whether a person, body or source noun is named; a plain noun (`the letter`) is weaker.
    pub(super) can_speak: bool,
}

// Certainties by rule: judged by hand on a few dozen reports; they order the rules and are no measured shares.
const BESIDE: f64 = 0.95;
const OVER_INSERTION: f64 = 0.9;
const SHARED_SUBJECT: f64 = 0.8;
const FIRST_OF_FRAME: f64 = 0.6;
const POSSESSOR: f64 = 0.5;

/// Words a noun phrase may have before a preposition is looked for; titles and offices run to about twenty.
const PHRASE_TOKENS: usize = 25;
/// Words between a subject and its verb when an insertion stands between; two relative clauses fit.
const INSERTION_TOKENS: usize = 60;

/// The subject in front of the verb at position `verb`, looking back no further than position `from`.
pub(super) fn before(page: &Page, frame: &Frame, from: usize, verb: usize) -> Option<Source> {
    let mut end = verb;
    while end > from
        && frame
            .tok(end - 1)
            .is_some_and(|tok| (page.is_adverb(tok) || page.is_auxiliary(tok)) && page.mention(tok).is_none())
    {
        end -= 1;
    }
    let last = end.checked_sub(1).filter(|pos| *pos >= from)?;
    let tok = frame.tok(last)?;
    if page.is(tok, &["who", "which"]) {
        return antecedent(page, frame, from, last);
    }
    if page.is_comma(tok) || page.is_dash(tok) || page.is(tok, &[")", "]"]) {
        return over_insertion(page, frame, from, last);
    }
    if page.is(tok, &["and", "but", "or", "that", "as", "when", "while"]) {
        return None;
    }
    phrase_ending(page, frame, from, last)
}

/// The subject after an inverted verb at position `verb`: `said the mayor, Ruth Adeyemi`.
pub(super) fn after(page: &Page, frame: &Frame, verb: usize) -> Option<Source> {
    let start = verb + 1;
    let mut end = start;
    while end < start + PHRASE_TOKENS
        && frame.tok(end).is_some_and(|tok| {
            page.mention(tok).is_some()
                || !(page.is_mark(tok) || page.is_preposition(tok) || page.is_finite(tok))
        })
    {
        end += 1;
    }
    if end == start {
        return None;
    }
    let named = (start..end).rev().find_map(|pos| {
        speaking(page, frame, pos)
            .filter(|m| m.form == MentionForm::Name && m.kind != EntityKind::Organization)
    });
    if let Some(mention) = named {
        return Some(of_mention(page, mention, BESIDE));
    }
    if let Some(name) = name_after_comma(page, frame, end) {
        return Some(of_mention(page, name, OVER_INSERTION));
    }
    if let Some(mention) = (start..end).find_map(|pos| speaking(page, frame, pos)) {
        return Some(of_mention(page, mention, BESIDE));
    }
    plain_phrase(page, frame, start, end)
}

/// Whom `according to` names, from position `start` on; object pronouns count.
pub(super) fn object(page: &Page, frame: &Frame, start: usize) -> Option<Source> {
    let tok = frame.tok(start)?;
    let pronoun = page.mention(tok).filter(|mention| mention.form == MentionForm::Pronoun);
    if let Some(mention) = pronoun {
        return Some(of_mention(page, mention, BESIDE));
    }
    after(page, frame, start.checked_sub(1)?)
}

/// A person's name that follows the office: `the head of the union, Ruth Adeyemi`.
fn name_after_comma<'a>(page: &Page<'a>, frame: &Frame, from: usize) -> Option<&'a Mention> {
    let comma =
        (from..from + PHRASE_TOKENS).find(|pos| frame.tok(*pos).is_none_or(|tok| page.is_mark(tok)))?;
    frame.tok(comma).filter(|tok| page.is_comma(*tok))?;
    let mention = page.mention(frame.tok(comma + 1)?)?;
    let ends = frame.tok(comma + 1).map(|tok| page.span(tok).start) == Some(mention.span.start);
    (ends && mention.kind == EntityKind::Person && mention.form == MentionForm::Name).then_some(mention)
}

/// The first thing of the frame that can be a subject, for verbs that share it: `he praised A and hailed "B"`.
pub(super) fn shared(page: &Page, frame: &Frame, from: usize, to: usize) -> Option<Source> {
    let to = to.min(from + INSERTION_TOKENS);
    let mut possessor = None;
    for pos in from..to {
        let Some(tok) = frame.tok(pos) else { continue };
        let Some(mention) = page.mention(tok) else { continue };
        if page.span(tok).start != mention.span.start {
            continue;
        }
        let owns = owns_something(page, frame, pos, mention);
        if owns || !page.can_speak(mention) {
            let owner = owns && (mention.form == MentionForm::Pronoun || page.can_speak(mention));
            possessor = possessor.or(owner.then_some(mention));
            continue;
        }
        let object = pos > from
            && frame.tok(pos - 1).is_some_and(|tok| page.tag(tok).is_verb() && !page.is_auxiliary(tok));
        if !object && !after_preposition(page, frame, from, pos) {
            let certainty = if pos == from { SHARED_SUBJECT } else { FIRST_OF_FRAME };
            return Some(of_mention(page, mention, certainty));
        }
    }
    possessor.map(|mention| of_mention(page, mention, POSSESSOR))
}

/// `Adeyemi's speech`, `his plan`: the mention owns what follows and is no subject.
fn owns_something(page: &Page, frame: &Frame, pos: usize, mention: &Mention) -> bool {
    let word = page.article.slice(mention.span);
    if ["his", "their", "its", "my", "our"].iter().any(|own| word.eq_ignore_ascii_case(own)) {
        return true;
    }
    let next = (pos..pos + PHRASE_TOKENS)
        .find_map(|at| frame.tok(at).filter(|tok| page.span(*tok).start >= mention.span.end));
    if word.eq_ignore_ascii_case("her") {
        return next.is_some_and(|tok| !page.is_mark(tok) && !page.is_preposition(tok));
    }
    next.is_some_and(|tok| page.is(tok, &["'s", "’s", "'", "’"]) && page.tag(tok) != crate::types::Tag::VBZ)
}

/// Whether a preposition governs the phrase in which the mention at `pos` stands: `with the mayor`.
fn after_preposition(page: &Page, frame: &Frame, from: usize, pos: usize) -> bool {
    let mut at = pos;
    while at > from {
        at -= 1;
        let Some(tok) = frame.tok(at) else { return false };
        if page.is_preposition(tok) {
            return true;
        }
        let inside = page.is_determiner(tok) || page.tag(tok).is_adjective() || page.tag(tok).is_noun();
        if page.is_mark(tok) || !inside || page.tag(tok).is_finite() {
            return false;
        }
    }
    false
}

/// What a relative pronoun at position `at` refers to: `Ruth Adeyemi, who said`.
fn antecedent(page: &Page, frame: &Frame, from: usize, at: usize) -> Option<Source> {
    let mut last = at.checked_sub(1).filter(|pos| *pos >= from)?;
    if frame.tok(last).is_some_and(|tok| page.is_comma(tok)) {
        last = last.checked_sub(1).filter(|pos| *pos >= from)?;
    }
    phrase_ending(page, frame, from, last)
}

/// The noun phrase whose last word stands at position `last`: its head is before the first preposition.
fn phrase_ending(page: &Page, frame: &Frame, from: usize, last: usize) -> Option<Source> {
    let mut start = last + 1;
    let low = from.max((last + 1).saturating_sub(PHRASE_TOKENS));
    let mut head_end = last + 1;
    while start > low {
        let Some(tok) = frame.tok(start - 1) else { break };
        let in_mention = page.mention(tok).is_some_and(|mention| mention.form != MentionForm::Pronoun);
        if !in_mention && (page.is_mark(tok) || ends_phrase(page, tok)) {
            break;
        }
        if !in_mention && page.is_preposition(tok) {
            head_end = start - 1;
        }
        start -= 1;
        if page.mention(tok).is_some_and(|mention| mention.form == MentionForm::Pronoun) {
            break;
        }
    }
    if start > last {
        return None;
    }
    // `In Oslo Ruth Adeyemi said`: nothing stands before the preposition, so the last mention is the subject.
    let (start, head_end) = if head_end == start { (start + 1, last + 1) } else { (start, head_end) };
    let near = |pos: usize| speaking(page, frame, pos).or_else(|| place_alone(page, frame, start, pos));
    if let Some(mention) = (start..head_end).rev().find_map(near) {
        return Some(of_mention(page, mention, BESIDE));
    }
    plain_phrase(page, frame, start, head_end)
}

/// A place that speaks for its government, only as the whole phrase: `Australia said`.
fn place_alone<'a>(page: &Page<'a>, frame: &Frame, start: usize, pos: usize) -> Option<&'a Mention> {
    let mention = page.mention(frame.tok(pos)?)?;
    let alone = frame
        .tok(start)
        .is_some_and(|tok| page.span(tok).start >= mention.span.start || page.is_determiner(tok));
    (mention.kind == EntityKind::Place && mention.form == MentionForm::Name && alone).then_some(mention)
}

fn ends_phrase(page: &Page, tok: usize) -> bool {
    page.is(
        tok,
        &["and", "but", "or", "that", "because", "as", "while", "when", "if", "who", "which", "whom", "what"],
    ) || page.is_finite(tok)
        || (page.tag(tok).is_verb() && page.mention(tok).is_none())
}

/// The subject that an insertion ending at position `close` explains: `Ruth Adeyemi, 51, who runs the port, said`.
fn over_insertion(page: &Page, frame: &Frame, from: usize, close: usize) -> Option<Source> {
    let low = from.max(close.saturating_sub(INSERTION_TOKENS));
    let mut borders = vec![close];
    let mut pos = close;
    while pos > low {
        pos -= 1;
        match frame.tok(pos) {
            None => {
                pos += 1;
                break;
            }
            Some(tok) if page.is_comma(tok) || page.is_dash(tok) || page.is(tok, &["(", "["]) => {
                borders.push(pos);
            }
            Some(tok) if page.is(tok, &[";", ":"]) => {
                pos += 1;
                break;
            }
            Some(_) => {}
        }
    }
    borders.push(pos.wrapping_sub(1));
    let mut fallback = None;
    for pair in borders.windows(2) {
        let (end, start) = (pair[0], pair[1].wrapping_add(1));
        if start >= end {
            continue;
        }
        if let Some(source) = segment_subject(page, frame, start, end) {
            let named = source.2;
            if named && !source.1 {
                return Some(source.0);
            }
            fallback = fallback.or(Some(source.0));
        }
    }
    fallback
}

/// The mention that ends the segment, whether the segment only explains another one, and whether it is a name.
fn segment_subject(page: &Page, frame: &Frame, start: usize, end: usize) -> Option<(Source, bool, bool)> {
    let first = frame.tok(start)?;
    if page.is(first, &["who", "which", "whose", "where", "when", "known", "wearing", "formerly"]) {
        return None;
    }
    let indefinite = page.is(first, &["a", "an", "one"]);
    let source = phrase_ending(page, frame, start, end - 1)?;
    if !source.can_speak {
        return None;
    }
    let mention = (start..end).filter_map(|pos| speaking(page, frame, pos)).find(|m| m.span == source.span);
    let named = mention.is_some_and(|m| m.form == MentionForm::Name);
    let certain = Source { certainty: OVER_INSERTION, ..source };
    Some((certain, indefinite, named || mention.is_some_and(|m| m.form == MentionForm::Pronoun)))
}

/// The mention at position `pos`, if it can speak.
fn speaking<'a>(page: &Page<'a>, frame: &Frame, pos: usize) -> Option<&'a Mention> {
    let tok = frame.tok(pos)?;
    let mention = page.mention(tok)?;
    (page.can_speak(mention) && !owns_something(page, frame, pos, mention)).then_some(mention)
}

fn of_mention(page: &Page, mention: &Mention, certainty: f64) -> Source {
    let entity = page.entity(mention);
    Source {
        span: mention.span,
        entity,
        certainty: if entity.is_some() { certainty } else { 0.0 },
        can_speak: true,
    }
}

/// Words without a mention: `two witnesses`, `the letter`.
fn plain_phrase(page: &Page, frame: &Frame, start: usize, end: usize) -> Option<Source> {
    let toks: Vec<usize> = frame
        .items
        .get(start..end)?
        .iter()
        .filter_map(|item| match item {
            Item::Tok(tok) => Some(*tok),
            Item::Quoted(_) => None,
        })
        .collect();
    let (first, last) = (*toks.first()?, *toks.last()?);
    // A subject pronoun speaks even where nobody could tell whom it stands for.
    if toks.len() == 1 && page.is(last, &["he", "she", "they", "i", "we"]) {
        return Some(Source { span: page.span(last), entity: None, certainty: 0.0, can_speak: true });
    }
    let noun = toks.iter().any(|tok| is_source_noun(page.word(*tok)));
    let shaped = noun || page.is_determiner(first) || page.word(last).starts_with(char::is_uppercase);
    if !shaped || page.is(last, &["there", "it", "this", "that"]) && toks.len() == 1 {
        return None;
    }
    Some(Source {
        span: page.span(first).cover(page.span(last)),
        entity: None,
        certainty: 0.0,
        can_speak: noun,
    })
}
