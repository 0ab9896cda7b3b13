//! A common noun to the phrase it heads and what that phrase can mean: a person, people, a body, a place, a thing.
//!
//! In `Two sailors met the young nurse` the nouns are `sailors`, people, and `nurse`, a person whose phrase is `the
//! young nurse`. Phrases are what later pronouns and descriptions may go back to when no name stands there.
//!
//! Known limits: what a noun means is a matter of lists; a noun in none of them is a thing.

use std::ops::Range;

use crate::entities::sieve::appositive::modifiers_start;
use crate::entities::words::{Shape, Words};
use crate::lexicon::{Gender, TitleClass, head, irregular_singular, title};
use crate::text::with_lower;
use crate::types::{Dep, Tag};

/// What a phrase or a member can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// `he`, `she`.
    Person,
    /// `they`, and human.
    People,
    /// A company, agency, team: `it`, and at times `they`.
    Body,
    /// `it`.
    Place,
    /// `it`, and of no interest.
    Thing,
    /// `they`, and of no interest.
    Things,
}

/// A noun phrase without a name.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub(super) words: Range<usize>,
    /// Place of its noun.
    pub(super) noun: usize,
    pub(super) sort: Sort,
    pub(super) gender: Option<Gender>,
    /// `the` stands in front, so that it may be somebody who is known.
    pub(super) definite: bool,
    /// Place of `his`, `its` in front.
    pub(super) owner: Option<usize>,
    /// The member that it was tied to.
    pub(super) member: Option<usize>,
}

/// The phrase that the word at `index` heads, if it is a noun that could be meant again.
pub(super) fn at(words: &Words<'_>, index: usize) -> Option<Phrase> {
    let word = words.get(index).filter(|word| matches!(word.tag, Tag::NN | Tag::NNS))?;
    if word.shape == Shape::Other || word.quoted || modifies(words, index) {
        return None;
    }
    let (sort, gender) = sort_of(word.text, word.tag == Tag::NNS)?;
    let thing = matches!(sort, Sort::Thing | Sort::Things);
    let start = if thing { index } else { modifiers_start(words, index) };
    let owner = words.get(start).filter(|word| word.tag == Tag::PRPS).map(|_| start);
    let definite = words.get(start).is_some_and(|word| {
        word.tag == Tag::DT && !matches!(word.text, "a" | "A" | "an" | "An" | "some" | "Some")
    });
    Some(Phrase { words: start..index + 1, noun: index, sort, gender, definite, owner, member: None })
}

/// Whether the noun at `index` only says something of the next one (`police car`) or of another one.
fn modifies(words: &Words<'_>, index: usize) -> bool {
    let Some(word) = words.get(index) else { return true };
    match word.dep {
        // The last two: `she is a nurse`, `they called him a hero` say something of somebody and bring in nobody.
        Dep::Compound
        | Dep::Nmod
        | Dep::Npadvmod
        | Dep::Amod
        | Dep::Advmod
        | Dep::Nummod
        | Dep::Attr
        | Dep::Oprd => true,
        Dep::Dep => words.after(&(index..index + 1), 0).is_some_and(|next| next.tag.is_noun()),
        _ => false,
    }
}

/// What a common noun can stand for, and the gender it tells; nothing for stretches of time and shares.
fn sort_of(noun: &str, plural: bool) -> Option<(Sort, Option<Gender>)> {
    with_lower(noun, |noun| match noun {
        "police" | "people" => Some((Sort::People, None)),
        "country" | "nation" => Some((Sort::Place, None)),
        _ if plural => plural_sort(noun),
        _ => one_sort(noun).or_else(|| (!is_measure(noun)).then_some((Sort::Thing, None))),
    })
}

fn one_sort(noun: &str) -> Option<(Sort, Option<Gender>)> {
    // In small letters these are relations, not titles of the clergy.
    let relation = matches!(noun, "father" | "mother" | "brother" | "sister");
    if let Some(found) = title(noun).filter(|found| relation || found.class != TitleClass::Honorific) {
        return Some((Sort::Person, found.gender));
    }
    let found = head(noun)?;
    if is_acting_body(noun) || (found.is("called-organization") && !is_site(noun)) {
        Some((Sort::Body, None))
    } else if found.is("called-place") {
        Some((Sort::Place, None))
    } else {
        None
    }
}

/// Bodies of state and the like that texts speak of without a name.
fn is_acting_body(noun: &str) -> bool {
    const BODIES: [&str; 14] = [
        "government",
        "council",
        "court",
        "committee",
        "commission",
        "army",
        "parliament",
        "department",
        "association",
        "federation",
        "institute",
        "crew",
        "squad",
        "jury",
    ];
    BODIES.contains(&noun)
}

/// What appears rather than acts.
fn is_site(noun: &str) -> bool {
    matches!(noun, "website" | "daily" | "weekly" | "magazine" | "exchange" | "giant" | "chain" | "outlet")
}

fn plural_sort(noun: &str) -> Option<(Sort, Option<Gender>)> {
    let one = irregular_singular(noun)
        .and_then(one_sort)
        .or_else(|| noun.strip_suffix('s').and_then(one_sort))
        .or_else(|| one_sort(&format!("{}y", noun.strip_suffix("ies")?)));
    match one {
        Some((Sort::Person | Sort::Body, _)) => Some((Sort::People, None)),
        _ if is_measure(noun) => None,
        _ => Some((Sort::Things, None)),
    }
}

/// Stretches of time and the like, which nobody goes back to with a pronoun.
fn is_measure(noun: &str) -> bool {
    const MEASURES: [&str; 16] = [
        "second",
        "minute",
        "hour",
        "day",
        "night",
        "week",
        "month",
        "year",
        "decade",
        "century",
        "time",
        "percent",
        "morning",
        "evening",
        "afternoon",
        "weekend",
    ];
    MEASURES.contains(&noun.strip_suffix('s').unwrap_or(noun))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::fixture::with_words;

    fn check(text: &str, expected: &[(&str, Sort)]) {
        with_words(text, |words, _| {
            let found: Vec<_> = (0..words.list.len())
                .filter_map(|index| at(words, index))
                .map(|phrase| (words.slice(&phrase.words), phrase.sort))
                .collect();
            assert_eq!(found, expected, "{text}");
        });
    }

    #[test]
    fn nouns_head_phrases() {
        check(
            "Two sailors met the young nurse.",
            &[("sailors", Sort::People), ("the young nurse", Sort::Person)],
        );
        check("The company left the village.", &[("The company", Sort::Body), ("the village", Sort::Place)]);
    }

    #[test]
    fn time_and_modifiers_are_none() {
        check("They waited for a week.", &[]);
        check("The police car left.", &[("car", Sort::Thing)]);
    }
}
