//! Words to noun phrases, and the words before a verb to its subject.
//!
//! A noun phrase is read left to right: determiner, numbers, adjectives, nouns, with a possessor in front. A phrase
//! that follows a preposition belongs to what stands before it; the subject is the last phrase that does not.
//! `In Oslo the head of the union left`: `In Oslo` is passed over, `the head of the union` is the subject.
//! Known limits: a time word without preposition (`Last week the union left`) is told from a subject by its value.

use std::ops::Range;

use crate::claims::words::Words;
use crate::types::Tag;

/// Longest noun phrase in tokens; names of laws and committees reach about a dozen.
const MAX_PHRASE: usize = 24;

const NUMBER_LEAD: &[&str] =
    &["about", "around", "over", "under", "than", "nearly", "almost", "some", "roughly", "to"];

/// The end of the noun phrase that starts at `start` and stays before `limit`.
pub(super) fn phrase_end(words: Words<'_>, start: usize, limit: usize) -> Option<usize> {
    if matches!(words.tag(start), Tag::PRP | Tag::EX) && start < limit {
        return Some(start + 1);
    }
    if words.tag(start) == Tag::Hyphen {
        return None;
    }
    let limit = limit.min(start + MAX_PHRASE);
    let mut end = None;
    let mut quoted = false;
    for at in start..limit {
        let (tag, next) = (words.tag(at), words.tag(at + 1));
        let nominal_next = next.is_noun() || next.is_adjective() || matches!(next, Tag::CD | Tag::Dollar);
        match tag {
            // A number phrase that is over and a determiner start another phrase.
            Tag::DT | Tag::PDT | Tag::PRPS | Tag::WPS => {
                if end.is_some()
                    && !words.tag_before(at).eq(&Tag::DT)
                    && !words.any_before(at, &["all", "both"])
                {
                    break;
                }
                end = Some(at + 1).filter(|_| tag == Tag::DT && !words.any(at, &["the", "a", "an"]));
            }
            Tag::NNP | Tag::NNPS if end.is_some() && words.tag_before(at) == Tag::NNS => break,
            _ if tag.is_noun() || tag == Tag::CD => end = Some(at + 1),
            _ if tag.is_adjective() => {
                if end.is_none() && !nominal_next && at > start && words.any(start, &["the"]) {
                    end = Some(at + 1);
                }
                if end.is_some() && !nominal_next {
                    break;
                }
            }
            Tag::POS => end = None,
            Tag::Dollar | Tag::SYM | Tag::Hyphen => {}
            Tag::VBN | Tag::VBG if nominal_next && (end.is_none() || words.tag_before(at) == Tag::Hyphen) => {
            }
            Tag::VBN | Tag::VBG if words.tag_before(at) == Tag::Hyphen => {}
            Tag::RB | Tag::RBR | Tag::RBS | Tag::JJR | Tag::JJS
                if end.is_none()
                    && (nominal_next || matches!(next, Tag::RB | Tag::VBN | Tag::IN | Tag::Hyphen)) => {}
            Tag::IN | Tag::TO
                if next == Tag::CD
                    && words.any(at, NUMBER_LEAD)
                    && (end.is_none() || words.tag_before(at) == Tag::CD) => {}
            Tag::IN if words.any(at, &["than"]) && next == Tag::DT => {}
            Tag::OpenQuote if nominal_next => quoted = true,
            Tag::CloseQuote if quoted => {
                quoted = false;
                end = end.filter(|&end| end == at).map(|_| at + 1).or(end);
            }
            Tag::VBN if words.tag_before(at) == Tag::DT && next == Tag::VBG => {}
            Tag::VBG if end.is_none() && at > start && !nominal_next => end = Some(at + 1),
            // `the first was`: an ordinal that is tagged as an adverb.
            Tag::RB
                if words.any(start, &["the"])
                    && at == start + 1
                    && (next.is_finite() || next == Tag::Comma) =>
            {
                end = Some(at + 1);
            }
            // A verb form right behind a determiner stands for a noun: `their ask of the board`.
            _ if tag.is_verb()
                && matches!(words.tag_before(at), Tag::PRPS | Tag::DT)
                && at > start
                && !nominal_next =>
            {
                end = Some(at + 1);
            }
            _ => break,
        }
    }
    let end = end?;
    // A phrase that closes its own quotation marks takes the closing one along.
    Some(if words.tag(end) == Tag::CloseQuote && quoted && end < limit { end + 1 } else { end })
}

/// The end of a noun phrase with its `of` phrases and coordinated phrases.
pub(super) fn full_phrase_end(words: Words<'_>, start: usize, limit: usize) -> Option<usize> {
    let mut end = phrase_end(words, start, limit)?;
    while end < limit && end < start + 2 * MAX_PHRASE {
        let joins = words.any(end, &["of"])
            || words.tag(end) == Tag::CC
            || (words.tag(end) == Tag::Comma && list_goes_on(words, end, limit));
        let Some(next) = joins.then(|| phrase_end(words, end + 1, limit)).flatten() else { break };
        // `and` with a phrase that a verb follows opens a clause.
        if words.tag(end) == Tag::CC
            && (words.tag(next).is_finite() || words.tag(next) == Tag::RB)
            && next < limit
        {
            break;
        }
        end = next;
    }
    Some(end)
}

/// Whether a comma stands between items of a list that ends in `and` or `or`.
fn list_goes_on(words: Words<'_>, comma: usize, limit: usize) -> bool {
    let Some(next) = phrase_end(words, comma + 1, limit) else { return words.tag(comma + 1) == Tag::CC };
    let after = if words.tag(next) == Tag::Comma { next + 1 } else { next };
    words.tag(after) == Tag::CC && phrase_end(words, after + 1, limit).is_some()
}

/// The noun phrases in `range` that no preposition governs, left to right.
pub(super) fn free_phrases(words: Words<'_>, range: &Range<usize>) -> Vec<Range<usize>> {
    let mut phrases = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let Some(end) = phrase_end(words, at, range.end) else {
            at += 1;
            continue;
        };
        let governed = matches!(words.tag_before(at), Tag::IN | Tag::TO) && at > range.start;
        if !governed {
            phrases.push(at..end);
        }
        at = end.max(at + 1);
    }
    phrases
}

/// The subject in `range`, which ends where the verb group starts and has no comma inside.
fn subject_in_piece(words: Words<'_>, piece: &Range<usize>) -> Option<Range<usize>> {
    let phrases = free_phrases(words, piece);
    let last = phrases.last()?;
    let mut start = last.start;
    for (earlier, later) in phrases.iter().zip(phrases.iter().skip(1)).rev() {
        let joined = later.start == start && words.tag_before(later.start) == Tag::CC;
        if !joined {
            break;
        }
        start = earlier.start;
    }
    let mut end = piece.end;
    while end > last.end && matches!(words.tag(end - 1), Tag::RB | Tag::RBR | Tag::CC) {
        end -= 1;
    }
    Some(start..end)
}

/// The subject among the comma-free `pieces` before a verb. `is_time` tells a piece that only says when.
///
/// The last piece holds it, unless that is empty because an inserted phrase stands right before the verb: then the
/// first piece with a free noun phrase does. A list (`Anna, Ben and Cleo`) starts at its first item.
pub(super) fn subject_among(
    words: Words<'_>,
    pieces: &[Range<usize>],
    is_time: impl Fn(&Range<usize>) -> bool,
) -> Option<Range<usize>> {
    let last = pieces.last()?;
    let candidates = || pieces.iter().filter(|piece| !piece.is_empty());
    if last.is_empty() || (last.start..last.end).all(|at| words.tag(at) == Tag::RB) {
        return candidates()
            .filter_map(|piece| subject_in_piece(words, piece))
            .find(|subject| !is_time(subject));
    }
    let found = subject_in_piece(words, last)?;
    if is_time(&found) && pieces.len() > 1 {
        return None;
    }
    let is_list_end = words.tag(last.start) == Tag::CC
        || (found.start == last.start && (found.start..found.end).any(|at| words.tag(at) == Tag::CC));
    if !is_list_end {
        return Some(found);
    }
    // `if you ask me, and Ito left`: a piece that starts with a conjunction and has no list before it.
    let first = candidates()
        .filter(|piece| !matches!(words.tag(piece.start), Tag::IN | Tag::TO | Tag::RB | Tag::VBG | Tag::VBN))
        .find(|piece| subject_in_piece(words, piece).is_some_and(|subject| !is_time(&subject)))?;
    let start = if words.tag(first.start) == Tag::CC { first.start + 1 } else { first.start };
    Some(start..found.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::build::tagged;

    fn check(input: &str, expected: Option<&str>) {
        let built = tagged(input);
        let words = built.words();
        let pieces = crate::claims::clauses::pieces(words, &(0..words.len()), &[]);
        let found = subject_among(words, &pieces, |_| false);
        let found = found.map(|range| words.span(&range).slice(&built.article.text));
        assert_eq!(found, expected, "{input}");
    }

    #[test]
    fn the_last_free_phrase_is_the_subject() {
        check("In/IN Oslo/NNP the/DT head/NN of/IN the/DT union/NN", Some("the head of the union"));
        check("In/IN her/PRP$ speech/NN ,/, Nkemelu/NNP", Some("Nkemelu"));
    }

    #[test]
    fn inserted_phrases_are_passed_over() {
        check("Okafor/NNP ,/, the/DT club/NN 's/POS coach/NN ,/,", Some("Okafor"));
        check("On/IN Monday/NNP ,/, Okafor/NNP ,/, 47/CD ,/,", Some("Okafor"));
    }

    #[test]
    fn lists_count_as_one() {
        check("Anna/NNP ,/, Ben/NNP and/CC Cleo/NNP", Some("Anna , Ben and Cleo"));
        check("The/DT mayor/NN of/IN Lund/NNP and/CC a/DT clerk/NN", Some("The mayor of Lund and a clerk"));
    }

    #[test]
    fn a_bare_prepositional_phrase_is_no_subject() {
        check("In/IN the/DT harbour/NN", None);
    }
}
