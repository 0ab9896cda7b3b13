//! Pronouns of the third person to the nearest one they can mean: subjects first, this sentence before the last ones.
//!
//! In `Ada Vask met Olaf Brask. She thanked him.` both are resolved, because given names tell gender; where they do not,
//! the subject of the sentence before is taken. `it` goes back to a body or place, `they` to people; when something else
//! is nearer (`the rocket`), they are left alone. Inside a quotation a pronoun is resolved only when the speaker is known
//! and one person alone fits, who is not the speaker.
//!
//! Known limits: `I` and `we` are left to those who know the speaker; `they` for two names is not resolved.

use crate::entities::cast::{Cast, Found};
use crate::entities::sieve::discourse::{Candidate, Discourse, Who, has_tree};
use crate::entities::sieve::phrase::Sort;
use crate::entities::sieve::speaker::Speaker;
use crate::entities::words::Words;
use crate::lexicon::Gender;
use crate::text::with_lower;
use crate::types::{Dep, MentionForm, Tag};

/// What a pronoun asks of the one it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    One(Gender),
    Thing,
    Several,
}

/// Sentences that `it` and `they` look back, this one included; further away something else is meant.
const SENTENCES_OF_THINGS: usize = 2;

/// The mention that the pronoun at `index` is, if it is one and what it means is known.
pub(super) fn at(
    words: &Words<'_>,
    index: usize,
    discourse: &mut Discourse,
    cast: &mut Cast,
) -> Option<Found> {
    let word = words.get(index)?;
    let asked = with_lower(word.text, |text| match text {
        "he" | "him" | "his" | "himself" => Some(Asked::One(Gender::Male)),
        "she" | "her" | "hers" | "herself" => Some(Asked::One(Gender::Female)),
        "it" | "its" | "itself" => Some(Asked::Thing),
        "they" | "them" | "their" | "theirs" | "themselves" => Some(Asked::Several),
        _ => None,
    })?;
    let (who, rule) = match asked {
        Asked::One(gender) if word.quoted => {
            (in_quotation(discourse, cast, gender)?, "entity.pronoun-quoted")
        }
        _ if word.quoted => return None,
        Asked::One(gender) => (person(words, index, discourse, cast, gender)?, "entity.pronoun"),
        Asked::Thing if is_expletive(words, index) => return None,
        Asked::Thing => (thing(words, index, discourse)?, "entity.pronoun-it"),
        Asked::Several => (several(words, index, discourse)?, "entity.pronoun-they"),
    };
    let member = discourse.settle(words, who, cast)?;
    if let (Asked::One(gender), Some(known)) = (asked, cast.member_mut(member)) {
        known.gender = known.gender.or(Some(gender));
    }
    Some(Found::new(index..index + 1, member, MentionForm::Pronoun, rule))
}

/// Whether the pronoun is no possessive and no subject: `Vask thanked him`.
fn is_object(words: &Words<'_>, index: usize) -> bool {
    words.get(index).is_some_and(|word| {
        word.tag == Tag::PRP
            && match word.dep {
                dep if has_tree(dep) => !dep.is_subject() && dep != Dep::Poss,
                _ => matches!(word.text, "him" | "her" | "them"),
            }
            && !word.text.ends_with("self")
            && !word.text.ends_with("selves")
    })
}

/// Whether a pronoun that is an object cannot mean the candidate, which is the subject of its own clause.
fn is_barred(words: &Words<'_>, index: usize, object: bool, candidate: &Candidate, own: Option<Who>) -> bool {
    if !object || !candidate.subject {
        return false;
    }
    let Some(word) = words.get(index) else { return false };
    if has_tree(word.dep) {
        // `Vask looked at him`: a preposition stands between the verb and the object.
        let verb = match words.get(word.head) {
            Some(head) if head.dep == Dep::Prep || head.tag == Tag::IN => head.head,
            _ => word.head,
        };
        return candidate.verb == verb;
    }
    Some(candidate.who) == own
}

fn person(
    words: &Words<'_>,
    index: usize,
    discourse: &Discourse,
    cast: &Cast,
    gender: Gender,
) -> Option<Who> {
    let fits = |candidate: &Candidate| {
        candidate.sort == Sort::Person
            && gender_of(discourse, cast, candidate).is_none_or(|known| known == gender)
    };
    let opens = discourse.sentences.front().is_none_or(Vec::is_empty);
    if let Some(member) = discourse.ahead.filter(|_| opens)
        && cast.member(member).is_some_and(|known| known.gender.is_none_or(|known| known == gender))
    {
        return Some(Who::Member(member));
    }
    let object = is_object(words, index);
    // A phrase with `the` may well be one of the members, so that members and newcomers are asked first.
    [true, false].into_iter().find_map(|surely| {
        discourse.sentences.iter().enumerate().find_map(|(back, all)| {
            let own = all.iter().rev().find(|one| one.subject && one.sort == Sort::Person).map(|one| one.who);
            let allowed = |one: &&Candidate| {
                fits(one)
                    && is_sure(discourse, one) == surely
                    && !(back == 0 && is_barred(words, index, object, one, own))
            };
            in_order(all, back).find(allowed).map(|found| found.who)
        })
    })
}

/// Whether the candidate is a member, or somebody who comes in as a subject: `A nurse arrived`.
fn is_sure(discourse: &Discourse, candidate: &Candidate) -> bool {
    let Who::Phrase(index) = candidate.who else { return true };
    let phrase = discourse.phrases.get(index);
    phrase.is_some_and(|phrase| phrase.member.is_some() || (candidate.subject && !phrase.definite))
}

/// The candidates of a sentence, subjects first: the latest of the present sentence, the earliest of those before, whose
/// first subject is mostly that of the main clause.
fn in_order(all: &[Candidate], back: usize) -> impl Iterator<Item = &Candidate> {
    let last = all.len();
    let subjects =
        (0..last).filter_map(move |at| if back == 0 { all.get(last - 1 - at) } else { all.get(at) });
    let others = all.iter().rev().filter(|one| !one.subject);
    subjects.filter(|one| one.subject).chain(others)
}

/// What is known of the gender of a candidate by now.
fn gender_of(discourse: &Discourse, cast: &Cast, candidate: &Candidate) -> Option<Gender> {
    let member = discourse.member_of(candidate.who).and_then(|member| cast.member(member));
    member.map_or(candidate.gender, |member| member.gender)
}

/// The body or place that `it` means; nothing when a thing is nearer.
fn thing(words: &Words<'_>, index: usize, discourse: &Discourse) -> Option<Who> {
    let object = is_object(words, index);
    for (back, all) in discourse.sentences.iter().take(SENTENCES_OF_THINGS).enumerate() {
        let fits = |one: &&Candidate| {
            matches!(one.sort, Sort::Body | Sort::Place | Sort::Thing)
                && !(back == 0 && is_barred(words, index, object, one, None))
        };
        if let Some(found) = in_order(all, back).find(fits) {
            let body = found.sort == Sort::Body || (found.sort == Sort::Place && found.subject);
            return body.then_some(found.who);
        }
    }
    None
}

/// The people that `they` means, or else a body; nothing when things are nearer.
fn several(words: &Words<'_>, index: usize, discourse: &Discourse) -> Option<Who> {
    let object = is_object(words, index);
    for (back, all) in discourse.sentences.iter().take(SENTENCES_OF_THINGS + 1).enumerate() {
        let allowed = |one: &&Candidate| !(back == 0 && is_barred(words, index, object, one, None));
        let plural = |one: &&Candidate| matches!(one.sort, Sort::People | Sort::Things) && allowed(one);
        if let Some(found) = in_order(all, back).find(plural) {
            return (found.sort == Sort::People).then_some(found.who);
        }
        // Two people side by side are meant together, and no member stands for both.
        if all.iter().filter(|one| one.subject && one.sort == Sort::Person).count() > 1 {
            return None;
        }
        let is_body = |one: &&Candidate| one.sort == Sort::Body && one.subject && allowed(one);
        if let Some(found) = in_order(all, back).find(is_body) {
            return Some(found.who);
        }
    }
    None
}

/// In a quotation: the only person of the last sentences who fits and does not speak.
fn in_quotation(discourse: &Discourse, cast: &Cast, gender: Gender) -> Option<Who> {
    let Speaker::Member(speaker) = discourse.speaker else { return None };
    let mut found: Option<Who> = None;
    for candidate in discourse.sentences.iter().flatten().filter(|one| one.sort == Sort::Person) {
        let member = discourse.member_of(candidate.who).map(|member| cast.root(member));
        let fits = gender_of(discourse, cast, candidate).is_none_or(|known| known == gender);
        let who = member.map_or(candidate.who, Who::Member);
        if !fits || member == Some(cast.root(speaker)) || found == Some(who) {
            continue;
        }
        if found.is_some() {
            return None;
        }
        found = Some(who);
    }
    found
}

/// `It rained`, `it is clear that`: the pronoun means nothing.
fn is_expletive(words: &Words<'_>, index: usize) -> bool {
    let Some(word) = words.get(index).filter(|word| word.tag == Tag::PRP) else { return false };
    if word.dep == Dep::Expl {
        return true;
    }
    let range = index..index + 1;
    let verb = words.get(word.head).filter(|_| word.dep.is_subject()).or_else(|| words.after(&range, 0));
    let next = words.after(&range, 0).map_or("", |word| word.text);
    let empty = |text: &str| {
        const VERBS: [&str; 14] = [
            "is", "was", "'s", "’s", "be", "been", "seem", "appear", "turn", "take", "rain", "snow",
            "happen", "emerge",
        ];
        with_lower(text, |text| {
            VERBS
                .iter()
                .any(|verb| text == *verb || (verb.len() > 3 && text.starts_with(verb) && *verb != "been"))
        }) || matches!(text, "took")
    };
    // `it` after a verb or preposition mostly means what was said, not somebody.
    let object = word.dep.is_subject() || !has_tree(word.dep);
    !object || verb.is_some_and(|verb| empty(verb.text)) || empty(next)
}

#[cfg(test)]
mod tests {
    use crate::entities::fixture::check;

    #[test]
    fn subjects_come_first() {
        check(
            "[PERSON Ada Vask] met [PERSON Ottilia Brask]. She left.",
            &["person Ada Vask: Ada Vask, She~", "person Ottilia Brask: Ottilia Brask"],
        );
    }

    #[test]
    fn an_opening_clause_looks_ahead() {
        check(
            "[PERSON Olaf Brask] left. In his speech, [PERSON Onvar Vask] thanked them.",
            &["person Olaf Brask: Olaf Brask", "person Onvar Vask: his~, Onvar Vask"],
        );
    }

    #[test]
    fn gender_decides() {
        check(
            "[PERSON Mary Vask] met [PERSON Peter Brask]. He thanked her.",
            &["person Mary Vask: Mary Vask, her~", "person Peter Brask: Peter Brask, He~"],
        );
        check("[PERSON Peter Vask] left. She stayed.", &["person Peter Vask: Peter Vask"]);
    }

    #[test]
    fn phrases_without_a_name_are_somebody_when_a_pronoun_goes_back_to_them() {
        check("A nurse arrived. She was late.", &["person A nurse: A nurse*, She~"]);
        check("Two sailors drowned. They had no boat.", &["other sailors: sailors*, They~"]);
        check("A nurse arrived. The rain stopped.", &[]);
    }

    #[test]
    fn it_is_a_body_unless_a_thing_is_nearer() {
        check(
            "[ORG Lormed Holdings] lost money. It closed a plant.",
            &["organization Lormed Holdings: Lormed Holdings, It~"],
        );
        check(
            "[ORG Lormed Holdings] lost. The rocket exploded. It burned.",
            &["organization Lormed Holdings: Lormed Holdings"],
        );
        check(
            "[ORG Lormed Holdings] lost money. It is clear that it rained.",
            &["organization Lormed Holdings: Lormed Holdings"],
        );
    }

    #[test]
    fn they_are_nobody_when_two_people_act() {
        check(
            "[PERSON Ada Vask] spoke and [PERSON Olaf Brask] listened. They left.",
            &["person Ada Vask: Ada Vask", "person Olaf Brask: Olaf Brask"],
        );
    }

    #[test]
    fn a_pronoun_in_a_quotation_is_the_other_one() {
        check("[PERSON Peter Vask] left. “He is gone,” she said.", &["person Peter Vask: Peter Vask"]);
        check(
            "[PERSON Peter Vask] left. “He is gone,” said [PERSON Olaf Brask].",
            &["person Peter Vask: Peter Vask, He~", "person Olaf Brask: Olaf Brask"],
        );
        check(
            "[PERSON Peter Vask] saw [PERSON Karl Lind]. “He is gone,” said [PERSON Olaf Brask].",
            &[
                "person Peter Vask: Peter Vask",
                "person Karl Lind: Karl Lind",
                "person Olaf Brask: Olaf Brask",
            ],
        );
    }
}
