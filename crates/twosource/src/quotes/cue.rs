//! A quotation in its frame to the reporting word that goes with it, and to the speaker.
//!
//! Looked for in the order of the page: an attribution after a quotation that opens the frame (`"…," she said`), the
//! nearest reporting word before it (`she told reporters: "…"`, `described her as "…"`, `according to her, "…"`), then
//! an attribution further behind. `"No," said the coach, adding that it was "a farce"` has the cues `said`, `adding`.

use crate::lexicon::{Speech, SpeechClass, SpeechForm, source_phrase, speech};
use crate::types::{RuleId, Span};

use super::frame::{Frame, Item};
use super::page::Page;
use super::speaker::{self, Source};

/// The cue of a quotation and its speaker.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attribution {
    pub(super) cue: Option<Span>,
    pub(super) source: Option<Source>,
    pub(super) rule: RuleId,
}

/// Words between a quotation and its verb: a name with office, age and a relative clause (`the mayor, who …, said`).
const CUE_TOKENS: usize = 45;

/// The attribution of the quotation at position `at`.
pub(super) fn attribution(page: &Page, frame: &Frame, at: usize) -> Option<Attribution> {
    let opens = frame.items[..at.min(frame.items.len())].iter().all(|item| match item {
        Item::Tok(tok) => page.is_mark(*tok) || page.is(*tok, &["and", "but", "so", "because"]),
        Item::Quoted(_) => false,
    });
    if opens {
        return behind(page, frame, at);
    }
    ahead(page, frame, at).or_else(|| behind(page, frame, at))
}

/// An attribution after the quotation.
fn behind(page: &Page, frame: &Frame, at: usize) -> Option<Attribution> {
    let start =
        (at + 1..frame.items.len()).find(|pos| frame.tok(*pos).is_none_or(|tok| !page.is_mark(tok)))?;
    if let Some(found) = source_words(page, frame, start) {
        return Some(found);
    }
    for pos in start..frame.items.len().min(start + CUE_TOKENS) {
        let tok = frame.tok(pos)?;
        if page.is_stop(tok) || page.is(tok, &[";"]) {
            return None;
        }
        // `"Go," she was told` is not her word; `"Go," she was quoted as saying` is.
        let fits = |verb: &Speech| {
            verb.quotes() && verb.is_finite() && (verb.lemma == "quote" || !preceded_by_be(page, frame, pos))
        };
        if !verb_at(page, frame, pos).is_some_and(|verb| fits(&verb)) {
            continue;
        }
        let adverbs_only = (start..pos).all(|p| frame.tok(p).is_some_and(|tok| page.is_adverb(tok)));
        if adverbs_only {
            let source = speaker::after(page, frame, pos)?;
            return Some(found(page, frame, pos, Some(source), "quote.verb-inverted"));
        }
        let source = speaker::before(page, frame, start, pos);
        if let Some(source) = source.filter(|source| source.can_speak || pos - start <= PLAIN_SUBJECT_TOKENS)
        {
            return Some(found(page, frame, pos, Some(source), "quote.verb-after"));
        }
    }
    None
}

/// Words that a subject without a known source noun may have: `the pilot's log said`.
const PLAIN_SUBJECT_TOKENS: usize = 6;

fn found(page: &Page, frame: &Frame, pos: usize, source: Option<Source>, rule: &'static str) -> Attribution {
    let cue = frame.tok(pos).map(|tok| page.span(tok));
    Attribution { cue, source, rule: RuleId(rule) }
}

/// The nearest reporting word before the quotation.
fn ahead(page: &Page, frame: &Frame, at: usize) -> Option<Attribution> {
    let low = at.saturating_sub(CUE_TOKENS);
    let colon = frame.tok(at.checked_sub(1)?).is_some_and(|tok| page.is(tok, &[":"]));
    for pos in (low..at).rev() {
        let Some(tok) = frame.tok(pos) else { continue };
        if page.is(tok, &[";"]) {
            break;
        }
        if let Some(found) = source_words(page, frame, pos) {
            return Some(found);
        }
        if let Some(verb) = verb_at(page, frame, pos).filter(|verb| fits_before(page, frame, *verb, pos, at))
        {
            let (source, rule) = subject_of(page, frame, pos, verb);
            if source.is_some() || colon {
                return Some(found(page, frame, pos, source, rule));
            }
        }
    }
    let source = if colon { speaker::shared(page, frame, 0, at) } else { None }?;
    let cue = frame.tok(at - 1).map(|tok| page.span(tok));
    Some(Attribution { cue, source: Some(source), rule: RuleId("quote.colon") })
}

/// Whether a verb of this frame can govern a quotation behind it, `pos` and `at` being their positions.
fn fits_before(page: &Page, frame: &Frame, verb: Speech, pos: usize, at: usize) -> bool {
    let passive = verb.form == SpeechForm::Participle || preceded_by_be(page, frame, pos);
    if passive && verb.form != SpeechForm::Ing {
        return false;
    }
    // `a storm called "Anna"`, `they named it "Anna"`: names are given, nothing is said.
    let naming = verb.class == SpeechClass::Describe && pos + 1 == at;
    if naming {
        return pos >= 2 && frame.tok(pos - 2).is_some_and(|tok| page.is(tok, &["what"]));
    }
    verb.quotes() || verb.takes_noun() || verb.takes_clause() || verb.takes_as()
}

/// Whether a form of `be` makes the verb at `pos` a passive.
pub(super) fn preceded_by_be(page: &Page, frame: &Frame, pos: usize) -> bool {
    let mut at = pos;
    while at > 0 {
        at -= 1;
        match frame.tok(at) {
            Some(tok) if page.is_be(tok) => return true,
            Some(tok) if page.is_adverb(tok) || page.is_auxiliary(tok) => {}
            _ => return false,
        }
    }
    false
}

/// The subject of the verb at `pos`, wherever it stands, and the rule that found it.
pub(super) fn subject_of(
    page: &Page,
    frame: &Frame,
    pos: usize,
    verb: Speech,
) -> (Option<Source>, &'static str) {
    let clause = clause_start(frame, pos);
    if verb.form == SpeechForm::Ing && !preceded_by_be(page, frame, pos) {
        return (earlier_subject(page, frame, pos), "quote.participle");
    }
    // `"A," said the coach: "B"`: only marks between the first quotation and the verb.
    let inverted = clause > 0 && (clause..pos).all(|p| frame.tok(p).is_some_and(|tok| page.is_mark(tok)));
    if inverted && let Some(source) = speaker::after(page, frame, pos) {
        return (Some(source), "quote.verb-inverted");
    }
    if let Some(source) = speaker::before(page, frame, clause, pos) {
        return (Some(source), "quote.verb-before");
    }
    (earlier_subject(page, frame, pos), "quote.shared-subject")
}

/// The subject of an earlier verb of speech in the frame, or else the frame's first subject.
fn earlier_subject(page: &Page, frame: &Frame, pos: usize) -> Option<Source> {
    for earlier in (pos.saturating_sub(CUE_TOKENS)..pos).rev() {
        if !verb_at(page, frame, earlier).is_some_and(|verb| verb.is_finite()) {
            continue;
        }
        let clause = clause_start(frame, earlier);
        let inverted =
            clause > 0 && (clause..earlier).all(|p| frame.tok(p).is_some_and(|tok| page.is_mark(tok)));
        let source = if inverted {
            speaker::after(page, frame, earlier)
        } else {
            speaker::before(page, frame, clause, earlier)
        };
        if source.is_some_and(|source| source.can_speak && source.entity.is_some()) {
            return source;
        }
    }
    let clause = clause_start(frame, pos);
    speaker::shared(page, frame, clause, pos).or_else(|| speaker::shared(page, frame, 0, pos))
}

/// The position after the last quotation before `pos`, or the frame's start.
fn clause_start(frame: &Frame, pos: usize) -> usize {
    let low = pos.saturating_sub(CUE_TOKENS);
    (low..pos).rev().find(|p| frame.tok(*p).is_none()).map_or(low, |p| p + 1)
}

/// The verb of speech at position `pos`, unless it stands where a noun or adjective stands: `the claim`, `share prices`.
pub(super) fn verb_at(page: &Page, frame: &Frame, pos: usize) -> Option<Speech> {
    let tok = frame.tok(pos)?;
    let verb = speech(page.word(tok))?;
    if page.mention(tok).is_some_and(|mention| mention.form == crate::types::MentionForm::Name) {
        return None;
    }
    let mut at = pos;
    while at > 0 && frame.tok(at - 1).is_some_and(|tok| page.is_adverb(tok)) {
        at -= 1;
    }
    let Some(previous) = at.checked_sub(1).and_then(|p| frame.tok(p)) else {
        return (verb.form != SpeechForm::Base || page.tag(tok).is_verb()).then_some(verb);
    };
    let ing = verb.form == SpeechForm::Ing;
    let held = page.mention(previous).is_some();
    let to = page.is(previous, &["to"]);
    let nominal =
        !held && page.is_determiner(previous) && !page.is(previous, &["that", "all", "both", "one", "many"])
            || page.is(previous, &["his", "their", "its", "my", "our", "'s", "’s"])
                && !page.is_auxiliary(previous)
            || !ing && !to && !held && page.is_preposition(previous)
            || page.tag(previous).is_adjective() && !held;
    if nominal {
        return None;
    }
    let weak =
        verb.form == SpeechForm::Base && page.tag(tok).is_noun() && !to && !page.is_auxiliary(previous);
    // `played down fears`: the object of another verb.
    let object = matches!(verb.form, SpeechForm::Base | SpeechForm::Third)
        && page.tag(previous).is_verb()
        && !page.is_auxiliary(previous)
        && !held;
    if object {
        return None;
    }
    let plural = held || page.word(previous).ends_with('s');
    (!weak || plural).then_some(verb)
}

/// `according to her` at position `pos`.
pub(super) fn source_words(page: &Page, frame: &Frame, pos: usize) -> Option<Attribution> {
    let words = (pos..pos + 5).map_while(|p| frame.tok(p)).map(|tok| page.word(tok));
    let n_words = source_phrase(words)?;
    let cue = page.span(frame.tok(pos)?).cover(page.span(frame.tok(pos + n_words - 1)?));
    let source = speaker::object(page, frame, pos + n_words);
    Some(Attribution { cue: Some(cue), source, rule: RuleId("quote.source-phrase") })
}

/// A subject and a verb that is not in the list, right behind a quotation: `"Never," the striker deadpanned.`
pub(super) fn unknown_verb(page: &Page, frame: &Frame, at: usize) -> Option<Source> {
    let start =
        (at + 1..frame.items.len()).find(|pos| frame.tok(*pos).is_none_or(|tok| !page.is_mark(tok)))?;
    let verb = (start + 1..start + UNKNOWN_VERB_TOKENS).find(|pos| {
        frame.tok(*pos).is_some_and(|tok| page.mention(tok).is_none() && page.tag(tok).is_finite())
    })?;
    // `"Go," she was told`: the verb is passive or stands further on.
    if frame.tok(verb).is_none_or(|tok| page.is_auxiliary(tok)) {
        return None;
    }
    let marks = (start..verb).any(|pos| frame.tok(pos).is_none_or(|tok| page.is_mark(tok)));
    if marks {
        return None;
    }
    let source = speaker::before(page, frame, start, verb)?;
    (source.can_speak && source.entity.is_some()).then_some(Source { certainty: UNKNOWN_VERB, ..source })
}

/// Words of a subject in front of a verb that is not in the list.
const UNKNOWN_VERB_TOKENS: usize = 6;
/// On the scale of the certainties in `speaker`.
const UNKNOWN_VERB: f64 = 0.6;
