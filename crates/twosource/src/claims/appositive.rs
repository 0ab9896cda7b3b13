//! Names with a description beside them to claims that say what somebody or something is.
//!
//! Three places: behind the name between commas (`Ito, the club's coach, left`), behind it as an age (`Ito, 47, left`),
//! and in front of it (`club coach Aiko Ito left`). Each gives `Ito | be | description`. What the entity stage has read
//! as an attribute is taken over; the rules here find what it left out.
//! Known limits: `Ito, Varga's coach and a friend left` is read as a description.

use std::ops::Range;

use crate::claims::context::Context;
use crate::claims::subject::{full_phrase_end, phrase_end};
use crate::claims::words::Words;
use crate::types::{EntityId, EntityKind, Mention, MentionForm, RuleId, Span, Tag};

/// Longest description in tokens: `the chair of the parliament's committee on foreign affairs and defence` has thirteen.
const MAX_DESCRIPTION: usize = 20;

/// Somebody or something, and what it is said to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Description {
    /// The name.
    pub(super) name: Span,
    /// Whose it is.
    pub(super) entity: EntityId,
    /// The words that describe.
    pub(super) text: Span,
    /// Which rule found it.
    pub(super) rule: RuleId,
}

/// The descriptions in a sentence, in text order.
pub(super) fn find(words: Words<'_>, context: &Context<'_>, sentence: Span) -> Vec<Description> {
    let mut found: Vec<Description> = Vec::new();
    for (_, mention) in context.mentions_in(sentence) {
        if mention.form != MentionForm::Name {
            continue;
        }
        let at = words.positions(mention.span);
        let candidates = [
            age_behind(words, &at).map(|range| (range, RuleId("claim.age"))),
            described_behind(words, context, &at).map(|range| (range, RuleId("claim.appositive"))),
            title_before(words, context, mention, &at).map(|range| (range, RuleId("claim.title"))),
        ];
        for (range, rule) in candidates.into_iter().flatten() {
            let text = words.span(&range);
            found.push(Description { name: mention.span, entity: mention.entity, text, rule });
        }
        attributes(context, sentence, mention, &mut found);
    }
    found.sort_by_key(|description| (description.name.cover(description.text), description.text));
    found
}

/// Rules of attributes that a clause tells: the clause is a claim of its own.
const OF_CLAUSES: &[&str] = &["attribute.copula", "attribute.change", "attribute.as", "attribute.leading"];

/// Takes over what the entity stage has read beside this mention.
fn attributes(context: &Context<'_>, sentence: Span, mention: &Mention, found: &mut Vec<Description>) {
    let Some(entity) = context.entities.entities.get(mention.entity.index()) else { return };
    let first = entity.attributes.partition_point(|attribute| attribute.span.start < sentence.start);
    for attribute in
        entity.attributes.iter().skip(first).take_while(|attribute| attribute.span.start < sentence.end)
    {
        let known =
            found.iter().any(|other| other.entity == mention.entity && other.text.overlaps(attribute.span));
        let inside = attribute.span.overlaps(mention.span) || !sentence.contains(attribute.span);
        let far = mention.span.cover(attribute.span).len() > mention.span.len() + attribute.span.len() + 4;
        let told = OF_CLAUSES.contains(&attribute.rule.0);
        if !(known || inside || far || told) {
            let (name, text) = (mention.span, attribute.span);
            found.push(Description { name, entity: mention.entity, text, rule: RuleId("claim.attribute") });
        }
    }
}

/// `Ito, 47,`: a number between commas.
pub(super) fn age_behind(words: Words<'_>, name: &Range<usize>) -> Option<Range<usize>> {
    let at = name.end + 1;
    let plausible = words.word(at).parse::<u8>().is_ok_and(|age| age <= 120);
    let closed = at + 1 >= words.len() || words.is_break(at + 1);
    (words.tag(name.end) == Tag::Comma && plausible && closed).then_some(at..at + 1)
}

/// `Ito, the club's coach,`: a noun phrase between commas, no item of a list.
fn described_behind(words: Words<'_>, context: &Context<'_>, name: &Range<usize>) -> Option<Range<usize>> {
    let bracket = words.tag(name.end) == Tag::OpenBracket;
    if words.tag(name.end) != Tag::Comma && !bracket {
        return None;
    }
    let mut start = name.end + 1;
    if words.word(start).parse::<u8>().is_ok() && words.tag(start + 1) == Tag::Comma {
        start += 2;
    }
    let opens =
        matches!(words.tag(start), Tag::DT | Tag::PRPS | Tag::JJ | Tag::NN | Tag::NNP | Tag::CD | Tag::RB);
    let limit = words.len().min(start + MAX_DESCRIPTION);
    let mut end = full_phrase_end(words, start, limit).filter(|_| opens)?;
    while matches!(words.tag(end), Tag::IN)
        && end < limit
        && !words.any(end, &["as", "after", "because", "while", "if"])
    {
        let Some(next) = full_phrase_end(words, end + 1, limit) else { break };
        end = next;
    }
    let closed = end >= words.len() || words.is_break(end) || matches!(words.tag(end), Tag::WP | Tag::WDT);
    let list = words.tag(end) == Tag::CC
        || (words.tag(end) == Tag::Comma && words.tag(end + 1) == Tag::CC)
        || words.tag_before(name.start) == Tag::CC;
    // A description has a common noun for its head, and is no name of its own: `Lund, Sweden` describes nothing.
    let names = context
        .mentions_in(words.span(&(start..end)))
        .any(|(_, mention)| mention.form == MentionForm::Name && mention.span == words.span(&(start..end)));
    let phrase = phrase_end(words, start, end)?;
    let head = words.tag(phrase.checked_sub(1)?);
    let determined = matches!(words.tag(start), Tag::DT | Tag::PRPS)
        || (start..phrase).any(|at| words.tag(at) == Tag::POS);
    let common = matches!(head, Tag::NN | Tag::NNS) || (determined && head.is_noun());
    (closed && !list && !names && common && !context.is_time(words.span(&(start..end)))).then_some(start..end)
}

/// `club coach Aiko Ito`: nouns and adjectives right in front of a person's name.
fn title_before(
    words: Words<'_>,
    context: &Context<'_>,
    mention: &Mention,
    name: &Range<usize>,
) -> Option<Range<usize>> {
    if mention.kind != EntityKind::Person {
        return None;
    }
    let floor = name.start.saturating_sub(MAX_DESCRIPTION / 2);
    let mut start = name.start;
    while start > floor {
        let tag = words.tag(start - 1);
        let belongs = tag.is_noun() || tag.is_adjective() || matches!(tag, Tag::Hyphen | Tag::POS | Tag::VBN);
        // `at 3 p.m. coach Ito`: the time is no part of the title.
        if !belongs || words.any(start - 1, &["a.m.", "p.m.", "am", "pm", "gmt", "utc"]) {
            break;
        }
        start -= 1;
    }
    while start < name.start && matches!(words.tag(start), Tag::POS | Tag::Hyphen | Tag::VBN) {
        start += 1;
    }
    let person = |at: usize| {
        context
            .mentions_in(words.span(&(start..at)))
            .any(|(_, other)| other.kind == EntityKind::Person && other.form == MentionForm::Name)
    };
    let head = words.span(&(name.start.checked_sub(1)?..name.start));
    // The word before the name is the office itself, not another name: `Lund mayor Ito`, not `in Lund Ito`.
    let named = context
        .mentions_in(words.span(&(start..name.start)))
        .any(|(_, other)| other.form == MentionForm::Name && other.span.end == head.end);
    let noun = words.tag(name.start - 1).is_noun() && words.tag(name.start - 1) != Tag::NNS;
    let honorific = start + 1 == name.start && words.any(start, HONORIFICS);
    (start < name.start && noun && !named && !honorific && !person(name.start)).then_some(start..name.start)
}

/// Forms of address that say nothing of what somebody does.
const HONORIFICS: &[&str] =
    &["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "dame", "lord", "lady", "madam"];

#[cfg(test)]
mod tests {
    use crate::claims::build::{Built, tagged};

    fn check(built: &Built, expected: &str) {
        let claims = built.claims();
        let lines: Vec<_> =
            claims.iter().filter(|claim| claim.lemma == "be").map(|claim| built.line(claim)).collect();
        assert_eq!(lines.join("\n"), expected, "{}", built.article.text);
    }

    #[test]
    fn descriptions_behind_the_name() {
        let built = tagged("Ito/NNP ,/, the/DT club/NN 's/POS coach/NN ,/, left/VBD ./.");
        check(&built.people(&["Ito"]), "Ito | be | the club 's coach");
        let built = tagged("Ito/NNP ,/, 47/CD ,/, left/VBD ./.");
        check(&built.people(&["Ito"]), "Ito | be | 47");
    }

    #[test]
    fn titles_in_front() {
        let built = tagged("The/DT former/JJ club/NN coach/NN Aiko/NNP Ito/NNP left/VBD ./.");
        check(&built.people(&["Aiko Ito"]), "Aiko Ito | be | former club coach");
    }

    #[test]
    fn lists_and_honorifics_describe_nothing() {
        let built = tagged("Ito/NNP ,/, a/DT dog/NN and/CC a/DT cat/NN left/VBD ./.");
        check(&built.people(&["Ito"]), "");
        let built = tagged("Ms/NNP Ito/NNP left/VBD ./.");
        check(&built.people(&["Ito"]), "");
        let built = tagged("Ito/NNP ,/, Varga/NNP and/CC Okoye/NNP left/VBD ./.");
        check(&built.people(&["Ito", "Varga", "Okoye"]), "");
    }
}
