//! The words behind a verb group to its object and further phrases.
//!
//! The first noun phrase that no preposition governs is the object; what follows a copula is its complement, an
//! adjective phrase as well; an infinitive or gerund right behind the verb is an object too (`promised to pay`).
//! Prepositional phrases are arguments: `gave the keys to Varga in Lund` has the object `the keys` and two arguments.
//! Known limits: a prepositional phrase is never made part of the object, except with `of`.

use std::ops::Range;

use crate::claims::subject::full_phrase_end;
use crate::claims::verb_group::Group;
use crate::claims::words::Words;
use crate::types::Tag;

/// Most further phrases of one clause; longer clauses keep the first ones.
const MAX_ARGUMENTS: usize = 8;

/// What stands behind a verb.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Arguments {
    /// What the verb acts on, or what a copula says.
    pub(super) object: Option<Range<usize>>,
    /// Prepositional and further phrases.
    pub(super) others: Vec<Range<usize>>,
}

/// Reads the phrases between the group and `end`.
pub(super) fn read(
    words: Words<'_>,
    group: &Group,
    end: usize,
    is_time: &dyn Fn(&Range<usize>) -> bool,
) -> Arguments {
    let mut found = Arguments::default();
    let copula = group.is_copula(words);
    // What stands behind a comma is no object any more: `left on Friday, May 3`.
    let near =
        (group.end..end).find(|&at| words.is_break(at) && words.tag(at) != Tag::OpenQuote).unwrap_or(end);
    let mut at = group.end;
    while at < end && found.others.len() < MAX_ARGUMENTS {
        let next = phrase(words, at, end, copula && found.object.is_none());
        let Some((range, kind)) = next else {
            at += 1;
            continue;
        };
        at = range.end.max(at + 1);
        match kind {
            Phrase::Free if found.object.is_none() && range.start <= near && !is_time(&range) => {
                found.object = Some(range);
            }
            Phrase::Verbal if found.object.is_none() && range.start == group.end => {
                found.object = Some(range);
            }
            Phrase::Free | Phrase::Verbal | Phrase::Governed => found.others.push(range),
        }
    }
    if found.object.is_none() && copula && !found.others.is_empty() {
        found.object = Some(found.others.remove(0));
    }
    found
}

/// How a phrase is tied to its verb.
enum Phrase {
    /// By nothing but its place.
    Free,
    /// As an infinitive or gerund.
    Verbal,
    /// By a preposition.
    Governed,
}

/// The phrase that starts at `at`.
fn phrase(words: Words<'_>, at: usize, end: usize, predicative: bool) -> Option<(Range<usize>, Phrase)> {
    let tag = words.tag(at);
    if words.any(at, &["to"]) && words.tag(at + 1) == Tag::VB {
        return Some((at..verbal_end(words, at + 2, end), Phrase::Verbal));
    }
    if tag == Tag::WRB && words.any(at + 1, &["to"]) {
        return Some((at..verbal_end(words, at + 2, end), Phrase::Verbal));
    }
    if tag == Tag::VBG {
        return Some((at..verbal_end(words, at + 1, end), Phrase::Verbal));
    }
    if matches!(tag, Tag::IN | Tag::TO) {
        let start = if matches!(words.tag(at + 1), Tag::IN | Tag::TO) { at + 2 } else { at + 1 };
        if words.tag(start) == Tag::VBG {
            return Some((at..verbal_end(words, start + 1, end), Phrase::Governed));
        }
        return full_phrase_end(words, start, end).map(|stop| (at..stop, Phrase::Governed));
    }
    if let Some(stop) = full_phrase_end(words, at, end) {
        return Some((at..stop, Phrase::Free));
    }
    if predicative
        && (tag.is_adjective()
            || (tag == Tag::RB && words.tag(at + 1).is_adjective() && !words.any(at, &["not", "n't", "n’t"])))
    {
        let stop = (at..end)
            .find(|&at| !words.tag(at).is_adjective() && !matches!(words.tag(at), Tag::RB | Tag::CC));
        return Some((at..stop.unwrap_or(end), Phrase::Free));
    }
    None
}

/// An infinitive or gerund reaches to the next break.
fn verbal_end(words: Words<'_>, from: usize, end: usize) -> usize {
    (from..end).find(|&at| words.is_break(at)).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::build::tagged;
    use crate::claims::verb_group::scan;

    fn check(input: &str, expected: &str) {
        let built = tagged(input);
        let words = built.words();
        let groups = scan(words, false);
        let found = read(words, &groups[0], words.len(), &|_| false);
        let slice = |range: &Range<usize>| words.span(range).slice(&built.article.text).to_owned();
        let mut parts = vec![found.object.as_ref().map_or("-".to_owned(), slice)];
        parts.extend(found.others.iter().map(slice));
        assert_eq!(parts.join(" | "), expected, "{input}");
    }

    #[test]
    fn object_and_prepositional_phrases() {
        check(
            "She/PRP gave/VBD the/DT keys/NNS to/IN Varga/NNP in/IN Lund/NNP",
            "the keys | to Varga | in Lund",
        );
        check("It/PRP fell/VBD on/IN Monday/NNP", "- | on Monday");
    }

    #[test]
    fn copulas_take_adjectives_and_phrases() {
        check("It/PRP was/VBD very/RB old/JJ", "very old");
        check("She/PRP is/VBZ the/DT head/NN of/IN the/DT union/NN", "the head of the union");
        check("He/PRP is/VBZ in/IN Lund/NNP", "in Lund");
    }

    #[test]
    fn infinitives_are_objects_right_behind_the_verb() {
        check("She/PRP promised/VBD to/TO pay/VB the/DT men/NNS", "to pay the men");
        check("She/PRP told/VBD him/PRP to/TO pay/VB", "him | to pay");
    }

    #[test]
    fn lists_are_one_object() {
        check(
            "He/PRP met/VBD Anna/NNP ,/, Ben/NNP and/CC Cleo/NNP on/IN Monday/NNP",
            "Anna , Ben and Cleo | on Monday",
        );
    }
}
