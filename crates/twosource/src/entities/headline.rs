//! Headings in which every word has a capital to the names in them.
//!
//! There a capital tells nothing, so a name counts only when the running text has it too, or when it is listed as a
//! place or body. With `Ada Vask` in the text, `Vask Quits As Storm Lashes Norway` gives `Vask` and `Norway`.
//!
//! Known limits: a person whom only the heading names is missed.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::entities::names::MAX_NAME_TOKENS;
use crate::entities::pieces::{Chunk, Piece};
use crate::entities::words::{Shape, Style, Words};
use crate::lexicon::{PlaceClass, is_common, organization, people, place};
use crate::text::fold;

/// The chunks of all headings in title style, given those of the running text.
pub(super) fn find(words: &Words<'_>, running: &[Chunk]) -> Vec<Chunk> {
    let known = known_names(words, running);
    let mut found = Vec::new();
    for sent in words.sents.iter().filter(|sent| sent.style == Style::Titles) {
        let mut index = sent.words.start;
        while index < sent.words.end {
            let longest = sent.words.end.min(index + MAX_NAME_TOKENS);
            let range =
                (index + 1..=longest).rev().map(|end| index..end).find(|range| is_name(words, range, &known));
            index = range.as_ref().map_or(index + 1, |range| range.end);
            if let Some(range) = range {
                let people = people(words.slice(&range)).is_some() && place(words.slice(&range)).is_none();
                found.push(Chunk { piece: if people { Piece::People } else { Piece::Name }, words: range });
            }
        }
    }
    found
}

/// The folded names of the running text, and the last words of those with several.
fn known_names(words: &Words<'_>, running: &[Chunk]) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    for chunk in running.iter().filter(|chunk| chunk.piece == Piece::Name) {
        known.insert(fold(words.slice(&chunk.words)));
        let last = words.text(chunk.words.end.saturating_sub(1));
        if chunk.words.len() > 1 && !is_common(last) {
            known.insert(fold(last));
        }
    }
    known
}

fn is_name(words: &Words<'_>, range: &Range<usize>, known: &BTreeSet<String>) -> bool {
    let capitalised = |at: usize| words.get(at).is_some_and(super::words::Word::is_capitalised);
    if !capitalised(range.start) || words.get(range.end - 1).is_none_or(|word| word.shape == Shape::Other) {
        return false;
    }
    let text = words.slice(range);
    if known.contains(&fold(text)) {
        return true;
    }
    let single_common = range.len() == 1 && is_common(text);
    let listed =
        place(text).is_some_and(|found| found.class != PlaceClass::WeakTown) || organization(text).is_some();
    (listed && !single_common) || (people(text).is_some() && range.len() == 1)
}

#[cfg(test)]
mod tests {
    use crate::entities::fixture::check;

    #[test]
    fn headings_give_names_of_the_text_and_listed_ones() {
        check(
            "# Mayor Vask Quits As Storm Lashes Norway\nThen Ada Vask left.",
            &["person Ada Vask: Vask, Ada Vask", "place Norway: Norway"],
        );
    }

    #[test]
    fn other_capitals_of_headings_are_none() {
        check("# Brave Bakers Win Again In Court\nThey were happy.", &[]);
    }
}
