//! `he` and `she` to the nearest person they can mean: subjects first, this sentence before the last ones.
//!
//! In `Ada Vask met Olaf Brask. She thanked him.` both are resolved, because given names tell gender; where they do not,
//! the subject of the sentence before is taken.
//!
//! Known limits: pronouns in quoted speech, plural pronouns and `it` are left alone.

use crate::entities::cast::{Cast, Found};
use crate::entities::sieve::discourse::Discourse;
use crate::entities::words::Words;
use crate::lexicon::Gender;
use crate::types::{MentionForm, RuleId, Tag};

/// The mention that the pronoun at `index` is, if it is one and its person is known.
pub(super) fn at(words: &Words<'_>, index: usize, discourse: &Discourse, cast: &mut Cast) -> Option<Found> {
    let word = words.get(index)?;
    let gender = match word.text.to_lowercase().as_str() {
        "he" | "him" | "his" | "himself" => Gender::Male,
        "she" | "her" | "hers" | "herself" => Gender::Female,
        _ => return None,
    };
    let object = matches!(word.text, "him") || (word.text == "her" && word.tag == Tag::PRP);
    let member = find(discourse, cast, gender, object)?;
    let known = cast.member_mut(member)?;
    known.gender = known.gender.or(Some(gender));
    Some(Found {
        words: index..index + 1,
        member,
        form: MentionForm::Pronoun,
        rule: RuleId("entity.pronoun"),
    })
}

fn find(discourse: &Discourse, cast: &Cast, gender: Gender, object: bool) -> Option<usize> {
    let fits = |member: usize| {
        cast.member(member).is_some_and(|found| found.gender.is_none_or(|known| known == gender))
    };
    let opens = discourse.sentences.front().is_none_or(Vec::is_empty);
    if let Some(member) = discourse.ahead.filter(|member| opens && fits(*member)) {
        return Some(member);
    }
    for (back, people) in discourse.sentences.iter().enumerate() {
        let subjects = people.iter().rev().filter(|person| person.subject);
        let others = people.iter().rev().filter(|person| !person.subject);
        // `Vask thanked him`: an object is not the subject of its own clause.
        let own_subject = people.iter().rev().find(|person| person.subject).map(|person| person.member);
        let barred = |member: usize| object && back == 0 && Some(member) == own_subject;
        let mut ordered = subjects.chain(others).map(|person| person.member);
        if let Some(member) = ordered.find(|member| fits(*member) && !barred(*member)) {
            return Some(member);
        }
    }
    None
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
    fn pronouns_in_quoted_speech_are_left_alone() {
        check("[PERSON Peter Vask] left. “He is gone,” she said.", &["person Peter Vask: Peter Vask"]);
    }
}
