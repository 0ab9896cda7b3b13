//! Gaps between the names that were read, to names that the article or a list knows.
//!
//! A name that the engine read once is a name wherever its words return with a capital, and so is the family name of a
//! person. Capitals that the tree hangs on a word such as `hospital` are its name. Listed countries, bodies and peoples
//! need no reading. With `Ada Vask` in the text, the heading `Vask Quits As Storm Lashes Norway` gives `Vask` and `Norway`.
//!
//! Known limits: a person whom only a heading with capitals everywhere names is missed.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::entities::evidence::is_feast;
use crate::entities::names::MAX_NAME_TOKENS;
use crate::entities::pieces::{Chunk, KNOWN, Piece};
use crate::entities::words::{Shape, Style, Word, Words};
use crate::lexicon::{PlaceClass, head, is_common, metonym, organization, people, place};
use crate::text::{fold, with_folded};
use crate::types::{Article, Dep, EntityKind, Tag};

/// Adds the names in the gaps to `chunks`, which stay in order.
pub(super) fn fill(words: &Words<'_>, article: &Article, chunks: &mut Vec<Chunk>) {
    let known = Known::new(words, article, chunks);
    let mut found = Vec::new();
    let mut read = chunks.iter().peekable();
    let mut index = 0;
    while index < words.list.len() {
        while read.peek().is_some_and(|chunk| chunk.words.end <= index) {
            read.next();
        }
        let next = read.peek().map_or(usize::MAX, |chunk| chunk.words.start);
        if next <= index {
            index += 1;
            continue;
        }
        if words.get(index).is_none_or(|word| !word.is_capitalised()) {
            index += 1;
            continue;
        }
        let longest = words.sent_end(index).min(index + MAX_NAME_TOKENS).min(next);
        let range = (index + 1..=longest).rev().map(|end| index..end).find(|range| known.has(words, range));
        index = range.as_ref().map_or(index + 1, |range| range.end);
        if let Some(range) = range {
            let people = people(words.slice(&range)).is_some() && place(words.slice(&range)).is_none();
            found.push(Chunk::new(if people { Piece::People } else { Piece::Name }, range, KNOWN));
        }
    }
    chunks.extend(found);
    chunks.sort_by_key(|chunk| chunk.words.start);
}

/// The folded names that were read, and the last words of those with several.
/// Nothing iterates over them.
struct Known(FxHashSet<String>);

impl Known {
    fn new(words: &Words<'_>, article: &Article, chunks: &[Chunk]) -> Self {
        let mut known: FxHashSet<_> = article.outlets().map(fold).collect();
        for chunk in chunks.iter().filter(|chunk| chunk.piece == Piece::Name) {
            let text = words.slice(&chunk.words);
            if !with_folded(text, |key| known.contains(key)) {
                known.insert(fold(text));
            }
            let last = words.text(chunk.words.end.saturating_sub(1));
            if chunk.words.len() > 1 && !is_common(last) && chunk.read == Some(EntityKind::Person) {
                known.insert(fold(last));
            }
        }
        Self(known)
    }

    fn has(&self, words: &Words<'_>, range: &Range<usize>) -> bool {
        let (Some(first), Some(last)) = (words.get(range.start), words.get(range.end - 1)) else {
            return false;
        };
        if !first.is_capitalised() {
            return false;
        }
        if is_compound(words, range) {
            return true;
        }
        // What opens a sentence is mostly a word of a closed class.
        if range.len() == 1 && first.first && is_closed(first.tag) {
            return false;
        }
        // `trans-Lorland`: the capital belongs to a compound that starts small.
        let inside = first.glued && words.before(range.start, 1).is_some_and(Word::is_hyphen);
        if inside || !last.is_capitalised() {
            return false;
        }
        let heading = words.sents.get(first.sent).is_some_and(|sent| sent.style == Style::Titles);
        let text = words.slice(range);
        let single_common = range.len() == 1 && is_common(text);
        // A capital that the sentence or the heading asks for does not make an everyday word a name.
        if with_folded(text, |key| self.0.contains(key)) && !(single_common && first.first) {
            return true;
        }
        let class = place(text).map(|found| found.class);
        let town = heading && matches!(class, Some(PlaceClass::Town));
        let listed =
            town || matches!(
                class,
                Some(PlaceClass::Country | PlaceClass::State | PlaceClass::Region | PlaceClass::Seat)
            ) || is_feast(text)
                || organization(text).is_some()
                || metonym(text).is_some();
        (listed && !single_common) || (people(text).is_some() && range.len() == 1)
    }
}

/// Whether no name has the tag.
fn is_closed(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::DT
            | Tag::IN
            | Tag::PRP
            | Tag::PRPS
            | Tag::CC
            | Tag::MD
            | Tag::WDT
            | Tag::WP
            | Tag::WRB
            | Tag::EX
    )
}

/// `TC Vask hospital`: capitals that the tree hangs on a small head word. One capital is rather where the thing is.
fn is_compound(words: &Words<'_>, range: &Range<usize>) -> bool {
    let last = range.end - 1;
    if range.len() < 3 {
        return false;
    }
    let named = || {
        words.get(last).is_some_and(|word| {
            word.shape == Shape::Lower && head(word.text).is_some_and(|found| found.is("lower"))
        })
    };
    let part =
        |word: &Word<'_>| word.is_capitalised() && word.dep == Dep::Compound && range.contains(&word.head);
    let parts = words.list.get(range.start..last).unwrap_or_default();
    // Most first words are no part of a compound, so that the rest need not be looked at.
    parts.len() > 1 && parts.iter().all(part) && named()
}

#[cfg(test)]
mod tests {
    use crate::entities::fixture::check;

    #[test]
    fn headings_give_names_of_the_text_and_listed_ones() {
        check(
            "# Mayor Vask Quits As Storm Lashes Norway\nThen [PERSON Ada Vask] left.",
            &["person Ada Vask: Vask, Ada Vask", "place Norway: Norway"],
        );
    }

    #[test]
    fn other_capitals_of_headings_are_none() {
        check("# Brave Bakers Win Again In Court\nThey were happy.", &[]);
    }
}
