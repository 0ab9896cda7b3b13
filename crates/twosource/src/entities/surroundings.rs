//! The words around one occurrence of a name to votes for its kind.
//!
//! A title or a preposition before it, an age, an apposition or an office after it: `in X`, `X, 52,`, `X, a town on the
//! coast`, `spokesman for X`.

use std::ops::Range;

use crate::entities::evidence::{FAIR, SAID_SO, SOME, STRONG, Votes, WEAK};
use crate::entities::pieces::{Chunk, Piece};
use crate::entities::words::{Shape, Word, Words};
use crate::lexicon::{
    MAX_TITLE_TOKENS, Title, TitleClass, ends_title, given_name, head, starts_title, title,
};
use crate::text::with_lower;
use crate::types::{Dep, EntityKind};

/// What the words around one occurrence tell.
pub(super) fn of_context(words: &Words<'_>, chunks: &[Chunk], index: usize, votes: &mut Votes) {
    let Some(name) = chunks.get(index).map(|chunk| &chunk.words) else { return };
    if let Some(found) = title_before(words, chunks, index) {
        let weight = if found.class == TitleClass::Honorific { SAID_SO } else { STRONG };
        votes.add(EntityKind::Person, weight);
    }
    of_words_before(words, name, votes);
    of_words_after(words, chunks, index, votes);
}

/// A title that ends where the name starts: `Mayor Ada Vask`, `spokesman Brask`.
fn title_before(words: &Words<'_>, chunks: &[Chunk], index: usize) -> Option<Title> {
    let name = &chunks.get(index)?.words;
    let previous = index.checked_sub(1).and_then(|before| chunks.get(before));
    if let Some(chunk) = previous.filter(|chunk| chunk.piece == Piece::Title && chunk.words.end == name.start)
    {
        return title(words.slice(&chunk.words));
    }
    words.before(name.start, 1)?;
    title_ending_at(words, name.start).and_then(|range| title(words.slice(&range)))
}

/// The longest listed title whose last word stands right before `end`.
pub(super) fn title_ending_at(words: &Words<'_>, end: usize) -> Option<Range<usize>> {
    let last = end.checked_sub(1)?;
    if !ends_title(words.text(last)) {
        return None;
    }
    let limit = words.sent_start(last).max(end.saturating_sub(MAX_TITLE_TOKENS));
    (limit..end).map(|start| start..end).find(|range| title(words.slice(range)).is_some())
}

fn of_words_before(words: &Words<'_>, name: &Range<usize>, votes: &mut Votes) {
    let before = |back: usize| words.before(name.start, back).map_or("", |word| word.text);
    let article = usize::from(before(1) == "the");
    if article == 1 && name.len() == 1 {
        votes.add(EntityKind::Person, -FAIR);
    }
    with_lower(before(1 + article), |word| match word {
        "in" | "near" | "outside" | "across" | "throughout" => {
            let given = given_name(words.text(name.start)).is_some() && name.len() > 1;
            votes.add(EntityKind::Place, if given { WEAK } else { FAIR });
        }
        "between" | "at" if name.len() == 1 => votes.add(EntityKind::Place, SOME),
        "of" | "for" | "at" | "with" => of_office_at(words, name.start - 1 - article, votes),
        _ => {}
    });
    let called = if before(1) == "of" { before(2) } else { before(1) };
    if let Some(found) = head(called).filter(|_| called.starts_with(char::is_lowercase)) {
        if found.is("called-place") && (before(1) == "of" || !called.is_empty()) {
            votes.add(EntityKind::Place, SAID_SO);
        }
        if before(1) != "of" && found.is("called-organization") {
            votes.add(EntityKind::Organization, SAID_SO);
        }
        if before(1) != "of" && found.is("called-product") {
            votes.add(EntityKind::Product, SAID_SO);
        }
    }
}

/// `spokesman for X`, `mayor of X`: what an office is held at.
fn of_office_at(words: &Words<'_>, end: usize, votes: &mut Votes) {
    let Some(office) = title_ending_at(words, end) else { return };
    with_lower(words.text(office.end - 1), |office| match office {
        "mayor" | "governor" | "regent" | "king" | "queen" | "resident" | "native" | "premier"
        | "president" => {
            votes.add(EntityKind::Place, SOME);
        }
        "mother" | "father" | "son" | "daughter" | "brother" | "sister" | "wife" | "husband" => {
            votes.add(EntityKind::Person, SOME);
        }
        _ => votes.add(EntityKind::Organization, SOME),
    });
}

fn of_words_after(words: &Words<'_>, chunks: &[Chunk], index: usize, votes: &mut Votes) {
    let Some(name) = chunks.get(index).map(|chunk| &chunk.words) else { return };
    let Some(next) = words.after(name, 0) else { return };
    let after = |ahead: usize| words.after(name, ahead).map_or("", |word| word.text);
    if age_after(words, name).is_some() {
        votes.add(EntityKind::Person, STRONG);
    }
    if next.text == "who" || (next.text == "," && after(1) == "who") {
        votes.add(EntityKind::Person, FAIR);
    }
    if let Some(kind) = said_to_be(words, name) {
        votes.add(kind, STRONG);
    }
    let possessive = usize::from(next.is_possessive());
    if next.text != "," && office_follows(words, name.end + possessive) {
        votes.add(EntityKind::Organization, SOME);
    }
    if possessive == 0 && next.shape == Shape::Lower && !next.glued {
        let found = head(next.text);
        if found.is_some_and(|found| found.is("called-product")) {
            votes.add(EntityKind::Product, FAIR);
        }
        if found.is_some_and(|found| found.is("called-place")) {
            votes.add(EntityKind::Place, FAIR);
        }
    }
}

/// `Brask, 52,`: the word that gives an age after a name.
pub(super) fn age_after(words: &Words<'_>, name: &Range<usize>) -> Option<usize> {
    words.after(name, 0).filter(|word| word.text == "," || word.text == "(")?;
    let number = words.after(name, 1).filter(|word| word.shape == Shape::Number)?;
    let close = words.after(name, 2).is_none_or(|word| matches!(word.text, "," | "." | ")" | ";"));
    number.text.parse::<u32>().ok().filter(|age| (1..=MAX_AGE).contains(age))?;
    close.then_some(name.end + 1)
}

/// Years; the greatest documented human age is 122.
const MAX_AGE: u32 = 122;

/// What the tree says the name is: `Qwelda, a town on the coast,` and `Qwelda is a town`.
fn said_to_be(words: &Words<'_>, name: &Range<usize>) -> Option<EntityKind> {
    let last = name.end.checked_sub(1)?;
    let own = words.get(last)?;
    let end = words.sent_end(last).min(name.end + MAX_LOOK);
    (name.end..end).find_map(|at| {
        let noun = words.get(at)?;
        let beside = noun.dep == Dep::Appos && noun.head == last;
        let predicate = noun.dep == Dep::Attr && own.dep == Dep::Nsubj && noun.head == own.head;
        if beside || predicate { kind_of_noun(noun) } else { None }
    })
}

/// What kind of thing a common noun names.
fn kind_of_noun(noun: &Word<'_>) -> Option<EntityKind> {
    if title(noun.text).is_some() {
        return Some(EntityKind::Person);
    }
    let found = head(noun.text).filter(|_| noun.shape == Shape::Lower)?;
    [
        ("called-place", EntityKind::Place),
        ("called-organization", EntityKind::Organization),
        ("called-product", EntityKind::Product),
    ]
    .into_iter()
    .find(|(listed, _)| found.is(listed))
    .map(|(_, kind)| kind)
}

/// Words after a name among which the noun is looked for that says what it is: longer descriptions are clauses.
const MAX_LOOK: usize = 16;

/// `Lormed spokeswoman`, `Lormed's chief executive`, `Basra team leader`.
fn office_follows(words: &Words<'_>, start: usize) -> bool {
    let end = words.sent_end(start.saturating_sub(1));
    if words.get(start).is_none_or(|word| word.shape != Shape::Lower) {
        return false;
    }
    (start..end.min(start + 2)).filter(|from| starts_title(words.text(*from))).any(|from| {
        (from + 1..=end.min(from + 3))
            .any(|to| title(words.slice(&(from..to))).is_some_and(|found| found.class == TitleClass::Office))
    })
}
