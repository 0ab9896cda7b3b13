//! Nouns that name a happening to claims: `the collapse of the bridge`, `Ito's appointment`, `the sale of X to Y`.
//!
//! A noun of the table counts when a possessor stands before it or `of` behind it. The table tells who does it: with
//! `invasion` the possessor acts and the `of` phrase undergoes, with `arrest` both undergo, with `collapse` both act.
//! Known limits: compounds (`the bridge collapse`) are not read.

use std::ops::Range;

use crate::claims::subject::phrase_end;
use crate::claims::words::Words;
use crate::lexicon::event_noun;
use crate::types::Tag;

/// Longest possessor or `of` phrase, in tokens.
const MAX_PART: usize = 16;

/// A happening that is named by a noun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Event {
    /// The noun.
    pub(super) noun: usize,
    /// Who does it.
    pub(super) agent: Option<Range<usize>>,
    /// Whom or what it happens to.
    pub(super) patient: Option<Range<usize>>,
    /// The whole phrase.
    pub(super) range: Range<usize>,
}

/// The happenings named in a sentence.
pub(super) fn find(words: Words<'_>) -> Vec<Event> {
    (0..words.len()).filter_map(|at| event(words, at)).collect()
}

fn event(words: Words<'_>, noun: usize) -> Option<Event> {
    if !matches!(words.tag(noun), Tag::NN | Tag::NNS) {
        return None;
    }
    // `his resignation letter` names no resignation.
    if words.tag(noun + 1).is_noun() {
        return None;
    }
    let kind = event_noun(words.word(noun))?;
    let possessor = possessor(words, noun);
    let limit = words.len().min(noun + MAX_PART);
    let of = words
        .any(noun + 1, &["of"])
        .then(|| phrase_end(words, noun + 2, limit))
        .flatten()
        .map(|end| noun + 2..end);
    if possessor.is_none() && of.is_none() {
        return None;
    }
    let after = of.as_ref().map_or(noun + 1, |of| of.end);
    let by = words
        .any(after, &["by"])
        .then(|| phrase_end(words, after + 1, words.len().min(after + MAX_PART)))
        .flatten();
    let by = by.map(|end| after + 1..end);
    let start = possessor.as_ref().map_or(noun, |possessor| possessor.start);
    let end = by.as_ref().map_or(after, |by| by.end);
    let (agent, patient) = match kind {
        "a" => (possessor.or(by), of),
        "p" if of.is_some() => (by.or(possessor), of),
        "p" => (by, possessor),
        _ => (possessor.or(of), None),
    };
    Some(Event { noun, agent, patient, range: start..end })
}

/// The possessor in front of the noun: `the firm 's planned`, `his`.
fn possessor(words: Words<'_>, noun: usize) -> Option<Range<usize>> {
    let mut at = noun;
    while at > 0
        && noun - at < 4
        && (words.tag(at - 1).is_adjective()
            || matches!(words.tag(at - 1), Tag::VBN | Tag::NN | Tag::CD | Tag::Hyphen))
    {
        at -= 1;
    }
    let mark = at.checked_sub(1)?;
    if words.tag(mark) == Tag::PRPS {
        return Some(mark..mark + 1);
    }
    if words.tag(mark) != Tag::POS {
        return None;
    }
    let mut start = mark;
    while start > 0 && mark - start < MAX_PART {
        let tag = words.tag(start - 1);
        if !(tag.is_noun()
            || tag.is_adjective()
            || matches!(tag, Tag::DT | Tag::PRPS | Tag::CD | Tag::Hyphen))
        {
            break;
        }
        start -= 1;
    }
    (start < mark).then_some(start..mark)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::build::tagged;

    fn check(input: &str, expected: &str) {
        let built = tagged(input);
        let words = built.words();
        let slice = |range: Option<&Range<usize>>| {
            range.map_or("-", |range| words.span(range).slice(&built.article.text)).to_owned()
        };
        let lines: Vec<_> = find(words)
            .iter()
            .map(|event| {
                format!(
                    "{} | {} | {}",
                    slice(event.agent.as_ref()),
                    words.word(event.noun),
                    slice(event.patient.as_ref())
                )
            })
            .collect();
        assert_eq!(lines.join("\n"), expected, "{input}");
    }

    #[test]
    fn possessor_and_of_phrase() {
        check("Veria/NNP 's/POS invasion/NN of/IN Tarn/NNP", "Veria | invasion | Tarn");
        check("the/DT arrest/NN of/IN Ito/NNP by/IN police/NNS", "police | arrest | Ito");
        check("Ito/NNP 's/POS arrest/NN", "- | arrest | Ito");
        check("the/DT collapse/NN of/IN the/DT bridge/NN", "the bridge | collapse | -");
    }

    #[test]
    fn a_noun_alone_is_no_event() {
        check("the/DT invasion/NN began/VBD", "");
        check("the/DT roof/NN of/IN the/DT house/NN", "");
    }
}
