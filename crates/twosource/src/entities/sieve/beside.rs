//! What the tree says a name is to mentions: predicates of persons, bodies and places, appositions of bodies and places.
//!
//! In `Ada Vask is the mayor of Lorholm` the mayor is `Ada Vask`; in `Lormed, a drug maker on the coast,` the maker is `Lormed`;
//! in `the mayor of Lorholm, Ada Vask, left` the mayor is `Ada Vask`.
//! Appositions of persons are found by [`super::appositive`], which also reads those that stand before a name.
//!
//! Known limits: what is denied or only possible (`is not the mayor`, `may be the mayor`) is left alone, and so is a
//! predicate without an article.

use std::ops::Range;

use crate::entities::cast::Cast;
use crate::entities::sieve::appositive::{description_end, modifiers_start};
use crate::entities::words::{Shape, Words};
use crate::lexicon::{TitleClass, head, title};
use crate::text::{fold, with_lower};
use crate::types::{Dep, EntityKind, MentionForm, Tag};

/// Words after a name among which the noun is looked for: longer descriptions are clauses.
const MAX_LOOK: usize = 16;

/// Adds the descriptions that the tree ties to the names that were found.
pub(in crate::entities) fn describe(words: &Words<'_>, cast: &mut Cast) {
    for at in 0..cast.found.len() {
        let Some(found) = cast.found.get(at).filter(|found| found.form == MentionForm::Name && !found.people)
        else {
            continue;
        };
        let (name, member) = (found.words.clone(), found.member);
        let Some(kind) = cast.member(member).map(|known| known.kind) else { continue };
        if !matches!(kind, EntityKind::Person | EntityKind::Organization | EntityKind::Place) {
            continue;
        }
        if kind == EntityKind::Person
            && let Some((range, noun)) = before(words, &name)
        {
            learn(words, noun, member, cast);
            cast.mention(range, member, MentionForm::Nominal, "entity.apposition-before");
            continue;
        }
        let Some((noun, rule)) = noun_of(words, &name, kind) else { continue };
        let start = modifiers_start(words, noun);
        let article = words.get(start).is_some_and(|word| matches!(word.tag, Tag::DT | Tag::PRPS));
        if !article || start < name.end || words.get(start).is_none_or(|word| word.quoted) {
            continue;
        }
        learn(words, noun, member, cast);
        let end = description_end(words, noun + 1).max(noun + 1);
        cast.mention(start..end, member, MentionForm::Nominal, rule);
    }
}

fn learn(words: &Words<'_>, noun: usize, member: usize, cast: &mut Cast) {
    let text = words.text(noun);
    if let Some(known) = cast.member_mut(member) {
        known.nouns.insert(fold(text));
        known.gender = known.gender.or(title(text).and_then(|found| found.gender));
    }
}

/// `the mayor of Lorholm, Ada Vask`: the words before the comma, and their noun. With its complement the noun stands further
/// off than where a title is looked for.
fn before(words: &Words<'_>, name: &Range<usize>) -> Option<(Range<usize>, usize)> {
    let own = words.get(name.end - 1).filter(|word| word.dep == Dep::Appos && word.head < name.start)?;
    // `the curator of the school, Ada Vask`: the name may hang on the last noun of the description.
    let mut noun = own.head;
    for _ in 0..MAX_COMPLEMENTS {
        let Some(word) = words.get(noun) else { break };
        if fits(word.text, EntityKind::Person) || word.dep != Dep::Pobj {
            break;
        }
        noun = words.get(word.head).map_or(noun, |preposition| preposition.head);
    }
    // `the curator, Sister Vask`: a title stands between.
    let comma = (noun + 1..name.start).rev().take(MAX_TITLE).find(|at| words.text(*at) == ",")?;
    let word =
        words.get(noun).filter(|word| word.tag == Tag::NN && word.shape == Shape::Lower && !word.quoted)?;
    let start = modifiers_start(words, noun);
    let definite =
        matches!(words.text(start), "the" | "The") && noun + 1 < comma + 1 && word.sent == own.sent;
    let plain = !(noun..comma).any(|at| words.text(at) == ",");
    (definite && plain && fits(word.text, EntityKind::Person)).then_some((start..comma, noun))
}

/// Complements with a preposition between a noun and a name beside it.
const MAX_COMPLEMENTS: usize = 2;

/// Words between the comma and the name: a title.
const MAX_TITLE: usize = 3;

/// The noun that says what the name is.
fn noun_of(words: &Words<'_>, name: &Range<usize>, kind: EntityKind) -> Option<(usize, &'static str)> {
    let outside =
        |at: &usize| words.get(*at).is_some_and(|word| !name.contains(&word.head) || word.head == *at);
    let own_at = name.clone().rev().find(outside)?;
    let own = words.get(own_at)?;
    let end = words.sent_end(own_at).min(name.end + MAX_LOOK);
    for at in name.end..end {
        let Some(word) = words.get(at) else { break };
        if word.shape != Shape::Lower || word.tag != Tag::NN {
            continue;
        }
        if word.dep == Dep::Appos && word.head == own_at && kind != EntityKind::Person {
            return fits(word.text, kind).then_some((at, "entity.apposition"));
        }
        let predicate = word.dep == Dep::Attr && own.dep == Dep::Nsubj && word.head == own.head;
        if predicate && is_plain(words, own.head, name.end..at) {
            return fits(word.text, kind).then_some((at, "entity.predicate"));
        }
    }
    None
}

/// Whether the verb is a form of `be` that nothing denies or makes a possibility.
fn is_plain(words: &Words<'_>, verb: usize, between: Range<usize>) -> bool {
    let be = with_lower(words.text(verb), |text| matches!(text, "is" | "was" | "'s" | "’s" | "been"));
    be && between.clone().all(|at| {
        words.get(at).is_some_and(|word| word.dep != Dep::Neg && word.tag != Tag::MD && word.text != "if")
    })
}

/// Whether the noun can say what a member of the kind is.
fn fits(noun: &str, kind: EntityKind) -> bool {
    let is = |trait_: &str| head(noun).is_some_and(|found| found.is(trait_));
    match kind {
        EntityKind::Person => title(noun).is_some_and(|found| found.class != TitleClass::Honorific),
        EntityKind::Organization => is("called-organization") || is("organization"),
        _ => is("called-place"),
    }
}
