//! Phrases without a name that wait until something goes back to them.
//!
//! In `Two nurses left. The nurses were tired.` the first phrase waits, and the second is the same people. `The curator`
//! who was named nowhere yet is `Ada Vask` once the text says `the curator, Ada Vask`.
//!
//! Known limits: only the same noun goes back; a phrase that adds a word means somebody else.

use std::hash::{BuildHasher, Hash, Hasher};
use std::ops::Range;

use rustc_hash::FxBuildHasher;

use crate::entities::cast::{Cast, Found};
use crate::entities::sieve::appositive::noun_of;
use crate::entities::sieve::discourse::{Candidate, Discourse, Who};
use crate::entities::sieve::phrase::{Phrase, Sort};
use crate::entities::sieve::role;
use crate::entities::words::Words;
use crate::text::with_lower;
use crate::types::MentionForm;

/// Phrases of one noun that are compared; the latest are kept.
const MAX_OF_NOUN: usize = 8;

/// Lets a phrase wait until something goes back to it.
pub(super) fn wait(words: &Words<'_>, mut found: Phrase, discourse: &mut Discourse, cast: &mut Cast) {
    let index = discourse.phrases.len();
    let owner = found.owner.filter(|at| discourse.owner.is_some_and(|(known, _)| known == *at));
    found.owner = owner.and(discourse.owner).map(|(_, member)| member);
    // `his wife`, told before: the same person.
    if let Some(owner) = found.owner {
        let same = discourse.nouns.get(&key(words.text(found.noun))).and_then(|all| {
            all.iter().rev().copied().find(|at| {
                discourse.phrases.get(*at).is_some_and(|other| {
                    other.sort == found.sort
                        && other.owner.map(|member| cast.root(member)) == Some(cast.root(owner))
                })
            })
        });
        if let Some(member) = same.and_then(|at| discourse.settle(words, Who::Phrase(at), cast)) {
            found.member = Some(member);
            cast.found.push(Found::new(
                found.words.clone(),
                member,
                MentionForm::Nominal,
                "entity.description-owner",
            ));
        }
    }
    let (subject, verb) = role::of(words, &(found.noun..found.noun + 1));
    let who = found.member.map_or(Who::Phrase(index), Who::Member);
    discourse.push(Candidate { who, sort: found.sort, gender: found.gender, subject, verb });
    if matches!(found.sort, Sort::Person | Sort::People | Sort::Body) {
        let all = discourse.nouns.entry(key(words.text(found.noun))).or_default();
        if all.len() >= MAX_OF_NOUN {
            all.remove(0);
        }
        all.push(index);
    }
    discourse.phrases.push(found);
}

/// `Parents and the curator disagree. The curator, Ada Vask, left.`: a phrase that waited is the one who is told now.
pub(super) fn recall(
    words: &Words<'_>,
    told: &Range<usize>,
    member: usize,
    discourse: &mut Discourse,
    cast: &mut Cast,
) {
    if !matches!(words.text(told.start), "the" | "The") {
        return;
    }
    let Some(noun) = noun_of(words, told.start + 1, told.end).map(|noun| noun.end - 1) else { return };
    let Some(all) = discourse.nouns.get(&key(words.text(noun))) else { return };
    for index in all {
        let Some(phrase) = discourse.phrases.get_mut(*index) else { continue };
        let plain = phrase.definite && phrase.words.len() == 2 && phrase.sort == Sort::Person;
        if !plain || !words.text(phrase.noun).eq_ignore_ascii_case(words.text(noun)) {
            continue;
        }
        if let Some(known) = phrase.member {
            // Only somebody without a name; another name is another person.
            if cast.member(known).is_some_and(|known| known.forms.is_empty()) {
                cast.join(known, member);
            }
            continue;
        }
        phrase.member = Some(member);
        let rule = "entity.description-ahead";
        cast.found.push(Found::new(phrase.words.clone(), member, MentionForm::Nominal, rule));
    }
}

/// A number for a noun, whatever its case.
fn key(noun: &str) -> u64 {
    let mut hasher = FxBuildHasher.build_hasher();
    with_lower(noun, |noun| noun.hash(&mut hasher));
    hasher.finish()
}

/// `the nurses`, after `two nurses`: the latest phrase with the noun that has every word of the description.
pub(super) fn same_noun(
    words: &Words<'_>,
    range: Range<usize>,
    discourse: &mut Discourse,
    cast: &mut Cast,
) -> Option<Found> {
    let noun = range.end - 1;
    let all = discourse.nouns.get(&key(words.text(noun)))?;
    let told = |other: &Phrase| {
        (range.start + 1..noun).all(|at| {
            let mut words_of = other.words.clone().map(|of| words.text(of));
            words_of.any(|text| text.eq_ignore_ascii_case(words.text(at)))
        })
    };
    let same = |at: &&usize| {
        discourse.phrases.get(**at).is_some_and(|other| {
            let noun = words.text(noun);
            other.owner.is_none() && words.text(other.noun).eq_ignore_ascii_case(noun) && told(other)
        })
    };
    let found = *all.iter().rev().find(same)?;
    let member = discourse.settle(words, Who::Phrase(found), cast)?;
    Some(Found::new(range, member, MentionForm::Nominal, "entity.description-noun"))
}

#[cfg(test)]
mod tests {
    use crate::entities::fixture::check;

    #[test]
    fn the_same_noun_goes_back_and_another_word_does_not() {
        check("Two sailors drowned. The sailors had left early.", &["other sailors: sailors*, The sailors*"]);
        check("A Danish crew arrived. The Polish crew left.", &[]);
    }

    #[test]
    fn a_phrase_is_the_one_who_is_told_later() {
        check(
            "The nurse wept. Then the nurse [PERSON Ada Vask] left.",
            &["person Ada Vask: The nurse*, the nurse*, Ada Vask"],
        );
    }
}
