//! Descriptions beside a name to mentions, and to what they say of the person that later mentions may repeat.
//!
//! `the former Danish finance minister Ada Vask`, `Ada Vask, the minister's aunt,`, `Norway's Ada Vask` and
//! `Ada Vask, 52, a nurse,` each say something of `Ada Vask`; all but the third also mention her once more.
//!
//! Known limits: a description after the name ends at the next comma, stop or verb.

use std::ops::Range;

use crate::entities::cast::Cast;
use crate::entities::surroundings::{age_after, title_ending_at};
use crate::entities::words::{Shape, Word, Words};
use crate::lexicon::{TitleClass, head, people, place, title};
use crate::text::{fold, with_lower};
use crate::types::{EntityKind, MentionForm, Tag};

/// Words of a description before its noun or after it. Longer ones are clauses.
const MAX_DESCRIPTION: usize = 16;

/// Adds the descriptions beside the names that were found.
pub(in crate::entities) fn describe(words: &Words<'_>, cast: &mut Cast) {
    let names: Vec<_> = cast.found.iter().map(|found| (found.words.clone(), found.member)).collect();
    for (name, member) in names {
        match cast.member(member).map(|member| member.kind) {
            Some(EntityKind::Person) => {
                before_person(words, &name, member, cast);
                after_person(words, &name, member, cast);
                owner_before(words, &name, member, cast);
            }
            Some(EntityKind::Organization) => noun_beside(words, &name, member, cast),
            _ => {}
        }
    }
}

/// `the former Danish finance minister` in front of a name.
fn before_person(words: &Words<'_>, name: &Range<usize>, member: usize, cast: &mut Cast) {
    let comma = usize::from(words.before(name.start, 1).is_some_and(|word| word.text == ","));
    let Some(office) = title_ending_at(words, name.start.saturating_sub(comma)) else { return };
    let Some(found) = title(words.slice(&office)) else { return };
    // `a major Vask exhibition`: an adjective that is an office elsewhere.
    let adjective = |word: &Word<'_>| word.shape == Shape::Lower && word.tag.is_adjective();
    if office.len() == 1 && words.get(office.start).is_some_and(adjective) {
        return;
    }
    let start = modifiers_start(words, office.start);
    let article = start < office.start && is_determiner(words.get(start));
    // With a comma the description must be definite: `her uncle, Ada Vask,`; else two people may stand in a row.
    if comma == 1
        && !article
        && !words.before(start, 1).is_some_and(Word::is_possessive)
        && start != words.sent_start(start)
    {
        return;
    }
    if let Some(known) = cast.member_mut(member) {
        known.gender = known.gender.or(found.gender);
    }
    if found.class == TitleClass::Honorific {
        return;
    }
    let bare = start + usize::from(article);
    learn(words, &(bare..office.end), member, cast);
    let range = start..office.end;
    let own = !range.clone().any(|at| words.get(at).is_none_or(|word| word.first && word.quoted));
    let described = range.len() > 1 || office.len() > 1 || found.class != TitleClass::Office || comma == 1;
    if own && (described || words.get(office.start).is_some_and(|word| word.shape == Shape::Lower)) {
        cast.mention(range, member, MentionForm::Nominal, "entity.description-before");
    }
}

/// Where the description whose noun starts at `noun` begins: over adjectives, nouns, owners and one determiner.
pub(super) fn modifiers_start(words: &Words<'_>, noun: usize) -> usize {
    let limit = words.sent_start(noun).max(noun.saturating_sub(MAX_DESCRIPTION));
    let mut start = noun;
    while start > limit {
        let Some(word) = words.get(start - 1) else { break };
        if is_determiner(Some(word)) {
            return start - 1;
        }
        let participle = || {
            matches!(word.tag, Tag::VBG | Tag::VBN | Tag::VBD)
                && with_lower(word.text, |word| {
                    matches!(word, "outgoing" | "incoming" | "acting" | "retired" | "elected")
                })
        };
        let modifies = word.tag.is_adjective()
            || word.tag.is_noun()
            || matches!(word.tag, Tag::POS | Tag::Hyphen)
            || (word.tag == Tag::CD && words.get(start).is_some_and(Word::is_hyphen))
            || word.is_hyphen()
            || word.is_possessive()
            || participle()
            || (word.is_capitalised() && people(word.text).is_some());
        let quote = word.shape == Shape::Other && !word.is_hyphen() && !word.is_possessive();
        if !modifies || quote {
            break;
        }
        start -= 1;
    }
    while start < noun && words.get(start).is_some_and(|word| word.is_hyphen() || word.is_possessive()) {
        start += 1;
    }
    start
}

fn is_determiner(word: Option<&Word<'_>>) -> bool {
    word.filter(|word| matches!(word.tag, Tag::DT | Tag::PRPS | Tag::PRP)).is_some_and(|word| {
        with_lower(word.text, |word| {
            matches!(word, "the" | "a" | "an" | "his" | "her" | "its" | "their" | "this" | "our" | "my")
        })
    })
}

/// Keeps what the words of a role tell of country and noun.
fn learn(words: &Words<'_>, role: &Range<usize>, member: usize, cast: &mut Cast) {
    for at in role.clone() {
        let pair = words.slice(&(at..(at + 2).min(role.end)));
        let country = people(words.text(at)).or_else(|| people(pair)).filter(|country| !country.is_empty());
        if let (Some(country), Some(known)) = (country, cast.member_mut(member)) {
            known.nations.insert(country);
        }
        let here = words.text(at);
        if let Some(found) = title(here) {
            let noun = fold(here);
            if let Some(known) = cast.member_mut(member) {
                known.nouns.insert(noun);
                known.gender = known.gender.or(found.gender);
            }
        }
    }
}

/// `, the former minister of trade,` after a name.
fn after_person(words: &Words<'_>, name: &Range<usize>, member: usize, cast: &mut Cast) {
    let mut start = name.end;
    if words.after(name, 0).is_none_or(|word| word.text != ",") {
        return;
    }
    start += 1;
    if age_after(words, name).is_some() {
        if words.text(start + 1) != "," {
            return;
        }
        start += 2;
    }
    let end = description_end(words, start);
    let Some(noun) = noun_of(words, start, end) else { return };
    let Some(found) = title(words.slice(&noun)) else { return };
    let opens = words.get(start);
    let definite = is_determiner(opens) || owner_opens(words, start, noun.start);
    let bare_title = noun.start == start
        || opens.is_some_and(|word| word.tag.is_adjective() || people(word.text).is_some());
    let closed =
        words.get(end).is_none_or(|word| word.shape == Shape::Other || matches!(word.text, "who" | "and"));
    if !(definite || bare_title && closed) || found.class == TitleClass::Honorific || noun.end > end {
        return;
    }
    // `Ada Vask, a nurse, and Olaf Brask, a cook`: a name inside means that somebody else is described.
    learn(words, &(start + usize::from(is_determiner(opens))..end), member, cast);
    if let Some(known) = cast.member_mut(member) {
        known.gender = known.gender.or(found.gender);
        known.nouns.insert(fold(words.text(noun.end - 1)));
    }
    cast.mention(start..end, member, MentionForm::Nominal, "entity.description-after");
}

/// `the league's first treasurer`: an owner within the first words.
fn owner_opens(words: &Words<'_>, start: usize, noun: usize) -> bool {
    (start..noun.min(start + 5)).any(|at| words.get(at).is_some_and(Word::is_possessive))
}

/// The end of a description: before a comma, stop, bracket, dash, relative pronoun or finite verb.
pub(super) fn description_end(words: &Words<'_>, start: usize) -> usize {
    let limit = words.sent_end(start).min(start + MAX_DESCRIPTION);
    let ends = |at: &usize| {
        words.get(*at).is_none_or(|word| {
            let mark = word.shape == Shape::Other && !word.is_hyphen() && !word.is_possessive();
            mark || word.tag.is_finite()
                || matches!(word.text, "who" | "which" | "that" | "whose" | "and" | "as" | "when")
        })
    };
    let mut end = (start..limit).find(ends).unwrap_or(limit);
    let dangles = |at: usize| {
        words.get(at).is_some_and(|word| matches!(word.tag, Tag::IN | Tag::TO | Tag::DT | Tag::PRPS))
    };
    while end > start && dangles(end - 1) {
        end -= 1;
    }
    end
}

/// The title in a description before its first preposition, the last of several.
pub(super) fn noun_of(words: &Words<'_>, start: usize, end: usize) -> Option<Range<usize>> {
    let preposition = |at: &usize| words.get(*at).is_some_and(|word| matches!(word.tag, Tag::IN | Tag::TO));
    let core = (start..end).find(preposition).unwrap_or(end);
    let noun_end = (start + 1..=core)
        .rev()
        .find(|&to| title_ending_at(words, to).is_some_and(|range| range.start >= start))?;
    let noun = title_ending_at(words, noun_end)?;
    // The noun of the phrase is its last word; a title further in modifies it: `a police officer training scheme`.
    (noun.end == core).then_some(noun)
}

/// `Norway's Ada Vask`.
fn owner_before(words: &Words<'_>, name: &Range<usize>, member: usize, cast: &mut Cast) {
    if !words.before(name.start, 1).is_some_and(Word::is_possessive) {
        return;
    }
    let country = words.before(name.start, 2).and_then(|owner| place(owner.text)?.country);
    if let (Some(country), Some(known)) = (country, cast.member_mut(member)) {
        known.nations.insert(country);
    }
}

/// `the drug maker Lormed`, `the Lorland alliance`: a noun that later stands for the body.
fn noun_beside(words: &Words<'_>, name: &Range<usize>, member: usize, cast: &mut Cast) {
    let mut nouns: Vec<String> = Vec::new();
    let lower_head = |word: &Word<'_>| {
        word.shape == Shape::Lower
            && !word.glued
            && head(word.text)
                .is_some_and(|found| found.is("organization") || found.is("called-organization"))
    };
    nouns.extend(words.after(name, 0).filter(|word| lower_head(word)).map(|word| fold(word.text)));
    nouns.extend(words.before(name.start, 1).filter(|word| lower_head(word)).map(|word| fold(word.text)));
    nouns.extend(
        name.clone()
            .map(|at| words.text(at))
            .filter(|text| head(text).is_some_and(|found| found.is("organization")))
            .map(fold),
    );
    if words.after(name, 0).is_some_and(|word| word.text == ",") && is_determiner(words.get(name.end + 1)) {
        let end = description_end(words, name.end + 1);
        let noun = (name.end + 2..end).find(|at| words.get(*at).is_some_and(&lower_head));
        nouns.extend(noun.map(|at| fold(words.text(at))));
    }
    if let Some(known) = cast.member_mut(member) {
        known.nouns.extend(nouns);
        let listed = known.organization.map_or("", |found| found.nouns);
        known.nouns.extend(listed.split('|').filter(|noun| !noun.is_empty()).map(str::to_owned));
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::fixture::check;

    #[test]
    fn descriptions_before_a_name() {
        check(
            "They saw the former [NORP Danish] finance minister [PERSON Ada Vask] there.",
            &["person Ada Vask: the former Danish finance minister*, Ada Vask"],
        );
    }

    #[test]
    fn descriptions_after_a_name() {
        check(
            "[PERSON Ada Vask], the mayor of [GPE Lorholm], left.",
            &["person Ada Vask: Ada Vask, the mayor of Lorholm*", "place Lorholm: Lorholm"],
        );
        check("[PERSON Ada Vask], 52, a nurse, left.", &["person Ada Vask: Ada Vask, a nurse*"]);
    }

    #[test]
    fn a_clause_after_a_comma_is_no_description() {
        check("[PERSON Ada Vask], a day later, left.", &["person Ada Vask: Ada Vask"]);
    }
}
