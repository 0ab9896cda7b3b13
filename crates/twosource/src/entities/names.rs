//! Learned names to chunks: what the language engine read as names, mended where the text itself speaks against it.
//!
//! The engine gives each name its tokens and type. What is mended has general evidence against it: a day, a month or a
//! time zone is no name, nor is an everyday word that has its capital from the sentence. A name goes on over a hyphen
//! (`Bernt-Are Vask`), over a small head word (`Qwelda regency`), from a plural owner to the body it owns (`Dockworkers'
//! Union`), and to the second half of what stands after `of`. A body ends before the `of` that only says where it is.
//!
//! Headings in which every word has a capital are read by [`super::known`], for there the engine sees names everywhere.
//!
//! Known limits: what the engine joins stays joined, unless [`super::pieces`] knows a title or country in it.

use std::ops::Range;

use crate::entities::pieces::{Chunk, MENDED, Piece, READ, split};
use crate::entities::small_words::{is_calendar, is_clock, is_leading_particle, is_particle};
use crate::entities::words::{Shape, Style, Word, Words, is_function_word};
use crate::lexicon::{PlaceClass, given_name, head, is_common, organization, people, place, title};
use crate::text::with_lower;
use crate::types::{Dep, EntityKind, NameType, Segmentation};

/// The longest name that is looked up: the longest of a world body in the organisation table has twelve words, and a bound
/// keeps the look-ups linear.
pub(super) const MAX_NAME_TOKENS: usize = 14;

/// The chunks of the names of running text, in order and without overlap.
pub(super) fn read(words: &Words<'_>, segmentation: &Segmentation) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = Vec::new();
    for name in &segmentation.names {
        let end = chunks.last().map_or(0, |last| last.words.end);
        let Some(range) = mend(words, name.tokens.range(), end, name.label) else { continue };
        if let Some((first, second)) = coordinated(words, &range, name.label) {
            let read = Some(name.label.kind());
            let pieces = [first, second].into_iter().flat_map(|range| split(words, range));
            chunks.extend(pieces.map(|chunk| Chunk { read, ..chunk }));
            continue;
        }
        let kind = name.label.kind();
        let read = (!matches!(kind, EntityKind::Other | EntityKind::Nationality)).then_some(kind);
        let rule = if range == name.tokens.range() { READ } else { MENDED };
        let part = |piece, words, rule| Chunk { read, ..Chunk::new(piece, words, rule) };
        if let Some(start) = owner_start(words, &range) {
            while chunks.pop_if(|last| last.words.end > start).is_some() {}
            chunks.push(Chunk {
                read: Some(EntityKind::Organization),
                ..part(Piece::Name, start..range.end, MENDED)
            });
        } else if let Some(last) = chunks.last_mut().filter(|last| is_people_of_body(words, last, &range)) {
            let read = Some(EntityKind::Organization);
            *last = Chunk { read, ..Chunk::new(Piece::Name, last.words.start..range.end, MENDED) };
        } else if let Some(last) = chunks.last_mut().filter(|last| is_second_half(words, &last.words, &range))
        {
            (last.words.end, last.rule) = (range.end, MENDED);
        } else if let Some(of) = loose_of(words, &range) {
            chunks.push(part(Piece::Name, range.start..of, MENDED));
            chunks.push(Chunk::new(Piece::Name, of + 1..range.end, MENDED));
        } else if is_people(words, &range, name.label) {
            chunks.push(Chunk::new(Piece::People, range, rule));
        } else {
            let pieces = split(words, range.clone());
            let rule =
                if matches!(pieces.as_slice(), [whole] if whole.words == range) { rule } else { MENDED };
            chunks.extend(pieces.into_iter().map(|found| part(found.piece, found.words, rule)));
        }
    }
    chunks
}

/// The words of a name after `from`, or nothing when they are no name.
fn mend(words: &Words<'_>, name: Range<usize>, from: usize, label: NameType) -> Option<Range<usize>> {
    let range = name.start.max(from)..name.end;
    let sent = words.get(range.start).and_then(|word| words.sents.get(word.sent))?;
    if sent.style == Style::Titles {
        return None;
    }
    let range = before_dash(words, trimmed(words, range));
    let range = range.start..extended(words, &range);
    let range = with_particles(words, range, from.max(sent.words.start));
    (!range.is_empty() && !is_no_name(words, &range, label)).then_some(range)
}

/// Whether a word only says what the body behind it is: `Retailer Lormed`, `Chipmaker Lormed`.
fn calls_body(word: &str) -> bool {
    let named = |word: &str| {
        head(word).is_some_and(|found| found.is("called-organization") && !found.is("organization"))
    };
    named(word) || with_lower(word, |word| word.ends_with("maker") && title(word).is_none())
}

/// The range without marks and dates at its ends, and without the function word, or the word for what follows, that opens
/// the sentence.
fn trimmed(words: &Words<'_>, range: Range<usize>) -> Range<usize> {
    let loose = |at: usize| {
        words.get(at).is_none_or(|word| {
            (word.shape == Shape::Other && !word.text.starts_with(['@', '#']))
                || is_clock(word.text)
                || word.text.contains(':')
        })
    };
    let opens = |at: usize| {
        words.get(at).is_some_and(|word| {
            word.first
                && (is_function_word(word.text) && !is_particle(&word.text.to_lowercase())
                    || calls_body(word.text))
        })
    };
    let mut range = range;
    while !range.is_empty() && (loose(range.start) || (range.len() > 1 && opens(range.start))) {
        range.start += 1;
    }
    while !range.is_empty() && loose(range.end - 1) {
        range.end -= 1;
    }
    range
}

/// The end of the name when it goes on over a hyphen: `Bernt` before `-Are Vask`.
fn extended(words: &Words<'_>, range: &Range<usize>) -> usize {
    let mut end = range.end;
    let limit = words.sent_end(range.start).min(range.start + MAX_NAME_TOKENS);
    let capital = |at: usize, glued: bool| {
        at < limit
            && words.get(at).is_some_and(|word| {
                word.is_capitalised()
                    && word.glued == glued
                    && !is_calendar(word.text)
                    && !is_function_word(word.text)
            })
    };
    while words.get(end).is_some_and(|word| word.is_hyphen() && word.glued) && capital(end + 1, true) {
        end += 2;
        while capital(end, false) {
            end += 1;
        }
    }
    let owns = is_plural_owner(words, end) && capital(end + 1, false);
    if owns && (is_body(words, end + 1) || (capital(end + 2, false) && is_body(words, end + 2))) {
        return end + if is_body(words, end + 1) { 2 } else { 3 };
    }
    if words.get(end).is_some_and(|word| lower_head(words, &(range.start..end), word)) {
        end + 1
    } else {
        end
    }
}

/// `Lorholm province`, `St Ada's hospital`: a small head word that is part of the name. After an article `hospital` and
/// the like are rather any hospital of the place.
fn lower_head(words: &Words<'_>, name: &Range<usize>, next: &Word<'_>) -> bool {
    let found = next.shape == Shape::Lower && head(next.text).is_some_and(|found| found.is("lower"));
    if !found {
        return false;
    }
    let before = words.before(name.start, 1).map_or("", |word| word.text);
    let building = head(next.text).is_some_and(|found| !found.is("place"));
    let the = before.eq_ignore_ascii_case("the");
    let any = matches!(before, "a" | "an" | "A" | "An") || (building && the && name.len() == 1);
    let text = words.slice(name);
    !any && people(text).is_none() && place(text).is_none_or(|found| found.country.is_none())
}

/// Whether the mark at `index` follows a plural owner: `Dockworkers'`, `Women's`.
fn is_plural_owner(words: &Words<'_>, mark: usize) -> bool {
    let owner = mark.checked_sub(1).map_or("", |at| words.text(at));
    match words.text(mark) {
        "'" | "’" => owner.ends_with('s'),
        "'s" | "’s" => matches!(owner, "Women" | "Men" | "Children" | "People"),
        _ => false,
    }
}

/// Whether a word makes a name that of a body or event: `Union`.
fn is_body(words: &Words<'_>, at: usize) -> bool {
    head(words.text(at)).is_some_and(|found| found.is("organization") || found.is("event"))
}

/// `Ada Vask and Olaf Brask`, `Lorland Bank and the Lorland Fund`: two names that were read as one. A body may have `and`
/// in its name, but no article after it; a person has neither.
fn coordinated(
    words: &Words<'_>,
    range: &Range<usize>,
    label: NameType,
) -> Option<(Range<usize>, Range<usize>)> {
    let and = range.clone().find(|at| words.text(*at) == "and")?;
    let the = matches!(words.text(and + 1), "the" | "The");
    let second = and + 1 + usize::from(the);
    let apart = match label {
        NameType::Person => true,
        NameType::Organization => the,
        _ => false,
    };
    let named = |at: usize| words.get(at).is_some_and(Word::is_capitalised);
    let both = apart && and > range.start && second < range.end && named(and - 1) && named(second);
    both.then_some((range.start..and, second..range.end))
}

/// `Lorland Dockworkers' Union`: where a name starts whose body a plural owner names.
fn owner_start(words: &Words<'_>, name: &Range<usize>) -> Option<usize> {
    let mark = name.start.checked_sub(1)?;
    if !is_plural_owner(words, mark) || !(is_body(words, name.start) || is_body(words, name.end - 1)) {
        return None;
    }
    let limit = words.sent_start(mark).max(mark.saturating_sub(MAX_NAME_TOKENS));
    let capital = |at: &usize| {
        words
            .get(*at)
            .is_some_and(|word| word.shape == Shape::Capital && !(word.first && is_function_word(word.text)))
    };
    (limit..mark).rev().take_while(capital).last()
}

/// `Danish Dockworkers' Union`: the people in front of a body that a plural owner names is part of its name.
fn is_people_of_body(words: &Words<'_>, last: &Chunk, body: &Range<usize>) -> bool {
    let touches = last.piece == Piece::People && last.words.end == body.start;
    touches && is_body(words, body.end - 1) && body.clone().any(|at| is_plural_owner(words, at))
}

/// `Federation of Red Cross and Red Crescent Societies`: what stands beside the words after `of`, and not beside the whole
/// name, belongs to it.
fn is_second_half(words: &Words<'_>, first: &Range<usize>, second: &Range<usize>) -> bool {
    let Some(last) = words.get(second.end - 1).filter(|_| first.end + 1 == second.start) else {
        return false;
    };
    let of = first.clone().find(|at| matches!(words.text(*at), "of" | "for"));
    let beside = last.dep == Dep::Conj && of.is_some_and(|of| (of..first.end).contains(&last.head));
    beside && words.text(first.end) == "and" && first.len() + second.len() < MAX_NAME_TOKENS
}

/// Where an `of` ties a name to the place it is from: no word before it asks for one, as `University` does.
fn loose_of(words: &Words<'_>, name: &Range<usize>) -> Option<usize> {
    let of = name.clone().find(|at| words.text(*at) == "of")?;
    let asks = (name.start..of).any(|at| head(words.text(at)).is_some_and(|found| found.is("of")));
    let listed = organization(words.slice(name)).is_some() || place(words.slice(name)).is_some();
    let inside = place(words.slice(&(of + 1..name.end))).is_some() || of + 2 == name.end;
    (!asks && !listed && inside && of > name.start && of + 1 < name.end).then_some(of)
}

/// The name up to a dash with white space around it, which joins no two words: `Vask - a Dane`.
fn before_dash(words: &Words<'_>, range: Range<usize>) -> Range<usize> {
    let apart = |at: &usize| {
        let spaced = |at: usize| words.get(at).is_some_and(|word| !word.glued);
        words.get(*at).is_some_and(Word::is_hyphen) && spaced(*at) && spaced(at + 1)
    };
    let end = range.clone().skip(1).find(apart).unwrap_or(range.end);
    range.start..end
}

/// The name with the small particles in front of it: `said von der Vask`; and with the given names in front of those:
/// `Ada van der Vask`.
fn with_particles(words: &Words<'_>, range: Range<usize>, limit: usize) -> Range<usize> {
    let mut start = range.start;
    while start > limit && is_leading_particle(words.text(start - 1)) && range.start - start < 3 {
        start -= 1;
    }
    if !words.get(start).is_some_and(|word| word.shape == Shape::Lower && is_leading_particle(word.text)) {
        return start..range.end;
    }
    let given = |at: usize| {
        words.get(at).is_some_and(|word| {
            matches!(word.shape, Shape::Capital | Shape::Initial)
                && word.tag.is_proper()
                && !is_calendar(word.text)
                && title(word.text).is_none()
                && !(word.first && is_common(word.text))
        })
    };
    let particle = start;
    while start > limit && given(start - 1) && particle - start < MAX_GIVEN_NAMES {
        start -= 1;
    }
    start..range.end
}

/// Given names and initials in front of a particle.
const MAX_GIVEN_NAMES: usize = 2;

/// Whether a single word is of the calendar, of the clock, of a closed class, or common and first in its sentence.
fn is_no_name(words: &Words<'_>, range: &Range<usize>, label: NameType) -> bool {
    let Some(word) = words.get(range.start).filter(|_| range.len() == 1) else { return false };
    // Many towns have the name of an everyday word.
    let known_place = || {
        place(word.text).is_some_and(|found| !matches!(found.class, PlaceClass::Town | PlaceClass::WeakTown))
    };
    let listed = || {
        (label == NameType::Person && given_name(word.text).is_some())
            || known_place()
            || organization(word.text).is_some()
            || people(word.text).is_some()
    };
    let lone = word.text.chars().filter(|c| c.is_alphabetic()).count() < 2;
    lone || is_calendar(word.text)
        || is_clock(word.text)
        || (word.shape == Shape::Capital && is_function_word(word.text))
        || (word.first && word.shape == Shape::Capital && is_common(word.text) && !listed())
}

/// Whether the words name a people.
fn is_people(words: &Words<'_>, range: &Range<usize>, label: NameType) -> bool {
    let text = words.slice(range);
    people(text).is_some() && (label == NameType::Norp || place(text).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::fixture::with_words;

    fn check(text: &str, expected: &[&str]) {
        with_words(text, |words, segmentation| {
            let found: Vec<_> =
                read(words, segmentation).iter().map(|chunk| words.slice(&chunk.words)).collect();
            assert_eq!(found, expected, "{text}");
        });
    }

    #[test]
    fn names_come_from_the_reading() {
        check("We met [PERSON Ada Vask] and Brask of [GPE Lorholm].", &["Ada Vask", "Lorholm"]);
    }

    #[test]
    fn a_word_for_the_body_that_opens_the_sentence_is_no_part_of_its_name() {
        check("[ORG Chipmaker Lormed Inc] fell.", &["Lormed Inc"]);
        check("[ORG Retailer Lormed] fell.", &["Lormed"]);
        check("They sued [ORG Retailer Lormed].", &["Retailer Lormed"]);
        check("[ORG Bank Lormed] fell.", &["Bank Lormed"]);
    }

    #[test]
    fn days_marks_of_the_clock_and_opening_words_are_none() {
        check("It was [ORG Tuesday] at 10:45 [ORG GMT].", &[]);
        check("[ORG We] asked. [FAC Police] said nothing. [PERSON Mark] left.", &["Mark"]);
    }

    #[test]
    fn names_go_on_over_hyphens() {
        check("We asked [PERSON Bernt]-Are Vask there.", &["Bernt-Are Vask"]);
        check("We asked von der [PERSON Vask] there.", &["von der Vask"]);
        check("We asked Ottilie [PERSON van der Vask] there.", &["Ottilie van der Vask"]);
        check("We asked [PERSON Vask - Danish] there.", &["Vask"]);
    }

    #[test]
    fn small_head_words_belong_to_the_name() {
        check("It rained in [GPE Qwelda] regency today.", &["Qwelda regency"]);
        check("It rained at a [GPE Qwelda] hospital today.", &["Qwelda"]);
    }

    #[test]
    fn plural_owners_and_their_body_are_one_name() {
        check("It joined the [NORP Danish] [ORG Dockworkers]' Union.", &["Danish Dockworkers' Union"]);
        check("It joined the Danish Dockworkers' [ORG Union].", &["Danish Dockworkers' Union"]);
        check("It read the [PERSON Vasks]' letter.", &["Vasks"]);
    }

    #[test]
    fn two_names_that_were_read_as_one_are_two() {
        check("We met [PERSON Ada Vask and Olaf Brask] there.", &["Ada Vask", "Olaf Brask"]);
        check("It sued [ORG Lorland Bank and the Lorland Fund].", &["Lorland Bank", "Lorland Fund"]);
        check("It sued [ORG Vask and Brask] there.", &["Vask and Brask"]);
    }

    #[test]
    fn of_ties_a_body_to_where_it_is() {
        check("It sued [ORG Lormed Works of Qwelda] there.", &["Lormed Works", "Qwelda"]);
        check("It sued the [ORG University of Qwelda] there.", &["University of Qwelda"]);
    }
}
