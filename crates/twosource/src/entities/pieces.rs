//! A name that was read to its pieces: titles and names.
//!
//! `UNICEF Director General Ada Vask` is a name, a title and a name, `Sweden-Norway` two names. A title that belongs to the
//! name stays in it: `Queen Ada Hospital`, `Gordon Banker`.

use std::ops::Range;

use crate::entities::small_words::is_particle;
use crate::entities::words::{Shape, Words};
use crate::lexicon::{
    MAX_TITLE_TOKENS, PlaceClass, given_name, head, organization, people, place, starts_title, title,
};
use crate::types::EntityKind;

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Name,
    Title,
    People,
}

/// A piece and its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chunk {
    pub(super) piece: Piece,
    pub(super) words: Range<usize>,
    /// What the language engine read it as, if it did.
    pub(super) read: Option<EntityKind>,
    /// The rule that set its borders.
    pub(super) rule: &'static str,
}

impl Chunk {
    /// A chunk whose kind nobody read.
    pub(super) fn new(piece: Piece, words: Range<usize>, rule: &'static str) -> Self {
        Self { piece, words, read: None, rule }
    }
}

/// The borders are those the language engine read.
pub(super) const READ: &str = "entity.name";
/// The borders were mended or the name was cut.
pub(super) const MENDED: &str = "entity.name-mended";
/// The article or a list knows the name.
pub(super) const KNOWN: &str = "entity.name-known";

/// The pieces of one name, in order.
pub(super) fn split(words: &Words<'_>, run: Range<usize>) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    let mut start = run.start;
    let mut index = run.start;
    while index < run.end {
        if index == start && is_whole_name(words, &(index..run.end)) {
            index = run.end;
            break;
        }
        if let Some(end) = title_at(words, start, index, run.end) {
            push_name(words, start..index, &mut chunks);
            chunks.push(Chunk::new(Piece::Title, index..end, MENDED));
            start = skip_hyphen(words, end, run.end);
            index = start;
            continue;
        }
        if index == start
            && let Some(end) = country_pair(words, index, run.end)
        {
            push_name(words, index..end, &mut chunks);
            start = skip_hyphen(words, end, run.end);
            index = start;
            continue;
        }
        index += 1;
    }
    push_name(words, start..index, &mut chunks);
    chunks.into_iter().flat_map(|chunk| region_and_country(words, chunk)).collect()
}

/// `Arctic Norway` is a region and a country, where no list has the two as one name.
fn region_and_country(words: &Words<'_>, chunk: Chunk) -> Vec<Chunk> {
    let Range { start, end } = chunk.words.clone();
    let class = |range: Range<usize>| place(words.slice(&range)).map(|found| found.class);
    let both = chunk.piece == Piece::Name
        && end - start == 2
        && class(start..start + 1) == Some(PlaceClass::Region)
        && class(start + 1..end) == Some(PlaceClass::Country)
        && class(start..end).is_none();
    let part = |words| Chunk::new(Piece::Name, words, MENDED);
    if both { vec![part(start..start + 1), part(start + 1..end)] } else { vec![chunk] }
}

fn skip_hyphen(words: &Words<'_>, index: usize, end: usize) -> usize {
    if index < end && words.get(index).is_some_and(super::words::Word::is_hyphen) { index + 1 } else { index }
}

fn push_name(words: &Words<'_>, range: Range<usize>, chunks: &mut Vec<Chunk>) {
    let mut range = range;
    while range.end > range.start && words.get(range.end - 1).is_some_and(|word| word.shape == Shape::Other) {
        range.end -= 1;
    }
    let letters = words.slice(&range).chars().filter(|c| c.is_alphabetic()).count();
    // A lone letter is a label (`Section B`), no name.
    if letters > 1 {
        chunks.push(Chunk::new(Piece::Name, range, MENDED));
    }
}

/// Whether the words are listed as one name, or end in a word that makes them the name of a body or place.
fn is_whole_name(words: &Words<'_>, range: &Range<usize>) -> bool {
    let text = words.slice(range);
    if title(text).is_some() {
        return false;
    }
    if place(text).is_some() || organization(text).is_some() {
        return people(text).is_none();
    }
    if range.len() < 2 || title(words.text(range.start)).is_some() {
        return false;
    }
    has_head(words.text(range.end - 1))
        && (range.start..range.end).all(|index| !is_title_word(words, index, range.end))
}

fn is_title_word(words: &Words<'_>, index: usize, end: usize) -> bool {
    index + 1 < end && title(words.text(index)).is_some() && !has_head(words.text(index + 1))
}

/// The end of the title that starts at `index`, the longest first.
fn title_at(words: &Words<'_>, start: usize, index: usize, limit: usize) -> Option<usize> {
    if !starts_title(words.text(index)) {
        return None;
    }
    let longest = (index + MAX_TITLE_TOKENS).min(limit);
    let end = (index + 1..=longest).rev().find(|&end| title(words.slice(&(index..end))).is_some())?;
    // `Justice Ministry`, `General Assembly`: the word belongs to the name of the body.
    if end < limit && end == index + 1 && has_head(words.text(end)) && given_name(words.text(end)).is_none() {
        return None;
    }
    // `Queen Ada Hospital` is a building.
    if index == start && limit > end + 1 && has_place_head(words.text(limit - 1)) {
        return None;
    }
    // `Gordon Banker`, `Tom King`: after nothing but given names an office word is a family name.
    let given = start < index && (start..index).all(|at| given_name(words.text(at)).is_some());
    if given && end == index + 1 {
        return None;
    }
    Some(end)
}

/// The end of a country at `index` that a hyphen ties to another one: `Lorland-Vaskia war`.
fn country_pair(words: &Words<'_>, index: usize, limit: usize) -> Option<usize> {
    let hyphen = index + 1;
    let tied = hyphen + 1 < limit && words.get(hyphen).is_some_and(super::words::Word::is_hyphen);
    let known = |index: usize| place(words.text(index)).is_some_and(|found| found.country.is_some());
    (tied && known(index) && known(hyphen + 1)).then_some(hyphen)
}

/// Whether `text` is a word that makes a name one of a body, place, building or event.
pub(super) fn has_head(text: &str) -> bool {
    !is_particle(text)
        && head(text).is_some_and(|found| {
            found.is("organization") || found.is("place") || found.is("facility") || found.is("event")
        })
}

fn has_place_head(text: &str) -> bool {
    head(text).is_some_and(|found| found.is("facility") || found.is("place") || found.is("organization"))
}

#[cfg(test)]
mod tests {
    use crate::entities::fixture::with_words;
    use crate::entities::names::read;

    fn check(text: &str, expected: &str) {
        with_words(text, |words, segmentation| {
            let found: Vec<_> = read(words, segmentation)
                .into_iter()
                .map(|chunk| format!("{:?} {}", chunk.piece, words.slice(&chunk.words)))
                .collect();
            assert_eq!(found.join(" | "), expected, "{text}");
        });
    }

    #[test]
    fn titles_are_cut_off() {
        check("and [PERSON Mayor Ada Vask] left", "Title Mayor | Name Ada Vask");
        check(
            "and [PERSON UNICEF Director General Ada Vask] left",
            "Name UNICEF | Title Director General | Name Ada Vask",
        );
    }

    #[test]
    fn titles_inside_names_stay() {
        check("at [FAC Queen Ada Hospital] today", "Name Queen Ada Hospital");
        check("the [ORG Justice Ministry] said", "Name Justice Ministry");
        check("with [PERSON Tom King] today", "Name Tom King");
    }

    #[test]
    fn two_places_side_by_side_are_two_names() {
        check("the [GPE Sweden-Norway] border", "Name Sweden | Name Norway");
        check("the [LOC Indo-Pacific] region", "Name Indo-Pacific");
        check("in [GPE Arctic Norway] today", "Name Arctic | Name Norway");
    }
}
